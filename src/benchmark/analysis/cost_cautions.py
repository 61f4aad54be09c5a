"""What must be known before the cost of a target is quoted: another base, and a target that is years away.

A universe that a source once stated may be decades old, or count other workers than work in the region today.
The plan is then worked out a second time, on the employed population. A target that is not due for years is
worked out a second time too, in equal steps up to its year (docs/methods.md, section 22).
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from benchmark.analysis.cost_start import Start, StartingPoint
from benchmark.analysis.cost_to_target import MOST_YEARS, Amount, Plan, Prices, Simulation, YearCost, simulate

# From this share of the employed on, a stated universe counts other workers, or those of another time.
_FAR = Decimal("0.15")


@dataclass(frozen=True)
class OtherBase:
    """The plan on the employed population instead of on the universe that a source states.

    Attributes
    ----------
    stated, employed : the universe of the plan and the employed, with date and source.
    plan : the plan on the employed.
    simulation : its result; None where today's covered are as many as its target, or more.
    """

    stated: Start
    employed: Start
    plan: Plan
    simulation: Simulation | None


@dataclass(frozen=True)
class TooEarly:
    """A target reached before its year: what its first year would be in equal steps up to that year.

    ``divisible`` where so many years can be entered in the simulation.
    """

    year: int
    years_early: int
    first: YearCost
    divisible: bool


def started_from(value: Decimal | Amount | None, start: Start) -> bool:
    """Is this input the starting value, and not one of the reader's own?"""
    if isinstance(value, Amount):
        return value.value is not None and value.value == start.value and value.unit == start.unit
    return value is not None and value == start.value


def other_base(plan: Plan, price: Prices, start: StartingPoint) -> OtherBase | None:
    """What if the plan were worked out on the employed?

    None unless the plan stands on a universe that a source states and that is stale, or further from the
    employed than 15 per cent of them. A number of covered workers stays, a share is taken of the employed.
    """
    stated, employed = start.universe, start.employed
    if stated.indicator_ids == employed.indicator_ids or not employed.value:
        return None
    if not started_from(plan.universe, stated):
        return None
    apart = abs(stated.value - employed.value) / employed.value
    if not stated.stale and apart <= _FAR:
        return None
    again = replace(plan, universe=employed.value)
    possible = again.covered_people < again.target_people <= employed.value
    return OtherBase(stated, employed, again, simulate(again, price) if possible else None)


def too_early(plan: Plan, price: Prices, start: StartingPoint) -> TooEarly | None:
    """Is the target reached before the year for which it holds, and what would equal steps to that year cost?

    None for a target of the reader's own, one without a year, and one that is reached in its year or later.
    """
    first, year = int(plan.first_year), start.target.year
    if year is None or not started_from(plan.target, start.target):
        return None
    early = year - (first + int(plan.years) - 1)
    if early <= 0:
        return None
    steps = year - first + 1
    evenly = simulate(replace(plan, years=Decimal(steps)), price)
    return TooEarly(year, early, evenly.years[0], steps <= MOST_YEARS)
