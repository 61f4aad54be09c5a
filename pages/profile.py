"""What is the state of this region?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui.here import here
from benchmark.ui.profile import answers
from benchmark.ui.profile.choice import chosen_region, foreign_banner, invitation
from benchmark.ui.profile.coverage import coverage_section
from benchmark.ui.profile.header import header
from benchmark.ui.profile.inside import inside_section
from benchmark.ui.profile.knowledge import knowledge_section
from benchmark.ui.profile.money import money_section
from benchmark.ui.profile.recognition import recognition_section
from benchmark.ui.profile.regulation import regulation_section
from benchmark.ui.profile.view import View
from benchmark.ui.profile.work import work_section
from benchmark.ui.segments import choose_segment
from benchmark.ui.viewed import remember_viewed

# Only the section that is open is drawn: a slow network carries one picture instead of seven.
SECTIONS = {
    "cakupan": (message("Cakupan"), coverage_section),
    "kerja": (message("Tenaga kerja"), work_section),
    "regulasi": (message("Regulasi"), regulation_section),
    "dana": (message("Dana dan program"), money_section),
    "penghargaan": (message("Penghargaan dan kunjungan"), recognition_section),
    "wilayah": (message("Kab./kota"), inside_section),
    "sumber": (message("Sumber data"), knowledge_section),
}

place = here()
evidence, words = place.evidence, place.words
code = chosen_region(place)
if code is None:
    invitation(evidence, words)
    st.stop()
view = View.of(place, code)
remember_viewed(code)

foreign_banner(place, code)
header(view)

counts = answers.counts(evidence, code)
names = {
    name: words(title) + (f" ({counts[name] or '–'})" if name in counts else "")
    for name, (title, _) in SECTIONS.items()
    if name != "wilayah" or view.region.level == "province"
}
section = choose_segment(words("Bagian profil"), names, name="bagian", labelled=False)
SECTIONS[section][1](view)
