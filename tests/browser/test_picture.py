"""What the panel draws and says of a run, in a real TensorBoard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import logs

if TYPE_CHECKING:
    from tests.browser.panel import Panel

A = "#lossgap&p.lossgap.run=a_dropout"


def test_the_verdict_comes_first_and_has_its_interval(panel: Panel) -> None:
    panel.open(A)
    heading = panel.find("h1")
    expect(heading).to_contain_text(re.compile("dropout", re.IGNORECASE))
    expect(panel.find(".verdict")).to_contain_text(re.compile(r"\[.+, .+\]"))
    first = panel.find("main.run > *").first
    expect(first).to_have_class(re.compile("verdict"))


def test_the_stack_is_drawn(panel: Panel) -> None:
    panel.open(A)
    panel.shows_epoch(12)
    # Timing, dropout, generalisation and the gap's line, in the light theme.
    panel.shows_colours("45,45,142", "203,122,6", "151,95,223", "32,33,36")


def test_the_waterfall_walks_from_training_to_validation(panel: Panel) -> None:
    panel.open(A)
    rows = panel.find(".waterfall tbody tr")
    expect(rows.first).to_contain_text("Training loss")
    expect(rows.last).to_contain_text("Validation loss")
    expect(panel.find(".waterfall tr", has_text="Dropout")).to_contain_text("\N{MINUS SIGN}0.200")
    expect(panel.find(".waterfall .whisker")).to_have_count(4)


def test_a_source_that_cannot_be_told_from_zero_is_faded(panel: Panel) -> None:
    panel.open(A)
    expect(panel.find(".waterfall tr", has_text="Batch norm")).to_have_class("faded")
    expect(panel.find(".waterfall tr", has_text="Dropout")).not_to_have_class("faded")


def test_the_figures_sum_to_the_gap(panel: Panel) -> None:
    panel.open(A)
    expect(panel.find(".figures tfoot")).to_contain_text("100 %")
    values = panel.find(".figures tbody tr:not(.detail):not(.missing) td:nth-child(2)")
    texts = [*values.all_inner_texts(), panel.find(".figures tfoot td").first.inner_text()]
    *terms, gap = (float(text.replace("\N{MINUS SIGN}", "-")) for text in texts)
    assert sum(terms) == pytest.approx(gap, abs=1e-4 * len(terms))


def test_a_term_exactly_zero_everywhere_is_in_the_table_but_not_in_the_legend(panel: Panel) -> None:
    panel.open(A)
    expect(panel.find(".figures tr", has_text="Other mode effects")).to_contain_text("0.0000")
    expect(panel.find(".stack-card .legend")).not_to_contain_text("Other mode")


def test_what_was_not_measured_says_so_with_the_reason(panel: Panel) -> None:
    panel.open("#lossgap&p.lossgap.run=c_unprobed")
    row = panel.find(".waterfall tr", has_text="Timing")
    expect(row).to_contain_text("not measured: nothing was probed: the model is scripted")
    expect(panel.find(".figures tr", has_text="Timing")).to_contain_text("not measured")


def test_a_loss_that_is_not_a_number_is_shown_as_such(panel: Panel) -> None:
    panel.open("#lossgap&p.lossgap.run=d_diverged")
    expect(panel.find(".waterfall .rung", has_text="Training loss")).to_contain_text("NaN")
    expect(panel.find(".stack-card .alarm")).to_contain_text("epoch 3")
    expect(panel.find(".runs li", has_text="d_diverged")).to_contain_text("NaN")


def test_a_wicked_name_is_only_text(panel: Panel) -> None:
    panel.open("#lossgap")
    row = panel.find(".runs li", has_text="<img src=x")
    row.locator("button").click()
    expect(panel.find(".verdict .run-name")).to_have_text(logs.HOSTILE)
    assert panel.find("img").count() == 0
    assert "owned" not in panel.page.title()


@pytest.mark.parametrize("width", [1400, 800, 560])
def test_nothing_is_cut_off_at_the_side(panel: Panel, width: int) -> None:
    panel.page.set_viewport_size({"width": width, "height": 900})
    panel.open(A)
    panel.shows_epoch(12)
    excess = "element => element.scrollWidth - element.clientWidth"
    assert panel.find("html").evaluate(excess) == 0
    assert panel.find(".waterfall-card").evaluate(excess) == 0


def test_a_page_opened_in_the_dark_is_dark_from_the_start(panel: Panel) -> None:
    panel.open(A, query="?darkMode=true")
    panel.find("html[data-theme=dark]").wait_for()
    panel.shows_epoch(12)
    # Dropout and the gap's line of the dark theme.
    panel.shows_colours("244,138,0", "255,255,255")


def test_the_theme_follows_tensorboards(panel: Panel) -> None:
    panel.open(A)
    expect(panel.find("h1")).to_be_visible()
    ground = "element => getComputedStyle(element).backgroundColor"
    card = panel.find(".verdict")
    assert card.evaluate(ground) == "rgb(255, 255, 255)"
    panel.page.evaluate("document.body.classList.add('dark-mode')")
    panel.find("html[data-theme=dark]").wait_for()
    assert card.evaluate(ground) == "rgb(48, 48, 48)"
    panel.page.evaluate("document.body.classList.remove('dark-mode')")
    panel.find("html[data-theme=light]").wait_for()
    assert card.evaluate(ground) == "rgb(255, 255, 255)"
