"""Slides on what comes next: from whom the lowest can learn, and proposals that follow from the evidence."""

from benchmark.analysis.figure_words import dated_figure
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.learning_gaps import missing_for
from benchmark.analysis.proposal import (
    LOOKED_THROUGH,
    Proposal,
    doubts_in_words,
    passed_in_words,
    propose,
)
from benchmark.exports.slides.cells import short_figure
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.province_meeting import Meeting

GOAL = "coverage"
_ASKING = 4
# So long a list holds targets inside the province and outside of it; telling reasons takes time, so the
# short list is tried before it.
_BOTH_SIDES = 150


def learning_slide(meeting: Meeting) -> list[Slide]:
    """From whom can the lowest kabupaten and kota learn, and the province itself, inside and outside?"""
    words, names = meeting.words, meeting.short_names
    # Of few regions, those above the middle are not the ones to ask after.
    asking = min(_ASKING, (len(meeting.known) + 1) // 2)
    lowest = [str(code) for code in meeting.known.index[::-1][:asking]]
    rows, told, sources, title = [], [], [], ""
    for code in [*lowest, meeting.code]:
        first, inside, outside = _hosts(meeting, code)
        if first is None:
            continue
        figure = meeting.headlines.loc[code]
        rows.append(
            (
                names[code],
                short_figure(words, figure),
                "–" if code == meeting.code else _named(meeting, inside),
                _named(meeting, outside),
            )
        )
        title = title or words(
            "{region} dapat belajar ke {host}, cakupannya {figure}",
            region=names[code],
            host=meeting.evidence.region(first.code).short_name,
            figure=dated_figure(meeting.headlines.loc[first.code], words, brief=True),
        )
        sources.append(figure["source_id"])
        told.append(f"{names[code]}:")
        for found in (inside, outside):
            if found is not None:
                told.append(passed_in_words(meeting.evidence, words, found))
                told += [reason.text for reason in found.host["reasons"]]
                sources += [name for reason in found.host["reasons"] for name in reason.source_ids]
        told += [reason.text for reason in missing_for(meeting.evidence, code, GOAL, words)]
    if not rows:
        return []
    points = [
        words("Pertemuan daring dahulu; kunjungan hanya bila perlu."),
        words("Alasan dan sumber setiap pasangan ada di catatan."),
    ]
    header = (words("Daerah"), words("Cakupan, %"), words("Di dalam provinsi"), words("Di luar provinsi"))
    if not lowest:
        header, rows = (*header[:2], header[3]), [(*row[:2], row[3]) for row in rows]
    alt = words("Daerah dengan cakupan terendah dan tujuan belajarnya.")
    return [meeting.slide(title, points, Table(header, tuple(rows), alt), dict.fromkeys(sources), told)]


def first_host(meeting: Meeting, code: str) -> Proposal | None:
    """Return whom a region should meet first for more coverage; None where nobody is ahead."""
    found = learning_targets(meeting.evidence, code, GOAL, LOOKED_THROUGH, words=meeting.words)
    return propose(meeting.evidence, found, meeting.headlines, GOAL, code)


def _hosts(meeting: Meeting, code: str) -> tuple[Proposal | None, ...]:
    """Return whom to meet first, whom in the own province, and whom outside of it."""
    first = None
    for count in (LOOKED_THROUGH, _BOTH_SIDES):
        everyone = learning_targets(meeting.evidence, code, GOAL, count, words=meeting.words)
        first = first or propose(meeting.evidence, everyone, meeting.headlines, GOAL, code)
        own = everyone["code"].isin(meeting.table.index)
        inside, outside = (
            propose(meeting.evidence, targets, meeting.headlines, GOAL, code)
            for targets in (everyone[own], everyone[~own])
        )
        if all(found is not None and not found.doubts for found in (inside, outside)):
            break
    return first, inside, outside


def _named(meeting: Meeting, found: Proposal | None) -> str:
    words = meeting.words
    if found is None:
        return "–"
    name = meeting.evidence.region(found.host["code"]).short_name
    marks = doubts_in_words(words, found.doubts)
    return f"{name} ({marks})" if marks else name
