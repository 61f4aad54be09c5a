"""What is looked at 6 and 12 months after the visit?"""

from datetime import date
from typing import NamedTuple

from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words


class FollowUp(NamedTuple):
    """One point of the list.

    month: 6 or 12. what: what should have happened. indicator: what to look at, in words. now, target:
    written out with date, "belum terdata" where nothing is on record. source_ids: of now and target. due:
    the day, None while the visit has no date.
    """

    month: int
    what: str
    indicator: str
    now: str
    target: str
    source_ids: tuple[str, ...]
    due: date | None = None


def follow_up(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[FollowUp, ...]:
    """Return the points for the region and the goal of the plan, first those after 6 months."""
    return ()
