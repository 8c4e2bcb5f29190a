"""Notes are sentences that a person can read, whatever their count."""

from __future__ import annotations

import re

import pytest

from tb_lossgap.gap.notes import Note, NoteCode


@pytest.mark.parametrize("code", NoteCode)
@pytest.mark.parametrize("count", [1, 7])
def test_every_code_has_a_sentence_without_leftovers(code: NoteCode, count: int) -> None:
    sentence = Note(code, count, "text").sentence
    assert sentence
    assert not re.search(r"[\[\]{}|]|  ", sentence)


def test_codes_are_never_renumbered() -> None:
    assert [code.value for code in NoteCode] == list(range(len(NoteCode)))
    stored = {
        "NO_VALIDATION": 1,
        "MERGED": 2,
        "FEW_BATCHES": 5,
        "NONFINITE_REPLAY": 9,
        "REPORTED": 21,
        "OUTSIDE_MODEL": 27,
    }
    assert {name: NoteCode[name].value for name in stored} == stored


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "only 1 batch was probed, too few for a verdict"),
        (3, "only 3 batches were probed, too few for a verdict"),
    ],
)
def test_one_is_not_many(count: int, sentence: str) -> None:
    assert Note(NoteCode.FEW_BATCHES, count).sentence == sentence


def test_a_text_with_braces_or_brackets_is_shown_as_it_is() -> None:
    assert Note(NoteCode.OTHER, text="{count} [a|b]").sentence == "{count} [a|b]"
