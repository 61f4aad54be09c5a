"""The download menu that every screen with figures offers."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import NamedTuple

import streamlit as st

from benchmark.exports.slides.model import Deck
from benchmark.locale import Words
from benchmark.ui.citation import cite
from benchmark.ui.prepared import Prepared, Progress, prepared_download

_OFFICE = "application/vnd.openxmlformats-officedocument"
PPTX = f"{_OFFICE}.presentationml.presentation"
DOCX = f"{_OFFICE}.wordprocessingml.document"
XLSX = f"{_OFFICE}.spreadsheetml.sheet"
PDF = "application/pdf"
PNG = "image/png"
CSV = "text/csv"
_ICONS = {
    DOCX: ":material/description:",
    PDF: ":material/picture_as_pdf:",
    PNG: ":material/image:",
    XLSX: ":material/table_view:",
    CSV: ":material/csv:",
}
# Where the bar stands when gathering what the slides say begins, and when the first one is written.
_BEGUN, _GATHERED = 0.02, 0.65


class Download(NamedTuple):
    """One file on offer. ``make`` runs only when the reader clicks."""

    label: str
    file_name: str
    make: Callable[[], bytes]
    mime: str


class Cited(NamedTuple):
    """What is cited, by language, and in which state of the data."""

    titles: dict[str, str]
    revision: str
    today: date


def download_menu(
    words: Words, downloads: Sequence[Download | Prepared], key: str, cited: Cited | None = None
) -> None:
    """Show "Unduh" with one button a file; the files are made on the click, not on every rerun."""
    with downloads_popover(words, key), st.container(gap="xsmall"):
        for number, offer in enumerate(downloads):
            offer_file(words, offer, f"{key}:{number}")
        if cited is not None:
            cite(words, *cited)


def downloads_popover(words: Words, key: str):
    """Return the menu itself, for what is more than a list of files."""
    return st.popover(words("Unduh"), icon=":material/download:", key=f"downloads:{key}")


def offer_file(words: Words, offer: Download | Prepared, key: str) -> None:
    """Show the button of one file; of one that takes seconds, the button that has it made."""
    if isinstance(offer, Prepared):
        prepared_download(words, offer, key)
        return
    st.download_button(
        offer.label,
        offer.make,
        file_name=offer.file_name,
        mime=offer.mime,
        icon=_ICONS.get(offer.mime),
        key=f"download:{key}",
        on_click="ignore",
        width="stretch",
    )


def slides(
    words: Words, label: str, file_name: str, build: Callable[[Progress], Deck], asked: Hashable
) -> Prepared:
    """Return the offer of a deck as PPTX.

    Parameters
    ----------
    label : what the file is, in small letters ("paparan (PPTX)").
    build : gathers what the slides say; called with what is told how far it is.
    asked : what they depend on, see `Prepared`.
    """

    def make(progress: Progress) -> bytes:
        # The first deck of a server waits here for what it needs to be loaded.
        progress(_BEGUN, words("menghimpun bahan"))
        deck = build(lambda share, at: progress(_BEGUN + (_GATHERED - _BEGUN) * share, at))
        count = len(deck.slides)

        def written(share: float) -> None:
            at = words("slide {n} dari {count}", n=words.number(share * count), count=words.number(count))
            progress(_GATHERED + (1 - _GATHERED) * share, at)

        # A library that nobody needs before the first deck.
        from benchmark.exports.slides.deck import write

        return write(deck, written)

    return Prepared(label, file_name, make, PPTX, asked)
