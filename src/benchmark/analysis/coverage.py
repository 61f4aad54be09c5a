"""What is the figure of each region, how sure is it, and what else is said?

The rule stands in docs/methods.md, "Headline figure of a region". It holds for coverage and for every other
indicator, for any date, and gives a row for every region: missing is a value too.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from benchmark.analysis.age import age_months, is_stale
from benchmark.analysis.figures import figures, spread_window
from benchmark.analysis.selection import spread_around
from benchmark.evidence import Evidence

NATION = "0"


def headline(evidence: Evidence, indicator_id: str, on: date | None = None) -> pd.DataFrame:
    """What is each region's figure for this indicator?

    Parameters
    ----------
    evidence : the evidence base.
    indicator_id : one of `evidence.indicators.indicator_id`; may be any indicator, not only coverage.
    on : the day from which one looks. Only figures dated up to that day count, and ages are measured from
        it. None means today with everything that is known: also undated figures (last) and those of the
        running year, which carry its last day.

    Returns
    -------
    DataFrame indexed by region_code in the order of `evidence.regions`, one row per region, with

    - code, value (float in the indicator's unit, NaN without a figure)
    - state: value, zero, bound, not_collected, suppressed or not_applicable
    - bound ("lower", "upper" or ""), bound_value: only where state is bound
    - as_of, precision, source_id, observation_id ("" where there is none or the figure is computed)
    - computed, computed_from: whether the ratio was computed from counts, and their observation ids
    - approximate: the source itself says "about"
    - spread: widest difference among the results of the months before the headline, in the indicator's unit
    - doubtful: a percentage whose spread exceeds the limit, or a figure outside the indicator's range
    - alternatives: observation ids of all other results, bounds and disputed claims, best first
    - agreeing: number of other sources in those months with the same figure
    - age_months, stale

    All limits come from the table of parameters.

    Raises
    ------
    NotInEvidence
        If the indicator is not in the table of indicators.
    """
    codes = evidence.regions["code"].astype(str).tolist()
    return headlines(evidence, [indicator_id], codes, on).droplevel("indicator_id")


def region_headline(evidence: Evidence, code: str, indicator_id: str, on: date | None = None) -> pd.Series:
    """What is the figure of one region, or of Indonesia (code "0")? A row of `headline`."""
    return headlines(evidence, [indicator_id], [code], on).iloc[0]


def headlines(
    evidence: Evidence, indicator_ids: Sequence[str], codes: Sequence[str], on: date | None = None
) -> pd.DataFrame:
    """Figures of several indicators for the regions asked for, by the rule of `headline`.

    Returns the columns of `headline`, indexed by indicator_id and region_code in the order given.
    """
    indicators = _indicators(evidence, indicator_ids)
    slots = pd.MultiIndex.from_product(
        [list(indicator_ids), list(codes)], names=["indicator_id", "region_code"]
    )
    rows = figures(evidence, indicators, codes, on)
    chosen = rows[rows["kind"] != "disputed"].drop_duplicates("slot")
    frame = _frame(slots, chosen)
    _forbid_other_levels(frame, evidence, indicators)
    _add_other_voices(frame, rows, chosen, evidence, indicators)
    _add_age(frame, evidence, on)
    return frame


def _indicators(evidence: Evidence, indicator_ids: Sequence[str]) -> pd.DataFrame:
    for indicator_id in indicator_ids:
        evidence.indicator(indicator_id)
    return evidence.indicators.set_index("indicator_id").loc[list(indicator_ids)]


def _frame(slots: pd.MultiIndex, chosen: pd.DataFrame) -> pd.DataFrame:
    rows = chosen.set_index("slot").reindex(range(len(slots)))
    kind = rows["kind"].fillna("not_collected")
    is_result, is_bound = kind == "result", kind == "bound"
    state = kind.where(~is_result, np.where(rows["value"] == 0, "zero", "value"))
    frame = pd.DataFrame(
        {
            "code": slots.get_level_values("region_code"),
            "value": rows["value"].where(is_result),
            "state": state.astype(object),
            "bound": rows["bound"].where(is_bound, ""),
            "bound_value": rows["value"].where(is_bound),
            "as_of": rows["as_of"],
            "precision": rows["precision"].fillna(""),
            "source_id": rows["source_id"].fillna(""),
            "observation_id": rows["observation_id"].fillna(""),
            "computed": rows["computed"].eq(True),
            "computed_from": [ids if isinstance(ids, tuple) else () for ids in rows["computed_from"]],
            "approximate": rows["approximate"].eq(True),
        }
    )
    return frame.set_index(slots)


def _forbid_other_levels(frame: pd.DataFrame, evidence: Evidence, indicators: pd.DataFrame) -> None:
    if (indicators["levels"] == "all").all():
        return
    regions = evidence.regions
    is_province = frame["code"].isin(regions.loc[regions["level"] == "province", "code"])
    levels = frame.index.get_level_values("indicator_id").map(indicators["levels"].astype(str))
    wrong = ((levels == "province") & ~is_province) | ((levels == "kabkota") & is_province)
    wrong &= frame["code"] != NATION
    frame.loc[wrong, "state"] = "not_applicable"
    frame.loc[wrong, ["value", "bound_value"]] = np.nan
    frame.loc[wrong, ["bound", "precision", "source_id", "observation_id"]] = ""
    frame.loc[wrong, ["computed", "approximate"]] = False
    frame.loc[wrong, "as_of"] = pd.NaT
    frame["computed_from"] = [
        () if other else ids for other, ids in zip(wrong, frame["computed_from"], strict=True)
    ]


def _add_other_voices(
    frame: pd.DataFrame,
    rows: pd.DataFrame,
    chosen: pd.DataFrame,
    evidence: Evidence,
    indicators: pd.DataFrame,
) -> None:
    has_figure = frame["value"].notna().to_numpy()
    everything = range(len(frame))
    results = rows[rows["kind"] == "result"]
    in_front = chosen[chosen["kind"] == "result"]
    spread = spread_around(results, in_front, spread_window(evidence)).reindex(everything).to_numpy()
    # Rounded, so that a difference of exactly the limit is not pushed over it by binary fractions.
    frame["spread"] = np.where(has_figure, spread, np.nan).round(9)
    names = frame.index.get_level_values("indicator_id")
    minimum, maximum = (names.map(indicators[column].astype(float)) for column in ("minimum", "maximum"))
    in_points = names.map(indicators["unit"] == "pct").to_numpy(bool)
    too_wide = in_points & (frame["spread"] > evidence.parameter("doubt_spread_points"))
    frame["doubtful"] = too_wide | (frame["value"] < minimum) | (frame["value"] > maximum)
    others = rows[rows["kind"].isin(["result", "bound", "disputed"]) & ~rows["computed"]]
    others = others[~others["observation_id"].isin(frame["observation_id"])]
    first = others["slot"].searchsorted(np.arange(1, len(frame)))
    groups = np.split(others["observation_id"].to_numpy(object), first)
    frame["alternatives"] = [tuple(group) for group in groups]
    agreeing = in_front.set_index("slot")["agreeing"].reindex(everything).to_numpy()
    frame["agreeing"] = np.where(has_figure, np.nan_to_num(agreeing), 0).astype("int64")


def _add_age(frame: pd.DataFrame, evidence: Evidence, on: date | None) -> None:
    frame["age_months"] = age_months(pd.DatetimeIndex(frame["as_of"]), on)
    frame["stale"] = is_stale(evidence, frame["age_months"])
