"""Where does a region stand among others, and is it higher, similar or lower?"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.evidence import Evidence

BETTER = {"higher": ("better", "worse"), "lower": ("worse", "better")}


@dataclass(frozen=True)
class Place:
    """A place in a group.

    Attributes
    ----------
    rank : 1 is best; ties share the best place (1, 1, 3). None where the region has no comparable figure.
    n : regions of the group with a comparable figure; bounds, gaps and suppressed figures are not.
    total : all regions of the group.
    """

    rank: int | None
    n: int
    total: int


@dataclass(frozen=True)
class Position:
    """Where one region stands: in the nation among its level, and in its province (None for a province)."""

    code: str
    indicator_id: str
    value: float
    state: str
    nation: Place
    province: Place | None


@dataclass(frozen=True)
class Judgement:
    """How a value stands to a group.

    Attributes
    ----------
    direction : "higher", "similar", "lower", or "" where it cannot be said.
    verdict : "better", "similar", "worse", or "" where the indicator carries no judgement or none is
        possible.
    median, low, high : the group's median and the borders of "similar", in the indicator's unit.
    n : regions in the group with a value.
    """

    direction: str
    verdict: str
    median: float
    low: float
    high: float
    n: int


def rank(values: pd.Series, polarity: str = "higher") -> pd.Series:
    """Places of the values: 1 is best, ties share the best place (1, 1, 3), a missing value has none.

    Best is the highest, or the lowest where `polarity` is "lower". Without polarity the highest comes
    first, which orders but does not judge. Returns Int64 with the index of `values`.
    """
    return values.rank(method="min", ascending=polarity == "lower").astype("Int64")


def same_level(evidence: Evidence, code: str) -> pd.DataFrame:
    """Regions with which this one is compared: provinces, or kabupaten and kota together."""
    regions = evidence.regions
    is_province = regions["level"] == "province"
    return regions[is_province == (evidence.region(code).level == "province")]


def position(
    evidence: Evidence,
    code: str,
    indicator_id: str = "ucj_pct",
    on: date | None = None,
    headlines: pd.DataFrame | None = None,
) -> Position:
    """Where does the region stand in the nation and in its province?

    Only regions of its level with a value (a true zero is one) take part; pass `headlines` if the result of
    `headline` for the same question is at hand.
    """
    if headlines is None:
        headlines = headline(evidence, indicator_id, on)
    polarity = str(evidence.indicator(indicator_id).polarity)
    group = same_level(evidence, code)
    values = headlines["value"].reindex(group["code"])
    region = evidence.region(code)
    province = None
    if region.level != "province":
        neighbours = group.loc[group["province_code"] == region.province_code, "code"]
        province = _place(values[values.index.isin(neighbours)], code, polarity)
    return Position(
        code=code,
        indicator_id=indicator_id,
        value=float(values[code]),
        state=headlines.at[code, "state"],
        nation=_place(values, code, polarity),
        province=province,
    )


def strip(
    evidence: Evidence,
    code: str,
    indicator_id: str = "ucj_pct",
    on: date | None = None,
    headlines: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """All comparable figures of the region's level, for a strip on which it and its province stand out.

    Returns, best first: code, name, short_name, province_code, value, rank, role ("mine", "province" for the
    others of its province, "other"), stale, doubtful. A province's strip has no role "province".
    """
    if headlines is None:
        headlines = headline(evidence, indicator_id, on)
    region = evidence.region(code)
    group = same_level(evidence, code)[["code", "name", "short_name", "province_code"]]
    figures = headlines[["value", "stale", "doubtful"]]
    table = group.merge(figures, left_on="code", right_index=True).dropna(subset="value")
    table["rank"] = rank(table["value"], str(evidence.indicator(indicator_id).polarity))
    neighbour = (table["province_code"] == region.province_code) & (region.level != "province")
    table["role"] = np.select([table["code"] == code, neighbour], ["mine", "province"], "other")
    return table.sort_values(["rank", "code"]).reset_index(drop=True)


def judge(evidence: Evidence, indicator_id: str, value: float, group: pd.Series) -> Judgement:
    """Is the value higher than, similar to or lower than its comparison group?

    Similar means within one scaled median absolute deviation of the group's median, the rule of the UK Office
    for National Statistics (Explore Local Statistics); factor and scale are parameters. Higher and lower
    become better and worse by the indicator's polarity; without polarity there is no verdict.

    Parameters
    ----------
    value : the region's figure in the indicator's unit; NaN gives no judgement.
    group : the figures of the comparison group; missing ones are left out.
    """
    values = group.dropna().to_numpy(float)
    if not len(values):
        return Judgement("", "", np.nan, np.nan, np.nan, 0)
    median = float(np.median(values))
    deviation = float(np.median(np.abs(values - median)))
    reach = deviation * evidence.parameter("mad_scale") * evidence.parameter("similar_mad_factor")
    # Rounded, so that a figure on the border is not pushed over it by binary fractions.
    low, high = round(median - reach, 9), round(median + reach, 9)
    if pd.isna(value):
        return Judgement("", "", median, low, high, len(values))
    direction = "higher" if value > high else "lower" if value < low else "similar"
    better = BETTER.get(str(evidence.indicator(indicator_id).polarity))
    verdict = "" if better is None else {"higher": better[0], "lower": better[1]}.get(direction, "similar")
    return Judgement(direction, verdict, median, low, high, len(values))


def _place(values: pd.Series, code: str, polarity: str) -> Place:
    n = int(values.notna().sum())
    if pd.isna(values[code]):
        return Place(None, n, len(values))
    return Place(int(rank(values, polarity)[code]), n, len(values))
