"""Sejawat dan Tujuan Belajar: who is like us, and who is ahead?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui.administrative import administrative_note
from benchmark.ui.here import here
from benchmark.ui.peers.alike import peers_section
from benchmark.ui.peers.beside_coverage import coverage_section
from benchmark.ui.peers.carry_away import carry_away
from benchmark.ui.peers.choice import choose_view, invitation
from benchmark.ui.peers.differences import differences_section
from benchmark.ui.peers.sentence import higher_sentence, key_sentence
from benchmark.ui.peers.targets import targets_section
from benchmark.ui.peers.visits import map_section
from benchmark.ui.segments import choose_segment
from benchmark.ui.text import plain

# Only the section that is open is drawn.
SECTIONS = {
    "tujuan": (message("Tujuan belajar"), targets_section),
    "sejawat": (message("Sejawat"), peers_section),
    "beda": (message("Yang berbeda"), differences_section),
    "peta": (message("Peta"), map_section),
    "cakupan": (message("Grafik"), coverage_section),
}

place = here()
words = place.words
if place.region is None:
    invitation(place.evidence, words)
    st.stop()

heading = st.container()
view = choose_view(place)
heading.title(plain(key_sentence(view)))
higher = higher_sentence(view)
if higher:
    heading.markdown(f":material/moving: {plain(higher)}")

administrative_note(place.evidence, words, view.code, learning=True)

tabs, ways_out = st.columns([3, 2], vertical_alignment="center")
with tabs:
    names = {name: words(title) for name, (title, _) in SECTIONS.items()}
    section = choose_segment(words("Bagian"), names, name="bagian", labelled=False)
with ways_out:
    carry_away(view)
SECTIONS[section][1](view, place)
