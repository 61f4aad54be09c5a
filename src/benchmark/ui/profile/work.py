"""How do work, poverty and wages of the region compare with its province and with Indonesia?"""

import pandas as pd
import streamlit as st

from benchmark.exports.profile_figures import KEY_WORKFORCE
from benchmark.locale import Words
from benchmark.ui.empty_state import empty_state
from benchmark.ui.picture_note import picture_note
from benchmark.ui.profile import answers
from benchmark.ui.profile.view import View
from benchmark.ui.sheet_table import sheet_table


def work_section(view: View) -> None:
    """Show the sentence on informal work, the dots of the key percentages and the table with judgement."""
    words = view.words
    rows = answers.workforce_table(view.evidence, view.code).set_index("indicator_id")
    known = rows[rows["value"].notna()]
    if known.empty:
        empty_state(
            words,
            words("angka ketenagakerjaan daerah ini belum terdata."),
            words("tabel Sakernas Agustus dari BPS provinsi"),
        )
        return
    st.markdown(f"**{_sentence(view, rows)}**")
    picture, alt = answers.workforce_picture(view.evidence, view.code, words.language, view.dark)
    view.picture(picture, alt, key="work")
    shown = known.loc[[name for name in KEY_WORKFORCE if name in known.index]]
    percentages = shown[shown["unit"] == "pct"]
    dates = list(dict.fromkeys(words.as_of(row.as_of, row.precision) for row in percentages.itertuples()))
    picture_note(
        view.evidence,
        words,
        source_ids=percentages["source_id"],
        when=words.listing(dates),
    )
    sheet = view.figures_sheet("workforce")
    aside = words("Pembanding dihitung")
    columns = [name for name in sheet.table.columns if name not in (words("Penerbit"), aside)] + [aside]
    first = len([name for name in KEY_WORKFORCE if name in rows.index])
    sheet_table(words, sheet, key="work_key", columns=columns, rows=slice(0, first))
    with st.expander(words("Indikator lain ({n})", n=len(sheet.table) - first), icon=":material/table:"):
        sheet_table(words, sheet, key="work_rest", columns=columns, rows=slice(first, None), note=False)


def _sentence(view: View, rows: pd.DataFrame) -> str:
    words = view.words
    if "informal_share_pct" not in rows.index or pd.isna(rows.at["informal_share_pct", "value"]):
        return words("Angka ketenagakerjaan {region} dan pembandingnya", region=view.region.name)
    row = rows.loc["informal_share_pct"]
    others = []
    if pd.notna(row["province_value"]):
        province = view.evidence.region(view.region.province_code).name
        others.append(_compared(words, province, row["province_value"], row["province_computed"]))
    if pd.notna(row["nation_value"]):
        others.append(_compared(words, words("Indonesia"), row["nation_value"], row["nation_computed"]))
    return words(
        "{value} pekerja di {region} bekerja informal ({others}; {when}).",
        value=words.percent(row["value"]),
        region=view.region.name,
        others=", ".join(others),
        when=words.as_of(row["as_of"], row["precision"]),
    )


def _compared(words: Words, name: str, value: float, computed: bool) -> str:
    said = f"{name} {words.percent(value)}"
    return f"{said} {words('dihitung')}" if computed else said
