"""How a region differs from its peers, as tables: a row a factor, and every figure behind it."""

from datetime import date

import pandas as pd

from benchmark.analysis.difference_words import DIRECTIONS, named, written
from benchmark.analysis.peer_differences import FEWEST
from benchmark.analysis.peer_facts import PERDA
from benchmark.evidence import Evidence
from benchmark.exports.publisher import publisher_of, sources_table
from benchmark.exports.workbook import Sheet, workbook
from benchmark.locale import Words

MISSING = {"not_collected": "[x]", "suppressed": "[c]", "not_applicable": "[z]"}


def differences_sheet(evidence: Evidence, words: Words, code: str, differences: pd.DataFrame, facts) -> Sheet:
    """Return a row for each factor: mine, the peers' median and range, how many, and which is higher.

    Parameters
    ----------
    differences, facts : results of `peer_differences` and `peer_facts`.
    """
    own = facts[facts["region_code"] == code].set_index("factor")
    rows = []
    for row in differences.itertuples():
        fact = own.loc[row.factor]
        source = evidence.source(fact["source_ids"][0]) if fact["source_ids"] else None
        rows.append(
            (
                named(row.factor, words),
                figure_in_words(evidence, {**fact, "factor": row.factor}, words),
                dated({**fact, "factor": row.factor}, words),
                _peers(evidence, row, words),
                _range(evidence, row, words),
                row.n,
                row.total,
                words(DIRECTIONS[row.direction]) if row.direction else words("tidak dinilai"),
                publisher_of(source, words) if source else "",
                source.url if source else None,
            )
        )
    columns = [
        words("Faktor"),
        evidence.region(code).short_name,
        words("Keadaan data"),
        words("Median sejawat"),
        words("Terendah–tertinggi"),
        words("Sejawat berangka"),
        words("Dari"),
        words("Dibanding median"),
        words("Penerbit"),
        words("Tautan"),
    ]
    note = words(
        "Perbedaan, bukan sebab. Serupa: dalam satu simpangan median mutlak berskala dari median sejawat. "
        "Uang dan orang: anggaran tunggal terbesar yang dinyatakan, bukan jumlahnya."
    )
    title = words("Yang berbeda dari sejawat, {region}", region=evidence.region(code).name)
    return Sheet(words("Beda"), title, pd.DataFrame(rows, columns=columns), note=note)


def facts_sheet(evidence: Evidence, words: Words, facts: pd.DataFrame) -> Sheet:
    """Return a row for each factor and region: figure, date and source."""
    rows = []
    for fact in facts.to_dict("records"):
        source = evidence.source(fact["source_ids"][0]) if fact["source_ids"] else None
        value = fact["value"]
        if pd.isna(value):
            value = MISSING.get(fact["state"]) or figure_in_words(evidence, fact, words)
        rows.append(
            (
                named(fact["factor"], words),
                fact["region_code"],
                evidence.region(fact["region_code"]).name,
                value,
                dated(fact, words),
                publisher_of(source, words) if source else "",
                source.url if source else None,
                "; ".join(fact["source_ids"]),
            )
        )
    columns = [
        words("Faktor"),
        words("Kode"),
        words("Daerah"),
        words("Nilai"),
        words("Keadaan data"),
        words("Penerbit"),
        words("Tautan"),
        words("Kode sumber"),
    ]
    note = words("Perda: 1 tercatat berlaku, 0 hanya instrumen lain yang tercatat; [x] belum terdata.")
    return Sheet(
        words("Angka"),
        words("Angka setiap daerah dengan sumbernya"),
        pd.DataFrame(rows, columns=columns),
        {words("Nilai"): "plain"},
        note,
    )


def differences_workbook(evidence: Evidence, words: Words, about: str, sheets: list[Sheet], facts, day: date):
    """Return both tables as a workbook with the sources behind them.

    Parameters
    ----------
    about : str
        The finding, for the cover.
    """
    sources = sources_table(evidence, sources_behind(facts), words)
    title = words("Yang berbeda dari sejawat")
    return workbook(words, title, about, sheets, sources, evidence.revision, day)


def sources_behind(facts: pd.DataFrame) -> list[str]:
    """Return the source_ids of all facts, each once."""
    return list(dict.fromkeys(name for ids in facts["source_ids"] for name in ids))


def figure_in_words(evidence: Evidence, fact, words: Words) -> str:
    """Return a figure, or what stands for a missing one."""
    if fact["state"] == "bound":
        sign = ">" if fact["bound"] == "lower" else "<"
        return f"{sign} {written(evidence, fact['factor'], fact['bound_value'], words)}"
    if pd.isna(fact["value"]):
        return words("tidak berlaku") if fact["state"] == "not_applicable" else words("belum terdata")
    return written(evidence, fact["factor"], fact["value"], words)


def dated(fact, words: Words) -> str:
    """Return the date of a fact and what mars it; "" where there is no fact, or none that has a date."""
    if not fact["precision"] or (fact["factor"] == PERDA and not fact["value"]):
        return ""
    marks = [("kira-kira", fact["approximate"]), ("diragukan", fact["doubtful"]), ("lama", fact["stale"])]
    told = [words.brief(fact["as_of"], fact["precision"]), *(words(mark) for mark, holds in marks if holds)]
    return ", ".join(told)


def _peers(evidence: Evidence, row, words: Words) -> str:
    if not row.n:
        return words("belum terdata")
    if row.factor == PERDA:
        return words("{holders} dari {n} punya", holders=words.number(row.holders), n=words.number(row.n))
    if row.n < FEWEST:
        return words("tidak dinilai")
    return written(evidence, row.factor, row.median, words)


def _range(evidence: Evidence, row, words: Words) -> str:
    if not row.n or row.factor == PERDA:
        return ""
    low, high = (written(evidence, row.factor, value, words) for value in (row.low, row.high))
    return low if low == high else f"{low}–{high}"
