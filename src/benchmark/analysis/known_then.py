"""What would the evidence be without certain visits, and what of it was known before a day?

For testing the advice against visits that did take place: an answer must not rest on the visit itself.
"""

from collections.abc import Collection
from datetime import date

import pandas as pd

from benchmark.evidence import Evidence

# Records with sources of their own table: table, key, column with the year.
_RECORDS = (
    ("instruments", "instrument_id", "year"),
    ("programs", "program_id", "started_year"),
    ("awards", "award_id", "edition_year"),
)
_LISTS = {
    "instruments": ["instrument_provisions"],
    "programs": ["program_groups", "program_funds"],
    "awards": [],
}


def known_then(
    evidence: Evidence, without_visits: Collection[str] = (), before: date | None = None
) -> Evidence:
    """Return the evidence without these visits and, if a day is given, without what was not known before it.

    Taken out are the visits, and every fact whose only sources are sources of these visits: figures, funding,
    instruments, programmes, awards, other visits. Where another source says the same, the fact stays and
    loses only that source.

    Before a day counts: a figure dated earlier; a visit dated earlier; an instrument, programme, award or
    report of funding of an earlier year, or of that year or without a year if one of its sources was
    published earlier. Figures of structure stay as they are today: they change slowly, and peers are
    found in the evidence as a whole.
    """
    visits = evidence.visit_sources
    removed = set(visits.loc[visits["visit_id"].isin(set(without_visits)), "source_id"])
    tables = {
        "visits": _dated_before(evidence.visits, "date", before),
        "visit_sources": visits[~visits["source_id"].isin(removed)],
        "observations": _dated_before(evidence.observations, "as_of", before),
        "funding": evidence.funding,
    }
    tables["observations"] = tables["observations"][~tables["observations"]["source_id"].isin(removed)]
    tables["funding"] = tables["funding"][~tables["funding"]["source_id"].isin(removed)]
    kept = tables["visits"]["visit_id"].isin(tables["visit_sources"]["visit_id"])
    tables["visits"] = tables["visits"][kept & ~tables["visits"]["visit_id"].isin(set(without_visits))]
    for name, key, year in _RECORDS:
        links = evidence.table(f"{name[:-1]}_sources")
        links = links[~links["source_id"].isin(removed)]
        rows = evidence.table(name)
        rows = rows[rows[key].isin(links[key])]
        if before is not None:
            early = set(links.loc[links["source_id"].isin(_published_before(evidence, before)), key])
            rows = rows[_in_time(rows[year], rows[key].isin(early), before)]
        tables[name] = rows
        tables[f"{name[:-1]}_sources"] = links[links[key].isin(rows[key])]
        for parts in _LISTS[name]:
            table = evidence.table(parts)
            tables[parts] = table[table[key].isin(rows[key])]
    if before is not None:
        rows = tables["funding"]
        early = rows["source_id"].isin(_published_before(evidence, before))
        tables["funding"] = rows[_in_time(rows["year"], early, before)]
    label = "-".join([*sorted(without_visits), *([f"{before:%Y%m%d}"] if before else [])])
    return evidence.with_tables(label, **{name: rows.reset_index(drop=True) for name, rows in tables.items()})


def _dated_before(rows: pd.DataFrame, column: str, before: date | None) -> pd.DataFrame:
    return rows if before is None else rows[rows[column] < pd.Timestamp(before)]


def _in_time(years: pd.Series, early: pd.Series, before: date) -> pd.Series:
    """Whether each record is of an earlier year, or of no later year and reported before the day."""
    years = years.astype("Float64").astype(float)
    return (years < before.year) | (early & ~(years > before.year))


def _published_before(evidence: Evidence, before: date) -> set[str]:
    sources = evidence.sources
    return set(sources.loc[sources["published_on"] < pd.Timestamp(before), "source_id"])
