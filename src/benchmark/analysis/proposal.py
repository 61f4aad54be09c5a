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
    "nothing": message("belum terlihat apa yang dapat dipelajari"),
}
# How a doubt is said within a sentence, where it is not said as the mark is.
_SAID = DOUBTS | {"doubtful": message("angkanya diragukan")}


@dataclass(frozen=True, eq=False)
class Proposal:
    """The host to meet first.

    Attributes
    ----------
    host : its row of `learning_targets`.
    doubts : what speaks against it; empty unless nobody on the list is free of doubt.
    passed : the targets before it, each by code with what speaks against it, best first.
    """

    host: pd.Series
    doubts: tuple[str, ...]
    passed: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def code(self) -> str:
        """The code of the host."""
        return str(self.host["code"])


def doubts_of(host: Mapping, headlines: pd.DataFrame, goal: str, code: str) -> tuple[str, ...]:
    """Return what speaks against going to a learning target first, as keys of `DOUBTS`.

    A doubtful coverage figure counts only where the goal is coverage. There, a region ``code`` without a
    figure of its own can call nobody ahead: what a host holds that is not on record here must speak for it.
    So it must for a regulation: from one of which no clause is on record nothing can be seen to be learnt.
    """
    kinds = {reason.kind for reason in host["reasons"]}
    unknown = goal == "coverage" and headlines.at[code, "state"] not in ("value", "zero")
    speaking = {"novelty"} if unknown or goal == "regulation" else {"lead", "novelty"}
    found = (
        ("overloaded", bool(host["overloaded"])),
        ("weak", bool(host["weak_match"])),
        ("doubtful", goal == "coverage" and bool(headlines.at[host["code"], "doubtful"])),
        ("nothing", not kinds & speaking),
    )
    return tuple(name for name, holds in found if holds)


def propose(targets: pd.DataFrame, headlines: pd.DataFrame, goal: str, code: str) -> Proposal | None:
    """Choose the first target that nothing speaks against; else the first with the fewest doubts.

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
    place = min(range(len(rows)), key=lambda at: (len(doubts[at]), at))
    passed = tuple((str(row["code"]), why) for row, why in zip(rows[:place], doubts[:place], strict=True))
    return Proposal(rows[place], doubts[place], passed)


def doubts_in_words(words: Words, doubts: tuple[str, ...]) -> str:
    """Write doubts as marks: "banyak peminat, kurang mirip"; "" where there is none."""
    return ", ".join(words(DOUBTS[name]) for name in doubts)


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


def marks_explained(words: Words) -> str:
    """Say by which rule one target is marked as proposed, and that the ranking stays as it is."""
    return words(
        "diusulkan: yang pertama tanpa keberatan, atau dengan keberatan paling sedikit; keberatan: {doubts}",
        doubts=words.listing(words(name) for name in DOUBTS.values()),
    )


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
    """Say besides who stands first how many others stand above the proposed host, whom the list marks."""
    told = first_passed_in_words(evidence, words, found)
    others = len(found.passed) - 1 if told else 0
    if not others:
        return told
    host = evidence.region(found.code).short_name
    return f"{told}; {words('{n} lagi di atas {host} juga dilewati', n=words.number(others), host=host)}"


def passed_in_words(evidence: Evidence, words: Words, found: Proposal | None) -> str:
    """Say for the speaker why those before the proposed host were passed over; "" where nobody was."""
    if found is None or not found.passed:
        return ""
    named = (
        f"{evidence.region(code).short_name} ({doubts_in_words(words, why)})" for code, why in found.passed
    )
    return words(
        "Diusulkan {host}; yang lebih tinggi nilainya dilewati: {names}.",
        host=evidence.region(found.code).short_name,
        names="; ".join(named),
    )
