"""Instrumen Regulasi: who has regulated what, and how?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui.administrative import administrative_note
from benchmark.ui.here import here
from benchmark.ui.instruments.adoption import adoption_section
from benchmark.ui.instruments.beside_coverage import beside_coverage_section
from benchmark.ui.instruments.gap import gap_section
from benchmark.ui.instruments.matrix import matrix_section
from benchmark.ui.instruments.search import search_section
from benchmark.ui.segments import choose_segment

# Only the section that is open is drawn.
SECTIONS = {
    "cari": (message("Cari"), search_section),
    "matriks": (message("Matriks klausul"), matrix_section),
    "adopsi": (message("Penyebaran"), adoption_section),
    "celah": (message("Yang belum kami punya"), gap_section),
    "sanding": (message("Di garis cakupan"), beside_coverage_section),
}

place = here()
words = place.words

heading = st.container()
names = {name: words(title) for name, (title, _) in SECTIONS.items()}
section = choose_segment(words("Bagian"), names, name="bagian", labelled=False)
administrative_note(place.evidence, words, place.region)
SECTIONS[section][1](place, heading)
