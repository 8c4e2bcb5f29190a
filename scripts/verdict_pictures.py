"""Takes the pictures of docs/verdicts.md: for each verdict, the panel on a planted training."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright
from screenshot import ARGUMENTS, PATIENCE_S, SIZE, free_port, wait_for

from tb_lossgap import read

PAGE = Path(__file__).parent.parent / "docs" / "verdicts.md"


def chosen(logdir: str) -> dict[str, str]:
    """For each verdict that the page shows, the run of its name, else the first that has it."""
    shown = set(re.findall(r"\(verdicts/(\w+)\.png\)", PAGE.read_text(encoding="utf-8")))
    runs: dict[str, str] = {}
    for history in read(logdir):
        code = history.verdict.code
        if code in shown and (code not in runs or history.run == code):
            runs[code] = history.run
    if missing := sorted(shown - runs.keys()):
        print(f"no run has the verdict {', '.join(missing)}", file=sys.stderr)
    return runs


def take(browser: Browser, address: str, run: str, picture: Path) -> None:
    """One picture, in the light theme, of one run."""
    page = browser.new_page(viewport=SIZE, device_scale_factor=1)
    page.goto(f"{address}/?darkMode=false#lossgap&p.lossgap.run={quote(run, safe='')}")
    page.frame_locator("iframe").first.locator("h1").wait_for(timeout=PATIENCE_S * 1000)
    page.wait_for_timeout(2000)
    page.screenshot(path=str(picture))
    page.close()


def main(logdir: str, folder: str, browser_path: str) -> None:
    """Serve the log directory for as long as it takes, and say which run shows what."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    where = ["--logdir", logdir, "--host", "127.0.0.1", "--port", str(port)]
    server = subprocess.Popen([sys.executable, "-m", "tensorboard.main", *where])
    try:
        wait_for(address)
        Path(folder).mkdir(parents=True, exist_ok=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
            for code, run in chosen(logdir).items():
                take(browser, address, run, Path(folder) / f"{code}.png")
                print(f"{code}.png: {run}", flush=True)
            browser.close()
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
