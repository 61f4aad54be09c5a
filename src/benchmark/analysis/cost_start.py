"""From which figures does the cost of a region's way to its target start, and who states them?"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

from benchmark.analysis.coverage import headlines
from benchmark.analysis.targets import Target, national_targets, targets_by_year
from benchmark.evidence import Evidence

_INDICATORS = (
    "workers_total",
    "workers_covered",
    "workers_uncovered",
    "ucj_pct",
    "employed",
    "informal_share_pct",
    "budget_total_idr",
)


@dataclass(frozen=True)
class Start:
    """One starting value with what stands behind it.

    Attributes
    ----------
    value : workers, per cent (unit "pct") or rupiah; None where nothing is on record.
    origin : "stated", "computed", "target" (the region's own), "national" (a national target) or "missing".
    indicator_ids, observation_ids, source_ids : what it rests on.
    as_of, precision : date of the figure; of the older one where two make it up.
    stale, doubtful : marks of the figure, or of one of those behind it.
    label_id, label_en : name of a national target, else "".
    year, past : year for which a target holds, None where none is stated, and whether it is over.
    series : national series of a target (RPJMN, RPJPN), else "".
    """

    value: Decimal | None
    unit: str = "people"
    origin: str = "missing"
    indicator_ids: tuple[str, ...] = ()
    observation_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    as_of: pd.Timestamp | None = None
    precision: str = "unknown"
    stale: bool = False
    doubtful: bool = False
    label_id: str = ""
    label_en: str = ""
    year: int | None = None
    past: bool = False
    series: str = ""


@dataclass(frozen=True)
class StartingPoint:
    """Where a region stands: the starting value of each field, and its headline coverage beside it.

    ``headline`` is the region's coverage in per cent; it may differ from covered over universe, because
    sources reckon on different numbers of workers. ``employed`` is the employed population (Sakernas), beside
    which a universe that a source states can be seen to be old or another one.
    """

    universe: Start
    covered: Start
    informal: Start
    target: Start
    headline: Start
    budget: Start
    employed: Start


def starting_point(evidence: Evidence, code: str, on: date | None = None) -> StartingPoint:
    """Return the starting values of a region.

    - universe: the workers on which the region's coverage is reckoned, if a source states them; else the
      covered and the uncovered together, if one source states both; else the employed population (Sakernas).
    - covered: the workers that a source states, unless the coverage in per cent is newer by more than
      ``ratio_window_days``; then, and where no number is stated, the coverage in per cent.
    - informal: employed times the share of informal workers, computed.
    - target: of those above today's coverage the region's own for the nearest year that is not over and at
      most ``target_horizon_years`` ahead; else the national one of such a year (RPJMN); else the region's own
      that is over, far or undated; else that of the long-term plan (RPJPN 2045).
    - budget: total spending of the region's budget, which few regions have on record.
    - employed: the employed population (Sakernas).
    """
    rows = headlines(evidence, list(_INDICATORS), [code], on).droplevel("region_code")
    share = _figure(rows, "ucj_pct", "pct")
    window = evidence.parameter("ratio_window_days")
    covered = _figure(rows, "workers_covered")
    universe = _universe(rows, covered, window)
    if covered.value is None or (share.value is not None and _days_older(covered, share) > window):
        covered = share
    return StartingPoint(
        universe=universe,
        covered=covered,
        informal=_informal(rows),
        target=_target(evidence, code, _percent(covered, universe), on),
        headline=share,
        budget=_figure(rows, "budget_total_idr", "idr"),
        employed=_figure(rows, "employed"),
    )


def _figure(rows: pd.DataFrame, indicator_id: str, unit: str = "people") -> Start:
    row = rows.loc[indicator_id]
    if row["state"] not in ("value", "zero"):
        return Start(None, unit)
    observations = row["computed_from"] or (row["observation_id"],)
    return Start(
        value=_exact(row["value"]) if unit == "pct" else _exact(round(row["value"])),
        unit=unit,
        origin="computed" if row["computed"] else "stated",
        indicator_ids=(indicator_id,),
        observation_ids=tuple(observations),
        source_ids=(row["source_id"],),
        as_of=None if pd.isna(row["as_of"]) else row["as_of"],
        precision=row["precision"] or "unknown",
        stale=bool(row["stale"]),
        doubtful=bool(row["doubtful"]),
    )


def _universe(rows: pd.DataFrame, covered: Start, window: float) -> Start:
    total, uncovered = _figure(rows, "workers_total"), _figure(rows, "workers_uncovered")
    if total.value is not None:
        return total
    one_source = covered.value is not None and covered.source_ids == uncovered.source_ids
    if one_source and max(_days_older(covered, uncovered), _days_older(uncovered, covered)) <= window:
        return _both(covered, uncovered, covered.value + uncovered.value)
    return _figure(rows, "employed")


def _both(one: Start, other: Start, value: Decimal) -> Start:
    """Return a value computed from two figures, as old and as doubtful as the worse of them."""
    older = min((one, other), key=lambda start: start.as_of or pd.Timestamp.min)
    return Start(
        value=value,
        origin="computed",
        indicator_ids=one.indicator_ids + other.indicator_ids,
        observation_ids=one.observation_ids + other.observation_ids,
        source_ids=tuple(dict.fromkeys(one.source_ids + other.source_ids)),
        as_of=older.as_of,
        precision=older.precision,
        stale=one.stale or other.stale,
        doubtful=one.doubtful or other.doubtful,
    )


def _informal(rows: pd.DataFrame) -> Start:
    employed, share = _figure(rows, "employed"), _figure(rows, "informal_share_pct", "pct")
    if employed.value is None or share.value is None:
        return Start(None)
    value = (employed.value * share.value / 100).quantize(Decimal(1), ROUND_HALF_UP)
    return _both(employed, share, value)


def _target(evidence: Evidence, code: str, today: Decimal | None, on: date | None) -> Start:
    """Return what to aim at: the nearest target above today's coverage that is neither over nor far."""
    this_year = (on or date.today()).year
    last = this_year + int(evidence.parameter("target_horizon_years"))
    own = [_own(evidence, target) for target in targets_by_year(evidence, code, "ucj_pct", on)]
    plans = national_targets(evidence)
    plans = plans[plans["series"].isin(["RPJMN", "RPJPN"]) & (plans["year"] >= this_year)]
    national = [_national(row) for row in plans.sort_values("year").itertuples()]

    def running(target: Start) -> bool:
        return target.year is not None and this_year <= target.year <= last

    ordered = [
        *filter(running, own),
        *filter(running, national),
        # What is over was at least the region's own; a target that is decades away is the last resort.
        *(target for target in own if not running(target)),
        *(target for target in national if not running(target)),
    ]
    above = (target for target in ordered if today is None or target.value > today)
    return next(above, Start(None, "pct"))


def _own(evidence: Evidence, target: Target) -> Start:
    return Start(
        value=_exact(target.value),
        unit="pct",
        origin="target",
        indicator_ids=(target.indicator_id,),
        observation_ids=(target.observation_id,),
        source_ids=(target.source_id,),
        as_of=target.as_of,
        precision=target.precision,
        doubtful=target.spread > evidence.parameter("doubt_spread_points"),
        year=target.year,
        past=target.past,
    )


def _national(plan) -> Start:
    return Start(
        value=_exact(plan.value),
        unit="pct",
        origin="national",
        source_ids=(plan.source_id,),
        as_of=pd.Timestamp(plan.year, 12, 31),
        precision="year",
        label_id=plan.label_id,
        label_en=plan.label_en,
        year=int(plan.year),
        series=plan.series,
    )


def _percent(covered: Start, universe: Start) -> Decimal | None:
    if covered.value is None or covered.unit == "pct" or not universe.value:
        return covered.value if covered.unit == "pct" else None
    return covered.value / universe.value * 100


def _days_older(one: Start, other: Start) -> float:
    """Return by how many days the first is older; an undated figure is older than any other."""
    if other.as_of is None:
        return 0.0
    return float("inf") if one.as_of is None else (other.as_of - one.as_of).days


def _exact(value: float) -> Decimal:
    return Decimal(str(round(float(value), 4))).normalize() + 0
