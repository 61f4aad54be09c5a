"""Why is a region worth a visit for this goal? What it has, what of that is new here, what it only plans."""

from typing import NamedTuple

import pandas as pd

from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_coverage import coverage
from benchmark.analysis.goal_funding import paid_for_others
from benchmark.analysis.goal_paritrana import own_prizes
from benchmark.analysis.goal_regulation import of_region, planned_only, strongest
from benchmark.analysis.reasons import Pair, Reason, prize_named, prize_reason, prize_sources
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
    figures = coverage(evidence)
    theirs, mine = figures.loc[pair.other], figures.loc[pair.mine]
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
    text = words(
        "Cakupan pekerja {other} {figure}, {points} poin di atas {mine} dengan {mine_figure}.",
        other=pair.other_name,
        figure=figure,
        points=words.number(theirs["value"] - mine["value"], 1),
        mine=pair.mine_name,
        mine_figure=_figure(mine, words),
    )
    sources = tuple(dict.fromkeys((theirs["source_id"], mine["source_id"])))
    return [Reason(text, sources, "lead")]


def _figure(row: pd.Series, words: Words) -> str:
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
    prizes = own_prizes(evidence)
    own = prizes[prizes["region_code"] == pair.mine]
    if own.empty:
        text = words("Penghargaan Paritrana {mine} belum terdata.", mine=pair.mine_name)
    else:
        told = words.listing(prize_named(row, words) for row in own.itertuples(index=False))
        text = words("{mine} sendiri: {prizes}.", mine=pair.mine_name, prizes=told)
    return [theirs, Reason(text, prize_sources(evidence, own), "lead")]


def _rules(evidence: Evidence, pair: Pair, words: Words) -> Told:
    """Instruments: the strongest first with its clauses, then what is new, then plans."""
    rows = of_region(evidence, pair.other)
    in_force, own = strongest(rows), strongest(of_region(evidence, pair.mine))
    labels = _labels(evidence.provisions, "provision", words)
    held = [_instrument(row, pair.other_name, labels, words) for row in _records(in_force.head(_TOLD))]
    reasons = []
    if held:
        first = held[0]
        if own.empty:
            beside = words("pada {mine} belum ada instrumen berlaku yang tercatat", mine=pair.mine_name)
            sources = first.source_ids
        else:
            best = own.iloc[0]
            beside = words(
                "yang terkuat pada {mine}: {title}", mine=pair.mine_name, title=short_title(best, words)
            )
            sources = tuple(dict.fromkeys((*first.source_ids, *best["source_ids"])))
        reasons.append(Reason(f"{first.text[:-1]}; {beside}.", sources, "lead"))
    new, sources = _new_clauses(in_force, own, labels)
    if new:
        text = words(
            "Klausul berlaku di {other} yang belum tercatat di {mine}: {clauses}.",
            other=pair.other_name,
            mine=pair.mine_name,
            clauses=words.listing(new),
        )
        reasons.append(Reason(text, sources, "novelty"))
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
        for row in _records(planned_only(rows).head(_TOLD))
    ]
    return Told(reasons, [reason._replace(kind="in_force") for reason in held], planned)


def _instrument(row: pd.Series, owner: str, labels: dict[str, str], words: Words) -> Reason:
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


def _new_clauses(theirs: pd.DataFrame, mine: pd.DataFrame, labels: dict[str, str]):
    known = {name for names in mine["provisions"] for name in names}
    new: dict[str, tuple] = {}
    for names, sources in zip(theirs["provisions"], theirs["source_ids"], strict=True):
        for name in names:
            if name not in known:
                new.setdefault(labels[name], sources)
    return list(new), tuple(dict.fromkeys(source for several in new.values() for source in several))


def _money(evidence: Evidence, pair: Pair, words: Words) -> Told:
    """Funding: the largest report of each source of money, those that are new first, then plans."""
    rows = paid_for_others(evidence)
    theirs, mine = (rows[rows["region_code"] == code] for code in (pair.other, pair.mine))
    known = set(mine.loc[mine["stage"] == "stated", "fund_kind"])
    stated = theirs[theirs["stage"] == "stated"].assign(new=lambda table: ~table["fund_kind"].isin(known))
    stated = stated.sort_values(
        ["new", "worker_months", "beneficiaries", "year", "funding_id"],
        ascending=[False, False, False, False, True],
        na_position="last",
    ).drop_duplicates("fund_kind")
    held = [_payment(row, pair, words) for row in _records(stated.head(_TOLD))]
    reasons = [
        reason._replace(
            text=f"{reason.text[:-1]}; "
            + words("sumber dana ini belum tercatat di {mine}.", mine=pair.mine_name),
            kind="novelty",
        )
        if row["new"]
        else reason
        for row, reason in zip(_records(stated.head(_TOLD)), held, strict=True)
    ]
    planned = theirs[(theirs["stage"] == "planned")].drop_duplicates("fund_kind").head(_TOLD)
    return Told(
        reasons,
        [reason._replace(kind="in_force") for reason in held],
        [_plan(row, pair, words) for row in _records(planned)],
    )


def _payment(row: pd.Series, pair: Pair, words: Words) -> Reason:
    text = words(
        "{other} membayar iuran dari {fund}", other=pair.other_name, fund=words.pick(row, "fund_label")
    )
    return Reason(text + _size(row, words) + ".", (row["source_id"],), "lead")


def _plan(row: pd.Series, pair: Pair, words: Words) -> Reason:
    text = words(
        "{other} baru merencanakan iuran dari {fund}",
        other=pair.other_name,
        fund=words.pick(row, "fund_label"),
    )
    return Reason(text + _size(row, words) + ".", (row["source_id"],), "planned")


def _size(row: pd.Series, words: Words) -> str:
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


def _labels(table: pd.DataFrame, key: str, words: Words) -> dict[str, str]:
    return dict(zip(table[key].astype(object), table[f"label_{words.language}"], strict=True))


def _records(rows: pd.DataFrame) -> list[pd.Series]:
    return [row for _, row in rows.iterrows()]
