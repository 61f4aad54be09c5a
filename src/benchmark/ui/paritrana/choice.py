"""Whose readiness is shown, with which of the reader's answers and weights?"""

from datetime import date

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui import my_region
from benchmark.ui.here import Here
from benchmark.ui.paritrana import answers
from benchmark.ui.paritrana.ticks import asked_ticks
from benchmark.ui.paritrana.view import ParitranaView
from benchmark.ui.paritrana.weights import asked_weights


def invitation(evidence: Evidence, words: Words) -> None:
    """Ask for a region where none is chosen yet."""
    st.title(words("Kesiapan Paritrana"))
    st.markdown(
        words(
            "Pilih daerah Anda untuk melihat bukti yang sudah terdata bagi empat aspek Paritrana, yang "
            "belum, dan dari siapa Anda dapat belajar."
        )
    )
    my_region.region_picker(evidence, words, key="paritrana", label=words("Pilih daerah"))


def choose_view(place: Here) -> ParitranaView:
    """Return the region's readiness with what the address and the session say of answers and weights."""
    evidence, words, code = place.evidence, place.words, place.region
    known = answers.on_record(evidence, code, words.language)
    ticks = tuple(asked_ticks(code, list(known)).items())
    table = evidence.paritrana_aspects.sort_values("sort_order")
    weights = tuple(asked_weights(table["aspect"].astype(str).tolist()).items())
    found = answers.readiness(evidence, code, ticks, weights, words.language)
    return ParitranaView(evidence, words, code, ticks, weights, found, place.dark, date.today())
