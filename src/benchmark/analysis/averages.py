"""What is the figure of a group of regions taken together?"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from benchmark.analysis.coverage import headlines
from benchmark.evidence import Evidence


@dataclass(frozen=True)
class GroupMean:
    """The mean of a group, weighted by people, never a mean of percentages.

    Attributes
    ----------
    value : in the indicator's unit.
    weight_indicator : what the regions are weighted by (employed persons for coverage).
    n : regions that enter the mean; total : regions of the group.
    weight_share : share (0 to 1) of the group's weight that the regions in the mean hold. It counts only
        regions whose weight is known.
    oldest, newest : dates of the figures in the mean.
    """

    value: float
    weight_indicator: str
    n: int
    total: int
    weight_share: float
    oldest: pd.Timestamp | None
    newest: pd.Timestamp | None


def weighted_mean(
    evidence: Evidence, indicator_id: str, codes: list[str], on: date | None = None
) -> GroupMean | None:
    """What is the mean of the group, weighted by its people?

    None where the indicator must not be averaged, names no weight, or no region of the group has both a
    value and a weight. A region without a value is left out, never counted as zero.
    """
    indicator = evidence.indicator(indicator_id)
    if not indicator.averageable or pd.isna(indicator.weight_indicator) or not codes:
        return None
    figures = headlines(evidence, [indicator_id, indicator.weight_indicator], codes, on)
    return mean_of(figures.loc[indicator_id], figures.loc[indicator.weight_indicator], indicator)


def mean_of(figures: pd.DataFrame, weights: pd.DataFrame, indicator) -> GroupMean | None:
    """The same from headline tables of the indicator and of its weight, both indexed by region_code."""
    weight = weights["value"].reindex(figures.index)
    weight = weight.where(weight > 0)
    inside = figures["value"].notna() & weight.notna()
    if not inside.any():
        return None
    held = weight[inside].sum()
    dates = figures.loc[inside, "as_of"].dropna()
    return GroupMean(
        value=float((figures["value"] * weight)[inside].sum() / held),
        weight_indicator=indicator.weight_indicator,
        n=int(inside.sum()),
        total=len(figures),
        weight_share=float(held / weight.sum()),
        oldest=dates.min() if len(dates) else None,
        newest=dates.max() if len(dates) else None,
    )
