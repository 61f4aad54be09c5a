"""How is a note read that merged reports have left behind?"""

import re

import pandas as pd

from benchmark.locale import Words

# The build joins what other sources say of the same fact in brackets (scripts/build/merging.py).
_OTHER_REPORT = re.compile(r"\s*\[Juga dilaporkan: (.*?)\](?=\s*(?:\[Juga dilaporkan: |$))")


def note_and_other_reports(note: object) -> tuple[str, list[str]]:
    """Split a note into what it says itself and what else was reported of the same fact.

    Examples
    --------
    >>> note_and_other_reports("Masih dibahas [Juga dilaporkan: perbup, 2025, ranperda]")
    ('Masih dibahas', ['perbup, 2025, ranperda'])
    """
    if pd.isna(note):
        return "", []
    text = str(note)
    reports = [_spelled_out(report) for report in _OTHER_REPORT.findall(text)]
    return _OTHER_REPORT.sub("", text).strip(), list(dict.fromkeys(reports))


def with_other_reports(note: object, words: Words) -> str:
    """Return a note as one text: its own words, then "Dilaporkan juga: …" for a table or a file."""
    text, reports = note_and_other_reports(note)
    if not reports:
        return text
    others = words("Dilaporkan juga: {reports}.", reports="; ".join(report.rstrip(".") for report in reports))
    return f"{text} {others}".strip()


def _spelled_out(report: str) -> str:
    """Take the underscores out of the codes that a report begins with."""
    return re.sub(r"(?<=[a-z])_(?=[a-z])", " ", report)
