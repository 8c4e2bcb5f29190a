"""The first process writes what has come, and waits for nobody longer than a moment."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tb_lossgap.recorder import distributed
from tb_lossgap.recorder.writer import SummaryWriter
from tests.distributed.making import processes, share


def sentences(notes: object) -> str:
    return " / ".join(note.sentence for note in notes)


def test_shares_that_are_there_are_taken_at_once() -> None:
    first, second = processes(2)
    second.send(share(seed=7))
    (epoch,) = first.collect(share())
    assert epoch.complete
    assert epoch.decomposition.train.weight == sum(
        own.evidence.train.weights.sum() for own in (share(), share(seed=7))
    )


def test_nobody_is_waited_for_who_has_not_said_that_a_share_will_come() -> None:
    first, _ = processes(2)
    began = time.monotonic()
    (epoch,) = first.collect(share())
    assert time.monotonic() - began < 1.0
    assert not epoch.complete
    assert "losses of 1 of 2 processes: the others' did not arrive" in sentences(epoch.notes)


def test_an_announced_share_is_waited_for_but_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distributed, "PATIENCE_S", 0.1)
    first, second = processes(2)
    second.announce(0)
    began = time.monotonic()
    (epoch,) = first.collect(share())
    assert 0.1 <= time.monotonic() - began < 2.0
    assert not epoch.complete


def test_a_late_share_supersedes_what_was_written_without_it() -> None:
    first, second = processes(2)
    first.collect(share(0))
    second.send(share(0, seed=7))
    second.send(share(1, seed=8))
    epochs = first.collect(share(1))
    assert [(epoch.epoch, epoch.complete) for epoch in epochs] == [(1, True), (2, True)]
    second.send(share(2, seed=9))
    assert [epoch.epoch for epoch in first.collect(share(2))] == [3]


def test_the_last_shares_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, third = processes(3)
    first.collect(share(0))
    first.collect(share(1))
    second.send(share(1, seed=4))
    third.send(share(1, seed=5))
    monkeypatch.setattr(distributed, "PATIENCE_S", 0.1)
    first.collect(share(2))
    second.send(share(2, seed=4))
    third.send(share(2, seed=5))
    assert [(epoch.epoch, epoch.complete) for epoch in first.last()] == [(3, True)]
    assert first.last() == []


def test_what_never_comes_is_given_up_after_some_intervals() -> None:
    first, _ = processes(2)
    for number in range(30):
        first.collect(share(number))
    assert len(first._pending) <= 9


def test_the_end_of_an_interval_is_told_to_the_others() -> None:
    first, second = processes(2)
    assert second.end_of(0) is None
    first.collect(share(0, steps=5))
    assert second.end_of(0) == 5
    assert first.end_of(0) is None


def test_a_single_process_has_no_peers() -> None:
    assert distributed.peers("loss") is None
    assert distributed.rank() == 0


def test_a_launchers_rank_counts_before_the_processes_have_met(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for launched, expected in (("3", 3), ("", 0), ("none", 0)):
        monkeypatch.setenv("RANK", launched)
        assert distributed.rank() == expected


def test_of_several_processes_one_opens_an_event_file_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RANK", "1")
    writer = SummaryWriter(str(tmp_path))
    writer.flush()
    assert list(tmp_path.iterdir()) == []
    # The script's own: it wants a file in this process.
    writer.add_scalar("accuracy", 0.5, 1)
    writer.close()
    assert len(list(tmp_path.iterdir())) == 1
