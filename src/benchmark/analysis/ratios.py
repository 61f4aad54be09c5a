"""What is the percentage where a source states only the counts?

If no percentage is stated, but one source states the covered workers and either all workers or the uncovered,
dated close to each other, the ratio is computed and marked as such (docs/methods.md, "Headline figure of a
region").
"""

import pandas as pd

from benchmark.analysis.selection import rank_precision

_PAIRED = [
    "region_code",
    "indicator_id",
    "source_id",
    "observation_id",
    "value",
    "as_of",
    "precision",
    "approximate",
]


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
    names = counts["indicator_id"]
    covered = counts[names == indicator["numerator_indicator"]]
    partners = counts[names.isin([indicator["total_indicator"], indicator["remainder_indicator"]])]
    pairs = covered[_PAIRED].merge(
        partners[_PAIRED], on=["region_code", "source_id"], suffixes=("", "_other")
    )
    remainder = pairs["indicator_id_other"] == indicator["remainder_indicator"]
    whole = pairs["value_other"] + pairs["value"].where(remainder, 0.0)
    days = (pairs["as_of"] - pairs["as_of_other"]).dt.days.abs()
    pairs = pairs.assign(whole=whole, days=days, remainder=remainder)[(days <= max_days) & (whole > 0)]
    order = ["observation_id", "days", "remainder", "observation_id_other"]
    pairs = pairs.sort_values(order).drop_duplicates("observation_id")
    later = pairs["as_of"].where(pairs["as_of"] >= pairs["as_of_other"], pairs["as_of_other"])
    own_is_worse = rank_precision(pairs["precision"]) >= rank_precision(pairs["precision_other"])
    return pd.DataFrame(
        {
            "region_code": pairs["region_code"],
            "value": pairs["value"] / pairs["whole"] * 100,
            "as_of": later,
            "precision": pairs["precision"].where(own_is_worse, pairs["precision_other"]),
            "source_id": pairs["source_id"],
            "approximate": pairs["approximate"] | pairs["approximate_other"],
            "computed_from": list(zip(pairs["observation_id"], pairs["observation_id_other"], strict=True)),
        }
    ).reset_index(drop=True)
