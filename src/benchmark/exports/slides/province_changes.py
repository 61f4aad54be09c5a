"""Slides on movement: what changed since the first figure on record."""

from benchmark.analysis.settled import doubts, unsettled
from benchmark.exports.slides.model import Slide
from benchmark.exports.slides.movement import columns_of_change, movement_slides
from benchmark.exports.slides.parts import (
    FEWEST_POINTS,
    dates_of,
    points_of_change,
    trend_chart,
)
from benchmark.exports.slides.province_meeting import Meeting

_ROWS = 11


def history_slide(meeting: Meeting) -> list[Slide]:
    """How did the province's own figure go, as far as it is dated?"""
    words, change = meeting.words, meeting.changes.get(meeting.code)
    if change is None:
        return []
    title = words(
        "Riwayat cakupan: {told}",
        told=words(
            "{region} {points} poin sejak {first}",
            region=meeting.short_names[meeting.code],
            points=words.signed(change.difference, 1),
            first=words.brief(change.first_as_of, change.first_precision),
        ),
    )
    figure = meeting.headlines.loc[meeting.code]
    why = doubts(meeting.evidence, meeting.code, change, figure)
    if "order" in why:
        title = words(
            "Cakupan {region}: {n} angka, urutan atau selisihnya belum pasti",
            region=meeting.short_names[meeting.code],
            n=words.number(change.points),
        )
    if "sources" in why:
        # Whether the province moved or its sources differ, nobody knows.
        title = words(
            "Cakupan {region}: sumber berselisih hingga {n} poin, jadi belum tentu perubahan",
            region=meeting.short_names[meeting.code],
            n=words.number(figure["spread"], 1),
        )
    own = {meeting.code: change}
    days = points_of_change(words, own, meeting.short_names)[2]
    if change.points < FEWEST_POINTS:
        chart = columns_of_change(words, change, meeting.name, "mine")
        points = [words("Sumber dan dasar hitungnya dapat berbeda.")]
    else:
        chart = trend_chart(words, own, meeting.short_names, meeting.code)
        points = [words("Titik: angka bertanggal; sumber dan dasar hitungnya dapat berbeda.")]
    return [meeting.slide(title, points, chart, change.source_ids, when=dates_of(words, days))]


def movers_slides(meeting: Meeting) -> list[Slide]:
    """Who moved since when? Neutral words only; "trend" needs more figures than most regions have."""
    names = meeting.short_names
    moved = sorted(
        ((code, change) for code, change in meeting.changes.items() if code != meeting.code),
        key=lambda pair: -pair[1].difference,
    )
    if not moved:
        return []
    old = [(meeting.code, meeting.changes[meeting.code])] if meeting.code in meeting.changes else []
    doubtful = {code for code, _ in moved if meeting.headlines.at[code, "doubtful"]}
    unsure = unsettled(meeting.evidence, dict(moved))
    if all(code in doubtful | unsure for code, _ in moved):
        # Of the province alone its history tells.
        return []
    changes = dict([*old, *moved])
    return movement_slides(meeting, changes, names, meeting.code, doubtful, _ROWS, apart=meeting.code)
