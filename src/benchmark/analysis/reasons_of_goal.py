"""Why is a region worth a visit for this goal? What it has, what of that is new here, what it only plans."""

import re
from datetime import date
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.apart import is_apart
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.figure_words import dated_figure
from benchmark.analysis.goal_coverage import coverage_rows
from benchmark.analysis.goal_funding import named_by_programmes, paid_clauses, payments
from benchmark.analysis.goal_regulation import in_force_by_region, planned_by_region, to_learn_from
from benchmark.analysis.levels import level_of
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
from benchmark.locale import Words, message

# A reader visits for the first few things; the rest stands in the profile.
_TOLD = 4
# A sum over several years is none of a year; the notes say so in Indonesian.
_SEVERAL_YEARS = re.compile(r"kumulatif|akumulasi|20\d\d\s*[-–]\s*20\d\d", re.IGNORECASE)


# What is said of a region of which nothing is on record for a goal; not to know is not to be behind.
NO_RECORD = {
    "coverage": message("Angka cakupan {name} belum terdata, jadi keunggulannya tidak dapat dinyatakan."),
    "regulation": message(
        "Instrumen berlaku {name} belum terdata, jadi keunggulannya tidak dapat dinyatakan."
    ),
    "funding": message(
        "Pembayaran iuran oleh {name} belum terdata, jadi keunggulannya tidak dapat dinyatakan."
    ),
    "paritrana": message("Penghargaan Paritrana {name} belum terdata."),
}


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
    figures = coverage_rows(evidence)
    theirs, mine = figures[pair.other], figures[pair.mine]
    if pd.isna(theirs["value"]):
        return []
    figure = dated_figure(theirs, words, spread=True)
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
    if points and not is_apart(theirs, mine):
        text = message(
            "Cakupan pekerja {other} {figure} dan {mine} {mine_figure}: selisihnya lebih kecil daripada "
            "selisih antarsumber, jadi belum tentu berbeda."
        )
    elif points > 0:
        text = message("Cakupan pekerja {other} {figure}, {points} poin di atas {mine} dengan {mine_figure}.")
    else:
        text = message("Cakupan pekerja {other} {figure}, tidak di atas {mine} dengan {mine_figure}.")
    text = words(
        text,
        other=pair.other_name,
        figure=figure,
        points=words.number(points, 1),
        mine=pair.mine_name,
        mine_figure=dated_figure(mine, words, spread=True),
    )
    sources = tuple(dict.fromkeys((theirs["source_id"], mine["source_id"])))
    return [Reason(text, sources, "lead")]


def lower_coverage(evidence: Evidence, pair: Pair, words: Words) -> Reason | None:
    """Say that the other region covers fewer workers than the asking one; None where that is not known.

    Whatever the goal is: rules and money are means, and what they have brought is worth a question. Regions
    of two levels are not held against each other, nor are figures that differ by less than their sources.
    """
    theirs, mine = (coverage_rows(evidence)[code] for code in (pair.other, pair.mine))
    if level_of(evidence, pair.mine) != level_of(evidence, pair.other):
        return None
    if not theirs["value"] < mine["value"] or not is_apart(theirs, mine):
        return None
    text = words(
        "Cakupan pekerja {other} {figure} lebih rendah daripada {mine} dengan {mine_figure}: tanyakan "
        "bagaimana cakupannya berkembang.",
        other=pair.other_name,
        figure=dated_figure(theirs, words, spread=True),
        mine=pair.mine_name,
        mine_figure=dated_figure(mine, words, spread=True),
    )
    return Reason(text, tuple(dict.fromkeys((theirs["source_id"], mine["source_id"]))), "lead")


def _prize_lead(evidence: Evidence, pair: Pair, words: Words) -> list[Reason]:
    theirs = prize_reason(evidence, pair, words, kind="lead")
    if theirs is None:
        return []
    asking = Pair(pair.other, pair.mine, pair.other_name, pair.mine_name)
    return [theirs, prize_record_reason(evidence, asking, words)]


def _rules(evidence: Evidence, pair: Pair, words: Words) -> Told:
    """Instruments: the strongest first with its clauses, then what is new, then plans.

    Only of the forms that the asking region can issue itself; a draft of a Perda is none for a kota
    administrasi.
    """
    theirs, own = to_learn_from(evidence, pair.mine, pair.other), in_force_by_region(evidence)[pair.mine]
    labels = _clause_labels(evidence, words.language)
    held = [_instrument(row, pair.other_name, labels, words) for row in theirs[:_TOLD]]
    reasons = []
    if held:
        first = held[0]
        if own:
            beside = words(
                "di {mine}, peraturan tertinggi yang tercatat ialah {title}",
                mine=pair.mine_name,
                title=short_title(own[0], words),
            )
        else:
            beside = words("instrumen berlaku {mine} belum terdata", mine=pair.mine_name)
        sources = sources_of_all([*theirs[:1], *own[:1]])
        reasons.append(Reason(f"{first.text[:-1]}; {beside}.", sources, "lead"))
    # Who pays from a source of money already learns nothing from a clause that merely names it.
    known = {name for row in own for name in row["provisions"]} | paid_clauses(evidence, pair.mine)
    carrying = [row for row in theirs if not known.issuperset(row["provisions"])]
    new = dict.fromkeys(name for row in carrying for name in row["provisions"] if name not in known)
    if new:
        clauses = tuple(labels[name] for name in new)
        text = words(
            "Klausul berlaku di {other} yang belum tercatat di {mine}: {clauses}.",
            other=pair.other_name,
            mine=pair.mine_name,
            clauses=words.listing(clauses),
        )
        reasons.append(Reason(text, sources_of_all(carrying), "novelty", clauses=clauses))
    planned = [
        Reason(_plan(row, pair.other_name, words), row["source_ids"], "planned")
        for row in planned_by_region(evidence)[pair.other][:_TOLD]
        if not is_administrative(evidence, pair.mine)
    ]
    return Told(reasons, [reason._replace(kind="in_force") for reason in held], planned)


def _plan(row: dict, owner: str, words: Words) -> str:
    """A draft of this year or without year is one; of an older one nobody knows what has become of it."""
    facts = {"other": owner, "title": short_title(row, words), "subject": row["subject"]}
    if is_past(row["year"]):
        return words(
            "{other} pernah diberitakan merencanakan {title} tentang {subject}; pengesahannya belum terdata.",
            **facts,
        )
    return words("{other} baru merencanakan {title} tentang {subject}; belum berlaku.", **facts)


def is_past(year, on: date | None = None) -> bool:
    """Return whether a year is over; an unknown year is not known to be."""
    return bool(pd.notna(year) and int(year) < (on or date.today()).year)


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
    named = named_by_programmes(evidence).get(pair.mine, {})
    known = {row["fund_kind"] for row in stated[pair.mine]}
    theirs = sorted(stated[pair.other], key=lambda row: row["fund_kind"] in known)[:_TOLD]
    reasons, held = [], []
    for row in theirs:
        fund = in_sentence(words.pick(row, "fund_label"))
        text = words("{other} membayar iuran dari {fund}", other=pair.other_name, fund=fund)
        text += size_in_words(row, words)
        paid = Reason(text + ".", (row["source_id"],), "lead")
        held.append(paid._replace(kind="in_force"))
        if row["fund_kind"] in named and row["fund_kind"] not in known:
            text += "; " + words(
                "di {mine} sumber dana ini disebut program, tanpa laporan dana", mine=pair.mine_name
            )
            paid = Reason(f"{text}.", (*paid.source_ids, *named[row["fund_kind"]]), "novelty", fund=fund)
        elif row["fund_kind"] == "apbd_kabkota" and is_administrative(evidence, pair.mine):
            text += "; " + words("APBD bagi {mine} ada pada provinsinya", mine=pair.mine_name)
            paid = Reason(text + ".", paid.source_ids, "lead")
        elif row["fund_kind"] not in known:
            text += "; " + words("sumber dana ini belum tercatat di {mine}", mine=pair.mine_name)
            paid = Reason(text + ".", paid.source_ids, "novelty", fund=fund)
        reasons.append(paid)
    plans = [
        Reason(f"{planned_payment(row, pair.other_name, words)}.", (row["source_id"],), "planned")
        for row in planned[pair.other][:_TOLD]
    ]
    return Told(reasons, held, plans)


def planned_payment(row: dict, owner: str, words: Words) -> str:
    """Say what a region plans to pay, or once planned; without a full stop."""
    fund = in_sentence(words.pick(row, "fund_label")) + size_in_words(row, words)
    if is_past(row["year"]) or pd.isna(row["year"]):
        return words(
            "{other} pernah merencanakan iuran dari {fund}; pembayarannya belum terdata",
            other=owner,
            fund=fund,
        )
    return words(
        "{other} baru merencanakan iuran dari {fund}; pembayarannya belum terdata", other=owner, fund=fund
    )


def size_in_words(row: dict, words: Words) -> str:
    """Year, people, months and sum, as far as the source states them.

    A sum over several years is told with the note that says so; without year and note no sum is told, for
    it would be read as that of one year.
    """
    several = pd.notna(row["note"]) and bool(_SEVERAL_YEARS.search(row["note"]))
    parts = []
    if pd.notna(row["year"]):
        parts.append(words("tahun {year}", year=int(row["year"])))
    elif pd.notna(row["beneficiaries"]) or pd.notna(row["amount_idr"]):
        parts.append(words("tahun tidak disebut"))
    if pd.notna(row["beneficiaries"]):
        parts.append(words("{n} orang", n=words.number(row["beneficiaries"])))
    if pd.notna(row["months"]):
        parts.append(words("{n} bulan", n=words.number(row["months"])))
    if pd.notna(row["amount_idr"]) and (several or pd.notna(row["year"])):
        parts.append(words.compact_rupiah(row["amount_idr"]))
    if several:
        parts.append(words("menurut catatan: “{note}”", note=str(row["note"]).strip().rstrip(".")))
    return f" ({', '.join(parts)})" if parts else ""


@once_per_evidence
def _clause_labels(evidence: Evidence, language: str) -> dict[str, str]:
    table = evidence.provisions
    labels = table[f"label_{language}"].map(in_sentence)
    return dict(zip(table["provision"].astype(object), labels, strict=True))
