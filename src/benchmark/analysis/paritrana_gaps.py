"""What is still missing before Paritrana, and from whom can that be learnt?"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from benchmark.analysis.administrative import forms_to_issue
from benchmark.analysis.adoption import FORMS_IN_FORCE
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.learning_basis import codes_of
from benchmark.analysis.levels import level_of
from benchmark.analysis.once import once_per_day, once_per_evidence
from benchmark.analysis.paritrana import Answer, Question, Readiness
from benchmark.analysis.paritrana_evidence import Record, records_of
from benchmark.analysis.paritrana_facts import told
from benchmark.analysis.peers import similar_regions
from benchmark.analysis.reasons import Reason, pair_of, prize_reason
from benchmark.analysis.similarity_reason import similarity_reason
from benchmark.evidence import Evidence
from benchmark.locale import Words


@dataclass(frozen=True)
class Host:
    """A region to learn from: what it has on record for the question, its prizes, how alike it is."""

    code: str
    name: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Gap:
    """A question that is not fully answered, why, and who has answered it; the first host first."""

    answer: Answer
    why: str
    hosts: tuple[Host, ...]

    @property
    def question(self) -> Question:
        """The question that is open."""
        return self.answer.question


def gaps(
    evidence: Evidence, found: Readiness, words: Words, on: date | None = None, most: int | None = None
) -> tuple[Gap, ...]:
    """Which questions are open, and which regions have on record what is missing here?

    Parameters
    ----------
    found : result of `paritrana.readiness`.
    most : hosts for each gap; the parameter paritrana_hosts_per_gap by default.

    Returns
    -------
    Confirmed questions first, then in the order of the aspects. Hosts are regions of the same level with the
    evidence found: those ahead in the question's own goal in the order of `learning_targets`, then the most
    similar ones. A question that only the reader can answer is learnt from those ahead in Paritrana.
    """
    open_ones = [answer for answer in found.answers if answer.worth < 1]
    open_ones.sort(key=lambda answer: not answer.question.confirmed)
    count = int(evidence.parameter("paritrana_hosts_per_gap")) if most is None else most
    peers = _peers(evidence, found.code)
    return tuple(
        Gap(
            answer,
            why_open(answer, words),
            tuple(
                _host(evidence, peers, found.code, code, answer.question, words, on)
                for code in _candidates(evidence, peers, found.code, answer.question, on)[:count]
            ),
        )
        for answer in open_ones
    )


def best_hosts(
    evidence: Evidence, found: Readiness, words: Words, on: date | None = None, most: int | None = None
) -> tuple[Host, ...]:
    """Which regions ahead in Paritrana have on record what is missing here, most of it first?

    Counted are the open questions that evidence can answer, among the first peer_count learning targets of
    that goal, which are near and alike too; ties go to their order. The first reason says how many, the
    others are those of `Host`. Empty where nobody answers two or more: one alone stands with its gap.
    """
    open_ones = [answer.question for answer in found.answers if answer.worth < 1 and not answer.question.own]
    level = level_of(evidence, found.code)
    forms = forms_to_issue(evidence, found.code)
    held = {question.id: holders(evidence, level, question.rule, on, forms) for question in open_ones}
    filled = {
        code: [question for question in open_ones if code in held[question.id]]
        for code in _ahead(evidence, found.code, "paritrana")[: int(evidence.parameter("peer_count"))]
    }
    count = int(evidence.parameter("paritrana_hosts_per_gap")) if most is None else most
    several = [code for code in filled if len(filled[code]) > 1]
    order = sorted(several, key=lambda code: -len(filled[code]))[:count]
    hosts, peers = [], _peers(evidence, found.code) if order else {}
    for code in order:
        host = _host(evidence, peers, found.code, code, None, words, on)
        facts = [
            source
            for question in filled[code]
            for record in _usable(records_of(evidence, code, question.rule, on), forms)[:1]
            for source in record.source_ids
        ]
        counts = Counter(question.aspect for question in filled[code])
        text = words(
            "{host} mempunyai bukti bagi {n} dari {open} celah Anda yang dapat dijawab bukti: {aspects}.",
            host=host.name,
            n=words.number(len(filled[code])),
            open=words.number(len(open_ones)),
            aspects=words.listing(
                f"{aspect.label.lower()} {words.number(counts[aspect.id])}"
                for aspect in found.aspects
                if counts[aspect.id]
            ),
        )
        first = Reason(text, tuple(dict.fromkeys(facts)), "novelty")
        hosts.append(Host(code, host.name, (first, *host.reasons)))
    return tuple(hosts)


def why_open(answer: Answer, words: Words) -> str:
    """Say why a question counts as open."""
    if answer.tick is not None:
        return (
            words("Anda menjawab sebagian.")
            if answer.tick.answer == "partly"
            else words("Anda menjawab belum.")
        )
    if answer.state == "outdated":
        return words("Buktinya lama atau tanpa tanggal; perbarui untuk tahun yang dinilai.")
    if answer.state == "planned":
        return words("Yang tercatat baru rencana, statusnya tidak disebut sumber, atau aturannya umum.")
    if answer.question.own:
        return words("Hanya daerah sendiri yang dapat menjawabnya.")
    return words("Belum terdata; ini tidak berarti tidak ada.")


@once_per_day
def holders(
    evidence: Evidence, level: str, rule: str, on: date | None, forms: tuple[str, ...] = FORMS_IN_FORCE
) -> frozenset[str]:
    """Return the regions of a level with found evidence for a rule, instruments only in these forms."""
    return frozenset(
        code
        for code in codes_of(evidence, level)
        if any(record.state == "found" for record in _usable(records_of(evidence, code, rule, on), forms))
    )


def _usable(records: list[Record], forms: tuple[str, ...]) -> list[Record]:
    """Return the records from which who can issue only these forms can learn."""
    return [record for record in records if record.row.get("form", forms[0]) in forms]


def _candidates(
    evidence: Evidence, peers: dict[str, dict], code: str, question: Question, on: date | None
) -> list[str]:
    ahead = list(_ahead(evidence, code, question.goal))
    if question.own:
        return ahead
    held = holders(evidence, level_of(evidence, code), question.rule, on, forms_to_issue(evidence, code))
    order = dict.fromkeys([*ahead, *peers])
    return [other for other in order if other in held and other != code]


@once_per_evidence
def _ahead(evidence: Evidence, code: str, goal: str) -> tuple[str, ...]:
    return tuple(learning_targets(evidence, code, goal, len(evidence.regions))["code"])


def _peers(evidence: Evidence, code: str) -> dict[str, dict]:
    """Return the rows of `similar_regions` by code: quickly worked out, and too large to be remembered."""
    table = similar_regions(evidence, code, len(evidence.regions))
    return table[["code", "similarity", "label", "closest", "farthest"]].set_index("code").to_dict("index")


def _host(
    evidence: Evidence,
    peers: dict[str, dict],
    code: str,
    other: str,
    question: Question | None,
    words: Words,
    on: date | None,
) -> Host:
    pair = pair_of(evidence, code, other)
    reasons = []
    records = records_of(evidence, other, question.rule, on) if question else []
    records = _usable(records, forms_to_issue(evidence, code))
    found = [record for record in records if record.state == "found"]
    if found:
        fact = told(evidence, other, found[0], words, on)
        text = words("{fact} ({dated}).", fact=fact.text.rstrip("."), dated=fact.dated)
        reasons.append(Reason(text, fact.source_ids, "in_force"))
    prizes = prize_reason(evidence, pair, words)
    if prizes is not None:
        reasons.append(prizes)
    if other in peers:
        reasons.append(similarity_reason(evidence, pair, peers[other], words))
    return Host(other, pair.other_name, tuple(reasons))
