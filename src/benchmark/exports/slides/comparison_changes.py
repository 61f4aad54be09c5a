"""Slides of a comparison on where the regions come from, aim at and lie: changes, targets, map."""

import pandas as pd

from benchmark.analysis.comparison_sentence import COVERAGE
from benchmark.analysis.settled import unsettled
from benchmark.analysis.target_standing import TOO_EARLY, standings, target_percent
from benchmark.exports.slides.cells import year_in_words, year_of_target, years_apart
from benchmark.exports.slides.comparison_set import Compared
from benchmark.exports.slides.map_sources import drawn_around
from benchmark.exports.slides.model import Chart, Image, Series, Slide
from benchmark.exports.slides.movement import movement_slides
from benchmark.exports.slides.parts import (
    FEWEST_POINTS,
    LINES,
    PICTURE,
    PICTURE_DPI,
    dates_of,
    figure_text,
    points_apart,
    points_of_change,
    trend_chart,
)

_BARS = 8


def history_slide(view: Compared) -> list[Slide]:
    """How did the figures of those regions that have several go? Only the first few, for a line each."""
    words = view.words
    shown = dict(list(view.changes.items())[: LINES if view.mine in view.changes else LINES - 1])
    if not any(change.points >= FEWEST_POINTS for change in shown.values()):
        return []
    unsure = unsettled(view.evidence, shown)
    told = [
        words(
            "{region} {points} poin sejak {first}",
            region=view.names[code],
            points=words.signed(change.difference, 1),
            first=words.brief(change.first_as_of, change.first_precision),
        )
        for code, change in sorted(shown.items(), key=lambda pair: -pair[1].points)
        if code not in unsure
    ]
    chart = trend_chart(words, shown, view.names, view.mine)
    points = [words("Titik: angka bertanggal; sumber dan dasar hitungnya dapat berbeda.")]
    sources = [name for change in shown.values() for name in change.source_ids]
    title = words("Riwayat cakupan {regions}", regions=words.listing(view.names[code] for code in shown))
    dates = dates_of(words, points_of_change(words, shown, view.names)[2])
    return [view.slide(title, points, chart, sources, told, dates)]


def changes_slide(view: Compared) -> list[Slide]:
    """What changed since the first figure of each region? Dates beside figures, no trend."""
    if not view.changes:
        return []
    doubtful = set(view.coverage.index[view.coverage["doubtful"].astype(bool)])
    alone = [view.names[code] for code in view.codes if code not in view.changes]
    return movement_slides(view, view.changes, view.names, view.mine, doubtful, _BARS, without=alone)


def targets_slide(view: Compared) -> list[Slide]:
    """How far is each region from the target on record? The sources say who set it."""
    words = view.words
    rows = view.coverage.join(view.targets[["target", "target_year", "target_source_id", "gap"]])
    rows = rows[rows["target"].notna()]
    if rows.empty:
        return []
    shown = rows.to_dict("records")
    names = [
        f"{row['short_name']} ({words('target {year}', year=year_in_words(words, row['target_year']))})"
        for row in shown
    ]
    gaps = [row for row in shown if pd.notna(row["gap"])]
    title = words("Target cakupan yang tercatat: {n} daerah", n=words.number(len(shown)))
    if gaps:
        far = min(gaps, key=lambda row: row["gap"])
        title = words(
            "{region}: {gap} dari target {year}",
            region=far["short_name"],
            gap=points_apart(words, far["gap"]),
            year=year_of_target(words, far["target_year"], view.made_on),
        )
    chart = Chart(
        kind="bars",
        categories=tuple(names),
        series=(
            Series(
                words("Cakupan"),
                tuple(None if pd.isna(row["value"]) else float(row["value"]) for row in shown),
                view.role(str(rows.index[0])),
                tuple(view.role(str(code)) for code in rows.index),
            ),
            Series(words("Target tercatat"), tuple(float(row["target"]) for row in shown), "target"),
        ),
        unit=words("% pekerja"),
        alt=words(
            "Batang cakupan dan target setiap daerah: {bars}.",
            bars="; ".join(
                f"{name} {figure_text(words, row)}, {target_percent(words, row['target'])}"
                for name, row in zip(names, shown, strict=True)
            ),
        ),
    )
    without = [name for code, name in view.names.items() if code not in rows.index]
    early = rows.loc[standings(rows, view.made_on) == TOO_EARLY, "short_name"]
    points = [
        words("Angka lebih tua daripada akhir tahun target: {regions}.", regions=words.listing(early))
        if len(early)
        else "",
        words("Target belum terdata: {regions}.", regions=words.listing(without)) if without else "",
        years_apart(words, rows["target_year"], view.made_on),
    ]
    sources = [*rows["source_id"], *rows["target_source_id"]]
    return [view.slide(title, points, chart, sources, when=dates_of(words, rows))]


def map_slide(view: Compared) -> list[Slide]:
    """Where do the regions lie? The map of coverage around them, with the regions outlined."""
    words, evidence = view.words, view.evidence
    codes, headlines = view.codes, view.pool.loc[COVERAGE]

    def draw() -> bytes:
        # The library that draws takes memory: only once a deck is really written.
        from benchmark.exports.pictures.maps import coverage_map

        mine = [view.mine] if view.mine else []
        others = [code for code in codes if code != view.mine]
        return coverage_map(
            evidence,
            words,
            headlines,
            level=view.level,
            highlight=mine,
            chosen=others,
            around=codes,
            size=PICTURE,
            dpi=PICTURE_DPI,
        ).data

    regions = words.listing(view.names.values())
    alt = words("Peta cakupan di sekitar {regions}, yang diberi garis tepi.", regions=regions)
    title = words("Letak {regions} pada peta cakupan", regions=regions)
    points = [words("Batas wilayah untuk peta, bukan untuk keperluan hukum.")]
    sources, when = drawn_around(evidence, words, headlines, codes, view.level)
    return [view.slide(title, points, Image(draw, alt), sources, when=when)]
