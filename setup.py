"""What pyproject.toml cannot say: no wheel without the panel, and none without the examples."""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.errors import SetupError

BUNDLE = Path("tb_lossgap/plugin/static/index.js")


class BuildWithPanel(build_py):
    """Refuse to build a distribution whose tab would stay blank; bring the demo's scripts."""

    def run(self) -> None:
        """Check and build; an editable install may come before the panel and sees the examples."""
        if not self.editable_mode and not BUNDLE.is_file():
            msg = f"{BUNDLE} is missing: build the panel first with `make panel` (needs Node 20)"
            raise SetupError(msg)
        super().run()
        if not self.editable_mode:
            self.copy_examples()

    def copy_examples(self) -> None:
        """Put the examples inside the package, where an installed `tb-lossgap demo` looks."""
        home = Path(self.build_lib, "tb_lossgap", "examples")
        self.mkpath(str(home))
        for script in sorted(Path("examples").glob("*.py")):
            self.copy_file(str(script), str(home / script.name))


setup(cmdclass={"build_py": BuildWithPanel})
