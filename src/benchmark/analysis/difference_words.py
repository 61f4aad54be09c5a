"""What does the comparison of a region with its peers say? (docs/methods.md, section 18)"""

from collections.abc import Mapping

import pandas as pd

from benchmark.analysis.peer_differences import FEWEST
from benchmark.analysis.peer_facts import COVERAGE, FACTORS, PERDA
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

NAMES = {
    "ucj_pct": message("cakupan"),
    "bpu_coverage_pct": message("cakupan BPU"),
    "pu_coverage_pct": message("cakupan PU"),
    "perda": message("Perda berlaku"),
    "clauses": message("klausul berlaku"),
    "funds": message("sumber dana"),
    "people": message("pekerja dibayari"),
    "worker_months": message("pekerja-bulan"),
    "informal_share_pct": message("pekerja informal"),
    "agriculture_share_pct": message("pekerja pertanian"),
    "poverty_rate_pct": message("kemiskinan"),
}
UNITS = {
    "perda": "",
    "clauses": message("buah"),
    "funds": message("buah"),
    "people": message("per 1.000 jiwa"),
    "worker_months": message("per 1.000 jiwa"),
}
DIRECTIONS = {
    "higher": message("lebih tinggi"),
    "similar": message("serupa"),
    "lower": message("lebih rendah"),
}
_HELD = {
    "higher": message("tercatat; hanya {holders} dari {n} sejawat"),
    "lower": message("tidak tercatat; {holders} dari {n} sejawat punya"),
}
_STANDS = {
    "higher": message("di atas median {n} sejawat berangka ({median})"),
    "similar": message("serupa dengan median {n} sejawat berangka ({median})"),
    "lower": message("di bawah median {n} sejawat berangka ({median})"),
}
_MOST_NAMED = 3


def decimals_of(evidence: Evidence, factor: str) -> int:
    """Return with how many decimals a factor is written."""
    if factor in UNITS:
        return 1 if factor in ("people", "worker_months") else 0
    return int(evidence.indicator(factor).decimals)


def written(evidence: Evidence, factor: str, value: float, words: Words) -> str:
    """Return a figure of a factor without its unit, but per cent with its sign; "ada" for a Perda."""
    if factor == PERDA:
        return words("tercatat") if value else words("tidak tercatat")
    write = words.number if factor in UNITS else words.percent
    return write(value, decimals_of(evidence, factor))


def named(factor: str, words: Words) -> str:
    """Return the name of a factor with its unit, as it heads a row."""
    name = words(NAMES[factor])
    unit = words(UNITS[factor]) if factor in UNITS else "%"
    return f"{name[:1].upper()}{name[1:]}" + (f" ({unit})" if unit else "")


def finding(evidence: Evidence, words: Words, code: str, own: Mapping, differences: pd.DataFrame) -> str:
    """Say where the coverage stands to the peers' and what else differs, in one sentence.

    Parameters
    ----------
    own : the row of the region's coverage in `peer_facts`.
    differences : result of `peer_differences`.
    """
    rows = differences.set_index("factor")
    sentence = _coverage(evidence, words, code, own, rows.loc[COVERAGE])
    differing = [name for name in _others(rows) if rows.at[name, "direction"] in ("higher", "lower")]
    if differing:
        told = [_told(rows.loc[name], words) for name in differing[:_MOST_NAMED]]
        rest = len(differing) - len(told)
        if rest:
            told.append(words("{n} hal lain", n=words.number(rest)))
        return words("{coverage}; yang berbeda: {list}.", coverage=sentence, list=words.listing(told))
    if any(rows.at[name, "direction"] for name in _others(rows)):
        lacking = int((rows.loc[_others(rows), "state"] == "not_collected").sum())
        alike = words("hal lain yang terdata serupa")
        if lacking:
            alike += ", " + words("{n} hal belum terdata di sini", n=words.number(lacking))
        return f"{sentence}; {alike}."
    return words("{coverage}; hal lain belum dapat dibandingkan.", coverage=sentence)


def remarks(words: Words, differences: pd.DataFrame) -> list[str]:
    """Name what is similar, what is not on record here, and what is on record for too few peers."""
    rows = differences.set_index("factor")
    others = _others(rows)
    alike = [words(NAMES[name]) for name in others if rows.at[name, "direction"] == "similar"]
    unknown = [name for name in others if not rows.at[name, "direction"]]
    outside = [name for name in unknown if rows.at[name, "state"] == "not_applicable"]
    lacking = [name for name in unknown if name not in outside and pd.isna(rows.at[name, "value"])]
    few = [name for name in unknown if name not in (*outside, *lacking)]
    told = []
    if alike:
        told.append(words("Serupa: {list}.", list=words.listing(alike)))
    if lacking:
        told.append(
            words(
                "Belum terdata di daerah ini: {list}.", list=words.listing(words(NAMES[n]) for n in lacking)
            )
        )
    if few:
        told.append(
            words(
                "Terdata di kurang dari {n} sejawat, maka tidak dinilai: {list}.",
                n=words.number(FEWEST),
                list=words.listing(words(NAMES[name]) for name in few),
            )
        )
    if outside:
        told.append(
            words(
                "Bukan kewenangan wilayah administrasi: {list}.",
                list=words.listing(words(NAMES[name]) for name in outside),
            )
        )
    return told


def _others(rows: pd.DataFrame) -> list[str]:
    return [name for name in FACTORS if name in rows.index and name != COVERAGE]


def _coverage(evidence: Evidence, words: Words, code: str, own: Mapping, row: pd.Series) -> str:
    name = evidence.region(code).name
    if own["state"] == "bound":
        return words("Cakupan {region} hanya diketahui batasnya", region=name)
    if pd.isna(own["value"]):
        return words("Cakupan {region} belum terdata", region=name)
    marks = [words.as_of(own["as_of"], own["precision"])]
    marks += [words("kira-kira")] * bool(own["approximate"]) + [words("diragukan")] * bool(own["doubtful"])
    marks += [words("lama")] * bool(own["stale"])
    facts = {"region": name, "value": words.percent(own["value"]), "marks": ", ".join(marks)}
    stated = words("Cakupan {region} {value} ({marks})", **facts)
    if not row["direction"]:
        few = words("dari {total} sejawat baru {n} yang berangka", n=int(row["n"]), total=int(row["total"]))
        return f"{stated}, {few}"
    stands = words(_STANDS[row["direction"]], n=words.number(row["n"]), median=words.percent(row["median"]))
    return f"{stated}, {stands}"


def _told(row: pd.Series, words: Words) -> str:
    name = words(NAMES[row.name])
    if row.name == PERDA:
        said = words(_HELD[row["direction"]], holders=words.number(row["holders"]), n=words.number(row["n"]))
    else:
        said = words(DIRECTIONS[row["direction"]])
    return f"{name} ({said})"
