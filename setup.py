"""The one thing that pyproject.toml cannot say: no wheel without the panel."""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.errors import SetupError

BUNDLE = Path("tb_lossgap/plugin/static/index.js")


class BuildWithPanel(build_py):
    """Refuse to build a distribution whose tab would stay blank."""

    def run(self) -> None:
        """Check, then build as ever; an editable install may come before the panel."""
        if not self.editable_mode and not BUNDLE.is_file():
            msg = f"{BUNDLE} is missing: build the panel first with `make panel` (needs Node 20)"
            raise SetupError(msg)
        super().run()


setup(cmdclass={"build_py": BuildWithPanel})
