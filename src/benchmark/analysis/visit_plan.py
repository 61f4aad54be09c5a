"""A plan of a study visit: who goes where, for what, when, and at which cost that the planner has typed."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

# First online, then decide; a visit in person; online only.
Mode = Literal["online_first", "visit", "online"]
MOST_HOSTS = 3


@dataclass(frozen=True)
class Asked:
    """A question of the list, in the planner's order.

    Attributes
    ----------
    id : that of the question generated from the evidence, or "own-1", "own-2" … for one typed by the planner.
    text : the planner's wording; empty for the generated wording.
    """

    id: str
    text: str = ""


@dataclass(frozen=True)
class Participant:
    """Who goes: a position, an agency, how many. Names and NIP stay blank in the papers unless typed."""

    position: str
    agency: str = ""
    count: int = 1
    name: str = ""


@dataclass(frozen=True)
class AgendaItem:
    """A point of the agenda. ``day`` counts from 1, ``time`` is as typed ("09.00")."""

    day: int
    time: str
    activity: str
    host: str = ""


@dataclass(frozen=True)
class CostLine:
    """A cost typed by the planner: quantity × times × unit cost, in rupiah. None where nothing was typed."""

    item: str
    quantity: float | None = None
    times: float | None = None
    unit: str = ""
    unit_cost: float | None = None

    @property
    def total(self) -> float | None:
        """Rupiah, None while a factor is missing."""
        parts = (self.quantity, self.times, self.unit_cost)
        return None if None in parts else parts[0] * parts[1] * parts[2]


@dataclass(frozen=True)
class VisitPlan:
    """Everything that the planner has chosen or typed; what follows from the evidence is not kept here.

    Attributes
    ----------
    region : code of the visiting region.
    goal : one of `analysis.learning.GOALS`.
    hosts : codes of at most `MOST_HOSTS` regions, first choice first.
    agency : the visiting agency ("Dinas Tenaga Kerja …"), as typed.
    questions : None while untouched: then all generated questions in their own order.
    agenda, costs : None while untouched: then the proposed ones, costs without any amount.
    budget_source, purpose, topic_note : free text of the planner.
    """

    region: str
    goal: str = "coverage"
    hosts: tuple[str, ...] = ()
    mode: Mode = "online_first"
    agency: str = ""
    start: date | None = None
    days: int = 1
    questions: tuple[Asked, ...] | None = None
    participants: tuple[Participant, ...] = field(default_factory=tuple)
    agenda: tuple[AgendaItem, ...] | None = None
    costs: tuple[CostLine, ...] | None = None
    budget_source: str = ""
    purpose: str = ""
    topic_note: str = ""
