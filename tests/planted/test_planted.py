"""Every planted cause is named first, its terms are true, and planting is all that was changed."""

from __future__ import annotations

import math
import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.names import DETAILS, TERMS
from tests.planted.cases import BY_NAME, CASES
from tests.planted.running import Outcome, observe
from tests.planted.script import Known

# A slow machine with much else to do still ends.
pytestmark = pytest.mark.timeout(600)

SEEDS = (0, 1)
NAMES = [case.name for case in CASES]
CALM = [case.name for case in CASES if case.named == "nothing"]
CLOSED = [
    "accumulation",
    "augmentation",
    "batch_means_over_the_dataset",
    "dropout_linear",
    "easy_validation",
    "penalty",
    "penalty_beside_a_criterion",
    "short_last_batch_in_training",
    "short_last_batch_in_validation",
    "smoothing_against_a_function",
    "smoothing_in_a_criterion",
    "smoothing_in_place",
    "subset_of_the_dataset",
    "token_weighting",
]
# Losses are float32; two ways to the same number may differ in its last bits.
ROUNDING = 3e-6
# What the interval of every single term must hold; beyond, it is wrong rather than unlucky.
SURE = 0.99999


@dataclass(frozen=True)
class Compared:
    """One measured term or detail, and what it really is."""

    name: str
    estimate: Estimate
    known: Known

    def __str__(self) -> str:
        half_width, error = self.estimate.half_width(), self.known.error
        found = f"{self.estimate.value:+.5f} +- {half_width:.5f}"
        return f"{self.name} is {found}, not {self.known.value:+.5f} +- {error:.5f}"

    def is_within(self, level: float) -> bool:
        """Whether the interval holds the truth, as far as that is known itself."""
        # Of drawn masks, the truth has a small error too.
        scale = self.estimate.half_width(level) / max(self.estimate.stderr, 1e-300)
        width = math.hypot(self.estimate.half_width(level), scale * self.known.error)
        if self.estimate.is_exact:
            width = 5 * self.known.error
        return abs(self.estimate.value - self.known.value) <= width + ROUNDING


def run(name: str, seed: int, folder: Path) -> Outcome:
    """One training with its twin, in a process of its own."""
    return observe(BY_NAME[name], folder, seed)


@pytest.fixture(scope="session")
def started(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[tuple[str, int], Future[Outcome]]]:
    """The trainings that are asked for, two at a time."""
    params = [getattr(item, "callspec", None) for item in request.session.items]
    wanted = {spec.params["name"] for spec in params if spec and "name" in spec.params}
    if any(item.name.startswith("test_all_") for item in request.session.items):
        wanted = set(NAMES)
    folder = tmp_path_factory.mktemp("planted")
    workers = min(2, os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        yield {
            (name, seed): pool.submit(run, name, seed, folder / f"{name}-{seed}")
            for name in NAMES
            if name in wanted
            for seed in SEEDS
        }
        pool.shutdown(cancel_futures=True)


@pytest.fixture
def outcomes(name: str, started: dict[tuple[str, int], Future[Outcome]]) -> dict[int, Outcome]:
    """One case with every seed."""
    return {seed: started[name, seed].result() for seed in SEEDS}


def compared(outcome: Outcome) -> list[Compared]:
    """All that was measured in the last epoch (of a first visit, in the first) with its truth."""
    return [
        Compared(name, estimate, known)
        for name, known in outcome.truth.items()
        if (estimate := shown(outcome, name)) is not None
    ]


def shown(outcome: Outcome, name: str) -> Estimate | None:
    """The estimate of a term or a detail; None where it was not measured."""
    epochs = outcome.history.epochs
    epoch = epochs[0] if name == "first_visit" else epochs[-1]
    return epoch.terms.get(name) or epoch.details.get(name)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in CALM])
def test_the_planted_cause_is_named_first(name: str, outcomes: dict[int, Outcome]) -> None:
    verdicts = {seed: outcome.history.verdict for seed, outcome in outcomes.items()}
    others = {
        f"seed {seed}: {verdict.code}: {verdict.text}"
        for seed, verdict in verdicts.items()
        if verdict.code != BY_NAME[name].named
    }
    assert others == set()


@pytest.mark.parametrize("name", CALM)
def test_no_source_is_named_where_none_was_planted(outcomes: dict[int, Outcome]) -> None:
    codes = {outcome.history.verdict.code for outcome in outcomes.values()}
    assert codes <= {"nothing", "inconclusive"}, outcomes[0].history.verdict
    assert "nothing" in codes, outcomes[0].history.verdict


@pytest.mark.parametrize("name", [case.name for case in CASES if case.shows])
def test_what_was_planted_is_measured_beyond_doubt(name: str, outcomes: dict[int, Outcome]) -> None:
    for seed, outcome in outcomes.items():
        for sign, planted in ((each[0], each[1:]) for each in BY_NAME[name].shows):
            estimate = shown(outcome, planted)
            assert estimate is not None, f"seed {seed}: {planted} was not measured"
            towards = estimate.value if sign == "+" else -estimate.value
            assert towards > estimate.half_width(), f"seed {seed}: {planted} is {estimate}"


@pytest.mark.parametrize("name", NAMES)
def test_each_term_is_what_brute_force_says(outcomes: dict[int, Outcome]) -> None:
    wrong = [
        f"seed {seed}: {each}"
        for seed, outcome in outcomes.items()
        for each in compared(outcome)
        if not each.is_within(SURE)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_a_term_that_was_not_measured_is_not_there(outcomes: dict[int, Outcome]) -> None:
    # What is absent was left to generalisation; so it must have been nothing.
    for outcome in outcomes.values():
        absent = set(TERMS) - outcome.history.epochs[-1].terms.keys()
        left_out = {term: outcome.truth[term] for term in absent if term in outcome.truth}
        assert {t: k for t, k in left_out.items() if abs(k.value) > ROUNDING} == {}


@pytest.mark.parametrize("name", NAMES)
def test_the_terms_sum_to_the_gap_of_the_reported_losses_in_every_epoch(
    outcomes: dict[int, Outcome],
) -> None:
    for outcome in outcomes.values():
        epochs = outcome.history.epochs
        assert len(epochs) == len(outcome.curves)
        for epoch, (train, val) in zip(epochs, outcome.curves, strict=True):
            assert epoch.gap == pytest.approx(val - train, abs=1e-12)
            assert abs(_sum(epoch) - (val - train)) < 1e-9 * max(1.0, abs(train), abs(val))


def _sum(epoch: Epoch) -> float:
    return math.fsum(term.value for term in epoch.terms.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_training_is_the_same_to_the_last_bit_without_the_recorder(
    outcomes: dict[int, Outcome],
) -> None:
    assert [outcome.changed for outcome in outcomes.values()] == [[] for _ in SEEDS]


@pytest.mark.parametrize("name", CLOSED)
def test_brute_force_agrees_with_the_formula(outcomes: dict[int, Outcome]) -> None:
    for outcome in outcomes.values():
        assert outcome.closed
        for term, formula in outcome.closed.items():
            known = outcome.truth[term]
            error = 4 * math.hypot(known.error, formula.error)
            assert abs(known.value - formula.value) <= error + ROUNDING * max(1, abs(known.value))


def test_all_intervals_hold_the_truth_as_often_as_they_promise(
    started: dict[tuple[str, int], Future[Outcome]],
) -> None:
    estimated = [
        each
        for future in started.values()
        for each in compared(future.result())
        if not each.estimate.is_exact
    ]
    missed = sum(not each.is_within(0.95) for each in estimated)
    assert len(estimated) > 200
    assert missed <= most_misses(len(estimated), 0.05), f"{missed} of {len(estimated)}"
    # The check can fail: of half the width, too many intervals would miss.
    assert sum(not each.is_within(0.5) for each in estimated) > most_misses(len(estimated), 0.05)


def test_all_cases_together_have_a_truth_for_every_term_and_detail(
    started: dict[tuple[str, int], Future[Outcome]],
) -> None:
    told = {
        each.name: None
        for future in started.values()
        for each in compared(future.result())
        if abs(each.known.value) > 0.01
    }
    assert {*TERMS, *DETAILS} - {"other_mode"} <= told.keys()


def most_misses(count: int, rate: float) -> int:
    """The largest number of misses that happens by chance more than once in a thousand times."""
    chance = total = (1 - rate) ** count
    misses = 0
    while total < 0.999:
        chance *= (count - misses) / (misses + 1) * rate / (1 - rate)
        misses += 1
        total += chance
    return misses


def test_few_misses_are_chance_and_many_are_not() -> None:
    # By hand: of 2 intervals none misses with .9025, at most one with .9975, at most two with 1.
    assert most_misses(2, 0.05) == 2
    assert most_misses(400, 0.05) == 35


def test_every_cause_has_a_name_of_its_own() -> None:
    assert len(BY_NAME) == len(CASES) >= 18
