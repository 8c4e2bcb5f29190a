"""One call that a script makes between its model and its loss, and the values it refers to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn
from torch.utils import _pytree as pytree

Function = Callable[..., Any]
Arguments = tuple[Sequence[Any], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Output:
    """A tensor that an earlier entry of the tape gives: which entry, which of its leaves."""

    entry: int
    leaf: int


@dataclass(slots=True, eq=False)
class Entry:
    """One call: its function and its arguments, flattened.

    `form` says how its result is computed, whatever the numbers are: two calls of the
    same form are the same computation on other data. `is_ours` where the model's output
    is in it; what is not, such as a target that is cast or reshaped, is data.
    """

    function: Function
    leaves: list[Any]
    spec: pytree.TreeSpec
    is_forward: bool
    form: int
    is_ours: bool

    @property
    def name(self) -> str:
        """Its function's name without the underscores of operators and of in-place calls."""
        name: str = getattr(self.function, "__name__", "")
        return name.strip("_")

    @property
    def inputs(self) -> list[int]:
        """The entries whose results this one uses."""
        return [leaf.entry for leaf in self.leaves if isinstance(leaf, Output)]

    @property
    def writes(self) -> bool:
        """Whether what it is given may be written to: the data of the next replay."""
        return self.is_forward or is_in_place(self.function)

    def arguments(self, results: dict[int, list[Any]]) -> tuple[Any, Any]:
        """Its arguments and keyword arguments, with the results of earlier entries."""
        again = kept if self.writes else _itself
        leaves = [
            results[leaf.entry][leaf.leaf] if isinstance(leaf, Output) else again(leaf)
            for leaf in self.leaves
        ]
        args, kwargs = pytree.tree_unflatten(leaves, self.spec)
        return args, kwargs


def leaves_of(result: Any) -> list[Any]:  # noqa: ANN401 - whatever a call returns
    """The leaves of a tree, with the attributes of objects that are no tree to torch."""
    leaves: list[Any] = []
    for leaf in pytree.tree_leaves(result):
        attributes = {} if isinstance(leaf, torch.Tensor) else getattr(leaf, "__dict__", {})
        leaves += attributes.values() if attributes else [leaf]
    return leaves


def is_in_place(function: Function) -> bool:
    """Whether it writes to its first argument: `add_`, `+=`, `x[i] = y`."""
    name = getattr(function, "__name__", "")
    is_operator = name.startswith("__i") and name.removeprefix("__i").strip("_") in _OPERATORS
    return is_operator or function is with_item or (name[-1:] == "_" != name[-2:-1])


_OPERATORS = frozenset(
    ("add", "sub", "mul", "div", "truediv", "floordiv", "mod", "pow", "and", "or", "xor")
)


def with_item(tensor: Any, index: Any, value: Any) -> Any:  # noqa: ANN401 - as Tensor.__setitem__
    """`tensor[index] = value` as a call that gives something."""
    tensor[index] = value
    return tensor


def _itself(leaf: Any) -> Any:  # noqa: ANN401 - any argument
    return leaf


def kept(leaf: Any) -> Any:  # noqa: ANN401 - any argument
    """What a later write cannot change; a parameter is itself."""
    if isinstance(leaf, torch.Tensor) and not isinstance(leaf, nn.Parameter):
        return leaf.detach().clone()
    return leaf
