"""The panel as a test sees it: its frame inside TensorBoard's page, and what the browser said."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import (
        ConsoleMessage,
        FloatRect,
        FrameLocator,
        Locator,
        Page,
        Route,
    )

# TensorBoard asks for its own fonts at the wrong place under a prefix.
_FOREIGN = ("font-roboto", "/font", ".woff2")
_COLOURS = """canvas => {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const seen = new Set();
  for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join());
  return [...seen];
}"""
# How long a page may take to show what it should.
PATIENCE_S = 30
_FRAME = "iframe[src*='name=lossgap']"


@dataclass
class Panel:
    """The Loss Gap tab of one page; `faults` gathers errors, of which a test must leave none."""

    page: Page
    address: str
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"exception: {error}"))

    def _console(self, message: ConsoleMessage) -> None:
        told = f"{message.text} ({message.location.get('url', '')})"
        # A violation of the content security policy is such an error too.
        if message.type == "error" and not any(each in told for each in _FOREIGN):
            self.faults.append(told)

    def open(self, hash_: str = "#lossgap", query: str = "") -> Panel:
        """Load the page at this hash."""
        self.page.goto("about:blank")  # a new hash alone would not load the page again
        self.page.goto(f"{self.address.rstrip('/')}/{query}{hash_}")
        return self

    def amend(self, **changes: object) -> Panel:
        """Put these in the place of what the server says of a run."""

        def answer(route: Route) -> None:
            response = route.fetch()
            route.fulfill(response=response, json=response.json() | changes)

        self.page.route("**/lossgap/epochs*", answer)
        return self

    @property
    def frame(self) -> FrameLocator:
        return self.page.frame_locator(_FRAME)

    def find(self, selector: str, has_text: str | None = None) -> Locator:
        """Something inside the frame, which has this text."""
        return self.frame.locator(selector, has_text=has_text)

    @property
    def slider(self) -> Locator:
        return self.find("[role=slider]")

    @property
    def hash(self) -> str:
        """TensorBoard's address, where the panel keeps its state."""
        return self.page.evaluate("location.hash")

    def shows_epoch(self, number: int) -> None:
        """Wait until this epoch is the chosen one."""
        self.find(f"[role=slider][aria-valuenow='{number}']").wait_for()

    def press(self, key: str) -> None:
        self.slider.press(key)

    def reload_data(self) -> None:
        """TensorBoard's own reload button."""
        self.page.locator("app-header-reload button").click()

    def wait_until(self, holds: Callable[[], bool], told: str) -> None:
        """Wait until this holds; `told` says what was waited for in vain."""
        deadline = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > deadline:
                message = f"not in {PATIENCE_S} s: {told}"
                raise TimeoutError(message)
            self.page.wait_for_timeout(100)

    def shows_colours(self, *wanted: str) -> None:
        """Wait until the stack's canvas has all these colours, each "red,green,blue"."""
        canvas = self.find(".stack-card canvas")
        self.wait_until(lambda: {*wanted} <= {*canvas.evaluate(_COLOURS)}, f"colours {wanted}")

    def box(self, plot: Locator) -> FloatRect:
        """Where a chart lies, once it rests: new data draws it anew in another element."""
        seen: list[FloatRect | None] = [None]

        def rests() -> bool:
            seen.append(plot.bounding_box())
            return seen[-1] is not None and seen[-1] == seen[-2]

        self.wait_until(rests, "a chart at rest")
        assert seen[-1] is not None
        return seen[-1]

    def point_at(self, plot: Locator, readout: Locator, text: str, *, from_right: float) -> None:
        """Move the pointer down a column of a chart, again and again, until this is read."""

        def is_read() -> bool:
            box = self.box(plot)
            for y in range(5, int(box["height"]), 6):
                plot.hover(position={"x": box["width"] - from_right, "y": y})
                if text in "".join(readout.all_inner_texts()):
                    return True
            return False

        self.wait_until(is_read, f"{text!r} in the readout")

    def picture(self, card: str) -> str:
        """What a card's chart shows, once that no longer changes."""
        seen = [""]

        def rests() -> bool:
            seen.append(self.find(f".{card} canvas").evaluate("canvas => canvas.toDataURL()"))
            return seen[-1] == seen[-2]

        self.wait_until(rests, f"a chart at rest in {card}")
        return seen[-1]

    def shows_other(self, card: str, before: str) -> None:
        """Wait until a card's chart no longer shows this picture."""
        self.wait_until(lambda: self.picture(card) != before, f"another picture in {card}")
