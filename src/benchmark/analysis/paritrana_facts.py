"""How is a record that answers a question of Paritrana told in one sentence?"""

from datetime import date
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.coverage import headline
from benchmark.analysis.instruments import IN_FORCE, PLANNED
from benchmark.analysis.key_sentence import key_sentence
from benchmark.analysis.paritrana_evidence import Record
from benchmark.analysis.worker_groups import group_names
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
    if record.kind == "indicator" and record.row["indicator_id"] == COVERAGE:
        return _coverage(evidence, code, record, words)
    text, dated = _TELL[record.kind](evidence, code, record.row, words, on)
    return Fact(text, dated, record.source_ids, record.state)


def _instrument(evidence: Evidence, code: str, row: dict, words: Words, on: date | None) -> tuple[str, str]:
    text = short_title(row, words)
    if pd.notna(row["subject"]):
        # Sources seldom give the title: what they say of the content must not be read as one.
        text = words("{title}, pokok isi menurut sumber: {subject}", title=text, subject=row["subject"])
    if row["status"] in PLANNED:
        text += "; " + _draft(row["year"], words, on)
    elif row["status"] != IN_FORCE:
        text += "; " + words("sumber tidak menyebut apakah sudah berlaku")
    if row["general"]:
        text += "; " + words("aturan umum, bukan khusus jaminan sosial ketenagakerjaan")
    return text, _year(row["year"], words)


def _draft(year, words: Words, on: date | None) -> str:
    if pd.notna(year) and int(year) < (on or date.today()).year:
        return words("diberitakan sebagai rancangan atau rencana, kelanjutannya belum terdata")
    return words("masih rancangan atau rencana")


def _fund(evidence: Evidence, code: str, row: dict, words: Words, on: date | None) -> tuple[str, str]:
    parts, group = [], row["beneficiary_group"]
    if pd.notna(row["beneficiaries"]):
        people = words("{n} orang", n=words.number(row["beneficiaries"]))
        parts.append(people if pd.isna(group) else f"{people} ({group})")
    elif pd.notna(group):
        parts.append(str(group))
    if pd.notna(row["months"]):
        parts.append(words("{n} bulan", n=words.number(row["months"])))
    if pd.notna(row["amount_idr"]):
        parts.append(words.compact_rupiah(row["amount_idr"]))
    label = words.pick(row, "fund_label")
    if row["stage"] == "planned":
        parts.append(words("baru direncanakan"))
    return f"{label}: {', '.join(parts)}" if parts else label, _year(row["year"], words)


def _fund_program(evidence: Evidence, code: str, row: dict, words: Words, on: date | None) -> tuple[str, str]:
    labels = evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    name, dated = _program(evidence, code, row | {"matched": ()}, words, on)
    text = words(
        "{fund}: disebut program {name}, tanpa laporan dana", fund=labels[row["fund_kind"]], name=name
    )
    return text, dated


def _program(evidence: Evidence, code: str, row: dict, words: Words, on: date | None) -> tuple[str, str]:
    text = str(row["name"])
    if pd.notna(row["started_year"]) and not row["planned"]:
        text = words("{name} (sejak {year})", name=text, year=int(row["started_year"]))
    if row["matched"]:
        groups = words.listing(group_names(row["matched"], words))
        text = words("{name}, bagi {groups}", name=text, groups=groups)
    if row["planned"]:
        text += "; " + words("diberitakan sebagai rencana, pelaksanaannya belum terdata")
    if row["replaced_by"]:
        text += "; " + words("digantikan {name}", name=row["replaced_by"])
    return text, words.as_of(row["last"], row["precision"])


def _coverage(evidence: Evidence, code: str, record: Record, words: Words) -> Fact:
    """Tell coverage with all that is known, in the sentence of every other screen, and from where it is.

    On an earlier day another figure may have answered: date and source are those of the figure told.
    """
    figures = headline(evidence, COVERAGE)
    figure = figures.loc[code]
    text = key_sentence(evidence, code, words, headlines=figures)
    dated = words.as_of(figure["as_of"], figure["precision"])
    return Fact(text, dated, (figure["source_id"],), record.state)


def _indicator(evidence: Evidence, code: str, row: dict, words: Words, on: date | None) -> tuple[str, str]:
    dated = words.as_of(row["as_of"], row["precision"])
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
    "fund_program": _fund_program,
    "program": _program,
    "indicator": _indicator,
}


def _year(year, words: Words) -> str:
    return words("tanpa tanggal") if pd.isna(year) else str(int(year))
