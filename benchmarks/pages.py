"""Measure the pages: server time of a rerun, bytes over the socket, first paint of the map, memory.

Prints one line a figure, beside what is expected of it, and exits with 1 where an expectation is broken.
How each figure is measured stands in ``benchmarks/README.md``.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import psutil
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks._session import Session  # noqa: E402 - the line above makes it importable
from benchmarks._support import (  # noqa: E402
    KEEP_FRAMES,
    RunningApp,
    choose,
    launch_chromium,
    open_page,
    running_app,
    wait_until_idle,
    wait_until_painted,
)


class Screen(NamedTuple):
    """A page as it is measured: its path, and what is asked of it beside the region."""

    path: str
    asked: str = ""

    def address(self, code: str) -> str:
        """Return what stands behind the question mark for one region."""
        return "&".join(part for part in (f"daerah={code}", self.asked) if part)


PAGES = {
    "Beranda": Screen(""),
    "Peta Cakupan": Screen("peta"),
    "Profil Daerah": Screen("profil"),
    # Five regions of Bali beside the reader's own.
    "Bandingkan": Screen("bandingkan", "bandingkan=51.03,51.71,51.08,51.02,51.01"),
    "Instrumen Regulasi": Screen("regulasi"),
    # The simulation: more fields than any other screen.
    "Pendanaan": Screen("pendanaan", "isi=target"),
    "Sejawat": Screen("sejawat"),
    # Two hosts: their reasons, questions and follow-up.
    "Rencana Studi Banding": Screen("rencana", "tuan=51.03,33.75"),
    "Kesiapan Paritrana": Screen("kesiapan"),
}
REGIONS = ("51.03", "35.77", "33.75", "13.77", "64", "91.16")
GEOMETRY = ROOT / "data/boundaries/kabkota.geojson"
INTERACTION_LIMIT_BYTES = 60_000
# Where the interaction changes one choice; another region elsewhere changes the whole page.
LIMITED = {"peta", "bandingkan", "regulasi", "pendanaan"}
INLINE_RATIO = 50
RERUN_LIMIT_MS = 100
MEMORY_LIMIT_MB = 400


class Figure(NamedTuple):
    """One measured figure, and what is expected of it (None: only reported)."""

    name: str
    value: float
    unit: str
    expected: str = ""
    kept: bool = True


class Traffic:
    """Counts what goes over the socket of a page in both directions."""

    def __init__(self, page: Page):
        self.bytes = 0
        page.on("websocket", self._watch)

    def _watch(self, socket) -> None:
        socket.on("framereceived", self._count)
        socket.on("framesent", self._count)

    def _count(self, payload) -> None:
        self.bytes += len(payload if isinstance(payload, bytes) else payload.encode())

    def since(self, action: Callable[[], object]) -> int:
        """Return the bytes that an action costs."""
        before = self.bytes
        action()
        return self.bytes - before


def server_time(app: RunningApp, screen: Screen, reruns: int) -> list[float]:
    """Return milliseconds of warm reruns, over regions with much, little and no evidence."""
    times = []
    for code in REGIONS:
        session = Session(app.url, screen.path, screen.address(code))
        session.run()
        times += [1000 * session.run().seconds for _ in range(reruns)]
        session.close()
    return times


def interact(page: Page, path: str) -> None:
    """Do what readers of the page do most; where nothing stands out, choose another region."""
    if path == "peta":
        choose(page, "Indikator", "Tingkat kemiskinan")
        wait_until_painted(page)
    elif path == "bandingkan":
        choose(page, "Kelompok pembanding", "Provinsinya")
    elif path == "regulasi":
        _enter(page, "Cari", "pekerja rentan")
    elif path == "pendanaan":
        _enter(page, "Bulan setahun", "6")
    else:
        choose(page, "Daerah saya", "Kab. Tabanan, Bali")


def _enter(page: Page, label: str, text: str) -> None:
    field = page.get_by_test_id("stMain").get_by_role("textbox", name=label, exact=True)
    field.fill(text)
    field.press("Enter")
    wait_until_idle(page)


def browse(browser: Browser, app: RunningApp, screen: Screen) -> tuple[int, int, float | None]:
    """Open a page as a new reader; return bytes of the first load, of an interaction, seconds to the map."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, locale="id-ID")
    context.add_init_script(KEEP_FRAMES)
    page = context.new_page()
    traffic = Traffic(page)
    painted = None
    began = time.perf_counter()
    url = f"{app.url}/{screen.path}?{screen.address('51.03')}"
    if screen.path == "peta":
        page.goto(url, wait_until="commit")
        wait_until_painted(page)
        painted = time.perf_counter() - began
        wait_until_idle(page)
    else:
        open_page(page, url)
    first = traffic.bytes
    interaction = traffic.since(lambda: interact(page, screen.path))
    context.close()
    return first, interaction, painted


def memory_with_sessions(app: RunningApp, count: int) -> tuple[float, float]:
    """Return MB of the server process before and with ``count`` sessions open on all pages."""
    process = psutil.Process(app.pid)
    before = process.memory_info().rss / 1e6
    screens = list(PAGES.values())
    sessions = []
    for number in range(count):
        code = REGIONS[number % len(REGIONS)]
        screen = screens[number % len(screens)]
        session = Session(app.url, screen.path, screen.address(code))
        session.run()
        sessions.append(session)
    with_sessions = process.memory_info().rss / 1e6
    for session in sessions:
        session.close()
    return before, with_sessions


def measure(reruns: int, sessions: int) -> list[Figure]:
    """Take all figures."""
    figures = []
    with running_app() as app:
        # On a server of its own: what the other measurements leave behind is not the sessions' memory.
        before, held = memory_with_sessions(app, sessions)
    figures.append(Figure("Memory before the first session", before, "MB"))
    figures.append(
        Figure(
            f"Memory with {sessions} open sessions",
            held,
            "MB",
            f"under {MEMORY_LIMIT_MB}",
            held < MEMORY_LIMIT_MB,
        )
    )
    with (
        running_app() as app,
        running_app("benchmarks/inline_geometry.py") as inline,
        sync_playwright() as playwright,
    ):
        browser = launch_chromium(playwright)
        for name, screen in PAGES.items():
            times = server_time(app, screen, reruns)
            median = statistics.median(times)
            figures.append(
                Figure(
                    f"{name}: warm rerun, median of {len(times)}",
                    median,
                    "ms",
                    f"under {RERUN_LIMIT_MS}",
                    median < RERUN_LIMIT_MS,
                )
            )
            figures.append(Figure(f"{name}: warm rerun, slowest", max(times), "ms"))
            first, interaction, painted = browse(browser, app, screen)
            figures.append(Figure(f"{name}: first load over the socket", first / 1000, "KB"))
            limited = screen.path in LIMITED
            figures.append(
                Figure(
                    f"{name}: interaction over the socket",
                    interaction / 1000,
                    "KB",
                    f"under {INTERACTION_LIMIT_BYTES / 1000:.0f}" if limited else "",
                    not limited or interaction < INTERACTION_LIMIT_BYTES,
                )
            )
            if screen.path != "peta":
                continue
            figures.append(Figure(f"{name}: first paint of the map", painted, "s"))
            inline_first, inline_interaction, inline_painted = browse(browser, inline, screen)
            ratio = inline_interaction / interaction
            figures += [
                Figure(f"{name}, inline geometry: first load over the socket", inline_first / 1000, "KB"),
                Figure(
                    f"{name}, inline geometry: interaction over the socket", inline_interaction / 1000, "KB"
                ),
                Figure(f"{name}, inline geometry: first paint of the map", inline_painted, "s"),
                Figure(
                    f"{name}: interaction, inline against by URL",
                    ratio,
                    "×",
                    f"at least {INLINE_RATIO}",
                    ratio >= INLINE_RATIO,
                ),
                # The app's map has several layers; this is what a map with a single one could do at best.
                Figure(
                    f"{name}: interaction, one copy of the geometry against by URL",
                    1 + GEOMETRY.stat().st_size / interaction,
                    "×",
                ),
            ]
        browser.close()
    return figures


def main() -> int:
    """Print the figures; 1 where an expectation is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reruns", type=int, default=10, help="warm reruns of each page and region")
    parser.add_argument("--sessions", type=int, default=20, help="open sessions for the memory")
    arguments = parser.parse_args()
    figures = measure(arguments.reruns, arguments.sessions)
    width = max(len(figure.name) for figure in figures)
    for figure in figures:
        verdict = f"   {figure.expected}: {'kept' if figure.kept else 'BROKEN'}" if figure.expected else ""
        print(f"{figure.name:<{width}} {figure.value:>9.1f} {figure.unit:<2}{verdict}")
    return 0 if all(figure.kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
