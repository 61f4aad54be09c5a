"""Reasons as lines of Markdown: the sentence, then who says so."""

from collections.abc import Iterable

from benchmark.analysis.learning import PARTS
from benchmark.analysis.reasons import Reason
from benchmark.analysis.why_target import PART_NAMES
from benchmark.evidence import Evidence
from benchmark.exports.publisher import first_of, short_name
from benchmark.locale import Words
from benchmark.ui.text import link, plain


def reason_lines(evidence: Evidence, words: Words, reasons: Iterable[Reason]) -> str:
    """Return a list, each sentence with the part of the score it explains and its linked sources."""
    return "\n".join(f"- {_line(evidence, words, reason)}" for reason in reasons)


def source_links(evidence: Evidence, words: Words, source_ids: Iterable[str]) -> str:
    """Return the first publishers, linked, and how many more there are; "" without sources."""
    publishers: dict[str, str] = {}
    for source in map(evidence.source, dict.fromkeys(source_ids)):
        name = short_name(source, words)
        publishers.setdefault(name, link(name, source.url))
    return first_of(words, publishers.values())


def weak_match(words: Words) -> str:
    """Warn that a region is little like one's own."""
    return words(":material/warning: **Kemiripannya lemah:** caranya mungkin tidak dapat ditiru begitu saja.")


def _line(evidence: Evidence, words: Words, reason: Reason) -> str:
    text = plain(reason.text)
    if reason.kind in PARTS:
        text = f"**{words(PART_NAMES[reason.kind])}.** {text}"
    cited = source_links(evidence, words, reason.source_ids)
    return f"{text} :small[({cited})]" if cited else text
