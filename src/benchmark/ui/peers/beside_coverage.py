"""Are the regions most like mine further ahead in coverage, and what would structure lead one to expect?"""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from benchmark.charts.similarity_scatter import similarity_scatter, similarity_scatter_alt
from benchmark.locale import Words
from benchmark.ui.empty_state import empty_state
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.here import Here
from benchmark.ui.peers import answers
from benchmark.ui.peers.view import Filters, PeersView
from benchmark.ui.picture_note import picture_note

# A picture of fewer marks says nothing that the list does not say.
_FEWEST = 3
_ROLES = {(True, True): "both", (True, False): "peer", (False, True): "target", (False, False): "other"}


def coverage_section(view: PeersView, place: Here) -> None:
    """Show similarity against coverage, and say why no expected coverage is shown, or what it is."""
    words, evidence = view.words, view.evidence
    picture = _picture(*view.asked, view.count, view.dark)
    if picture is None:
        empty_state(
            words,
            words("terlalu sedikit daerah yang dapat dibandingkan mempunyai angka cakupan."),
            words("angka cakupan dari kantor cabang BPJS Ketenagakerjaan atau Dinas Tenaga Kerja"),
        )
        return
    figure, alt, table = picture
    st.plotly_chart(figure, theme=None, key="peers:scatter", alt=alt, config={"displayModeBar": False})
    picture_note(
        evidence,
        words,
        words("titik biru: sejawat; lingkar jingga: tujuan belajar; abu-abu: daerah lain yang berangka"),
        words("garis: daerah saya"),
        words("nama ditulis sejauh ada tempat"),
        source_ids=table["source_id"],
        n=len(table),
    )
    st.markdown(_expectation(view))


@remembered
def _picture(
    evidence,
    code: str,
    filters: Filters,
    weights: answers.Weights,
    goal: str,
    language: str,
    count: int,
    dark: bool,
) -> tuple[go.Figure, str, pd.DataFrame] | None:
    words = Words(language)
    figures = headline(evidence, answers.COVERAGE)
    everyone = answers.peers(evidence, code, filters, weights)
    ahead = list(answers.targets(evidence, code, filters, weights, goal, language)["code"].head(count))
    near = set(everyone["code"].head(count))
    table = everyone[["code", "similarity"]].join(
        figures[["value", "as_of", "precision", "source_id"]], on="code"
    )
    table = table[table["value"].notna()]
    if len(table) < _FEWEST:
        return None
    table = table.assign(
        short_name=[evidence.region(other).short_name for other in table["code"]],
        role=[_ROLES[other in near, other in ahead] for other in table["code"]],
        when=[words.as_of(row.as_of, row.precision) for row in table.itertuples()],
        order=[ahead.index(other) if other in ahead else len(ahead) for other in table["code"]],
    ).sort_values("order", kind="stable")
    own = evidence.region(code).short_name
    value = float(figures.at[code, "value"])
    unit = words.pick(evidence.indicator(answers.COVERAGE), "label") + ", %"
    figure = similarity_scatter(table, own, value, unit, words, dark)
    return figure, similarity_scatter_alt(table, own, value, words), table


def _expectation(view: PeersView) -> str:
    words, known = view.words, answers.expected(view.evidence, view.level)
    if known.reason == "few_regions":
        return words(
            "Cakupan yang dapat diharapkan dari struktur tidak ditampilkan: baru {n} daerah setingkat yang "
            "angkanya dapat dipakai.",
            n=words.number(known.n),
        )
    if not known.usable:
        return words(
            "Cakupan yang dapat diharapkan dari struktur tidak ditampilkan: dari {n} daerah, struktur hanya "
            "menjelaskan {share} perbedaan cakupan, dan taksirannya rata-rata meleset {points} poin.",
            n=words.number(known.n),
            share=words.percent(100 * max(known.r2, 0), 0),
            points=words.number(known.mae, 1),
        )
    row = known.table.set_index("code").loc[view.code]
    if pd.isna(row["expected"]):
        return words("Struktur daerah ini belum cukup terdata untuk menaksir cakupan yang dapat diharapkan.")
    text = words(
        "Daerah dengan struktur seperti ini diharapkan mencapai {value} (antara {low} dan {high}).",
        value=words.percent(row["expected"]),
        low=words.percent(row["low"]),
        high=words.percent(row["high"]),
    )
    said = {
        "above": words("Cakupannya di atas harapan."),
        "within": words("Cakupannya di dalam rentang harapan."),
        "below": words("Cakupannya di bawah harapan."),
    }
    return f"{text} {said.get(row['standing'], '')}".strip()
