"""Which figures does the map show, of which regions, for which year?"""

from datetime import date

import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.position import rank
from benchmark.evidence import Evidence

LEVELS = ("kabkota", "province")


def mappable(evidence: Evidence) -> pd.DataFrame:
    """Which indicators may be mapped? Rows of `indicators`, coverage first."""
    indicators = evidence.indicators
    return indicators[indicators["mappable"]].sort_values("sort_order").reset_index(drop=True)


def levels_of(evidence: Evidence, indicator_id: str) -> list[str]:
    """At which levels does the indicator exist? Of "kabkota" and "province"."""
    allowed = evidence.indicator(indicator_id).levels
    return [level for level in LEVELS if allowed in ("all", level)]


def years_with_figures(
    evidence: Evidence, indicator_id: str, level: str, today: date | None = None
) -> list[int]:
    """Which years have figures enough for a map at this level, oldest first?"""
    fewest = evidence.parameter("fewest_for_picture")
    rows = evidence.observations
    rows = rows[(rows["indicator_id"] == indicator_id) & rows["kind"].isin(["result", "bound"])]
    is_province = rows["region_code"].astype(str).str.len() == 2
    rows = rows[is_province == (level == "province")]
    held = rows.groupby(rows["as_of"].dt.year)["region_code"].nunique()
    last = (today or date.today()).year
    return [int(year) for year, n in held.items() if n >= fewest and year <= last]


def map_table(
    evidence: Evidence,
    headlines: pd.DataFrame,
    level: str,
    province: str | None = None,
    year: int | None = None,
    polarity: str = "higher",
) -> pd.DataFrame:
    """What does the map show of each region?

    Parameters
    ----------
    headlines : DataFrame
        `coverage.headline` of the indicator; for a year, as seen on the last day of that year.
    level : {"kabkota", "province"}
    province : str, optional
        Code of the province whose kabupaten/kota are shown alone.
    year : int, optional
        Only figures dated in that year count; the others become "not_collected".
    polarity : {"higher", "lower", "none"}
        Which end of the ranking comes first.

    Returns
    -------
    DataFrame indexed by code, one row for every region shown, with the columns of `headline`, name,
    short_name, province_code and rank (1 = best, ties share the place, NA without a comparable figure);
    best first, then bounds, then regions without data by name.
    """
    regions = evidence.regions.set_index("code")
    shown = (regions["level"] == "province") == (level == "province")
    if province is not None:
        shown &= regions["province_code"] == province
    regions = regions.loc[shown, ["name", "short_name", "province_code"]]
    table = regions.join(headlines.drop(columns="code"))
    if year is not None:
        table = _only_of_year(table, year)
    table["rank"] = rank(table["value"], polarity)
    order = table.assign(_bounded=table["state"] != "bound")
    return table.loc[order.sort_values(["rank", "_bounded", "name"], na_position="last").index]


def by_gap(table: pd.DataFrame, targets: pd.DataFrame, polarity: str = "higher") -> pd.DataFrame:
    """How far is each region of the map from its target?

    Parameters
    ----------
    table : DataFrame
        Of `map_table`.
    targets : DataFrame
        Index code; target (NaN without one), target_year, target_source_id, as of `targets.own_targets`.
    polarity : {"higher", "lower", "none"}
        Which end of the gaps comes first.

    Returns
    -------
    DataFrame with the rows and columns of ``table``, those three, and gap (figure minus target; NaN where
    either is missing or no year is stated for the target). ``rank`` is the place by gap; the best comes
    first, then figures without a target, bounds, and regions without data.
    """
    table = table.join(targets[["target", "target_year", "target_source_id"]])
    table["gap"] = (table["value"] - table["target"]).where(table["target_year"].notna())
    place = table["rank"]
    table["rank"] = rank(table["gap"], polarity)
    order = table.assign(_place=place, _bounded=table["state"] != "bound")
    return table.loc[order.sort_values(["rank", "_place", "_bounded", "name"], na_position="last").index]


def headlines_of_year(evidence: Evidence, indicator_id: str, year: int) -> pd.DataFrame:
    """Return the headline figures as seen on the last day of the year, the running year included."""
    return headline(evidence, indicator_id, date(year, 12, 31))


def _only_of_year(table: pd.DataFrame, year: int) -> pd.DataFrame:
    other = (table["as_of"].dt.year != year) & table["state"].isin(["value", "zero", "bound"])
    table = table.copy()
    table.loc[other, ["value", "bound_value", "spread", "age_months"]] = float("nan")
    table.loc[other, ["bound", "precision", "source_id", "observation_id"]] = ""
    table.loc[other, ["stale", "doubtful", "approximate", "computed"]] = False
    table.loc[other, "as_of"] = pd.NaT
    table.loc[other, "state"] = "not_collected"
    return table
