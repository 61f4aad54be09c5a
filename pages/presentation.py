"""Mode Presentasi: how do I show this region in a meeting room?"""

from datetime import date
from functools import partial

import streamlit as st

from benchmark.exports.slides.model import Image
from benchmark.ui.here import here
from benchmark.ui.presentation.decks import drawn, next_visual, shown_deck
from benchmark.ui.presentation.slide import slide_view
from benchmark.ui.presentation.steps import asked_slide, foot
from benchmark.ui.presentation.writing import set_the_stage
from benchmark.ui.profile.choice import chosen_region, invitation

set_the_stage()
place = here()
words = place.words
with st.container(key="slide"):
    code = chosen_region(place)
    if code is None:
        invitation(place.evidence, words)
        st.stop()
    asked = (place.evidence, code, words.language, date.today())
    with st.spinner(words("Menyusun paparan …")):
        deck = shown_deck(*asked)
    number = asked_slide(len(deck.slides))
    slide = deck.slides[number - 1]
    slide_view(slide, words, place.dark, partial(drawn, *asked, number, place.dark))
    foot(words, slide, number, len(deck.slides), code)
if isinstance(next_visual(deck, number), Image):
    # While this slide is talked about, the picture of the next one is drawn.
    drawn(*asked, number + 1, place.dark)
