"""What is the figure of a group of regions taken together?"""

from dataclasses import dataclass

import pandas as pd


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
    newest : last date of the figures in the mean, None where none is dated.
    """

    value: float
    weight_indicator: str
    n: int
    total: int
    weight_share: float
    newest: pd.Timestamp | None


def mean_of(figures: pd.DataFrame, weights: pd.DataFrame, indicator) -> GroupMean | None:
    """What is the mean of the group, weighted by its people?

    Parameters
    ----------
    figures, weights : headline tables of the indicator and of its weight, both indexed by region_code.
    indicator : row of the table of indicators; whether it may be averaged is for the caller to ask.

    Returns
    -------
    None where no region of the group has both a value and a weight. A region without a value is left out,
    never counted as zero.
    """
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
        newest=dates.max() if len(dates) else None,
    )
