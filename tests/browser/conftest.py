"""Fixtures of the browser tests: logs, TensorBoard processes, pages without errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser import logs
from tests.browser.panel import PATIENCE_S, Panel
from tests.browser.server import tensorboard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

# Playwright's own five seconds are few where the machine is busy.
expect.set_options(timeout=PATIENCE_S * 1000)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def usual_logs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two ordinary runs; others with a wicked name, unprobed, diverged, without our records."""
    logdir = tmp_path_factory.mktemp("logs")
    logs.write(logdir / "a_dropout", map(logs.epoch, range(1, 13)))
    logs.write(logdir / "b_mild", (logs.epoch(number, dropout=-0.05) for number in range(1, 13)))
    logs.write(logdir / logs.HOSTILE, map(logs.epoch, range(1, 4)))
    logs.write(logdir / "c_unprobed", map(logs.unprobed, range(1, 4)))
    logs.write(logdir / "d_diverged", [logs.epoch(1), logs.epoch(2), logs.diverged(3)])
    with logs.event_file(logdir / "e_foreign") as add:
        add(logs.scalar_event("accuracy", 1, 0.5))
    return logdir


@pytest.fixture(scope="session")
def usual_server(usual_logs: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The usual logs, served."""
    output = tmp_path_factory.mktemp("output") / "tensorboard.txt"
    with tensorboard(usual_logs, output) as address:
        yield address


@pytest.fixture(scope="session")
def whole_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A run with every term and detail, served."""
    logdir = tmp_path_factory.mktemp("whole")
    logs.write(logdir / "whole", map(logs.whole, range(1, 25)))
    with tensorboard(logdir, tmp_path_factory.mktemp("output") / "tensorboard.txt") as address:
        yield address


@pytest.fixture
def open_panel(browser: Browser) -> Iterator[Callable[..., Panel]]:
    """Opens panels; when the test is over, none of them may have had an error."""
    opened: list[Panel] = []

    def start(address: str, width: int = 1400, height: int = 1000) -> Panel:
        page = browser.new_page(viewport={"width": width, "height": height})
        page.set_default_timeout(PATIENCE_S * 1000)
        opened.append(Panel(page, address))
        return opened[-1]

    yield start
    for panel in opened:
        panel.page.close()
    assert [fault for panel in opened for fault in panel.faults] == []


@pytest.fixture
def panel(open_panel: Callable[..., Panel], usual_server: str) -> Panel:
    """A panel on the usual logs, not yet opened."""
    return open_panel(usual_server)


@pytest.fixture
def whole_panel(open_panel: Callable[..., Panel], whole_server: str) -> Panel:
    """A panel on the run with everything, not yet opened."""
    return open_panel(whole_server)
