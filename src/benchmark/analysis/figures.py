"""Which figures are there to choose from, and in which order of preference?

Stated results, bounds and disputed claims, and the ratios computed where no percentage is stated.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from benchmark.analysis.ratios import computed_ratios
from benchmark.analysis.selection import (
    agreeing_sources,
    in_order_of_preference,
    rank_precision,
    rank_publisher,
)
from benchmark.evidence import Evidence

_COUNTS = ("numerator_indicator", "total_indicator", "remainder_indicator")
_TEXT = ("region_code", "indicator_id", "kind", "bound", "precision", "source_id", "observation_id")


def figures(
    evidence: Evidence, indicators: pd.DataFrame, codes: Sequence[str], on: date | None = None
) -> pd.DataFrame:
    """All figures that could stand in front, best first for each indicator and region.

    Parameters
    ----------
    evidence : the evidence base.
    indicators : rows of the indicator table, indexed by indicator_id.
    codes : regions wanted; "0" is Indonesia.
    on : only figures dated up to that day; None takes also those without a date.

    Returns
    -------
    DataFrame with one row per figure (targets left out): region_code, indicator_id, kind, bound, precision,
    source_id, observation_id ("" if computed), value, as_of, approximate, computed, computed_from (tuple of
    observation ids), slot (position of the indicator times the number of regions plus that of the region) and
    agreeing (other sources with the same figure in the months before), sorted by slot, then by preference.
    """
    counts = {name for column in _COUNTS for name in indicators[column].dropna()}
    known = _known(evidence, [*indicators.index, *counts], codes, on)
    stated = known[known["indicator_id"].isin(indicators.index)]
    nothing = pd.Series([()] * len(stated), index=stated.index, dtype=object)
    stated = stated.assign(computed=False, computed_from=nothing)
    computed = _computed(evidence, indicators, known)
    rows = pd.concat([stated, *(part for part in computed if len(part))], ignore_index=True)
    of_indicator, of_region = indicators.index.get_indexer(rows["indicator_id"]), pd.Index(codes)
    rows["slot"] = of_indicator * len(codes) + of_region.get_indexer(rows["region_code"])
    rows["row_id"] = rows["observation_id"] + rows["computed_from"].map(" ".join).astype(object)
    rows["precision_rank"] = rank_precision(rows["precision"])
    rows["publisher_rank"] = rank_publisher(rows["source_id"], evidence.sources)
    percentages = rows["indicator_id"].map(indicators["unit"] == "pct")
    rows["tolerance"] = np.where(percentages, evidence.parameter("agreement_points"), 0.0)
    rows["agreeing"] = 0
    result = (rows["kind"] == "result").to_numpy()
    rows.loc[result, "agreeing"] = agreeing_sources(rows[result], spread_window(evidence))
    ordered = in_order_of_preference(rows)
    return ordered.drop(columns=["row_id", "precision_rank", "publisher_rank", "tolerance"])


def spread_window(evidence: Evidence) -> int:
    """Months before a figure in which others are held against it."""
    return int(evidence.parameter("spread_window_months"))


def _known(
    evidence: Evidence, indicator_ids: list[str], codes: Sequence[str], on: date | None
) -> pd.DataFrame:
    """Observations of these indicators and regions, dated up to the day (when they became known nobody
    recorded), without targets."""
    rows = evidence.observations
    rows = rows[rows["indicator_id"].isin(indicator_ids)]
    rows = rows[(rows["kind"] != "target") & rows["region_code"].isin(codes)]
    if on is not None:
        rows = rows[rows["as_of"] <= pd.Timestamp(on)]
    text = {column: rows[column].astype(object).where(rows[column].notna(), "") for column in _TEXT}
    return pd.DataFrame(
        text
        | {
            "value": rows["value"].astype(float),
            "as_of": rows["as_of"],
            "approximate": rows["approximate"].fillna(False).astype(bool),
        }
    )


def _computed(evidence: Evidence, indicators: pd.DataFrame, known: pd.DataFrame) -> list[pd.DataFrame]:
    """Ratios for the regions that state no percentage, one table per indicator that knows its counts.

    A bound ("above 90") states one: a ratio beside it could contradict what the source says.
    """
    days = evidence.parameter("ratio_window_days")
    results = known[known["kind"] == "result"]
    tables = []
    for indicator_id, indicator in indicators[indicators["numerator_indicator"].notna()].iterrows():
        says = (known["indicator_id"] == indicator_id) & known["kind"].isin(["result", "bound"])
        stated = known.loc[says, "region_code"]
        ratios = computed_ratios(results[~results["region_code"].isin(stated)], indicator, days)
        names = {"indicator_id": indicator_id, "kind": "result", "bound": "", "observation_id": ""}
        tables.append(ratios.assign(**names, computed=True))
    return tables
