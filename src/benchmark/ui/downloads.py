"""The download menu that every screen with figures offers."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from benchmark.locale import Words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"


class Download(NamedTuple):
    """One file on offer. ``make`` runs only when the reader clicks."""

    label: str
    file_name: str
    make: Callable[[], bytes]
    mime: str


def download_menu(words: Words, downloads: list[Download], key: str) -> None:
    """Show "Unduh" with one button a file; the files are made on the click, not on every rerun."""
    with st.popover(words("Unduh"), icon=":material/download:", key=f"downloads:{key}"):
        for number, offer in enumerate(downloads):
            st.download_button(
                offer.label,
                offer.make,
                file_name=offer.file_name,
                mime=offer.mime,
                key=f"download:{key}:{number}",
                on_click="ignore",
                width="stretch",
            )
