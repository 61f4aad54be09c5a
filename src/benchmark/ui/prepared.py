"""A file that takes seconds: made on request while a bar shows how far it is, then offered for download."""

import logging
import sys
import time
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

import streamlit as st

from benchmark.locale import Words
from benchmark.ui.text import plain

# How far the maker is (0 to 1), and optionally in a few words what it is at.
Progress = Callable[..., None]

_KEPT = "prepared"
# How long a thread may hold on while others wait, and a pause after each step in which they get their turn.
_TURN_SECONDS = 0.0005
_BREATH_SECONDS = 0.002
_LOG = logging.getLogger(__name__)


class Prepared(NamedTuple):
    """A file on offer that is made before it can be taken.

    Attributes
    ----------
    label : what the file is ("Paparan", "Paparan rapat", "Semua dokumen").
    make : called with a `Progress`, to be told now and then between 0 and 1; returns the file. An exception
        that has ``explain(words)`` is told to the reader in those words.
    asked : everything that the content depends on, as plain values (revision, code, language, day, choices);
        a finished file is dropped as soon as this is another one.
    """

    label: str
    file_name: str
    make: Callable[[Progress], bytes]
    mime: str
    asked: Hashable
    icon: str = ":material/slideshow:"


class _Made(NamedTuple):
    """The finished file that a session keeps."""

    key: str
    asked: Hashable
    data: bytes


def prepared_download(words: Words, offer: Prepared, key: str) -> None:
    """Show "Siapkan …"; on a click make the file behind a bar; then offer it for download.

    Works on a page, in a popover and in a dialog, which stay open. It is a fragment: nothing else on the
    page runs anew. A session keeps one finished file, the newest. Whatever the reader does while a file is
    being made breaks that off.

    Parameters
    ----------
    key : str
        Tells several files on one page apart.
    """

    @st.fragment(key=f"prepared:{key}")
    def shown() -> None:
        _show(words, offer, key)

    shown()


def prepared_file(asked: Hashable, key: str) -> bytes | None:
    """Return the finished file of ``key`` if it is still what is asked for, else None."""
    made = st.session_state.get(_KEPT)
    if made is None or made.key != key:
        return None
    if made.asked != asked:
        del st.session_state[_KEPT]
        return None
    return made.data


def _show(words: Words, offer: Prepared, key: str) -> None:
    place, told = st.empty(), st.empty()
    if prepared_file(offer.asked, key) is None:
        wanted = place.button(
            words("Siapkan {file}", file=plain(offer.label)),
            key=f"prepare:{key}",
            icon=offer.icon,
            width="stretch",
            help=words("Berkas dibuat dahulu, lalu dapat diunduh; perlu beberapa detik."),
        )
        if not wanted:
            return
        # Whoever waits for this thread waits at each of many steps; the usual 5 ms add up to half a second.
        sys.setswitchinterval(min(sys.getswitchinterval(), _TURN_SECONDS))
        # The last file goes first, lest two of them are held at once.
        st.session_state.pop(_KEPT, None)
        try:
            data = offer.make(_bar(words, offer, place))
        except Exception as error:
            place.empty()
            told.error(plain(_explained(words, offer, error)), icon=":material/error:")
            return
        st.session_state[_KEPT] = _Made(key, offer.asked, data)
    data = st.session_state[_KEPT].data
    place.download_button(
        words("Unduh {file}, {size}", file=plain(offer.label), size=size_of(words, len(data))),
        # Not the bytes themselves: they would be hashed and stored again on every run.
        lambda: data,
        file_name=offer.file_name,
        mime=offer.mime,
        key=f"prepared_file:{key}",
        icon=":material/download_done:",
        type="primary",
        on_click="ignore",
        width="stretch",
    )


def size_of(words: Words, size: int) -> str:
    """Write a number of bytes as people read it: 240 KB, 1,2 MB."""
    if size < 1_000_000:
        return f"{words.number(max(1, round(size / 1000)))} KB"
    return f"{words.number(size / 1e6, 1)} MB"


def _bar(words: Words, offer: Prepared, place: Any) -> Progress:
    """Show a bar in ``place``, and return what moves it."""
    doing = words("Menyusun {file} …", file=plain(offer.label))
    bar = place.progress(0.0, doing)
    shown = 0

    def progress(share: float, at: str = "") -> None:
        nonlocal shown
        percent = min(100, max(0, int(100 * share)))
        if percent > shown:
            shown = percent
            text = f"{doing} {words.percent(percent, 0)}"
            bar.progress(percent / 100, f"{text} · {plain(at, 80)}" if at else text)
        time.sleep(_BREATH_SECONDS)

    return progress


def _explained(words: Words, offer: Prepared, error: Exception) -> str:
    """Return what the reader is told; what went wrong inside is of no use to them, and goes to the log."""
    explain = getattr(error, "explain", None)
    if explain is not None:
        return explain(words)
    _LOG.error("%s could not be made", offer.file_name, exc_info=error)
    return words("Berkas tidak dapat dibuat. Coba lagi; bila tetap gagal, muat ulang halaman.")
