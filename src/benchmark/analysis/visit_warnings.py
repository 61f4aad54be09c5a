"""What should make the planner think twice about a host, and about travelling at all?"""

import pandas as pd

from benchmark.analysis.figure_words import about
from benchmark.analysis.goal_coverage import coverage_rows
from benchmark.analysis.goal_paritrana import prizes_by_region
from benchmark.analysis.host_load import first_choices, overloaded
from benchmark.analysis.learning_gaps import missing_for
from benchmark.analysis.levels import level_of
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.reasons import Pair, Reason, own_visits, pair_of, prize_record_reason
from benchmark.analysis.reasons_of_goal import NO_RECORD, Told, lower_coverage, told_for
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_standing import (
    beside,
    kilometres_between,
    leaves_day_before,
    same_islands,
    standing,
    way_in_words,
)
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# Kinds of warnings about a host, the gravest first.
KINDS = (
    "other_level",
    "not_comparable",
    "no_record",
    "not_better",
    "planned_only",
    "lower_coverage",
    "visited",
    "overloaded",
    "weak_match",
    "doubtful",
    "stale",
    "far",
)
_WEAK = "kurang_mirip"
# In these goals the host's coverage is part of the case.
_BY_COVERAGE = ("coverage", "paritrana")
_PLANNED = {
    "regulation": message("Instrumen {other} yang tercatat baru rencana, belum berlaku."),
    "funding": message("Iuran dari {other} yang tercatat baru rencana, belum dibayar."),
}
_ALL_PLANNED = message("Instrumen dan iuran {other} yang tercatat baru rencana, belum berlaku atau dibayar.")
_CUTS = ("inpres", "1", 2025)


def warnings_about(evidence: Evidence, plan: VisitPlan, host: str, words: Words) -> tuple[Reason, ...]:
    """What speaks against this host? Sentences with their sources; the kind is one of `KINDS`, in that order.

    Raises
    ------
    NotInEvidence
        If the region, the host or the goal is unknown.
    """
    pair = pair_of(evidence, plan.region, host)
    told = told_for(plan.goal, evidence, pair, words)
    found = [
        *_about_standing(evidence, plan, pair, told, words),
        *_about_visits(evidence, pair, words),
        *_about_figures(evidence, plan, pair, words),
        *_about_distance(evidence, plan, pair, words),
    ]
    return tuple(sorted(found, key=lambda one: KINDS.index(one.kind)))


def warnings_of_plan(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Reason, ...]:
    """What holds for the plan as a whole: meet online first, what is not on record about ourselves.

    Kinds: online_first, few_days, travel_day, missing.
    """
    found = [online_first(evidence, words)] if plan.mode == "visit" else []
    if plan.mode == "visit" and len(plan.hosts) > plan.days:
        text = words(
            "{n} tuan rumah dalam {days} hari: beri tiap tuan rumah sekurang-kurangnya satu hari, atau temui "
            "sebagian secara daring.",
            n=words.number(len(plan.hosts)),
            days=words.number(plan.days),
        )
        found.append(Reason(text, (), "few_days"))
    found += _travel(evidence, plan, words)
    return (*found, *missing_for(evidence, plan.region, plan.goal, words))


def _travel(evidence: Evidence, plan: VisitPlan, words: Words) -> list[Reason]:
    """Say that the way to the first host takes a day of its own, where the plan leaves none."""
    if not leaves_day_before(evidence, plan):
        return []
    text = words(
        "{way}: tambahkan satu hari perjalanan, atau berangkat sehari sebelumnya.",
        way=way_in_words(evidence, plan.region, plan.hosts[0], words),
    )
    return [Reason(text, (), "travel_day")]


def online_first(evidence: Evidence, words: Words) -> Reason:
    """Say why an online meeting comes first, and what about the travel cuts is not confirmed."""
    text = words(
        "Anggaran perjalanan dinas terbatas: dahulukan pertemuan daring, lalu putuskan apakah yang tersisa "
        "hanya dapat dilihat di tempat."
    )
    sources = _sources_of_cuts(evidence)
    if not sources:
        text += " " + words(
            "Pemotongan perjalanan dinas menurut Inpres 1/2025 belum dikonfirmasi: pada data ini belum ada "
            "sumber yang menyatakannya."
        )
    return Reason(text, sources, "online_first")


def _about_standing(
    evidence: Evidence, plan: VisitPlan, pair: Pair, told: Told, words: Words
) -> list[Reason]:
    found = []
    stands = standing(evidence, pair.mine, plan.goal, pair.other)
    if level_of(evidence, pair.mine) != level_of(evidence, pair.other):
        text = words(
            "{other} dan {mine} tidak setingkat: kewenangan dan anggaran provinsi berbeda dari "
            "kabupaten/kota, maka tidak diperingkat.",
            other=pair.other_name,
            mine=pair.mine_name,
        )
        found.append(Reason(text, (), "other_level"))
    elif not stands.comparable:
        text = words("Ciri struktur {other} belum cukup terdata untuk dibandingkan.", other=pair.other_name)
        found.append(Reason(text, (), "not_comparable"))
    elif stands.rank is None:
        found.append(_not_better(evidence, plan.goal, pair, told, words))
    if told.planned and not told.in_force:
        text = words(_PLANNED.get(plan.goal, _ALL_PLANNED), other=pair.other_name)
        sources = tuple(dict.fromkeys(one for reason in told.planned for one in reason.source_ids))
        found.append(Reason(text, sources, "planned_only"))
    if pair.other in overloaded(evidence, plan.goal):
        text = words(
            "{other} menjadi pilihan pertama {n} daerah untuk tujuan ini dan mungkin tidak dapat menerima "
            "semuanya; siapkan tuan rumah cadangan.",
            other=pair.other_name,
            n=words.number(first_choices(evidence, plan.goal)[pair.other]),
        )
        found.append(Reason(text, (), "overloaded"))
    peer = beside(evidence, pair.mine, pair.other)
    if peer and peer["label"] == _WEAK:
        text = words(
            "{other} kurang mirip dengan {mine} (kemiripan {n} dari 100): yang berjalan di sana belum tentu "
            "dapat ditiru.",
            other=pair.other_name,
            mine=pair.mine_name,
            n=words.number(100 * peer["similarity"]),
        )
        found.append(Reason(text, (), "weak_match"))
    return found


def _not_better(evidence: Evidence, goal: str, pair: Pair, told: Told, words: Words) -> Reason:
    """Say that the host is not ahead in the goal, with the facts; or that nothing is on record of it."""
    facts = [reason for reason in told.reasons if reason.kind == "lead"][:1]
    if goal == "paritrana":
        both = (pair, Pair(pair.other, pair.mine, pair.other_name, pair.mine_name))
        facts = [prize_record_reason(evidence, one, words) for one in both]
        facts = facts if prizes_by_region(evidence)[pair.other] else []
    if not facts:
        return Reason(words(NO_RECORD[goal], name=pair.other_name), (), "no_record")
    text = words(
        "{other} tidak tercatat lebih maju daripada {mine} untuk tujuan ini.",
        other=pair.other_name,
        mine=pair.mine_name,
    )
    sources = tuple(dict.fromkeys(source for fact in facts for source in fact.source_ids))
    return Reason(" ".join([text, *(fact.text for fact in facts)]), sources, "not_better")


def _about_visits(evidence: Evidence, pair: Pair, words: Words) -> list[Reason]:
    """A visit of our own on record: its results come first."""
    return [
        Reason(
            words(
                "Kunjungan {mine} ke {other} sudah tercatat ({date}): {topic}. Mulailah dari hasilnya dan "
                "tanyakan perkembangannya.",
                mine=pair.mine_name,
                other=pair.other_name,
                date=words.as_of(visit["date"], visit["precision"]),
                topic=visit["topic"],
            ),
            visit["source_ids"],
            "visited",
        )
        for visit in own_visits(evidence, pair)[:1]
    ]


def _about_figures(evidence: Evidence, plan: VisitPlan, pair: Pair, words: Words) -> list[Reason]:
    below = lower_coverage(evidence, pair, words) if plan.goal != "coverage" else None
    found = [below._replace(kind="lower_coverage")] if below else []
    if plan.goal not in _BY_COVERAGE:
        return found
    figure = coverage_rows(evidence)[pair.other]
    if pd.isna(figure["value"]):
        return found
    value = about(words.percent(figure["value"]), figure, words)
    facts = {"other": pair.other_name, "value": value}
    if figure["doubtful"]:
        text = words(
            "Cakupan {other} {value} diragukan: sumber berselisih {n} poin.",
            n=words.number(figure["spread"], 1),
            **facts,
        )
        found.append(Reason(text, (figure["source_id"],), "doubtful"))
    if figure["stale"]:
        text = words(
            "Cakupan {other} {value} sudah berumur {months} bulan; mintalah angka terbaru.",
            months=words.number(figure["age_months"]),
            **facts,
        )
        found.append(Reason(text, (figure["source_id"],), "stale"))
    return found


def _about_distance(evidence: Evidence, plan: VisitPlan, pair: Pair, words: Words) -> list[Reason]:
    """Say how far it is where travel is long; whether that is too far the planner decides."""
    km = kilometres_between(evidence, pair.mine, pair.other)
    if plan.mode == "online" or km <= evidence.parameter("learning_reach_half_km"):
        return []
    where = (
        words("di gugus pulau yang sama")
        if same_islands(evidence, pair.mine, pair.other)
        else words("di gugus pulau lain")
    )
    text = words(
        "Perjalanan ke {other} jauh: sekitar {km} km garis lurus, {where}.",
        other=pair.other_name,
        km=words.number(km),
        where=where,
    )
    sources = {evidence.region(code).source_id for code in (pair.mine, pair.other)}
    return [Reason(text, tuple(sorted(sources)), "far")]


@once_per_evidence
def _sources_of_cuts(evidence: Evidence) -> tuple[str, ...]:
    """The sources of the instruction that cut travel, once the evidence has any."""
    rows = evidence.instruments
    kind, number, year = _CUTS
    ids = rows.loc[
        (rows["kind"] == kind) & (rows["number"] == number) & (rows["year"] == year), "instrument_id"
    ]
    links = evidence.instrument_sources
    return tuple(links.loc[links["instrument_id"].isin(ids), "source_id"])
