"""Publishers with the day on which they said it, for facts that carry no date of their own."""

from collections.abc import Iterable

from benchmark.analysis.twins import linked_twin
from benchmark.evidence import Evidence
from benchmark.exports.publisher import short_name
from benchmark.locale import Words
from benchmark.ui.text import link


def dated_sources(evidence: Evidence, words: Words, source_ids: Iterable[str]) -> str:
    """Return linked publishers as Markdown, each with its date of publication or "tanpa tanggal"."""
    # A document without an address is named by its linked twin, once.
    readable = dict.fromkeys(linked_twin(evidence, source_id) or source_id for source_id in source_ids)
    named = []
    for source in map(evidence.source, readable):
        day = words.date(source.published_on) if source.published_on else words("tanpa tanggal")
        named.append(f"{link(short_name(source, words), source.url)} ({day})")
    return ", ".join(named) or "–"
