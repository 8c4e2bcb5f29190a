"""The panel as a test sees it: its frame inside TensorBoard's page, and what the browser said."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, FrameLocator, Locator, Page, Route

# TensorBoard asks for its own fonts at the wrong place under a prefix.
_FOREIGN = ("font-roboto", "/font", ".woff2")
_COLOURS = """canvas => {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const seen = new Set();
  for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join());
  return [...seen];
}"""
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

    def colours(self) -> set[str]:
        """The colours on the stack's canvas, as "red,green,blue"."""
        return set(self.find(".stack-card canvas").evaluate(_COLOURS))

    def picture(self, card: str) -> str:
        """What a card's chart shows, to be compared with what it shows later."""
        self.page.wait_for_timeout(100)  # the chart is painted after the page
        return self.find(f".{card} canvas").evaluate("canvas => canvas.toDataURL()")
