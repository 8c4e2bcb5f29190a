"""Exact Shapley shares: what each player costs when the order of switching is arbitrary."""

from __future__ import annotations

from itertools import combinations
from math import factorial
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.errors import EvidenceError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from tb_lossgap.gap.arrays import Array

Coalition = frozenset[str]


def coalitions(players: Sequence[str]) -> Iterator[Coalition]:
    """Every set of players that may be left in train mode, the empty one first."""
    for size in range(len(players) + 1):
        for members in combinations(players, size):
            yield frozenset(members)


def check_complete(players: Sequence[str], measured: Collection[Coalition]) -> None:
    """Raise EvidenceError where a coalition of the players was not measured."""
    for left_on in coalitions(players):
        if left_on not in measured:
            names = " and ".join(sorted(left_on)) or "no player"
            msg = f"no loss with {names} left on: measure every coalition"
            raise EvidenceError(msg)


def shapley(players: Sequence[str], loss: Mapping[Coalition, Array]) -> dict[str, Array]:
    """Share of each player in loss[none left on] - loss[all left on].

    `loss` maps the players left on to the losses of the probed batches, any one
    shape. A share is the mean, over all orders of switching the players off, of
    the change that switching this one off makes (Shapley 1953). The shares sum
    to the whole change. Raises EvidenceError where a coalition was not measured.
    """
    check_complete(players, loss.keys())
    return {player: _share(player, players, loss) for player in players}


def _share(player: str, players: Sequence[str], loss: Mapping[Coalition, Array]) -> Array:
    others = [other for other in players if other != player]
    share = np.zeros_like(loss[frozenset()])
    for left_on in coalitions(others):
        # The orders in which exactly `left_on` is still on when `player` is switched off.
        orders = factorial(len(left_on)) * factorial(len(others) - len(left_on))
        change = loss[left_on] - loss[left_on | {player}]
        share += orders / factorial(len(players)) * change
    return share


def interaction(first: str, second: str, loss: Mapping[Coalition, Array]) -> Array:
    """How far the two players are from adding up: v(both) - v(first) - v(second) + v(none)."""
    one, two = frozenset({first}), frozenset({second})
    return loss[one | two] - loss[one] - loss[two] + loss[frozenset()]
