"""Step 6: the papers, all in one ZIP or each on its own."""

from datetime import date

import streamlit as st

from benchmark.exports.documents.titles import REPORT_NOTE, TITLES
from benchmark.exports.safe import file_name
from benchmark.ui.downloads import DOCX, Download, offer_file
from benchmark.ui.prepared import Prepared, Progress, prepared_download
from benchmark.ui.visit.draft import Draft

_ZIP = "application/zip"
# It draws a map and charts.
_TAKES_SECONDS = ("annex",)


def papers_step(draft: Draft) -> None:
    """Show what the papers are, and the button that prepares all of them in one file."""
    words, evidence, plan = draft.words, draft.evidence, draft.plan
    if not plan.hosts:
        st.markdown(words("Naskah dapat disiapkan setelah tuan rumah dipilih."))
        return
    today = date.today()
    st.markdown(
        words(
            "Naskah Word yang dapat disunting, selalu berbahasa Indonesia karena ditujukan kepada perangkat "
            "daerah: {papers}. Isian berwarna hanya dapat dilengkapi oleh daerah Anda.",
            papers=words.listing(_in_sentence(words(title)) for title in TITLES.values()),
        )
    )

    def made(progress: Progress) -> bytes:
        # Not before it is asked for: what writes papers takes much memory.
        from benchmark.exports.documents.bundle import zip_of

        return zip_of(evidence, plan, words, today, progress)

    where = evidence.region(plan.region).short_name
    offer = Prepared(
        words("semua naskah (ZIP)"),
        file_name(words("rencana studi banding"), where, today, "zip"),
        made,
        _ZIP,
        (evidence.revision, plan, words.language, today),
        ":material/folder_zip:",
    )
    prepared_download(words, offer, key="visit")
    with st.expander(words("Satu naskah saja"), icon=":material/description:", key="visit:single"):
        for name in TITLES:
            for host in plan.hosts if name == "letter" else ("",):
                _single(draft, name, host, today)
        st.caption(words(REPORT_NOTE))


def _single(draft: Draft, name: str, host: str, today: date) -> None:
    words, evidence, plan = draft.words, draft.evidence, draft.plan
    label, where = words(TITLES[name]), evidence.region(plan.region).short_name
    if host:
        where = evidence.region(host).short_name
        label = words("{paper} ke {region}", paper=label, region=where)

    def made() -> bytes:
        from benchmark.exports.documents.papers import paper

        return paper(evidence, plan, name, words, today, host)

    named = file_name(words(TITLES[name]), where, today, "docx")
    if name in _TAKES_SECONDS:
        asked = (evidence.revision, plan, words.language, today, name)
        offer = Prepared(_in_sentence(label), named, lambda progress: made(), DOCX, asked)
    else:
        offer = Download(label, named, made, DOCX)
    offer_file(words, offer, f"visit:{name}:{host}")


def _in_sentence(title: str) -> str:
    return title[:1].lower() + title[1:]
