"""What a loss was multiplied or divided by on its way to `backward`, read from its graph."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import torch

_SCALINGS = frozenset(f"{name}Backward{digit}" for name in ("Mul", "Div") for digit in (0, 1))
_OPERANDS = 2


@dataclass(frozen=True, slots=True, eq=False)
class Factor:
    """A number that a loss was multiplied, or divided, by."""

    number: torch.Tensor | float
    divides: bool

    @property
    def is_plain(self) -> bool:
        """Whether it is a number of Python's, which is known without waiting for the device."""
        if not isinstance(self.number, torch.Tensor):
            return True
        is_here = self.number.device.type == "cpu"
        return is_here and self.number.dtype in (torch.float64, torch.int64)

    @property
    def times(self) -> torch.Tensor | float:
        """The same as something that the loss was multiplied by."""
        return 1.0 / self.number if self.divides else self.number


def factor_of(node: Any) -> tuple[Any, Factor] | None:  # noqa: ANN401 - autograd's nodes have no type
    """What a node of a graph multiplies or divides by a number, and that; None for others."""
    if node.name() not in _SCALINGS:
        return None
    sources = [source for source, _ in node.next_functions]
    if len(sources) == 1:
        sources = [*sources, None]  # times a plain number
    divides = node.name().startswith("Div")
    if len(sources) != _OPERANDS or sources.count(None) != 1:
        return None
    if divides and sources[0] is None:
        return None  # a number divided by the loss
    number = node._saved_self if sources[0] is None else node._saved_other  # noqa: SLF001 - autograd's documented names
    if isinstance(number, torch.Tensor) and number.numel() != 1:
        return None
    return next(source for source in sources if source is not None), Factor(number, divides)


@dataclass(frozen=True, slots=True, eq=False)
class Scaled:
    """A loss with its scalings, the last one first, and the graph's node of what was scaled."""

    loss: torch.Tensor
    factors: list[Factor]
    node: Any

    def without(self, outer: int) -> torch.Tensor:
        """The loss before so many of its scalings: detached, its own memory."""
        value = self.loss.detach().clone()
        for factor in self.factors[:outer]:
            value = value * factor.number if factor.divides else value / factor.number
        return value

    def without_those(self, places: Collection[int]) -> torch.Tensor:
        """The loss without some of its scalings, by their places, the last one's first."""
        if not places:
            return self.loss.detach().clone()
        return Scaled(self.loss, [self.factors[place] for place in sorted(places)], None).without(
            len(places)
        )

    def divisor(self, outer: int) -> torch.Tensor | float | None:
        """What it is divided by within so many scalings; None where it is not divided there."""
        factor = self.factors[outer] if outer < len(self.factors) else None
        if factor is None or not factor.divides:
            return None
        number = factor.number
        return number.detach().clone().reshape(()) if isinstance(number, torch.Tensor) else number

    @property
    def numbers(self) -> int | None:
        """How many numbers a mean or a sum by hand is over; None where it is neither."""
        node = self._reducing
        if node is None or node.name() not in ("MeanBackward0", "SumBackward0"):
            return None
        return int(prod(node._saved_self_sym_sizes))  # noqa: SLF001 - autograd's documented names

    @property
    def adds_up(self) -> bool:
        """Whether it is a sum by hand."""
        return self._reducing is not None and self._reducing.name() == "SumBackward0"

    @property
    def _reducing(self) -> Any:  # noqa: ANN401 - as `node`
        """The node before a sign."""
        node = self.node
        while node is not None and node.name() == "NegBackward0":
            node = node.next_functions[0][0]
        return node


def scaled(root: torch.Tensor, given: Sequence[object] = ()) -> Scaled:
    """A loss that `backward` is called on, with the numbers that it was multiplied or divided by.

    Gradient accumulation and gradient scaling change the loss that `backward` gets; the
    graph keeps the factors. `given` are graph nodes of losses that a model gave: what
    happened inside is its own.
    """
    factors: list[Factor] = []
    node: Any = root.grad_fn
    while node is not None and node not in given and (found := factor_of(node)) is not None:
        node, factor = found
        factors.append(factor)
    return Scaled(root, factors, node)
