"""Slides of a comparison on where the regions come from, aim at and lie: changes, targets, map."""

import pandas as pd

from benchmark.analysis.comparison_sentence import COVERAGE
from benchmark.exports.slides.comparison_set import Compared
from benchmark.exports.slides.model import Chart, Image, Series, Slide, Table
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


def history_slide(view: Compared) -> list[Slide]:
    """How did the figures of those regions that have several go? Only the first few, for a line each."""
    words = view.words
    shown = dict(list(view.changes.items())[: LINES if view.mine in view.changes else LINES - 1])
    if not any(change.points >= FEWEST_POINTS for change in shown.values()):
        return []
    told = [
        words(
            "{region} {points} poin sejak {first}",
            region=view.names[code],
            points=words.signed(change.difference, 1),
            first=words.brief(change.first_as_of, change.first_precision),
        )
        for code, change in sorted(shown.items(), key=lambda pair: -pair[1].points)
    ]
    chart = trend_chart(words, shown, view.names, view.mine)
    points = [words("Titik: angka bertanggal; sumber dan dasar hitungnya dapat berbeda.")]
    sources = [name for change in shown.values() for name in change.source_ids]
    title = words("Riwayat cakupan {regions}", regions=words.listing(view.names[code] for code in shown))
    dates = dates_of(words, points_of_change(words, shown, view.names)[2])
    return [view.slide(title, points, chart, sources, told, dates)]


def changes_slide(view: Compared) -> list[Slide]:
    """What changed since the first figure of each region? Dates beside figures, no trend."""
    words = view.words
    if not view.changes:
        return []
    rows, sources, days = points_of_change(words, view.changes, view.names)
    widest = max(view.changes, key=lambda code: abs(view.changes[code].difference))
    change = view.changes[widest]
    title = words(
        "Perubahan terbesar: {region}, {points} poin sejak {first}",
        region=view.names[widest],
        points=words.signed(change.difference, 1),
        first=words.brief(change.first_as_of, change.first_precision),
    )
    points = [
        words("Selisih angka pertama dan terakhir, bukan tren; sumber dan dasar hitungnya dapat berbeda.")
    ]
    header = (
        words("Daerah"),
        words("Angka pertama"),
        words("Angka terakhir"),
        words("Perubahan, poin"),
        words("Banyak angka"),
    )
    mine = tuple(place for place, code in enumerate(view.changes) if code == view.mine)
    alt = words("Angka cakupan pertama dan terakhir setiap daerah, dengan selisihnya.")
    visual = Table(header, rows, alt, numeric=(1, 2, 3, 4), mine=mine)
    return [view.slide(title, points, visual, sources, when=dates_of(words, days))]


def targets_slide(view: Compared) -> list[Slide]:
    """How far is each region from the target that it states itself?"""
    words = view.words
    rows = view.coverage.join(view.targets[["target", "target_year", "target_source_id", "gap"]])
    rows = rows[rows["target"].notna()]
    if rows.empty:
        return []
    shown = rows.to_dict("records")
    names = [
        f"{row['short_name']} ("
        + words(
            "target {year}",
            year=words("tanpa tahun") if pd.isna(row["target_year"]) else int(row["target_year"]),
        )
        + ")"
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
            year=int(far["target_year"]),
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
            Series(words("Target sendiri"), tuple(float(row["target"]) for row in shown), "target"),
        ),
        unit=words("% pekerja"),
        alt=words(
            "Batang cakupan dan target setiap daerah: {bars}.",
            bars="; ".join(
                f"{name} {figure_text(words, row)}, {words.percent(row['target'])}"
                for name, row in zip(names, shown, strict=True)
            ),
        ),
    )
    without = [name for code, name in view.names.items() if code not in rows.index]
    points = [
        words("Target belum terdata: {regions}.", regions=words.listing(without)) if without else "",
        words("Target bukan hasil; tahunnya berbeda-beda.") if len(shown) > 1 else "",
    ]
    sources = [*rows["source_id"], *rows["target_source_id"]]
    return [view.slide(title, points, chart, sources, when=dates_of(words, rows))]


def map_slide(view: Compared) -> list[Slide]:
    """Where do the regions lie? The map of coverage with the regions outlined."""
    words, evidence = view.words, view.evidence
    codes, headlines = view.codes, view.pool.loc[COVERAGE]
    provinces = {evidence.region(code).province_code for code in codes}
    inside = provinces.pop() if len(provinces) == 1 and view.level == "kabkota" else None

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
            province=inside,
            highlight=mine,
            chosen=others,
            size=PICTURE,
            dpi=PICTURE_DPI,
        ).data

    where = evidence.region(inside).name if inside else "Indonesia"
    regions = words.listing(view.names.values())
    alt = words("Peta cakupan {where}; diberi garis tepi: {regions}.", where=where, regions=regions)
    title = words("Letak {regions} pada peta cakupan {where}", regions=regions, where=where)
    points = [words("Batas wilayah untuk peta, bukan untuk keperluan hukum.")]
    shown = view.coverage
    return [view.slide(title, points, Image(draw, alt), shown["source_id"], when=dates_of(words, shown))]
