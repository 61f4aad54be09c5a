"""Pendanaan: who pays, how much, for whom, and what would a target cost?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui.administrative import administrative_note
from benchmark.ui.funding.cases import cases_section, cases_sentence
from benchmark.ui.funding.costs import costs_section, costs_sentence
from benchmark.ui.funding.scope import choose_scope
from benchmark.ui.funding.simulation import simulation_section
from benchmark.ui.funding.sources import sources_section, sources_sentence
from benchmark.ui.here import here
from benchmark.ui.segments import choose_segment

SECTIONS = {
    "sumber": (sources_sentence, sources_section),
    "biaya": (costs_sentence, costs_section),
    "contoh": (cases_sentence, cases_section),
}
NAMES = {
    "sumber": message("Sumber dana"),
    "biaya": message("Biaya per pekerja-bulan"),
    "contoh": message("Contoh nyata"),
    "target": message("Biaya menuju target"),
}

place = here()
words = place.words
heading = st.container()
names = {name: words(title) for name, title in NAMES.items()}
section = choose_segment(words("Bagian"), names, name="isi", labelled=False)
administrative_note(place.evidence, words, place.region, part="dana")
if section == "target":
    heading.title(simulation_section(place))
else:
    sentence, show = SECTIONS[section]
    scope = choose_scope(place)
    heading.title(sentence(place, scope))
    show(place, scope)
