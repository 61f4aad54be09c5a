"""What fits into a plan of a visit? Limits of its texts, lists and numbers, and a plan cut to them."""

import math
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from benchmark.analysis.visit_plan import (
    MOST_HOSTS,
    AgendaItem,
    Asked,
    CostLine,
    Participant,
    VisitPlan,
)

# What fields of the page take, and files and addresses hold. Nobody's plan comes near; a flood does.
LONGEST_TEXT = 300
LONGEST_NOTE = 1000
MOST_QUESTIONS, MOST_PARTICIPANTS, MOST_AGENDA, MOST_COSTS = 60, 30, 60, 40
MOST_DAYS, MOST_PEOPLE = 14, 500
LARGEST_NUMBER = 1e15
LONG_TEXTS = ("purpose", "topic_note")
# Embeddings, overrides and isolates of the direction of writing, U+202A to U+202E and U+2066 to U+2069.
_TURNS = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text as it may stand in a plan, cut to the longest length.

    Control characters are left out, and so are the signs that turn round the direction of what follows:
    they would do so with the text of the page or the paper around them.
    """
    return "".join(sign for sign in without_turns(str(text)) if not is_control(sign))[:longest]


def tidy(plan: VisitPlan) -> VisitPlan:
    """Return the plan as a file keeps it: clean texts, lists and numbers within their limits."""
    hosts = [code for code in dict.fromkeys(plan.hosts) if code != plan.region]
    return replace(
        plan,
        hosts=tuple(hosts[:MOST_HOSTS]),
        days=min(max(plan.days, 1), MOST_DAYS),
        agency=clean(plan.agency),
        questions=_cut(once(plan.questions), MOST_QUESTIONS, _tidy_asked),
        participants=_cut(plan.participants, MOST_PARTICIPANTS, _tidy_participant),
        agenda=_cut(plan.agenda, MOST_AGENDA, _tidy_agenda_item),
        costs=_cut(plan.costs, MOST_COSTS, _tidy_cost_line),
        budget_source=clean(plan.budget_source),
        **{name: clean(getattr(plan, name), LONGEST_NOTE) for name in LONG_TEXTS},
    )


def is_control(sign: str) -> bool:
    """Is this a sign that no text may hold?"""
    # Line breaks and tabs are typed; half a surrogate pair cannot be written as UTF-8 at all.
    return unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t"


def without_turns(text: str) -> str:
    """Return a text without the signs that turn round the direction of what follows."""
    return "".join(sign for sign in text if sign not in _TURNS)


def once(questions: tuple[Asked, ...] | None) -> tuple[Asked, ...] | None:
    """Leave out questions without an id, and those that stand in the list already: the first counts."""
    if questions is None:
        return None
    first = {}
    for one in questions:
        first.setdefault(clean(one.id), one)
    return tuple(one for name, one in first.items() if name)


def _cut(items: tuple | None, most: int, tidied: Callable) -> tuple | None:
    return None if items is None else tuple(tidied(item) for item in items[:most])


def _tidy_asked(one: Asked) -> Asked:
    return Asked(clean(one.id), clean(one.text))


def _tidy_participant(one: Participant) -> Participant:
    count = min(max(int(one.count), 1), MOST_PEOPLE)
    return Participant(clean(one.position), clean(one.agency), count, clean(one.name))


def _tidy_agenda_item(one: AgendaItem) -> AgendaItem:
    day = min(max(one.day, 1), MOST_DAYS)
    return AgendaItem(day, clean(one.time), clean(one.activity), clean(one.host))


def _tidy_cost_line(one: CostLine) -> CostLine:
    numbers = (_within(number) for number in (one.quantity, one.times))
    return CostLine(clean(one.item), *numbers, clean(one.unit), _within(one.unit_cost))


def _within(number: float | None) -> float | None:
    known = number is not None and math.isfinite(number) and abs(number) <= LARGEST_NUMBER
    return float(number) if known else None
