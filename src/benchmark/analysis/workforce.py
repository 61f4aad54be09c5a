"""How do the region's work, poverty and wages compare with its province and with Indonesia?"""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from benchmark.analysis.averages import mean_of
from benchmark.analysis.coverage import NATION, headlines
from benchmark.analysis.figures import figures
from benchmark.analysis.position import judge, same_level
from benchmark.evidence import Evidence

GROUPS = ("workforce", "poverty", "economy")


def workforce_indicators(evidence: Evidence) -> list[str]:
    """Indicators of the groups workforce, poverty and economy, in the order of the table."""
    table = evidence.indicators
    table = table[table["group"].isin(GROUPS)].sort_values("sort_order", kind="stable")
    return table["indicator_id"].tolist()


def workforce_pool(
    evidence: Evidence, indicator_ids: Sequence[str] | None = None, on: date | None = None
) -> pd.DataFrame:
    """All figures that any region's comparison draws on; the same for every region, so worth keeping."""
    wanted = _with_weights(evidence, indicator_ids or workforce_indicators(evidence))
    codes = [NATION, *evidence.regions["code"]]
    pool = figures(evidence, evidence.indicators.set_index("indicator_id").loc[wanted], codes, on)
    pool = pool[pool["kind"] == "result"]
    return pool[["indicator_id", "region_code", "value", "as_of", "source_id", "slot"]]


def workforce_comparison(
    evidence: Evidence,
    code: str,
    indicator_ids: Sequence[str] | None = None,
    on: date | None = None,
    pool: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """How does the region compare on each indicator?

    Compared are figures of one date: province, nation and the other regions are taken as they stood on
    the date of the region's own figure. A province's or Indonesia's figure is the stated one; where none
    is stated it is the mean of the kabupaten/kota or provinces weighted by people, or their sum for a
    count stated for all of them, and marked as computed.

    Parameters
    ----------
    indicator_ids : default `workforce_indicators`.
    on : as in `headline`.
    pool : result of `workforce_pool` for the same indicators and day, if it is at hand.

    Returns
    -------
    One row per indicator that applies to the region's level: indicator_id, group, unit, decimals,
    polarity, noisy (no judgement on its yearly change), the columns value, state, as_of, precision,
    source_id, observation_id, doubtful, stale of `headline`; province_value and nation_value, each with
    _as_of, _source_id ("" if computed), _computed, _n (regions behind a computed one) and _weight_share;
    direction, verdict, median and group_n of the judgement against all regions of its level.
    """
    wanted = list(indicator_ids or workforce_indicators(evidence))
    own = headlines(evidence, wanted, [code], on).droplevel("region_code")
    own = own[own["state"] != "not_applicable"]
    if pool is None:
        pool = workforce_pool(evidence, wanted, on)
    region = evidence.region(code)
    provinces = evidence.regions.loc[evidence.regions["level"] == "province", "code"].tolist()
    siblings = same_level(evidence, code)
    children = siblings.loc[siblings["province_code"] == region.province_code, "code"].tolist()
    peers = siblings["code"].tolist()
    by_indicator = dict(list(pool.groupby("indicator_id")))
    rows = []
    for indicator_id, figure in own.iterrows():
        indicator = evidence.indicator(indicator_id)
        known = _known_on(by_indicator, indicator, figure["as_of"])
        row = {"indicator_id": indicator_id, "noisy": bool(indicator.noisy) and region.level != "province"}
        row |= {name: getattr(indicator, name) for name in ("group", "unit", "decimals", "polarity")}
        names = ["value", "state", "as_of", "precision", "source_id", "observation_id", "doubtful", "stale"]
        row |= figure[names].to_dict()
        province = None if region.level == "province" else region.province_code
        row |= _compared("province", province, children, known, indicator)
        row |= _compared("nation", NATION, provinces, known, indicator)
        group = known[0]["value"]
        judgement = judge(evidence, indicator_id, figure["value"], group[group.index.isin(peers)])
        # A larger region has more of all that can be summed: that is no difference to judge.
        direction = "" if indicator.summable else judgement.direction
        row |= {"direction": direction, "verdict": judgement.verdict if direction else ""}
        row |= {"median": judgement.median, "group_n": judgement.n}
        rows.append(row)
    return pd.DataFrame(rows)


def _with_weights(evidence: Evidence, indicator_ids: Sequence[str]) -> list[str]:
    weights = [evidence.indicator(name).weight_indicator for name in indicator_ids]
    return list(dict.fromkeys([*indicator_ids, *(name for name in weights if not pd.isna(name))]))


def _known_on(by_indicator: dict, indicator, day: pd.Timestamp) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Figures of the indicator and of its weight as they stood on the day, indexed by region_code."""
    none = pd.DataFrame({"value": np.array([]), "as_of": pd.to_datetime([]), "source_id": []})
    none.index = pd.Index([], dtype=str)
    tables = []
    for name in (indicator.indicator_id, indicator.weight_indicator):
        rows = by_indicator.get(name)
        if rows is None:
            tables.append(none)
            continue
        if not pd.isna(day):
            rows = rows[rows["as_of"] <= day]
        tables.append(rows.drop_duplicates("slot").set_index("region_code"))
    return tables[0], tables[1]


def _compared(name: str, code: str | None, parts: list[str], known: tuple, indicator) -> dict:
    """The figure of the province or nation `code`: stated, else worked out from its `parts`."""
    figures_, weights = known
    value, as_of, source_id, computed, n, share = np.nan, pd.NaT, "", False, 0, np.nan
    if code is not None and code in figures_.index:
        value, as_of, source_id = figures_.loc[code, ["value", "as_of", "source_id"]]
    elif code is not None:
        inside = figures_.reindex(parts)
        mean = mean_of(inside, weights.reindex(parts), indicator) if indicator.averageable else None
        if mean is not None:
            value, as_of, computed, n, share = mean.value, mean.newest, True, mean.n, mean.weight_share
        elif indicator.summable and parts and inside["value"].notna().all():
            value, as_of, computed, n = inside["value"].sum(), inside["as_of"].max(), True, len(parts)
    found = {"value": value, "as_of": as_of, "source_id": source_id, "computed": computed, "n": n}
    return {f"{name}_{key}": item for key, item in (found | {"weight_share": share}).items()}
