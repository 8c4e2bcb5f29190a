"""Takes the README's pictures: the panel on the demo's data, light and dark."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SIZE = {"width": 1400, "height": 1000}
PATIENCE_S = 60


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str) -> None:
    """Until TensorBoard answers there."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{address}/data/plugin/lossgap/runs").close()  # noqa: S310 - local
        except OSError:
            time.sleep(0.5)
        else:
            return
    msg = f"TensorBoard did not answer at {address} within {PATIENCE_S} s"
    raise TimeoutError(msg)


def take(address: str, folder: Path, browser_path: str, run: str) -> None:
    """One picture a theme, of the chosen run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
        for theme in ("light", "dark"):
            page = browser.new_page(viewport=SIZE, device_scale_factor=1)
            dark = "true" if theme == "dark" else "false"
            page.goto(f"{address}/?darkMode={dark}#lossgap&p.lossgap.run={run}")
            frame = page.frame_locator("iframe").first
            frame.locator("h1").wait_for(timeout=PATIENCE_S * 1000)
            page.wait_for_timeout(2000)
            page.screenshot(path=str(folder / f"panel-{theme}.png"))
        browser.close()


def main(logdir: str, folder: str, browser_path: str, run: str = "dropout") -> None:
    """Serve the log directory for as long as it takes."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    where = ["--logdir", logdir, "--host", "127.0.0.1", "--port", str(port)]
    server = subprocess.Popen([sys.executable, "-m", "tensorboard.main", *where])
    try:
        wait_for(address)
        Path(folder).mkdir(parents=True, exist_ok=True)
        take(address, Path(folder), browser_path, run)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
