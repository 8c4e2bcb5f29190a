"""Growing runs, no runs, failing answers, prefixes: the panel always says where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import logs
from tests.browser.server import tensorboard

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Route

    from tests.browser.panel import Panel


def test_no_records_show_the_two_lines_and_the_first_record_replaces_them(
    tmp_path: Path, open_panel: Callable[..., Panel]
) -> None:
    logdir = tmp_path / "logs"
    with logs.event_file(logdir / "old") as add:
        add(logs.scalar_event("accuracy", 1, 0.5))
    with tensorboard(logdir, tmp_path / "output.txt") as address:
        panel = open_panel(address).open()
        code = panel.find("pre")
        expect(code).to_contain_text("from tb_lossgap import SummaryWriter")
        expect(code).to_contain_text("criterion = writer.watch(model, criterion)")
        expect(panel.find(".empty")).to_contain_text("old")
        logs.write(logdir / "new", [logs.epoch(1)])
        _reload_until(panel, lambda: panel.find("h1").inner_text() != "No loss-gap records yet")
        panel.shows_epoch(1)


def test_reload_shows_new_epochs_and_keeps_a_pinned_one(
    tmp_path: Path, open_panel: Callable[..., Panel]
) -> None:
    run = tmp_path / "logs" / "run"
    with logs.event_file(run) as add, tensorboard(run.parent, tmp_path / "output.txt") as address:
        writer = logs.Growing(add)
        writer.write(logs.epoch(1), logs.epoch(2), logs.epoch(3))
        panel = open_panel(address).open()
        _reload_until(panel, lambda: panel.find("[aria-valuemax='3']").count() == 1)
        panel.shows_epoch(3)

        writer.write(logs.epoch(4))
        _reload_until(panel, lambda: panel.find("[aria-valuemax='4']").count() == 1)
        panel.shows_epoch(4)  # it followed the last

        panel.press("Home")
        writer.write(logs.epoch(5))
        _reload_until(panel, lambda: panel.find("[aria-valuemax='5']").count() == 1)
        panel.shows_epoch(1)  # it stayed where it was put


def test_a_training_without_validation_is_told_what_ends_an_epoch(
    tmp_path: Path, open_panel: Callable[..., Panel]
) -> None:
    logs.write(tmp_path / "logs" / "run", [logs.unvalidated(1)])
    with tensorboard(tmp_path / "logs", tmp_path / "output.txt") as address:
        panel = open_panel(address).open()
        remarks = panel.find(".remarks-card")
        expect(remarks).to_contain_text("No validation came after this training")
        expect(remarks).not_to_contain_text("was not complete")


def test_a_hidden_tab_waits_and_catches_up_when_it_is_shown(panel: Panel) -> None:
    panel.open("#lossgap&p.lossgap.run=a_dropout")
    panel.shows_epoch(12)
    asked: list[str] = []
    panel.page.on("request", lambda request: asked.append(request.url))
    panel.page.evaluate("location.hash = 'timeseries'")
    panel.page.locator("iframe[src*='name=lossgap']").wait_for(state="hidden")
    panel.page.wait_for_timeout(300)
    panel.reload_data()
    panel.page.wait_for_timeout(1500)
    assert [url for url in asked if "/lossgap/" in url] == []
    panel.page.evaluate("location.hash = 'lossgap'")
    panel.wait_until(
        lambda: any(url.endswith("/lossgap/runs") for url in asked), "a question for the runs"
    )
    panel.shows_epoch(12)


def test_a_refusal_is_shown_with_what_to_do_and_retry_mends_it(panel: Panel) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=400, content_type="text/plain", body="No such logdir: name another.")

    panel.page.route("**/lossgap/runs", refuse)
    panel.open()
    expect(panel.find("[role=alert]")).to_contain_text("No such logdir: name another.")
    panel.page.unroute("**/lossgap/runs")
    panel.find("[role=alert] button").click()
    expect(panel.find(".runs li")).to_have_count(5)
    _forgive(panel, "status of 400")


def test_an_answer_of_another_version_asks_to_restart(panel: Panel) -> None:
    answer = {"version": 99, "runs": [], "others": []}
    panel.page.route("**/lossgap/runs", lambda route: route.fulfill(json=answer))
    panel.open()
    expect(panel.find("[role=alert]")).to_contain_text("restart TensorBoard and reload the page")


def test_a_failed_refresh_keeps_the_picture_and_says_so(panel: Panel) -> None:
    panel.open("#lossgap&p.lossgap.run=a_dropout")
    panel.shows_epoch(12)
    panel.page.route("**/lossgap/**", lambda route: route.abort())
    panel.reload_data()
    expect(panel.find("[role=alert]").first).to_contain_text("Not refreshed. TensorBoard does not")
    expect(panel.find(".stack-card canvas")).to_be_visible()
    _forgive(panel, "net::ERR_FAILED")


def test_a_slow_answer_about_another_run_never_wins(panel: Panel) -> None:
    panel.open("#lossgap&p.lossgap.run=c_unprobed")
    panel.shows_epoch(3)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    panel.page.route(re.compile("run=a_dropout"), hold)
    panel.find(".runs li", has_text="a_dropout").locator("button").click()
    expect(panel.find(".loading")).to_be_attached()
    panel.find(".runs li", has_text="b_mild").locator("button").click()
    expect(panel.find(".verdict .run-name")).to_have_text("b_mild")
    for route in held:
        route.continue_()
    panel.page.wait_for_timeout(500)
    expect(panel.find(".verdict .run-name")).to_have_text("b_mild")


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_path_prefix_changes_nothing(
    usual_logs: Path, tmp_path: Path, open_panel: Callable[..., Panel], slash: str
) -> None:
    flags = ("--path_prefix", "/some/prefix")
    with tensorboard(usual_logs, tmp_path / "output.txt", *flags) as address:
        assert "/some/prefix" in address
        panel = open_panel(address)
        panel.page.goto(address.rstrip("/") + slash + "#lossgap&p.lossgap.run=a_dropout")
        panel.shows_epoch(12)


def test_a_run_from_a_newer_version_is_listed_with_its_error(panel: Panel) -> None:
    broken = {
        "run": "newer",
        "series": "loss",
        "epochs": 0,
        "recorded": 0,
        "last": None,
        "history": {"epoch": [], "gap": []},
        "verdict": None,
        "age": None,
        "notes": [],
        "error": "Written by a newer tb_lossgap: upgrade it where TensorBoard runs.",
    }
    answer = {"version": 1, "runs": [broken], "others": []}
    panel.page.route("**/lossgap/runs", lambda route: route.fulfill(json=answer))
    panel.page.route("**/lossgap/epochs*", lambda route: route.fulfill(status=404, body="gone"))
    panel.open()
    expect(panel.find(".runs li")).to_contain_text("upgrade it where TensorBoard runs")
    expect(panel.find("main [role=alert]").first).to_contain_text("upgrade it")
    _forgive(panel, "status of 404")


def _reload_until(panel: Panel, done: Callable[[], bool]) -> None:
    """Press TensorBoard's reload button until its loader has caught up."""
    for _ in range(40):
        panel.reload_data()
        panel.page.wait_for_timeout(500)
        if done():
            return
    pytest.fail("TensorBoard's reload never brought the new epochs")


def _forgive(panel: Panel, expected: str) -> None:
    """The browser reports each refused request; the test asked for these."""
    panel.faults[:] = [fault for fault in panel.faults if expected not in fault]


@pytest.mark.parametrize(
    "fault",
    [
        "console.error('told')",
        "document.body.append(Object.assign(document.createElement('script'), {text: '1'}))",
        "setTimeout(() => { throw new Error('thrown') })",
    ],
)
def test_errors_and_policy_violations_in_the_frame_are_noticed(panel: Panel, fault: str) -> None:
    # What every other test relies on to fail.
    panel.open()
    panel.find(".runs").evaluate(f"() => {{ {fault} }}")
    panel.page.wait_for_timeout(200)
    assert len(panel.faults) == 1
    panel.faults.clear()
