"""A series in several processes: what it writes, sends and follows, without the processes."""

from __future__ import annotations

import pytest
from torch.distributed import HashStore

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.recorder import distributed
from tb_lossgap.recorder.distributed import Peers
from tb_lossgap.recorder.mailbox import Mailbox
from tb_lossgap.recorder.reported import Reported
from tb_lossgap.recorder.series import Series


class Process:
    """One process's series, and what it would have written."""

    def __init__(self, store: HashStore, rank: int, size: int) -> None:
        self.written: list[Epoch] = []
        self.series = Series("loss", lambda _series, epoch: self.written.append(epoch), Reported())
        self.series.join(Peers(Mailbox(store), rank, size))

    def train(self, *losses: float) -> None:
        for loss in losses:
            self.series.train_loss(loss, 2.0)

    def validate(self, *losses: float) -> None:
        for loss in losses:
            self.series.val_loss(loss, 1.0)

    def rungs(self) -> dict[int, tuple[float, float]]:
        """The last word on each epoch."""
        return {
            epoch.epoch: (epoch.rungs["train_weighted"], epoch.rungs["val_weighted"])
            for epoch in self.written
        }


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> tuple[Process, Process]:
    monkeypatch.setattr(distributed, "POLL_S", 0.0)
    monkeypatch.setattr(distributed, "PATIENCE_S", 0.05)
    store = HashStore()
    return Process(store, 0, 2), Process(store, 1, 2)


def test_the_first_process_alone_writes(pair: tuple[Process, Process]) -> None:
    first, second = pair
    for process, loss in ((second, 3.0), (first, 1.0)):
        process.train(loss)
        process.validate(loss)
        process.series.end()
    assert first.rungs() == {1: (2.0, 2.0)}
    assert second.written == []


def test_what_is_flushed_early_is_this_process_alone_and_not_complete(
    pair: tuple[Process, Process],
) -> None:
    first, second = pair
    for process, loss in ((second, 3.0), (first, 1.0)):
        process.train(loss)
        process.validate(loss)
        process.series.commit()
    assert [epoch.complete for epoch in first.written] == [False]
    assert first.rungs() == {1: (1.0, 1.0)}
    for process in (second, first):
        process.train(5.0)
    assert [epoch.complete for epoch in first.written] == [False, True]
    assert first.rungs() == {1: (2.0, 2.0)}


def test_a_process_that_never_validates_follows_the_first_one(
    pair: tuple[Process, Process],
) -> None:
    first, second = pair
    for _ in range(3):
        for process in (first, second):
            process.train(1.0 if process is first else 3.0)
            process.train(2.0 if process is first else 4.0)
        first.validate(7.0)
    first.series.close()
    second.series.close()
    # The last share came after the first process had closed: it could not wait for ever.
    assert first.rungs() == {1: (2.5, 7.0), 2: (2.5, 7.0), 3: (1.5, 7.0)}
    assert [epoch.complete for epoch in first.written][-1] is False


def test_the_first_process_follows_another_one_that_alone_validates(
    pair: tuple[Process, Process],
) -> None:
    first, second = pair
    for epoch in range(3):
        for _ in range(2):
            second.train(3.0 + epoch)
            first.train(1.0 + epoch)
        second.validate(7.0 + epoch)
    second.series.close()
    first.series.close()
    assert first.rungs() == {1: (2.0, 7.0), 2: (3.0, 8.0), 3: (4.0, 9.0)}
    assert {epoch.epoch: epoch.complete for epoch in first.written} == {1: True, 2: True, 3: True}


def test_the_first_process_follows_at_the_end_where_it_never_asked(
    pair: tuple[Process, Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(distributed, "POLL_S", 1e6)
    first, second = pair
    first.train(1.0)  # the one time that it asks
    for epoch in range(2):
        second.train(3.0, 3.0)
        second.validate(7.0 + epoch)
    first.train(1.0, 2.0, 2.0)
    second.series.close()
    first.series.close()
    assert first.rungs() == {1: (2.0, 7.0), 2: (2.5, 8.0)}


def test_a_first_process_that_validates_later_and_has_one_step_more_is_not_cut(
    pair: tuple[Process, Process],
) -> None:
    first, second = pair
    for _ in range(2):
        second.train(3.0, 3.0)
        first.train(1.0, 1.0)
        second.validate(7.0)
        first.train(1.0)
        first.validate(7.0)
    second.train(3.0)
    first.series.close()
    weighted = (2 * 3.0 + 3 * 1.0) / 5
    assert first.rungs()[1] == (weighted, 7.0)
    assert first.rungs()[2] == (weighted, 7.0)


def test_the_last_share_counts_if_it_comes_in_time(pair: tuple[Process, Process]) -> None:
    first, second = pair
    for _ in range(2):
        for process in (first, second):
            process.train(1.0 if process is first else 3.0)
        first.validate(7.0)
    second.series.close()
    first.series.close()
    assert first.rungs() == {1: (2.0, 7.0), 2: (2.0, 7.0)}
    last = {epoch.epoch: epoch.complete for epoch in first.written}
    assert last == {1: True, 2: True}


def test_steps_that_were_taken_ahead_stay_in_their_own_interval(
    pair: tuple[Process, Process],
) -> None:
    first, second = pair
    first.train(1.0, 1.0)
    first.validate(7.0)
    # This process is ahead: its third step is the next interval's.
    second.train(3.0, 3.0, 100.0)
    first.train(1.0)
    second.train(100.0)
    first.train(1.0)
    first.validate(7.0)
    second.series.close()
    first.series.close()
    assert first.rungs() == {1: (2.0, 7.0), 2: (50.5, 7.0)}
