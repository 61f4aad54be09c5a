"""Who has regulated what? All instruments in one list, searched and narrowed down."""

import re
from collections import Counter
from typing import NamedTuple

import pandas as pd

from benchmark.evidence import Evidence

# Statuses of `instruments`: only the first has legal force.
IN_FORCE = "berlaku"
PLANNED = ("ranperda", "direncanakan")
FORMS = ("perda", "perkada", "decree", "circular", "agreement", "draft")
# The form follows the legal rank of data/instrument_kinds.csv; ranks above 4 are national law.
_FORM_OF_RANK = {
    4: "perda",
    5: "perkada",
    6: "decree",
    7: "decree",
    8: "circular",
    9: "agreement",
    10: "draft",
}
NATION = "0"
# What stands in a facet where the source names nothing: a finding of its own, never "none".
NOT_STATED = "-"
FACETS = ("kind", "status", "year", "province", "clause", "level")


class Filters(NamedTuple):
    """What a reader looks for; an empty facet lets everything through.

    ``text`` is free text; the others hold options as `facet_counts` names them.
    """

    text: str = ""
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    province: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()
    level: tuple[str, ...] = ()


def catalogue(evidence: Evidence) -> pd.DataFrame:
    """Which instruments are on record, of all regions and of the nation?

    Returns
    -------
    DataFrame, one row for each row of `instruments`, newest year first, unknown years last, stronger kinds
    first within a year: instrument_id, region_code, region_name, short_name, level (nation, province,
    kabupaten, kota), province_code, kind, label_id, label_en, legal_rank, form (one of `FORMS`, "" for
    national law), number, year, subject, status, note, provisions and source_ids (tuples), text (what a
    search looks through, casefolded: kind, number, year, subject, clauses, and all names of the region).
    """
    rows = evidence.instruments.astype({"kind": "object", "status": "object"})
    kinds = evidence.instrument_kinds.astype({"kind": "object"})
    rows = rows.merge(kinds[["kind", "label_id", "label_en", "legal_rank", "regional"]], on="kind")
    rows["form"] = rows["legal_rank"].map(_FORM_OF_RANK).where(rows["regional"].astype(bool), "").fillna("")
    regions = evidence.regions.set_index("code")
    for column in ("short_name", "level", "province_code"):
        rows[column] = rows["region_code"].map(regions[column].astype(object))
    rows["region_name"] = rows["region_code"].map(evidence.areas.set_index("code")["name"])
    nation = rows["region_code"] == NATION
    rows.loc[nation, "level"] = "nation"
    rows.loc[nation, "short_name"] = rows["region_name"]
    rows.loc[nation, "province_code"] = NATION
    rows["provisions"] = _listed(evidence.instrument_provisions, "provision", rows["instrument_id"])
    rows["source_ids"] = _listed(evidence.instrument_sources, "source_id", rows["instrument_id"])
    rows["text"] = _texts(evidence, rows)
    order = rows.sort_values(
        ["year", "legal_rank", "instrument_id"], ascending=[False, True, True], na_position="last"
    )
    return order.drop(columns="regional").reset_index(drop=True)


def matching(instruments: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Which rows of `catalogue` fit the filters, in its order?

    Several options of one facet widen it (any of them), several facets narrow down (all of them). Of the
    text every word must occur, capitals or not, in any place; a number must stand alone, so that "4" finds
    neither 14 nor 2024. Spelling is taken as it is.
    """
    fits = _fits_text(instruments, filters.text)
    for mask in _fits_facets(instruments, filters).values():
        fits &= mask
    return instruments[fits]


def facet_counts(instruments: pd.DataFrame, filters: Filters) -> dict[str, dict[str, int]]:
    """How many instruments would each option of each facet find, all other filters holding?

    Returns for each of `FACETS` every option that occurs in the catalogue, the facet itself not narrowing its
    own options, with 0 where nothing fits. Each instrument counts under one option of kind, status, year,
    province and level, so these counts sum up to the instruments that fit the other filters; under "clause"
    it counts once for each of its clauses. `NOT_STATED` counts instruments without a known year or without a
    recorded clause.
    """
    by_text = _fits_text(instruments, filters.text)
    by_facet = _fits_facets(instruments, filters)
    counts = {}
    for facet in FACETS:
        fits = by_text.copy()
        for other, mask in by_facet.items():
            if other != facet:
                fits &= mask
        options = _options(instruments, facet)
        found = Counter(option for several in options[fits] for option in several)
        counts[facet] = {option: found[option] for several in options for option in several}
    return counts


def named(row, words) -> str:
    """Return "Peraturan Daerah Nomor 4 Tahun 2020" for a row of the catalogue, as plain text."""
    number = "" if pd.isna(row.number) else " " + words("Nomor {number}", number=row.number)
    year = "" if pd.isna(row.year) else " " + words("Tahun {year}", year=int(row.year))
    return f"{words.pick(row, 'label')}{number}{year}"


def _fits_text(instruments: pd.DataFrame, text: str) -> pd.Series:
    fits = pd.Series(True, index=instruments.index)
    for pattern in map(_word_pattern, text.casefold().split()):
        fits &= instruments["text"].str.contains(pattern).astype(bool)
    return fits


def _fits_facets(instruments: pd.DataFrame, filters: Filters) -> dict[str, pd.Series]:
    """Return for each facet in use which instruments it lets through."""
    masks = {}
    for facet in FACETS:
        wanted = set(getattr(filters, facet))
        if wanted:
            fits = [not wanted.isdisjoint(several) for several in _options(instruments, facet)]
            masks[facet] = pd.Series(fits, index=instruments.index, dtype=bool)
    return masks


def _options(instruments: pd.DataFrame, facet: str) -> pd.Series:
    """Return under which options of a facet each instrument counts, as a tuple of text each."""
    if facet == "clause":
        return instruments["provisions"].map(lambda clauses: clauses or (NOT_STATED,))
    if facet == "year":
        return instruments["year"].map(lambda year: (NOT_STATED,) if pd.isna(year) else (str(int(year)),))
    column = "province_code" if facet == "province" else facet
    return instruments[column].map(lambda option: (str(option),))


def _word_pattern(word: str) -> str:
    before = r"(?<!\d)" if word[0].isdigit() else ""
    after = r"(?!\d)" if word[-1].isdigit() else ""
    return f"{before}{re.escape(word)}{after}"


def _texts(evidence: Evidence, rows: pd.DataFrame) -> pd.Series:
    provisions = evidence.provisions
    clauses = dict(
        zip(provisions["provision"], provisions["label_id"] + " " + provisions["label_en"], strict=True)
    )
    aliases = evidence.region_aliases.groupby("code")["alias"].agg(" ".join)
    parts = [
        rows["kind"],
        rows["label_id"],
        rows["label_en"],
        "nomor " + rows["number"].fillna(""),
        "tahun " + rows["year"].astype("string").fillna(""),
        rows["number"].fillna("") + "/" + rows["year"].astype("string").fillna(""),
        rows["subject"].fillna(""),
        rows["region_name"],
        rows["region_code"].map(aliases).fillna(""),
        rows["provisions"].map(lambda names: " ".join(clauses[name] for name in names)),
    ]
    together = pd.concat([part.astype(str) for part in parts], axis=1).agg(" · ".join, axis=1)
    return together.str.casefold()


def _listed(links: pd.DataFrame, item: str, ids: pd.Series) -> pd.Series:
    several = links.groupby("instrument_id")[item].agg(tuple).to_dict()
    return pd.Series([several.get(name, ()) for name in ids], index=ids.index, dtype=object)
