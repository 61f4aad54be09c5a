"""Beranda: where do I start?"""

import streamlit as st

from benchmark.analysis.coverage import NATION
from benchmark.analysis.key_sentence import finding, national_finding
from benchmark.ui.administrative import administrative_note
from benchmark.ui.coverage_card import cached_figure, coverage_card, national_card
from benchmark.ui.doors import doors
from benchmark.ui.evidence import headline
from benchmark.ui.here import here
from benchmark.ui.holdings import latest_figures, what_the_evidence_holds
from benchmark.ui.my_region import region_picker
from benchmark.ui.peers.summary import peers_summary
from benchmark.ui.position_strip import position_strip
from benchmark.ui.text import plain

place = here()
evidence, words = place.evidence, place.words
coverage = headline(evidence, "ucj_pct")

if place.region is None:
    nation = cached_figure(evidence, NATION, "ucj_pct")
    st.title(plain(national_finding(nation, coverage, words)))
    invited = words("Bandingkan daerah Anda, temukan tempat belajar")
    st.markdown(
        f"**{invited}.** "
        + words(
            "Sejawat Daerah membandingkan jaminan sosial ketenagakerjaan di {n} provinsi, kabupaten, "
            "dan kota: cakupan, regulasi, pendanaan, dan penghargaan, semuanya dengan sumbernya.",
            n=words.number(len(coverage)),
        )
    )
    with st.container(border=True):
        region_picker(evidence, words, key="home", label=words("Pilih daerah Anda untuk mulai"))
    national_card(place)
    position_strip(place, coverage, key="home")
else:
    found = finding(evidence, place.region, words, coverage)
    st.title(plain(found.title))
    if found.remarks:
        st.markdown(plain(" ".join(found.remarks)))
    coverage_card(place, coverage)
    st.page_link("pages/profile.py", label=words("Buka profil lengkap"), icon=":material/account_balance:")
    position_strip(place, coverage, key="home")
    administrative_note(evidence, words, place.region, learning=True)
    peers_summary(place, place.region, key="home")

doors(place)
latest_figures(place, coverage)
what_the_evidence_holds(place)
