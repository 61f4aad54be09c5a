"""What of the lists fits on a page? A rule that counts lines, so that every brief has two pages."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from benchmark.exports.brief.model import Section
from benchmark.locale import Words

# Letters of a line of text over the width of the page: fewer than fit, so that a page never spills.
LETTERS = 102
# A heading with the gap above it takes so many lines of text.
_HEADING = 2.1
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_WIDE = 1.35  # a capital or a letter of another script


@dataclass(frozen=True)
class Offer:
    """A section with all its items, and how many of them the page must and may show.

    Attributes
    ----------
    section : with every item there is.
    least, most : items shown if there are as many; the rest is counted.
    """

    section: Section
    least: int
    most: int


def on_two_pages(
    offers: Sequence[Offer], first: float, second: float, words: Words
) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Break the sections into two pages, in their order, so that most of the items are shown.

    Parameters
    ----------
    first, second : lines of text that the pages hold.

    Returns
    -------
    The sections of page one, of which there is at least one, and those of page two. Among breaks that show
    as much, the one with the more even pages is taken.
    """
    found = []
    for place in range(1, len(offers)):
        pages = fitted(offers[:place], first, words), fitted(offers[place:], second, words)
        heights = [sum(height(section) for section in page) for page in pages]
        if heights[0] <= first or place == 1:
            shown = sum(len(section.lines) for page in pages for section in page)
            found.append((heights[1] <= second, shown, -abs(heights[0] / first - heights[1] / second), pages))
    return max(found, key=lambda each: each[:3])[-1]


def fitted(offers: Sequence[Offer], lines: float, words: Words) -> tuple[Section, ...]:
    """Return the sections with as many items as fit into so many lines.

    Every section first gets its least; then, round by round, each gets one item more until the page is full.
    Where even the least is too much, the last sections give first, down to one item each.
    """
    shown = [min(offer.least, len(offer.section.lines)) for offer in offers]
    for place in reversed(range(len(offers))):
        while shown[place] > 1 and _height(offers, shown, words) > lines:
            shown[place] -= 1
    growing = True
    while growing:
        growing = False
        for place, offer in enumerate(offers):
            if shown[place] < min(offer.most, len(offer.section.lines)):
                more = [*shown]
                more[place] += 1
                if _height(offers, more, words) <= lines:
                    shown, growing = more, True
    return tuple(_cut(offer.section, count, words) for offer, count in zip(offers, shown, strict=True))


def height(section: Section) -> float:
    """Return the lines that a section takes."""
    texts = [f"{line.strong} {line.text}" for line in section.lines]
    texts += [text for text in (section.rest, section.note) if text]
    return _HEADING + sum(lines_of(text) for text in texts)


@lru_cache(maxsize=2048)
def lines_of(text: str) -> int:
    """Return how many lines a text takes; capitals and other scripts are wide, marks on letters are not."""
    wide = sum(
        0 if unicodedata.combining(sign) else _WIDE if sign.isupper() or ord(sign) > 0x24F else 1
        for sign in text
    )
    return max(1, -int(-(wide + 3) // LETTERS))


def shortened(text: str, letters: int) -> str:
    """Cut a text after so many letters, at a space where there is one near.

    A space that holds a figure and its unit together stays one.
    """
    text = _SPACES.sub(" ", text).strip()
    if len(text) <= letters:
        return text
    cut = text[: letters - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > letters * 0.7 else cut).rstrip(" ,;:.–(") + "…"


def _height(offers: Sequence[Offer], shown: Sequence[int], words: Words) -> float:
    return sum(height(_cut(offer.section, count, words)) for offer, count in zip(offers, shown, strict=True))


def _cut(section: Section, count: int, words: Words) -> Section:
    left = len(section.lines) - count
    if left <= 0:
        return section
    rest = words("dan {n} lainnya, lihat profil di aplikasi", n=words.number(left))
    return replace(section, lines=section.lines[:count], rest=rest)
