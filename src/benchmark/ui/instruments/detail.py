"""One instrument: what it is called, whether it holds, what it provides for, who says so."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from benchmark.analysis.instruments import NATION, named
from benchmark.evidence import Evidence
from benchmark.exports.merged_notes import with_other_reports
from benchmark.exports.profile_records import STATUSES
from benchmark.exports.publisher import short_name
from benchmark.locale import Words
from benchmark.ui.here import Here
from benchmark.ui.profile.choice import open_profile
from benchmark.ui.source_note import source_line
from benchmark.ui.text import link, plain


def instrument_detail(place: Here, row: pd.Series) -> None:
    """Show one row of the catalogue with clauses, legal weight, note, sources and the way to the profile."""
    evidence, words = place.evidence, place.words
    with st.container(border=True):
        title = f"**{plain(row['region_name'])} · {plain(named(row, words))}**"
        st.markdown(f"{title} · {words(STATUSES[row['status']])}")
        if pd.notna(row["subject"]):
            st.markdown(plain(row["subject"]))
        st.markdown(_clauses(evidence, words, row["provisions"]))
        weights = evidence.instrument_kinds.set_index("kind")[f"weight_{words.language}"]
        remarks = [words("Kekuatan hukum: {weight}", weight=plain(weights[row["kind"]]))]
        if note := with_other_reports(row["note"], words):
            remarks.append(words("Catatan: {note}", note=plain(note)))
        st.caption("  \n".join(remarks))
        lines = [f"- {source_line(evidence, words, source_id)}" for source_id in row["source_ids"]]
        st.markdown("\n".join([f"**{words('Sumber')}**", "", *lines]))
        if row["region_code"] != NATION:
            open_profile(words, row["short_name"], row["region_code"])


def source_links(evidence: Evidence, words: Words, source_ids: Iterable[str]) -> str:
    """Return linked publishers as Markdown."""
    sources = [evidence.source(source_id) for source_id in source_ids]
    return ", ".join(link(short_name(source, words), source.url) for source in sources) or "–"


def region_names(evidence: Evidence, codes: Iterable[str]) -> str:
    """Return short names as Markdown, in alphabetical order."""
    return ", ".join(sorted(plain(evidence.region(code).short_name) for code in codes))


def _clauses(evidence: Evidence, words: Words, provisions: tuple[str, ...]) -> str:
    if not provisions:
        return words("Klausul belum dicatat dari sumbernya; itu tidak berarti tidak ada.")
    table = evidence.provisions.set_index("provision")
    lines = [
        f"- {plain(words.pick(table.loc[name], 'label'))}  \n"
        f"  :gray[{plain(words.pick(table.loc[name], 'definition'))}]"
        for name in provisions
    ]
    return "\n".join([f"**{words('Klausul')}**", "", *lines])
