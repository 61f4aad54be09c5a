"""What to ask about coverage itself, where raising it is the goal?"""

import pandas as pd

from benchmark.analysis.apart import is_apart
from benchmark.analysis.coverage import headlines
from benchmark.analysis.figure_words import dated_figure
from benchmark.analysis.goal_coverage import COVERAGE
from benchmark.analysis.history import Change, changes_since
from benchmark.analysis.levels import level_of
from benchmark.analysis.once import once_per_day
from benchmark.analysis.reasons_of_goal import told_for
from benchmark.analysis.settled import doubts
from benchmark.analysis.visit_asking import Asking, Question
from benchmark.evidence import Evidence

SEGMENTS = ("pu_coverage_pct", "bpu_coverage_pct")
_ALL = (COVERAGE, *SEGMENTS, "vulnerable_workers_covered", "vulnerable_workers_total", "benefits_cases")


def coverage_questions(asking: Asking) -> list[Question]:
    """Ask what moved the host's coverage and in which segment, where coverage is the goal.

    With another goal, ask how the coverage of a host that has the means, and stands below ours, developed.
    """
    if asking.goal != "coverage":
        return _how_since(asking)
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


def _how_since(asking: Asking) -> list[Question]:
    """A rule or a budget is a means: what has come of it where coverage is not higher is worth hearing about.

    That it has not risen is said only where two figures since the rule show it, and that it is lower than
    ours only where the sources differ by less.
    """
    words, evidence, pair = asking.words, asking.evidence, asking.pair
    if level_of(evidence, pair.mine) != level_of(evidence, pair.other):
        return []
    theirs, ours = (figure(evidence, code, COVERAGE) for code in (pair.other, pair.mine))
    if not theirs["value"] < ours["value"]:
        return []
    facts = {"other": pair.other_name, "figure": dated_figure(theirs, words)}
    fact, cited = words("Cakupan pekerja {other} {figure}.", **facts), (theirs["source_id"],)
    if is_apart(theirs, ours):
        fact = words(
            "Cakupan pekerja {other} {figure}, sedangkan {mine} {mine_figure}.",
            mine=pair.mine_name,
            mine_figure=dated_figure(ours, words),
            **facts,
        )
        cited = (theirs["source_id"], ours["source_id"])
    rules = [row for row in asking.theirs if row["form"] in ("perda", "perkada")]
    if not rules:
        text = words(
            "Bagaimana cakupan pekerja berkembang selama ini, dan langkah apa yang disiapkan berikutnya?"
        )
        return [asking.question("coverage", "below", text, fact, cited)]
    title, earlier = asking.title(rules[0]), _not_risen(evidence, pair.other, rules[0]["year"])
    if earlier is None:
        text = words(
            "Bagaimana cakupan pekerja berkembang sejak {title} berlaku, dan langkah apa yang disiapkan "
            "berikutnya?",
            title=title,
        )
        return [asking.question("coverage", "below", text, fact, cited)]
    text = words(
        "Dengan {title} yang sudah berlaku, apa yang membuat cakupan pekerja belum naik, dan langkah apa "
        "yang disiapkan?",
        title=title,
    )
    before = words(
        "Sebelumnya {figure} ({when}).",
        figure=words.percent(earlier.first, 1),
        when=words.as_of(earlier.first_as_of, earlier.first_precision),
    )
    return [asking.question("coverage", "below", text, f"{fact} {before}", (*cited, earlier.first_source_id))]


def _not_risen(evidence: Evidence, code: str, year) -> Change | None:
    """Return how coverage moved since that year, where two figures show beyond doubt that it did not rise."""
    change = _changes(evidence).get(code)
    if change is None or pd.isna(year) or change.first_as_of.year < year or change.difference > 0:
        return None
    return None if doubts(evidence, code, change, figure(evidence, code, COVERAGE)) else change


def figure(evidence: Evidence, code: str, indicator_id: str) -> dict:
    """Return the row of `headlines` of a region and one of the few indicators that questions speak of."""
    return _figures(evidence).loc[(indicator_id, code)].to_dict()


def _segments(asking: Asking) -> tuple[str, tuple[str, ...]]:
    words, evidence, host = asking.words, asking.evidence, asking.pair.other
    rows = [(name, figure(evidence, host, name)) for name in SEGMENTS]
    known = [(name, row) for name, row in rows if pd.notna(row["value"])]
    if not known:
        fact = words("Rincian cakupan PU dan BPU {host} belum terdata.", host=asking.pair.other_name)
        return fact, ()
    labels = {"pu_coverage_pct": "PU", "bpu_coverage_pct": "BPU"}
    told = words.listing(f"{labels[name]} {dated_figure(row, words)}" for name, row in known)
    fact = words("Cakupan menurut segmen di {host}: {told}.", host=asking.pair.other_name, told=told)
    return fact, tuple(row["source_id"] for _, row in known)


@once_per_day
def _figures(evidence: Evidence) -> pd.DataFrame:
    """All regions at once: hosts are changed often, and each alone costs as much as all together."""
    codes = evidence.regions["code"].astype(str).tolist()
    return headlines(evidence, list(_ALL), codes)


@once_per_day
def _changes(evidence: Evidence) -> dict[str, Change]:
    """Return from which figure to which the coverage of each region moved, where two are on record."""
    return changes_since(evidence, evidence.regions["code"].astype(str).tolist(), COVERAGE)
