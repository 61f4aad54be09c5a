"""Take the pictures in docs/screenshots/: each page in light, dark and phone width."""

import argparse
import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks._support import (  # noqa: E402 - the line above makes it importable
    KEEP_FRAMES,
    launch_chromium,
    open_page,
    running_app,
    wait_until_idle,
    wait_until_painted,
)

FOLDER = ROOT / "docs/screenshots"
LARGEST_BYTES = 400_000
TALLEST = 2400
EMPTY_FOOT = 110  # Streamlit leaves this much free below the last line of a page
# The signs on the map fade in after the first frame.
SETTLED = """
() => new Promise((done) => {
    const figure = [...document.querySelectorAll(".js-plotly-plot")].find((plot) => plot._fullLayout?.map);
    const map = figure._fullLayout.map._subplot.map;
    map.once("idle", () => done());
    map.triggerRepaint();
})
"""
PAGES = {
    "beranda": "?daerah=35.77",
    "peta": "peta?daerah=35.77",
    "profil": "profil?daerah=51.03",
    "bandingkan": "bandingkan?daerah=13.77&bandingkan=33.75",
    "regulasi": "regulasi?daerah=13.77&bagian=matriks",
    "pendanaan": "pendanaan?daerah=13.77&isi=target&terlindungi=29",
    "sejawat": "sejawat?daerah=13.77&tujuan=regulasi",
    "rencana": "rencana?daerah=13.77&tujuan=regulasi&tuan=33.75",
    "kesiapan": "kesiapan?daerah=51.03",
}
LOOKS = {
    "terang": {"viewport": {"width": 1400, "height": 900}, "color_scheme": "light"},
    "gelap": {"viewport": {"width": 1400, "height": 900}, "color_scheme": "dark"},
    "ponsel": {
        "viewport": {"width": 390, "height": 844},
        "color_scheme": "light",
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
    },
}


def picture(browser: Browser, url: str, look: dict, map_expected: bool) -> bytes:
    """Open an address and return what a reader sees when all of it is painted, as PNG."""
    context = browser.new_context(locale="id-ID", **look)
    context.add_init_script(KEEP_FRAMES)
    page = context.new_page()
    open_page(page, url)
    _unfold(page, look["viewport"])
    if map_expected:
        wait_until_painted(page)
        page.evaluate(SETTLED)
    page.evaluate("document.fonts.ready")
    shot = page.screenshot(animations="disabled")
    context.close()
    return shot


def small(png: bytes) -> bytes:
    """Return the picture in as many colours as fit into ``LARGEST_BYTES``."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    for colours in (256, 128, 64):
        target = io.BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
        if target.tell() <= LARGEST_BYTES:
            break
    return target.getvalue()


def main() -> None:
    """Write all pictures, or those whose names are given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="such as peta-gelap; all if none is given")
    wanted = parser.parse_args().names
    FOLDER.mkdir(parents=True, exist_ok=True)
    with running_app() as app, sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        for name, address in PAGES.items():
            for look, settings in LOOKS.items():
                if wanted and f"{name}-{look}" not in wanted:
                    continue
                png = small(picture(browser, f"{app.url}/{address}", settings, name == "peta"))
                (FOLDER / f"{name}-{look}.png").write_bytes(png)
                print(f"{name}-{look}.png {len(png) / 1000:.0f} KB")
        browser.close()


def _unfold(page: Page, viewport: dict) -> None:
    """Make the window as tall as the page, because Streamlit scrolls inside it."""
    main = page.locator('[data-testid="stMain"]')
    height = min(
        TALLEST, max(viewport["height"], main.evaluate("element => element.scrollHeight") - EMPTY_FOOT)
    )
    page.set_viewport_size({**viewport, "height": height})
    wait_until_idle(page, moment_ms=1000)


if __name__ == "__main__":
    main()
