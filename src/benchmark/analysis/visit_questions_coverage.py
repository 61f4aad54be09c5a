"""What to ask about coverage itself, where raising it is the goal?"""

import pandas as pd

from benchmark.analysis.coverage import headlines
from benchmark.analysis.goal_coverage import COVERAGE
from benchmark.analysis.levels import level_of
from benchmark.analysis.once import once_per_day
from benchmark.analysis.reasons_of_goal import about, told_for
from benchmark.analysis.visit_asking import Asking, Question
from benchmark.evidence import Evidence
from benchmark.locale import Words

SEGMENTS = ("pu_coverage_pct", "bpu_coverage_pct")
_ALL = (COVERAGE, *SEGMENTS, "vulnerable_workers_covered", "vulnerable_workers_total", "benefits_cases")


def coverage_questions(asking: Asking) -> list[Question]:
    """Ask what moved the host's coverage and in which segment, where coverage is the goal.

    With another goal, ask why the coverage of a host that has the means stands below ours.
    """
    if asking.goal != "coverage":
        return _why_below(asking)
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
            text = words(
                "Langkah apa yang sudah dicoba untuk menaikkan cakupan pekerja, dan mana yang berhasil?"
            )
        questions = [asking.question("coverage", "lead", text, told[0].text, told[0].source_ids)]
    fact, sources = _segments(asking)
    text = words("Bagaimana pekerja bukan penerima upah (BPU) dijangkau, dan siapa yang mendatangi mereka?")
    return [*questions, asking.question("coverage", "segments", text, fact, sources)]


def _why_below(asking: Asking) -> list[Question]:
    """A rule or a budget is a means: where coverage stays low all the same, that is worth hearing about."""
    words, evidence, pair = asking.words, asking.evidence, asking.pair
    if level_of(evidence, pair.mine) != level_of(evidence, pair.other):
        return []
    theirs, ours = (figure(evidence, code, COVERAGE) for code in (pair.other, pair.mine))
    if not theirs["value"] < ours["value"]:
        return []
    fact = words(
        "Cakupan pekerja {other} {figure}, sedangkan {mine} {mine_figure}.",
        other=pair.other_name,
        figure=figure_in_words(theirs, words),
        mine=pair.mine_name,
        mine_figure=figure_in_words(ours, words),
    )
    rules = [row for row in asking.theirs if row["form"] in ("perda", "perkada")]
    if rules:
        text = words(
            "Dengan {title} yang sudah berlaku, langkah apa yang disiapkan agar cakupan pekerja naik dari "
            "angka sekarang, dan apa yang membuatnya belum naik?",
            title=asking.title(rules[0]),
        )
    else:
        text = words(
            "Langkah apa yang disiapkan agar cakupan pekerja naik dari angka sekarang, dan apa yang "
            "membuatnya belum naik?"
        )
    cited = (theirs["source_id"], ours["source_id"])
    return [asking.question("coverage", "below", text, fact, cited)]


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
    return f"{about(words.percent(row['value'], decimals), row, words)} ({', '.join(marks)})"


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


@once_per_day
def _figures(evidence: Evidence) -> pd.DataFrame:
    """All regions at once: hosts are changed often, and each alone costs as much as all together."""
    codes = evidence.regions["code"].astype(str).tolist()
    return headlines(evidence, list(_ALL), codes)
