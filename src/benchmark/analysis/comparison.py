"""How do a few regions differ, indicator by indicator, and how does each stand to a group of its choice?"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmark.analysis.averages import mean_of
from benchmark.analysis.coverage import headlines
from benchmark.analysis.levels import level_of
from benchmark.analysis.position import judge, rank, same_level
from benchmark.evidence import Evidence

FEWEST, MOST = 2, 8
# With one or two figures everything lies within the scaled deviation: the rule could only say "similar".
_FEWEST_TO_JUDGE = 3
# Amounts grow with the size of a region: to be higher or lower says nothing about it.
_AMOUNTS = frozenset(
    {
        "persons",
        "count",
        "cases",
        "idr",
        "employers",
        "villages",
        "bidr_const2010",
        "bidr_current",
        "km2",
        "rank",
    }
)


class Group(NamedTuple):
    """Whom a region is compared with.

    Attributes
    ----------
    kind : "nation" (all of its level), "province", "type" (kabupaten with kabupaten, kota with kota) or
        "chosen" (the regions compared).
    name : code of the province, or the type; "" for the other kinds.
    members : codes, in the order of `evidence.regions`; the region itself is among them.
    """

    kind: str
    name: str
    members: tuple[str, ...]


def offered_groups(level: str) -> tuple[str, ...]:
    """Which groups can regions of that level be compared with? A province has neither province nor type."""
    return ("nation", "chosen") if level == "province" else ("nation", "province", "type", "chosen")


def group_of(evidence: Evidence, code: str, kind: str, chosen: Sequence[str]) -> Group:
    """Return the comparison group of that kind for one region.

    Raises
    ------
    ValueError
        If the kind does not apply to the region's level.
    """
    if kind not in offered_groups(level_of(evidence, code)):
        raise ValueError(f"{code} has no comparison group {kind!r}")
    peers = same_level(evidence, code)
    region = evidence.region(code)
    if kind == "chosen":
        return Group(kind, "", tuple(peers.loc[peers["code"].isin(chosen), "code"]))
    if kind == "province":
        return Group(
            kind,
            region.province_code,
            tuple(peers.loc[peers["province_code"] == region.province_code, "code"]),
        )
    if kind == "type":
        return Group(kind, region.level, tuple(peers.loc[peers["level"] == region.level, "code"]))
    return Group(kind, "", tuple(peers["code"]))


def figures_pool(evidence: Evidence, indicator_ids: Sequence[str], on: date | None = None) -> pd.DataFrame:
    """All figures that any comparison of these indicators draws on, their weights among them.

    Returns `coverage.headlines` for every region; the same whichever regions are compared, so worth keeping.
    """
    weights = [evidence.indicator(name).weight_indicator for name in indicator_ids]
    wanted = dict.fromkeys([*indicator_ids, *(name for name in weights if name)])
    return headlines(evidence, list(wanted), evidence.regions["code"].tolist(), on)


def is_judged(indicator) -> bool:
    """Tell whether "higher" and "lower" mean anything beyond the size of a region."""
    return not indicator.summable and indicator.unit not in _AMOUNTS


def compare(
    evidence: Evidence,
    codes: Sequence[str],
    indicator_ids: Sequence[str],
    group: str = "nation",
    pool: pd.DataFrame | None = None,
    on: date | None = None,
) -> pd.DataFrame:
    """How does each region stand on each indicator?

    Parameters
    ----------
    codes : regions of one level, in the order of the reader.
    group : kind of the comparison group, see `Group`.
    pool : result of `figures_pool` for at least these indicators, if it is at hand.

    Returns
    -------
    DataFrame
        One row per indicator and region, in the order given: indicator_id, region_code, the columns of
        `headline`, rank and n (place among all regions of the level with a comparable figure; the highest
        first where the indicator carries no judgement), direction and verdict against the region's
        group ("" where nothing is judged: no figure, a bound, an amount, fewer than three figures),
        median, low, high, group_n (the group's middle, the borders of "similar", its figures).
    """
    if pool is None:
        pool = figures_pool(evidence, indicator_ids, on)
    groups = {code: group_of(evidence, code, group, codes) for code in codes}
    level = list(same_level(evidence, codes[0])["code"])
    tables = []
    for indicator_id in indicator_ids:
        indicator = evidence.indicator(indicator_id)
        everyone = pool.loc[indicator_id]
        values = everyone["value"].reindex(level)
        own = everyone.reindex(list(codes))
        table = own.assign(
            indicator_id=indicator_id,
            region_code=list(codes),
            rank=rank(values, str(indicator.polarity)).reindex(list(codes)),
            n=int(values.notna().sum()),
        )
        judged = [_judged(evidence, indicator, own, code, groups[code], everyone) for code in codes]
        names = ["direction", "verdict", "median", "low", "high", "group_n"]
        tables.append(table.assign(**dict(zip(names, zip(*judged, strict=True), strict=True))))
    return pd.concat(tables, ignore_index=True)


def group_figures(
    evidence: Evidence,
    groups: Sequence[Group],
    indicator_ids: Sequence[str],
    pool: pd.DataFrame,
) -> pd.DataFrame:
    """What are the middle and the mean of each comparison group?

    Returns one row per indicator and group (by its place in `groups`): indicator_id, group, median, n
    (figures), total (members), mean (weighted by people, NaN where the indicator must not be averaged or is
    an amount), mean_n, weight_indicator, weight_share (share of the group's weight behind the mean).
    """
    rows = []
    for indicator_id in indicator_ids:
        indicator = evidence.indicator(indicator_id)
        for place, group in enumerate(groups):
            members = list(group.members)
            figures = pool.loc[indicator_id].reindex(members)
            known = figures["value"].dropna()
            mean = None
            if indicator.averageable and indicator.weight_indicator:
                weights = pool.loc[indicator.weight_indicator].reindex(members)
                mean = mean_of(figures, weights, indicator)
            rows.append(
                {
                    "indicator_id": indicator_id,
                    "group": place,
                    "median": float(known.median()) if len(known) and is_judged(indicator) else np.nan,
                    "n": len(known),
                    "total": len(members),
                    "mean": mean.value if mean else np.nan,
                    "mean_n": mean.n if mean else 0,
                    "weight_indicator": mean.weight_indicator if mean else "",
                    "weight_share": mean.weight_share if mean else np.nan,
                }
            )
    return pd.DataFrame(rows)


def distinct_groups(evidence: Evidence, codes: Sequence[str], kind: str) -> list[Group]:
    """Return the comparison groups of these regions, each once, in the order of the regions."""
    return list(dict.fromkeys(group_of(evidence, code, kind, codes) for code in codes))


def _judged(evidence, indicator, own: pd.DataFrame, code: str, group: Group, everyone: pd.DataFrame) -> tuple:
    values = everyone["value"].reindex(list(group.members))
    found = judge(evidence, indicator.indicator_id, own.at[code, "value"], values)
    borders = (found.median, found.low, found.high)
    if not is_judged(indicator) or found.n < _FEWEST_TO_JUDGE:
        return ("", "", np.nan, np.nan, np.nan, found.n)
    return (found.direction, found.verdict, *borders, found.n)
