"""FSDP2: probed without a trace, and nobody waits for a process that fails or dies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.distributed.planting import (
    AFTER,
    BEFORE,
    KILLED_AT,
    Raise,
    dies,
    first_alone,
    observed,
    positions,
    too_large,
    with_faults,
)
from tests.distributed.processes import together
from tests.distributed.sharding import How, States, in_ways, twice
from tests.distributed.training import EPOCHS
from tests.recorder.training import differences, records

WAYS = {
    "resharded": How(),
    "kept whole after a forward": How(reshards=False),
    "resharded over fewer processes": How(size=4, reshards=2, counts=(96, 24)),
    "mixed precision": How(has_precision=True),
    "sharded and replicated": How(size=4, replicas=2, counts=(96, 24)),
    "accumulated gradients": How(micro_batches=3),
    "two layers as one group": How(groups=True),
    "without a criterion": How(has_criterion=False),
    "other numbers of validation batches": How(reshards=False, val_batches=(1, 2)),
}


Results = dict[int, dict[str, tuple[States, States]]]


@pytest.fixture(scope="module")
def logdir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ways")


@pytest.fixture(scope="module")
def results(logdir: Path) -> dict[int, Results]:
    """What each training leaves in each process, by the number of processes."""
    found = {}
    for size in sorted({how.size for how in WAYS.values()}):
        ways = {name: how for name, how in WAYS.items() if how.size == size}
        found[size] = together(size, logdir, in_ways, logdir, ways)
    return found


@pytest.mark.parametrize("way", WAYS)
def test_a_sharded_training_is_bit_identical_and_all_its_steps_are_probed(
    way: str, results: dict[int, Results], logdir: Path
) -> None:
    how = WAYS[way]
    assert sorted(results[how.size]) == list(range(how.size))
    for found in results[how.size].values():
        assert list(differences(*found[way])) == []
    epochs = [record.epoch for record in records(logdir / way)]
    assert len(epochs) == EPOCHS
    for epoch in epochs:
        assert epoch.complete
        assert epoch.probe is not None
        assert epoch.probe.steps == how.counts[0] // (6 * how.size)
        # What an accumulated loss is divided by is learned from the first step.
        unknown = 1 if how.micro_batches > 1 and epoch.epoch == 1 else 0
        assert epoch.probe.batches == epoch.probe.steps - unknown
        assert epoch.probe.verified is True
        assert {"timing", "dropout", "batchnorm", "generalisation"} <= epoch.terms.keys()
        assert sum(t.value for t in epoch.terms.values()) == pytest.approx(epoch.gap, abs=1e-9)
        assert epoch.terms["other_mode"].value == pytest.approx(0, abs=1e-9)


def test_a_sharded_training_leaves_the_record_of_a_replicated_one(tmp_path: Path) -> None:
    for name, how in (("sharded", How()), ("replicated", How(is_replicated=True))):
        together(2, tmp_path, twice, tmp_path / name, how)
    spread, replicated = records(tmp_path / "sharded"), records(tmp_path / "replicated")
    assert len(spread) == len(replicated) == EPOCHS
    for one, other in zip(spread, replicated, strict=True):
        assert one.epoch.rungs == pytest.approx(dict(other.epoch.rungs), rel=0, abs=1e-9)
        assert one.epoch.terms.keys() == other.epoch.terms.keys()
        for name, term in other.epoch.terms.items():
            # Their errors differ: here a step is the unit, there a batch.
            assert one.epoch.terms[name].value == pytest.approx(term.value, rel=0, abs=1e-9)
        # The first visit needs copies of the whole weights.
        assert one.epoch.details.keys() == other.epoch.details.keys() - {"first_visit"}
    said = [note.sentence for note in spread[0].epoch.notes]
    assert any("the early weights of a sharded model are not kept" in each for each in said)


def test_all_processes_probe_the_same_steps_however_fast_they_are(tmp_path: Path) -> None:
    how = How(counts=(480, 24))
    found = together(2, tmp_path, positions, tmp_path / "logs", how)
    assert found[0] == found[1]
    assert len(found[0]) == EPOCHS
    assert 0 < len(found[0][0]) < 40


@pytest.mark.parametrize("way", ["resharded", "kept whole after a forward", "mixed precision"])
def test_a_replay_in_the_middle_of_a_step_leaves_what_fsdp_keeps_as_it_was(
    way: str, tmp_path: Path
) -> None:
    for seen in together(2, tmp_path, observed, tmp_path / "logs", WAYS[way]).values():
        assert len(seen) == EPOCHS * (6 + 1)
        assert [moment for moment, is_same in seen if not is_same] == []


@pytest.mark.parametrize(
    ("work", "how", "sentence"),
    [
        (too_large, How(), "its parameters are sharded, and too large to gather: 0 MiB of at most"),
        (first_alone, How(), "the processes do not come to the same steps: call watch() in every"),
        (twice, How(is_penalised=True, reshards=False), "the loss uses sharded parameters"),
    ],
)
def test_where_nothing_can_be_replayed_exact_terms_and_a_reason_are_recorded(
    work: Callable[..., tuple[States, States]], how: How, sentence: str, tmp_path: Path
) -> None:
    for bare, watched in together(2, tmp_path, work, tmp_path / "logs", how).values():
        assert list(differences(bare, watched)) == []
    found = records(tmp_path / "logs")
    assert len(found) == EPOCHS
    for record in found:
        assert record.epoch.probe is None
        assert "generalisation" in record.epoch.terms
    said = " / ".join(note.sentence for note in found[-1].epoch.notes)
    assert sentence in said


FAULTS = {
    "the plan": Raise("agreement", "Agreement", "settled", at=6),
    "the vote": Raise("agreement", "Agreement", "all_ready"),
    "inside the vote": Raise("agreement", "Agreement", "_decision"),
    "before the vote": Raise("probe", "Prober", "_replayable"),
    "the shadow": Raise("shadows", "Shadows", "take"),
    "a replay": Raise("replays", "Replayer", "_loss", at=40),
    "measure": Raise("probe", "Prober", "measure"),
    "the table": Raise("ending", "Ending", "table"),
    "of the first process": Raise("shadows", "Shadows", "take", rank=0),
}


def test_a_fault_in_one_process_stops_no_training_in_any(tmp_path: Path) -> None:
    results = together(2, tmp_path, with_faults, tmp_path / "logs", How(), FAULTS)
    assert sorted(results) == [0, 1]
    for rank, found in results.items():
        bare = found.pop("")
        assert found.keys() == FAULTS.keys()
        for place, watched in found.items():
            assert (watched.pop("raised") > 0) == (rank == FAULTS[place].rank), place
            assert list(differences(bare, watched)) == [], place


@pytest.mark.parametrize("moment", [BEFORE, AFTER])
def test_a_process_that_dies_holds_up_nobody(moment: str, tmp_path: Path) -> None:
    results = together(2, tmp_path, dies, tmp_path / "logs", How(), moment)
    assert sorted(results) == [0]
    votes, seconds = results[0]
    # The training fails by itself, in its own next collective.
    assert votes >= KILLED_AT
    assert 0.0 <= seconds < 30.0
