"""Several watched models, one criterion or several: each series has its own losses alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.plugin.history import read
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.adversaries import REAL, STEPS, Pair
from tests.recorder.training import differences, seed_everything

EPOCHS = 2


class Adversaries(Pair):
    """A generator and a discriminator as everybody trains them."""

    def __init__(self, logdir: Path | None, criteria: str) -> None:
        seed_everything()
        generator = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 6))
        judge = nn.Sequential(
            nn.Linear(6, 8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 1), nn.Sigmoid()
        )
        super().__init__(logdir, generator, judge)
        one: Any = nn.BCELoss() if criteria != "function" else F.binary_cross_entropy
        self.for_judge, self.for_generator = one, nn.BCELoss() if criteria == "two" else one
        if self.writer is not None:
            self.for_judge = self.writer.watch(self.judge, self.for_judge, name="judge")
            given = self.for_judge if criteria == "function" else self.for_generator
            self.for_generator = self.writer.watch(self.generator, given, name="generator")
            if criteria == "function":
                self.for_judge = self.for_generator

    def judged(self, rows: Tensor, label: float) -> Tensor:
        loss: Tensor = self.for_judge(self.judge(rows), torch.full((len(rows), 1), label))
        self.losses["judge"].append(loss.item())
        return loss

    def deceived(self, rows: Tensor) -> Tensor:
        loss: Tensor = self.for_generator(self.judge(rows), torch.ones(len(rows), 1))
        self.losses["generator"].append(loss.item())
        return loss


def two_backwards(it: Adversaries) -> None:
    """The judge on real rows and on fakes, one after the other; then the generator."""
    it.optimisers[0].zero_grad()
    it.judged(REAL, 1.0).backward()
    fake = it.generator(torch.randn(16, 4))
    it.judged(fake.detach(), 0.0).backward()
    it.optimisers[0].step()
    it.optimisers[1].zero_grad()
    it.deceived(fake).backward()
    it.optimisers[1].step()


def one_backward(it: Adversaries) -> None:
    """The judge's two losses added up; the generator first, with a forward of its own."""
    it.optimisers[1].zero_grad()
    it.deceived(it.generator(torch.randn(16, 4))).backward()
    it.optimisers[1].step()
    it.optimisers[0].zero_grad()
    with torch.no_grad():
        fake = it.generator(torch.randn(16, 4))
    (0.5 * (it.judged(REAL, 1.0) + it.judged(fake, 0.0))).backward()
    it.optimisers[0].step()


def both_judged_first(it: Adversaries) -> None:
    """All forwards of the judge before any of its losses; fakes are changed on their way."""
    fake = it.generator(torch.randn(16, 4)).tanh() * 2
    on_fake, on_real, on_copy = it.judge(fake), it.judge(REAL), it.judge(fake.detach())
    ones, zeros = torch.ones(16, 1), torch.zeros(16, 1)
    deceived = it.for_generator(on_fake, ones)
    judged = [it.for_judge(on_real, ones), it.for_judge(on_copy, zeros)]
    it.losses["generator"].append(deceived.item())
    # Two calls after the last forward are one loss.
    it.losses["judge"].append(sum(loss.item() for loss in judged))
    for optimiser in it.optimisers:
        optimiser.zero_grad()
    sum(judged).backward()  # type: ignore[union-attr]  # not 0: two tensors
    it.optimisers[0].step()
    with torch.no_grad():
        for parameter in it.generator.parameters():
            parameter.mul_(0.999)


STEPS_OF = [two_backwards, one_backward, both_judged_first]
CRITERIA = ["one", "two", "function"]


def epochs(logdir: Path) -> dict[str, list[Epoch]]:
    return {found.series: list(found.epochs) for found in read(logdir)}


@pytest.mark.parametrize("criteria", CRITERIA)
@pytest.mark.parametrize("step", STEPS_OF)
def test_each_adversary_has_its_own_losses_and_no_other(
    step: Callable[[Adversaries], None], criteria: str, tmp_path: Path
) -> None:
    it = Adversaries(tmp_path, criteria)
    it.run(step, EPOCHS)
    found = epochs(tmp_path)
    for name, losses in it.losses.items():
        size = len(losses) // EPOCHS
        assert [epoch.step for epoch in found[name]] == [size, 2 * size]
        for index, epoch in enumerate(found[name]):
            mine = losses[index * size : (index + 1) * size]
            assert epoch.rungs["train_reported"] == pytest.approx(sum(mine) / size, rel=1e-5)


@pytest.mark.parametrize("criteria", CRITERIA)
@pytest.mark.parametrize("step", [two_backwards, one_backward])
def test_the_judges_steps_are_probed_though_the_generators_run_it_too(
    step: Callable[[Adversaries], None], criteria: str, tmp_path: Path
) -> None:
    Adversaries(tmp_path, criteria).run(step, EPOCHS)
    for epoch in epochs(tmp_path)["judge"]:
        assert epoch.probe is not None
        assert epoch.probe.verified is True
        assert epoch.probe.batches == 2 * STEPS
        assert epoch.terms["dropout"].value != 0.0


@pytest.mark.parametrize("criteria", CRITERIA)
@pytest.mark.parametrize("step", STEPS_OF)
def test_adversaries_train_the_same_to_the_bit(
    step: Callable[[Adversaries], None], criteria: str, tmp_path: Path
) -> None:
    bare = Adversaries(None, criteria).run(step, EPOCHS)
    watched = Adversaries(tmp_path, criteria).run(step, EPOCHS)
    assert list(differences(bare, watched)) == []


def test_models_that_have_nothing_to_do_with_each_other_share_a_criterion(tmp_path: Path) -> None:
    seed_everything()
    writer = SummaryWriter(str(tmp_path))
    criterion = nn.MSELoss()
    models = {"first": nn.Linear(6, 2), "second": nn.Linear(6, 2)}
    for name, model in models.items():
        writer.watch(model, criterion, name=name)
    stranger = nn.Linear(6, 2)
    sums = {"first": [0.0, 0.0], "second": [0.0, 0.0]}
    for size in (8, 8, 4):
        for name, model in models.items():
            loss = criterion(model(REAL[:size]), torch.zeros(size, 2))
            loss.backward()
            sums[name][0] += loss.item()
            criterion(stranger(REAL), torch.zeros(16, 2)).backward()
    for name, model in models.items():
        model.eval()
        with torch.no_grad():
            sums[name][1] = criterion(model(REAL[8:]), torch.zeros(8, 2)).item()
    writer.close()
    for name, (epoch,) in epochs(tmp_path).items():
        assert epoch.step == 3
        assert epoch.rungs["train_reported"] == pytest.approx(sums[name][0] / 3, rel=1e-5)
        assert epoch.rungs["val_reported"] == pytest.approx(sums[name][1], rel=1e-5)
        assert sum(term.value for term in epoch.terms.values()) == pytest.approx(epoch.gap)


def test_a_validation_that_cannot_be_told_apart_is_told_of(tmp_path: Path) -> None:
    it = Adversaries(tmp_path, "one")
    two_backwards(it)
    it.judge.eval(), it.generator.eval()
    with torch.no_grad():
        it.judged(REAL, 1.0)
        it.deceived(it.generator(torch.randn(16, 4)))
    assert it.writer is not None
    it.writer.close()
    found = epochs(tmp_path)
    (judge,) = found["judge"]
    assert judge.rungs["val_reported"] == pytest.approx(
        (it.losses["judge"][-1] + it.losses["generator"][-1]) / 2, rel=1e-5
    )
    said = " / ".join(note.sentence for note in judge.notes)
    assert "validation of two models is mixed: give each a criterion of its own" in said
    assert found["generator"][0].gap is None
