"""The quiet line under every picture: source, date, n, revision."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from benchmark.evidence import Evidence
from benchmark.exports.publisher import first_of, short_name
from benchmark.locale import Words
from benchmark.ui.source_note import source_line
from benchmark.ui.text import link, plain

# So many publishers are named in the line.
_NAMED = 3


def picture_note(
    evidence: Evidence,
    words: Words,
    *remarks: str,
    source_ids: Iterable[str] = (),
    when: str = "",
    n: int | None = None,
    every_source: str = "",
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
    every_source : str
        Key of a button that lists all sources where the line can only count them; none without.
    """
    parts = [remark for remark in remarks if remark]
    publishers = {}
    source_ids = list(dict.fromkeys(name for name in source_ids if name))
    for source in map(evidence.source, source_ids):
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
    if every_source and len(publishers) > _NAMED:
        _all_sources(evidence, words, source_ids, len(publishers), every_source)


def dates_and_age(words: Words, figures: pd.DataFrame) -> str:
    """Say from when to when figures date, and how many are old: "2018–Mar 2026, 71 angka lama".

    ``figures`` has the columns as_of, precision and stale of `coverage.headline`.
    """
    dated = figures[figures["as_of"].notna() & (figures["precision"] != "unknown")].sort_values("as_of")
    ends = [words.brief(row["as_of"], row["precision"]) for row in dated.iloc[[0, -1]].to_dict("records")]
    said = "–".join(dict.fromkeys(ends)) if len(dated) else words("tanpa tanggal")
    old = int(figures["stale"].sum())
    return words("{when}, {n} angka lama", when=said, n=words.number(old)) if old else said


def _all_sources(evidence: Evidence, words: Words, source_ids: list[str], publishers: int, key: str) -> None:
    """List every source, by publisher, once the reader asks for them."""
    label = words("Semua {n} penerbit", n=words.number(publishers))
    listed = st.popover(
        label, icon=":material/menu_book:", type="tertiary", key=f"all_sources:{key}", on_change="rerun"
    )
    if listed.open:
        named = sorted(source_ids, key=lambda name: short_name(evidence.source(name), words).casefold())
        with listed.container(height=320, border=False):
            st.markdown("\n".join(f"- {source_line(evidence, words, name)}" for name in named))
