"""A test set that is evaluated after the last validation is no part of that validation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder.surplus import Surplus
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.test_more_loops import SAMPLES, VAL_SAMPLES, Loop, recorded, run, weights
from tests.recorder.training import blobs, differences, records, seed_everything

TEST = blobs(56, seed=9).tensors


def evaluate_test_set(loop: Loop, size: int = 16) -> None:
    loop.model.eval()
    with torch.no_grad():
        for x, y in zip(TEST[0].split(size), TEST[1].split(size), strict=True):
            loop.loss(x, y)


def at_the_end(loop: Loop) -> None:
    for _ in range(4):
        loop.train()
        loop.validate()
    evaluate_test_set(loop)


def written_before(loop: Loop) -> None:
    """The last epoch is in the file already when the test set comes."""
    for _ in range(3):
        loop.train()
        loop.validate()
        if loop.writer is not None:
            loop.writer.flush()
    evaluate_test_set(loop)


def best_one_again(loop: Loop) -> None:
    """Early stopping: the best weights are loaded, and evaluated on both sets."""
    for _ in range(3):
        loop.train()
        loop.validate()
    loop.model.load_state_dict(loop.model.state_dict())
    loop.validate()
    evaluate_test_set(loop)


def every_third_epoch(loop: Loop) -> None:
    for epoch in range(7):
        loop.train()
        loop.validate()
        if epoch % 3 == 2:
            evaluate_test_set(loop)


def validated_within_epochs(loop: Loop) -> None:
    for _ in range(2):
        loop.model.train()
        for index, (x, y) in enumerate(loop.train_data):
            loop.step(x, y)
            if index in {3, 10}:
                loop.validate()
    evaluate_test_set(loop)


LEFT_OUT = [at_the_end, written_before, best_one_again, every_third_epoch, validated_within_epochs]


def surplus(record: Record) -> int:
    return sum(n.count for n in record.epoch.notes if n.code == NoteCode.SURPLUS_VALIDATION)


@pytest.mark.parametrize("loop", LEFT_OUT)
def test_what_comes_after_the_usual_validation_is_left_out_and_told_of(
    loop: Callable[[Loop], None], tmp_path: Path
) -> None:
    found = recorded(loop, tmp_path)
    assert {val for _, val in weights(found)} == {VAL_SAMPLES}
    counts = [surplus(record) for record in found]
    assert counts[:2] == [0, 0]
    if loop is every_third_epoch:
        assert counts == [0, 0, 4, 0, 0, 4, 0]
    else:
        assert counts == [0] * (len(found) - 1) + [7 if loop is best_one_again else 4]
    for record in found:
        terms = record.epoch.terms
        assert sum(t.value for t in terms.values()) == pytest.approx(record.epoch.gap)
    said = [n.sentence for n in found[2].epoch.notes + found[-1].epoch.notes]
    assert any("after the 3 that validation has in every epoch" in one for one in said)


@pytest.mark.parametrize("loop", LEFT_OUT)
def test_a_tested_training_stays_the_same_to_the_bit(
    loop: Callable[[Loop], None], tmp_path: Path
) -> None:
    assert list(differences(run(loop, None), run(loop, tmp_path))) == []


def test_a_validation_without_two_before_it_keeps_all(tmp_path: Path) -> None:
    def twice(loop: Loop) -> None:
        for _ in range(2):
            loop.train()
            loop.validate()
        evaluate_test_set(loop)

    assert weights(recorded(twice, tmp_path)) == [
        (SAMPLES, VAL_SAMPLES),
        (SAMPLES, VAL_SAMPLES + 56),
    ]


def test_validations_of_varying_length_keep_all(tmp_path: Path) -> None:
    def varying(loop: Loop) -> None:
        for epoch in range(4):
            loop.train()
            evaluate_test_set(loop, 8 if epoch == 1 else 16)
        evaluate_test_set(loop)

    assert [val for _, val in weights(recorded(varying, tmp_path))] == [56, 56, 56, 112]


def test_validations_of_varying_weight_keep_all(tmp_path: Path) -> None:
    def varying(loop: Loop) -> None:
        for epoch in range(4):
            loop.train()
            loop.model.eval()
            with torch.no_grad():
                for x, y in zip(TEST[0].split(16), TEST[1].split(16), strict=True):
                    loop.loss(x[epoch:], y[epoch:])
                if epoch == 3:
                    loop.loss(*TEST)

    assert [val for _, val in weights(recorded(varying, tmp_path))] == [56, 52, 48, 44 + 56]


def test_a_smaller_validation_is_a_validation(tmp_path: Path) -> None:
    def shorter(loop: Loop) -> None:
        for epoch in range(4):
            loop.train()
            evaluate_test_set(loop) if epoch < 3 else loop.validate()

    assert [val for _, val in weights(recorded(shorter, tmp_path))] == [56, 56, 56, 40]


def test_what_the_script_logs_itself_is_all_kept(tmp_path: Path) -> None:
    seed_everything()
    writer = SummaryWriter(str(tmp_path))
    for epoch in range(4):
        writer.log_train_loss(2.0, 8)
        for _ in range(2 if epoch < 3 else 5):
            writer.log_val_loss(1.0, 4)
    writer.close()
    assert [val for _, val in weights(records(tmp_path))] == [8, 8, 8, 20]


def test_an_interval_may_be_asked_for_twice() -> None:
    surplus = Surplus()
    for interval in range(3):
        assert surplus.usual(interval, [8.0, 8.0]) is None
        assert surplus.usual(interval, [8.0, 8.0]) is None
    assert surplus.usual(3, [8.0, 8.0]) is None
    assert surplus.usual(3, [8.0, 8.0, 8.0]) == 2
    assert surplus.usual(3, [8.0, 8.0, 8.0, 8.0]) == 2
    assert surplus.usual(4, [8.0, 8.0]) is None
