"""What the evidence holds, and what is new in it."""

import pandas as pd
import streamlit as st

from benchmark.exports.publisher import publisher_of
from benchmark.ui.footer import held
from benchmark.ui.here import Here
from benchmark.ui.tables import readable

_NEWEST = 8
# Only these dates tell which of two figures is the newer one.
_EXACT = ("day", "month", "published")


def latest_figures(place: Here, headlines: pd.DataFrame) -> None:
    """List the newest coverage figures, each with its source."""
    evidence, words = place.evidence, place.words
    st.subheader(words("Yang baru dalam data"))
    known = headlines[headlines["value"].notna() & headlines["precision"].isin(_EXACT)]
    newest = known.sort_values("as_of", ascending=False).head(_NEWEST)
    names = evidence.regions.set_index("code")["name"]
    sources = [evidence.source(source_id) for source_id in newest["source_id"]]
    table = pd.DataFrame(
        {
            words("Daerah"): names[newest["code"]].to_numpy(),
            words("Cakupan, %"): newest["value"].to_numpy(),
            words("Keadaan"): [
                words.as_of(day, precision)
                for day, precision in zip(newest["as_of"], newest["precision"], strict=True)
            ],
            words("Penerbit"): [publisher_of(source, words) for source in sources],
            words("Sumber"): [source.url for source in sources],
        }
    )
    st.dataframe(
        readable(words, table, {words("Cakupan, %"): 1}),
        hide_index=True,
        column_config={
            words("Cakupan, %"): st.column_config.NumberColumn(width="small"),
            words("Sumber"): st.column_config.LinkColumn(display_text=words("Buka"), width="small"),
        },
        alt=words("Angka cakupan terbaru, dari yang paling baru."),
    )


def what_the_evidence_holds(place: Here) -> None:
    """Say in one sentence how much is known, and of how many regions nothing on coverage is."""
    words, stock = place.words, held(place.evidence)
    st.markdown(
        words(
            "**Isi basis bukti.** {facts} fakta tentang {regions} daerah dari {sources} sumber; "
            "cakupan pekerja baru diketahui untuk {covered} daerah. Yang belum terdata ditampilkan apa "
            "adanya, bukan sebagai nol.",
            facts=words.number(stock.facts),
            regions=words.number(stock.regions_with_facts),
            sources=words.number(stock.sources),
            covered=words.number(stock.regions_with_coverage),
        )
    )
