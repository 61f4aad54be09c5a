"""Measure the files that are carried away: time and size, and what they cost the readers meanwhile.

Prints one line a figure, beside what is expected of it, and exits with 1 where an expectation is broken.
How each figure is measured stands in ``benchmarks/README.md``.
"""

import argparse
import statistics
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import psutil
from playwright.sync_api import Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmark.analysis.visit_plan import VisitPlan  # noqa: E402 - the line above makes the next importable
from benchmark.evidence import Evidence, load_evidence  # noqa: E402
from benchmark.locale import Words  # noqa: E402
from benchmarks._session import Session  # noqa: E402
from benchmarks._support import RunningApp, launch_chromium, open_page, running_app  # noqa: E402

# Of all provinces the one with most kabupaten and kota.
LARGEST = "35"
STORY = VisitPlan(region="35.77", goal="coverage", hosts=("51.03", "35.76"))
DECK_SECONDS = 5
BRIEF_SECONDS = 2
# A rerun of another reader may take so many times as long while a deck is being made.
SLOWER = 4


class Figure(NamedTuple):
    """One measured figure, and what is expected of it (empty: only reported)."""

    name: str
    value: float
    unit: str
    expected: str = ""
    kept: bool = True


def plain_work() -> float:
    """Return the seconds that this machine now takes for a fixed piece of work: a ZIP file of figures."""
    figures = ";".join(str(number * 7919 % 100_003) for number in range(400_000)).encode()
    began = time.perf_counter()
    with zipfile.ZipFile(BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("figures.csv", figures)
    return time.perf_counter() - began


class Making(NamedTuple):
    """How long a file takes, the first time and later at best; of that the processor; and its size."""

    first: float
    later: float
    processor: float
    size: int


def timed(make: Callable[[], bytes], runs: int) -> Making:
    """Make a file several times, and look at clock and processor."""
    clock, processor = [], []
    for _ in range(runs + 1):
        began, used = time.perf_counter(), time.process_time()
        data = make()
        clock.append(time.perf_counter() - began)
        processor.append(time.process_time() - used)
    return Making(clock[0], min(clock[1:]), min(processor[1:]), len(data))


def makers(
    evidence: Evidence, words: Words, today: date
) -> dict[str, tuple[Callable[[], bytes], float | None]]:
    """Return each file with what makes it, and the seconds that it may take."""
    from benchmark.exports.brief.content import brief_of
    from benchmark.exports.brief.docx import brief_docx
    from benchmark.exports.brief.pdf import brief_pdf
    from benchmark.exports.documents.bundle import zip_of
    from benchmark.exports.slides.deck import write
    from benchmark.exports.slides.province import province_deck
    from benchmark.exports.slides.region import region_deck

    return {
        "Deck of the largest province, a slide for each kabupaten/kota": (
            lambda: write(province_deck(evidence, LARGEST, words, today, each_region=True)),
            DECK_SECONDS,
        ),
        "Deck of a kota": (lambda: write(region_deck(evidence, STORY.region, words, today)), DECK_SECONDS),
        "Brief as PDF": (lambda: brief_pdf(brief_of(evidence, STORY.region, words, today)), BRIEF_SECONDS),
        "Brief as DOCX": (lambda: brief_docx(brief_of(evidence, STORY.region, words, today)), BRIEF_SECONDS),
        "Papers of a study visit in one ZIP": (lambda: zip_of(evidence, STORY, words, today), None),
    }


def files(runs: int) -> list[Figure]:
    """Measure each file in this process, without the app."""
    evidence, words, today = load_evidence(), Words("id"), date.today()
    figures = []
    for name, (make, limit) in makers(evidence, words, today).items():
        unit_of_work = min(plain_work() for _ in range(3))
        made = timed(make, runs)
        expected = f"under {limit}" if limit else ""
        figures += [
            Figure(f"{name}: first time", made.first, "s"),
            Figure(f"{name}: later", made.later, "s", expected, limit is None or made.later < limit),
            Figure(f"{name}: later, processor alone", made.processor, "s"),
            Figure(f"{name}: later, against a ZIP of 400,000 figures", made.later / unit_of_work, "×"),
            Figure(f"{name}: size", made.size / 1000, "KB"),
        ]
    return figures


def reruns_until(session: Session, ended: threading.Event, at_least: int) -> list[float]:
    """Return milliseconds of one rerun after the other until the event, at least so many."""
    times = []
    while not ended.is_set() or len(times) < at_least:
        times.append(1000 * session.run().seconds)
    return times


def prepare_deck(page: Page, app: RunningApp) -> tuple[float, int]:
    """Have the largest deck made as a reader does; return seconds, and the number of states of the bar."""
    open_page(page, f"{app.url}/profil?lihat={LARGEST}")
    page.get_by_test_id("stMain").get_by_role("button", name="Unduh", exact=True).click()
    page.get_by_test_id("stPopoverBody").get_by_text("Satu slide per kabupaten/kota").click()
    button = page.get_by_role("button", name="Siapkan paparan rapat (PPTX)")
    expect(button).to_be_enabled()
    page.wait_for_timeout(1000)
    page.evaluate(
        """() => {
            window.__bar = new Set();
            new MutationObserver(() => {
                const bar = document.querySelector('[data-testid="stProgress"]');
                if (bar) window.__bar.add(bar.innerText);
            }).observe(document.body, {subtree: true, childList: true, characterData: true});
        }"""
    )
    began = time.perf_counter()
    button.click()
    expect(page.get_by_role("button", name="Unduh paparan rapat (PPTX),")).to_be_visible(timeout=120_000)
    return time.perf_counter() - began, page.evaluate("window.__bar.size")


def beside_others() -> list[Figure]:
    """Measure in the running app: the deck through a browser, and another session's reruns meanwhile."""
    with running_app() as app, sync_playwright() as playwright:
        process = psutil.Process(app.pid)
        other = Session(app.url, "profil", "daerah=51.03")
        for _ in range(3):
            other.run()
        calm = [1000 * other.run().seconds for _ in range(30)]
        before = process.memory_info().rss / 1e6
        browser = launch_chromium(playwright)
        page = browser.new_page()
        ended, busy = threading.Event(), []
        thread = threading.Thread(target=lambda: busy.extend(reruns_until(other, ended, 5)))
        # The first deck also loads the libraries; the second one is the usual one.
        first, steps = prepare_deck(page, app)
        second_page = browser.new_page()
        thread.start()
        seconds, _ = prepare_deck(second_page, app)
        ended.set()
        thread.join()
        after = process.memory_info().rss / 1e6
        browser.close()
        other.close()
    ratio = statistics.median(busy) / statistics.median(calm)
    return [
        Figure("In the app, largest deck: first time, beside nobody", first, "s"),
        Figure("In the app, largest deck: later, beside a session that reruns without pause", seconds, "s"),
        Figure("In the app, largest deck: states of the bar seen", steps, ""),
        Figure("Rerun of another session before, median", statistics.median(calm), "ms"),
        Figure("Rerun of another session while a deck is made, median", statistics.median(busy), "ms"),
        Figure("Rerun of another session while a deck is made, slowest", max(busy), "ms"),
        Figure("Rerun while a deck is made against before", ratio, "×", f"under {SLOWER}", ratio < SLOWER),
        Figure("Memory that decks and their libraries added", after - before, "MB"),
    ]


def main() -> int:
    """Print the figures; 1 where an expectation is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--runs", type=int, default=3, help="how often each file is made after the first time"
    )
    arguments = parser.parse_args()
    figures = files(arguments.runs) + beside_others()
    width = max(len(figure.name) for figure in figures)
    for figure in figures:
        verdict = f"   {figure.expected}: {'kept' if figure.kept else 'BROKEN'}" if figure.expected else ""
        print(f"{figure.name:<{width}} {figure.value:>9.2f} {figure.unit:<2}{verdict}")
    return 0 if all(figure.kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
