"""Which slides does the presentation mode show, and the pictures on them?"""

from datetime import date

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.exports.slides.model import Deck, Visual
from benchmark.locale import Words

# Decks and pictures weigh more than answers, and hold the evidence they were made of. A presenter shows one
# deck and goes through a dozen pictures.
_DECKS, _PICTURES = 8, 24


def _by_revision(evidence: Evidence) -> str:
    return evidence.revision


@st.cache_resource(show_spinner=False, max_entries=_DECKS, hash_funcs={Evidence: _by_revision})
def shown_deck(evidence: Evidence, code: str, language: str, today: date) -> Deck:
    """Return the very deck that can be downloaded: of a province the one for its meeting."""
    words = Words(language)
    if evidence.region(code).level == "province":
        from benchmark.exports.slides.province import province_deck

        return province_deck(evidence, code, words, today)
    from benchmark.exports.slides.region import region_deck

    return region_deck(evidence, code, words, today)


@st.cache_resource(show_spinner=False, max_entries=_PICTURES, hash_funcs={Evidence: _by_revision})
def drawn(evidence: Evidence, code: str, language: str, today: date, number: int, dark: bool) -> bytes:
    """Return the PNG of the picture on slide ``number`` (from 1), drawn for the room it is shown in."""
    from benchmark.exports.pictures.base import dark_ground

    with dark_ground(dark):
        return shown_deck(evidence, code, language, today).slides[number - 1].visual.draw()


def next_visual(deck: Deck, number: int) -> Visual | None:
    """Return what the slide after ``number`` (from 1) shows."""
    return deck.slides[number].visual if number < len(deck.slides) else None
