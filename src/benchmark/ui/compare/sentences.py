"""What differs, in a few sentences, every one with its sources a click away."""

import streamlit as st

from benchmark.analysis.comparison_sentence import Statement
from benchmark.exports.publisher import short_name
from benchmark.ui.compare.view import Comparison
from benchmark.ui.text import link, plain

_NAMED = 4


def paragraph(view: Comparison, statements: list[Statement]) -> None:
    """Show the sentences with numbered links, and below the publishers behind the numbers.

    The first sentence stands as the title of the screen; its sources stand here with the others.
    """
    words, evidence = view.words, view.evidence
    numbers: dict[str, int] = {}
    for statement in statements:
        for source_id in statement.source_ids:
            numbers.setdefault(source_id, len(numbers) + 1)
    texts = []
    for statement in statements[1:]:
        cited = " ".join(_cited(view, source_id, numbers[source_id]) for source_id in statement.source_ids)
        texts.append(f"{plain(statement.text)} {cited}".strip())
    st.markdown(" ".join(texts))
    if numbers:
        names = [
            f"{number}\u00a0{plain(short_name(evidence.source(source_id), words))}"
            for source_id, number in numbers.items()
        ]
        title = " ".join(_cited(view, name, numbers[name]) for name in statements[0].source_ids)
        note = words(
            "Judul: {title} · Sumber kalimat: {names}. Tanggal dan dasar hitung antarsumber berbeda.",
            title=title or "–",
            names=", ".join(names),
        )
        # Not a caption: that fades its links below a readable contrast.
        st.markdown(f":small[{note}]")


def _cited(view: Comparison, source_id: str, number: int) -> str:
    return link(f"[{number}]", view.evidence.source(source_id).url)
