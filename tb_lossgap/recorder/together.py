"""Where replays have whole weights: in one process alone, or in all that share them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Protocol

from torch import nn

from tb_lossgap.errors import UnshardableError
from tb_lossgap.recorder.agreement import Agreement
from tb_lossgap.recorder.distributed import agreement
from tb_lossgap.recorder.gathering import gathered
from tb_lossgap.recorder.sharded import Shard, lacks_memory, shards, shown, uses_parts


class Together(Protocol):
    """What a prober needs of the processes that hold a part of its model's weights.

    `reason` says why replays are not possible any more; None while they are.
    """

    is_sharded: bool

    @property
    def reason(self) -> str | None: ...

    def settled(self, name: str, own: str) -> str:
        """What all processes take, where each of them would decide for itself."""
        ...

    def whole(self, moment: str) -> AbstractContextManager[bool]:
        """The weights are whole while this lasts, if all processes come to this moment."""
        ...

    def decline(self, moment: str) -> None:
        """This process has nothing to replay at this moment."""
        ...

    def leave(self, reason: str) -> None:
        """This process replays nothing any more."""
        ...

    def is_bound(self, leaves: Iterable[object]) -> bool:
        """Whether calls on these need the other processes."""
        ...


class Alone:
    """All weights are here: nobody has to be asked."""

    is_sharded = False
    reason: str | None = None

    def settled(self, _name: str, own: str) -> str:
        return own

    def whole(self, _moment: str) -> AbstractContextManager[bool]:
        return nullcontext(enter_result=True)

    def decline(self, moment: str) -> None:
        """Nobody waits."""

    def leave(self, reason: str) -> None:
        """Nobody waits."""

    def is_bound(self, _leaves: Iterable[object]) -> bool:
        return False


class Sharing:
    """Each process holds a part of the weights: they are gathered once for many replays.

    That is the only thing that all processes do at once, and they agree on it before.
    Whatever goes wrong in the replays then is a fault of one process alone.
    """

    is_sharded = True

    def __init__(self, roots: Sequence[nn.Module], agreed: Agreement) -> None:
        self._roots = list(roots)
        self._agreed = agreed

    @property
    def reason(self) -> str | None:
        return self._agreed.reason

    def settled(self, name: str, own: str) -> str:
        return self._agreed.settled(name, own)

    @contextmanager
    def whole(self, moment: str) -> Iterator[bool]:
        found = self._found()
        wholes = self._gathered(moment, found) if found else None
        if wholes is None:
            yield False
            return
        with shown(self._roots, list(zip(found, wholes, strict=True))):
            yield True

    def _found(self) -> list[Shard]:
        """The shards as they are now: a script may have changed its model."""
        try:
            found = shards(self._roots)
        except UnshardableError as error:
            self.leave(str(error))
            return []
        if not found:
            self.leave("its parameters are not sharded any more")
        return found

    def _gathered(self, moment: str, found: Sequence[Shard]) -> list[nn.Parameter] | None:
        lacking = lacks_memory(found)
        if lacking is not None:
            self.leave(lacking)
        if not self._agreed.all_ready(moment):
            return None
        try:
            return gathered(found)
        except Exception as error:  # noqa: BLE001 - every backend raises its own
            # A process that is gone: the training's own next forward finds that too.
            self.leave(f"its sharded parameters could not be gathered ({type(error).__name__})")
            return None

    def decline(self, moment: str) -> None:
        self._agreed.decline(moment)

    def leave(self, reason: str) -> None:
        self._agreed.leave(reason)

    def is_bound(self, leaves: Iterable[object]) -> bool:
        return uses_parts(leaves, shards(self._roots))


def together(series: str, roots: Sequence[nn.Module]) -> Together:
    """How the processes that hold these models' weights replay them.

    Raises UnshardableError where they cannot.
    """
    found = shards(roots)
    if not found:
        return Alone()
    agreed = agreement(series, found[0].ranks)
    if agreed is None:
        msg = "its parameters are sharded, and the processes have no store to agree through"
        raise UnshardableError(msg)
    return Sharing(roots, agreed)
