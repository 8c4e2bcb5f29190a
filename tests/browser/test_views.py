"""Two other ways to look: each term in a row of its own, and runs drawn as groups."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import logs
from tests.browser.server import tensorboard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.browser.panel import Panel

MINUS = "\N{MINUS SIGN}"
ROWS = "#lossgap&p.lossgap.view=rows"


@pytest.fixture(scope="module")
def grouped_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Two optimisers of two seeds each, and a run by itself, served."""
    logdir = tmp_path_factory.mktemp("groups")
    for name, dropout in [("adam/0", -0.1), ("adam/1", -0.3), ("sgd/0", 0.1), ("sgd/1", 0.1)]:
        logs.write(logdir / name, (logs.epoch(number, dropout=dropout) for number in range(1, 6)))
    logs.write(logdir / "alone", map(logs.epoch, range(1, 6)))
    with tensorboard(logdir, tmp_path_factory.mktemp("output") / "tensorboard.txt") as address:
        yield address


@pytest.fixture
def groups(open_panel: Callable[..., Panel], grouped_server: str) -> Panel:
    panel = open_panel(grouped_server).open("#lossgap&p.lossgap.run=alone")
    panel.shows_epoch(5)
    return panel


def test_each_term_has_a_row_with_its_value(whole_panel: Panel) -> None:
    whole_panel.open(ROWS)
    whole_panel.shows_epoch(24)
    heads = whole_panel.find(".row-head")
    expect(heads).to_have_count(10)  # the gap and nine terms that are not zero everywhere
    expect(heads.first).to_have_text(re.compile(f"^Gap{MINUS}0.274"))
    expect(heads.nth(5)).to_have_text(f"Dropout{MINUS}0.160")
    expect(whole_panel.find(".term-row canvas")).to_have_count(10)


def test_a_row_has_a_band_where_its_term_has_an_interval(whole_panel: Panel) -> None:
    whole_panel.open(ROWS)
    whole_panel.shows_epoch(24)
    # How many pixels are neither clear nor the row's own colour in full: the band is many.
    faint = """canvas => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 3; at < data.length; at += 4) if (data[at] >= 60 && data[at] <= 70) count++;
      return count;
    }"""
    averaging, timing = (whole_panel.find(".term-row canvas").nth(place) for place in (1, 2))
    whole_panel.wait_until(lambda: timing.evaluate(faint) > 1000, "a band of timing")
    assert averaging.evaluate(faint) < 100


def test_rows_choose_an_epoch_by_keyboard_and_by_mouse(whole_panel: Panel) -> None:
    whole_panel.open(ROWS)
    whole_panel.shows_epoch(24)
    whole_panel.press("Home")
    whole_panel.shows_epoch(1)
    expect(whole_panel.find(".row-head").first).to_contain_text(f"{MINUS}0.4")
    plot = whole_panel.find(".term-row .u-over").nth(3)
    plot.click(position={"x": whole_panel.box(plot)["width"] * 11.5 / 24, "y": 10})
    whole_panel.shows_epoch(12)


def test_the_address_remembers_the_view(whole_panel: Panel) -> None:
    whole_panel.open()
    button = whole_panel.find(".views button", has_text="rows")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(whole_panel.find(".term-row")).to_have_count(10)
    whole_panel.page.wait_for_function("location.hash.includes('p.lossgap.view=rows')")
    whole_panel.find(".views button", has_text="stacked").click()
    expect(whole_panel.find(".stack-card canvas")).to_have_count(1)
    whole_panel.page.wait_for_function("!location.hash.includes('p.lossgap.view')")


def test_runs_that_match_alike_become_one_line_with_a_range(groups: Panel) -> None:
    expect(groups.find(".compare .legend")).to_have_count(0)
    before = groups.picture("compare")
    groups.find(".compare .group").fill("^[^/]+/")
    legend = groups.find(".compare .legend li")
    expect(legend).to_have_text(["Mean and range", "adam/2 runs", "sgd/2 runs"])
    groups.shows_other("compare", before)
    groups.page.wait_for_function("location.hash.includes('p.lossgap.group=')")
    groups.open(groups.hash)
    expect(legend).to_have_count(3)


def test_a_group_is_named_with_its_mean_and_its_range(groups: Panel) -> None:
    groups.find(".compare select").select_option("dropout")
    groups.find(".compare .group").fill("^(.+)/")
    expect(groups.find(".compare .legend")).to_be_visible()
    plot, readout = groups.find(".compare .u-over"), groups.find(".compare .readout")
    groups.point_at(plot, readout, "adam", from_right=40)
    expect(readout).to_have_text(
        f"adam (2 runs)epoch 5: {MINUS}0.200, from {MINUS}0.300 to {MINUS}0.100"
    )


def test_a_pattern_that_is_none_groups_nothing_and_says_so(groups: Panel) -> None:
    groups.find(".compare .group").fill("(")
    expect(groups.find(".compare")).to_contain_text("not a regular expression")
    expect(groups.find(".compare canvas")).to_have_count(1)
    expect(groups.find(".compare .legend")).to_have_count(0)
