"""Several processes, one record: each sends its share, the first collects and writes.

No collective of ours takes part in a training, so a process that comes late, or never,
holds up nobody.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from torch import distributed

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.agreement import Agreement
from tb_lossgap.recorder.interval import Interval
from tb_lossgap.recorder.mailbox import Mailbox
from tb_lossgap.recorder.padding import Padding
from tb_lossgap.recorder.parcel import packed, unpacked
from tb_lossgap.recorder.union import united

# How long the first process waits for a share that was announced, or for the last ones.
PATIENCE_S = 5.0
# How often a process that does not validate asks where its interval ended: asking takes
# 0.2 ms, so 0.1 % of its time.
POLL_S = 0.25
_PAUSE_S = 0.002
# Intervals that may still get a share; what comes later than that is left out.
_MOST_PENDING = 8

_named: Counter[str] = Counter()


def is_several() -> bool:
    """Whether torch.distributed is in use, by more than one process."""
    if not distributed.is_available() or not distributed.is_initialized():
        return False
    return bool(distributed.get_world_size() > 1)


def rank() -> int:
    """This process among those that train together: 0 for the one that writes."""
    if is_several():
        return int(distributed.get_rank())
    # As the launcher says, before the processes have met.
    launched = os.environ.get("RANK", "")
    return int(launched) if launched.isdecimal() else 0


def peers(series: str) -> Peers | None:
    """The other processes that train this series; None where this one is alone."""
    store = _store(f"tb_lossgap/{series}") if is_several() else None
    if store is None:
        return None
    return Peers(Mailbox(store), distributed.get_rank(), distributed.get_world_size())


def agreement(series: str, ranks: Sequence[int]) -> Agreement | None:
    """What the processes of these ranks decide on together; None without a way to ask them."""
    # Other groups may watch a series of the same name.
    store = _store(f"tb_lossgap/{series}/from {min(ranks)}")
    return None if store is None else Agreement(store, len(ranks))


def _store(name: str) -> Any:  # noqa: ANN401 - a store of torch's, not in every build
    """The job's store, under a name of ours; None where there is none."""
    from torch.distributed import distributed_c10d

    # A backend that brings its own launcher (MPI) has no store.
    store = distributed_c10d._get_default_store()  # noqa: SLF001 - no public way
    if store is None:
        return None
    # Processes watch in the same order, so that these names agree.
    _named[name] += 1
    return distributed_c10d.PrefixStore(f"{name}/{_named[name]}", store)


@dataclass(slots=True, eq=False)
class _Pending:
    """An interval of the first process, with the others' shares as far as they have come."""

    own: Interval
    shares: dict[int, Interval] = field(default_factory=dict)

    def all(self) -> list[Interval]:
        """Every share that is here, in the order of the processes."""
        return [self.own, *(self.shares[other] for other in sorted(self.shares))]


class Peers:
    """The processes that train together, as one of them sees them."""

    def __init__(self, mailbox: Mailbox, rank: int, size: int) -> None:
        self.is_first = rank == 0
        self._mailbox = mailbox
        self._rank = rank
        self._size = size
        self._joined: set[int] = set()
        self._pending: list[_Pending] = []
        self._padding = Padding()
        mailbox.put(f"joined/{rank}")

    # ------------------------------------------------------------ every process but the first

    def announce(self, number: int) -> None:
        """This process's training of the interval is over: its share will come."""
        if not self.is_first:
            self._mailbox.put(f"coming/{number}/{self._rank}")

    def end_of(self, number: int) -> int | None:
        """How many steps the interval had in the first process, if it is over there.

        The first one itself asks the others: one of them may validate in its place.
        """
        steps = self._mailbox.read(f"over/{number}" if self.is_first else f"end/{number}")
        return None if steps is None else int(steps)

    def send(self, share: Interval) -> None:
        """Leave this process's share where the first one finds it."""
        self._mailbox.put(f"over/{share.number}", str(len(share.evidence.train)).encode())
        self._mailbox.put(f"share/{share.number}/{self._rank}", packed(share))

    # --------------------------------------------------------------------- the first process

    def collect(self, own: Interval) -> list[Epoch]:
        """The interval is over here: what there is to write now, oldest first.

        Older intervals whose missing shares have come in the meantime are among it.
        """
        self._mailbox.put(f"end/{own.number}", str(len(own.evidence.train)).encode())
        self._meet()
        newest = self._newest(own)
        changed = [pending for pending in self._pending if self._receive(pending)]
        self._await([newest], only_announced=True)
        return self._written(changed[0] if changed else newest)

    def last(self) -> list[Epoch]:
        """Nothing more will come after this: wait a moment for what is missing."""
        had = [len(pending.shares) for pending in self._pending]
        self._await(self._pending, only_announced=False)
        for pending, before in zip(self._pending, had, strict=True):
            if len(pending.shares) > before:
                return self._written(pending)
        return []

    def _newest(self, own: Interval) -> _Pending:
        if not self._pending or self._pending[-1].own.number != own.number:
            self._pending.append(_Pending(own))
        self._pending[-1].own = own
        return self._pending[-1]

    def _written(self, first: _Pending) -> list[Epoch]:
        """Epochs from `first` on: one that changed replaces all later ones in the record."""
        at = self._pending.index(first)
        epochs = [self._epoch(pending) for pending in self._pending[at:]]
        while len(self._pending) > 1 and self._is_settled(self._pending[0]):
            del self._pending[0]
        return epochs

    def _is_settled(self, pending: _Pending) -> bool:
        return not self._missing(pending) or len(self._pending) > _MOST_PENDING

    def _epoch(self, pending: _Pending) -> Epoch:
        whole = united(pending.all())
        notes = (*whole.notes, *self._absences(pending))
        if len(pending.shares) == self._size - 1:
            notes += tuple(self._padding.notes(whole.evidence))
        # Over is what another process has validated, though this one's script has ended.
        is_over = whole.complete or whole.evidence.val is not None
        complete = is_over and not self._missing(pending)
        return replace(whole, notes=notes, complete=complete).taken_apart()

    def _absences(self, pending: _Pending) -> Iterable[Note]:
        present = 1 + len(pending.shares)
        if self._missing(pending):
            text = f"losses of {present} of {self._size} processes: the others' did not arrive"
            yield Note(NoteCode.OTHER, text=text)
        elif present < self._size:
            text = f"losses of {present} of {self._size} processes: call watch() in every one"
            yield Note(NoteCode.OTHER, text=text)

    def _missing(self, pending: _Pending) -> set[int]:
        return self._joined - pending.shares.keys()

    def _meet(self) -> None:
        """Find out who else watches: a script may do it in its first process alone."""
        unknown = {f"joined/{other}": other for other in range(1, self._size)}
        if len(self._joined) < len(unknown) and self._mailbox.has(unknown):
            self._joined.update(unknown.values())
        for name, other in unknown.items():
            if other not in self._joined and self._mailbox.has([name]):
                self._joined.add(other)

    def _await(self, pending: Sequence[_Pending], *, only_announced: bool) -> None:
        """Take shares as they come, until none is expected or the time is up."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            for wanted in pending:
                self._receive(wanted)
            expected = any(self._is_expected(p, only_announced=only_announced) for p in pending)
            if not expected or time.monotonic() > deadline:
                return
            time.sleep(_PAUSE_S)

    def _is_expected(self, pending: _Pending, *, only_announced: bool) -> bool:
        missing = self._missing(pending) if self._mailbox.is_open else set()
        if not only_announced:
            return bool(missing)
        number = pending.own.number
        return any(self._mailbox.has([f"coming/{number}/{other}"]) for other in missing)

    def _receive(self, pending: _Pending) -> bool:
        """Take the shares that have come; whether there was one."""
        had = len(pending.shares)
        for other in sorted(self._missing(pending)):
            content = self._mailbox.take(f"share/{pending.own.number}/{other}")
            if content is not None:
                pending.shares[other] = unpacked(content)
        return len(pending.shares) > had
