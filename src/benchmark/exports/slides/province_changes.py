"""Slides on movement: what changed since the first figure on record, and how far the target on record is."""

import pandas as pd

from benchmark.analysis.settled import doubts, unsettled
from benchmark.exports.slides.cells import year_of_target, years_apart
from benchmark.exports.slides.model import Chart, Series, Slide
from benchmark.exports.slides.movement import columns_of_change, movement_slides
from benchmark.exports.slides.parts import (
    FEWEST_POINTS,
    dates_of,
    figure_text,
    numbered,
    pages,
    points_apart,
    points_of_change,
    some,
    trend_chart,
)
from benchmark.exports.slides.province_meeting import Meeting

_ROWS = 11
_PAIRS = 9
_NAMED = 3


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


def gap_slides(meeting: Meeting) -> list[Slide]:
    """How far is each kabupaten and kota from the target on record? The sources say who set it."""
    words, table = meeting.words, meeting.table
    columns = ["target", "target_year", "target_source_id", "gap"]
    rows = table.join(meeting.targets[columns])
    known = rows[rows["gap"].notna()].sort_values(["gap", "short_name"], ascending=[False, True])
    if known.empty:
        return []
    reached = int((known["gap"].round(1) >= 0).sum())
    far = known.iloc[-1]
    title = words(
        "{reached} dari {n} kabupaten/kota yang punya angka dan target sudah mencapai targetnya",
        reached=words.number(reached),
        n=words.number(len(known)),
    )
    if not reached:
        title = words(
            "Belum satu pun dari {n} kabupaten/kota yang punya angka dan target mencapai targetnya",
            n=words.number(len(known)),
        )
    several = len(known) > 1
    if not several:
        title = words(
            "{region}: {gap} dari target {year}",
            region=far["short_name"],
            gap=points_apart(words, far["gap"]),
            year=year_of_target(words, far["target_year"], meeting.made_on),
        )
        # One pair of bars compares nobody: the province's own stands below it.
        known = pd.concat([known, _own_gap(meeting, known.columns)])
    # First of all: a sign without its key is a riddle.
    points = [
        words("Di belakang nama: selisih, tahun target; * lama.")
        if known["stale"].any()
        else words("Di belakang nama: selisih dan tahun target.")
    ]
    if far["gap"] < 0 and several:
        points.append(
            words(
                "Terjauh: {region}, {gap} dari target {year}.",
                region=far["short_name"],
                gap=points_apart(words, far["gap"]),
                year=int(far["target_year"]),
            )
        )
    if several or known["target_year"].nunique() > 1:
        # A single year stands in the title.
        points.append(years_apart(words, known["target_year"], meeting.made_on))
    undated = rows[rows["target"].notna() & rows["target_year"].isna() & rows["value"].notna()]
    if len(undated):
        named = some(words, undated["short_name"], _NAMED)
        points.append(words("Target tanpa tahun tidak dihitung: {regions}.", regions=named))
    told = [
        f"{row['short_name']}: {figure_text(words, row)}, "
        + words("target {target}", target=words.percent(row["target"]))
        + f" ({int(row['target_year'])}), {points_apart(words, row['gap'])}"
        for row in known.to_dict("records")
    ]
    slides = []
    parts = pages(range(len(known)), _PAIRS)
    for number, part in enumerate(parts):
        shown = known.iloc[list(part)].to_dict("records")
        chart = Chart(
            kind="bars",
            categories=tuple(
                _category(meeting, str(code), row)
                for code, row in zip(known.index[list(part)], shown, strict=True)
            ),
            series=(
                Series(words("Cakupan"), tuple(float(row["value"]) for row in shown), "mine"),
                Series(words("Target tercatat"), tuple(float(row["target"]) for row in shown), "target"),
            ),
            unit=words("% pekerja"),
            alt=words(
                "Batang cakupan dan target setiap daerah: {bars}.",
                bars="; ".join(told[part[0] : part[-1] + 1]),
            ),
        )
        sources = [name for row in shown for name in (row["source_id"], row["target_source_id"])]
        when = dates_of(words, known.iloc[list(part)])
        slides.append(
            meeting.slide(
                numbered(title, number, len(parts)),
                points,
                chart,
                sources,
                told[part[0] : part[-1] + 1],
                when,
            )
        )
    return slides


def _own_gap(meeting: Meeting, columns: pd.Index) -> pd.DataFrame:
    """The province as a row of the table of gaps; no row where its figure or target is not on record."""
    own = meeting.headlines.loc[[meeting.code]].assign(short_name=meeting.name)
    own = own.join(meeting.targets[["target", "target_year", "target_source_id", "gap"]])
    return own.loc[own["gap"].notna()].reindex(columns=columns)


def _category(meeting: Meeting, code: str, row: dict) -> str:
    """The region with its gap and the year of the target, short enough to stand beside the bars."""
    old = "*" if row["stale"] else ""
    gap = meeting.words.signed(row["gap"], 1)
    return f"{meeting.brief_names[code]}{old} {gap} ({int(row['target_year'])})"
