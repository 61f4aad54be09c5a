"""Where does a region stand that one expected to see, and why there?"""

import pandas as pd
import streamlit as st

from benchmark.analysis.levels import members
from benchmark.analysis.reasons import Reason
from benchmark.analysis.why_target import PART_NAMES, Why
from benchmark.charts.score_bars import Bar, score_bars
from benchmark.locale import Words
from benchmark.ui import address
from benchmark.ui.my_region import region_labels
from benchmark.ui.peers import answers
from benchmark.ui.peers.onward import onward
from benchmark.ui.peers.told import reason_lines
from benchmark.ui.peers.view import PeersView
from benchmark.ui.text import plain

_NAME = "mengapa"


def whereabouts(view: PeersView, shown: str = "") -> None:
    """Let the reader ask why a region is high, low, or not a target at all.

    The region that one's own visited last comes first, because that is whom a reader looks for.

    Parameters
    ----------
    shown : str
        Code of the region whose reasons stand on the screen already.
    """
    words, evidence = view.words, view.evidence
    st.subheader(words("Mengapa suatu daerah tinggi, rendah, atau tidak disarankan?"), anchor=False)
    labels = region_labels(evidence)
    offered = ["", *(code for code in members(evidence, view.level).codes if code != view.code)]
    other = address.choose(
        st.selectbox,
        words("Daerah yang ditanyakan"),
        offered,
        name=_NAME,
        default=_visited(view),
        format_func=lambda code: labels.get(code, words("Pilih daerah")),
    )
    if not other:
        return
    told = answers.why(evidence, view.code, other, view.goal, view.weights, words.language)
    if told is None:
        st.markdown(words("Ciri yang sama-sama terdata terlalu sedikit untuk membandingkan kedua daerah."))
        return
    reasons, features = apart(told, words)
    st.markdown(f"**{plain(told.sentences[0].text)}**")
    in_words, in_bars = st.columns([1.5, 1])
    with in_words:
        if other == shown:
            st.markdown(words("Alasannya tertulis di atas."))
        else:
            st.markdown(reason_lines(evidence, words, reasons))
    with in_bars:
        st.html(score_bars(_bars(told, words), words("Bagian nilai"), words, view.dark))
        onward(view, other)
    with st.expander(words("Ciri demi ciri"), icon=":material/list:"):
        st.markdown(reason_lines(evidence, words, features))
    st.caption(words("Dihitung di antara semua daerah setingkat, tanpa saringan di atas."))


def apart(told: Why, words: Words) -> tuple[list[Reason], list[Reason]]:
    """Return the reasons, and the sentences about single features; those that repeat a bar are left out."""
    *rest, reach = told.sentences[1:]
    cut = len(rest) - len(told.features)
    reasons = [reason for reason in rest[:cut] if not reason.text.startswith(words(PART_NAMES[reason.kind]))]
    return [*reasons, reach], [reason._replace(kind="feature") for reason in rest[cut:]]


def _bars(told: Why, words: Words) -> list[Bar]:
    return [
        Bar(
            words(PART_NAMES[row.part]),
            None if pd.isna(row.value) else row.value,
            words(
                "{value} (nilai tengah yang lebih maju {median})",
                value=words.number(100 * row.value),
                median=words.number(100 * row.median),
            ),
            strong=row.part == "lead",
        )
        for row in told.parts.itertuples(index=False)
    ]


def _visited(view: PeersView) -> str:
    visits = view.evidence.visits.sort_values("date", ascending=False)
    hosts = visits.loc[visits["visitor_code"] == view.code, "host_code"]
    same_level = set(members(view.evidence, view.level).codes)
    return next((code for code in hosts if code in same_level), "")
