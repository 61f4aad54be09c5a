"""Who says so: the sources of a sentence as links, a few of them."""

from collections.abc import Iterable

from benchmark.analysis.twins import linked_twin
from benchmark.evidence import Evidence
from benchmark.exports.publisher import first_of, short_name
from benchmark.locale import Words
from benchmark.ui.text import link


def sources_of(evidence: Evidence, words: Words, source_ids: Iterable[str]) -> str:
    """Return "sumber: A, date, B, tanpa tanggal …" as Markdown, each publisher once; "" without a source."""
    # A document without an address is named by its linked twin, once.
    readable = dict.fromkeys(linked_twin(evidence, name) or name for name in source_ids if name)
    named = {}
    for source in map(evidence.source, readable):
        name = short_name(source, words)
        when = words.date(source.published_on) if source.published_on else words("tanpa tanggal")
        named.setdefault(name, link(f"{name}, {when}", source.url))
    if not named:
        return ""
    return words("sumber: {names}", names=first_of(words, named.values()))
