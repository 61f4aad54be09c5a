"""What is the percentage where a source states only the counts?

If no percentage is stated, but one source states the covered workers and either all workers or the uncovered,
dated close to each other, the ratio is computed and marked as such (docs/methods.md, "Headline figure of a
region").
"""

import numpy as np
import pandas as pd

from benchmark.analysis.selection import rank_precision

COLUMNS = (
    "region_code",
    "value",
    "as_of",
    "precision",
    "source_id",
    "approximate",
    "computed_from",
)


def computed_ratios(counts: pd.DataFrame, indicator: pd.Series, max_days: float) -> pd.DataFrame:
    """Percentages that follow from the counts of one source.

    Parameters
    ----------
    counts : observations of the indicator's numerator, total and remainder (text ids, kind `result` only).
    indicator : row of the indicator table, with numerator_indicator, total_indicator and remainder_indicator.
    max_days : days that the two counts may lie apart.

    Returns
    -------
    One row per covered count that finds a partner: region_code, value (per cent), as_of (the later of the two
    dates), precision (the worse of the two), source_id, approximate, computed_from (the two observation ids).
    Where a source states both the total and the remainder, the nearer date counts, then the total. Counts
    without a date, and a whole of zero, give no ratio.
    """
    columns = ["region_code", "source_id", "observation_id", "value", "as_of", "precision", "approximate"]
    by_indicator = dict(list(counts.groupby("indicator_id")[columns]))
    none = counts.iloc[:0][columns]
    covered = by_indicator.get(indicator["numerator_indicator"], none)
    pairs = pd.concat(
        [
            _pairs(covered, by_indicator.get(indicator[column], none), column)
            for column in ("total_indicator", "remainder_indicator")
        ],
        ignore_index=True,
    )
    days = (pairs["as_of"] - pairs["as_of_other"]).dt.days.abs()
    remainder = (pairs["partner"] == "remainder_indicator").to_numpy()
    whole = pairs["value_other"] + np.where(remainder, pairs["value"], 0.0)
    usable = (days <= max_days) & (whole > 0)
    pairs = pairs.assign(days=days, whole=whole)[usable]
    order = ["observation_id", "days", "partner", "observation_id_other"]
    pairs = pairs.sort_values(order, ascending=[True, True, False, True]).drop_duplicates("observation_id")
    own_is_worse = rank_precision(pairs["precision"]) >= rank_precision(pairs["precision_other"])
    return pd.DataFrame(
        {
            "region_code": pairs["region_code"],
            "value": pairs["value"] / pairs["whole"] * 100,
            "as_of": pairs[["as_of", "as_of_other"]].max(axis=1),
            "precision": pairs["precision"].where(own_is_worse, pairs["precision_other"]),
            "source_id": pairs["source_id"],
            "approximate": pairs["approximate"] | pairs["approximate_other"],
            "computed_from": list(zip(pairs["observation_id"], pairs["observation_id_other"], strict=True)),
        },
        columns=COLUMNS,
    ).reset_index(drop=True)


def _pairs(covered: pd.DataFrame, others: pd.DataFrame, partner: str) -> pd.DataFrame:
    pairs = covered.merge(others, on=["region_code", "source_id"], suffixes=("", "_other"))
    return pairs.assign(partner=partner)
