"""What is not known about the region, and what does everything else rest on?"""

import streamlit as st

from benchmark.ui.profile.view import View
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.text import plain


def knowledge_section(view: View) -> None:
    """Show the gaps with what would fill them, then every source with its address."""
    words = view.words
    st.subheader(words("Yang belum diketahui"), anchor=False)
    gaps = view.records_sheet("gaps").table
    if gaps.empty:
        st.markdown(words("Semua bagian profil ini sudah berisi; angka tetap perlu diperbarui."))
    else:
        st.markdown(
            "\n".join(
                f"- **{plain(missing)}** {plain(remedy)}" for missing, remedy in gaps.itertuples(index=False)
            )
        )
    st.caption(
        words("Belum terdata berarti belum ada sumber dalam basis bukti ini, bukan nol dan bukan tidak ada.")
    )
    st.subheader(words("Semua sumber"), anchor=False)
    sheet = view.records_sheet("sources")
    columns = [name for name in sheet.table.columns if name != words("Kode sumber")]
    widths = {words("Penerbit"): 180, words("Judul"): 300, words("Dipakai untuk"): 150}
    sheet_table(words, sheet, key="sources", columns=columns, widths=widths)
