"""The quiet line under every picture: source, date, n, revision."""

from collections.abc import Iterable

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.exports.publisher import first_of, short_name
from benchmark.locale import Words
from benchmark.ui.text import link, plain


def picture_note(
    evidence: Evidence,
    words: Words,
    *remarks: str,
    source_ids: Iterable[str] = (),
    when: str = "",
    n: int | None = None,
) -> None:
    """Show where a picture comes from and how to read it.

    Parameters
    ----------
    *remarks : str
        How to read the marks and the like, Markdown already in the reader's language; they come first.
    source_ids : iterable of str
        Sources behind the picture; the first three publishers are named and linked, the rest counted.
    when : str
        Date or dates of the figures, already written.
    n : int, optional
        Regions or facts in the picture.
    """
    parts = [remark for remark in remarks if remark]
    publishers = {}
    for source in map(evidence.source, dict.fromkeys(name for name in source_ids if name)):
        name = short_name(source, words)
        publishers.setdefault(name, link(name, source.url))
    if publishers:
        parts.append(words("sumber: {names}", names=first_of(words, publishers.values())))
    if when:
        parts.append(words("keadaan {when}", when=plain(when)))
    if n is not None:
        parts.append(f"n = {words.number(n)}")
    parts.append(words("revisi {revision}", revision=evidence.revision))
    # Not a caption: that fades its links below a readable contrast.
    st.markdown(f":small[{' · '.join(parts)}]")
