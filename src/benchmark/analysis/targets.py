"""What does each region aim at, and how far is it?

A target is not a result: the two meet only in the gap. The national series disagree with each other and
with the regions' own targets, so they are never mixed (docs/methods.md). Who set one is told by its note,
if at all: it need not be the region itself.
"""

import re
from dataclasses import dataclass
from datetime import date

import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.selection import rank_precision, rank_publisher
from benchmark.evidence import Evidence

SERIES = {"rpjmn": "RPJMN", "rkp": "RKP", "kemendagri": "Kemendagri", "rpjpn": "RPJPN"}
# With these the date is that for which the target holds; a day is that on which it was said.
_DATES_THE_TARGET = ("year", "month", "inferred")
_PARAMETER = re.compile(r"target_(?P<series>[a-z]+)_(?P<year>\d{4})")


@dataclass(frozen=True)
class Target:
    """One target that a region states for itself or is given.

    Attributes
    ----------
    value : in the indicator's unit.
    year : calendar year for which it holds; None if the source states none, which the day on which the
        target was said does not replace.
    as_of, precision, source_id, observation_id, approximate : as in the observation.
    spread : widest difference among the targets stated for that same year; 0 if they agree.
    alternatives : observation ids of the other targets for that same year, best first.
    values : all that is stated for that same year, each once; its own value first.
    past : whether that year is over.
    note : what is remarked on it, such as who set it; "" without.
    """

    code: str
    indicator_id: str
    value: float
    year: int | None
    as_of: pd.Timestamp | None
    precision: str
    source_id: str
    observation_id: str
    approximate: bool
    spread: float
    alternatives: tuple[str, ...]
    values: tuple[float, ...]
    past: bool = False
    note: str = ""


def target_of(
    evidence: Evidence,
    code: str,
    indicator_id: str = "ucj_pct",
    year: int | None = None,
    on: date | None = None,
) -> Target | None:
    """What target does this region state?

    With a `year` it is the one for that year, else for the nearest later, else for the latest earlier one.
    Without, the rule is that of `own_targets` on the day `on`. None if no target is stated.
    """
    targets, this_year = _stated(evidence, indicator_id, [code]), (on or date.today()).year
    chosen = _in_force(evidence, targets, this_year) if year is None else _nearest(targets, year)
    return None if chosen.empty else _target(chosen.iloc[0], this_year)


def targets_by_year(
    evidence: Evidence, code: str, indicator_id: str = "ucj_pct", on: date | None = None
) -> tuple[Target, ...]:
    """Which targets does this region state, one for each year, in the order of `own_targets`?

    The first is that of `target_of`; then those running, over, far and undated follow in that order.
    """
    targets, this_year = _stated(evidence, indicator_id, [code]), (on or date.today()).year
    ordered = targets.assign(distance=_from_today(evidence, targets, this_year))
    ordered = ordered.sort_values("distance", kind="stable").drop_duplicates("year")
    return tuple(_target(row, this_year) for _, row in ordered.iterrows())


def own_targets(
    evidence: Evidence,
    indicator_id: str = "ucj_pct",
    on: date | None = None,
    headlines: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """How far is each region from its own target?

    Parameters
    ----------
    evidence, indicator_id, on : as in `headline`.
    headlines : result of `headline` for the same question, if it is at hand.

    Returns
    -------
    DataFrame indexed by region_code, one row per region of `evidence.regions`: target (NaN if none is
    stated), target_year, target_as_of, target_precision, target_source_id, target_observation_id,
    target_approximate, target_spread, target_alternatives, target_values (all stated for that year, its own
    first), target_past (its year is over on that day), target_note ("" without), and gap (headline minus
    target; negative means short of it; NaN where either is missing, the headline is a bound, or no year is
    stated for the target).

    A target that is still running goes first, that of the nearest year, if it lies no further ahead than the
    parameter target_horizon_years. Else it is the newest whose year is over; else that of the nearest year
    beyond the horizon; else one without a date. Among several for one year the order of the headline rule
    holds: newest date, better precision, publisher, stable id.
    """
    if headlines is None:
        headlines = headline(evidence, indicator_id, on)
    this_year = (on or date.today()).year
    targets = _stated(evidence, indicator_id, list(headlines.index))
    chosen = _in_force(evidence, targets, this_year)
    columns = ["value", "year", "as_of", "precision", "source_id", "observation_id", "approximate", "note"]
    table = chosen.set_index("region_code")[[*columns, "spread", "alternatives", "values"]]
    table = table.rename(columns=lambda name: "target" if name == "value" else f"target_{name}")
    table = table.reindex(headlines.index)
    for name in ("target_alternatives", "target_values"):
        table[name] = [several if isinstance(several, tuple) else () for several in table[name]]
    table["target_past"] = table["target_year"] < this_year
    table["target_note"] = table["target_note"].astype(object).where(table["target_note"].notna(), "")
    table["gap"] = (headlines["value"] - table["target"]).where(table["target_year"].notna())
    return table


def national_targets(evidence: Evidence) -> pd.DataFrame:
    """Which coverage targets has the state set for Indonesia?

    Returns one row per published target, by year and series: series (RPJMN, RKP, Kemendagri, RPJPN),
    year, value (per cent), source_id, parameter_id, label_id, label_en. The series rest on different
    bases: show each under its own name and draw no line between two of them.
    """
    parameters = evidence.parameters
    found = parameters["parameter_id"].str.extract(_PARAMETER)
    table = parameters.assign(series=found["series"].map(SERIES), year=found["year"])
    table = table[table["series"].notna()].astype({"year": "int64"}).sort_values(["year", "series"])
    columns = ["series", "year", "value", "source_id", "parameter_id", "label_id", "label_en"]
    return table[columns].reset_index(drop=True)


def _stated(evidence: Evidence, indicator_id: str, codes: list[str]) -> pd.DataFrame:
    """All targets of these regions, best first within a region and year, with their spread in that year."""
    rows = evidence.observations
    rows = rows[(rows["indicator_id"] == indicator_id) & (rows["kind"] == "target")]
    rows = rows[rows["region_code"].isin(codes) & rows["value"].notna()]
    rows = rows.assign(
        precision=rows["precision"].astype(object),
        year=rows["as_of"].dt.year.where(rows["precision"].isin(_DATES_THE_TARGET)),
        precision_rank=rank_precision(rows["precision"]),
        publisher_rank=rank_publisher(rows["source_id"], evidence.sources),
    )
    order = ["region_code", "as_of", "precision_rank", "publisher_rank", "observation_id"]
    rows = rows.sort_values(order, ascending=[True, False, True, True, True])
    same_year = rows.groupby(["region_code", "year"], dropna=False)
    values = same_year["value"]
    rows["spread"] = (values.transform("max") - values.transform("min")).round(9)
    held = same_year.agg(ids=("observation_id", tuple), same_year=("value", tuple))
    rows = rows.merge(held, left_on=["region_code", "year"], right_index=True, how="left")
    rows["alternatives"] = _others_of(rows["observation_id"], rows["ids"])
    rows["values"] = [
        tuple(dict.fromkeys([own, *several]))
        for own, several in zip(rows["value"], rows["same_year"], strict=True)
    ]
    return rows


def _target(row: pd.Series, this_year: int) -> Target:
    return Target(
        code=row["region_code"],
        indicator_id=row["indicator_id"],
        value=float(row["value"]),
        year=None if pd.isna(row["year"]) else int(row["year"]),
        as_of=None if pd.isna(row["as_of"]) else row["as_of"],
        precision=row["precision"],
        source_id=row["source_id"],
        observation_id=row["observation_id"],
        approximate=bool(row["approximate"]),
        spread=float(row["spread"]),
        alternatives=row["alternatives"],
        values=row["values"],
        past=bool(row["year"] < this_year),
        note="" if pd.isna(row["note"]) else str(row["note"]),
    )


def _others_of(ids: pd.Series, of_year: pd.Series) -> pd.Series:
    pairs = zip(ids, of_year, strict=True)
    others = [tuple(other for other in several if other != own) for own, several in pairs]
    return pd.Series(others, index=ids.index, dtype=object)


def _in_force(evidence: Evidence, targets: pd.DataFrame, this_year: int) -> pd.DataFrame:
    """One row per region that states a target: the next one running, else the newest of those over."""
    return _first(targets, _from_today(evidence, targets, this_year))


def _from_today(evidence: Evidence, targets: pd.DataFrame, this_year: int) -> pd.Series:
    """Years running by distance, then those over from the newest back, then far ones, then those undated."""
    ahead = targets["year"] - this_year
    near = ahead.between(0, int(evidence.parameter("target_horizon_years")))
    return ahead.where(near, (1_000 - ahead).where(ahead < 0, 10_000 + ahead)).fillna(100_000)


def _nearest(targets: pd.DataFrame, year: int) -> pd.DataFrame:
    """One row per region: the target of that year, else the nearest later, else the latest earlier one."""
    ahead = targets["year"] - year
    return _first(targets, ahead.where(ahead >= 0, 10_000 - ahead).fillna(100_000))


def _first(targets: pd.DataFrame, distance: pd.Series) -> pd.DataFrame:
    ordered = targets.assign(distance=distance).sort_values("distance", kind="stable")
    return ordered.drop_duplicates("region_code")
