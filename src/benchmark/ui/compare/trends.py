"""How has one indicator moved in each region?"""

import streamlit as st

from benchmark.exports.comparison_tables import series_sheet
from benchmark.ui import address
from benchmark.ui.compare import answers
from benchmark.ui.compare.view import Comparison, Drawn
from benchmark.ui.empty_state import empty_state
from benchmark.ui.picture_note import picture_note
from benchmark.ui.sheet_table import sheet_table

COVERAGE = "ucj_pct"


def trends_section(view: Comparison) -> Drawn | None:
    """Show the indicators that have a history here and the one chosen over time; return that one."""
    words, evidence = view.words, view.evidence
    offered = answers.trend_indicators(evidence, view.codes)
    if not offered:
        empty_state(
            words,
            words("belum ada indikator dengan dua tanggal atau lebih di daerah terpilih."),
            words("angka dari tahun lain, dengan tanggal dan sumbernya"),
        )
        return None
    labels = {name: words.pick(evidence.indicator(name), "label") for name in offered}
    indicator_id = address.choose(
        st.selectbox,
        words("Indikator"),
        offered,
        name="tren",
        default=COVERAGE if COVERAGE in offered else offered[0],
        format_func=labels.get,
    )
    figure, alt = answers.trend_picture(
        evidence, view.codes, view.mine, indicator_id, words.language, view.dark
    )
    view.picture(figure, alt, key=f"trend:{indicator_id}")
    rows = answers.history(evidence, view.codes, view.mine, indicator_id)
    undated = int(rows["as_of"].isna().sum())
    picture_note(
        evidence,
        words,
        words("garis hanya menyambung angka satu daerah dari satu sumber; sumber lain tampil sebagai titik"),
        words("◇ dan garis putus-putus: target") if (rows["kind"] == "target").any() else "",
        words("pita pucat: hanya tahunnya diketahui"),
        words("{n} angka tanpa tanggal hanya ada di tabel", n=undated) if undated else "",
        source_ids=rows["source_id"],
        n=len(rows),
    )
    sheet = series_sheet(evidence, view.codes, indicator_id, words)
    with st.expander(words("Angka di balik gambar ({n})", n=len(sheet.table)), icon=":material/table:"):
        sheet_table(words, sheet, key=f"series:{indicator_id}")
    return Drawn(trend=indicator_id)
