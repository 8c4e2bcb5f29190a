"""The README's code runs as it stands there, and every document begins with its title."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from tb_lossgap import SummaryWriter, read

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_the_python_blocks_run_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    labels = torch.tensor([0, 1])
    names: dict[str, Any] = {
        "model": nn.Linear(2, 2),
        "criterion": nn.CrossEntropyLoss(),
        "labels": labels,
        "loss": torch.tensor(0.5),
        "evaluate_something_else": lambda: None,
    }
    watch, reading, told, explicit, _ = BLOCKS
    exec(watch, names)  # noqa: S102 - our own README
    for _ in range(2):
        exec(explicit, names)  # noqa: S102 - as above
    names["writer"].close()
    exec(reading, names)  # noqa: S102 - as above
    assert names["run"].run == "exp"
    others: dict[str, Any] = {
        "writer": SummaryWriter("told"),
        "model": nn.Linear(2, 2),
        "criterion": nn.CrossEntropyLoss(),
        "val_criterion": nn.CrossEntropyLoss(),
        "ema_model": nn.Linear(2, 2),
        "clean_loader": [(torch.zeros(2, 2), labels)],
    }
    exec(told, others)  # noqa: S102 - as above
    others["writer"].close()
    assert names["run"].epochs[-1].gap == 0.0


def test_every_loop_that_is_logged_by_hand_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def train_layer(layer: nn.Module, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        hidden = layer(x)
        return hidden.pow(2).mean(), hidden.detach()

    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {
        "writer": SummaryWriter("hidden"),
        "model": nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2)),
        "x": torch.ones(4, 2),
        "y": torch.tensor([0, 1, 1, 0]),
        "compiled_step": lambda _x, _y: torch.tensor(2.0),
        "train_layer": train_layer,
        "F": nn.functional,
        "torch": torch,
    }
    exec(BLOCKS[4], names)  # noqa: S102 - our own README
    names["writer"].close()
    found = {run.series: run.epochs[-1] for run in read("hidden")}
    assert found.keys() == {"loss", "0", "1"}
    assert {name: epoch.step for name, epoch in found.items()} == {"loss": 2, "0": 1, "1": 1}


def test_every_file_that_the_readme_names_exists() -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    named = re.findall(r"`((?:tests|examples|tb_lossgap|benchmarks|docs)/[\w./]+\.\w+)`", README)
    assert linked
    assert [path for path in linked + named if not (ROOT / path).exists()] == []


def test_every_make_target_that_the_readme_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^make ([a-z-]+)|`make ([a-z-]+)`", README, re.MULTILINE))
    names = {first or second for first, second in targets}
    assert names >= {"demo", "test", "bench"}
    assert [name for name in sorted(names) if f"\n{name}:" not in makefile] == []


@pytest.mark.parametrize(
    "document", [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")], ids=lambda path: path.name
)
def test_every_document_begins_with_its_title(document: Path) -> None:
    assert document.read_text(encoding="utf-8").startswith("# ")
