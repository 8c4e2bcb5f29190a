"""A loss that gives the watched model no gradient is not its loss, whoever trains on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.plugin.history import read
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.adversaries import REAL, Pair
from tests.recorder.training import differences, everything, seed_everything

EPOCHS = 3
ONES, ZEROS = torch.ones(16, 1), torch.zeros(16, 1)


class Adversaries(Pair):
    """A generator and a discriminator without a criterion to watch."""

    def __init__(self, logdir: Path | None, watched: str) -> None:
        seed_everything()
        generator = nn.Sequential(
            nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 6)
        )
        judge = nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 1))
        super().__init__(logdir, generator, judge)
        if self.writer is not None:
            for name in watched.split():
                self.writer.watch(getattr(self, name), name=name)

    def fake(self) -> Tensor:
        made: Tensor = self.generator(torch.randn(16, 4))
        return made

    def train(self, name: str, loss: Tensor) -> None:
        for optimiser in self.optimisers:
            optimiser.zero_grad()
        loss.backward()
        self.optimisers[name == "generator"].step()
        self.losses[name].append(loss.item())

    def judged(self, rows: Tensor, label: Tensor) -> Tensor:
        return F.binary_cross_entropy_with_logits(self.judge(rows), label)


def three_losses(it: Adversaries) -> None:
    """As in DCGAN: the fakes are made once, for the judge and for the generator."""
    it.train("judge", it.judged(REAL, ONES))
    fake = it.fake()
    it.train("judge", it.judged(fake.detach(), ZEROS))
    it.train("generator", it.judged(fake, ONES))


def generator_first(it: Adversaries) -> None:
    fake = it.fake()
    it.train("generator", it.judged(fake, ONES))
    it.train("judge", (it.judged(REAL, ONES) + it.judged(fake.detach(), ZEROS)) / 2)


def new_fakes(it: Adversaries) -> None:
    """The judge's fakes are made without gradients, twice as often."""
    for _ in range(2):
        with torch.no_grad():
            fake = it.fake()
        it.train("judge", it.judged(fake, ZEROS) + it.judged(REAL, ONES))
    it.train("generator", -it.judge(it.fake()).mean())


def fakes_for_the_judge_alone(it: Adversaries) -> None:
    """With gradients that nobody asks for."""
    for _ in range(3):
        it.train("judge", -it.judge(it.fake().detach()).tanh().mean())
    it.train("generator", it.judged(it.fake().view(16, 2, 3).mul_(2.0).view(16, 6), ONES))


STEPS_OF = [three_losses, generator_first, new_fakes, fakes_for_the_judge_alone]


def epochs(logdir: Path) -> dict[str, list[Epoch]]:
    return {found.series: list(found.epochs) for found in read(logdir)}


@pytest.mark.parametrize("watched", ["generator", "judge generator", "generator judge"])
@pytest.mark.parametrize("step", STEPS_OF)
def test_each_adversary_has_its_own_losses_alone(
    step: Callable[[Adversaries], None], watched: str, tmp_path: Path
) -> None:
    it = Adversaries(tmp_path, watched)
    it.run(step, EPOCHS)
    found = epochs(tmp_path)
    assert sorted(found) == sorted(watched.split())
    for name in found:
        size = len(it.losses[name]) // EPOCHS
        assert [epoch.step for epoch in found[name]] == [size * (n + 1) for n in range(EPOCHS)]
        for index, epoch in enumerate(found[name]):
            mine = it.losses[name][index * size : (index + 1) * size]
            assert epoch.rungs["train_reported"] == pytest.approx(sum(mine) / size, rel=1e-5)
            if name == "judge" or step is not three_losses:
                assert epoch.probe is not None
                assert epoch.probe.verified is True
                assert epoch.terms["dropout"].value != 0.0


def test_a_generators_step_is_replayed_though_the_judge_was_trained_within_it(
    tmp_path: Path,
) -> None:
    # A judge without dropout: one that draws random numbers in between draws others again.
    it = Adversaries(tmp_path, "generator")
    it.judge[2].p = 0.0
    it.run(three_losses, EPOCHS)
    for epoch in epochs(tmp_path)["generator"]:
        assert epoch.probe is not None
        assert epoch.probe.verified is True
        assert epoch.terms["dropout"].value != 0.0


@pytest.mark.parametrize("step", STEPS_OF)
def test_adversaries_train_the_same_to_the_bit(
    step: Callable[[Adversaries], None], tmp_path: Path
) -> None:
    bare = Adversaries(None, "").run(step, EPOCHS)
    watched = Adversaries(tmp_path, "judge generator").run(step, EPOCHS)
    assert list(differences(bare, watched)) == []


# ------------------------------------------------------------- one model, and others beside it

Losses = Callable[[nn.Module, nn.Module], list[tuple[Tensor, bool]]]


def head_on_its_features(model: nn.Module, head: nn.Module) -> list[tuple[Tensor, bool]]:
    """A head is trained on detached features, before the model's own loss."""
    output = model(REAL)
    return [(head(output.detach()).pow(2).mean(), False), (output.pow(2).mean(), True)]


def penalty_apart(model: nn.Module, _head: nn.Module) -> list[tuple[Tensor, bool]]:
    """The weights' penalty has a `backward` of its own."""
    output = model(REAL)
    penalty: Any = sum(p.pow(2).sum() for p in model.parameters())
    return [(0.01 * penalty, False), (output.exp().mean(), True)]


def view_written_to(model: nn.Module, _head: nn.Module) -> list[tuple[Tensor, bool]]:
    output = model(REAL).view(-1)
    output[::2] = 0.0
    output.mul_(3.0)
    return [(output.pow(2).mean(), True)]


def checkpointed(model: nn.Module, _head: nn.Module) -> list[tuple[Tensor, bool]]:
    output = checkpoint(model, REAL.clone().requires_grad_(), use_reentrant=True)
    return [(output.pow(2).mean(), True)]


def another_one(model: nn.Module, head: nn.Module) -> list[tuple[Tensor, bool]]:
    output, other = model(REAL), head(REAL[:, :5])
    return [(other.pow(2).mean(), False), ((output - other.detach()).pow(2).mean(), True)]


@pytest.mark.parametrize(
    "losses_of",
    [head_on_its_features, penalty_apart, view_written_to, checkpointed, another_one],
)
def test_only_what_reaches_the_model_is_its_loss(losses_of: Losses, tmp_path: Path) -> None:
    states = []
    for logdir in (None, tmp_path):
        seed_everything()
        model = nn.Sequential(nn.Linear(6, 8), nn.Dropout(0.3), nn.Linear(8, 5), nn.Identity())
        head = nn.Linear(5, 5)
        writer = None if logdir is None else SummaryWriter(str(logdir))
        if writer is not None:
            writer.watch(model)
        parameters = [*model.parameters(), *head.parameters()]
        optimiser = torch.optim.SGD(parameters, lr=0.05)
        own = []
        for _ in range(5):
            optimiser.zero_grad()
            for loss, is_own in losses_of(model, head):
                loss.backward()
                own += [loss.item()] * is_own
            optimiser.step()
        if writer is not None:
            writer.end_epoch()
            writer.close()
        states.append(everything(model, optimiser) | {"own": own})
    assert list(differences(*states)) == []
    (epoch,) = epochs(tmp_path)["loss"]
    assert epoch.step == 5
    assert epoch.rungs["train_reported"] == pytest.approx(sum(own) / 5, rel=1e-5)
