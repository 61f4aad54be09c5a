"""Why is a region worth a visit? The sentences that hold for every goal, each with its sources."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.goal_paritrana import NOMINEE, prizes_by_region
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.prize_words import AWARD_LEVELS, RANKS
from benchmark.analysis.proof import sources_about, years_on_record
from benchmark.analysis.visits import visits_by_host
from benchmark.evidence import Evidence
from benchmark.locale import Words

# Enough visits to show that a host receives guests.
_VISITS_TOLD = 3


class Reason(NamedTuple):
    """One sentence in the reader's language, the sources of its facts, and the part of the score it explains.

    kind: similarity, lead, novelty, proof, reach, planned, in_force or missing. Of what would be new, for a
    narrow place: clauses, the labels of the clauses that it tells; fund, the source of money it tells of.
    """

    text: str
    source_ids: tuple[str, ...]
    kind: str
    clauses: tuple[str, ...] = ()
    fund: str = ""


class Pair(NamedTuple):
    """The region that asks and the one that may be visited, with their names."""

    mine: str
    other: str
    mine_name: str
    other_name: str


def pair_of(evidence: Evidence, mine: str, other: str) -> Pair:
    """Return a pair of region codes with the official names."""
    return Pair(mine, other, evidence.region(mine).name, evidence.region(other).name)


def reach_reason(evidence: Evidence, pair: Pair, km: float, same_island: bool, words: Words) -> Reason:
    """Say how far it is, as the crow flies, and whether the sea lies between."""
    where = words("di gugus pulau yang sama") if same_island else words("di gugus pulau lain")
    text = words(
        "{other} berjarak sekitar {km} km garis lurus, {where}.",
        other=pair.other_name,
        km=words.number(km),
        where=where,
    )
    sources = {evidence.region(code).source_id for code in (pair.mine, pair.other)}
    return Reason(text, tuple(sorted(sources)), "reach")


def proof_reasons(evidence: Evidence, pair: Pair, words: Words, awards: bool = True) -> list[Reason]:
    """Say what proves the other region: prizes, years on record and sources, visits received."""
    found = [
        prize_reason(evidence, pair, words) if awards else None,
        _experience_reason(evidence, pair, words),
        *visit_reasons(evidence, pair, words),
    ]
    return [reason for reason in found if reason is not None]


def prize_reason(evidence: Evidence, pair: Pair, words: Words, kind: str = "proof") -> Reason | None:
    """Say which Paritrana prizes the other region has won; None if none is on record."""
    prizes = [prize for prize in prizes_by_region(evidence)[pair.other] if prize["won"]]
    if not prizes:
        return None
    told = words.listing(prize_named(prize, words) for prize in prizes)
    # A nomination at national level speaks for a region, but nobody has won it.
    if any(prize["rank"] == NOMINEE for prize in prizes):
        text = words("Rekam Paritrana {name}: {prizes}.", name=pair.other_name, prizes=told)
    else:
        text = words("{other} meraih Paritrana: {prizes}.", other=pair.other_name, prizes=told)
    return Reason(text, sources_of_all(prizes), kind)


def prize_record_reason(evidence: Evidence, pair: Pair, words: Words) -> Reason:
    """Say the whole record of Paritrana of the other region, nominations included, or that there is none."""
    prizes = prizes_by_region(evidence)[pair.other]
    if not prizes:
        text = words("Penghargaan Paritrana {name} belum terdata.", name=pair.other_name)
        return Reason(text, (), "lead")
    told = words.listing(prize_named(prize, words) for prize in prizes)
    text = words("Rekam Paritrana {name}: {prizes}.", name=pair.other_name, prizes=told)
    return Reason(text, sources_of_all(prizes), "lead")


def prize_named(prize: dict, words: Words) -> str:
    """Return how a prize is called within a list: rank, level, edition."""
    parts = [words(RANKS[prize["rank"]])]
    level = AWARD_LEVELS[prize["level"]]
    if level:
        parts.append(words(level))
    if pd.notna(prize["edition_year"]):
        parts.append(words("edisi {year}", year=int(prize["edition_year"])))
    return " ".join(parts)


def visit_reasons(evidence: Evidence, pair: Pair, words: Words) -> list[Reason]:
    """Say which study visits the other region has received, that of the asking region first.

    A day on which several regions came for the same is one visit.
    """
    together: dict[tuple, list[dict]] = {}
    for visit in visits_by_host(evidence)[pair.other]:
        when = None if pd.isna(visit["date"]) else visit["date"]
        # Two visits without a date need not be the same one.
        key = (when, visit["topic"]) if when else (visit["visit_id"],)
        together.setdefault(key, []).append(visit)
    received = sorted(
        together.values(), key=lambda visits: all(visit["visitor_code"] != pair.mine for visit in visits)
    )
    reasons = []
    for visits in received[:_VISITS_TOLD]:
        guests = {visit["visitor_code"]: visit["visitor_name"] for visit in visits}
        if pair.mine in guests:
            own = words("daerah Anda, {name}", name=guests.pop(pair.mine))
            guests = {pair.mine: own} | guests
        text = words(
            "{other} sudah menerima kunjungan belajar {guest} ({date}): {topic}.",
            other=pair.other_name,
            guest=words.listing(guests.values()),
            date=words.as_of(visits[0]["date"], visits[0]["precision"]),
            topic=visits[0]["topic"],
        )
        reasons.append(Reason(text, sources_of_all(visits), "proof"))
    return reasons


def own_visits(evidence: Evidence, pair: Pair) -> list[dict]:
    """Return the documented visits of the asking region to the other, newest first."""
    return [visit for visit in visits_by_host(evidence)[pair.other] if visit["visitor_code"] == pair.mine]


def sources_of_all(rows: Iterable[dict]) -> tuple[str, ...]:
    """Return the source_ids of several rows, each once."""
    return tuple(dict.fromkeys(source for row in rows for source in row["source_ids"]))


def in_sentence(label: str) -> str:
    """Write a label as it stands within a sentence: small, unless it is a name or an abbreviation."""
    first, _, second = label.partition(" ")
    name = first[1:2].isupper() or (second[:1].isupper() and second[1:2].islower())
    return label if name else label[:1].lower() + label[1:]


def _experience_reason(evidence: Evidence, pair: Pair, words: Words) -> Reason | None:
    ids = _sources(evidence).get(pair.other, ())
    if not ids:
        return None
    span = _span(evidence).get(pair.other)
    if span is None:
        text = words(
            "{n} sumber berbicara tentang jaminan sosial ketenagakerjaan di {other}.",
            other=pair.other_name,
            n=words.number(len(ids)),
        )
    else:
        text = words(
            "Peraturan, pendanaan, program, atau penghargaan {other} terdata sejak {first}, yang terbaru "
            "{last}; {n} sumber berbicara tentang jaminan sosial ketenagakerjaan di sana."
            if span[0] < span[1]
            else "Peraturan, pendanaan, program, atau penghargaan {other} terdata pada tahun {first}; {n} "
            "sumber berbicara tentang jaminan sosial ketenagakerjaan di sana.",
            other=pair.other_name,
            first=span[0],
            last=span[1],
            n=words.number(len(ids)),
        )
    return Reason(text, ids, "proof")


@once_per_evidence
def _sources(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    """The sources about each region, the best grade first."""
    rows = sources_about(evidence).sort_values(["grade", "source_id"], ascending=[False, True])
    return rows.groupby("region_code")["source_id"].agg(tuple).to_dict()


@once_per_evidence
def _span(evidence: Evidence) -> dict[str, tuple[int, int]]:
    """The first and the last year on record of each region."""
    years = years_on_record(evidence).groupby("region_code")["year"].agg(["min", "max"])
    return {code: (int(first), int(last)) for code, first, last in years.itertuples()}
