"""What to ask about coverage itself, where raising it is the goal?"""

import pandas as pd

from benchmark.analysis.coverage import headlines
from benchmark.analysis.goal_coverage import COVERAGE
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.reasons_of_goal import told_for
from benchmark.analysis.visit_asking import Asking, Question
from benchmark.evidence import Evidence
from benchmark.locale import Words

SEGMENTS = ("pu_coverage_pct", "bpu_coverage_pct")
_ALL = (COVERAGE, *SEGMENTS, "vulnerable_workers_covered", "vulnerable_workers_total", "benefits_cases")


def coverage_questions(asking: Asking) -> list[Question]:
    """Ask what moved the host's coverage and in which segment; only where coverage is the goal."""
    if asking.goal != "coverage":
        return []
    words, evidence, pair = asking.words, asking.evidence, asking.pair
    told = [one for one in told_for("coverage", evidence, pair, words).reasons if one.kind == "lead"]
    if not told:
        fact = words("Angka cakupan pekerja {host} belum terdata.", host=pair.other_name)
        text = words("Berapa cakupan pekerja sekarang menurut segmen, dan apa penyebutnya?")
        questions = [asking.question("coverage", "figure", text, fact)]
    else:
        theirs, ours = (figure(evidence, code, COVERAGE)["value"] for code in (pair.other, pair.mine))
        text = words("Langkah apa yang paling menaikkan cakupan pekerja, dan sejak kapan hasilnya terlihat?")
        if theirs <= ours:
            text = words("Hambatan apa yang menahan cakupan pekerja, dan apa yang sudah dicoba?")
        questions = [asking.question("coverage", "lead", text, told[0].text, told[0].source_ids)]
    fact, sources = _segments(asking)
    text = words("Bagaimana pekerja bukan penerima upah (BPU) dijangkau, dan siapa yang mendatangi mereka?")
    return [*questions, asking.question("coverage", "segments", text, fact, sources)]


def figure(evidence: Evidence, code: str, indicator_id: str) -> dict:
    """Return the row of `headlines` of a region and one of the few indicators that questions speak of."""
    return _figures(evidence).loc[(indicator_id, code)].to_dict()


def figure_in_words(row: dict, words: Words, decimals: int = 1) -> str:
    """Write a percentage with its date and what makes it less sure; only for a row with a value."""
    marks = [words.as_of(row["as_of"], row["precision"])]
    if row["computed"]:
        marks.append(words("dihitung"))
    if row["doubtful"]:
        marks.append(words("diragukan"))
    if row["stale"]:
        marks.append(words("lama"))
    return f"{words.percent(row['value'], decimals)} ({', '.join(marks)})"


def _segments(asking: Asking) -> tuple[str, tuple[str, ...]]:
    words, evidence, host = asking.words, asking.evidence, asking.pair.other
    rows = [(name, figure(evidence, host, name)) for name in SEGMENTS]
    known = [(name, row) for name, row in rows if pd.notna(row["value"])]
    if not known:
        fact = words("Rincian cakupan PU dan BPU {host} belum terdata.", host=asking.pair.other_name)
        return fact, ()
    labels = {"pu_coverage_pct": "PU", "bpu_coverage_pct": "BPU"}
    told = words.listing(f"{labels[name]} {figure_in_words(row, words)}" for name, row in known)
    fact = words("Cakupan menurut segmen di {host}: {told}.", host=asking.pair.other_name, told=told)
    return fact, tuple(row["source_id"] for _, row in known)


@once_per_evidence
def _figures(evidence: Evidence) -> pd.DataFrame:
    """All regions at once: hosts are changed often, and each alone costs as much as all together."""
    codes = evidence.regions["code"].astype(str).tolist()
    return headlines(evidence, list(_ALL), codes)
