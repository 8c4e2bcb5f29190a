"""Laws of the decomposition that hold for any evidence whatever."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tb_lossgap.gap.arrays import Array
from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.epoch import Decomposition
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.evidence import Clean, Evidence, FirstVisit, Losses, Modes, Probe, Shadow
from tb_lossgap.gap.names import DETAILS, NORM, RUNGS, STOCHASTIC, TERMS
from tb_lossgap.gap.shapley import Coalition
from tests.gap.making import column, evidences, grid, law, losses, still_probe

CLOSURE = 1e-12


def misfit(walk: Decomposition) -> float:
    """How far the terms are from summing to the gap, relative to the largest loss or term."""
    terms = [term.value for term in walk.terms.values()]
    assert walk.gap is not None
    return abs(math.fsum(terms) - walk.gap) / max(
        1.0, *map(abs, walk.rungs.values()), *map(abs, terms)
    )


def mapped(evidence: Evidence, scale: float = 1.0, shift: float = 0.0) -> Evidence:
    """The same evidence with every loss scaled and shifted."""

    def side(old: Losses) -> Losses:
        return Losses(old.losses * scale + shift, old.weights)

    def number(old: float | None) -> float | None:
        return None if old is None else old * scale + shift

    def replay(old: Array) -> Array:
        return old * scale + shift

    def every(old: Mapping[Coalition, Array]) -> dict[Coalition, Array]:
        return {left_on: replay(losses) for left_on, losses in old.items()}

    def modes(old: Modes) -> Modes:
        model = None if old.val_model is None else replay(old.val_model)
        apart = None
        if old.apart is not None:
            apart = replace(old.apart, losses=every(old.apart.losses))
        return Modes(every(old.after), replay(old.evaluated), model, every(old.precise), apart)

    def probe(old: Probe) -> Probe:
        shadow = old.shadow
        return replace(
            old,
            before=replay(old.before),
            modes=modes(old.modes),
            trained=None if old.trained is None else replay(old.trained),
            shadow=None if shadow is None else Shadow(replay(shadow.before), replay(shadow.after)),
        )

    visit, clean = evidence.first_visit, evidence.clean
    return Evidence(
        train=side(evidence.train),
        val=None if evidence.val is None else side(evidence.val),
        train_reported=number(evidence.train_reported),
        val_reported=number(evidence.val_reported),
        probe=None if evidence.probe is None else probe(evidence.probe),
        clean=None if clean is None else Clean(clean.weights, modes(clean.modes)),
        first_visit=None if visit is None else FirstVisit(side(visit.train), side(visit.val)),
    )


def assert_alike(one: Decomposition, other: Decomposition, scale: float = 1.0) -> None:
    """The same terms with the same errors, the second's being `scale` times the first's."""
    assert one.terms.keys() == other.terms.keys()
    assert one.details.keys() == other.details.keys()
    size = max([1.0, *(abs(rung) for rung in one.rungs.values())])
    size = max([size, *(abs(term.value) for term in one.terms.values())])
    close = {"rel": 1e-9, "abs": 1e-9 * size * abs(scale), "nan_ok": True}
    for name, term in {**one.terms, **one.details}.items():
        image = {**other.terms, **other.details}[name]
        assert image.value == pytest.approx(scale * term.value, **close)
        assert image.stderr == pytest.approx(abs(scale) * term.stderr, **close)


@law
@given(evidences())
def test_terms_sum_to_the_gap_wherever_every_rung_is_finite(evidence: Evidence) -> None:
    walk = decompose(evidence)
    if walk.gap is not None and all(map(math.isfinite, walk.rungs.values())):
        assert misfit(walk) <= CLOSURE


@law
@given(evidences(is_finite=True))
def test_finite_losses_give_a_finite_ladder_that_closes(evidence: Evidence) -> None:
    walk = decompose(evidence)
    assert all(map(math.isfinite, walk.rungs.values()))
    assert all(math.isfinite(term.value) for term in walk.terms.values())
    if walk.gap is not None:
        assert misfit(walk) <= CLOSURE


def broken_walks() -> dict[str, Decomposition]:
    """A walk of which a term was flipped, lost or counted by the wrong weights."""
    train, val = losses([1.0, 5.0], [3, 1]), losses([2.0, 4.0], [1, 3])
    probe = still_probe([0, 1], column(1.0, 5.0), evaluated=column(0.5, 3.0))
    walk = decompose(Evidence(train, val, probe=probe))
    assert misfit(walk) == 0.0
    flipped = Estimate(-walk.terms["other_mode"].value)
    unweighted = Estimate(3.0 - walk.rungs["train_eval"])
    lost = {name: term for name, term in walk.terms.items() if name != "val_averaging"}
    return {
        "sign flipped": replace(walk, terms={**walk.terms, "other_mode": flipped}),
        "weights dropped": replace(walk, terms={**walk.terms, "generalisation": unweighted}),
        "term lost": replace(walk, terms=lost),
    }


@pytest.mark.parametrize("fault", ["sign flipped", "weights dropped", "term lost"])
def test_the_closure_check_can_fail(fault: str) -> None:
    assert misfit(broken_walks()[fault]) > CLOSURE


@law
@given(evidences())
def test_only_known_names_appear_in_the_order_of_the_ladder(evidence: Evidence) -> None:
    walk = decompose(evidence)
    assert list(walk.rungs) == [name for name in RUNGS if name in walk.rungs]
    assert list(walk.terms) == [name for name in TERMS if name in walk.terms]
    assert list(walk.details) == [name for name in DETAILS if name in walk.details]


@law
@given(evidences())
def test_the_gap_is_measured_only_where_both_sides_were_seen(evidence: Evidence) -> None:
    seen = len(evidence.train) > 0 and evidence.val is not None and len(evidence.val) > 0
    walk = decompose(evidence)
    assert (walk.gap is not None) == seen
    assert ("generalisation" in walk.terms) == seen


@law
@given(evidences())
def test_an_interval_is_exact_known_or_unknown_and_never_negative(evidence: Evidence) -> None:
    walk = decompose(evidence)
    for term in [*walk.terms.values(), *walk.details.values()]:
        assert term.stderr >= 0.0 or math.isnan(term.stderr)
        assert term.is_exact or math.isnan(term.stderr) or term.df >= 1


@law
@given(evidences(is_finite=True), st.sampled_from([0.001, 0.5, 7.0, 1e6]))
def test_scaled_losses_scale_every_term_and_its_error(evidence: Evidence, scale: float) -> None:
    assert_alike(decompose(evidence), decompose(mapped(evidence, scale=scale)), scale)


@law
@given(evidences(is_finite=True))
def test_losses_turned_over_turn_every_term_over(evidence: Evidence) -> None:
    # Not its error: batches are taken to vary the more the higher their loss is.
    one, other = decompose(evidence), decompose(mapped(evidence, scale=-3.0))
    turned = {**other.terms, **other.details}
    size = max([1.0, *(abs(term.value) for term in turned.values())])
    for name, term in {**one.terms, **one.details}.items():
        image = turned[name]
        assert image.value == pytest.approx(-3.0 * term.value, rel=1e-9, abs=1e-9 * size)


@law
@given(evidences(is_finite=True), grid)
def test_shifted_losses_leave_every_term_and_its_error(evidence: Evidence, shift: float) -> None:
    assert_alike(decompose(evidence), decompose(mapped(evidence, shift=shift)))


@law
@given(evidences(is_finite=True))
def test_a_player_that_the_model_lacks_costs_exactly_nothing(evidence: Evidence) -> None:
    terms = decompose(evidence).terms
    if "timing" in terms and evidence.probe is not None:
        for player in {STOCHASTIC, NORM} - set(evidence.probe.players):
            assert terms[player] == Estimate(0.0)


@law
@given(evidences(is_finite=True))
def test_shares_of_the_players_sum_to_what_switching_all_off_changes(evidence: Evidence) -> None:
    if evidence.probe is None:
        return
    # The other steps are laws of their own.
    alone = replace(evidence.probe, trained=None, knows_objective=False)
    evidence = replace(evidence, probe=alone, clean=None)
    last = alone.modes.evaluated
    whole = replace(alone, players=(), modes=Modes({frozenset(): last}, last))
    split, merged = decompose(evidence), decompose(replace(evidence, probe=whole))
    if "timing" not in split.terms:
        return
    # With nobody to switch, timing takes in all that happens up to eval mode.
    parts = ("timing", "dropout", "batchnorm", "other_mode")
    together = math.fsum(split.terms[part].value for part in parts)
    assert together == pytest.approx(merged.terms["timing"].value, rel=1e-9, abs=1e-7)
    assert split.rungs["train_eval"] == pytest.approx(merged.rungs["train_eval"], abs=1e-7)
