"""Rencana Studi Banding: how do I make the visit happen?"""

import streamlit as st

from benchmark.ui.here import here
from benchmark.ui.text import plain
from benchmark.ui.visit.after import after_step
from benchmark.ui.visit.agenda import agenda_step
from benchmark.ui.visit.carry import load_notes, load_or_save, notes, uploader
from benchmark.ui.visit.costs import costs_step
from benchmark.ui.visit.draft import draft_of
from benchmark.ui.visit.goal import goal_step, invitation
from benchmark.ui.visit.hosts import hosts_step
from benchmark.ui.visit.papers import papers_step
from benchmark.ui.visit.questions import questions_step
from benchmark.ui.visit.sentence import key_sentence
from benchmark.ui.visit.travel import travel_step
from benchmark.ui.visit.why import why_step

place = here()
words = place.words
if place.region is None:
    invitation(place.evidence, words)
    load_notes(place)
    uploader(place)
    st.stop()

draft = draft_of(place)
st.title(plain(key_sentence(draft)))
load_or_save(draft)
notes(draft)

st.header(words("1. Daerah dan tujuan"), anchor="tujuan")
goal_step(draft)
st.header(words("2. Tuan rumah"), anchor="tuan-rumah")
hosts_step(draft)
st.header(words("3. Mengapa ke sana"), anchor="alasan")
why_step(draft)
st.header(words("4. Yang ditanyakan"), anchor="pertanyaan")
questions_step(draft)
st.header(words("5. Siapa, kapan, dan biaya"), anchor="perjalanan")
travel_step(draft)
agenda_step(draft)
costs_step(draft)
st.header(words("6. Naskah"), anchor="naskah")
papers_step(draft)
st.header(words("7. Tindak lanjut"), anchor="tindak-lanjut")
after_step(draft)
