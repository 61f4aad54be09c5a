"""Of which changes are order and difference known, so that they may be told as a movement?

The rule stands in docs/methods.md, "Change over time".
"""

from collections.abc import Mapping
from typing import Literal

import pandas as pd

from benchmark.analysis.figures import figures
from benchmark.analysis.history import Change
from benchmark.evidence import Evidence

Doubt = Literal["sources", "order"]

# People round what is "about" so much to tens, to fives, to whole numbers.
_STEPS = ("rounding_step_wide", "rounding_step_middle", "rounding_step_narrow")


def unsettled(evidence: Evidence, changes: Mapping[str, Change], indicator_id: str = "ucj_pct") -> set[str]:
    """Which regions have no known movement between their first and last figure?

    Not known is a movement whose dates overlap as finely as they are known (May 2025 and "2025") or of which
    one was only inferred; one between figures of different publishers that lie no further apart than the
    parameter ratio_window_days, so that they speak of one time; and one within the rounding of a figure that
    its own source calls approximate.
    """
    indicators = evidence.indicators.set_index("indicator_id").loc[[indicator_id]]
    rows = figures(evidence, indicators, list(changes))
    rows = rows[rows["approximate"].astype(bool)]
    roughly = {(row.region_code, row.as_of, row.source_id) for row in rows.itertuples()}
    days = pd.Timedelta(days=evidence.parameter("ratio_window_days"))
    steps = _steps(evidence, indicator_id)
    found = set()
    for code, change in changes.items():
        slack = sum(
            _half_step(value, steps)
            for value, day, source in (
                (change.first, change.first_as_of, change.first_source_id),
                (change.last, change.last_as_of, change.last_source_id),
            )
            if (code, day, source) in roughly
        )
        within = bool(slack) and abs(change.difference) <= slack
        if within or not _in_order(change) or _at_one_time(evidence, change, days):
            found.add(code)
    return found


def doubts(evidence: Evidence, code: str, change: Change, figure: Mapping) -> tuple[Doubt, ...]:
    """Why does nobody know how far one region moved? Nothing where it is known; what matters most first.

    Returns "sources" where the sources differ, which need not be a change, and "order" where order or
    difference of the first and last figure are not known (`unsettled`).

    Parameters
    ----------
    figure : the region's row of `coverage.headline`.
    """
    found: list[Doubt] = ["sources"] if figure["doubtful"] and figure["alternatives"] else []
    return (*found, *(("order",) if unsettled(evidence, {code: change}) else ()))


def _in_order(change: Change) -> bool:
    """Whether the last figure is known to be the later one."""
    if "inferred" in (change.first_precision, change.last_precision):
        return False
    _, end = _span(change.first_as_of, change.first_precision)
    start, _ = _span(change.last_as_of, change.last_precision)
    return end < start


def _at_one_time(evidence: Evidence, change: Change, days: pd.Timedelta) -> bool:
    """Whether two publishers speak of about the same time, so that they may only count differently."""
    publishers = {evidence.source(name).publisher for name in (change.first_source_id, change.last_source_id)}
    return len(publishers) > 1 and change.last_as_of - change.first_as_of <= days


def _span(day: pd.Timestamp, precision: str) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first and the last day that a date may mean."""
    if precision not in ("year", "month"):
        return day, day
    period = day.to_period("Y" if precision == "year" else "M")
    return period.start_time.normalize(), period.end_time.normalize()


def _steps(evidence: Evidence, indicator_id: str) -> list[float]:
    """To which steps do people round a figure, the widest first, its last written digit at the end?"""
    rounded = sorted((evidence.parameter(name) for name in _STEPS), reverse=True)
    return [*rounded, 10.0 ** -int(evidence.indicator(indicator_id).decimals)]


def _half_step(value: float, steps: list[float]) -> float:
    """How far the true figure may lie from an approximate one."""
    return next((step for step in steps if value % step == 0), steps[-1]) / 2
