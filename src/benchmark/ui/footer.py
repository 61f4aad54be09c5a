"""What stands under every page: which data this is, how much of it, and what it is not."""

import streamlit as st

from benchmark.analysis.inventory import Holdings, holdings
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import remembered


@remembered
def held(evidence: Evidence) -> Holdings:
    """Return what the evidence holds, worked out once per revision."""
    return holdings(evidence)


def footer(evidence: Evidence, words: Words) -> None:
    """Close a page with the revision of the data and the number of facts and sources."""
    stock = held(evidence)
    st.divider()
    st.caption(
        words(
            "Sejawat Daerah · revisi data {revision} · {facts} fakta dari {sources} sumber terbuka · "
            "fakta terbaru {newest}. Bukan rilis resmi BPJS Ketenagakerjaan; setiap angka bersumber dan "
            "dapat diperiksa.",
            revision=evidence.revision,
            facts=words.number(stock.facts),
            sources=words.number(stock.sources),
            newest=words.date(stock.newest),
        )
    )
