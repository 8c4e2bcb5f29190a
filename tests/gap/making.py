"""Small evidence and epochs, written by hand or drawn at random, to test the mathematics with."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate

import hypothesis.extra.numpy as hnp
import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.epoch import Decomposition, Epoch
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.evidence import (
    Apart,
    Clean,
    Evidence,
    FirstVisit,
    Losses,
    Modes,
    Probe,
    Shadow,
    without_norm,
)
from tb_lossgap.gap.names import NORM, STOCHASTIC, TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.shapley import Coalition, coalitions

law = settings(derandomize=True, deadline=None, database=None, max_examples=60)

PLAYERS: tuple[tuple[str, ...], ...] = ((), (STOCHASTIC,), (NORM,), (STOCHASTIC, NORM))
MEASURED = (
    "train_averaging",
    "timing",
    "dropout",
    "batchnorm",
    "other_mode",
    "generalisation",
    "val_averaging",
)

# Eighths up to a hundred: sums and shifts of them are exact, so that no test tests rounding.
grid = st.integers(-800, 800).map(lambda eighths: eighths / 8)
broken = st.sampled_from([math.nan, math.inf, -math.inf])
weights = st.integers(0, 64).map(float)


def losses(values: Sequence[float], counts: Sequence[float] | None = None) -> Losses:
    """Batch losses; of one sample each where no counts are given."""
    return Losses(as_array(values), as_array([1.0] * len(values) if counts is None else counts))


def column(*values: float) -> Array:
    """One mask a batch: shape (m, 1)."""
    return as_array(values).reshape(-1, 1)


def still_probe(
    positions: Sequence[int],
    replayed: Array,
    *,
    players: tuple[str, ...] = (),
    is_random: bool = False,
    before: Array | None = None,
    after: dict[Coalition, Array] | None = None,
    evaluated: Array | None = None,
) -> Probe:
    """A probe in which nothing moves but what is given: every other replay is `replayed`."""
    everywhere = dict.fromkeys(coalitions(players), replayed)
    return Probe(
        positions=np.array(positions, dtype=np.int64),
        before=replayed if before is None else before,
        modes=Modes(everywhere | (after or {}), replayed if evaluated is None else evaluated),
        players=players,
        is_random=is_random,
    )


@st.composite
def sides(draw: st.DrawFn, *, min_size: int = 0, is_finite: bool = False) -> Losses:
    """Any losses: of no batch, of batches without weight, not finite."""
    size = draw(st.integers(min_size, 14))
    element = grid if is_finite else st.one_of(grid, grid, broken)
    counts = st.integers(1, 64).map(float) if is_finite else weights
    return losses(
        draw(st.lists(element, min_size=size, max_size=size)),
        draw(st.lists(counts, min_size=size, max_size=size)),
    )


@st.composite
def probes(draw: st.DrawFn, steps: int, *, is_finite: bool = False) -> Probe:
    """Any probe of an interval of so many steps: any players, any batches, one to three masks."""
    players = draw(st.sampled_from(PLAYERS))
    positions = sorted(draw(st.sets(st.integers(0, steps - 1))) if steps else [])
    shape = (len(positions), draw(st.integers(1, 3)))
    element = grid if is_finite else st.one_of(*[grid] * 9, broken)
    replay = hnp.arrays(np.float64, shape, elements=element)
    narrow = hnp.arrays(np.float64, (shape[0], 1), elements=element)
    return Probe(
        positions=np.array(positions, dtype=np.int64),
        before=draw(replay),
        modes=draw(modes(players, replay)),
        players=players,
        is_random=STOCHASTIC in players,
        stratified=draw(st.booleans()),
        trained=draw(st.none() | replay),
        knows_objective=draw(st.booleans()),
        shadow=draw(st.none() | st.builds(Shadow, narrow, narrow)),
    )


@st.composite
def modes(draw: st.DrawFn, players: Sequence[str], replay: st.SearchStrategy[Array]) -> Modes:
    """Losses of some batches in every mode, with and without what not every run measures."""
    others = coalitions(without_norm(players)) if NORM in players else ()
    precise = {left_on: draw(replay) for left_on in others} if draw(st.booleans()) else {}
    evaluated = draw(replay)
    return Modes(
        after={left_on: draw(replay) for left_on in coalitions(players)},
        evaluated=evaluated,
        val_model=draw(st.none() | replay),
        precise=precise,
        apart=draw(st.none() | aparts(precise, replay, len(evaluated))) if precise else None,
    )


@st.composite
def aparts(
    draw: st.DrawFn,
    precise: Mapping[Coalition, Array],
    replay: st.SearchStrategy[Array],
    batches: int,
) -> Apart:
    """The same batches by the statistics of two or more parts; one may have lost all of its."""
    count = draw(st.integers(2, 4))
    parts = draw(hnp.arrays(np.int64, (batches,), elements=st.integers(0, count - 1)))
    return Apart({left_on: draw(replay) for left_on in precise}, parts, count)


@st.composite
def cleans(draw: st.DrawFn, players: Sequence[str], *, is_finite: bool = False) -> Clean:
    """Any clean batches."""
    shape = (draw(st.integers(1, 6)), draw(st.integers(1, 3)))
    element = grid if is_finite else st.one_of(*[grid] * 9, broken)
    replay = hnp.arrays(np.float64, shape, elements=element)
    counts = draw(hnp.arrays(np.float64, shape[:1], elements=st.integers(1, 64).map(float)))
    return Clean(counts, draw(modes(players, replay)))


@st.composite
def evidences(draw: st.DrawFn, *, is_finite: bool = False) -> Evidence:
    """Anything that an interval may leave: with and without validation, reports and probe."""
    train = draw(sides(is_finite=is_finite))
    report = st.none() | grid
    probe = draw(st.none() | probes(len(train), is_finite=is_finite))
    clean = st.none() if probe is None else st.none() | cleans(probe.players, is_finite=is_finite)
    side = sides(is_finite=is_finite)
    return Evidence(
        train=train,
        val=draw(st.none() | side),
        train_reported=draw(report),
        val_reported=draw(report),
        probe=probe,
        clean=draw(clean),
        first_visit=draw(st.none() | st.builds(FirstVisit, side, side)),
    )


def epoch(number: int = 1, *, train: float = 0.7, few: int = 0, **terms: Estimate | float) -> Epoch:
    """A probed epoch of these terms, zero and exact where not given; `few` batches were probed."""
    given = {name: Estimate(0.0) for name in MEASURED} | {
        name: term if isinstance(term, Estimate) else Estimate(term) for name, term in terms.items()
    }
    ordered = {name: given[name] for name in TERMS if name in given}
    ladder = list(accumulate([train, *(term.value for term in ordered.values())]))
    rungs = {"train_reported": train, "train_weighted": ladder[1], "train_eval": ladder[-3]}
    rungs |= {"val_weighted": ladder[-2], "val_reported": ladder[-1]}
    notes = (Note(NoteCode.FEW_BATCHES, few),) if few else ()
    return Epoch(number, 64 * number, 1e9, Decomposition(rungs, ordered, notes=notes))


def unprobed(
    number: int = 1, *, train: float = 0.7, gap: float = 0.0, stderr: float = 0.0
) -> Epoch:
    """An epoch of which only the exact rungs are known."""
    terms = {
        "train_averaging": Estimate(0.0),
        "generalisation": Estimate(gap, stderr, 30.0),
        "val_averaging": Estimate(0.0),
    }
    rungs = {"train_reported": train, "val_reported": train + gap}
    return Epoch(number, 64 * number, 1e9, Decomposition(rungs, terms))
