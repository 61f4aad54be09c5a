"""Instrumen Regulasi: who has regulated what, and how?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui import address
from benchmark.ui.here import here
from benchmark.ui.instruments.adoption import adoption_section
from benchmark.ui.instruments.beside_coverage import beside_coverage_section
from benchmark.ui.instruments.gap import gap_section
from benchmark.ui.instruments.matrix import matrix_section
from benchmark.ui.instruments.search import search_section

# Only the section that is open is drawn.
SECTIONS = {
    "cari": search_section,
    "matriks": matrix_section,
    "adopsi": adoption_section,
    "celah": gap_section,
    "sanding": beside_coverage_section,
}
NAMES = {
    "cari": message("Cari"),
    "matriks": message("Matriks klausul"),
    "adopsi": message("Penyebaran"),
    "celah": message("Yang belum kami punya"),
    "sanding": message("Di garis cakupan"),
}

place = here()
words = place.words

heading = st.container()
section = address.choose(
    st.segmented_control,
    words("Bagian"),
    list(SECTIONS),
    name="bagian",
    default="cari",
    format_func=lambda name: words(NAMES[name]),
    required=True,
    label_visibility="collapsed",
)
SECTIONS[section](place, heading)
