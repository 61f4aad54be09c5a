"""What does it cost to bring a region's coverage from today's to a target?

Pure arithmetic on what the reader enters: nothing is estimated and nothing is missing-as-zero. People
are whole, premiums are whole rupiah, so every cost is a product of whole numbers and the costs of the
sources add up to the total without a remainder. The same steps, with the same rounding, stand as live
formulas in the workbook (`exports/cost_workbook.py`). Premiums and the discount: docs/methods.md, "Money".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal, localcontext

from benchmark.evidence import Evidence

PACKAGES = ("jkk_jkm", "jkk_jkm_jht")
DISCOUNTS = ("none", "other", "transport")
# Paid through a regional or village budget: the discount of PP 50/2025 does not hold for APBN and APBD, and
# no source says that it holds for shared revenue or village budgets, so they are counted in full.
FULL_PRICE = ("apbd_kabkota", "apbd_provinsi", "apbdes", "dbh_cht", "dbh_sawit")
DISCOUNTABLE = ("csr_tjsl", "baznas_zakat", "asn_contribution", "self_paid")
# Full price first: then rounding never moves a worker from a full to a lower price as their number grows.
SOURCES = FULL_PRICE + DISCOUNTABLE
MOST_YEARS = 5


@dataclass(frozen=True)
class Amount:
    """A number of workers, or a share of the universe in per cent; ``value`` is None where unknown."""

    value: Decimal | None
    unit: str = "people"

    def people(self, universe: Decimal | None, up: bool) -> int | None:
        """Return it in whole workers; a target is rounded up so that it is reached, else halves go up."""
        if self.value is None or (self.unit == "pct" and universe is None):
            return None
        workers = self.value if self.unit == "people" else _six(universe * self.value / 100)
        return int(workers.quantize(Decimal(1), ROUND_CEILING if up else ROUND_HALF_UP))


@dataclass(frozen=True)
class Plan:
    """What the reader enters; None stands for an empty field.

    Attributes
    ----------
    universe, covered, informal : workers on which coverage is reckoned, those covered today, informal ones.
    target : coverage to be reached.
    package : one of `PACKAGES`.
    discount : one of `DISCOUNTS`: which window of PP 50/2025, if any, holds for what budgets do not pay.
    months : months paid in each year, 1 to 12.
    first_year, years : calendar year of the first year, and over how many years the target is reached.
    rise : yearly rise of the premium in per cent.
    mix : share of the added workers whose premium each of `SOURCES` pays, in per cent.
    budget : rupiah with which the cost of a year is compared.
    civil_servants : how many would pay for one worker each.
    """

    universe: Decimal | None
    covered: Amount
    target: Amount
    informal: Decimal | None = None
    package: str = "jkk_jkm"
    discount: str = "none"
    months: Decimal | None = Decimal(12)
    first_year: Decimal | None = Decimal(2027)
    years: Decimal | None = Decimal(1)
    rise: Decimal | None = Decimal(0)
    mix: Mapping[str, Decimal | None] = field(default_factory=lambda: {"apbd_kabkota": Decimal(100)})
    budget: Decimal | None = None
    civil_servants: Decimal | None = None

    @property
    def covered_people(self) -> int | None:
        """Workers covered today."""
        return self.covered.people(self.universe, up=False)

    @property
    def target_people(self) -> int | None:
        """Workers covered when the target is reached."""
        return self.target.people(self.universe, up=True)


@dataclass(frozen=True)
class Discount:
    """Share by which JKK and JKM are cut, from the first to the last day of whole months."""

    share: Decimal
    start: date
    end: date

    def months_in(self, year: int) -> int:
        """Return how many months of a calendar year it holds."""
        first = max(_month(self.start), year * 12)
        last = min(_month(self.end), year * 12 + 11)
        return max(0, last - first + 1)


@dataclass(frozen=True)
class Prices:
    """Premiums in rupiah per worker and month, as published, and the discounts by `DISCOUNTS`."""

    packages: Mapping[str, int]
    discountable: int
    discounts: Mapping[str, Discount]


@dataclass(frozen=True)
class SourceCost:
    """Workers whose premium one source pays in a year, and what it pays, in rupiah."""

    fund_kind: str
    workers: int
    cost: int


@dataclass(frozen=True)
class YearCost:
    """One year of the way to the target.

    Attributes
    ----------
    number, year : 1 for the first, and its calendar year.
    added : workers covered in addition to today's, paid for in this year.
    coverage : covered workers in per cent of the universe.
    premium, discount, discount_months : rupiah per month, rupiah off, and in how many of the months.
    cost : rupiah of all sources.
    sources : one entry for each of `SOURCES`, in that order.
    """

    number: int
    year: int
    added: int
    coverage: Decimal
    premium: int
    discount: int
    discount_months: int
    cost: int
    sources: tuple[SourceCost, ...]


@dataclass(frozen=True)
class CivilServants:
    """What one civil servant per worker would bring: workers, rupiah a year, coverage, share of the need."""

    workers: int
    cost: int
    coverage: Decimal
    share_of_need: Decimal


@dataclass(frozen=True)
class Simulation:
    """The answer; rupiah and workers are whole, shares in per cent (None where the reader gave no base)."""

    covered: int
    target: int
    to_add: int
    coverage: Decimal
    years: tuple[YearCost, ...]
    total: int
    share_of_informal: Decimal | None
    shares_of_budget: tuple[Decimal, ...] | None
    civil_servants: CivilServants | None


def prices(evidence: Evidence) -> Prices:
    """Which premiums and discounts does the evidence hold?"""
    rows = evidence.parameters.set_index("parameter_id")

    def discount(name: str) -> Discount:
        row = rows.loc[name]
        return Discount(Decimal(str(row["value"])), row["valid_from"].date(), row["valid_to"].date())

    packages = {name: int(evidence.parameter(f"premium_bpu_{name}_idr")) for name in PACKAGES}
    discounts = {
        "other": discount("discount_bpu_share"),
        "transport": discount("discount_bpu_transport_share"),
    }
    return Prices(packages, packages["jkk_jkm"], discounts)


def simulate(plan: Plan, price: Prices) -> Simulation:
    """Work out workers to add, and the cost by year and source.

    Workers rise in equal steps to the target, rounded up. In each year the workers added so far are paid for
    ``months`` months; those covered today are not, since others pay for them already. The premium of a year
    is the published one, raised by the yearly rise.

    Parameters
    ----------
    plan : a plan without problems (`cost_checks.check`).
    """
    with localcontext() as context:
        context.prec = 50
        covered, target = plan.covered_people, plan.target_people
        to_add = target - covered
        years = tuple(_year(plan, price, to_add, number) for number in range(1, int(plan.years) + 1))
        return Simulation(
            covered=covered,
            target=target,
            to_add=to_add,
            coverage=covered / plan.universe * 100,
            years=years,
            total=sum(year.cost for year in years),
            share_of_informal=to_add / plan.informal * 100 if plan.informal else None,
            shares_of_budget=(
                tuple(year.cost / plan.budget * 100 for year in years) if plan.budget else None
            ),
            civil_servants=_civil_servants(plan, price, to_add),
        )


def _year(plan: Plan, price: Prices, to_add: int, number: int) -> YearCost:
    calendar = int(plan.first_year) + number - 1
    added = -(-to_add * number // int(plan.years))
    months = int(plan.months)
    premium = _raised(price.packages[plan.package], plan, number)
    off = off_months = 0
    if plan.discount != "none":
        discount = price.discounts[plan.discount]
        off = _whole(_raised(price.discountable, plan, number) * discount.share)
        off_months = min(months, discount.months_in(calendar))
    sources = []
    shares, placed = Decimal(0), 0
    for kind in SOURCES:
        shares += plan.mix.get(kind) or 0
        # Rounding the running sum, not each share, keeps the parts adding up to the whole.
        reached = _whole(added * shares / 100)
        workers, placed = reached - placed, reached
        a_worker = months * premium - (off_months * off if kind in DISCOUNTABLE else 0)
        sources.append(SourceCost(kind, workers, workers * a_worker))
    return YearCost(
        number=number,
        year=calendar,
        added=added,
        coverage=(plan.covered_people + added) / plan.universe * 100,
        premium=premium,
        discount=off,
        discount_months=off_months,
        cost=sum(source.cost for source in sources),
        sources=tuple(sources),
    )


def _civil_servants(plan: Plan, price: Prices, to_add: int) -> CivilServants | None:
    if plan.civil_servants is None:
        return None
    workers = min(int(plan.civil_servants), int(plan.universe) - plan.covered_people)
    return CivilServants(
        workers=workers,
        cost=workers * int(plan.months) * price.packages[plan.package],
        coverage=(plan.covered_people + workers) / plan.universe * 100,
        share_of_need=Decimal(workers) / to_add * 100,
    )


def _raised(premium: int, plan: Plan, number: int) -> int:
    return _whole(premium * (1 + plan.rise / 100) ** (number - 1))


def _six(value: Decimal) -> Decimal:
    """Round to six decimals first, as the workbook does: spreadsheets reckon with 15 digits."""
    return value.quantize(Decimal("0.000001"), ROUND_HALF_UP)


def _whole(value: Decimal) -> int:
    return int(_six(value).quantize(Decimal(1), ROUND_HALF_UP))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
