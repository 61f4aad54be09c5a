"""What does an office program make of the decks? Rendered once through LibreOffice, read with poppler."""

import re
import shutil
import subprocess
from datetime import date

import pytest

from benchmark.exports.slides import template
from benchmark.exports.slides.deck import write
from benchmark.exports.slides.region import region_deck
from benchmark.locale import Words

TODAY = date(2026, 11, 21)
_WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</word>'
)


@pytest.fixture(scope="module")
def rendered(evidence, tmp_path_factory):
    """Return the deck of Kota Madiun and, page by page, its words with their places in points."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice Impress is missing: run scripts/ensure_libreoffice.sh (make test does)"
    folder = tmp_path_factory.mktemp("slides")
    deck = region_deck(evidence, "35.77", Words("id"), TODAY)
    (folder / "deck.pptx").write_bytes(write(deck))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", folder, folder / "deck.pptx"]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    command = ["pdftotext", "-bbox", folder / "deck.pdf", folder / "deck.html"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    pages = (folder / "deck.html").read_text(encoding="utf-8").split("<page ")[1:]
    return deck, [[(*map(float, found[:4]), found[4]) for found in _WORD.findall(page)] for page in pages]


def test_every_slide_becomes_one_page(rendered):
    deck, pages = rendered
    assert len(pages) == len(deck.slides)


def test_no_word_leaves_the_page(rendered):
    _, pages = rendered
    width, height = template.WIDTH * 72, template.HEIGHT * 72
    outside = [
        word
        for page in pages
        for *(left, top, right, bottom), word in page
        if left < 0 or top < 0 or right > width + 1 or bottom > height + 1
    ]
    assert outside == []


def test_title_picture_and_source_keep_apart(rendered):
    deck, pages = rendered
    body = template.BODY
    for slide, page in zip(deck.slides, pages, strict=True):
        if slide.kind != "content":
            continue
        between = [
            word
            for left, top, _, bottom, word in page
            # Above the body stands the title, below it the foot; nothing may lie across their borders.
            if top < body.top * 72 - 4 < bottom - 4 or top < template.RULE.top * 72 < bottom - 1
        ]
        assert between == [], slide.title


def test_figures_are_shown_with_a_decimal_comma(rendered):
    _, pages = rendered
    assert "53,4" in {word for *_, word in pages[1]}
