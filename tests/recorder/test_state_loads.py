"""What a script trains and undoes before its training is no part of the first epoch."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.series import Series
from tests.recorder.test_more_loops import SAMPLES, STEPS, VAL_SAMPLES, Loop, run, weights
from tests.recorder.test_other_models import run_unwatched
from tests.recorder.training import differences, records

BOTH = pytest.mark.parametrize("start", [run, run_unwatched])
Start = Callable[..., dict[str, Any]]
SEARCHED = 5


def search(loop: Loop) -> None:
    """Steps of ever larger learning rates; then the model is as it was."""
    before = copy.deepcopy(loop.model.state_dict())
    for _, (x, y) in zip(range(SEARCHED), loop.train_data, strict=False):
        loop.step(x, y)
    loop.model.load_state_dict(before)


def searched(loop: Loop) -> None:
    search(loop)
    for _ in range(2):
        loop.train()
        loop.validate()


def pretrained(loop: Loop) -> None:
    loop.model.load_state_dict(copy.deepcopy(loop.model.state_dict()))
    for _ in range(2):
        loop.train()
        loop.validate()


def best_at_the_end(loop: Loop) -> None:
    """Validated by accuracy alone; the best weights are put back after the last epoch."""
    best = {}
    for _ in range(2):
        loop.train()
        best = copy.deepcopy(loop.model.state_dict())
    loop.model.load_state_dict(best)


def best_before_validation(loop: Loop) -> None:
    best_at_the_end(loop)
    loop.validate()


def best_later(loop: Loop) -> None:
    """From the second epoch on the state is loaded in the middle of each."""
    for epoch in range(3):
        loop.train()
        if epoch:
            loop.model.load_state_dict(copy.deepcopy(loop.model.state_dict()))
            loop.train()
        loop.validate()


def copied(loop: Loop) -> None:
    """Each epoch a copy takes the model's state, which is not loaded by that."""
    other = copy.deepcopy(loop.model)
    for _ in range(2):
        loop.train()
        other.load_state_dict(loop.model.state_dict())
        loop.train()
        loop.validate()


def notes(logdir: Path) -> list[list[int]]:
    """How many steps each epoch says were undone."""
    return [
        [note.count for note in record.epoch.notes if note.code == NoteCode.UNDONE_STEPS]
        for record in records(logdir)
    ]


@BOTH
def test_a_search_for_a_learning_rate_is_left_out(start: Start, tmp_path: Path) -> None:
    assert list(differences(start(searched, None), start(searched, tmp_path))) == []
    found = records(tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 2
    assert [record.epoch.step for record in found] == [STEPS, 2 * STEPS]
    assert notes(tmp_path) == [[SEARCHED], []]
    for record in found:
        assert record.epoch.probe is not None
        assert record.epoch.probe.verified is True


# How many passes over the training set each epoch has.
KEPT: dict[Callable[[Loop], None], list[int]] = {
    pretrained: [1, 1],
    best_at_the_end: [2],
    best_before_validation: [2],
    best_later: [1, 2, 2],
    copied: [2, 2],
}


@BOTH
@pytest.mark.parametrize("work", KEPT, ids=lambda work: work.__name__)
def test_any_other_state_that_is_loaded_undoes_nothing(
    work: Callable[[Loop], None], start: Start, tmp_path: Path
) -> None:
    start(work, tmp_path)
    found = [record.epoch.decomposition.train for record in records(tmp_path)]
    assert [side and side.weight for side in found] == [SAMPLES * n for n in KEPT[work]]
    assert not any(notes(tmp_path))


def test_a_fault_of_ours_there_warns_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = run(searched, None)

    def fail(_series: Series) -> None:
        msg = "planted"
        raise RuntimeError(msg)

    monkeypatch.setattr(Series, "state_loaded", fail)
    with pytest.warns(LossGapWarning, match="planted"):
        assert list(differences(bare, run(searched, tmp_path))) == []


def test_no_hook_is_left_behind(tmp_path: Path) -> None:
    kept = []
    for start in (run, run_unwatched):
        start(lambda loop: kept.append(loop.model) or pretrained(loop), tmp_path / start.__name__)
    assert all(not model._load_state_dict_post_hooks for model in kept)
