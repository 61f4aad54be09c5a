"""Who is like us? The list of peers, and what makes one of them a peer."""

import pandas as pd
import streamlit as st

from benchmark.analysis.peer_words import label_in_words
from benchmark.analysis.similarity_reason import feature_labels
from benchmark.charts.score_bars import Bar, score_bars
from benchmark.locale import Words
from benchmark.ui.empty_state import empty_state
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.here import Here
from benchmark.ui.peers import answers
from benchmark.ui.peers.onward import onward
from benchmark.ui.peers.pick import choose_one, rows_pick
from benchmark.ui.peers.told import reason_lines, weak_match
from benchmark.ui.peers.view import PeersView
from benchmark.ui.peers.whereabouts import apart
from benchmark.ui.picture_note import picture_note
from benchmark.ui.source_note import figure_and_date, signs_explained
from benchmark.ui.tables import sortable_text
from benchmark.ui.text import plain

_HEADER, _ROW = 38, 35
_PICK = "sejawat"
_BARS = 6


def peers_section(view: PeersView, place: Here) -> None:
    """Show the most similar regions; beside them what brings the one picked near, and what parts it."""
    words, evidence = view.words, view.evidence
    everyone = answers.peers(*view.among)
    mine = answers.type_of(evidence, view.level, words.language).get(view.code)
    if mine:
        st.markdown(words("Tipe {region}: **{type}**.", region=plain(view.name), type=plain(mine)))
    if everyone.empty:
        empty_state(
            words,
            words("tidak ada daerah yang memenuhi pilihan ini, atau ciri struktur daerah ini belum cukup."),
            words("pilihan yang lebih longgar, atau angka struktur yang belum terdata"),
        )
        return
    shown = everyone.head(view.count)
    codes = tuple(shown["code"])
    if everyone["label"].iloc[0] == "kurang_mirip":
        st.warning(words("Tidak ada daerah yang mirip; ini yang terdekat."), icon=":material/join_left:")
    key = "peers:list"
    table = _table(*view.among, view.count, words.language)
    st.dataframe(
        table,
        key=key,
        hide_index=True,
        height=_HEADER + _ROW * len(table),
        placeholder="–",
        on_select=rows_pick(codes, _PICK, key),
        selection_mode="single-row",
        column_config={
            words("No."): st.column_config.NumberColumn(width=40),
            words("Daerah"): st.column_config.TextColumn(width=150),
            words("Mirip"): st.column_config.ProgressColumn(
                width=90, min_value=0, max_value=100, format="%d"
            ),
            words("Cakupan"): st.column_config.TextColumn(width=155),
            words("km"): st.column_config.TextColumn(width=60, alignment="right"),
        },
        alt=words("Daftar sejawat, paling mirip dahulu, dengan kemiripan, sebutan, dan kestabilan."),
    )
    picture_note(
        evidence,
        words,
        words("menurut struktur saja: cakupan, regulasi, dana, dan penghargaan tidak ikut menentukan"),
        words("saling: masing-masing ada di daftar {n} teratas yang lain", n=_listed(view)),
        words(
            "kestabilan: bagian putaran uji bobot yang tetap menempatkannya di {n} teratas",
            n=_listed(view),
        ),
        signs_explained(words, headline(evidence, answers.COVERAGE).loc[list(codes)]),
        n=len(everyone),
    )
    code = choose_one(view, words("Mengapa mirip dengan"), codes, _PICK)
    _one(view, shown.iloc[codes.index(code)])


@remembered
def _table(evidence, code, filters, weights, count, language) -> pd.DataFrame:
    words = Words(language)
    rows = answers.peers(evidence, code, filters, weights).head(count)
    figures = headline(evidence, answers.COVERAGE).loc[list(rows["code"])].to_dict("records")
    yes = {True: words("ya"), False: words("tidak")}
    return pd.DataFrame(
        {
            words("No."): range(1, len(rows) + 1),
            words("Daerah"): [evidence.region(code).short_name for code in rows["code"]],
            words("Mirip"): (rows["similarity"] * 100).round().astype(int),
            words("Sebutan"): [label_in_words(label, words) for label in rows["label"]],
            words("Cakupan"): [figure_and_date(words, figure) for figure in figures],
            words("km"): sortable_text(words, rows["km"], 0),
            words("Saling"): [yes.get(value) for value in rows["mutual"]],
            words("Kestabilan"): [
                None if pd.isna(share) else words.percent(100 * share, 0).replace("\u00a0", " ")
                for share in rows["stability"]
            ],
        }
    )


def _one(view: PeersView, row: pd.Series) -> None:
    words, evidence = view.words, view.evidence
    other = row["code"]
    name = plain(evidence.region(other).name)
    st.subheader(
        words(
            "{name}: {label} ({n} dari 100)",
            name=name,
            label=label_in_words(row["label"], words),
            n=words.number(100 * row["similarity"]),
        ),
        anchor=False,
    )
    labels = feature_labels(evidence, words.language)
    lines = []
    if row["closest"]:
        near = words.listing(labels[feature] for feature in row["closest"])
        lines.append(words("Mendekatkan: {features}.", features=plain(near)))
    if row["farthest"]:
        lines.append(words("Paling membedakan: {feature}.", feature=plain(labels[row["farthest"]])))
    lines.append(_mutual(view, row))
    share = words.percent(100 * row["feature_share"], 0)
    lines.append(words("Ciri yang dimiliki keduanya: {share} dari bobot.", share=share))
    types = answers.type_of(evidence, view.level, words.language)
    if types.get(other):
        same = types.get(other) == types.get(view.code)
        lines.append(
            words("Tipenya sama.") if same else words("Tipe lain: {type}.", type=plain(types[other]))
        )
    in_words, in_bars = st.columns([1.3, 1])
    with in_words:
        st.markdown("\n".join(f"- {line}" for line in lines))
        if row["label"] == "kurang_mirip":
            st.markdown(weak_match(words))
        told = answers.why(evidence, view.code, other, view.goal, (), words.language)
        if told is not None:
            with st.expander(words("Ciri demi ciri, dengan sumber"), icon=":material/list:"):
                st.markdown(reason_lines(evidence, words, apart(told, words)[1]))
                if view.weights:
                    st.caption(words("Bagian dari jarak menurut bobot terbitan."))
    with in_bars:
        title = words("Yang membedakan, bagian dari jarak")
        st.html(score_bars(_bars(view, row, labels), title, words, view.dark))
        onward(view, other)


def _bars(view: PeersView, row: pd.Series, labels: dict[str, str]) -> list[Bar]:
    words = view.words
    parts = sorted(row["contributions"].items(), key=lambda pair: -pair[1])
    whole = sum(row["contributions"].values())
    shares = [(name, part / whole) for name, part in parts[:_BARS] if whole and part]
    longest = max((share for _, share in shares), default=1)
    return [
        Bar(
            labels[name][:1].upper() + labels[name][1:],
            share / longest,
            words.percent(100 * share, 0),
            strong=name == row["farthest"],
        )
        for name, share in shares
    ]


def _mutual(view: PeersView, row: pd.Series) -> str:
    words = view.words
    if pd.isna(row["stability"]):
        return words("Di luar {n} teratas; saling dan kestabilan tidak dihitung.", n=_listed(view))
    stable = words.percent(100 * row["stability"], 0)
    if row["mutual"]:
        return words("Saling mirip: ada di daftar masing-masing; kestabilan {share}.", share=stable)
    return words(
        "Tidak saling: daerah Anda tidak ada di {n} teratas daftarnya; kestabilan {share}.",
        n=_listed(view),
        share=stable,
    )


def _listed(view: PeersView) -> str:
    return view.words.number(view.evidence.parameter("peer_count"))
