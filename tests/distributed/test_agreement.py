"""A decision is the same in every process, however late or broken one of them is."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest
from torch.distributed import HashStore

from tb_lossgap.recorder import agreement
from tb_lossgap.recorder.agreement import Agreement

T = TypeVar("T")


def at_once(acts: list[Callable[[], T]]) -> list[T]:
    """What some processes do at the same time."""
    found: dict[int, T] = {}

    def run(at: int) -> None:
        found[at] = acts[at]()

    threads = [threading.Thread(target=run, args=(at,)) for at in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [found[at] for at in range(len(acts))]


def processes(size: int) -> list[Agreement]:
    store = HashStore()
    return [Agreement(store, size) for _ in range(size)]


def voted(members: list[Agreement], name: str) -> list[bool]:
    return at_once([partial(each.all_ready, name) for each in members])


def test_all_who_come_go_and_no_key_of_an_old_vote_is_left() -> None:
    store = HashStore()
    members = [Agreement(store, 3) for _ in range(3)]
    for step in range(5):
        assert voted(members, f"1/{step}") == [True] * 3
    kept = store.num_keys()
    assert voted(members, "1/5") == [True] * 3
    assert store.num_keys() == kept


def test_where_one_declines_the_others_do_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agreement, "PATIENCE_S", 1e6)
    first, second, third = processes(3)
    third.decline("1/0")
    assert voted([first, second], "1/0") == [False] * 2
    # That was of one step only.
    assert voted([first, second, third], "1/1") == [True] * 3


def test_nobody_waits_for_a_process_that_has_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agreement, "PATIENCE_S", 1e6)
    first, second = processes(2)
    second.leave("its loss is another")
    assert first.all_ready("1/0") is False
    assert first.reason == "another process takes no part: its loss is another"
    assert second.all_ready("1/0") is False


def test_who_comes_too_late_finds_the_decision_that_was_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(agreement, "PATIENCE_S", 0.01)
    first, second = processes(2)
    assert first.all_ready("1/0") is False
    assert second.all_ready("1/0") is False
    assert first.reason is None
    assert first.all_ready("1/1") is False
    # Twice: they do not train the same steps.
    assert "do not come to the same steps" in (first.reason or "")
    monkeypatch.setattr(agreement, "PATIENCE_S", 1e6)
    assert second.all_ready("1/2") is False


def late(each: Agreement, name: str, delay_s: float) -> bool:
    time.sleep(delay_s)
    return each.all_ready(name)


def test_the_last_one_to_come_and_the_first_one_to_give_up_never_disagree(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Each comes at about the time at which the others lose their patience.
    monkeypatch.setattr(agreement, "PATIENCE_S", 0.004)
    monkeypatch.setattr(agreement, "_MOST_LATE", 10**6)
    members = processes(4)
    chance = random.Random(1)  # noqa: S311 - no secret
    for step in range(150):
        acts = [partial(late, each, f"1/{step}", chance.random() * 0.008) for each in members]
        assert len(set(at_once(acts))) == 1


def test_what_the_first_one_proposes_holds_for_all_of_them() -> None:
    members = processes(3)
    assert [each.settled("1/plan", str(at)) for at, each in enumerate(members)] == ["0"] * 3
    acts = [partial(each.settled, "2/plan", str(at)) for at, each in enumerate(members)]
    assert len(set(at_once(acts))) == 1


class Broken:
    """A store whose server is gone."""

    def add(self, *_: object) -> int:
        msg = "Connection reset by peer"
        raise RuntimeError(msg)

    set = get = check = compare_set = delete_key = add


def test_a_store_that_fails_ends_the_agreement_without_a_word_to_the_training() -> None:
    one = Agreement(Broken(), 2)  # type: ignore[arg-type]  # nothing of it works
    assert one.settled("1/plan", "8") == "8"
    assert one.reason == "the processes' store failed (RuntimeError)"
    assert one.all_ready("1/0") is False
    one.decline("1/1")
    one.leave("anything")
