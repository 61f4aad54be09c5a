"""The quiet line under every picture: source, date, n, revision."""

from collections.abc import Iterable

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.text import link, plain

_NAMED = 3


def picture_note(
    evidence: Evidence,
    words: Words,
    source_ids: Iterable[str],
    when: str = "",
    n: int | None = None,
    remark: str = "",
) -> None:
    """Show where a picture comes from.

    Parameters
    ----------
    source_ids : iterable of str
        Sources behind the picture; the first three are named and linked, the rest counted.
    when : str
        Date or dates of the figures, already written.
    n : int, optional
        Regions or facts in the picture.
    remark : str
        How to read the marks, already in the reader's language; comes first.
    """
    ids = [source_id for source_id in dict.fromkeys(source_ids) if source_id]
    parts = [plain(remark)] if remark else []
    if ids:
        sources = {}
        for source in map(evidence.source, ids):
            sources.setdefault(source.publisher, link(source.publisher, source.url))
        named = list(sources.values())[:_NAMED]
        more = len(ids) - _NAMED
        names = ", ".join(named) + (words(" dan {n} sumber lain", n=words.number(more)) if more > 0 else "")
        parts.append(words("Sumber: {names}", names=names))
    if when:
        parts.append(words("keadaan {when}", when=plain(when)))
    if n is not None:
        parts.append(f"n = {words.number(n)}")
    parts.append(words("revisi {revision}", revision=evidence.revision))
    st.caption(" · ".join(parts))
