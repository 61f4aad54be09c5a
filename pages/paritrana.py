"""Kesiapan Paritrana: what do we still lack, and from whom can we learn it?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui.administrative import administrative_note
from benchmark.ui.here import here
from benchmark.ui.paritrana.about import about_section
from benchmark.ui.paritrana.carry_away import carry_away
from benchmark.ui.paritrana.choice import choose_view, invitation
from benchmark.ui.paritrana.gaps import gaps_section
from benchmark.ui.paritrana.history import history_section
from benchmark.ui.paritrana.notice import total_line, unofficial_notice
from benchmark.ui.paritrana.picture import readiness_section
from benchmark.ui.paritrana.questions import questions_section
from benchmark.ui.paritrana.ticks import show_state
from benchmark.ui.paritrana.weights import offer_weights
from benchmark.ui.segments import choose_segment
from benchmark.ui.text import plain

# Only the section that is open is drawn.
SECTIONS = {
    "pertanyaan": (message("Pertanyaan"), questions_section),
    "celah": (message("Celah dan tuan rumah"), gaps_section),
    "penghargaan": (message("Penghargaan"), history_section),
    "tahap": (message("Masa dan tahap"), about_section),
}

place = here()
words = place.words
if place.region is None:
    invitation(place.evidence, words)
    st.stop()
view = choose_view(place)
st.title(plain(view.found.sentence))
unofficial_notice(view)
administrative_note(view.evidence, words, view.code)
show_state(words, view.code, dict(view.ticks))
picture, told = st.columns([3, 2], vertical_alignment="center")
with picture:
    readiness_section(view)
with told:
    total_line(view)
offer_weights(words, view.found.aspects, dict(view.weights))

tabs, ways_out = st.columns([4, 1], vertical_alignment="center")
with tabs:
    names = {name: words(title) for name, (title, _) in SECTIONS.items()}
    section = choose_segment(words("Bagian"), names, name="bagian", labelled=False)
with ways_out:
    carry_away(view)
SECTIONS[section][1](view)
