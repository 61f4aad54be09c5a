"""Which of its learning targets is a region proposed to meet first, and who is passed over for what reason?

Every screen, slide, paper and brief that names one region to learn from names this one; the rule stands in
docs/methods.md, "Tujuan belajar". The ranking itself is that of `learning.learning_targets`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# So many learning targets are looked through; the longest list on the screen holds as many.
LOOKED_THROUGH = 20
DOUBTS = {
    "overloaded": message("banyak peminat"),
    "weak": message("kurang mirip"),
    "doubtful": message("angka diragukan"),
    "stale": message("angka lama"),
    "narrow": message("keunggulan tipis"),
    "nothing": message("belum terlihat apa yang dapat dipelajari"),
}
# These speak against going there at all; the others only against going there first.
GRAVE = frozenset({"narrow", "nothing"})
# What a coverage figure says by itself, written with its date and signs.
SAID_BY_FIGURE = frozenset({"doubtful", "stale"})
_OF_COVERAGE = SAID_BY_FIGURE | {"narrow"}
# How a doubt is said within a sentence, where it is not said as the mark is.
_SAID = DOUBTS | {
    "doubtful": message("angkanya diragukan"),
    "stale": message("angkanya lama"),
    "narrow": message("keunggulannya tipis"),
}


@dataclass(frozen=True, eq=False)
class Proposal:
    """The host to meet first.

    Attributes
    ----------
    host : its row of `learning_targets`.
    doubts : what speaks against it.
    passed : the targets before it, each by code with what speaks against it, best first.
    """

    host: pd.Series
    doubts: tuple[str, ...]
    passed: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def code(self) -> str:
        """The code of the host."""
        return str(self.host["code"])

    @property
    def unclear(self) -> bool:
        """Whether nobody looked through is clearly ahead: else that one would be proposed."""
        return bool(GRAVE.intersection(self.doubts))


def is_compared(headlines: pd.DataFrame, goal: str, code: str) -> bool:
    """Return whether a region's standing in the goal is on record, so that others may be called ahead of it.

    Without a coverage figure of its own only those above the median are known, not who is ahead.
    """
    return goal != "coverage" or headlines.at[code, "state"] in ("value", "zero")


def doubts_of(host: Mapping, headlines: pd.DataFrame, goal: str, code: str) -> tuple[str, ...]:
    """Return what speaks against going to a learning target first, as keys of `DOUBTS`.

    Only where the goal is coverage do its figures count: a doubtful or an old one, and a narrow lead
    (`learning.learning_targets`). There, a region ``code`` without a
    figure of its own can call nobody ahead: what a host holds that is not on record here must speak for it.
    So it must for a regulation: from one of which no clause is on record nothing can be seen to be learnt.
    """
    kinds, figure = {reason.kind for reason in host["reasons"]}, headlines.loc[host["code"]]
    silent = goal == "regulation" or not is_compared(headlines, goal, code)
    speaking = {"novelty"} if silent else {"lead", "novelty"}
    found = (
        ("overloaded", bool(host["overloaded"])),
        ("weak", bool(host["weak_match"])),
        ("doubtful", goal == "coverage" and bool(figure["doubtful"])),
        ("stale", goal == "coverage" and bool(figure["stale"])),
        ("narrow", bool(host["narrow"])),
        ("nothing", not kinds & speaking),
    )
    return tuple(name for name, holds in found if holds)


def propose(
    evidence: Evidence, targets: pd.DataFrame, headlines: pd.DataFrame, goal: str, code: str
) -> Proposal | None:
    """Choose the target of the highest score after each doubt has cost it `objection_points` of 100.

    So a doubt leads to another host nearly as good, and never to one far down the list. One of whom a doubt
    is `GRAVE` is chosen only where one is of all.

    Parameters
    ----------
    targets : of `learning_targets`, best first; its first `LOOKED_THROUGH` rows are looked through, so that
        a list cut shorter may lead to another host.
    headlines : `coverage.headline` of coverage.
    code : the region that asks.

    Returns
    -------
    Proposal or None
        None where the list is empty.
    """
    rows = [row for _, row in targets.head(LOOKED_THROUGH).iterrows()]
    if not rows:
        return None
    doubts = [doubts_of(row, headlines, goal, code) for row in rows]
    cost = evidence.parameter("objection_points") / 100

    def burden(at: int) -> tuple[bool, float, int]:
        return bool(GRAVE & {*doubts[at]}), cost * len(doubts[at]) - rows[at]["score"], at

    place = min(range(len(rows)), key=burden)
    passed = tuple((str(row["code"]), why) for row, why in zip(rows[:place], doubts[:place], strict=True))
    return Proposal(rows[place], doubts[place], passed)


def doubts_in_words(words: Words, doubts: tuple[str, ...]) -> str:
    """Write doubts as marks: "banyak peminat, kurang mirip"; "" where there is none."""
    return ", ".join(words(DOUBTS[name]) for name in doubts)


def beside_figure(doubts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the doubts that stand beside a coverage figure with date and signs (but `SAID_BY_FIGURE`)."""
    return tuple(name for name in doubts if name not in SAID_BY_FIGURE)


def marks_in_words(words: Words, doubts: tuple[str, ...], proposed: bool) -> str:
    """Mark a target by what speaks against it, and the proposed one as such; "" where there is no mark."""
    marks = doubts_in_words(words, doubts)
    if not proposed:
        return marks
    return words("diusulkan; {marks}", marks=marks) if marks else words("diusulkan")


def marks_by_place(words: Words, found: Proposal | None) -> list[str]:
    """Return the marks of the targets from the first to the proposed one: why not those, and then which."""
    if found is None:
        return []
    passed = [words("dilewati: {why}", why=doubts_in_words(words, why)) for _, why in found.passed]
    return [*passed, marks_in_words(words, found.doubts, proposed=True)]


def marks_explained(evidence: Evidence, words: Words, goal: str) -> str:
    """Say by which rule one target is marked as proposed, what speaks against one, and what does most."""
    possible = [name for name in DOUBTS if goal == "coverage" or name not in _OF_COVERAGE]
    said = {name: words(DOUBTS[name]) for name in possible}
    if "narrow" in said:
        said["narrow"] = words(
            "keunggulan tipis (kurang dari {n} poin, atau dari selisih antarsumber)",
            n=words.number(evidence.parameter("doubt_spread_points")),
        )
    return words(
        "diusulkan: yang nilainya tertinggi setelah dikurangi {n} poin tiap keberatan; keberatan: {light}; "
        "berat, diusulkan hanya bila semuanya demikian: {grave}",
        n=words.number(evidence.parameter("objection_points")),
        light=words.listing(said[name] for name in possible if name not in GRAVE),
        grave=words.listing(said[name] for name in possible if name in GRAVE),
    )


def unclear_in_words(words: Words, found: Proposal | None) -> str:
    """Say that even the proposed host is not clearly ahead, without a full stop; "" where it is."""
    if found is None or not found.unclear:
        return ""
    return words("belum ada daerah dalam daftar ini yang jelas lebih maju")


def first_passed_in_words(evidence: Evidence, words: Words, found: Proposal | None) -> str:
    """Say who stands first and why another is proposed, without a full stop; "" where the first is."""
    if found is None or not found.passed:
        return ""
    code, doubts = found.passed[0]
    return words(
        "{first} teratas, tetapi {why}",
        first=evidence.region(code).short_name,
        why=words.listing(words(_SAID[name]) for name in doubts),
    )


def higher_in_words(evidence: Evidence, words: Words, found: Proposal | None) -> str:
    """Say who stands first, how many others stand above the proposed host, and where nobody is clearly ahead.

    The list marks them all. Without a full stop; "" where the first is proposed and clearly ahead.
    """
    told = [first_passed_in_words(evidence, words, found), unclear_in_words(words, found)]
    others = len(found.passed) - 1 if told[0] else 0
    if others:
        host = evidence.region(found.code).short_name
        more = words("{n} lagi di atas {host} juga dilewati", n=words.number(others), host=host)
        told.insert(1, more)
    return "; ".join(filter(None, told))


def passed_in_words(evidence: Evidence, words: Words, found: Proposal | None) -> str:
    """Say for the speaker why those before the proposed host were passed over; "" where nobody was.

    Also that nobody is clearly ahead, where that is so.
    """
    told = []
    if found is not None and found.passed:
        named = (
            f"{evidence.region(code).short_name} ({doubts_in_words(words, why)})"
            for code, why in found.passed
        )
        told.append(
            words(
                "Diusulkan {host}; yang lebih tinggi nilainya dilewati: {names}.",
                host=evidence.region(found.code).short_name,
                names="; ".join(named),
            )
        )
    unclear = unclear_in_words(words, found)
    if unclear:
        told.append(f"{unclear[:1].upper()}{unclear[1:]}.")
    return " ".join(told)
