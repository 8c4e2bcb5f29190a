"""Whether a loss comes from a model's forwards, or trains its parameters, read from its graph.

A node is known by its place in autograd's order, which counts up: what a forward makes has
the places between its begin and its end. To hold nodes would keep graphs in memory.
"""

from __future__ import annotations

import weakref
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from typing import Any

import torch
from torch import nn
from torch.autograd.function import BackwardCFunction

from tb_lossgap.recorder.parts import tensors_of

# Of forwards that no `backward` came for, and of those that others may have been given.
_MOST, _RECENT = 4096, 8
# How far a loss's own calls are followed before all of its graph is looked at.
_NEAR = 8


class Forwards:
    """The forwards of a watched model that `backward` is still to come for.

    One that is given what another watched model makes is none of them: the other is
    trained through it. Inputs that are detached were made by nobody.
    """

    def __init__(self) -> None:
        self._begin = 0
        self._pending: deque[tuple[int, int]] = deque(maxlen=_MOST)
        self._recent: deque[tuple[int, int]] = deque(maxlen=_RECENT)
        self._done: list[tuple[int, int]] = []  # those that the last `backward` came for
        # Of functions that ran the model inside themselves: gradient checkpointing.
        self._around: set[int] = set()
        _all.add(self)

    def leave(self) -> None:
        """Nobody's outputs any more."""
        _all.discard(self)

    def are_given(self, inputs: object) -> bool:
        """Whether the model is about to run on what another watched one made."""
        if len(_all) == 1:
            return False
        nodes = [tensor.grad_fn for tensor in tensors_of(inputs) if tensor.grad_fn is not None]
        others = [forwards for forwards in _all if forwards is not self]
        return any(_reaches(nodes, list(forwards._recent), set()) for forwards in others)  # noqa: SLF001 - its own kind

    def begin(self) -> None:
        """The model is about to run."""
        self._begin = torch.autograd._get_sequence_nr()  # type: ignore[attr-defined]  # noqa: SLF001 - no public way

    def end(self) -> None:
        """It has run, with gradients, or inside a function that computes them later."""
        end = torch.autograd._get_sequence_nr()  # type: ignore[attr-defined]  # noqa: SLF001 - as above
        if end > self._begin:
            self._pending.append((self._begin, end))
            self._recent.append((self._begin, end))
        elif not torch.is_grad_enabled():
            self._around.add(self._begin - 1)

    def clear(self) -> None:
        """Their `backward` has come, or will not."""
        self._done = list(self._pending)
        self._pending.clear()
        self._around.clear()

    def reach(self, root: torch.Tensor) -> bool:
        """Whether the `backward` of this comes by one of them."""
        if self._pending and _descends(root.grad_fn, self._pending[-1]):
            return True
        return _reaches([root.grad_fn], list(self._pending), self._around)

    def reach_again(self, root: torch.Tensor) -> bool:
        """Whether this one comes by forwards that the last `backward` has come for."""
        return _reaches([root.grad_fn], self._done, set())


def _descends(node: Any, forward: tuple[int, int]) -> bool:  # noqa: ANN401 - autograd's nodes have no type
    """Whether a few first sources in a row lead into a forward: of nearly every loss they do."""
    begin, end = forward
    for _ in range(_NEAR):
        place = -1 if node is None else node._sequence_nr()  # noqa: SLF001 - no public way
        if place < end:
            return place >= begin
        sources = node.next_functions
        node = sources[0][0] if sources else None
    return False


def _reaches(nodes: list[Any], forwards: list[tuple[int, int]], around: set[int]) -> bool:
    """Whether a graph contains what one of these forwards made, in their order."""
    begins = [begin for begin, _ in forwards]
    oldest = min((*begins[:1], *around), default=None)
    pending = [node for node in nodes if node is not None]
    seen = set(pending)
    while pending and oldest is not None:
        node = pending.pop()
        place = node._sequence_nr()  # noqa: SLF001 - no public way
        at = bisect_right(begins, place) - 1
        if at >= 0 and place < forwards[at][1]:
            return True
        if place in around and isinstance(node, BackwardCFunction):
            return True
        if place > oldest:  # what was made before it cannot depend on it
            fresh = {source for source, _ in node.next_functions if source is not None} - seen
            seen |= fresh
            pending += fresh
    return False


def comes_from(loss: torch.Tensor, models: Iterable[nn.Module]) -> bool:
    """Whether a loss's graph ends in a parameter of one of these, or may.

    What a function computes again in its `backward` (gradient checkpointing) is not in the graph.
    """
    own = {
        id(parameter)
        for model in models
        for parameter in model.parameters()
        if parameter.requires_grad
    }
    if not own:
        return True  # what is trained through it is not the model: an image, a prompt
    pending: list[Any] = [loss.grad_fn]
    seen: set[Any] = {None, *pending}
    while pending:
        node = pending.pop()
        if node is None:
            continue
        if isinstance(node, BackwardCFunction) or id(getattr(node, "variable", None)) in own:
            return True
        fresh = {source for source, _ in node.next_functions} - seen
        seen |= fresh
        pending += fresh
    return False


_all: weakref.WeakSet[Forwards] = weakref.WeakSet()
