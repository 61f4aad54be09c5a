"""How do the regions stand on each indicator? The matrix, its rule, and what stands behind its figures."""

import pandas as pd
import streamlit as st

from benchmark.analysis.comparison import distinct_groups
from benchmark.evidence.provenance import PRECISIONS
from benchmark.exports.comparison_tables import indicator_name, rule
from benchmark.ui import address
from benchmark.ui.compare import answers
from benchmark.ui.compare.cells import matrix_colours, matrix_table
from benchmark.ui.compare.table import headers, show_matrix
from benchmark.ui.compare.topics import choose_topic, indicators_of
from benchmark.ui.compare.view import Comparison
from benchmark.ui.evidence import remembered
from benchmark.ui.picture_note import picture_note
from benchmark.ui.source_note import figure_text, observation_lines, source_line
from benchmark.ui.text import plain


def matrix_section(view: Comparison) -> None:
    """Show the topics, the matrix with its rule, and the sources of one indicator at a time."""
    words, evidence = view.words, view.evidence
    topic = choose_topic(view)
    table, css, shown, hidden = _matrix(*view.parts, topic)
    alt = words("Tabel indikator menurut daerah, dengan tanggal, peringkat, dan perbandingannya.")
    show_matrix(table, alt, css)
    picture_note(
        evidence,
        words,
        words(
            "▲ lebih tinggi, ● serupa, ▼ lebih rendah dari median kelompok pembanding; biru kehijauan dan "
            "(+): lebih baik, cokelat dan (−): kurang baik, selain itu tidak dinilai"
        ),
        rule(evidence, words),
        words("ke-: peringkat di antara semua daerah setingkat yang berdata; rerata tertimbang jumlah orang"),
        words("tanggal membuka sumbernya"),
        source_ids=shown["source_id"],
    )
    if hidden:
        labels = ", ".join(words.pick(evidence.indicator(name), "label") for name in hidden)
        st.caption(
            words(
                "Belum terdata di semua daerah ini, maka tidak ditampilkan: {names}.",
                names=plain(labels, 600),
            )
        )
    with st.expander(words("Sumber dan angka lain, per indikator"), icon=":material/menu_book:"):
        _behind(view, shown)


@remembered
def _matrix(evidence, codes, mine, group, language, dark, topic):
    """Return the matrix, its colours, the figures in it, and the indicators that it leaves out."""
    view = Comparison.again(evidence, codes, mine, group, language, dark)
    wanted = indicators_of(evidence, topic, view.level)
    figures = answers.figures(evidence, codes, wanted, group)
    shown, hidden = _shown(figures, keep=topic == "utama")
    groups = distinct_groups(evidence, codes, group)
    means = answers.means(evidence, codes, wanted, group)
    targets = answers.own_targets(evidence)
    names = headers(view)
    table, indicator_ids = matrix_table(evidence, shown, targets, groups, means, names, view.words)
    return table, matrix_colours(table, indicator_ids, shown, names, dark), shown, hidden


def _shown(figures: pd.DataFrame, keep: bool) -> tuple[pd.DataFrame, list[str]]:
    """Leave out indicators that none of the regions has, unless all are to be kept; return them too."""
    if keep:
        return figures, []
    known = set(figures.loc[figures["state"] != "not_collected", "indicator_id"])
    hidden = [name for name in figures["indicator_id"].unique() if name not in known]
    return figures[figures["indicator_id"].isin(known)], hidden


def _behind(view: Comparison, figures: pd.DataFrame) -> None:
    """Show for one indicator what stands behind the figure of each region: source, date, other figures."""
    words, evidence = view.words, view.evidence
    offered = list(figures["indicator_id"].unique())
    if not offered:
        return
    indicator_id = address.choose(
        st.selectbox,
        words("Indikator"),
        offered,
        name="sumber",
        default=offered[0],
        format_func=lambda name: indicator_name(evidence, name, words),
    )
    st.caption(words.pick(evidence.indicator(indicator_id), "definition"))
    decimals = int(evidence.indicator(indicator_id).decimals)
    lines = []
    for row in figures[figures["indicator_id"] == indicator_id].to_dict("records"):
        name = plain(evidence.region(row["region_code"]).name)
        lines.append(f"- **{name}: {plain(figure_text(words, row, decimals, unit=''))}**")
        lines += [f"  - {line}" for line in _source_lines(view, row)]
    st.markdown("\n".join(lines))


def _source_lines(view: Comparison, row: dict) -> list[str]:
    words, evidence = view.words, view.evidence
    if row["state"] == "not_applicable":
        return [words("Tidak berlaku bagi tingkat daerah ini.")]
    if not row["source_id"]:
        return [words("Belum ada sumber yang menyebut angka ini; ini bukan nol dan bukan “tidak ada”.")]
    facts = [
        words("keadaan {date}", date=words.as_of(row["as_of"], row["precision"])),
        words(PRECISIONS[row["precision"]]),
    ]
    if row["computed"]:
        facts.append(words("dihitung dari jumlah orang yang disebut satu sumber"))
    if row["doubtful"]:
        points = words.number(row["spread"], 1)
        facts.append(words("≈ diragukan: sumber lain berbeda sampai {points} poin", points=points))
    if row["stale"]:
        months = words.number(evidence.parameter("stale_after_months"))
        facts.append(words("lama: lebih dari {n} bulan", n=months))
    others = observation_lines(evidence, words, row["alternatives"])
    heading = [words("Angka lain untuk daerah ini") + ":"] if others else []
    return [source_line(evidence, words, row["source_id"]), " · ".join(facts), *heading, *others]
