"""Loops whose epochs are not the plain ones: their intervals are what a user expects."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.loops import loaders, net
from tests.recorder.training import differences, everything, records, seed_everything

STEPS, SAMPLES, VAL_SAMPLES = 11, 84, 40
Writer = SummaryWriter | None


class Loop:
    """What every loop here needs: a watched model, its data and its losses."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.model = net()
        self.criterion: Any = nn.CrossEntropyLoss()
        if writer is not None:
            self.criterion = writer.watch(self.model, self.criterion)
        self.optimiser: torch.optim.Optimizer = torch.optim.Adam(self.model.parameters(), lr=0.01)
        self.train_data, self.val_data = loaders()
        self.losses: list[float] = []

    def loss(self, x: Tensor, y: Tensor) -> Tensor:
        loss: Tensor = self.criterion(self.model(x), y)
        self.losses.append(loss.item())
        return loss

    def step(self, x: Tensor, y: Tensor) -> None:
        self.optimiser.zero_grad()
        self.loss(x, y).backward()
        self.optimiser.step()

    def train(self) -> None:
        self.model.train()
        for x, y in self.train_data:
            self.step(x, y)

    def validate(self) -> float:
        was_training = self.model.training
        self.model.eval()
        with torch.no_grad():
            losses = [self.loss(x, y).item() for x, y in self.val_data]
        self.model.train(was_training)
        return sum(losses) / len(losses)


def lbfgs(loop: Loop) -> None:
    """Each step evaluates its closure several times: each of them is a training loss."""
    loop.optimiser = torch.optim.LBFGS(loop.model.parameters(), lr=0.1, max_iter=3)
    for _ in range(3):
        loop.model.train()
        for x, y in loop.train_data:

            def closure(x: Tensor = x, y: Tensor = y) -> Tensor:
                loop.optimiser.zero_grad()
                loss = loop.loss(x, y)
                loss.backward()
                return loss

            loop.optimiser.step(closure)
        loop.validate()


def by_hand(loop: Loop) -> None:
    for _ in range(3):
        loop.model.train()
        for x, y in loop.train_data:
            loop.loss(x, y).backward()
            with torch.no_grad():
                for parameter in loop.model.parameters():
                    parameter.sub_(0.05 * parameter.grad)
                    parameter.grad = None
        loop.validate()


def scheduled(loop: Loop) -> None:
    each_step = torch.optim.lr_scheduler.CosineAnnealingLR(loop.optimiser, T_max=33)
    plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(loop.optimiser, patience=0)
    for _ in range(3):
        loop.model.train()
        for x, y in loop.train_data:
            loop.step(x, y)
            each_step.step()
        plateau.step(loop.validate())


def stopped_early(loop: Loop) -> None:
    """A break in the middle of the third epoch: no validation follows."""
    for epoch in range(3):
        loop.model.train()
        for index, (x, y) in enumerate(loop.train_data):
            if (epoch, index) == (2, 5):
                return
            loop.step(x, y)
        loop.validate()


def validated_thrice_an_epoch(loop: Loop) -> None:
    for _ in range(2):
        loop.model.train()
        for index, (x, y) in enumerate(loop.train_data):
            loop.step(x, y)
            if index in {3, 7, 10}:
                loop.validate()


def validated_every_second_epoch(loop: Loop) -> None:
    for epoch in range(4):
        loop.train()
        if epoch % 2:
            loop.validate()


def never_validated(loop: Loop) -> None:
    for _ in range(3):
        loop.train()


def never_validated_but_told(loop: Loop) -> None:
    for _ in range(3):
        loop.train()
        if loop.writer is not None:
            loop.writer.end_epoch()


def checked_first(loop: Loop) -> None:
    """A validation before any training, to see that it works."""
    loop.validate()
    for _ in range(2):
        loop.train()
        loop.validate()


def two_validation_sets(loop: Loop) -> None:
    """One after the other, with the same criterion: both are the interval's validation."""
    for _ in range(2):
        loop.train()
        loop.validate()
        loop.validate()


def training_set_ignored(loop: Loop) -> None:
    """The training set is evaluated too, inside a phase that is nobody's."""
    for _ in range(2):
        loop.train()
        loop.model.eval()
        if loop.writer is not None:
            with loop.writer.phase("ignore"), torch.no_grad():
                for x, y in loop.train_data:
                    loop.loss(x, y)
        else:
            with torch.no_grad():
                for x, y in loop.train_data:
                    loop.loss(x, y)
        loop.validate()


LOOPS = {
    loop.__name__: loop
    for loop in (
        lbfgs,
        by_hand,
        scheduled,
        stopped_early,
        validated_thrice_an_epoch,
        validated_every_second_epoch,
        never_validated,
        never_validated_but_told,
        checked_first,
        two_validation_sets,
        training_set_ignored,
    )
}


def run(work: Callable[[Loop], None], logdir: Path | None) -> dict[str, Any]:
    seed_everything()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    loop = Loop(writer)
    work(loop)
    left = everything(loop.model, loop.optimiser) | {"losses": loop.losses}
    if writer is not None:
        writer.close()
    return left


def recorded(work: Callable[[Loop], None], logdir: Path) -> list[Record]:
    run(work, logdir)
    return records(logdir)


def weights(found: list[Record]) -> list[tuple[float, float]]:
    """Samples of training and validation, an interval each."""
    return [
        (record.epoch.decomposition.train.weight, record.epoch.decomposition.val.weight)
        for record in found
    ]


@pytest.mark.parametrize("name", LOOPS)
def test_the_loop_trains_the_same_bits_recorded_or_not(name: str, tmp_path: Path) -> None:
    bare = run(LOOPS[name], None)
    assert list(differences(bare, run(LOOPS[name], tmp_path))) == []
    found = records(tmp_path)
    assert found, "nothing was recorded, so nothing was proven"
    for record in found:
        assert record.epoch.probe is not None
        assert record.epoch.probe.verified is True
        terms = record.epoch.terms
        if record.epoch.gap is not None:
            assert sum(t.value for t in terms.values()) == pytest.approx(record.epoch.gap)


@pytest.mark.parametrize("loop", [by_hand, scheduled])
def test_an_epoch_is_an_interval(loop: Callable[[Loop], None], tmp_path: Path) -> None:
    found = recorded(loop, tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 3
    assert [record.epoch.step for record in found] == [STEPS, 2 * STEPS, 3 * STEPS]


def test_every_evaluation_of_a_closure_is_a_training_loss(tmp_path: Path) -> None:
    found = recorded(lbfgs, tmp_path)
    assert len(found) == 3
    for record in found:
        # max_iter=3: more than one evaluation a step, at most four.
        assert SAMPLES < record.epoch.decomposition.train.weight <= 4 * SAMPLES


def test_an_epoch_that_is_cut_off_is_recorded_as_far_as_it_went(tmp_path: Path) -> None:
    found = recorded(stopped_early, tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 2 + [(5 * 8, 0.0)]
    assert [record.epoch.complete for record in found] == [True, True, False]
    assert found[-1].epoch.gap is None
    assert NoteCode.NO_VALIDATION in {note.code for note in found[-1].epoch.notes}


def test_each_validation_inside_an_epoch_closes_an_interval(tmp_path: Path) -> None:
    found = recorded(validated_thrice_an_epoch, tmp_path)
    parts = [(4 * 8, VAL_SAMPLES), (4 * 8, VAL_SAMPLES), (SAMPLES - 64, VAL_SAMPLES)]
    assert weights(found) == parts * 2
    assert [record.epoch.epoch for record in found] == [1, 2, 3, 4, 5, 6]


def test_epochs_without_validation_belong_to_the_next_one(tmp_path: Path) -> None:
    assert (
        weights(recorded(validated_every_second_epoch, tmp_path))
        == [(2 * SAMPLES, VAL_SAMPLES)] * 2
    )


def test_without_validation_all_training_is_one_interval_that_is_not_complete(
    tmp_path: Path,
) -> None:
    (record,) = recorded(never_validated, tmp_path)
    assert weights([record]) == [(3 * SAMPLES, 0.0)]
    assert not record.epoch.complete


def test_end_epoch_stands_in_for_validation(tmp_path: Path) -> None:
    found = recorded(never_validated_but_told, tmp_path)
    assert weights(found) == [(SAMPLES, 0.0)] * 3
    assert all(record.epoch.complete for record in found)


def test_a_validation_before_training_is_left_out_and_said(tmp_path: Path) -> None:
    found = recorded(checked_first, tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 2
    first, second = ({note.code for note in record.epoch.notes} for record in found)
    assert NoteCode.SANITY_VALIDATION in first
    assert NoteCode.SANITY_VALIDATION not in second


def test_validations_in_a_row_are_one(tmp_path: Path) -> None:
    assert weights(recorded(two_validation_sets, tmp_path)) == [(SAMPLES, 2 * VAL_SAMPLES)] * 2


def test_what_is_ignored_counts_on_neither_side(tmp_path: Path) -> None:
    assert weights(recorded(training_set_ignored, tmp_path)) == [(SAMPLES, VAL_SAMPLES)] * 2


class Graph(nn.Module):
    """Each node hears its neighbours."""

    def __init__(self) -> None:
        super().__init__()
        self.into, self.out, self.drop = nn.Linear(20, 8), nn.Linear(8, 5), nn.Dropout(0.5)

    def forward(self, features: Tensor, links: Tensor) -> Tensor:
        hidden = torch.mm(features, self.into.weight.t()) + self.into.bias
        result: Tensor = self.out(links @ self.drop(hidden.relu()))
        return result


@pytest.mark.parametrize("is_sparse", [True, False])
def test_a_graph_is_not_taken_for_its_own_duplicate(is_sparse: bool, tmp_path: Path) -> None:  # noqa: FBT001 - pytest gives it by name
    seed_everything()
    features, links, labels = torch.randn(60, 20), torch.eye(60).roll(1, 0), torch.arange(60) % 5
    features = features.to_sparse() if is_sparse else features
    writer, model = SummaryWriter(str(tmp_path)), Graph()
    writer.watch(model)
    optimiser = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(3):
        model.train()
        optimiser.zero_grad()
        nn.functional.cross_entropy(model(features, links)[:30], labels[:30]).backward()
        optimiser.step()
        model.eval()
        nn.functional.cross_entropy(model(features, links)[30:], labels[30:])
    writer.close()
    found = records(tmp_path)
    assert weights(found) == [(30.0, 30.0)] * 3
    for record in found:
        assert NoteCode.OVERLAP not in {note.code for note in record.epoch.notes}
        assert record.epoch.probe is not None
        assert record.epoch.probe.verified is True
