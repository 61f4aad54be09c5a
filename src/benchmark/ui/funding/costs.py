"""What does a worker-month cost, where sum, people and months are all stated?"""

import streamlit as st

from benchmark.analysis.funding import NATION
from benchmark.locale import message
from benchmark.ui.funding import answers
from benchmark.ui.funding.carry_away import carry_away
from benchmark.ui.funding.scope import Scope
from benchmark.ui.here import Here
from benchmark.ui.picture_note import picture_note
from benchmark.ui.sheet_table import sheet_table

_PLOT = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


def costs_sentence(place: Here, scope: Scope) -> str:
    """Say the median of the stated costs and how many reports allow it."""
    words, rows = place.words, _rows(place)
    stated = rows[rows["stage"] == "stated"]
    own = rows["region_code"].isin(set(answers.reports(place.evidence, scope.code)["region_code"])).sum()
    text = words(
        "Biaya per pekerja-bulan: median {median} dari {n} laporan yang menyebut uang, orang, dan bulan.",
        median=words.rupiah(stated["cost"].median()),
        n=words.number(len(stated)),
    )
    if scope.code == NATION:
        return text
    if not own:
        return text + " " + words("{name}: belum ada laporan selengkap itu.", name=scope.name)
    return text + " " + words("{name}: {n} laporan.", name=scope.name, n=words.number(own))


def costs_section(place: Here, scope: Scope) -> None:
    """Show the spread over all regions, those of the scope in the accent, and the table behind it."""
    evidence, words = place.evidence, place.words
    inside = set(answers.reports(evidence, scope.code)["region_code"]) if scope.code != NATION else set()
    figure, alt = answers.cost_picture(evidence, frozenset(inside), words.language, place.dark)
    st.plotly_chart(figure, theme=None, config=_PLOT, alt=alt, key="cost_strip")
    rows = _rows(place)
    picture_note(
        evidence,
        words,
        words("satu titik satu laporan; uang dibagi orang dan bulan; garis putus: iuran yang berlaku"),
        source_ids=rows["source_id"],
        n=len(rows),
    )
    odd = int(rows["odd"].sum())
    if odd:
        st.caption(
            words(
                "≈ {n} laporan berada di luar iuran yang dikenal (di bawah JKK dan JKM dengan "
                "potongan, atau di atas "
                "JKK, JKM, dan JHT): periksa sumbernya sebelum mengutip.",
                n=words.number(odd),
            )
        )
    table = answers.sheet(evidence, NATION, "costs", words.language)
    sheet_table(words, table, key="cost_table")
    carry_away(
        place,
        message("Biaya per pekerja-bulan"),
        NATION,
        "Indonesia",
        ["costs"],
        costs_sentence(place, scope),
        words("Tabel ini (CSV)"),
        key="cost",
    )


def _rows(place: Here):
    rows = answers.reports(place.evidence, NATION)
    return rows[rows["cost"].notna()]
