"""How is a record that answers a question of Paritrana told in one sentence?"""

from datetime import date
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.instruments import IN_FORCE, PLANNED
from benchmark.analysis.key_sentence import key_sentence
from benchmark.analysis.paritrana_evidence import Record
from benchmark.evidence import Evidence
from benchmark.locale import Words

COVERAGE = "ucj_pct"


class Fact(NamedTuple):
    """One sentence about a region with its date, sources and state (as in `paritrana_evidence.Record`)."""

    text: str
    dated: str
    source_ids: tuple[str, ...]
    state: str


def told(evidence: Evidence, code: str, record: Record, words: Words, on: date | None = None) -> Fact:
    """Return a record as a fact in the reader's language; `on` as in `coverage.headline`."""
    text, dated = _TELL[record.kind](evidence, code, record.row, words, on)
    return Fact(text, dated, record.source_ids, record.state)


def _instrument(evidence: Evidence, code: str, row: dict, words: Words, on: date | None) -> tuple[str, str]:
    text = words("{title} tentang {subject}", title=short_title(row, words), subject=row["subject"])
    if row["status"] in PLANNED:
        text += ", " + words("masih rancangan atau rencana")
    elif row["status"] != IN_FORCE:
        text += ", " + words("sumber tidak menyebut apakah sudah berlaku")
    return text, _year(row["year"], words)


def _fund(evidence: Evidence, code: str, row: dict, words: Words, on: date | None) -> tuple[str, str]:
    parts = []
    if pd.notna(row["beneficiaries"]):
        people = words("{n} orang", n=words.number(row["beneficiaries"]))
        group = row["beneficiary_group"]
        parts.append(people if pd.isna(group) else f"{people} ({group})")
    if pd.notna(row["months"]):
        parts.append(words("{n} bulan", n=words.number(row["months"])))
    if pd.notna(row["amount_idr"]):
        parts.append(words.compact_rupiah(row["amount_idr"]))
    label = words.pick(row, "fund_label")
    if row["stage"] == "planned":
        parts.append(words("baru direncanakan"))
    return f"{label}: {', '.join(parts)}" if parts else label, _year(row["year"], words)


def _program(evidence: Evidence, code: str, row: dict, words: Words, on: date | None) -> tuple[str, str]:
    text = str(row["name"])
    if pd.notna(row["started_year"]):
        text = words("{name} (sejak {year})", name=text, year=int(row["started_year"]))
    last = row["last"]
    return text, words.as_of(last, "day" if pd.notna(row["last_published"]) else "year")


def _indicator(evidence: Evidence, code: str, row: dict, words: Words, on: date | None) -> tuple[str, str]:
    dated = words.as_of(row["as_of"], row["precision"])
    if row["indicator_id"] == COVERAGE:
        return key_sentence(evidence, code, words, on), dated
    indicator = evidence.indicator(row["indicator_id"])
    bound = row["state"] == "bound"
    value = row["bound_value"] if bound else row["value"]
    write = words.percent if indicator.unit == "pct" else words.number
    sign = {"lower": "> ", "upper": "< "}.get(row["bound"], "")
    marks = [words("dihitung")] if row["computed"] else []
    marks += [words("kira-kira")] if row["approximate"] else []
    marks += [words("diragukan")] if row["doubtful"] else []
    text = f"{words.pick(indicator, 'label')}: {sign}{write(value, int(indicator.decimals))}"
    return f"{text} ({', '.join(marks)})" if marks else text, dated


_TELL = {
    "instrument": _instrument,
    "clause": _instrument,
    "fund": _fund,
    "program": _program,
    "indicator": _indicator,
}


def _year(year, words: Words) -> str:
    return words("tanpa tanggal") if pd.isna(year) else str(int(year))
