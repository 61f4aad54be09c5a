"""The slide on how coverage has moved."""

import pandas as pd

from benchmark.analysis.figures import figures
from benchmark.analysis.history import change_since, series_of
from benchmark.analysis.settled import doubts
from benchmark.analysis.targets import target_of
from benchmark.exports.publisher import publisher_of
from benchmark.exports.slides.bars import Bar, bars_of
from benchmark.exports.slides.model import Slide
from benchmark.exports.slides.parts import dates_of
from benchmark.exports.slides.region_case import COVERAGE, Case

# So many results stand side by side; of a longer history the first one and the last ones.
_RESULTS = 8
_TARGETS = 2


def history_slide(case: Case) -> list[Slide]:
    """How has coverage moved? One result a date, targets hollow behind them; nothing with a single figure.

    Of several figures for one date the one stands that the headline rule prefers, as in `change_since`; the
    notes tell all of them.
    """
    words = case.words
    change = change_since(case.evidence, case.code, COVERAGE)
    if change is None:
        return []
    results = _results(case)
    shown = results if len(results) <= _RESULTS else pd.concat([results.head(1), results.tail(_RESULTS - 1)])
    targets = _targets(case)
    columns: list[Bar] = [
        (name, float(value), "mine") for name, value in zip(_names(case, shown), shown["value"], strict=True)
    ]
    columns += [(words("Target {year}", year=year), value, "target") for year, value, _ in targets]
    about = words("Kolom hasil dan target cakupan {region} menurut waktu", region=case.name)
    first = words.brief(change.first_as_of, change.first_precision)
    last = words.brief(change.last_as_of, change.last_precision)
    facts = {
        "region": case.name,
        "points": words.signed(change.difference, 1),
        "when": "–".join(dict.fromkeys((first, last))),
        "n": words.number(change.points),
    }
    title = words("Cakupan {region} berubah {points} poin, {when}", **facts)
    if not round(change.difference, 1):
        facts["value"] = words.percent(change.last)
        facts["dates"] = words.listing(dict.fromkeys((first, last)))
        title = words("Cakupan {region} kembali {value}: {dates}", **facts)
    why = doubts(case.evidence, case.code, change, case.own)
    if "order" in why:
        title = words("Cakupan {region}: {n} angka, urutan atau selisihnya belum pasti", **facts)
    if "sources" in why:
        # Whether the region moved or its sources differ, nobody knows.
        facts["n"] = words.number(case.own["spread"], 1)
        title = words(
            "Cakupan {region}: sumber berselisih hingga {n} poin, jadi belum tentu perubahan", **facts
        )
        facts["n"] = words.number(change.points)
    points = [
        words("{n} angka; beda sumber dapat berarti beda cara hitung.", **facts),
        "" if change.is_trend else words("Belum cukup angka untuk menyebut tren."),
    ]
    low, high = min(change.path), max(change.path)
    if low < min(change.first, change.last) or high > max(change.first, change.last):
        between = words("Terendah {low}, tertinggi {high}.", low=words.percent(low), high=words.percent(high))
        points.insert(0, between)
    told, behind = _everything(case)
    sources = [*shown["source_id"], *(source_id for *_, source_id in targets)]
    chart = bars_of(words, columns, about, "columns")
    return [case.slide(title, points, chart, sources, told, dates_of(words, shown), behind=behind)]


def _results(case: Case) -> pd.DataFrame:
    """Return the dated results that `change_since` compares, oldest first."""
    indicators = case.evidence.indicators.set_index("indicator_id").loc[[COVERAGE]]
    rows = figures(case.evidence, indicators, [case.code])
    rows = rows[(rows["kind"] == "result") & rows["as_of"].notna()]
    return rows.drop_duplicates("as_of").sort_values("as_of")


def _targets(case: Case) -> list[tuple[int, float, str]]:
    """Return the region's targets up to the running year, one a year: year, value, source_id.

    Those of far years, 2045 among them, would squeeze all results; the notes name them.
    """
    rows = series_of(case.evidence, case.code, COVERAGE)
    rows = rows[(rows["kind"] == "target") & rows["as_of"].notna()]
    years = sorted({year for year in rows["as_of"].dt.year if year <= case.made_on.year})
    stated = (target_of(case.evidence, case.code, COVERAGE, year) for year in years)
    found = [(aim.year, aim.value, aim.source_id) for aim in stated if aim is not None and aim.year]
    return list(dict.fromkeys(found))[-_TARGETS:]


def _everything(case: Case) -> tuple[list[str], list[str]]:
    """Return every figure on record as a line for the notes, and the sources of these."""
    words = case.words
    rows = series_of(case.evidence, case.code, COVERAGE)
    rows = rows[rows["kind"].isin(["result", "computed", "target"]) & rows["as_of"].notna()]
    told = []
    for row in rows.itertuples():
        publisher = publisher_of(case.evidence.source(row.source_id), words)
        when = words.as_of(row.as_of, row.precision)
        if row.kind == "target":
            when = words("Target {year}", year=when)
        told.append(
            words(
                "{when}: {value} ({publisher})",
                when=when,
                value=words.percent(row.value),
                publisher=publisher,
            )
        )
    return told, list(rows["source_id"])


def _names(case: Case, rows: pd.DataFrame) -> list[str]:
    """Name each column by its month, or by its day where two of them fall into one month."""
    words, records = case.words, rows.to_dict("records")
    months = [words.brief(row["as_of"], row["precision"]) for row in records]
    names = []
    for row, month in zip(records, months, strict=True):
        name = month if months.count(month) == 1 else words.as_of(row["as_of"], row["precision"])
        names.append(f"{name} ({words('dihitung')})" if row["computed"] else name)
    return names
