"""Start the real app and a Chromium that paints its map: for browser tests, benchmarks, screenshots."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Locator, Page, Playwright

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 90
PATIENCE_MS = 45_000

# Software WebGL paints the map without a graphics card; nothing but this machine can be resolved, so a
# request that would leave it fails at once instead of hanging on a closed network.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]

# A WebGL canvas is blank to whoever reads it after the frame; this keeps the frame readable.
KEEP_FRAMES = """
const original = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, options) {
    if (kind === "webgl" || kind === "webgl2") options = {...options, preserveDrawingBuffer: true};
    return original.call(this, kind, options);
};
"""

# Shades in a coarse copy of the map's canvas: an unpainted map has one, a choropleth several.
SHADES = """
() => {
    const map = document.querySelector("canvas.maplibregl-canvas");
    if (!map || !map.width) return 0;
    const copy = new OffscreenCanvas(96, 48);
    const pen = copy.getContext("2d", {willReadFrequently: true});
    pen.drawImage(map, 0, 0, 96, 48);
    const pixels = pen.getImageData(0, 0, 96, 48).data;
    const counts = new Map();
    for (let i = 0; i < pixels.length; i += 4) {
        const shade = `${pixels[i]},${pixels[i + 1]},${pixels[i + 2]},${pixels[i + 3]}`;
        counts.set(shade, (counts.get(shade) || 0) + 1);
    }
    return [...counts.values()].filter((n) => n > 2).length;
}
"""

# Where a place on earth stands in the window: Plotly keeps the map behind the figure's layout.
PROJECT = """
(place) => {
    const figure = [...document.querySelectorAll(".js-plotly-plot")].find((plot) => plot._fullLayout?.map);
    const map = figure._fullLayout.map._subplot.map;
    const point = map.project(place);
    const frame = map.getCanvas().getBoundingClientRect();
    return [frame.x + point.x, frame.y + point.y];
}
"""

# Idle is: connected, no script running, nothing greyed out as stale, nothing still sliding open or shut, and
# all of it for a moment, because the server learns of a click only after the browser's own debounce.
IDLE = """
(moment) => {
    const app = document.querySelector('[data-testid="stApp"]');
    const idle = app
        && app.dataset.testScriptState === "notRunning"
        && app.dataset.testConnectionState === "CONNECTED"
        && !document.querySelector('[data-testid$="Skeleton"], [data-stale="true"]')
        && !document.getAnimations().some((one) =>
            one.playState === "running" && one.effect.getComputedTiming().iterations !== Infinity);
    if (!idle) { window.__idleSince = null; return false; }
    window.__idleSince ??= performance.now();
    return performance.now() - window.__idleSince >= moment;
}
"""


class RunningApp(NamedTuple):
    """A Streamlit server of our own: its address, its process id, its log."""

    url: str
    pid: int
    log: Path

    def log_text(self) -> str:
        """What the server has written so far."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""


@contextlib.contextmanager
def running_app(*launcher: str) -> Iterator[RunningApp]:
    """Run the app on a free loopback port until the block ends.

    Parameters
    ----------
    *launcher : str
        What Python is told to run in place of ``-m benchmark.ui.serve``, which takes the same options.

    Raises
    ------
    RuntimeError
        When the server ends or does not answer within ``START_SECONDS``; the message holds its log.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="sejawat-") as folder:
        log = Path(folder) / "streamlit.log"
        command = [sys.executable, *(launcher or ("-m", "benchmark.ui.serve")), "--server.port", str(port)]
        command += ["--server.address", "127.0.0.1", "--server.headless", "true"]
        command += ["--server.fileWatcherType", "none", "--browser.gatherUsageStats", "false"]
        with log.open("wb") as sink:
            server = subprocess.Popen(
                command,
                cwd=ROOT,
                stdout=sink,
                stderr=subprocess.STDOUT,
                env=os.environ | {"NO_COLOR": "1"},
            )
        try:
            _await_health(url, server, log)
            yield RunningApp(url, server.pid, log)
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def launch_chromium(playwright: Playwright) -> Browser:
    """Launch the system's Chromium, headless.

    Raises
    ------
    RuntimeError
        When no Chromium is on the path; ``scripts/ensure_chromium.sh`` installs it.
    """
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return playwright.chromium.launch(executable_path=found, args=CHROMIUM_FLAGS)
    raise RuntimeError("No Chromium on this machine: run scripts/ensure_chromium.sh")


def wait_until_idle(page: Page, moment_ms: int = 250) -> None:
    """Wait until the app has answered everything asked of it and stayed quiet for ``moment_ms``."""
    page.evaluate("window.__idleSince = null")
    page.wait_for_function(IDLE, arg=moment_ms, polling=50, timeout=PATIENCE_MS)


def open_page(page: Page, url: str) -> None:
    """Go to an address of the app and wait until the app is idle."""
    page.goto(url, wait_until="domcontentloaded")
    page.locator('[data-testid="stApp"]').wait_for(timeout=PATIENCE_MS)
    wait_until_idle(page)


def choose(page: Page, label: str, typed: str, within: Locator | None = None) -> None:
    """Type into the select box of that label, take the first option offered, and wait for the answer.

    A list that opens while the page still moves, an expander say, shuts again and forgets what was typed, so
    this waits until the page stands still.
    """
    wait_until_idle(page)
    box = (within or page).get_by_role("combobox", name=label, exact=True).first
    box.click()
    box.fill(typed)
    page.get_by_role("option").filter(has_text=typed).first.wait_for()
    box.press("Enter")
    wait_until_idle(page)


def wait_until_painted(page: Page, shades: int = 4) -> Locator:
    """Wait until the map's canvas holds at least ``shades`` colours, and return the canvas."""
    page.wait_for_function(f"({SHADES})() >= {shades}", polling=50, timeout=PATIENCE_MS)
    return page.locator("canvas.maplibregl-canvas").first


def click_on_map(page: Page, longitude: float, latitude: float) -> None:
    """Point at a place on earth, click once the map names it, and wait for the answer."""
    x, y = page.evaluate(PROJECT, [longitude, latitude])
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y, steps=3)
    page.locator(".hoverlayer .hovertext").first.wait_for()
    page.mouse.click(x, y)
    wait_until_idle(page)


def _await_health(url: str, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"The app did not start:\n{log.read_text(errors='replace')[-4000:]}")
