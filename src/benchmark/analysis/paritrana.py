"""How ready is a region for Paritrana, as far as is known: what is on record, outdated, or not recorded?

The questions stand in ``paritrana_questions``; the weights are the reader's, for no official ones are public.
What counts as an answer, and what the figure does not say, stands in docs/methods.md, "Kesiapan Paritrana".
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

import pandas as pd

from benchmark.analysis.paritrana_asked import is_asked
from benchmark.analysis.paritrana_evidence import records_of, state_of
from benchmark.analysis.paritrana_facts import Fact, told
from benchmark.analysis.paritrana_words import how_total, key_sentence, says_little
from benchmark.evidence import Evidence
from benchmark.evidence.rules_paritrana import OWN_TICK
from benchmark.locale import Words

TICKS = ("yes", "partly", "no")
# How a question stands: the reader's own tick goes before the evidence.
MARKS = ("found", "own", "outdated", "planned", "not_recorded")
MOST_NOTE = 200


class Tick(NamedTuple):
    """The reader's own answer to a question, one of `TICKS`, with a note as typed."""

    answer: Literal["yes", "partly", "no"]
    note: str = ""


class Question(NamedTuple):
    """A question of ``paritrana_questions`` in the reader's language.

    confirmed: a page names it as something that is assessed; otherwise contestants point to it, or it is our
    reading. own: no evidence can answer it. goal: one of `learning.GOALS`, where the answer is missing.
    """

    id: str
    aspect: str
    wording: str
    basis: str
    edition: str
    source_id: str
    confirmed: bool
    rule: str
    fills: str
    goal: str

    @property
    def own(self) -> bool:
        """Whether only the reader can answer it."""
        return self.rule == OWN_TICK


@dataclass(frozen=True)
class Answer:
    """How one question stands.

    Attributes
    ----------
    state : what the evidence says: found, outdated, planned or not_recorded.
    facts : what is found or outdated; planned : what is only planned, of unknown status, or a general rule.
    tick : the reader's own answer; it goes before the evidence.
    worth : 0 (not answered) to 1 (answered); "partly" counts as the parameter paritrana_partly_share.
    """

    question: Question
    state: str
    facts: tuple[Fact, ...]
    planned: tuple[Fact, ...]
    tick: Tick | None
    worth: float

    @property
    def mark(self) -> str:
        """How the question stands, one of `MARKS`."""
        return "own" if self.tick else self.state

    @property
    def known(self) -> bool:
        """Whether anybody has said anything that counts: the reader, or a record that is not outdated."""
        return self.tick is not None or self.state == "found"


@dataclass(frozen=True)
class Aspect:
    """How one aspect stands.

    Attributes
    ----------
    counts : mark (`MARKS`) to the number of its questions.
    share : share of its questions that are answered, 0 to 1.
    weight : as the reader set it; weight_share : its part of all weights, 0 to 1 (NaN where all are zero).
    """

    id: str
    label: str
    description: str
    edition: str
    source_id: str
    counts: Mapping[str, int]
    share: float
    weight: float
    weight_share: float

    @property
    def questions(self) -> int:
        """Number of questions that apply."""
        return sum(self.counts.values())

    @property
    def worth(self) -> float:
        """How many of them count as answered; "partly" for a part."""
        return self.share * self.questions if self.questions else 0.0

    @property
    def points(self) -> float:
        """What it adds to the total, 0 to 100: its share times its part of all weights."""
        return 100 * self.share * self.weight_share if self.weight_share > 0 else 0.0


class Total(NamedTuple):
    """The share of questions answered over all aspects, 0 to 1, and never without how it came about."""

    value: float
    how: str
    little: str


@dataclass(frozen=True)
class Readiness:
    """What is known of a region before Paritrana.

    Attributes
    ----------
    sentence : the key sentence.
    answers : every question that applies, by aspect; not_applicable : the others.
    total : None where nothing is known, or the reader has given no aspect any weight.
    """

    code: str
    name: str
    sentence: str
    answers: tuple[Answer, ...]
    not_applicable: tuple[Question, ...]
    aspects: tuple[Aspect, ...]
    total: Total | None

    def of_aspect(self, aspect: str) -> tuple[Answer, ...]:
        """Return the answers of one aspect."""
        return tuple(answer for answer in self.answers if answer.question.aspect == aspect)


def readiness(
    evidence: Evidence,
    code: str,
    words: Words,
    ticks: Mapping[str, Tick] | None = None,
    weights: Mapping[str, float] | None = None,
    on: date | None = None,
    records: Mapping[str, Answer] | None = None,
) -> Readiness:
    """What is on record for each question of Paritrana, and what share is answered?

    Parameters
    ----------
    code : a province, kabupaten or kota.
    ticks : question to the reader's own answer; those of no question are passed over.
    weights : aspect to weight from 0, equal where none is given. They are the reader's own: the official ones
        are not public.
    on : the day from which one looks, as in `coverage.headline`.
    records : `on_record` of the region, if it is at hand.

    Raises
    ------
    NotInEvidence
        If the code is unknown.
    ValueError
        If a weight is negative or not a number.
    """
    region = evidence.region(code)
    if records is None:
        records = on_record(evidence, code, words, on)
    partly = evidence.parameter("paritrana_partly_share")
    worth = {"yes": 1.0, "partly": partly, "no": 0.0}
    answers = tuple(
        replace(answer, tick=ticks[name], worth=worth[ticks[name].answer])
        if name in (ticks or {})
        else answer
        for name, answer in records.items()
    )
    aspects = _aspects(evidence, answers, words, weights or {})
    weighed = [aspect for aspect in aspects if aspect.weight_share > 0]
    known = sum(answer.known for answer in answers)
    total = None
    if weighed and known:
        value = sum(aspect.share * aspect.weight_share for aspect in weighed)
        enough = evidence.parameter("paritrana_telling_share")
        how = how_total(weighed, value, answers, partly, words)
        total = Total(value, how, says_little(known, len(answers), enough, words))
    name = str(region.name)
    return Readiness(
        code,
        name,
        key_sentence(name, answers, aspects, words),
        answers,
        tuple(question for question in questions(evidence, words) if question.id not in records),
        aspects,
        total,
    )


def on_record(evidence: Evidence, code: str, words: Words, on: date | None = None) -> dict[str, Answer]:
    """Return what the evidence alone answers, by question, in the order of the aspects.

    Questions that do not apply to the region (`is_asked`) are left out.
    """
    applies = evidence.paritrana_questions.set_index("question_id")["applies"].astype(object)
    return {
        question.id: _answer(evidence, code, question, words, on)
        for question in questions(evidence, words)
        if is_asked(evidence, code, applies[question.id], question.rule)
    }


def questions(evidence: Evidence, words: Words) -> tuple[Question, ...]:
    """Return all questions in the order of their aspects."""
    order = evidence.paritrana_aspects.set_index("aspect")["sort_order"]
    table = evidence.paritrana_questions
    table = table.assign(place=table["aspect"].map(order)).sort_values(["place", "sort_order"])
    return tuple(
        Question(
            str(row.question_id),
            str(row.aspect),
            words.pick(row, "wording"),
            words.pick(row, "basis"),
            "" if pd.isna(row.edition) else str(row.edition),
            str(row.source_id),
            bool(row.confirmed),
            str(row.evidence_rule),
            words.pick(row, "fills"),
            str(row.goal),
        )
        for row in table.itertuples(index=False)
    )


def _answer(evidence: Evidence, code: str, question: Question, words: Words, on: date | None) -> Answer:
    records = records_of(evidence, code, question.rule, on)
    facts = [told(evidence, code, record, words, on) for record in records]
    state = state_of(records)
    return Answer(
        question,
        state,
        tuple(fact for fact in facts if fact.state != "planned"),
        tuple(fact for fact in facts if fact.state == "planned"),
        None,
        float(state == "found"),
    )


def _aspects(
    evidence: Evidence, answers: tuple[Answer, ...], words: Words, weights: Mapping[str, float]
) -> tuple[Aspect, ...]:
    table = evidence.paritrana_aspects.sort_values("sort_order")
    wanted = {name: float(weights.get(name, 1.0)) for name in table["aspect"].astype(str)}
    if any(not (math.isfinite(weight) and weight >= 0) for weight in wanted.values()):
        raise ValueError(f"weights must be numbers from 0: {wanted}")
    total = sum(wanted.values())
    aspects = []
    for row in table.itertuples(index=False):
        own = [answer for answer in answers if answer.question.aspect == row.aspect]
        weight = wanted[str(row.aspect)]
        aspects.append(
            Aspect(
                str(row.aspect),
                words.pick(row, "label"),
                words.pick(row, "description"),
                str(row.edition),
                str(row.source_id),
                {mark: sum(answer.mark == mark for answer in own) for mark in MARKS},
                sum(answer.worth for answer in own) / len(own) if own else math.nan,
                weight,
                weight / total if total and own else math.nan,
            )
        )
    return tuple(aspects)
