"""What a loss is made of, read from its graph: known losses times numbers, or more than that.

A node is known by its name and its place in autograd's order. To hold the node itself would
keep its graph, and all that the graph saved, in memory.
"""

from __future__ import annotations

import weakref
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import torch

from tb_lossgap.recorder.calls import leaves_of
from tb_lossgap.recorder.scaling import factor_of

Place = tuple[str, int]

# What passes a single number on unchanged, and what adds up several.
_SAME = frozenset(
    f"{name}Backward"
    for name in ("ToCopy", "Clone", "Alias", "View", "UnsafeView", "Squeeze", "Unsqueeze")
)
_REDUCED = frozenset(f"{name}Backward" for name in ("Mean", "Sum", "Stack", "Cat", "Expand"))
# A sum taken in another order, in the loss's own precision.
_ROUNDINGS = 16


def place_of(tensor: torch.Tensor) -> Place | None:
    """Where the graph of a tensor ends; None where it has none."""
    return None if tensor.grad_fn is None else _place(tensor.grad_fn)


def _place(node: Any) -> Place:  # noqa: ANN401 - autograd's nodes have no type
    return node.name(), node._sequence_nr()  # noqa: SLF001 - no public way


def tensors_of(output: object) -> list[torch.Tensor]:
    """The tensors in what a model gave."""
    return [leaf for leaf in leaves_of(output) if isinstance(leaf, torch.Tensor)]


def reached(root: torch.Tensor, places: Collection[Place]) -> set[Place]:
    """Which of these places a tensor's graph contains."""
    if root.grad_fn is None or not places:
        return set()
    oldest = min(number for _, number in places)
    found: set[Place] = set()
    seen = {root.grad_fn}
    pending = [root.grad_fn]
    while pending and len(found) < len(places):
        node = pending.pop()
        place = _place(node)
        if place in places:
            found.add(place)
        if place[1] > oldest:  # what was made before it cannot depend on it
            fresh = {source for source, _ in node.next_functions if source is not None} - seen
            seen |= fresh
            pending += fresh
    return found


def is_made_of(root: torch.Tensor, known: Mapping[Place, torch.Tensor | None]) -> bool:
    """Whether a loss is nothing but known ones, each times or over a number, added up.

    `known` has the value of each, None where that is not a single number. Waits for the
    device.
    """
    total: torch.Tensor | float = 0.0
    is_exact = True
    pending: list[tuple[Any, Any]] = [(root.grad_fn, 1.0)]
    while pending:
        node, factor = pending.pop()
        place = _place(node)
        if place in known:
            value = known[place]
            is_exact = is_exact and value is not None
            total = total + factor * value if is_exact and value is not None else total
            continue
        terms = _terms(node)
        if terms is None:
            return False
        is_exact = is_exact and node.name().rstrip("0123456789") not in _REDUCED
        pending += [(source, factor * times) for source, times in terms]
    return not is_exact or _is_close(root, total)


def _terms(node: Any) -> list[tuple[Any, Any]] | None:  # noqa: ANN401 - see _place
    """What a node adds up, each with its factor; None for whatever else it may do."""
    name = node.name().rstrip("0123456789")
    sources = [source for source, _ in node.next_functions]
    if name in ("MulBackward", "DivBackward"):
        found = factor_of(node)
        return None if found is None else [(found[0], found[1].times)]
    signs = {
        "NegBackward": (-1.0,),
        "AddBackward": (1.0, getattr(node, "_saved_alpha", 1)),
        "SubBackward": (1.0, -getattr(node, "_saved_alpha", 1)),
        "RsubBackward": (-getattr(node, "_saved_alpha", 1), 1.0),
    }.get(name)
    if signs is None:
        signs = (1.0,) * len(sources) if name in _SAME | _REDUCED else ()
    if not signs:
        return None
    return [(source, sign) for source, sign in zip(sources, signs, strict=False) if source]


def _is_close(root: torch.Tensor, total: torch.Tensor | float) -> bool:
    """Whether two numbers agree, as far as one can tell: NaN agrees with everything."""
    value, explained = float(root.detach()), float(total)
    tolerance = _ROUNDINGS * torch.finfo(root.dtype).eps * max(abs(value), abs(explained))
    return not abs(value - explained) > tolerance


@dataclass(slots=True, eq=False)
class _Noted:
    """The losses that were computed while somebody wanted to know."""

    readers: weakref.WeakSet[Any]
    losses: dict[Place, torch.Tensor | None]
    # Asked on every step: to ask a weak set takes two microseconds.
    is_read: bool = False


_noted = _Noted(weakref.WeakSet(), {})
# More than this without a `backward`, and nobody adds them up.
_MOST = 1024


def is_noted() -> bool:
    """Whether somebody wants to know of losses."""
    return _noted.is_read


def note(loss: torch.Tensor) -> None:
    """A criterion gave this loss: whoever watches it, it is a known one."""
    if not is_noted():
        return
    place = place_of(loss)
    if place is not None:
        if len(_noted.losses) >= _MOST:
            _noted.losses.clear()
        _noted.losses[place] = loss.detach().clone() if not loss.dim() else None


class Expected:
    """The losses of one criterion that `backward` is still to come for.

    Judges what `backward` is called on only where every loss since the one before is
    known: what was added up over several steps is then told from what is more.
    """

    def __init__(self) -> None:
        self._places: set[Place] = set()
        self._is_whole = True

    @property
    def is_empty(self) -> bool:
        """Whether no loss waits for its `backward`."""
        return not self._places

    def begin(self, latest: torch.Tensor | None = None) -> None:
        """From now on losses are noted; `latest` was computed before, perhaps with others."""
        _noted.readers.add(self)
        _noted.is_read = True
        place = None if latest is None else place_of(latest)
        if place is not None:
            self._places, self._is_whole = {place}, False

    def end(self) -> None:
        """Nothing more is of interest."""
        self._places, self._is_whole = set(), True
        _noted.readers.discard(self)
        _noted.is_read = bool(_noted.readers)
        if not _noted.is_read:
            _noted.losses.clear()

    def add(self, loss: torch.Tensor) -> None:
        """A loss whose `backward` is of interest."""
        place = place_of(loss)
        if place is not None:
            self._places = {place} if len(self._places) >= _MOST else self._places | {place}

    def more_in(self, root: torch.Tensor) -> int:
        """`backward` is called on this: how many losses are in it, if more is too, else 0."""
        found = reached(root, self._places)
        if not found:
            return 0
        is_more = self._is_whole and not is_made_of(root, _noted.losses)
        self._places -= found
        self._is_whole = self._is_whole or not self._places
        return len(found) if is_more else 0
