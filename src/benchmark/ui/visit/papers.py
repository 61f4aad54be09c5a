"""Step 6: the papers, all in one ZIP or each on its own."""

from datetime import date

import streamlit as st

from benchmark.exports.safe import file_name
from benchmark.ui.prepared import Prepared, Progress, prepared_download
from benchmark.ui.visit.draft import Draft

_ZIP = "application/zip"


def papers_step(draft: Draft) -> None:
    """Show what the papers are, and the button that prepares all of them in one file."""
    words, evidence, plan = draft.words, draft.evidence, draft.plan
    if not plan.hosts:
        st.markdown(words("Naskah dapat disiapkan setelah tuan rumah dipilih."))
        return
    today = date.today()
    st.markdown(
        words(
            "Semua naskah berbahasa Indonesia dan dapat disunting. Nomor surat, nama, dan NIP dibiarkan "
            "kosong; yang belum diisi ditandai."
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
