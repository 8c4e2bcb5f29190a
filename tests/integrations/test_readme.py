"""The one line of each framework is as the code takes it."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("lightning")
pytest.importorskip("transformers")
pytest.importorskip("ignite")
pytest.importorskip("accelerate")

README = Path(__file__).parents[2] / "tb_lossgap" / "integrations" / "README.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```", README.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def ours(block: str) -> tuple[dict[str, Any], list[ast.Call]]:
    """What a block imports, and its calls of that."""
    tree = ast.parse(block)
    names: dict[str, Any] = {}
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    exec(compile(ast.Module(imports, []), str(README), "exec"), names)  # noqa: S102 - our own README
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return names, [call for call in calls if _root(call.func) in names]


def _root(function: ast.expr) -> str:
    return ast.unparse(function).partition(".")[0]


def test_every_framework_has_its_line() -> None:
    assert len(BLOCKS) == 4


@pytest.mark.parametrize("block", BLOCKS)
def test_the_line_fits_what_it_calls(block: str) -> None:
    names, calls = ours(block)
    assert len(calls) == 1
    for call in calls:
        function = eval(ast.unparse(call.func), names)  # noqa: S307 - as above
        given = {keyword.arg or "": None for keyword in call.keywords}
        inspect.signature(function).bind(*call.args, **given)
