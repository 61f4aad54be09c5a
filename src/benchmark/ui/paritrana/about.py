"""What is told of the award: period, stages, who judges; and what nobody has confirmed."""

import streamlit as st

from benchmark.locale import message
from benchmark.ui.paritrana.sources import sources_of
from benchmark.ui.paritrana.view import ParitranaView
from benchmark.ui.text import plain

TOPICS = {
    "period": message("Masa penilaian dan tahun edisi"),
    "stages": message("Tahap"),
    "interview": message("Wawancara"),
    "scoring": message("Yang dinilai"),
    "categories": message("Kategori"),
    "zones": message("Zona dan gelar"),
    "jury": message("Juri"),
    "prizes": message("Hadiah yang pernah disebut"),
    "organiser": message("Penyelenggara"),
}


def about_section(view: ParitranaView) -> None:
    """Show the facts by topic; what is not confirmed carries its mark."""
    words = view.words
    st.markdown(
        words(
            "Semua dari berita dan laman pemerintah, menurut edisi yang disebutnya; aturan dapat berubah "
            "tiap tahun. Mintalah petunjuk teknis kepada kantor cabang BPJS Ketenagakerjaan atau panitia "
            "provinsi."
        )
    )
    table = view.evidence.paritrana_facts.sort_values("sort_order")
    for topic, label in TOPICS.items():
        rows = table[table["topic"] == topic]
        if rows.empty:
            continue
        st.subheader(words(label), anchor=False)
        st.markdown("\n".join(f"- {_fact(view, row)}" for row in rows.itertuples()))


def _fact(view: ParitranaView, row) -> str:
    words = view.words
    text = plain(words.pick(row, "text"))
    if not row.confirmed:
        text = f":orange-badge[:material/contact_support: {words('belum dikonfirmasi')}] {text}"
    edition = f"**{row.edition}** · " if isinstance(row.edition, str) and row.edition else ""
    source = row.source_id if isinstance(row.source_id, str) else ""
    said = sources_of(view.evidence, words, [source])
    return f"{edition}{text}" + (f" · :small[{said}]" if said else "")
