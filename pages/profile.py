"""What is the state of this region?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui import address
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
from benchmark.ui.viewed import remember_viewed

# Only the section that is open is drawn: a slow network carries one picture instead of seven.
SECTIONS = {
    "cakupan": coverage_section,
    "kerja": work_section,
    "regulasi": regulation_section,
    "dana": money_section,
    "penghargaan": recognition_section,
    "wilayah": inside_section,
    "sumber": knowledge_section,
}
NAMES = {
    "cakupan": message("Cakupan"),
    "kerja": message("Tenaga kerja"),
    "regulasi": message("Regulasi"),
    "dana": message("Dana dan program"),
    "penghargaan": message("Penghargaan dan kunjungan"),
    "wilayah": message("Kab./kota"),
    "sumber": message("Sumber"),
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
header(evidence, code, words, view.today)

counts = answers.counts(evidence, code)
section = address.choose(
    st.segmented_control,
    words("Bagian profil"),
    [name for name in SECTIONS if name != "wilayah" or view.region.level == "province"],
    name="bagian",
    default="cakupan",
    format_func=lambda name: words(NAMES[name]) + (f" ({counts[name] or '–'})" if name in counts else ""),
    required=True,
    label_visibility="collapsed",
)
SECTIONS[section](view)
