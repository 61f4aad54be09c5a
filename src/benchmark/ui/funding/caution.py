"""What must be known before the result is quoted: beside it, with the way to reckon otherwise."""

import streamlit as st

from benchmark.analysis.cost_cautions_in_words import cautions
from benchmark.analysis.cost_start import StartingPoint
from benchmark.analysis.cost_to_target import Plan, Prices
from benchmark.ui.funding.form import Form
from benchmark.ui.here import Here
from benchmark.ui.text import plain


def caution(place: Here, form: Form, plan: Plan, price: Prices, start: StartingPoint) -> bool:
    """Warn of a doubtful base and of a target that is years away; tell whether the base is doubtful."""
    words, doubtful = place.words, False
    for found in cautions(plan, price, start, words):
        if found.serious:
            st.warning(plain(found.text), icon=":material/warning:")
        else:
            st.caption(plain(found.text))
        if found.about == "base":
            doubtful = True
            st.button(
                words("Pakai {n} penduduk bekerja", n=words.number(start.employed.value)),
                on_click=form.fill,
                args=("dasar", start.employed.value),
                key="employed_as_base",
                icon=":material/swap_horiz:",
            )
    return doubtful
