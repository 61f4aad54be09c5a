"""Slides on what comes next: from whom the lowest can learn, and proposals that follow from the evidence."""

import pandas as pd

from benchmark.analysis.learning import learning_targets
from benchmark.analysis.learning_gaps import missing_for
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import figure_text
from benchmark.exports.slides.province_meeting import Meeting

GOAL = "coverage"
_ASKING = 4


def learning_slide(meeting: Meeting) -> list[Slide]:
    """From whom can the lowest kabupaten and kota learn, and the province itself, inside and outside?"""
    words, names = meeting.words, meeting.short_names
    # Of few regions, those above the middle are not the ones to ask after.
    asking = min(_ASKING, (len(meeting.known) + 1) // 2)
    lowest = [str(code) for code in meeting.known.index[::-1][:asking]]
    rows, told, sources, title = [], [], [], ""
    for code in [*lowest, meeting.code]:
        inside, outside = _hosts(meeting, code)
        if not inside and not outside:
            continue
        figure = meeting.headlines.loc[code]
        rows.append(
            (
                f"{names[code]}, {figure_text(words, figure)}",
                "–" if code == meeting.code else _named(meeting, inside),
                _named(meeting, outside),
            )
        )
        first = (inside or outside)[0]
        title = title or words(
            "{region} dapat belajar ke {host}",
            region=names[code],
            host=meeting.evidence.region(first["code"]).short_name,
        )
        sources.append(figure["source_id"])
        for host in (*inside, *outside):
            told += [reason.text for reason in host["reasons"]]
            sources += [name for reason in host["reasons"] for name in reason.source_ids]
        told += [reason.text for reason in missing_for(meeting.evidence, code, GOAL, words)]
    if not rows:
        return []
    points = [
        words("Pertemuan daring dahulu; kunjungan hanya bila perlu."),
        words("Alasan dan sumber setiap pasangan ada di catatan."),
    ]
    header = (words("Daerah"), words("Belajar di dalam provinsi"), words("Belajar di luar provinsi"))
    if not lowest:
        header, rows = (header[0], header[2]), [(row[0], row[2]) for row in rows]
    alt = words("Daerah dengan cakupan terendah dan tujuan belajarnya.")
    return [meeting.slide(title, points, Table(header, tuple(rows), alt), dict.fromkeys(sources), told)]


def first_host(meeting: Meeting, code: str) -> pd.Series | None:
    """Return the first learning target of a region for more coverage; None where nobody is ahead."""
    found = learning_targets(meeting.evidence, code, GOAL, 1, words=meeting.words)
    return None if found.empty else found.iloc[0]


def _hosts(meeting: Meeting, code: str) -> tuple[list[pd.Series], list[pd.Series]]:
    """Return the first learning targets in the own province, and those outside."""
    everyone = learning_targets(
        meeting.evidence, code, GOAL, len(meeting.evidence.regions), words=meeting.words
    )
    own = everyone["code"].isin(meeting.table.index)
    return _first(everyone[own]), _first(everyone[~own])


def _first(targets: pd.DataFrame) -> list[pd.Series]:
    """The first target; where too many ask for it, also the first that has fewer guests."""
    if targets.empty or not targets["overloaded"].iloc[0]:
        return [row for _, row in targets.head(1).iterrows()]
    others = targets[~targets["overloaded"].astype(bool)]
    return [row for table in (targets, others) for _, row in table.head(1).iterrows()]


def _named(meeting: Meeting, hosts: list[pd.Series]) -> str:
    words = meeting.words
    if not hosts:
        return words("belum ada yang tercatat lebih maju")
    named = []
    for host in hosts:
        text = f"{meeting.evidence.region(host['code']).short_name}, "
        text += figure_text(words, meeting.headlines.loc[host["code"]])
        marks = [words("kurang mirip")] * bool(host["weak_match"])
        marks += [words("banyak peminat")] * bool(host["overloaded"])
        named.append(f"{text} ({', '.join(marks)})" if marks else text)
    return words("{first}; atau {other}", first=named[0], other=named[1]) if len(named) > 1 else named[0]
