"""Shapley shares: the laws that define them, and every order of switching as the oracle."""

from __future__ import annotations

from itertools import permutations

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tb_lossgap.errors import EvidenceError
from tb_lossgap.gap.arrays import Array
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.shapley import Coalition, coalitions, interaction, shapley
from tests.gap.making import column, grid, law

NAMES = ("dropout", "batchnorm", "augmentation", "noise")
Game = dict[Coalition, Array]


@st.composite
def games(draw: st.DrawFn, least: int = 0, most: int = 4) -> tuple[tuple[str, ...], Game]:
    """So many players and a loss, for two batches, of each set of them left on."""
    players = NAMES[: draw(st.integers(least, most))]
    replay = hnp.arrays(np.float64, (2, 1), elements=grid)
    return players, {left_on: draw(replay) for left_on in coalitions(players)}


def by_every_order(players: tuple[str, ...], loss: Game) -> dict[str, Array]:
    """The definition, slowly: the mean change over all orders of switching off."""
    shares = {player: np.zeros((2, 1)) for player in players}
    orders = list(permutations(players))
    for order in orders:
        left_on = frozenset(players)
        for player in order:
            shares[player] += loss[left_on - {player}] - loss[left_on]
            left_on -= {player}
    return {player: share / len(orders) for player, share in shares.items()}


@law
@given(games())
def test_shares_are_the_mean_over_every_order(game: tuple[tuple[str, ...], Game]) -> None:
    shares, oracle = shapley(*game), by_every_order(*game)
    assert shares.keys() == oracle.keys()
    for player, share in shares.items():
        np.testing.assert_allclose(share, oracle[player], rtol=1e-12, atol=1e-10)


@law
@given(games())
def test_shares_sum_to_the_whole_change(game: tuple[tuple[str, ...], Game]) -> None:
    players, loss = game
    change = loss[frozenset()] - loss[frozenset(players)]
    summed = sum(shapley(players, loss).values(), start=np.zeros((2, 1)))
    np.testing.assert_allclose(summed, change, rtol=1e-12, atol=1e-10)


@law
@given(games(least=1))
def test_a_player_that_changes_nothing_has_no_share(game: tuple[tuple[str, ...], Game]) -> None:
    players, loss = game
    idle = players[0]
    without = {left_on: loss[left_on - {idle}] for left_on in loss}
    assert not shapley(players, without)[idle].any()


@law
@given(games(least=2))
def test_players_with_equal_effects_have_equal_shares(game: tuple[tuple[str, ...], Game]) -> None:
    players, loss = game
    one, two, *_ = players
    swap = {one: two, two: one}

    def swapped(left_on: Coalition) -> Coalition:
        return frozenset(swap.get(player, player) for player in left_on)

    even = {left_on: loss[left_on] + loss[swapped(left_on)] for left_on in loss}
    shares = shapley(players, even)
    np.testing.assert_allclose(shares[one], shares[two], rtol=1e-12, atol=1e-10)


@law
@given(games(least=2, most=2), games(least=2, most=2))
def test_shares_of_a_sum_are_sums_of_shares(
    one: tuple[tuple[str, ...], Game], other: tuple[tuple[str, ...], Game]
) -> None:
    players, loss = one
    both = shapley(players, {left_on: loss[left_on] + other[1][left_on] for left_on in loss})
    first, second = shapley(*one), shapley(*other)
    for player in players:
        np.testing.assert_allclose(both[player], first[player] + second[player], atol=1e-10)


def test_two_players_share_as_the_formula_says() -> None:
    # v(11) = 1.0 with both on, v(10) = 0.7 dropout alone, v(01) = 0.9 norm alone, v(00) = 0.5.
    loss = {
        frozenset({STOCHASTIC, NORM}): column(1.0),
        frozenset({STOCHASTIC}): column(0.7),
        frozenset({NORM}): column(0.9),
        frozenset[str](): column(0.5),
    }
    shares = shapley((STOCHASTIC, NORM), loss)
    # dropout: half of (0.9 - 1.0) + (0.5 - 0.7); norm: half of (0.7 - 1.0) + (0.5 - 0.9).
    assert shares[STOCHASTIC].item() == pytest.approx(-0.15)
    assert shares[NORM].item() == pytest.approx(-0.35)
    assert interaction(STOCHASTIC, NORM, loss).item() == pytest.approx(1.0 - 0.7 - 0.9 + 0.5)


@law
@given(games(least=2, most=2))
def test_a_fixed_order_moves_a_share_by_half_the_interaction(
    game: tuple[tuple[str, ...], Game],
) -> None:
    players, loss = game
    one, two = players
    first_off = loss[frozenset({two})] - loss[frozenset(players)]
    half = interaction(one, two, loss) / 2
    np.testing.assert_allclose(shapley(players, loss)[one], first_off + half, atol=1e-10)


def test_a_coalition_that_was_not_measured_is_named() -> None:
    loss = {frozenset({STOCHASTIC}): column(1.0)}
    with pytest.raises(EvidenceError, match="no loss with no player left on: measure every"):
        shapley((STOCHASTIC,), loss)
    with pytest.raises(EvidenceError, match="no loss with batchnorm and dropout left on"):
        shapley((STOCHASTIC, NORM), dict.fromkeys(list(coalitions((STOCHASTIC, NORM)))[:3], loss))
