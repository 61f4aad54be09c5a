"""The study visits between regions that sources document."""

import streamlit as st

from benchmark.ui.here import Here
from benchmark.ui.source_note import source_line
from benchmark.ui.text import plain


def documented_visits(place: Here) -> None:
    """Show a button that opens the list of visits, newest first, each with hosts, topic and sources."""
    if st.button(place.words("Lihat kunjungan studi"), icon=":material/groups:", key="visits"):
        st.dialog(place.words("Kunjungan studi yang terdokumentasi"), width="large")(_show_visits)(place)


def _show_visits(place: Here) -> None:
    evidence, words = place.evidence, place.words
    visits = evidence.visits.sort_values("date", ascending=False)
    links = evidence.visit_sources.groupby("visit_id")["source_id"].agg(list)
    st.caption(words("Hanya yang tercatat pada sumber terbuka; kunjungan lain tentu lebih banyak."))
    for visit in visits.itertuples():
        visitor, host = evidence.region(visit.visitor_code).name, evidence.region(visit.host_code).name
        st.markdown(f"**{plain(visitor)} → {plain(host)}** · {words.as_of(visit.date, visit.precision)}")
        st.markdown(plain(visit.topic))
        cited = "; ".join(source_line(evidence, words, source) for source in links.get(visit.visit_id, []))
        st.markdown(f":small[{cited}]")
