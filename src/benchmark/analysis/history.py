"""What has been said about one region over time?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from benchmark.analysis.coverage import headlines
from benchmark.analysis.figures import figures
from benchmark.evidence import Evidence

# indicator -> (segment of members, what is measured)
SEGMENTS = {
    "pu_coverage_pct": ("pu", "coverage"),
    "bpu_coverage_pct": ("bpu", "coverage"),
    "pu_members": ("pu", "members"),
    "bpu_members": ("bpu", "members"),
    "construction_members": ("construction", "members"),
}
_COLUMNS = [
    "observation_id",
    "kind",
    "value",
    "bound",
    "as_of",
    "precision",
    "source_id",
    "publisher",
    "url",
    "title",
    "note",
    "approximate",
    "computed_from",
    "in_front",
]


@dataclass(frozen=True)
class Change:
    """From the first to the last comparable figure of a region.

    Attributes
    ----------
    first, last : figures in the indicator's unit; difference = last - first.
    first_as_of, last_as_of, first_source_id, last_source_id : when and who said so;
        first_precision, last_precision : how finely these dates are known.
    points : dated figures between the two, both included, one per date; path, dates, source_ids : these
        figures, oldest first, with their days and sources.
    is_trend : enough points to speak of a trend; otherwise only "change since" may be said, in a neutral
        colour.
    """

    first: float
    last: float
    difference: float
    first_as_of: pd.Timestamp
    last_as_of: pd.Timestamp
    first_source_id: str
    last_source_id: str
    points: int
    path: tuple[float, ...]
    is_trend: bool
    first_precision: str
    last_precision: str
    dates: tuple[pd.Timestamp, ...]
    source_ids: tuple[str, ...]


def series_of(evidence: Evidence, code: str, indicator_id: str = "ucj_pct") -> pd.DataFrame:
    """Everything that sources say about this indicator of the region, oldest first, undated last.

    Returns one row per observation and per computed ratio: observation_id ("" if computed), kind (result,
    computed, target, bound, disputed, suppressed, not_applicable), value, bound ("lower", "upper" or ""),
    as_of, precision, source_id, publisher, url, title, note, approximate, computed_from (observation
    ids), in_front (whether it is the region's headline).
    """
    rows = evidence.observations
    rows = rows[(rows["region_code"] == code) & (rows["indicator_id"] == indicator_id)]
    nothing = pd.Series([()] * len(rows), index=rows.index, dtype=object)
    rows = rows.assign(kind=rows["kind"].astype(object), bound=rows["bound"].astype(object).fillna(""))
    rows = rows.assign(precision=rows["precision"].astype(object), computed_from=nothing)
    known = figures(evidence, _indicator(evidence, indicator_id), [code])
    computed = known[known["computed"]]
    if len(computed):
        rows = pd.concat([rows, computed.assign(kind="computed", note=None)], ignore_index=True)
    first = known[known["kind"].isin(["result", "bound"])].head(1)
    in_front = pd.Series(False, index=rows.index)
    for figure in first.itertuples():
        same = rows["observation_id"] == figure.observation_id
        in_front = same & (rows["computed_from"] == figure.computed_from)
    rows = rows.assign(in_front=in_front)
    sources = evidence.sources[["source_id", "publisher", "url", "title"]]
    rows = rows.merge(sources, on="source_id", how="left")
    return rows.sort_values(["as_of", "observation_id"], kind="stable")[_COLUMNS].reset_index(drop=True)


def segments(evidence: Evidence, code: str, on: date | None = None) -> pd.DataFrame:
    """How is the region's coverage split between wage earners (PU), the self-employed (BPU) and construction?

    Returns one row per stated figure: segment (pu, bpu, construction), measure (coverage in per cent of
    the segment, or members in persons), indicator_id and the columns of `headline`. What is not stated
    has no row; a segment's coverage is no part of the whole region's coverage and must not be added to
    it.
    """
    table = headlines(evidence, segment_indicators(evidence), [code], on).reset_index("indicator_id")
    table = table[table["state"].isin(["value", "zero", "bound"])]
    table.insert(0, "segment", table["indicator_id"].map(lambda name: SEGMENTS[name][0]))
    table.insert(1, "measure", table["indicator_id"].map(lambda name: SEGMENTS[name][1]))
    return table.reset_index(drop=True)


def segment_indicators(evidence: Evidence) -> list[str]:
    """Indicators of the segments that the table of indicators knows, coverage before members."""
    known = set(evidence.indicators["indicator_id"])
    return [name for name in SEGMENTS if name in known]


def change_since(
    evidence: Evidence, code: str, indicator_id: str = "ucj_pct", on: date | None = None
) -> Change | None:
    """How does the last figure of the region differ from the first?

    Comparable are dated results, stated or computed; targets, bounds, disputed claims and undated figures
    are not. Where sources differ on one date, the one that the headline rule prefers stands. None with
    fewer than two dates. The word "trend" needs as many points as the parameter trend_min_points says
    (the rule of the English Fingertips profiles). A change of the base of the percentage cannot be seen
    in the figures: show the sources.
    """
    return changes_since(evidence, [code], indicator_id, on).get(code)


def changes_since(
    evidence: Evidence, codes: Sequence[str], indicator_id: str = "ucj_pct", on: date | None = None
) -> dict[str, Change]:
    """How do the last figures of several regions differ from their first ones?

    Returns the answer of `change_since` for each region that has one, in the order given: many at once cost
    little more than one.
    """
    rows = figures(evidence, _indicator(evidence, indicator_id), list(codes), on)
    rows = rows[(rows["kind"] == "result") & rows["as_of"].notna()]
    rows = rows.drop_duplicates(["region_code", "as_of"]).sort_values("as_of")
    several = {code: own for code, own in rows.groupby("region_code", sort=False) if len(own) > 1}
    return {code: _change(evidence, indicator_id, several[code]) for code in codes if code in several}


def _change(evidence: Evidence, indicator_id: str, rows: pd.DataFrame) -> Change:
    first, last = rows.iloc[0], rows.iloc[-1]
    return Change(
        first=float(first["value"]),
        last=float(last["value"]),
        difference=round(float(last["value"] - first["value"]), 9),
        first_as_of=first["as_of"],
        last_as_of=last["as_of"],
        first_source_id=first["source_id"],
        last_source_id=last["source_id"],
        points=len(rows),
        path=tuple(rows["value"].astype(float)),
        is_trend=len(rows) >= evidence.parameter("trend_min_points"),
        first_precision=str(first["precision"]),
        last_precision=str(last["precision"]),
        dates=tuple(rows["as_of"]),
        source_ids=tuple(rows["source_id"]),
    )


def _indicator(evidence: Evidence, indicator_id: str) -> pd.DataFrame:
    evidence.indicator(indicator_id)
    return evidence.indicators.set_index("indicator_id").loc[[indicator_id]]
