"""What pyproject.toml cannot say: no wheel without the panel, none without the examples."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.errors import SetupError

BUNDLE = Path("tb_lossgap/plugin/static/index.js")
# `tb-lossgap demo` runs them; in a checkout they stand at the top, where people look.
EXAMPLES = Path("examples")


class BuildWithPanel(build_py):
    """Refuse to build a distribution whose tab would stay blank."""

    def run(self) -> None:
        """Check, then build as ever; an editable install may come before the panel."""
        if not self.editable_mode and not BUNDLE.is_file():
            msg = f"{BUNDLE} is missing: build the panel first with `make panel` (needs Node 20)"
            raise SetupError(msg)
        super().run()
        if not self.editable_mode:
            self._copy_examples()

    def _copy_examples(self) -> None:
        target = Path(self.build_lib, "tb_lossgap", EXAMPLES)
        target.mkdir(parents=True, exist_ok=True)
        for script in sorted(EXAMPLES.glob("*.py")):
            shutil.copyfile(script, target / script.name)


setup(cmdclass={"build_py": BuildWithPanel})
