"""Why is a region worth a visit for this goal? What it has, what of that is new here, what it only plans."""

from typing import NamedTuple

import pandas as pd

from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_coverage import coverage
from benchmark.analysis.goal_funding import payments
from benchmark.analysis.goal_regulation import in_force_by_region, planned_by_region
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.reasons import (
    Pair,
    Reason,
    in_sentence,
    prize_reason,
    prize_record_reason,
    sources_of_all,
)
from benchmark.evidence import Evidence
from benchmark.locale import Words

# A reader visits for the first few things; the rest stands in the profile.
_TOLD = 4


class Told(NamedTuple):
    """Sentences about one candidate: why (lead, novelty), what is in force or paid, what is only planned."""

    reasons: list[Reason]
    in_force: list[Reason]
    planned: list[Reason]


def told_for(goal: str, evidence: Evidence, pair: Pair, words: Words) -> Told:
    """Return the sentences of a goal about a pair of regions."""
    rules, money = _rules(evidence, pair, words), _money(evidence, pair, words)
    if goal == "regulation":
        return rules
    if goal == "funding":
        return money
    first = {"coverage": _coverage_lead, "paritrana": _prize_lead}[goal](evidence, pair, words)
    new = [reason for reason in [*rules.reasons, *money.reasons] if reason.kind == "novelty"]
    return Told([*first, *new], rules.in_force + money.in_force, rules.planned + money.planned)


def _coverage_lead(evidence: Evidence, pair: Pair, words: Words) -> list[Reason]:
    figures = _headlines(evidence)
    theirs, mine = figures[pair.other], figures[pair.mine]
    if pd.isna(theirs["value"]):
        return []
    figure = _figure(theirs, words)
    if pd.isna(mine["value"]):
        text = words(
            "Cakupan pekerja {other} {figure}; cakupan {mine} belum terdata, jadi tidak dapat dibandingkan.",
            other=pair.other_name,
            figure=figure,
            mine=pair.mine_name,
        )
        return [Reason(text, (theirs["source_id"],), "lead")]
    points = theirs["value"] - mine["value"]
    # Also said of a region that is not ahead, when somebody asks why it is no target.
    text = words(
        "Cakupan pekerja {other} {figure}, {points} poin di atas {mine} dengan {mine_figure}."
        if points > 0
        else "Cakupan pekerja {other} {figure}, tidak di atas {mine} dengan {mine_figure}.",
        other=pair.other_name,
        figure=figure,
        points=words.number(points, 1),
        mine=pair.mine_name,
        mine_figure=_figure(mine, words),
    )
    sources = tuple(dict.fromkeys((theirs["source_id"], mine["source_id"])))
    return [Reason(text, sources, "lead")]


@once_per_evidence
def _headlines(evidence: Evidence) -> dict[str, dict]:
    return coverage(evidence).to_dict("index")


def _figure(row: dict, words: Words) -> str:
    """A figure with its date and whatever makes it less sure."""
    marks = [words.as_of(row["as_of"], row["precision"])]
    if row["computed"]:
        marks.append(words("dihitung"))
    if row["doubtful"]:
        marks.append(words("diragukan: sumber berselisih {n} poin", n=words.number(row["spread"], 1)))
    if row["stale"]:
        marks.append(words("lama"))
    return f"{words.percent(row['value'])} ({', '.join(marks)})"


def _prize_lead(evidence: Evidence, pair: Pair, words: Words) -> list[Reason]:
    theirs = prize_reason(evidence, pair, words, kind="lead")
    if theirs is None:
        return []
    asking = Pair(pair.other, pair.mine, pair.other_name, pair.mine_name)
    return [theirs, prize_record_reason(evidence, asking, words)]


def _rules(evidence: Evidence, pair: Pair, words: Words) -> Told:
    """Instruments: the strongest first with its clauses, then what is new, then plans."""
    in_force = in_force_by_region(evidence)
    theirs, own = in_force[pair.other], in_force[pair.mine]
    labels = _clause_labels(evidence, words.language)
    held = [_instrument(row, pair.other_name, labels, words) for row in theirs[:_TOLD]]
    reasons = []
    if held:
        first = held[0]
        if own:
            beside = words(
                "yang terkuat pada {mine}: {title}", mine=pair.mine_name, title=short_title(own[0], words)
            )
        else:
            beside = words("pada {mine} belum ada instrumen berlaku yang tercatat", mine=pair.mine_name)
        sources = sources_of_all([*theirs[:1], *own[:1]])
        reasons.append(Reason(f"{first.text[:-1]}; {beside}.", sources, "lead"))
    known = {name for row in own for name in row["provisions"]}
    carrying = [row for row in theirs if not known.issuperset(row["provisions"])]
    new = dict.fromkeys(name for row in carrying for name in row["provisions"] if name not in known)
    if new:
        text = words(
            "Klausul berlaku di {other} yang belum tercatat di {mine}: {clauses}.",
            other=pair.other_name,
            mine=pair.mine_name,
            clauses=words.listing(labels[name] for name in new),
        )
        reasons.append(Reason(text, sources_of_all(carrying), "novelty"))
    planned = [
        Reason(
            words(
                "{other} baru merencanakan {title} tentang {subject}; belum berlaku.",
                other=pair.other_name,
                title=short_title(row, words),
                subject=row["subject"],
            ),
            row["source_ids"],
            "planned",
        )
        for row in planned_by_region(evidence)[pair.other][:_TOLD]
    ]
    return Told(reasons, [reason._replace(kind="in_force") for reason in held], planned)


def _instrument(row: dict, owner: str, labels: dict[str, str], words: Words) -> Reason:
    text = words(
        "{owner} memiliki {title} yang berlaku, tentang {subject}",
        owner=owner,
        title=short_title(row, words),
        subject=row["subject"],
    )
    if row["provisions"]:
        clauses = words.listing(labels[name] for name in row["provisions"])
        text += "; " + words("memuat klausul {clauses}", clauses=clauses)
    return Reason(text + ".", row["source_ids"], "lead")


def _money(evidence: Evidence, pair: Pair, words: Words) -> Told:
    """Funding: the largest report of each source of money, those that are new first, then plans."""
    stated, planned = payments(evidence)
    known = {row["fund_kind"] for row in stated[pair.mine]}
    theirs = sorted(stated[pair.other], key=lambda row: row["fund_kind"] in known)[:_TOLD]
    reasons, held = [], []
    for row in theirs:
        fund = in_sentence(words.pick(row, "fund_label"))
        text = words("{other} membayar iuran dari {fund}", other=pair.other_name, fund=fund)
        text += size_in_words(row, words)
        paid = Reason(text + ".", (row["source_id"],), "lead")
        held.append(paid._replace(kind="in_force"))
        if row["fund_kind"] not in known:
            text += "; " + words("sumber dana ini belum tercatat di {mine}", mine=pair.mine_name)
            paid = Reason(text + ".", paid.source_ids, "novelty")
        reasons.append(paid)
    plans = []
    for row in planned[pair.other][:_TOLD]:
        fund = in_sentence(words.pick(row, "fund_label"))
        text = words("{other} baru merencanakan iuran dari {fund}", other=pair.other_name, fund=fund)
        plans.append(Reason(text + size_in_words(row, words) + ".", (row["source_id"],), "planned"))
    return Told(reasons, held, plans)


def size_in_words(row: dict, words: Words) -> str:
    """Year, people, months and sum, as far as the source states them."""
    parts = []
    if pd.notna(row["year"]):
        parts.append(words("tahun {year}", year=int(row["year"])))
    if pd.notna(row["beneficiaries"]):
        parts.append(words("{n} orang", n=words.number(row["beneficiaries"])))
    if pd.notna(row["months"]):
        parts.append(words("{n} bulan", n=words.number(row["months"])))
    if pd.notna(row["amount_idr"]):
        parts.append(words.compact_rupiah(row["amount_idr"]))
    return f" ({', '.join(parts)})" if parts else ""


@once_per_evidence
def _clause_labels(evidence: Evidence, language: str) -> dict[str, str]:
    table = evidence.provisions
    labels = table[f"label_{language}"].map(in_sentence)
    return dict(zip(table["provision"].astype(object), labels, strict=True))
