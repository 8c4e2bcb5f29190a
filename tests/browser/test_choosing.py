"""Choosing an epoch, a run and runs to compare; the address remembers all of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.panel import Panel

A = "#lossgap&p.lossgap.run=a_dropout"


def test_an_epoch_is_chosen_by_mouse(panel: Panel) -> None:
    panel.open(A)
    panel.shows_epoch(12)
    plot = panel.find(".stack-card .u-over")
    # Twelve bars of equal width: the middle of the fourth.
    plot.click(position={"x": panel.box(plot)["width"] * 3.5 / 12, "y": 20})
    panel.shows_epoch(4)
    expect(panel.find(".waterfall-card h2")).to_have_text("Epoch 4, step by step")
    panel.page.wait_for_function("location.hash.includes('p.lossgap.epoch=4')")
    panel.page.keyboard.press("ArrowRight")  # the click put the keyboard there too
    panel.shows_epoch(5)


def test_an_epoch_is_chosen_by_keyboard(panel: Panel) -> None:
    panel.open(A)
    panel.shows_epoch(12)
    for key, number in [
        ("ArrowLeft", 11),
        ("Shift+ArrowLeft", 1),
        ("ArrowRight", 2),
        ("Shift+ArrowRight", 12),
        ("Home", 1),
        ("End", 12),
    ]:
        panel.press(key)
        panel.shows_epoch(number)
    expect(panel.slider).to_have_attribute(
        "aria-valuetext", re.compile("epoch 12: gap \N{MINUS SIGN}0")
    )


def test_dragging_looks_closer_and_a_button_goes_back(panel: Panel) -> None:
    panel.open(A)
    panel.shows_epoch(12)
    box = panel.box(panel.find(".stack-card .u-over"))
    mouse = panel.page.mouse
    mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 50)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 60, steps=5)
    mouse.up()
    back = panel.find(".stack-card button", has_text="Show all epochs")
    back.click()
    expect(back).to_have_count(0)
    panel.shows_epoch(12)


def test_choosing_adds_no_step_to_go_back_from(panel: Panel) -> None:
    panel.open(A)
    panel.shows_epoch(12)
    steps = panel.page.evaluate("history.length")
    panel.press("Home")
    panel.page.wait_for_function("location.hash.includes('p.lossgap.epoch=1')")
    assert panel.page.evaluate("history.length") == steps


def test_a_link_restores_run_epoch_filter_and_quantity(panel: Panel) -> None:
    panel.open(
        "#lossgap&p.lossgap.run=b_mild&p.lossgap.epoch=5"
        "&p.lossgap.filter=%5E%5Bab%5D_&p.lossgap.quantity=dropout"
    )
    panel.shows_epoch(5)
    expect(panel.find(".verdict .run-name")).to_have_text("b_mild")
    expect(panel.find(".runs li")).to_have_count(2)
    expect(panel.find(".compare select")).to_have_value("dropout")


def test_the_address_that_the_panel_wrote_opens_the_same_view(panel: Panel) -> None:
    panel.open(A)
    panel.shows_epoch(12)
    panel.find(".runs li", has_text="b_mild").locator("button").click()
    panel.press("Home")
    panel.press("ArrowRight")
    panel.page.wait_for_function("location.hash.includes('epoch=2')")
    panel.open(panel.hash)
    panel.shows_epoch(2)
    expect(panel.find(".verdict .run-name")).to_have_text("b_mild")


def test_time_series_run_filter_is_where_ours_starts(panel: Panel) -> None:
    panel.open("#lossgap", query="?runFilter=b_mild")
    expect(panel.find(".runs li")).to_have_count(1)


def test_the_filter_narrows_the_list_and_a_broken_one_is_plain_text(panel: Panel) -> None:
    panel.open("#lossgap")
    expect(panel.find(".runs li")).to_have_count(5)
    panel.find("input[type=search]").fill("^(a|b)_")
    expect(panel.find(".runs li")).to_have_count(2)
    panel.find("input[type=search]").fill("(")
    expect(panel.find(".runs")).to_contain_text("plain text")


def test_unticked_runs_leave_the_comparison(panel: Panel) -> None:
    panel.open("#lossgap")
    boxes = panel.find(".runs li input")
    expect(boxes).to_have_count(5)
    panel.find(".tick-all input").click()
    expect(panel.find(".compare")).to_contain_text("Tick runs in the list")
    boxes.first.check()
    expect(panel.find(".compare canvas")).to_have_count(1)


def test_a_line_is_named_when_pointed_at_and_inspected_when_clicked(panel: Panel) -> None:
    panel.open(A)
    plot, readout = panel.find(".compare .u-over"), panel.find(".compare .readout bdi")
    # It ends highest of those that have a twelfth epoch.
    panel.point_at(plot, readout, "b_mild", from_right=20)
    panel.page.mouse.down()
    panel.page.mouse.up()
    expect(panel.find(".verdict .run-name")).to_have_text("b_mild")


def test_another_quantity_is_read_from_the_ticked_runs_in_full(panel: Panel) -> None:
    panel.open(A)
    panel.find(".compare select").select_option("dropout")
    expect(panel.find(".compare canvas")).to_have_count(1)
    panel.find(".compare select").select_option("weights")
    expect(panel.find(".compare")).to_contain_text("None of the ticked runs measured this.")


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_run_is_downloaded_in_full(panel: Panel, form: str) -> None:
    panel.open(A)
    with panel.page.expect_download() as started:
        panel.find(".downloads button", has_text=form.upper()).click()
    text = Path(started.value.path()).read_text(encoding="utf-8")
    if form == "json":
        assert len(json.loads(text)["runs"][0]["epochs"]) == 12
    else:
        assert len(text.splitlines()) == 13
