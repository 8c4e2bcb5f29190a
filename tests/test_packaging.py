"""What is shipped: the metadata, the wheel's contents, and the two commands."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import tb_lossgap

ROOT = Path(__file__).parent.parent
BUNDLE = Path("tb_lossgap/plugin/static/index.js")


def build_wheel(tree: Path) -> subprocess.CompletedProcess[str]:
    """Build the wheel of a copied source tree, in place."""
    command = [sys.executable, "setup.py", "--quiet", "bdist_wheel"]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


def copy_of_sources(tree: Path) -> Path:
    """The sources that a wheel is made of, without the panel."""
    for name in ("setup.py", "pyproject.toml", "LICENSE", "README.md"):
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, tree / name)
    skipped = shutil.ignore_patterns("__pycache__", "static")
    for name in ("tb_lossgap", "examples"):
        shutil.copytree(ROOT / name, tree / name, ignore=skipped)
    return tree


def test_the_version_stands_in_one_place() -> None:
    assert metadata.version("tb-lossgap") == tb_lossgap.__version__


def test_installing_pulls_no_torch() -> None:
    required = metadata.requires("tb-lossgap") or []
    always = [line for line in required if "extra ==" not in line]
    assert {re.split(r"\W", line)[0] for line in always} == {
        "numpy",
        "protobuf",
        "tensorboard",
        "werkzeug",
    }


def test_tensorboard_finds_the_loader() -> None:
    (entry,) = metadata.entry_points(group="tensorboard_plugins", name="lossgap")
    assert entry.value == "tb_lossgap.plugin.loader:LossGapLoader"
    assert "load" in dir(entry.load())


def test_the_command_exists() -> None:
    (entry,) = metadata.entry_points(group="console_scripts", name="tb-lossgap")
    assert callable(entry.load())


def test_a_wheel_without_the_panel_is_refused_in_a_sentence(tmp_path: Path) -> None:
    built = build_wheel(copy_of_sources(tmp_path))
    assert built.returncode != 0
    assert f"{BUNDLE} is missing: build the panel first with `make panel`" in built.stderr


def test_the_wheel_holds_the_panel_the_types_and_the_examples(tmp_path: Path) -> None:
    tree = copy_of_sources(tmp_path)
    (tree / BUNDLE).parent.mkdir()
    (tree / BUNDLE).write_text("export function render() {}\n")
    built = build_wheel(tree)
    assert built.returncode == 0, built.stderr
    (wheel,) = (tree / "dist").glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    shipped = (
        str(BUNDLE),
        "tb_lossgap/py.typed",
        "tb_lossgap/record/lossgap.proto",
        "tb_lossgap/record/lossgap_pb2.pyi",
        "tb_lossgap/plugin/http_api.md",
        "tb_lossgap/examples/dropout.py",
    )
    assert [name for name in shipped if name not in names] == []
    assert [name for name in names if name.split("/")[0] in {"tests", "frontend"}] == []


def test_make_alone_prints_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE))
    printed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607 - make is found by its name everywhere
    assert set(re.findall(r"^  make ([a-z-]+) ", printed.stdout, re.MULTILINE)) == targets


def test_ci_runs_the_test_command() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text()


def test_the_lock_file_names_no_host_but_the_public_registry() -> None:
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text())
    hosts = [package.get("resolved", "") for package in lock["packages"].values()]
    assert [url for url in hosts if url and not url.startswith("https://registry.npmjs.org/")] == []
