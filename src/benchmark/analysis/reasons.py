"""Why is a region worth a visit? The sentences that hold for every goal, each with its sources."""

from typing import NamedTuple

import pandas as pd

from benchmark.analysis.goal_paritrana import own_prizes
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.proof import sources_about, years_on_record
from benchmark.analysis.region_profile import visits_of
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

PRIZE_RANKS = {
    "1": message("peringkat 1"),
    "2": message("peringkat 2"),
    "3": message("peringkat 3"),
    "juara_umum": message("juara umum"),
    "nominasi": message("nominasi"),
    "penerima": message("penerima"),
}
PRIZE_LEVELS = {"provinsi": message("tingkat provinsi"), "nasional": message("tingkat nasional")}
SIMILAR = {
    "sangat_mirip": message("{other} sangat mirip dengan {mine}"),
    "mirip": message("{other} mirip dengan {mine}"),
    "cukup_mirip": message("{other} cukup mirip dengan {mine}"),
    "kurang_mirip": message("{other} kurang mirip dengan {mine}"),
}
# Enough visits to show that a host receives guests.
_VISITS_TOLD = 3


class Reason(NamedTuple):
    """One sentence in the reader's language, the sources of its facts, and the part of the score it explains.

    kind: similarity, lead, novelty, proof, reach, planned, in_force or missing.
    """

    text: str
    source_ids: tuple[str, ...]
    kind: str


class Pair(NamedTuple):
    """The region that asks and the one that may be visited, with their names."""

    mine: str
    other: str
    mine_name: str
    other_name: str


def pair_of(evidence: Evidence, mine: str, other: str) -> Pair:
    """Return a pair of region codes with the official names."""
    return Pair(mine, other, evidence.region(mine).name, evidence.region(other).name)


def similarity_reason(
    pair: Pair, label: str, similarity: float, close: list[str], far: str, source_ids: tuple, words: Words
) -> Reason:
    """Say how alike the two are, by which features, and where they differ most."""
    text = words(SIMILAR[label], other=pair.other_name, mine=pair.mine_name)
    text += " " + words("(kemiripan {n} dari 100)", n=words.number(100 * similarity))
    if close:
        text += ": " + words("berdekatan dalam {features}", features=words.listing(close))
    if far:
        text += "; " + words("paling berbeda dalam {feature}", feature=far)
    return Reason(text + ".", source_ids, "similarity")


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
    prizes = own_prizes(evidence)
    prizes = prizes[(prizes["region_code"] == pair.other) & prizes["won"]]
    if prizes.empty:
        return None
    told = words.listing(prize_named(row, words) for row in prizes.itertuples(index=False))
    text = words("{other} meraih Paritrana: {prizes}.", other=pair.other_name, prizes=told)
    return Reason(text, prize_sources(evidence, prizes), kind)


def prize_named(row, words: Words) -> str:
    """Return how a prize is called within a list: rank, level, edition."""
    parts = [words(PRIZE_RANKS[row.rank])]
    if row.level in PRIZE_LEVELS:
        parts.append(words(PRIZE_LEVELS[row.level]))
    if pd.notna(row.edition_year):
        parts.append(words("edisi {year}", year=int(row.edition_year)))
    return " ".join(parts)


def prize_sources(evidence: Evidence, prizes: pd.DataFrame) -> tuple[str, ...]:
    """Return the sources of some rows of `awards`."""
    links = _links(evidence, "award_sources", "award_id")
    return _together(links, prizes["award_id"])


def visit_reasons(evidence: Evidence, pair: Pair, words: Words) -> list[Reason]:
    """Say which study visits the other region has received, those of the asking region first."""
    received = visits_of(evidence, pair.other)
    received = received[received["role"] == "received"]
    own = received["other_code"] == pair.mine
    told = pd.concat([received[own], received[~own]]).head(_VISITS_TOLD)
    reasons = []
    for row in told.itertuples(index=False):
        text = words(
            "{other} sudah menerima kunjungan belajar {guest} ({date}): {topic}.",
            other=pair.other_name,
            guest=words("daerah Anda, {name}", name=row.other_name)
            if row.other_code == pair.mine
            else row.other_name,
            date=words.as_of(row.date, row.precision),
            topic=row.topic,
        )
        reasons.append(Reason(text, row.source_ids, "proof"))
    return reasons


def _experience_reason(evidence: Evidence, pair: Pair, words: Words) -> Reason | None:
    sources = _rows_of(evidence, sources_about)[pair.other]
    if sources.empty:
        return None
    ids = tuple(sources.sort_values(["grade", "source_id"], ascending=[False, True])["source_id"])
    years = _rows_of(evidence, years_on_record)[pair.other]["year"]
    if years.empty:
        text = words(
            "{other}: {n} sumber berbicara tentang jaminan sosial ketenagakerjaan di sini.",
            other=pair.other_name,
            n=words.number(len(ids)),
        )
    else:
        text = words(
            "{other} berpengalaman sejak {first}, terakhir tercatat {last}; {n} sumber menjadi bukti.",
            other=pair.other_name,
            first=int(years.min()),
            last=int(years.max()),
            n=words.number(len(ids)),
        )
    return Reason(text, ids, "proof")


class _ByRegion(dict):
    """Rows by region; one without rows has an empty table."""

    def __init__(self, table: pd.DataFrame):
        super().__init__(list(table.groupby("region_code")))
        self.nothing = table.iloc[:0]

    def __missing__(self, code: str) -> pd.DataFrame:
        return self.nothing


@once_per_evidence
def _rows_of(evidence: Evidence, table_of) -> _ByRegion:
    return _ByRegion(table_of(evidence))


@once_per_evidence
def _links(evidence: Evidence, table: str, key: str) -> dict[str, tuple[str, ...]]:
    return evidence.table(table).groupby(key)["source_id"].agg(tuple).to_dict()


def _together(links: dict, ids) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for name in ids for source in links.get(name, ())))
