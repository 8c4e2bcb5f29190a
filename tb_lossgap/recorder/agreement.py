"""What several processes do together, they first agree on: through the store, without collectives.

A process that goes into a collective which another one skips waits for it for ever. Here
a decision is one register that is written once: a process that has lost its patience and
one that saw all the others come can never take it to be different.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")

# How long a process waits for the others at a step that all of them come to.
PATIENCE_S = 5.0
# So often nobody is too slow: then they do not train the same steps, and nobody waits again.
_MOST_LATE = 2
_SHORTEST_PAUSE_S, _LONGEST_PAUSE_S = 0.0005, 0.02
_GO, _NO = "go", "no"
_LEFT = "left"


class Register(Protocol):
    """What an agreement needs of torch.distributed.Store, which is not in every build of torch."""

    def add(self, key: str, amount: int, /) -> int: ...
    def compare_set(self, key: str, expected: str, desired: str, /) -> bytes: ...
    def set(self, key: str, value: str, /) -> object: ...
    def get(self, key: str, /) -> bytes: ...
    def check(self, keys: list[str], /) -> bool: ...
    def delete_key(self, key: str, /) -> bool: ...


class Agreement:
    """One of `size` processes that decide together.

    `reason` says why nothing can be agreed on any more; None while it can.
    """

    def __init__(self, store: Register, size: int) -> None:
        self._store = store
        self._size = size
        self._late = 0
        self._last: str | None = None
        self.reason: str | None = None

    def settled(self, name: str, own: str) -> str:
        """What the first process to come has proposed: it holds for all. Waits for nobody."""
        found = self._try(lambda: self._register(f"{name}/settled", own))
        return own if found is None else found

    def all_ready(self, name: str) -> bool:
        """Whether every process is here, to do the same thing now.

        Nothing may fail between this answer and what is done on it.
        """
        decision = self._try(lambda: self._decision(name))
        if decision == _GO and self._last is not None:
            # All have voted anew, so all have read the decision before.
            before = self._last
            self._try(lambda: [self._store.delete_key(key) for key in _keys(before)])
        if decision == _GO:
            self._last, self._late = name, 0
        return decision == _GO

    def decline(self, name: str) -> None:
        """This process cannot take part in it: the others need not wait."""
        self._try(lambda: self._register(_keys(name)[1], _NO))

    def leave(self, reason: str) -> None:
        """This process takes part in nothing any more: nobody waits for it again."""
        self._try(lambda: self._store.set(_LEFT, reason))
        self.reason = self.reason or reason

    def _decision(self, name: str) -> str:
        votes, decision = _keys(name)
        if self._store.add(votes, 1) == self._size:
            return self._register(decision, _GO)
        deadline, pause_s = time.monotonic() + PATIENCE_S, _SHORTEST_PAUSE_S
        # Asked again and again: a waiting call would hold up the training's own use of the store.
        while not self._store.check([decision]):
            if self._store.check([_LEFT]):
                self.reason = f"another process takes no part: {self._read(_LEFT)}"
                return self._register(decision, _NO)
            if time.monotonic() > deadline:
                return self._gave_up(self._register(decision, _NO))
            time.sleep(pause_s)
            pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)
        return self._read(decision)

    def _gave_up(self, decision: str) -> str:
        """After the patience: what is decided may still be to go on."""
        self._late += decision == _NO
        if self._late >= _MOST_LATE:
            self.leave("the processes do not come to the same steps: call watch() in every one")
        return decision

    def _register(self, key: str, value: str) -> str:
        """Write a register that nobody has written yet; gives what stands in it."""
        return self._store.compare_set(key, "", value).decode()

    def _read(self, key: str) -> str:
        return self._store.get(key).decode()

    def _try(self, act: Callable[[], T]) -> T | None:
        if self.reason is not None:
            return None
        try:
            return act()
        except Exception as error:  # noqa: BLE001 - every backend raises its own
            self.reason = f"the processes' store failed ({type(error).__name__})"
            return None


def _keys(name: str) -> tuple[str, str]:
    """Where the votes are counted, and where the decision stands."""
    return f"{name}/votes", f"{name}/decision"
