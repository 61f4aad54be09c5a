"""What is on record of a region that answers a question of Paritrana: found, outdated, or only planned?

How old a record may be stands in docs/methods.md, "Kesiapan Paritrana".
"""

from datetime import date
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.age import age_months, is_stale
from benchmark.analysis.coverage import headlines
from benchmark.analysis.funding import reports
from benchmark.analysis.instrument_subject import is_general
from benchmark.analysis.instruments import IN_FORCE, catalogue
from benchmark.analysis.learning_basis import ByRegion
from benchmark.analysis.once import once_per_day, once_per_evidence
from benchmark.analysis.paritrana_programs import programs_by_region
from benchmark.evidence import Evidence
from benchmark.evidence.rules_paritrana import ANY_PROGRAM, parts_of_rule

# From the strongest answer to the weakest; without any record a question is "not_recorded". What is "planned"
# is on record but answers nothing yet: a plan, a status that no source tells, a rule on something general.
RECORD_STATES = ("found", "outdated", "planned")
_WITH_FIGURE = ("value", "zero", "bound")


class Record(NamedTuple):
    """One row of the evidence that answers a question.

    Attributes
    ----------
    kind : instrument, clause, fund, program or indicator: what was looked for; fund_program for a programme
        that names the source of money, which no report does.
    state : one of `RECORD_STATES`.
    row : the row, with the columns of `instruments.catalogue` and general, `funding.reports`,
        `programs_by_region` with last (the newest day known), its precision (day or year) and matched (its
        groups that were looked for), or `coverage.headline` with its indicator_id.
    source_ids : who says so.
    """

    kind: str
    state: str
    row: dict
    source_ids: tuple[str, ...]


def records_of(evidence: Evidence, code: str, rule: str, on: date | None = None) -> list[Record]:
    """Return what answers a rule of evidence, the strongest state first, within it in order of the rule.

    `on` is the day from which one looks, as in `coverage.headline`.
    """
    found = [
        record
        for kind, names in parts_of_rule(rule)
        for record in _LOOK_FOR[kind](evidence, code, kind, names, on)
    ]
    return sorted(found, key=lambda record: RECORD_STATES.index(record.state))


def state_of(records: list[Record]) -> str:
    """Return the strongest state of several records, "not_recorded" without any."""
    return min((record.state for record in records), key=RECORD_STATES.index, default="not_recorded")


def _instruments(
    evidence: Evidence, code: str, kind: str, names: tuple[str, ...], on: date | None
) -> list[Record]:
    # A rule in force does not age: it holds until it is repealed.
    found = []
    for row in _catalogue(evidence)[code]:
        if row["kind"] in names if kind == "instrument" else set(names) & set(row["provisions"]):
            general = kind == "instrument" and _says_too_little(row)
            state = "found" if row["status"] == IN_FORCE and not general else "planned"
            found.append(Record(kind, state, row | {"general": general}, row["source_ids"]))
    return found


def _says_too_little(row: dict) -> bool:
    """Tell whether a regulation is general: a Perda not on the field, a Perkada without a clause on it."""
    if row["form"] == "perda":
        return is_general(row["subject"], row["provisions"])
    return row["form"] == "perkada" and not row["provisions"] and is_general(row["subject"])


def _funds(evidence: Evidence, code: str, kind: str, names: tuple[str, ...], on: date | None) -> list[Record]:
    found, reported = [], set()
    for row in _reports(evidence)[code]:
        if row["fund_kind"] in names:
            stated = row["stage"] == "stated"
            old = _is_old(evidence, _last_day(row["year"], on), on)
            state = ("outdated" if old else "found") if stated else "planned"
            found.append(Record(kind, state, row, (row["source_id"],)))
            reported.add(row["fund_kind"])
    for name in names:
        if name not in reported:
            found += _named_by_programs(evidence, code, name, on)
    return found


def _named_by_programs(evidence: Evidence, code: str, fund: str, on: date | None) -> list[Record]:
    """Return the programmes that name a source of money of which no report tells."""
    return [
        Record("fund_program", state, row | {"fund_kind": fund}, row["source_ids"])
        for state, row in _dated_programs(evidence, code, on)
        if fund in row["fund_kinds"]
    ]


def _programs(
    evidence: Evidence, code: str, kind: str, names: tuple[str, ...], on: date | None
) -> list[Record]:
    found = []
    for state, row in _dated_programs(evidence, code, on):
        matched = tuple(group for group in row["groups"] if group in names)
        # Whoever collects names does not yet protect anybody.
        if (names == (ANY_PROGRAM,) or matched) and not row["register"]:
            found.append(Record(kind, state, row | {"matched": matched}, row["source_ids"]))
    return found


def _dated_programs(evidence: Evidence, code: str, on: date | None) -> list[tuple[str, dict]]:
    """Return the programmes with their state, the newest first, those without any date last."""
    found = []
    for row in programs_by_region(evidence)[code]:
        published, started = row["last_published"], _last_day(row["started_year"], on)
        if pd.notna(published) and published > _today(on):
            published = pd.NaT
        # Where both tell the same day, that of a publication is known to the day.
        by_day = pd.notna(published) and not published < started
        last = published if by_day else started
        old = row["replaced_by"] or _is_old(evidence, last, on)
        state = "planned" if row["planned"] else "outdated" if old else "found"
        found.append((state, row | {"last": last, "precision": "day" if by_day else "year"}))
    return sorted(found, key=lambda pair: (pd.isna(pair[1]["last"]), -pair[1]["last"].value))


def _indicators(
    evidence: Evidence, code: str, kind: str, names: tuple[str, ...], on: date | None
) -> list[Record]:
    figures = _figures(evidence, on)
    rows = [figures[name, code] | {"indicator_id": name} for name in names if (name, code) in figures]
    return [Record(kind, _state_of_figure(row), row, (row["source_id"],)) for row in rows]


def _state_of_figure(row: dict) -> str:
    return "outdated" if row["stale"] or pd.isna(row["as_of"]) else "found"


_LOOK_FOR = {
    "instrument": _instruments,
    "clause": _instruments,
    "fund": _funds,
    "program": _programs,
    "indicator": _indicators,
}


def _is_old(evidence: Evidence, day: pd.Timestamp, on: date | None) -> bool:
    """Tell whether a day lies further back than a figure may.

    One year is assessed, so a record that tells no date proves no more than an old one.
    """
    return pd.isna(day) or is_stale(evidence, age_months(day, on))


def _last_day(year, on: date | None) -> pd.Timestamp:
    """Return the last day of a year that has been, today in the running one; a later year is no date yet."""
    today = _today(on)
    if pd.isna(year) or year > today.year:
        return pd.NaT
    return min(pd.Timestamp(int(year), 12, 31), today)


def _today(on: date | None) -> pd.Timestamp:
    return pd.Timestamp(on or date.today())


@once_per_evidence
def _catalogue(evidence: Evidence) -> ByRegion:
    # The strongest kind first: it is the one that a reader wants named.
    rows = catalogue(evidence).drop(columns="text")
    return ByRegion(rows.sort_values(["legal_rank", "year"], ascending=[True, False], kind="stable"))


@once_per_evidence
def _reports(evidence: Evidence) -> ByRegion:
    return ByRegion(reports(evidence))


@once_per_day
def _figures(evidence: Evidence, on: date | None) -> dict[tuple[str, str], dict]:
    """The figures that questions ask for, by indicator and region."""
    parts = (part for rule in evidence.paritrana_questions["evidence_rule"] for part in parts_of_rule(rule))
    names = dict.fromkeys(name for kind, several in parts if kind == "indicator" for name in several)
    codes = evidence.regions["code"].astype(str).tolist()
    rows = headlines(evidence, list(names), codes, on)
    return rows[rows["state"].isin(_WITH_FIGURE)].to_dict("index")
