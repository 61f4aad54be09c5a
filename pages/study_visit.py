"""Rencana Studi Banding: how do I make the visit happen?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui.here import here
from benchmark.ui.text import plain
from benchmark.ui.visit.after import after_step
from benchmark.ui.visit.agenda import agenda_step
from benchmark.ui.visit.carry import load_or_save, notes, uploader
from benchmark.ui.visit.costs import costs_step
from benchmark.ui.visit.draft import draft_of
from benchmark.ui.visit.goal import goal_step, invitation
from benchmark.ui.visit.hosts import hosts_step
from benchmark.ui.visit.papers import papers_step
from benchmark.ui.visit.questions import questions_step
from benchmark.ui.visit.sentence import key_sentence
from benchmark.ui.visit.travel import travel_step
from benchmark.ui.visit.why import why_step

STEPS = (
    ("tujuan", message("Daerah dan tujuan"), (goal_step,)),
    ("tuan-rumah", message("Tuan rumah"), (hosts_step,)),
    ("alasan", message("Mengapa ke sana"), (why_step,)),
    ("pertanyaan", message("Yang ditanyakan"), (questions_step,)),
    ("perjalanan", message("Siapa, kapan, dan biaya"), (travel_step, agenda_step, costs_step)),
    ("naskah", message("Naskah"), (papers_step,)),
    ("tindak-lanjut", message("Tindak lanjut"), (after_step,)),
)
numbered = list(enumerate(STEPS, 1))

place = here()
words = place.words
if place.region is None:
    invitation(place.evidence, words)
    uploader(place)
    st.stop()

draft = draft_of(place)
st.title(plain(key_sentence(draft)))
load_or_save(draft)
notes(draft)
contents = " · ".join(f"[{number}. {words(name)}](#{anchor})" for number, (anchor, name, _) in numbered)
st.markdown(contents)
for number, (anchor, name, steps) in numbered:
    st.header(f"{number}. {words(name)}", anchor=anchor)
    for step in steps:
        step(draft)
