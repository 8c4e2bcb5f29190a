"""docs/verdicts.md says what the tables say: each code, each figure, each sentence and advice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tb_lossgap.gap import thresholds
from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.conditions import mode_fault
from tb_lossgap.gap.denominator import WORDS
from tb_lossgap.gap.finding import Rule, View
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.rules import RULES
from tests.gap.test_rules import full

DOC = (Path(__file__).parents[2] / "docs" / "verdicts.md").read_text(encoding="utf-8")
SECTIONS = {
    code: re.sub(r"\s+", " ", body)
    for code, body in re.findall(
        r"^## `(\w+)`\n(.*?)(?=^#{1,2} |\Z)", DOC, re.MULTILINE | re.DOTALL
    )
}
CODES = [rule.code for rule in RULES]
# No planted training has one of these as its verdict.
WITHOUT_PICTURE = {"other_mode", "generalisation", "inconclusive"}


def test_every_verdict_has_a_section_in_the_tables_order_and_no_other() -> None:
    assert list(SECTIONS) == [*CODES, "nothing", "inconclusive"]


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_section_quotes_its_rule(rule: Rule) -> None:
    literal = [] if rule.code in SOURCES else re.split(r"\{\w+\}", rule.sentence)
    parts = [part.strip() for part in literal if part.strip(" .")]
    quoted = [rule.why, *parts, *(advice for advice in rule.advice if "{" not in advice)]
    assert [each for each in quoted if each not in SECTIONS[rule.code]] == []


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_is_explained_both_ways(name: str) -> None:
    for effect in (SOURCES[name].lowers, SOURCES[name].raises):
        assert [each for each in (effect.why, *effect.advice) if each not in SECTIONS[name]] == []


def test_every_wrong_denominator_is_listed_with_what_mends_it() -> None:
    for words in WORDS.values():
        assert f"*{words.name}*: {words.advice}" in SECTIONS["denominator"]


def test_every_fault_of_the_mode_is_quoted() -> None:
    codes = (NoteCode.VAL_IN_TRAIN_MODE, NoteCode.TRAIN_IN_EVAL_MODE, NoteCode.NOISE_IN_EVAL)
    modes = "dropout and batch normalisation"
    found = list(mode_fault(View(full(notes=[Note(code, 32, modes) for code in codes]), ())))
    assert len(found) == len(codes)
    for each in found:
        assert each.words["what"] in SECTIONS["mode_fault"]
        assert each.words["mend"] in SECTIONS["mode_fault"]


def test_every_threshold_stands_in_the_table_with_its_figure() -> None:
    told = dict(re.findall(r"^\| `(\w+)` \| ([\d.]+) \|", DOC, re.MULTILINE))
    known = {name: value for name, value in vars(thresholds).items() if name.isupper()}
    assert {name: f"{value:.3g}" for name, value in known.items()} == {
        name: f"{float(figure):.3g}" for name, figure in told.items()
    }


def test_figures_in_the_prose_are_those_of_the_table() -> None:
    assert f"{100 * thresholds.MATERIAL:.0f} % of the larger" in DOC
    assert f"at most {thresholds.WINDOW} epochs back" in DOC
    assert f"less than {100 * thresholds.SHOWN:.0f} %" in SECTIONS["hidden_overfitting"]
    assert f"at least {thresholds.MEMORISED:.0f} times" in SECTIONS["hidden_overfitting"]
    assert f"first of the last {thresholds.WINDOW}," in SECTIONS["overfitting"]
    assert f"more than {100 * thresholds.NEAR_ONE:.0f} % away" in SECTIONS["denominator"]
    assert f"within {100 * thresholds.NEGLIGIBLE:.0f} % of the loss" in SECTIONS["nothing"]


def test_every_verdict_that_is_planted_shows_its_picture() -> None:
    for code, section in SECTIONS.items():
        assert (f"![{code}](verdicts/{code}.png)" in section) == (code not in WITHOUT_PICTURE)
