"""Where the reader is: the evidence, the language, the region that is theirs, light or dark."""

from typing import NamedTuple

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.locale import LANGUAGES, Words
from benchmark.ui import address
from benchmark.ui.evidence import evidence_of_run


class Here(NamedTuple):
    """What every page starts from. ``region`` is a code, or None before one is chosen."""

    evidence: Evidence
    words: Words
    region: str | None
    dark: bool


def here() -> Here:
    """Return the reader's place, as address and session give it."""
    return Here(evidence_of_run(), Words(language()), st.session_state.get("region"), is_dark())


def language() -> str:
    """Return the language of the address, of the session, or Indonesian."""
    asked = address.asked("bahasa")
    if asked == "":
        return "id"
    return asked if asked in LANGUAGES else st.session_state.get("bahasa", "id")


def is_dark() -> bool:
    """Tell whether the reader's theme is dark, which charts must know to choose their shades."""
    return getattr(st.context.theme, "type", None) == "dark"
