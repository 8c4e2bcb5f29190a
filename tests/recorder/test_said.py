"""What is said of ordinary scripts is true: each sentence against a loop that it must fit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.gap.verdict import judge
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import differences, everything, records, seed_everything

X = torch.randn(48, 6, generator=torch.Generator().manual_seed(3))
Y = X[:, :3].argmax(1)
TRAIN, VAL = slice(0, 32), slice(32, 48)
Loss = Callable[[nn.Module, Tensor, Tensor], Tensor]


def cross_entropy(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    return F.cross_entropy(model(x), y)


def net(*, dropout: bool = True, norm: bool = False) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(6, 8),
        nn.BatchNorm1d(8) if norm else nn.Identity(),
        nn.Dropout(0.3) if dropout else nn.Identity(),
        nn.Linear(8, 3),
    )


class Script:
    """Epochs of training and validation, what comes before, and one more step at the end."""

    def __init__(self, logdir: Path | None, model: nn.Module, loss_of: Loss) -> None:
        self.model, self.loss_of = model, loss_of
        self.writer = None if logdir is None else SummaryWriter(str(logdir))
        if self.writer is not None:
            self.writer.watch(model, budget=1.0)
        self.optimiser = torch.optim.SGD(model.parameters(), lr=0.1)

    def run(
        self,
        epochs: int = 2,
        *,
        evaluate: Callable[[Script], None] | None = None,
        before: Callable[[Script], None] = lambda _: None,
        after: Callable[[Script], None] = lambda _: None,
    ) -> dict[str, Any]:
        before(self)
        for _ in range(epochs):
            self.model.train()
            for x, y in zip(X[TRAIN].split(4), Y[TRAIN].split(4), strict=True):
                self.step(x, y)
            (evaluate or Script.evaluate)(self)
        after(self)
        if self.writer is not None:
            self.writer.close()
        return everything(self.model, self.optimiser)

    def step(self, x: Tensor, y: Tensor) -> None:
        self.optimiser.zero_grad()
        self.loss_of(self.model, x, y).backward()
        self.optimiser.step()

    def evaluate(self) -> None:
        self.model.eval()
        self.look()

    def look(self) -> None:
        with torch.no_grad():
            for x, y in zip(X[VAL].split(4), Y[VAL].split(4), strict=True):
                self.loss_of(self.model, x, y)


def said(found: list[Record]) -> str:
    return "\n".join(note.sentence for record in found for note in record.epoch.notes)


def recorded(
    logdir: Path,
    make: Callable[[], nn.Module] = net,
    loss_of: Loss = cross_entropy,
    **ways: Any,  # noqa: ANN401 - as Script.run has them
) -> list[Record]:
    """The records of a script, that trains to the same bits without any."""
    results = []
    for at in (None, logdir):
        seed_everything()
        results.append(Script(at, make(), loss_of).run(**ways))
    assert list(differences(*results)) == []
    return records(logdir)


def gathered(script: Script) -> None:
    script.model.eval()
    with torch.no_grad():
        outputs = torch.cat([script.model(x) for x in X[VAL].split(4)])
        F.cross_entropy(outputs, Y[VAL])


def test_the_same_loss_of_gathered_outputs_is_no_part_of_it(tmp_path: Path) -> None:
    found = recorded(tmp_path, evaluate=gathered)
    assert [record.epoch.decomposition.val.weight for record in found] == [16, 16]
    codes = {note.code for record in found for note in record.epoch.notes}
    assert NoteCode.PARTIAL_LOSS not in codes


def test_a_loss_of_gathered_outputs_without_the_penalty_is(tmp_path: Path) -> None:
    def penalised(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
        output = model(x)
        return F.cross_entropy(output, y) + 0.1 * output.square().mean()

    found = recorded(tmp_path, loss_of=penalised, evaluate=gathered)
    codes = {note.code for record in found for note in record.epoch.notes}
    assert NoteCode.PARTIAL_LOSS in codes


def test_a_last_step_that_ran_the_model_is_not_denied(tmp_path: Path) -> None:
    found = recorded(tmp_path, after=lambda script: script.step(X[:4], Y[:4]))
    assert len(found) == 3
    assert "no training step ran" not in said(found)


@pytest.mark.parametrize("dropout", [True, False])
@pytest.mark.parametrize("norm", [True, False])
def test_a_wrong_mode_names_what_the_model_has(
    *, dropout: bool, norm: bool, tmp_path: Path
) -> None:
    found = recorded(tmp_path, lambda: net(dropout=dropout, norm=norm), evaluate=Script.look)
    verdict = judge([record.epoch for record in found])
    assert verdict.code == "mode_fault"
    assert ("dropout on" in verdict.text) == dropout
    assert ("own statistics" in verdict.text) == norm
    assert ("Nothing in the model" in verdict.text) != (dropout or norm)


class Target:
    """A copy that gives what the watched model is to give; nobody calls its eval()."""

    def __init__(self) -> None:
        self.net = net()

    def __call__(self, model: nn.Module, x: Tensor, _y: Tensor) -> Tensor:
        return F.mse_loss(model(x), self.net(x).detach())


def test_another_models_dropout_is_not_the_models(tmp_path: Path) -> None:
    found = recorded(tmp_path, loss_of=Target())
    codes = {note.code for record in found for note in record.epoch.notes}
    assert NoteCode.NOISE_IN_EVAL not in codes


def test_dropout_of_the_model_that_ignores_its_mode_is_named(tmp_path: Path) -> None:
    class Stubborn(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.out = nn.Linear(6, 3)

        def forward(self, x: Tensor) -> Tensor:
            result: Tensor = self.out(F.dropout(x, 0.3))
            return result

    found = recorded(tmp_path, Stubborn)
    codes = {note.code for record in found for note in record.epoch.notes}
    assert NoteCode.NOISE_IN_EVAL in codes


def test_a_validation_before_training_is_said_to_be_left_out(tmp_path: Path) -> None:
    found = recorded(tmp_path, before=Script.evaluate)
    assert [record.epoch.decomposition.val.weight for record in found] == [16, 16]
    sentence = "the model ran 4 times without gradients before any training"
    assert said(found[:1]).count(sentence) == 1
    assert sentence not in said(found[1:])


def test_a_validation_by_another_criterion_is_told_how_to_be_recorded(tmp_path: Path) -> None:
    class Soft(nn.Module):
        def forward(self, output: Tensor, target: Tensor) -> Tensor:
            return -(target * F.log_softmax(output, dim=1)).sum(1).mean()

    def train(logdir: Path, **given: Any) -> list[Record]:  # noqa: ANN401 - as watch has them
        seed_everything()
        model, writer = net(), SummaryWriter(str(logdir))
        criterion = writer.watch(model, Soft(), **given)
        optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
        evaluated = given.get("val_criterion") or nn.CrossEntropyLoss()
        for _ in range(2):
            model.train()
            for x, y in zip(X[TRAIN].split(4), Y[TRAIN].split(4), strict=True):
                optimiser.zero_grad()
                criterion(model(x), 0.9 * F.one_hot(y, 3) + 0.1 / 3).backward()
                optimiser.step()
            model.eval()
            with torch.no_grad():
                evaluated(model(X[VAL]), Y[VAL])
        writer.close()
        return records(logdir)

    assert "watch(val_criterion=...)" in said(train(tmp_path / "unseen"))
    found = train(tmp_path / "told", val_criterion=nn.CrossEntropyLoss())
    assert [record.epoch.decomposition.val.weight for record in found] == [16, 16]
