"""The slide on how coverage has moved."""

import pandas as pd

from benchmark.analysis.history import change_since, series_of
from benchmark.exports.slides.model import Role, Slide
from benchmark.exports.slides.parts import dates_of
from benchmark.exports.slides.region_case import COVERAGE, Case
from benchmark.exports.slides.region_coverage import bars_of

_COLUMNS = 10


def history_slide(case: Case) -> list[Slide]:
    """How has coverage moved? Every dated figure a column, targets hollow; nothing with a single figure."""
    words = case.words
    rows = series_of(case.evidence, case.code, COVERAGE)
    rows = rows[rows["kind"].isin(["result", "computed", "target"]) & rows["as_of"].notna()]
    results = rows[rows["kind"] != "target"]
    change = change_since(case.evidence, case.code, COVERAGE)
    if len(results) < 2 or change is None:
        return []
    # A target of the same day comes after the result that is held against it.
    rows = rows.assign(aim=rows["kind"] == "target").sort_values(["as_of", "aim"], kind="stable")
    # Those of far years, 2045 among them, would squeeze all results; the notes name them.
    later = rows[rows["aim"] & (rows["as_of"].dt.year > case.made_on.year)]
    rows = rows.drop(index=later.index)
    shown = rows.tail(_COLUMNS)
    columns: list[tuple[str, float | None, Role]] = [
        (_dated_name(case, row), float(row.value), "target" if row.kind == "target" else "mine")
        for row in shown.itertuples()
    ]
    chart = bars_of(
        case,
        columns,
        words("Kolom hasil dan target cakupan {region} menurut waktu", region=case.name),
        "columns",
    )
    facts = {
        "region": case.name,
        "points": words.signed(change.difference, 1),
        "first": words.brief(change.first_as_of, change.first_precision),
        "last": words.brief(change.last_as_of, change.last_precision),
        "n": words.number(change.points),
    }
    title = words("Cakupan {region} berubah {points} poin, {first} sampai {last}", **facts)
    points = [
        words("{n} angka; beda sumber dapat berarti beda cara hitung.", **facts),
        "" if change.is_trend else words("Belum cukup angka untuk menyebut tren."),
    ]
    low, high = min(change.path), max(change.path)
    if low < min(change.first, change.last) or high > max(change.first, change.last):
        points.insert(
            0,
            words("Terendah {low}, tertinggi {high}.", low=words.percent(low), high=words.percent(high)),
        )
    told = [
        words(
            "Target {year}: {value}",
            year=words.brief(row.as_of, row.precision),
            value=words.percent(row.value),
        )
        for row in later.itertuples()
    ]
    told += [
        words(
            "{when}: {value} ({publisher})",
            when=words.as_of(row.as_of, row.precision),
            value=words.percent(row.value),
            publisher=row.publisher if pd.notna(row.publisher) else words("penerbit tidak diketahui"),
        )
        for row in shown.itertuples()
    ]
    when = dates_of(words, results)
    return [case.slide(title, points, chart, shown["source_id"], told, when, behind=later["source_id"])]


def _dated_name(case: Case, row) -> str:
    words = case.words
    when = words.brief(row.as_of, row.precision)
    if row.kind == "target":
        return words("Target {year}", year=when)
    return f"{when} ({words('dihitung')})" if row.kind == "computed" else when
