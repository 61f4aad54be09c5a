"""The tables of the comparison annex: coverage, indicators, regulation, money, each cell with its source."""

from collections.abc import Sequence

import pandas as pd

from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.instruments import PLANNED
from benchmark.analysis.position import position
from benchmark.evidence import Evidence
from benchmark.exports.comparison_records import (
    NOT_COLLECTED,
    funding_cell,
    funding_note,
    instrument_cell,
    instrument_lines,
    matrix_note,
)
from benchmark.exports.documents.facts import exact
from benchmark.exports.documents.inline import Cited, Line, Strong
from benchmark.exports.documents.names import full_name
from benchmark.exports.documents.regulations import gist, numbered
from benchmark.exports.documents.styles import WIDTH_CM
from benchmark.exports.documents.table import Grid, Lines
from benchmark.exports.profile_records import STATUSES
from benchmark.locale import Words
from benchmark.locale.units import written

__all__ = [
    "INDICATOR_NOTE",
    "coverage_grid",
    "funding_grid",
    "funding_note",
    "indicator_grid",
    "instrument_grid",
    "instruments_list",
    "matrix_note",
]

INDICATOR_NOTE = (
    "Tanda: dihitung = persentase dari jumlah orang menurut satu sumber; ≈ = sumber berselisih atau angka di "
    "luar batas wajar; lama = lebih dari dua tahun; ≥ dan ≤ = sumber hanya menyebut batas."
)
_FIRST_CM = 3.6
_SIGNS = "●○□ "
_MOST_LISTED = 24
_COVERAGE = "ucj_pct"


def coverage_grid(
    evidence: Evidence, codes: Sequence[str], headlines: pd.DataFrame, targets: pd.DataFrame, words: Words
) -> Grid:
    """Return one row per region: coverage with its date, target, distance, places.

    `headlines` and `targets` are the results of `coverage.headline` and `targets.own_targets`.
    """
    rows = []
    for code in codes:
        place = position(evidence, code, headlines=headlines)
        figure, target = headlines.loc[code], targets.loc[code]
        inside = place.province
        rows.append(
            (
                Strong(full_name(evidence, code)),
                _figure(evidence, figure, _COVERAGE, words),
                _target(target, words),
                "–" if pd.isna(target["gap"]) else f"{words.signed(target['gap'], 1)} poin",
                _place(place.nation, words),
                "–" if inside is None else _place(inside, words),
            )
        )
    return Grid(
        ("Daerah", "Cakupan", "Target", "Selisih", "Peringkat nasional", "Peringkat dalam provinsi"),
        tuple(rows),
        (3.2, 3.6, 3.0, 1.9, 2.15, 2.15),
        "Cakupan, target, selisih, dan peringkat tiap daerah.",
        centred=(3, 4, 5),
    )


def indicator_grid(
    evidence: Evidence, codes: Sequence[str], wanted: Sequence[str], figures: pd.DataFrame, words: Words
) -> Grid:
    """Return indicators by regions; `figures` is the result of `coverage.headlines`."""
    rows = tuple(
        (
            words.pick(evidence.indicator(name), "label"),
            *(_figure(evidence, figures.loc[(name, code)], name, words) for code in codes),
        )
        for name in wanted
    )
    return _by_region(
        evidence, codes, "Indikator", rows, "Indikator menurut daerah, dengan tanggal dan sumber."
    )


def instrument_grid(
    evidence: Evidence, codes: Sequence[str], matrix: pd.DataFrame, rows: pd.DataFrame, words: Words
) -> Grid:
    """Return forms and clauses by regions; arguments as in `comparison_records.instrument_lines`."""
    by_id = rows.set_index("instrument_id")
    links = evidence.instrument_sources.groupby("instrument_id")["source_id"].agg(tuple)
    lines = tuple(
        (
            line.name if line.part != "Bentuk" else Strong(line.name),
            *(_instruments(cell, by_id, links, words) for cell in line.cells),
        )
        for line in instrument_lines(evidence, matrix, rows, words)
    )
    return _by_region(evidence, codes, "Bentuk atau klausul", lines, "Bentuk dan klausul menurut daerah.")


def instruments_list(evidence: Evidence, rows: pd.DataFrame, words: Words) -> Grid:
    """Return the instruments themselves, those in force first; `rows` as returned by `instruments_in`."""
    links = evidence.instrument_sources.groupby("instrument_id")["source_id"].agg(tuple)
    listed = tuple(
        (
            full_name(evidence, row["region_code"]),
            (numbered(short_title(row, words)), Cited(tuple(links.get(row["instrument_id"], ()))[:2])),
            gist(row["subject"]) or "–",
            _status(row, words),
        )
        for row in rows.head(_MOST_LISTED).to_dict("records")
    )
    return Grid(
        ("Daerah", "Instrumen", "Pokok isi menurut sumber", "Status"),
        listed,
        (3.2, 3.6, 6.7, 2.5),
        "Instrumen regulasi tiap daerah.",
    )


def funding_grid(evidence: Evidence, codes: Sequence[str], matrix: pd.DataFrame, words: Words) -> Grid:
    """Return sources of money by regions; `matrix` is the result of `funding_matrix`."""
    labels = evidence.fund_kinds.set_index("fund_kind")["label_id"]
    sources = evidence.funding.set_index("funding_id")["source_id"]
    rows = []
    for kind, cells in matrix.groupby("fund_kind", sort=False):
        by_region = {cell["region_code"]: cell for cell in cells.to_dict("records")}
        rows.append(
            (
                labels[kind],
                *(_paid(evidence, by_region[code], sources, words) for code in codes),
            )
        )
    return _by_region(evidence, codes, "Sumber dana", tuple(rows), "Sumber dana menurut daerah.")


def _by_region(evidence: Evidence, codes: Sequence[str], first: str, rows: tuple, alt: str) -> Grid:
    width = (WIDTH_CM - _FIRST_CM) / len(codes)
    return Grid(
        (first, *(full_name(evidence, code) for code in codes)),
        rows,
        (_FIRST_CM, *(width for _ in codes)),
        alt,
        own=(1,),
    )


def _figure(evidence: Evidence, figure: pd.Series, indicator_id: str, words: Words) -> Line:
    """A figure with date and marks; what is missing is said to be not on record."""
    indicator = evidence.indicator(indicator_id)
    if figure["state"] == "not_applicable":
        return "tidak berlaku"
    if figure["state"] == "bound":
        sign = "≥" if figure["bound"] == "lower" else "≤"
        value = f"{sign} {written(figure['bound_value'], indicator.unit, indicator.decimals, words)}"
    elif pd.isna(figure["value"]):
        return words(NOT_COLLECTED)
    else:
        value = written(figure["value"], indicator.unit, indicator.decimals, words)
    marks = [words.brief(figure["as_of"], figure["precision"])]
    marks += ["dihitung"] * bool(figure["computed"])
    marks += ["≈"] * bool(figure["doubtful"]) + ["lama"] * bool(figure["stale"])
    value = f"sekitar {value}" if figure["approximate"] else value
    cited = (Cited((figure["source_id"],)),) if figure["source_id"] else ()
    return (f"{value} ({', '.join(marks)})", *cited)


def _target(target: pd.Series, words: Words) -> Line:
    if pd.isna(target["target"]):
        return words(NOT_COLLECTED)
    year = "tanpa tahun" if pd.isna(target["target_year"]) else str(int(target["target_year"]))
    about = "sekitar " if target["target_approximate"] else ""
    return (f"{about}{exact(target['target'], words)} ({year})", Cited((target["target_source_id"],)))


def _status(row: dict, words: Words) -> str:
    """What is known of its force: of a draft only that it was reported, and for which year."""
    if row["status"] not in PLANNED:
        return words(STATUSES[row["status"]]).lstrip(_SIGNS)
    year = "" if pd.isna(row["year"]) else f" ({int(row['year'])})"
    return f"diberitakan sebagai rancangan atau rencana{year}"


def _place(place, words: Words) -> str:
    return "–" if place.rank is None else f"{words.number(place.rank)} dari {words.number(place.n)}"


def _instruments(cell: dict, by_id: pd.DataFrame, links: pd.Series, words: Words) -> Lines:
    lines: list[Line] = list(instrument_cell(cell, by_id, words))
    ids = cell["instrument_ids"][:1]
    if ids:
        lines[0] = (lines[0], Cited(tuple(links.get(ids[0], ()))[:1]))
    return Lines(tuple(lines))


def _paid(evidence: Evidence, cell: dict, sources: pd.Series, words: Words) -> Lines:
    lines: list[Line] = list(funding_cell(evidence, cell, words))
    ids = [sources[name] for name in cell["funding_ids"]]
    if cell["program_ids"] and not ids:
        links = evidence.program_sources
        ids = links.loc[links["program_id"] == cell["program_ids"][-1], "source_id"].tolist()
    if ids:
        lines[0] = (lines[0], Cited(tuple(dict.fromkeys(ids))[:2]))
    return Lines(tuple(lines))
