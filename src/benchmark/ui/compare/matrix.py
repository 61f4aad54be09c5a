"""How do the regions stand on each indicator? The matrix, and what stands behind the cell that is picked."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from benchmark.analysis.comparison import distinct_groups
from benchmark.evidence.provenance import PRECISIONS
from benchmark.exports.comparison_tables import MISSING, figures_sheet, indicator_name, rule
from benchmark.ui.compare import answers
from benchmark.ui.compare.cells import matrix_colours, matrix_table
from benchmark.ui.compare.topics import choose_topic, indicators_of
from benchmark.ui.compare.view import Comparison
from benchmark.ui.profile.choice import profile_link
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.source_note import figure_text, observation_lines, source_line
from benchmark.ui.text import plain

_LINE, _PADDING, _HEADER = 19, 14, 38
_MOST_PIXELS = 900
_FIRST, _OTHERS = 190, 168


def matrix_section(view: Comparison) -> None:
    """Show the topics, the matrix with its rule, the source of the cell picked, and every figure in full."""
    words = view.words
    topic = choose_topic(view)
    wanted = indicators_of(view.evidence, topic, view.level)
    figures = answers.figures(view.evidence, view.codes, wanted, view.group, view.today)
    shown, hidden = _shown(figures, keep=topic == "utama")
    groups = distinct_groups(view.evidence, view.codes, view.group)
    means = answers.means(view.evidence, view.codes, wanted, view.group, view.today)
    targets = answers.own_targets(view.evidence, view.today)
    table, indicator_ids = matrix_table(view.evidence, shown, targets, groups, means, view.names, words)
    css = matrix_colours(table, indicator_ids, shown, view.names, view.dark)
    cell = text_matrix(
        table,
        lines=3,
        css=css,
        key=f"matrix:{topic}",
        alt=words("Tabel indikator menurut daerah; sumber setiap angka ada di bawah tabel."),
        view=view,
    )
    st.caption(_legend(view))
    if hidden:
        st.caption(
            words(
                "Tidak ditampilkan karena belum terdata di semua daerah ini: {names}.",
                names=plain(
                    ", ".join(words.pick(view.evidence.indicator(name), "label") for name in hidden), 600
                ),
            )
        )
    _behind(view, shown, indicator_ids, targets, cell)
    sheet = figures_sheet(view.evidence, shown[~shown["state"].isin(MISSING)], words)
    with st.expander(words("Semua angka dan sumbernya ({n})", n=len(sheet.table)), icon=":material/table:"):
        names = [words(name) for name in ("Indikator", "Daerah", "Nilai", "Tanda", "Keadaan data")]
        columns = [*names, words("Dibanding median"), words("Penerbit"), words("Tautan")]
        sheet_table(words, sheet, key=f"figures:{topic}", columns=columns, note=False)


def text_matrix(
    table: pd.DataFrame,
    lines: int,
    key: str,
    alt: str,
    view: Comparison,
    css: pd.DataFrame | None = None,
    fixed: int = 1,
) -> tuple[int, str] | None:
    """Show a table of texts with several lines a cell; return row and column of the cell picked, or None.

    Parameters
    ----------
    lines : most lines of a cell.
    css : CSS of each cell.
    fixed : how many columns stay in sight when the table is moved.
    """
    height = _LINE * lines + _PADDING
    config = {
        name: st.column_config.TextColumn(
            name, width=_FIRST if place < fixed else _OTHERS, pinned=place < fixed
        )
        for place, name in enumerate(table.columns)
    }
    chosen = st.dataframe(
        table if css is None else table.style.apply(lambda _: css, axis=None),
        key=f"compare:{key}:{','.join(view.codes)}",
        hide_index=True,
        row_height=height,
        height=min(_HEADER + height * len(table) + 3, _MOST_PIXELS),
        column_config=config,
        on_select="rerun",
        selection_mode="single-cell",
        alt=alt,
    )
    cells = chosen.selection.cells
    return tuple(cells[0]) if cells and cells[0][0] < len(table) else None


def _shown(figures: pd.DataFrame, keep: bool) -> tuple[pd.DataFrame, list[str]]:
    """Leave out indicators that none of the regions has, unless all are to be kept; return them too."""
    if keep:
        return figures, []
    known = figures.loc[figures["state"] != "not_collected", "indicator_id"].unique()
    hidden = [name for name in figures["indicator_id"].unique() if name not in set(known)]
    return figures[figures["indicator_id"].isin(known)], hidden


def _legend(view: Comparison) -> str:
    words = view.words
    return " ".join(
        (
            words(
                "▲ lebih tinggi, ● serupa, ▼ lebih rendah dari median kelompok pembanding; (+) biru "
                "kehijauan: lebih baik, (−) cokelat: kurang baik, tanpa warna: tidak dinilai."
            ),
            rule(view.evidence, words),
            words(
                "“ke-” ialah peringkat di antara semua daerah setingkat yang berdata; rerata tertimbang "
                "jumlah orang."
            ),
        )
    )


def _behind(
    view: Comparison,
    figures: pd.DataFrame,
    indicator_ids: Sequence[str],
    targets: pd.DataFrame,
    cell: tuple[int, str] | None,
) -> None:
    """Show what stands behind the cell picked: source, date, other figures."""
    words = view.words
    codes = {name: code for code, name in view.names.items()}
    if cell is None or cell[1] not in codes:
        st.markdown(f":material/touch_app: {words('Klik sebuah angka untuk melihat sumbernya.')}")
        return
    code, indicator_id = codes[cell[1]], indicator_ids[cell[0]]
    with st.container(border=True):
        if not indicator_id:
            _target_source(view, code, targets.loc[code])
            return
        row = figures.set_index(["indicator_id", "region_code"]).loc[(indicator_id, code)]
        region = view.evidence.region(code)
        name = indicator_name(view.evidence, indicator_id, words)
        decimals = int(view.evidence.indicator(indicator_id).decimals)
        figure = figure_text(words, row, decimals, unit="")
        st.markdown(f"**{plain(region.name)} · {plain(name)}: {plain(figure)}**")
        st.markdown("\n".join(f"- {line}" for line in _source_lines(view, row)))
        st.caption(words.pick(view.evidence.indicator(indicator_id), "definition"))
        profile_link(words("Profil {region}", region=region.name), code, icon=":material/account_balance:")


def _source_lines(view: Comparison, row: pd.Series) -> list[str]:
    words, evidence = view.words, view.evidence
    if not row["source_id"]:
        return [words("Belum ada sumber yang menyebut angka ini; ini bukan nol dan bukan “tidak ada”.")]
    facts = [
        words("keadaan {date}", date=words.as_of(row["as_of"], row["precision"])),
        words(PRECISIONS[row["precision"]]),
    ]
    if row["computed"]:
        facts.append(words("dihitung dari jumlah orang yang disebut satu sumber"))
    if row["doubtful"]:
        facts.append(
            words(
                "≈ diragukan: sumber lain berbeda sampai {points} poin", points=words.number(row["spread"], 1)
            )
        )
    if row["stale"]:
        months = words.number(evidence.parameter("stale_after_months"))
        facts.append(words("lama: lebih dari {n} bulan", n=months))
    others = observation_lines(evidence, words, row["alternatives"])
    heading = [words("Angka lain untuk daerah ini") + ":"] if others else []
    return [source_line(evidence, words, row["source_id"]), " · ".join(facts), *heading, *others]


def _target_source(view: Comparison, code: str, target: pd.Series) -> None:
    words = view.words
    region = view.evidence.region(code)
    if pd.isna(target["target"]):
        st.markdown(words("Target cakupan {region} belum terdata.", region=plain(region.name)))
        return
    st.markdown(
        f"**{plain(region.name)} · {words('target cakupan')}: {words.percent(target['target'])}** · "
        + words.as_of(target["target_as_of"], target["target_precision"])
    )
    lines = [
        source_line(view.evidence, words, target["target_source_id"]),
        *observation_lines(view.evidence, words, target["target_alternatives"]),
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))
