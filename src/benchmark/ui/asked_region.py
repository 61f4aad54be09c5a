"""Which region did the reader ask for, and what are they told where it is not one region?"""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.evidence.regions import AmbiguousRegion, RegionNotFound, find_region
from benchmark.locale import Words
from benchmark.ui.text import plain


class Unclear(NamedTuple):
    """A text that does not lead to one region, and the codes of those that may be meant."""

    text: str
    codes: tuple[str, ...]
    ambiguous: bool


def read_region(evidence: Evidence, text: str) -> str | Unclear:
    """Return the code of the region that ``text`` means, or what stands in the way."""
    try:
        return find_region(evidence, text)
    except RegionNotFound as error:
        codes = tuple(code for code, _ in error.suggestions)
        return Unclear(text, codes, isinstance(error, AmbiguousRegion))


def ask_back(words: Words, unclear: Unclear, offer: Callable[[str], None]) -> None:
    """Say in plain words why the region asked for was not found.

    Parameters
    ----------
    offer : callable
        Shows the way to one of the regions that may be meant, given its code.
    """
    asked = plain(unclear.text, 80)
    if unclear.ambiguous:
        text = words("**“{asked}” dapat berarti beberapa daerah.** Pilih yang dimaksud:", asked=asked)
    elif unclear.codes:
        text = words(
            "**Daerah “{asked}” tidak ditemukan.** Periksa ejaan atau kodenya, atau pilih yang mendekati:",
            asked=asked,
        )
    else:
        text = words("**Daerah “{asked}” tidak ditemukan.** Periksa ejaan atau kodenya.", asked=asked)
    st.markdown(text)
    if unclear.codes:
        with st.container(horizontal=True):
            for code in unclear.codes:
                offer(code)
