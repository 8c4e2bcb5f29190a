"""A run with every term: its parts, the interaction, the best epoch and the plateau."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.panel import Panel

MINUS = "\N{MINUS SIGN}"
TERMS = [
    *("Averaging (train)", "Timing", "Objective", "Augmentation", "Dropout", "Batch norm"),
    *("Other mode effects", "Other weights", "Generalisation", "Averaging (val)"),
]


def test_every_term_has_its_step_in_the_order_of_the_ladder(whole_panel: Panel) -> None:
    whole_panel.open()
    whole_panel.shows_epoch(24)
    headings = whole_panel.find(".waterfall tbody tr:not(.part, .rung) th").all_inner_texts()
    assert [text.split("\n")[0] for text in headings] == TERMS
    legend = whole_panel.find(".ladder-card .legend li")
    expect(legend).to_have_count(10)  # nine rungs and the epoch
    texts = legend.all_inner_texts()
    order = [text for text in texts if "loss" in text or "Clean" in text or "weights" in text]
    assert [re.split(r"\s*\d", text)[0] for text in order] == [
        *("Training loss", "At final weights", "Validation's loss", "Clean inputs"),
        *("Validation's weights", "Validation loss"),
    ]


def test_parts_stand_as_thin_bars_beneath_their_term(whole_panel: Panel) -> None:
    whole_panel.open()
    parts = whole_panel.find(".waterfall .part th")
    expect(parts).to_have_text(
        ["drift", "revisit", "noise of batches", "stale statistics", "first visit"]
    )
    heights = "bars => bars.map(bar => bar.getBoundingClientRect().height)"
    thin = whole_panel.find(".waterfall .part .bar").evaluate_all(heights)
    thick = whole_panel.find(".waterfall tr:not(.part) .bar").evaluate_all(heights)
    assert len(thin) == 5
    assert max(thin) < min(thick)


def test_large_parts_that_cancel_catch_the_eye(whole_panel: Panel) -> None:
    whole_panel.open()
    batchnorm = whole_panel.find(".waterfall tr", has_text="Batch norm").first
    expect(batchnorm).to_contain_text("large parts cancel")
    expect(batchnorm).not_to_have_class(re.compile("faded"))
    expect(whole_panel.find(".opposites-note")).to_have_text(
        f"Batch norm nets +0.006 only because noise of batches ({MINUS}0.080) "
        "and stale statistics (+0.086) work against each other: look at both."
    )


def test_the_interaction_is_a_whisker_of_its_own_on_both_bars(whole_panel: Panel) -> None:
    whole_panel.open()
    expect(whole_panel.find(".waterfall .sway")).to_have_count(2)
    rows = whole_panel.find(".waterfall tr:has(.sway)")
    expect(rows).to_have_text([re.compile("^Dropout"), re.compile("^Batch norm")])
    wide = "mark => mark.getBoundingClientRect().width"
    sway = whole_panel.find(".waterfall .sway line").first.evaluate(wide)
    bar = whole_panel.find(".waterfall tr", has_text="Dropout").first.locator(".bar").evaluate(wide)
    # The interaction is 0.05, dropout's share 0.16.
    assert sway / bar == pytest.approx(0.05 / 0.16, rel=0.03)
    expect(whole_panel.find(".key")).to_contain_text("half the interaction of dropout and batch")
    expect(whole_panel.find(".figures .detail", has_text="interaction")).to_have_count(2)


def test_a_run_without_interaction_has_no_such_whisker_and_no_key_to_it(panel: Panel) -> None:
    panel.open("#lossgap&p.lossgap.run=d_diverged")
    panel.shows_epoch(3)
    expect(panel.find(".waterfall .sway")).to_have_count(0)
    expect(panel.find(".key")).not_to_contain_text("interaction")


def test_best_epoch_and_plateau_are_said_and_marked_in_every_chart(whole_panel: Panel) -> None:
    cards = ("stack-card", "ladder-card", "compare")
    whole_panel.amend(best=None, plateau=None).open()
    whole_panel.shows_epoch(24)
    expect(whole_panel.find(".landmarks")).to_have_count(0)
    bare = [whole_panel.picture(card) for card in cards]
    whole_panel.page.unroute_all()
    whole_panel.amend(best=7, plateau=9).open()
    whole_panel.shows_epoch(24)
    expect(whole_panel.find(".landmarks li")).to_have_text(
        [re.compile("Epoch 7 is the best epoch"), re.compile("Epoch 9 is where the plateau begins")]
    )
    for card, before in zip(cards, bare, strict=True):
        whole_panel.shows_other(card, before)


def test_the_slider_goes_to_the_best_epoch_by_button_and_by_key(whole_panel: Panel) -> None:
    whole_panel.amend(best=7, plateau=9).open()
    whole_panel.shows_epoch(24)
    whole_panel.find(".landmarks button", has_text="Epoch 9").click()
    whole_panel.shows_epoch(9)
    whole_panel.press("b")
    whole_panel.shows_epoch(7)
    expect(whole_panel.find(".waterfall-card .chip")).to_have_text("best")
    expect(whole_panel.slider).to_have_attribute(
        "aria-valuetext", re.compile("; the best epoch, with the lowest validation loss$")
    )


def test_a_best_epoch_that_tensorboard_did_not_keep_is_said_and_cannot_be_chosen(
    whole_panel: Panel,
) -> None:
    whole_panel.amend(best=99, plateau=None).open()
    whole_panel.shows_epoch(24)
    expect(whole_panel.find(".landmarks")).to_contain_text("Epoch 99 is the best epoch")
    expect(whole_panel.find(".landmarks button")).to_have_count(0)
    whole_panel.press("b")
    whole_panel.shows_epoch(24)


@pytest.mark.parametrize("width", [1400, 560, 400])
def test_the_whole_ladder_is_not_cut_off_at_the_side(whole_panel: Panel, width: int) -> None:
    whole_panel.page.set_viewport_size({"width": width, "height": 900})
    whole_panel.amend(best=7, plateau=9).open()
    whole_panel.shows_epoch(24)
    excess = "element => element.scrollWidth - element.clientWidth"
    assert whole_panel.find("html").evaluate(excess) == 0
    assert whole_panel.find(".waterfall-card").evaluate(excess) == 0
    assert whole_panel.find(".waterfall .picture").first.evaluate("cell => cell.clientWidth") > 60
    # No figure runs into its neighbour.
    over = (
        "cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth).map(c => c.innerText)"
    )
    assert whole_panel.find(".waterfall .figure").evaluate_all(over) == []
