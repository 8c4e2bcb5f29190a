"""Several processes leave the record that a single one would: DistributedDataParallel."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import nn

from tb_lossgap.recorder import budget, obstacles
from tb_lossgap.recorder.obstacles import obstacle
from tests.distributed.processes import together
from tests.distributed.training import (
    EPOCHS,
    first_alone_validates,
    first_alone_watches,
    in_one_process,
    in_processes,
    last_alone_validates,
    net,
    second_dies,
    talking,
    watched_alone,
    with_dropout,
)
from tests.recorder.training import differences, records


@pytest.mark.parametrize("size", [2, 4])
def test_processes_leave_the_record_of_a_single_one(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budget, "ALLOWANCE_S", 1e6)
    counts = (size * 6 * 6, size * 15)
    results = together(size, tmp_path, in_processes, tmp_path / "several", counts, size)
    alone = in_one_process(tmp_path / "one", counts, size)
    for state in results.values():
        for name, value in alone.items():
            torch.testing.assert_close(state[name], value, rtol=0, atol=1e-12)
    several, one = records(tmp_path / "several"), records(tmp_path / "one")
    assert len(several) == len(one) == EPOCHS
    for theirs, own in zip(several, one, strict=True):
        assert theirs.epoch.complete
        assert theirs.epoch.probe is not None
        assert theirs.epoch.probe.batches == theirs.epoch.probe.steps == 6 * size
        assert theirs.epoch.probe.verified is True
        assert theirs.epoch.rungs == pytest.approx(dict(own.epoch.rungs), rel=0, abs=1e-12)
        assert theirs.epoch.terms.keys() == own.epoch.terms.keys()
        for name, term in own.epoch.terms.items():
            assert theirs.epoch.terms[name].value == pytest.approx(term.value, rel=0, abs=1e-12)
            assert theirs.epoch.terms[name].stderr == pytest.approx(term.stderr, rel=0, abs=1e-12)
        assert theirs.epoch.decomposition.train.weight == own.epoch.decomposition.train.weight
        assert theirs.epoch.decomposition.val.weight == own.epoch.decomposition.val.weight


def test_only_the_first_process_writes_a_file(tmp_path: Path) -> None:
    together(2, tmp_path, in_processes, tmp_path / "logs", (24, 12), 2)
    assert len(list((tmp_path / "logs").iterdir())) == 1


def test_training_is_bit_identical_with_and_without_the_recorder(tmp_path: Path) -> None:
    recorded = together(2, tmp_path, with_dropout, tmp_path / "logs", (36, 12))
    bare = together(2, tmp_path, with_dropout, None, (36, 12))
    for rank, state in bare.items():
        assert list(differences(state, recorded[rank])) == []
    assert len(records(tmp_path / "logs")) == EPOCHS


@pytest.mark.parametrize("who", ["model", "loss"])
def test_a_script_with_collectives_of_its_own_is_not_replayed(who: str, tmp_path: Path) -> None:
    # So many steps that the processes would each replay others.
    recorded = together(2, tmp_path, talking, tmp_path / "logs", (960, 12), who)
    bare = together(2, tmp_path, talking, None, (960, 12), who)
    for rank, state in bare.items():
        assert list(differences(state, recorded[rank])) == []
    found = records(tmp_path / "logs")
    assert len(found) == EPOCHS
    for record in found:
        assert record.epoch.complete
        assert record.epoch.probe is None
        said = [note.sentence for note in record.epoch.notes]
        refused = "its forward or its loss needs all processes at once"
        assert f"steps cannot be replayed: {refused}" in said


def test_synchronised_batch_normalisation_is_not_replayed(monkeypatch: pytest.MonkeyPatch) -> None:
    model = nn.SyncBatchNorm.convert_sync_batchnorm(net())
    assert obstacle(model) is None
    monkeypatch.setattr(obstacles, "is_several", lambda: True)
    assert obstacle(model) == "SyncBatchNorm needs all processes at once"


def test_samples_that_a_padding_sampler_repeats_are_counted(tmp_path: Path) -> None:
    # 27 samples for 2 processes: one of them is given twice. 14 need no padding.
    together(2, tmp_path, in_processes, tmp_path / "logs", (27, 14), 2)
    for record in records(tmp_path / "logs"):
        said = [note.sentence for note in record.epoch.notes]
        assert "DistributedSampler counts 1 training samples twice, to pad" in said
        assert not any("validation samples twice" in sentence for sentence in said)
        assert record.epoch.decomposition.train.weight == 28


def test_where_another_process_validates_the_first_one_writes_its_intervals(tmp_path: Path) -> None:
    together(3, tmp_path, last_alone_validates, tmp_path / "logs", (72, 12), 3)
    found = records(tmp_path / "logs")
    assert len(found) == EPOCHS
    for record in found:
        assert record.epoch.complete, [note.sentence for note in record.epoch.notes]
        assert record.epoch.decomposition.train.weight == 72
        assert record.epoch.decomposition.val.weight == 12
        assert sum(t.value for t in record.epoch.terms.values()) == pytest.approx(record.epoch.gap)


def test_where_one_process_validates_the_others_training_losses_count(tmp_path: Path) -> None:
    together(2, tmp_path, first_alone_validates, tmp_path / "logs", (48, 12), 2)
    found = records(tmp_path / "logs")
    assert len(found) == EPOCHS
    for record in found:
        assert record.epoch.complete, [note.sentence for note in record.epoch.notes]
        assert record.epoch.decomposition.train.weight == 48
        assert record.epoch.decomposition.val.weight == 12
        assert record.epoch.probe is not None
        assert sum(t.value for t in record.epoch.terms.values()) == pytest.approx(record.epoch.gap)


def test_a_writer_in_the_first_process_alone_waits_for_nobody_and_says_so(tmp_path: Path) -> None:
    together(2, tmp_path, first_alone_watches, tmp_path / "logs", (48, 12), 2)
    found = records(tmp_path / "logs")
    assert len(found) == EPOCHS
    for record in found:
        assert record.epoch.decomposition.train.weight == 24
        said = [note.sentence for note in record.epoch.notes]
        assert "losses of 1 of 2 processes: call watch() in every one" in said


def test_a_process_that_dies_holds_up_nobody(tmp_path: Path) -> None:
    results = together(2, tmp_path, second_dies, tmp_path / "logs", (48, 12), 2)
    assert results.keys() == {0}
    assert 0.0 < results[0] < 10.0
    whole, cut = records(tmp_path / "logs")
    assert whole.epoch.complete
    assert whole.epoch.decomposition.train.weight == 48
    assert not cut.epoch.complete
    # Its forward may have failed before the second step had a loss.
    assert cut.epoch.decomposition.train.weight in {6, 12}


def test_a_model_that_is_watched_alone_has_all_processes_losses(tmp_path: Path) -> None:
    together(2, tmp_path, watched_alone, tmp_path / "logs", (48, 24))
    found = records(tmp_path / "logs")
    assert len(found) == EPOCHS
    for record in found:
        assert record.epoch.complete
        assert record.epoch.decomposition.train.weight == 48
        assert record.epoch.decomposition.val.weight == 24
        assert record.epoch.probe is not None
        assert record.epoch.probe.verified is True
