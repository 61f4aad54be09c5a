"""Which slides does the presentation mode show, and the pictures on them?"""

from datetime import date

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.exports.slides.model import Deck
from benchmark.locale import Words
from benchmark.ui.evidence import remembered

# Pictures weigh more than answers; a presenter goes through a dozen of them.
_PICTURES = 24


@remembered
def shown_deck(evidence: Evidence, code: str, language: str, today: date) -> Deck:
    """Return the very deck that can be downloaded: of a province the one for its meeting."""
    words = Words(language)
    if evidence.region(code).level == "province":
        from benchmark.exports.slides.province import province_deck

        return province_deck(evidence, code, words, today)
    from benchmark.exports.slides.region import region_deck

    return region_deck(evidence, code, words, today)


@st.cache_resource(
    show_spinner=False, max_entries=_PICTURES, hash_funcs={Evidence: lambda evidence: evidence.revision}
)
def drawn(evidence: Evidence, code: str, language: str, today: date, number: int) -> bytes:
    """Return the PNG of the picture on slide ``number`` (from 1), drawn when it is first shown."""
    return shown_deck(evidence, code, language, today).slides[number - 1].visual.draw()
