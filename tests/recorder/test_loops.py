"""`watch(model)` alone finds the loss of loops as people write them, and disturbs none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder import loops
from tests.recorder.loops import EPOCHS, LOOPS
from tests.recorder.training import differences, records, seed_everything

pytestmark = pytest.mark.filterwarnings("ignore:None of the inputs have requires_grad=True")
STEPS = 11  # 84 samples in batches of 8
Loop = Callable[[SummaryWriter | None], dict[str, Any]]


def run(loop: Loop, logdir: Path) -> tuple[dict[str, Any], list[Record]]:
    seed_everything()
    writer = SummaryWriter(str(logdir))
    result = loop(writer)
    writer.close()
    return result, records(logdir)


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_watched_without_its_criterion_trains_the_same_bits(
    name: str, tmp_path: Path
) -> None:
    seed_everything()
    bare = LOOPS[name](None)
    watched, _ = run(LOOPS[name], tmp_path)
    assert list(differences(bare, watched)) == []


@pytest.mark.parametrize("name", LOOPS)
def test_the_losses_found_are_those_that_the_loop_computes(name: str, tmp_path: Path) -> None:
    result, found = run(LOOPS[name], tmp_path)
    per_epoch = len(result["losses"]) // EPOCHS
    assert len(found) == EPOCHS
    for index, record in enumerate(found):
        mine = result["losses"][index * per_epoch : (index + 1) * per_epoch]
        train, val = mine[:STEPS], mine[STEPS:]
        if name == "variational":
            # Sums over 84 and 40 rows, in batches of 8 and 16: the record holds the rows' means.
            train = [loss / rows for loss, rows in zip(train, [8] * 10 + [4], strict=True)]
            val = [loss / rows for loss, rows in zip(val, [16, 16, 8], strict=True)]
        rungs = record.epoch.rungs
        assert rungs["train_reported"] == pytest.approx(sum(train) / STEPS, rel=1e-5)
        if name == "mnist_style":
            # Its validation sums over each batch; the record holds the mean, as in training.
            assert record.epoch.decomposition.val.total == pytest.approx(sum(val), rel=1e-5)
        elif name != "accumulating":
            assert rungs["val_reported"] == pytest.approx(sum(val) / len(val), rel=1e-5)


@pytest.mark.parametrize("name", LOOPS)
def test_each_loop_is_probed_verified_and_closed(name: str, tmp_path: Path) -> None:
    _, found = run(LOOPS[name], tmp_path)
    for record in found:
        epoch = record.epoch
        assert epoch.probe is not None
        assert epoch.probe.verified is True
        terms = epoch.terms
        assert {"timing", "dropout", "batchnorm", "other_mode", "generalisation"} <= terms.keys()
        assert sum(t.value for t in terms.values()) == pytest.approx(epoch.gap, abs=1e-9)


def test_nothing_is_left_behind_after_close(tmp_path: Path) -> None:
    original = torch.autograd.backward
    for name in ("functional", "loss_in_tuple", "mixup"):
        run(LOOPS[name], tmp_path / name)
        assert torch.autograd.backward is original
        assert torch._C._len_torch_function_stack() == 0


def test_ignored_tokens_do_not_count(tmp_path: Path) -> None:
    _, (first, *_) = run(loops.tokens, tmp_path)
    labels = torch.stack([y for _, y in loops.blobs(84)])
    # Of four tokens a sample, two are ignored where its class is above 2.
    expected = float((4 - 2 * (labels > 2)).sum())
    assert first.epoch.decomposition.train.weight == expected


def test_a_model_that_writes_to_its_input_is_replayed_on_the_same_input_each_time(
    tmp_path: Path,
) -> None:
    _, found = run(loops.overwriting, tmp_path)
    for record in found:
        assert record.epoch.terms["other_mode"].value == pytest.approx(0.0, abs=1e-6)


def test_a_loss_of_which_validation_has_a_part_is_said_to_be_so(tmp_path: Path) -> None:
    _, found = run(loops.mixup, tmp_path)
    codes = {note.code for note in found[-1].epoch.notes}
    assert NoteCode.PARTIAL_LOSS in codes


def test_a_penalty_that_validation_lacks_is_a_term_and_no_note(tmp_path: Path) -> None:
    _, found = run(loops.penalised, tmp_path)
    for record in found:
        assert record.epoch.terms["objective"].value < 0
        assert NoteCode.PARTIAL_LOSS not in {note.code for note in record.epoch.notes}
