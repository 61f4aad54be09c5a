"""That none of this is official, and how the figure came about."""

import streamlit as st

from benchmark.analysis.paritrana_words import answered
from benchmark.ui.paritrana.view import ParitranaView
from benchmark.ui.text import plain


def unofficial_notice(view: ParitranaView) -> None:
    """Say loudly, but calmly, that weights and rubric are not public."""
    words = view.words
    st.warning(
        "**"
        + words("Tidak resmi.")
        + "** "
        + words(
            "Bobot, rubrik, dan ambang Paritrana tidak diumumkan pada sumber yang ditemukan. Pertanyaan di "
            "bawah disusun dari berita tentang penilaian; bobotnya milik Anda. Hasilnya bukan nilai juri dan "
            "tidak meramalkan pemenang."
        ),
        icon=":material/gavel:",
    )


def total_line(view: ParitranaView) -> None:
    """Show the share answered with how it came about; never the figure alone."""
    words, total = view.words, view.found.total
    if total is None:
        said = (
            words("Belum ada angka: semua bobot nol. Naikkan bobot sedikitnya satu aspek.")
            if any(answer.known for answer in view.found.answers)
            else words(
                "Belum ada angka: belum ada bukti terdata yang masih baru. Jawab sendiri pertanyaannya, atau "
                "lihat dokumen yang akan mengisinya."
            )
        )
        st.markdown(f":material/calculate: {said}")
        return
    st.markdown(_reckoned(view))
    st.caption(plain(total.how))
    if total.little:
        st.markdown(f":material/info: **{plain(total.little)}**")


def _reckoned(view: ParitranaView) -> str:
    """Return how the figure came about as a table in Markdown: answered, weight, what both come to."""
    words, found = view.words, view.found
    header = (words("Aspek"), words("Terjawab"), words("Bobot"), words("Andil (poin)"))
    rows = [
        (
            plain(aspect.label),
            answered(aspect.worth, aspect.questions, words),
            words.percent(100 * aspect.weight_share, 0),
            words.number(aspect.points, 1),
        )
        for aspect in found.aspects
        if aspect.weight_share > 0
    ]
    total = f"**{words.percent(100 * found.total.value, 0)}**"
    lines = [header, (":--", "--:", "--:", "--:"), *rows, (f"**{words('Angka kesiapan')}**", "", "", total)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
