"""The verdict's card: why it is believed, what to do, and the findings behind the first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.panel import Panel

MINUS = "\N{MINUS SIGN}"
# Code, the words that a person reads for it, and the colour that it wears in the light theme.
CODES = [
    ("timing", "It is timing", "rgb(45, 45, 142)"),
    ("stale_batchnorm", "stale batch norm", "rgb(150, 0, 0)"),
    ("dropout_before_batchnorm", "dropout before batch norm", "rgb(203, 122, 6)"),
    ("hidden_overfitting", "hidden overfitting", "rgb(151, 95, 223)"),
    ("denominator", "wrong denominator", "rgb(78, 160, 157)"),
    ("mode_fault", "wrong train/eval mode", "rgb(51, 112, 123)"),
    ("a_code_of_tomorrow", "a code of tomorrow", None),
]


def finding(code: str, **changes: object) -> dict[str, object]:
    return {
        "code": code,
        "text": f"It is {code}: -0.2 (95 % interval -0.3 to -0.1). It explains itself.",
        "advice": [f"Mend {code} with `train()`."],
        "confidence": "measured",
        "why": f"Two epochs name {code}.",
    } | changes


def verdict(*others: dict[str, object]) -> dict[str, object]:
    return finding("dropout", others=list(others))


def test_a_verdict_says_why_it_is_believed_and_what_to_do(whole_panel: Panel) -> None:
    whole_panel.amend(verdict=verdict()).open()
    card = whole_panel.find(".verdict")
    expect(card.locator("h1")).to_have_text(
        f"It is dropout: {MINUS}0.2 (95 % interval {MINUS}0.3 to {MINUS}0.1)."
    )
    expect(card.locator(".grounds section").first).to_contain_text("Two epochs name dropout.")
    expect(card.locator(".grounds section").last).to_contain_text("What to do")
    expect(card.locator(".advice code")).to_have_text("train()")
    expect(card.locator(".findings")).to_have_count(0)


def test_an_older_servers_verdict_has_its_advice_and_no_empty_reason(whole_panel: Panel) -> None:
    older = {key: value for key, value in finding("dropout").items() if key != "why"}
    whole_panel.amend(verdict=older).open()
    expect(whole_panel.find(".grounds section")).to_have_count(1)
    expect(whole_panel.find(".grounds")).not_to_contain_text("believed")


def test_each_finding_has_its_words_its_colour_its_figure_and_its_advice(
    whole_panel: Panel,
) -> None:
    whole_panel.amend(verdict=verdict(*(finding(code) for code, _, _ in CODES))).open()
    whole_panel.find(".findings .more > summary").click()
    rows = whole_panel.find(".findings ol > li")
    expect(rows).to_have_count(len(CODES))
    for place, (code, words, colour) in enumerate(CODES):
        row = rows.nth(place)
        expect(row.locator("b")).to_have_text(words)
        expect(row.locator("summary").first).to_contain_text(f"{MINUS}0.2 (95 % interval")
        if colour is not None:
            expect(row.locator(".swatch")).to_have_css("background-color", colour)
        advice = row.locator(".advice")
        expect(advice).to_be_hidden()
        row.locator("summary").click()
        expect(advice).to_be_visible()
        expect(row).to_contain_text(f"Two epochs name {code}.")


def test_two_findings_stand_open_and_a_keyboard_closes_them(whole_panel: Panel) -> None:
    whole_panel.amend(verdict=verdict(finding("timing"), finding("overlap"))).open()
    advice = whole_panel.find(".findings .advice")
    expect(advice.first).to_be_visible()
    expect(advice.last).to_be_visible()
    whole_panel.find(".findings summary").first.press("Enter")
    expect(advice.first).to_be_hidden()


def test_a_tentative_finding_says_so(whole_panel: Panel) -> None:
    sure, unsure = finding("timing"), finding("overlap", confidence="tentative")
    whole_panel.amend(verdict=verdict(sure, unsure)).open()
    chips = whole_panel.find(".findings .chip")
    expect(chips).to_have_text(["measured", "tentative"])


def test_a_wicked_finding_is_only_text(whole_panel: Panel) -> None:
    markup = "<img src=x onerror=document.title='owned'>"
    wicked = finding("timing", text=markup, why=markup, advice=[markup])
    whole_panel.amend(verdict=verdict(wicked)).open()
    expect(whole_panel.find(".finding")).to_contain_text(markup)
    assert whole_panel.find("img").count() == 0


@pytest.mark.parametrize("width", [1400, 560])
def test_long_findings_are_not_cut_off(whole_panel: Panel, width: int) -> None:
    whole_panel.page.set_viewport_size({"width": width, "height": 900})
    long = finding("timing", text="word " * 120, advice=["`" + "x" * 300 + "`"])
    whole_panel.amend(verdict=verdict(long)).open()
    expect(whole_panel.find(".finding")).to_contain_text(re.compile("x{300}"))
    excess = "element => element.scrollWidth - element.clientWidth"
    assert whole_panel.find("html").evaluate(excess) == 0
    assert whole_panel.find(".verdict").evaluate(excess) == 0
