"""Bandingkan: how do these regions differ?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui.compare import answers
from benchmark.ui.compare.carry_away import carry_away
from benchmark.ui.compare.choice import (
    asked_regions,
    choose_group,
    choose_regions,
    invitation,
    refuse_mixed,
    say_what_was_dropped,
)
from benchmark.ui.compare.matrix import matrix_section
from benchmark.ui.compare.money import money_section
from benchmark.ui.compare.position import position_section
from benchmark.ui.compare.regulation import regulation_section
from benchmark.ui.compare.sentences import paragraph
from benchmark.ui.compare.trends import trends_section
from benchmark.ui.compare.view import Comparison, Drawn
from benchmark.ui.here import here
from benchmark.ui.segments import choose_segment
from benchmark.ui.text import plain

SECTIONS = {
    "indikator": (message("Indikator"), matrix_section),
    "posisi": (message("Posisi"), position_section),
    "tren": (message("Tren"), trends_section),
    "regulasi": (message("Regulasi"), regulation_section),
    "dana": (message("Pendanaan"), money_section),
}

place = here()
words = place.words
asked = asked_regions(place)
heading = st.container()
say_what_was_dropped(place, asked)
choose_regions(place, asked)

if not asked.codes:
    heading.title(words("Bandingkan daerah"))
    if asked.mixed:
        refuse_mixed(place, asked)
    else:
        invitation(place)
else:
    chooser, ways_out = st.columns([2, 3], vertical_alignment="bottom")
    with chooser:
        group = choose_group(place, asked.codes)
    view = Comparison.of(place, asked.codes, group)
    statements = answers.statements(place.evidence, view.codes, group, words.language)
    heading.title(plain(statements[0].text))
    paragraph(view, statements)
    names = {name: words(title) for name, (title, _) in SECTIONS.items()}
    section = choose_segment(words("Bagian perbandingan"), names, name="tampilan", labelled=False)
    drawn = SECTIONS[section][1](view) or Drawn()
    # Last, so that the link holds every choice of this run.
    with ways_out:
        carry_away(view, drawn)
