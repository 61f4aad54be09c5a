"""From whom can we learn? The list of targets, and one of them closely."""

from collections.abc import Collection

import pandas as pd
import streamlit as st

from benchmark.analysis.learning import PARTS
from benchmark.analysis.learning_score import part_weights
from benchmark.analysis.peer_words import label_in_words
from benchmark.analysis.proposal import DOUBTS, doubts_of, is_compared, marks_explained
from benchmark.analysis.why_target import PART_NAMES
from benchmark.charts.score_bars import Bar, score_bars
from benchmark.locale import Words, message
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.here import Here
from benchmark.ui.peers import answers
from benchmark.ui.peers.onward import onward
from benchmark.ui.peers.pick import choose_one, rows_pick
from benchmark.ui.peers.sentence import weak_sentence
from benchmark.ui.peers.told import reason_lines, weak_match
from benchmark.ui.peers.view import PeersView
from benchmark.ui.peers.whereabouts import whereabouts
from benchmark.ui.picture_note import picture_note
from benchmark.ui.readiness_link import readiness_link
from benchmark.ui.source_note import figure_and_date, signs_explained
from benchmark.ui.tables import sortable_text
from benchmark.ui.text import plain

_HEADER, _ROW = 38, 35
_PICK = "tuan"


def targets_section(view: PeersView, place: Here) -> None:
    """Show who is ahead, best first; beside it why the one picked is worth a visit."""
    words, evidence = view.words, view.evidence
    ahead = answers.targets(*view.asked)
    notes(view)
    if len(ahead):
        # Who is proposed is in sight also where the list ends above it.
        proposed = answers.proposal(*view.asked).code
        codes = tuple(_shown(ahead, view.count, proposed)["code"])
        _list(view, codes, f"targets:{view.goal}")
        picture_note(
            evidence,
            words,
            words("nilai dari 0 sampai 100; batang: {parts}", parts=_part_names(view)),
            marks_explained(evidence, words, view.goal),
            signs_explained(words, headline(evidence, answers.COVERAGE).loc[list(codes)]),
            _counted(view, len(codes), len(ahead)),
        )
        code = choose_one(view, words("Alasan untuk daerah"), codes, _PICK, proposed)
        rank = ahead["code"].to_list().index(code)
        _one(view, ahead.iloc[rank], rank + 1, len(ahead))
        whereabouts(view, code)
    else:
        whereabouts(view)


def _counted(view: PeersView, shown: int, of: int) -> str:
    """Say how many of whom are shown: those ahead, or without an own figure those above the median."""
    words = view.words
    if is_compared(headline(view.evidence, answers.COVERAGE), view.goal, view.code):
        text = message("{n} dari {all} daerah yang tercatat lebih maju")
    else:
        text = message("{n} dari {all} daerah yang cakupannya di atas median")
    return words(text, n=words.number(shown), all=words.number(of))


def notes(view: PeersView) -> None:
    """Say what is weak about the list: nobody similar, a first target in demand, gaps of one's own."""
    words = view.words
    weak = weak_sentence(view)
    if weak:
        st.warning(plain(weak), icon=":material/join_left:")
    note = answers.balance(*view.asked)
    if note is not None:
        st.info(plain(note.text), icon=":material/groups:")
    for reason in answers.missing(view.evidence, view.code, view.goal, words.language):
        st.markdown(f":material/inventory_2: **{words('Belum terdata.')}** {plain(reason.text)}")
    if view.goal == "paritrana":
        readiness_link(words)


def _list(view: PeersView, codes: tuple[str, ...], key: str) -> None:
    words = view.words
    table = _table(*view.asked, view.count, answers.proposal(*view.asked).code)
    st.dataframe(
        table,
        key=key,
        hide_index=True,
        height=_HEADER + _ROW * len(table),
        on_select=rows_pick(codes, _PICK, key),
        selection_mode="single-row",
        column_config={
            words("No."): st.column_config.NumberColumn(width=40),
            words("Daerah"): st.column_config.TextColumn(width=150),
            words("Nilai"): st.column_config.NumberColumn(width=52, format="%d"),
            words("Bagian nilai"): st.column_config.BarChartColumn(
                width=70, y_min=0, y_max=1, help=_part_names(view)
            ),
            words("Kemiripan"): st.column_config.TextColumn(width=80),
            words("Cakupan"): st.column_config.TextColumn(width=155),
            words("km"): st.column_config.TextColumn(width=50, alignment="right"),
            # Takes what the others leave: the last mark may be the one that counts.
            words("Tanda"): st.column_config.TextColumn(width=310),
        },
        alt=words("Daftar tujuan belajar, terbaik dahulu, dengan nilai, bagian nilai, jarak, dan tanda."),
    )


@remembered
def _table(evidence, code, filters, weights, goal, language, count, proposed) -> pd.DataFrame:
    words = Words(language)
    rows = _shown(answers.targets(evidence, code, filters, weights, goal, language), count, proposed)
    headlines = headline(evidence, answers.COVERAGE)
    figures = headlines.loc[list(rows["code"])].to_dict("records")
    marked = [
        ", ".join(marks(row, words, proposed, doubts_of(row._asdict(), headlines, goal, code)))
        for row in rows.itertuples()
    ]
    return pd.DataFrame(
        {
            words("No."): rows.index + 1,
            words("Daerah"): [evidence.region(code).short_name for code in rows["code"]],
            words("Nilai"): (rows["score"] * 100).round().astype(int).to_numpy(),
            words("Bagian nilai"): [[_or_zero(parts[part]) for part in PARTS] for parts in rows["parts"]],
            words("Kemiripan"): [label_in_words(label, words) for label in rows["label"]],
            words("Cakupan"): [figure_and_date(words, figure) for figure in figures],
            words("km"): sortable_text(words, rows["km"], 0),
            words("Tanda"): marked,
        }
    )


def _shown(ahead: pd.DataFrame, count: int, proposed: str) -> pd.DataFrame:
    """Return the first of the list, and below them the proposed one where it is not among them."""
    return ahead[(ahead.index < count) | (ahead["code"] == proposed)]


def marks(row, words: Words, proposed: str, doubts: Collection[str]) -> list[str]:
    """Return what a reader must know of a target at a glance.

    ``proposed`` is the code to meet first, ``doubts`` what speaks against this one (`doubts_of`); how alike
    they are stands beside the marks.
    """
    found = (
        (row.code == proposed, words("diusulkan")),
        *((name in doubts, words(said)) for name, said in DOUBTS.items() if name != "weak"),
        (row.hosted > 0, words("pernah dikunjungi")),
        (len(row.planned) > 0, words("ada rencana")),
    )
    return [mark for holds, mark in found if holds]


def _one(view: PeersView, row: pd.Series, number: int, of: int) -> None:
    words, evidence = view.words, view.evidence
    name = plain(evidence.region(row["code"]).name)
    st.subheader(
        words("{n}. {name}: nilai {score}", n=number, name=name, score=words.number(100 * row["score"])),
        anchor=False,
    )
    facts = [
        words("urutan {n} dari {all}", n=words.number(number), all=words.number(of)),
        words(
            "{label} ({n} dari 100)",
            label=label_in_words(row["label"], words),
            n=words.number(100 * row["similarity"]),
        ),
        words("{km} km", km=words.number(row["km"])),
        words("satu gugus pulau") if row["same_island"] else words("lain gugus pulau"),
        words("sudah pernah menerima kunjungan ({n})", n=words.number(row["hosted"]))
        if row["hosted"]
        else words("kunjungan yang diterima belum terdata"),
    ]
    st.markdown(" · ".join(facts))
    if row["weak_match"]:
        st.markdown(weak_match(words))
    if row["overloaded"]:
        st.markdown(
            words(
                ":material/groups: **Banyak peminat:** menurut perhitungan ini tujuan pertama lebih dari "
                "{n} daerah; mungkin tidak dapat menerima semuanya.",
                n=words.number(evidence.parameter("host_overload_firsts")),
            )
        )
    in_words, in_bars = st.columns([1.5, 1])
    with in_words:
        st.markdown(reason_lines(evidence, words, row["reasons"]))
        if row["planned"]:
            st.markdown(f"**{words('Baru direncanakan, belum berlaku')}**")
            st.markdown(reason_lines(evidence, words, row["planned"]))
        if len(row["in_force"]) > 1:
            label = words("Yang berlaku atau dibayar ({n})", n=words.number(len(row["in_force"])))
            with st.expander(label, icon=":material/gavel:"):
                st.markdown(reason_lines(evidence, words, row["in_force"]))
    with in_bars:
        st.html(score_bars(_bars(view, row), words("Bagian nilai"), words, view.dark))
        onward(view, row["code"])


def _bars(view: PeersView, row: pd.Series) -> list[Bar]:
    words = view.words
    changed = {name: value for name, value in view.weights if name in PARTS}
    weights = part_weights(view.evidence, view.goal, changed)
    total = sum(weights.values()) or 1
    return [
        Bar(
            words(PART_NAMES[part]),
            None if pd.isna(row["parts"][part]) else row["parts"][part],
            words(
                "{value} dari 100, bobot {weight}",
                value=words.number(100 * row["parts"][part]),
                weight=words.percent(100 * weights[part] / total, 0),
            ),
            strong=part == "lead",
        )
        for part in PARTS
    ]


def _part_names(view: PeersView) -> str:
    return ", ".join(view.words(PART_NAMES[part]).lower() for part in PARTS)


def _or_zero(value: float) -> float:
    return 0.0 if pd.isna(value) else round(value, 3)
