"""How do the kabupaten and kota of a province stand?"""

import streamlit as st

from benchmark.ui.picture_note import dates_and_age, picture_note
from benchmark.ui.profile import answers
from benchmark.ui.profile.choice import PAGE
from benchmark.ui.profile.view import View
from benchmark.ui.sheet_table import sheet_table


def inside_section(view: View) -> None:
    """Show all kabupaten/kota with their headline coverage; a chosen row opens its profile."""
    words = view.words
    rows = answers.children(view.evidence, view.code)
    known = int(rows["value"].notna().sum())
    st.markdown(
        "**"
        + words("{n} dari {total} kabupaten/kota sudah berdata cakupan.", n=known, total=len(rows))
        + "**"
    )
    drawn = answers.inside_picture(view.evidence, view.code, words.language, view.dark)
    if drawn is not None:
        view.picture(*drawn, key="inside")
        shown = rows[rows["value"].notna()]
        picture_note(
            view.evidence,
            words,
            words("setiap titik satu kabupaten/kota, dengan angka utamanya"),
            source_ids=shown["source_id"],
            when=dates_and_age(words, shown),
            every_source="inside",
            n=known,
        )
    st.caption(words("Pilih baris untuk membuka profilnya."))
    sheet = view.records_sheet("children")
    # A mark that no row carries takes room from the names.
    marks = {words("Batas"), words("Dihitung"), words("Sumber berselisih"), words("Lama")}
    columns = [name for name in sheet.table if name not in marks or sheet.table[name].ne("").any()]
    chosen = sheet_table(
        words, sheet, key="children", columns=columns, on_select="rerun", selection_mode="single-row"
    )
    if chosen.selection.rows:
        st.switch_page(PAGE, query_params={"lihat": rows.at[chosen.selection.rows[0], "code"]})
