"""The ways on from the first page."""

from collections.abc import Callable

import streamlit as st

from benchmark.ui.here import Here
from benchmark.ui.visits import documented_visits


def doors(place: Here) -> None:
    """Offer three ways on: see the map, compare, plan a study visit."""
    words = place.words
    ways: list[tuple[str, str, Callable[[], object]]] = [
        (
            words("Lihat peta"),
            words(
                "Siapa sudah sampai di mana: cakupan dan keadaan kerja setiap provinsi, kabupaten, dan kota."
            ),
            lambda: st.page_link("pages/coverage_map.py", label=words("Buka peta"), icon=":material/map:"),
        ),
        (
            words("Bandingkan"),
            words(
                "Dua sampai delapan daerah berdampingan: angka, regulasi, pendanaan, dan apa yang membedakan."
            ),
            lambda: st.page_link(
                "pages/compare.py", label=words("Bandingkan daerah"), icon=":material/compare_arrows:"
            ),
        ),
        (
            words("Rencanakan studi banding"),
            words(
                "Kepada siapa belajar dan mengapa, apa yang ditanyakan, dan naskahnya: KAK, surat, telaahan "
                "staf, laporan."
            ),
            lambda: _plan(place),
        ),
    ]
    for cell, (title, text, way_on) in zip(st.columns(len(ways)), ways, strict=True):
        with cell.container(border=True, height="stretch"):
            st.markdown(f"**{title}**")
            st.markdown(text)
            way_on()


def _plan(place: Here) -> None:
    st.page_link("pages/study_visit.py", label=place.words("Buat rencana"), icon=":material/event_note:")
    documented_visits(place)
