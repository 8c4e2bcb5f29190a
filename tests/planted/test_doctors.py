"""How findings of curve doctors are counted: generously, but a refusal names nothing."""

from __future__ import annotations

import pytest

from benchmarks.doctors import THEIR_WORDS, marked, row
from tests.planted.cases import CASES

RUN = {"train": (0.5, 0.4), "val": (0.6, 0.3), "steps": [[0.5], [0.4]]}


@pytest.mark.parametrize(
    ("cause", "findings", "shown"),
    [
        ("overfitting", ["A (0.86)", "Classic overfitting (0.92)"], "A (0.86); **{}**"),
        ("overfitting", ["Data leakage (0.83)"], "{}"),
        ("overlap", ["Data leakage (0.83)"], "**{}**"),
        ("overlap", [], "-"),
        ("dropout", ["Data leakage (0.83)"], "{}"),
        ("nothing", [], "**-**"),
        ("nothing", ["Training plateau detected (0.60)"], "**{}**"),
        ("nothing", ["Dying ReLU proxy (0.70)"], "{}"),
        ("nothing", ["refuses: Need at least 5 epochs of data"], "{}"),
    ],
)
def test_a_finding_counts_where_it_is_the_cause(
    cause: str, findings: list[str], shown: str
) -> None:
    assert marked(cause, findings) == shown.format(*findings[-1:])


def test_each_of_their_words_is_for_a_cause_that_is_planted() -> None:
    assert THEIR_WORDS.keys() <= {case.named for case in CASES}


def test_only_who_names_the_cause_is_set_in_bold() -> None:
    theirs = {"sk-autod": ["Data leakage (0.83)"], "training-doctor": []}
    assert row("overlap", RUN, theirs, "inconclusive") == [
        "overlap",
        "0.400 / 0.300",
        "**Data leakage (0.83)**",
        "-",
        "inconclusive",
    ]
    assert row("dropout", RUN, theirs, "dropout")[-3:] == [
        "Data leakage (0.83)",
        "-",
        "**dropout**",
    ]
