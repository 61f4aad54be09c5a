"""Which of several figures for one region stands in front?

The order is the written rule "Headline figure of a region" in docs/methods.md. This file only orders rows;
`benchmark.analysis.coverage` turns the first of each region into its headline.
"""

import numpy as np
import pandas as pd

KINDS = ("result", "bound", "suppressed", "not_applicable", "disputed")
PRECISIONS = ("day", "month", "year", "published", "inferred", "unknown")
PUBLISHERS = {"government": 0, "news": 1, "document_copy": 2, "document": 2, "blog": 3, "statistics_copy": 4}
LAST_PUBLISHER = 5


def rank_precision(precision: pd.Series) -> np.ndarray:
    """Place of each date precision in the rule, 0 best; unknown words come last."""
    # A word outside the list is found at -1, which the remainder turns into the last place.
    return pd.Index(PRECISIONS).get_indexer(precision.astype(object)) % (len(PRECISIONS) + 1)


def rank_publisher(source_id: pd.Series, sources: pd.DataFrame) -> np.ndarray:
    """Place of each row's publisher kind in the rule, 0 best; sources outside the table come last."""
    kinds = pd.Series(sources["kind"].astype(str).to_numpy(), index=sources["source_id"].astype(str))
    return source_id.map(kinds.map(PUBLISHERS)).fillna(LAST_PUBLISHER).to_numpy("int64")


def within_window(as_of: pd.Series, until: pd.Series, months: int) -> np.ndarray:
    """Whether each date lies in the `months` before `until`, that day included.

    The window is half open, so that the same month of the year before, the usual step of an annual survey,
    is outside. Two figures without a date share a window, because nothing shows that they are apart.
    """
    start = until - pd.DateOffset(months=months)
    inside = (as_of > start) & (as_of <= until)
    return (inside | (as_of.isna() & until.isna())).to_numpy(bool)


def agreeing_sources(rows: pd.DataFrame, months: int) -> np.ndarray:
    """How many other sources state the same figure as each row?

    `rows` has the columns slot (which region and indicator), source_id, value, as_of and tolerance (the
    widest difference that still counts as the same). Counted are distinct other sources of the same slot
    whose figure lies in the `months` before the row's own date.
    """
    counts = np.zeros(len(rows), dtype="int64")
    several = rows.groupby("slot")["source_id"].transform("nunique").to_numpy() > 1
    if not several.any():
        return counts
    left = rows.assign(position=np.arange(len(rows)))[several]
    pairs = left.merge(left, on="slot", suffixes=("", "_other"))
    same = (pairs["value"] - pairs["value_other"]).abs() <= pairs["tolerance"] + 1e-9
    other = pairs["source_id"] != pairs["source_id_other"]
    near = within_window(pairs["as_of_other"], pairs["as_of"], months)
    agreeing = pairs[same & other & near].drop_duplicates(["position", "source_id_other"])
    return counts + np.bincount(agreeing["position"], minlength=len(rows))


def in_order_of_preference(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows sorted by slot, the figure that stands in front first within each slot.

    Needs slot, kind, as_of, precision_rank, publisher_rank, agreeing and row_id (a stable text id). The order
    of the rows that come in never matters.
    """
    kind = pd.Index(KINDS).get_indexer(rows["kind"])
    dates = rows["as_of"].to_numpy("datetime64[s]").astype("int64")
    newest_first = np.where(rows["as_of"].isna(), np.iinfo("int64").max, -dates)
    order = np.lexsort(
        (
            pd.factorize(rows["row_id"], sort=True)[0],
            -rows["agreeing"].to_numpy("int64"),
            rows["publisher_rank"].to_numpy("int64"),
            rows["precision_rank"].to_numpy("int64"),
            newest_first,
            kind,
            rows["slot"].to_numpy("int64"),
        )
    )
    return rows.iloc[order]


def spread_around(rows: pd.DataFrame, chosen: pd.DataFrame, months: int) -> pd.Series:
    """Widest difference among the results of the `months` before each chosen one, itself included.

    `rows` holds the results and `chosen` one of them per slot, both with slot, value and as_of. Returns a
    Series by slot, in the indicator's own unit.
    """
    until = chosen.set_index("slot")["as_of"].reindex(rows["slot"])
    near = within_window(rows["as_of"].set_axis(until.index), until, months)
    values = rows[near].groupby("slot")["value"]
    return values.max() - values.min()
