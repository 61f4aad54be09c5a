"""Into which classes do the values of a map fall, and by which rule?"""

import math
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

import numpy as np
import pandas as pd

from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.locale.units import written

METHODS = ("quantile", "natural", "target")
# A class limit is published in words, so it must be a number that people say.
_NICE_STEPS = (1, 2, 5)
# Seven classes: three on either side of the one around the target.
_TARGET_LIMITS = (-5, -3, -1, 1, 3, 5)
# Too few regions for a step drawn from them: steps of 5, 15 and 25 points.
_FIXED_STEP = 5.0


@dataclass(frozen=True, eq=False)
class MapClasses:
    """Classes of a value series, from the lowest to the highest.

    Attributes
    ----------
    method : {"quantile", "natural", "target"}
    limits : tuple of float
        One edge more than classes, ascending, in the indicator's unit (for "target": distance to it, open
        ends infinite). A value on an inner edge belongs to the class below it; for "target", an edge belongs
        to the class nearer to the target.
    labels : tuple of str
        What the legend says of each class: its smallest and largest value.
    counts : tuple of int
        Regions in each class.
    index : Series
        Class of each region (Int64, 0 = lowest) by code, NA where there is no value to class.
    n : int
        Regions that were classed.
    rule : str
        One sentence that says how the limits were found.
    diverging : bool
        Whether the classes lie on either side of a target.
    reverse : bool
        Whether lower is better, so that the side below the target is the good one.
    """

    method: str
    limits: tuple[float, ...]
    labels: tuple[str, ...]
    counts: tuple[int, ...]
    index: pd.Series
    n: int
    rule: str
    diverging: bool = False
    reverse: bool = False


def map_classes(
    evidence: Evidence,
    table: pd.DataFrame,
    indicator_id: str,
    method: str,
    words: Words,
    target: float | pd.Series | None = None,
) -> MapClasses:
    """Class the figures of a map.

    Parameters
    ----------
    evidence : Evidence
        Gives the number of classes (parameter ``map_classes``) and the indicator's unit and decimals.
    table : DataFrame
        Index region code; columns ``value`` (float) and ``state`` as of `coverage.headline`. Only states
        "value" and "zero" are classed: bounds, gaps and suppressed figures set no limit.
    indicator_id : str
    method : {"quantile", "natural", "target"}
        Classes of equal size; classes of small inner spread (Fisher-Jenks, the optimal natural breaks);
        seven steps around a target, fixed ones below the parameter ``target_classes_min_n``.
    words : Words
    target : float or Series, optional
        Needed for "target": one for all, or one for each region by code (NaN where a region has none).

    Returns
    -------
    MapClasses
        Values are rounded to the decimals shown first, so that equal figures never differ in class. With
        no more distinct values than classes, each value is a class of its own.

    Raises
    ------
    ValueError
        For an unknown method, or "target" without a target.

    Notes
    -----
    Quantiles are those of mapclassify (PySAL), whose natural breaks are used. Fisher, W. D. (1958), On
    grouping for maximum homogeneity, JASA 53, is exact and gives the same classes on each run; k-means does
    not.
    """
    if method not in METHODS:
        raise ValueError(f"unknown method {method!r}: one of {', '.join(METHODS)}")
    indicator = evidence.indicator(indicator_id)
    decimals = int(indicator.decimals)
    values = _as_shown(table["value"].astype(float).where(table["state"].isin(["value", "zero"])), decimals)

    def write(low: float, high: float) -> str:
        return _span(low, high, indicator.unit, decimals, words)

    if method == "target":
        if target is None:
            raise ValueError("classes around a target need a target")
        distance = _as_shown(values - target, decimals)
        fixed = distance.notna().sum() < evidence.parameter("target_classes_min_n")
        reverse = indicator.polarity == "lower"
        return _around_target(distance, indicator.unit, decimals, reverse, fixed, words)
    count = int(evidence.parameter("map_classes"))
    known = values.dropna()
    if known.nunique() <= count:
        return _one_each(values, method, write, words)
    position = _cut(method, tuple(known), count)
    return _from_positions(values, pd.Series(position, index=known.index), method, write, words)


def _as_shown(values: pd.Series, decimals: int) -> pd.Series:
    """Round as `Words.number` writes, halves upward: a limit of the legend then reads like its own figure."""
    step = Decimal(1).scaleb(-decimals)
    return values.map(
        lambda value: float(Decimal(repr(float(value))).quantize(step, ROUND_HALF_UP)), na_action="ignore"
    )


def _span(low: float, high: float, unit: str, decimals: int, words: Words) -> str:
    """Write "12,3–18,0 %": the unit once, and a single figure where both ends read the same."""
    upper = written(high, unit, decimals, words)
    if low == high:
        return upper
    if unit == "idr":
        return f"{words.compact_rupiah(low)}–{upper}"
    lower = words.rupiah(low) if unit == "idr_per_month" else words.number(low, decimals)
    return f"{lower}–{words.number(high) if unit == 'rank' else upper}"


@lru_cache(maxsize=128)
def _cut(method: str, values: tuple[float, ...], count: int) -> tuple[int, ...]:
    """Class of each value; cached, because exact natural breaks take a quarter of a second for 514 values."""
    array = np.array(values)
    if method == "quantile":
        # As mapclassify's Quantiles; where values repeat, their classes become one.
        limits = np.unique(np.percentile(array, 100 / count * np.arange(1, count + 1)))
        return tuple(np.searchsorted(limits, array).tolist())
    # It brings scipy, scikit-learn and matplotlib along, 120 MB: only for whoever asks for natural breaks.
    from mapclassify import FisherJenks

    with warnings.catch_warnings():
        # Fewer classes for many equal values is what we want; a missing compiler does not concern a reader.
        warnings.simplefilter("ignore", UserWarning)
        # mapclassify reckons in single precision: millions of rupiah must be brought near one first.
        return tuple(FisherJenks((array - array.min()) / np.ptp(array), k=count).yb.tolist())


def _from_positions(
    values: pd.Series, position: pd.Series, method: str, write: Callable[[float, float], str], words: Words
) -> MapClasses:
    """Describe classes by the smallest and largest value that they hold."""
    position = position.rank(method="dense").astype(int) - 1
    groups = values.groupby(position)
    low, high = groups.min(), groups.max()
    n = words.number(len(position))
    if method == "quantile":
        rule = words("Kuantil: tiap kelas berisi kira-kira sama banyak dari {n} daerah berangka.", n=n)
    else:
        rule = words("Patahan alami (Fisher–Jenks): selisih di dalam kelas sekecil mungkin; n = {n}.", n=n)
    return MapClasses(
        method=method,
        limits=(float(low.iloc[0]), *(float(edge) for edge in high)),
        labels=tuple(write(*ends) for ends in zip(low, high, strict=True)),
        counts=tuple(int(size) for size in groups.size()),
        index=position.reindex(values.index).astype("Int64"),
        n=len(position),
        rule=rule,
    )


def _one_each(
    values: pd.Series, method: str, write: Callable[[float, float], str], words: Words
) -> MapClasses:
    """Each distinct value is a class: also when all are equal, and when there is none."""
    known = values.dropna()
    if known.empty:
        empty = pd.Series(pd.NA, index=values.index, dtype="Int64")
        return MapClasses(method, (), (), (), empty, 0, words("Belum ada angka untuk dibagi ke dalam kelas."))
    levels = np.unique(known)
    return MapClasses(
        method=method,
        limits=(float(levels[0]), *(float(level) for level in levels)),
        labels=tuple(write(level, level) for level in levels),
        counts=tuple(int((known == level).sum()) for level in levels),
        index=pd.Series(np.searchsorted(levels, known), index=known.index)
        .reindex(values.index)
        .astype("Int64"),
        n=len(known),
        rule=words(
            "Tiap nilai menjadi kelas sendiri: hanya ada {distinct} nilai berbeda; n = {n}.",
            distinct=words.number(len(levels)),
            n=words.number(len(known)),
        ),
    )


def _around_target(
    distance: pd.Series, unit: str, decimals: int, reverse: bool, fixed: bool, words: Words
) -> MapClasses:
    """Seven classes around the target; the middle three hold at least half of the regions.

    Where the regions are too few for that (``fixed``), the steps are the same for every choice.
    """
    known = distance.dropna()
    step = _FIXED_STEP
    if not fixed:
        step = max(_nice_step(float(known.abs().median()) / 3), 10.0**-decimals)
    inner = tuple(step * factor for factor in _TARGET_LIMITS)
    # Below the target a limit belongs to the class above it, above the target to the class below it.
    position = np.searchsorted(inner[:3], known, side="right") + np.searchsorted(
        inner[3:], known, side="left"
    )
    places = decimals if step < 1 else 0

    def size(factor: float) -> str:
        number = words.number(step * factor, places)
        return words("{n} poin", n=number) if unit == "pct" else number

    def between(low: float, high: float) -> str:
        return f"{words.number(step * low, places)}–{size(high)}"

    labels = (
        words("lebih dari {d} di bawah target", d=size(5)),
        words("{span} di bawah target", span=between(3, 5)),
        words("{span} di bawah target", span=between(1, 3)),
        words("paling jauh {d} dari target", d=size(1)),
        words("{span} di atas target", span=between(1, 3)),
        words("{span} di atas target", span=between(3, 5)),
        words("lebih dari {d} di atas target", d=size(5)),
    )
    return MapClasses(
        method="target",
        limits=(-math.inf, *inner, math.inf),
        labels=labels,
        counts=tuple(np.bincount(position, minlength=len(labels)).tolist()),
        index=pd.Series(position, index=known.index).reindex(distance.index).astype("Int64"),
        n=len(known),
        rule=_rule_of_target(len(known), fixed, words),
        diverging=True,
        reverse=reverse,
    )


def _rule_of_target(n: int, fixed: bool, words: Words) -> str:
    if not n:
        return words("Jarak ke target: belum ada daerah yang berangka dan bertarget.")
    if fixed:
        return words(
            "Jarak ke target: batas kelas tetap 5, 15, dan 25, sebab baru {n} daerah berangka dan bertarget.",
            n=words.number(n),
        )
    return words(
        "Jarak ke target: paling sedikit separuh dari {n} daerah berada di tiga kelas tengah.",
        n=words.number(n),
    )


def _nice_step(least: float) -> float:
    """Return the smallest of …, 0.5, 1, 2, 5, 10, 20, … that is not below ``least``; 0 for 0."""
    if least <= 0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(least))
    candidates = [factor * power for factor in (*_NICE_STEPS, 10)]
    return next(candidate for candidate in candidates if candidate >= least * (1 - 1e-9))
