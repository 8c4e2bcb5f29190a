"""How findings of curve doctors are counted: generously, but a refusal names nothing."""

from __future__ import annotations

import pytest

from benchmarks.doctors import THEIR_WORDS, is_named, row
from tests.planted.cases import CASES

RUN = {"train": (0.5, 0.4), "val": (0.6, 0.3), "steps": [[0.5], [0.4]]}


@pytest.mark.parametrize(
    ("cause", "findings", "counts"),
    [
        ("overfitting", ["LR too high (0.86)", "Classic overfitting (0.92)"], True),
        ("overfitting", ["Data leakage (0.83)"], False),
        ("overlap", ["Data leakage (0.83)"], True),
        ("overlap", [], False),
        ("dropout", ["Data leakage (0.83)"], False),
        ("nothing", [], True),
        ("nothing", ["Training plateau detected (0.60)"], True),
        ("nothing", ["Dying ReLU proxy (0.70)"], False),
        ("nothing", ["refuses: Need at least 5 epochs of data"], False),
    ],
)
def test_a_finding_counts_where_it_is_the_cause(
    cause: str, findings: list[str], *, counts: bool
) -> None:
    assert is_named(cause, findings) is counts


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
