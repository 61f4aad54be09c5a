"""What does the evidence note about how a region collects and checks the data of workers?

Notes are quoted as they stand: short, Indonesian, how somebody saw it done. Plans are no practice.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_regulation import instruments_on_record
from benchmark.analysis.instruments import IN_FORCE
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.visit_standing import kilometres_between
from benchmark.analysis.visits import documented_visits
from benchmark.evidence import Evidence
from benchmark.locale import Words

# Words of the notes, which are Indonesian in every language of the screen.
_DATA = re.compile(
    r"pendataan|mendata|didata|verifikasi|validasi|pemetaan|dipetakan|olah data|DTKS|DTSEN|P3KE",
    re.IGNORECASE,
)
_RENEWED = re.compile(
    r"(?:verifikasi|validasi|pendataan|data)[^.;]*(?:bulan|berkala|rutin|ulang)", re.IGNORECASE
)
_MATCHED = re.compile(r"\b(?:NIK|DTKS|DTSEN|P3KE|Kusuka)\b")
_MONTHLY = re.compile(r"(?:verifikasi|validasi)[^.;]*(?:bulanan|(?:tiap|setiap) bulan)", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:rencana|direncanakan|usulan|akan)\b", re.IGNORECASE)


class Practice(NamedTuple):
    """A note about a region. kind: visit, instrument or program; name: of the visitor, the instrument or the
    programme; visitor: code, "" but for visits; when, precision: of the visit."""

    code: str
    kind: str
    name: str
    note: str
    source_ids: tuple[str, ...]
    visitor: str = ""
    when: date | None = None
    precision: str = "unknown"

    @property
    def renewed(self) -> bool:
        """Whether the note speaks of data being checked again."""
        return bool(_RENEWED.search(self.note))

    @property
    def matched(self) -> bool:
        """Whether the note says against which list or number the data is held."""
        return bool(_MATCHED.search(self.note))

    @property
    def monthly(self) -> bool:
        """Whether the note speaks of checks every month."""
        return bool(_MONTHLY.search(self.note))


@once_per_evidence
def practices(evidence: Evidence) -> dict[str, tuple[Practice, ...]]:
    """Return by region what is noted about its data: by visitors first, then of rules, then of programmes."""
    by_region: dict[str, list[Practice]] = {}
    for one in (*_of_visits(evidence), *_of_instruments(evidence), *_of_programs(evidence)):
        several = by_region.setdefault(one.code, [])
        told = _DATA.search(one.note) and not _PLANNED.search(one.note)
        # Several agencies of one delegation leave the same note.
        if told and all(known.note != one.note for known in several):
            several.append(one)
    return {code: tuple(several) for code, several in by_region.items() if several}


def nearest_example(
    evidence: Evidence, mine: str, other: str, fits: Callable[[Practice], bool]
) -> Practice | None:
    """Return the note of the nearest third region that fits; None where none lies in either province."""
    found = [
        one
        for code, several in practices(evidence).items()
        for one in several
        if code not in (mine, other) and related(evidence, code, mine, other) and fits(one)
    ]
    return min(found, key=lambda one: (kilometres_between(evidence, mine, one.code), one.code), default=None)


def related(evidence: Evidence, code: str, mine: str, other: str) -> bool:
    """Return whether a third region lies in our province or in the host's: a far one would only distract."""
    provinces = {evidence.region(one).province_code for one in (mine, other)}
    return evidence.region(code).province_code in provinces


@once_per_evidence
def monthly_checks(evidence: Evidence) -> tuple[Practice, ...]:
    """Return the notes that speak of checks every month, of all regions."""
    return tuple(one for several in practices(evidence).values() for one in several if one.monthly)


def noted(one: Practice, mine: str, evidence: Evidence, words: Words) -> str:
    """Say where a note stands, and quote it; without a full stop. `mine` is the region that reads it."""
    facts = {"host": evidence.region(one.code).name, "name": one.name, "note": one.note}
    if one.kind == "visit":
        facts["date"] = words.as_of(one.when, one.precision)
        if one.visitor == mine:
            return words("Catatan kunjungan kami ke {host} ({date}): “{note}”", **facts)
        return words("Catatan kunjungan {name} ke {host} ({date}): “{note}”", **facts)
    if one.kind == "instrument":
        return words("Catatan tentang {name} {host}: “{note}”", **facts)
    return words("Catatan tentang program {name} di {host}: “{note}”", **facts)


def _of_visits(evidence: Evidence) -> list[Practice]:
    return [
        Practice(
            row["host_code"],
            "visit",
            row["visitor_name"],
            _clean(row["note"]),
            row["source_ids"],
            row["visitor_code"],
            row["date"],
            row["precision"],
        )
        for row in documented_visits(evidence).to_dict("records")
    ]


def _of_instruments(evidence: Evidence) -> list[Practice]:
    rows = instruments_on_record(evidence)
    rows = rows[(rows["status"] == IN_FORCE) & rows["note"].notna()]
    return [
        Practice(
            row["region_code"],
            "instrument",
            short_title(row, Words("id")),
            _clean(row["note"]),
            row["source_ids"],
        )
        for row in rows.to_dict("records")
    ]


def _of_programs(evidence: Evidence) -> list[Practice]:
    """Programmes that began last come first: they tell how it is done now."""
    sources = evidence.program_sources.groupby("program_id")["source_id"].agg(tuple).to_dict()
    rows = evidence.programs.sort_values(
        ["started_year", "program_id"], ascending=[False, True], na_position="last"
    )
    return [
        Practice(
            row["region_code"],
            "program",
            row["name"],
            _clean(row["description"]),
            sources.get(row["program_id"], ()),
        )
        for row in rows.to_dict("records")
    ]


def _clean(note) -> str:
    return "" if pd.isna(note) else str(note).strip().rstrip(".")
