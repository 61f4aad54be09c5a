"""Has a region reached its target, and can that be said yet?

A figure from before the end of the target's year tells nothing of a target missed: the year was not over, or
what it brought is not on record. Only a target already reached is reached whenever that was.
"""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from benchmark.locale import Words, message

REACHED, SHORT, ON_THE_WAY, TOO_EARLY = "reached", "short", "on_the_way", "too_early"
_COUNTED = {
    REACHED: message("{n} sudah mencapai target"),
    SHORT: message("{n} belum mencapai"),
    ON_THE_WAY: message("{n} masih menuju"),
    TOO_EARLY: message("{n} angkanya lebih tua daripada akhir tahun target"),
}
_SAID = {
    REACHED: message("sudah mencapai target"),
    SHORT: message("belum mencapai target"),
    ON_THE_WAY: message("masih menuju target"),
    TOO_EARLY: message("angkanya lebih tua daripada akhir tahun target"),
}
_LAST_MONTH = 12


def standing(
    gap: float, as_of: pd.Timestamp | None, year: float | None, on: date | None = None, lower: bool = False
) -> str:
    """Say whether one region has reached its target.

    Parameters
    ----------
    gap : figure minus target, rounded as it is shown; NaN where either is missing.
    as_of : date of the figure; that of a whole year is its last day.
    year : calendar year of the target.
    on : the day on which it is asked, today without.
    lower : whether less is better.

    Returns
    -------
    str
        REACHED; SHORT, if the figure is from the end of the target's year or later; ON_THE_WAY while that
        year is not over; TOO_EARLY, if it is over but the figure is from before its end, or undated. "" where
        there is no gap.
    """
    if pd.isna(gap) or pd.isna(year):
        return ""
    if gap <= 0 if lower else gap >= 0:
        return REACHED
    if pd.notna(as_of) and (as_of.year, as_of.month) >= (year, _LAST_MONTH):
        return SHORT
    return ON_THE_WAY if year >= (on or date.today()).year else TOO_EARLY


def standings(
    table: pd.DataFrame, on: date | None = None, lower: bool = False, decimals: int = 1
) -> pd.Series:
    """Say of each row (gap, as_of, target_year) whether the target is reached; see `standing`."""
    rows = zip(table["gap"].round(decimals), table["as_of"], table["target_year"], strict=True)
    return pd.Series([standing(*row, on, lower) for row in rows], index=table.index, dtype=object)


def counted(words: Words, found: Iterable[str]) -> str:
    """Count the standings in words: "3 sudah mencapai target, 2 belum mencapai, dan 4 masih menuju"."""
    found = list(found)
    return words.listing(
        words(text, n=words.number(found.count(kind))) for kind, text in _COUNTED.items() if kind in found
    )


def said(words: Words, found: str) -> str:
    """Say the standing of one region: "masih menuju target"; "" where it has none."""
    return words(_SAID[found]) if found else ""


def target_percent(words: Words, value: float) -> str:
    """Write a target with one decimal, with two where it has them: 35,0 %, 52,15 %."""
    return words.percent(value, target_decimals(value))


def target_decimals(value: float) -> int:
    """Return the decimals of a target: 52,2 in place of 52,15 is another target."""
    return 1 if round(value, 1) == round(value, 2) else 2


def at_odds(words: Words, values: Iterable[float]) -> str:
    """Say that sources state different targets for the same year, and which; "" where they agree."""
    values = sorted(values, reverse=True)
    if len(values) < 2:
        return ""
    stated = words.listing(words.number(value, target_decimals(value)) for value in values)
    return words("sumber berselisih: {values}", values=stated)
