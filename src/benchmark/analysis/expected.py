"""Which coverage would structure alone lead one to expect, and how far can that be trusted?"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.peer_features import feature_space
from benchmark.evidence import Evidence

_FOLDS = 10
_REPEATS = 5
# Penalties tried, from hardly any to almost nothing but the mean.
_PENALTIES = np.logspace(-1, 4, 21)


@dataclass(frozen=True, eq=False)
class Expected:
    """Expected coverage of a level.

    Attributes
    ----------
    n : regions from which was learned.
    r2 : share of the variance explained out of sample; below zero it is worse than saying the mean.
    mae, mean_mae : mean absolute error out of sample in points, of the model and of saying the mean.
    usable : whether the fit is good enough to be shown.
    reason : "" where usable, else "few_regions" or "poor_fit".
    table : code, value, expected, residual (value − expected, points), low, high (interval of `expected`),
        standing ("above", "within", "below" the interval; "" where not usable or nothing to compare).
        For regions learned from, `expected` is the forecast of models that did not see them. NaN where a
        feature is missing.
    """

    n: int
    r2: float
    mae: float
    mean_mae: float
    usable: bool
    reason: str
    table: pd.DataFrame


def expected_coverage(
    evidence: Evidence,
    level: str = "kabkota",
    indicator_id: str = "ucj_pct",
    on: date | None = None,
    headlines: pd.DataFrame | None = None,
) -> Expected:
    """Which coverage do regions of such a structure have, and is a region above or below that?

    Ridge regression (Hoerl and Kennard 1970) of the headline on the features of the peers; the penalty is
    chosen within the training part. Judged by five times repeated ten-fold cross-validation: no region is
    measured by a model that saw it. Doubtful figures and regions that lack a feature are not learned from.
    The interval holds `expected_interval` of the errors out of sample, the same width everywhere.
    Not to be shown where `usable` is false: fewer than `expected_min_regions`, or less than
    `expected_min_r2` of the variance explained.
    """
    if headlines is None:
        headlines = headline(evidence, indicator_id, on)
    space = feature_space(evidence, level)
    points = space.matrix[:, space.weights > 0]
    figures = headlines.loc[list(space.codes)]
    value = figures["value"].to_numpy(float)
    complete = ~np.isnan(points).any(axis=1)
    learned = np.flatnonzero(complete & ~np.isnan(value) & ~figures["doubtful"].to_numpy(bool))
    expected = np.full(len(value), np.nan)
    if len(learned) < evidence.parameter("expected_min_regions"):
        table = _table(space.codes, value, expected, np.nan, False)
        return Expected(len(learned), np.nan, np.nan, np.nan, False, "few_regions", table)
    seed = int(evidence.parameter("peer_seed"))
    unseen, plain = _out_of_sample(points[learned], value[learned], seed)
    errors = value[learned] - unseen.mean(axis=0)
    r2 = float(np.mean([_explained(value[learned], run) for run in unseen]))
    mae = float(np.abs(value[learned] - unseen).mean())
    width = float(np.quantile(np.abs(errors), evidence.parameter("expected_interval")))
    expected[complete] = _model().fit(points[learned], value[learned]).predict(points[complete])
    expected[learned] = unseen.mean(axis=0)
    usable = r2 >= evidence.parameter("expected_min_r2")
    return Expected(
        n=len(learned),
        r2=r2,
        mae=mae,
        mean_mae=float(np.abs(value[learned] - plain).mean()),
        usable=usable,
        reason="" if usable else "poor_fit",
        table=_table(space.codes, value, expected, width, usable),
    )


def _model():
    # scikit-learn takes longer to import than everything else here takes to run.
    from sklearn.linear_model import RidgeCV

    return RidgeCV(_PENALTIES)


def _out_of_sample(points: np.ndarray, value: np.ndarray, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Forecasts of each member by models, and by means, that did not see it: runs×n each."""
    random = np.random.default_rng(seed)
    unseen, plain = np.empty((_REPEATS, len(value))), np.empty((_REPEATS, len(value)))
    for run in range(_REPEATS):
        folds = random.permutation(len(value)) % _FOLDS
        for fold in range(_FOLDS):
            out = folds == fold
            unseen[run, out] = _model().fit(points[~out], value[~out]).predict(points[out])
            plain[run, out] = value[~out].mean()
    return unseen, plain


def _explained(value: np.ndarray, forecast: np.ndarray) -> float:
    return 1 - ((value - forecast) ** 2).sum() / ((value - value.mean()) ** 2).sum()


def _table(
    codes: tuple[str, ...], value: np.ndarray, expected: np.ndarray, width: float, usable: bool
) -> pd.DataFrame:
    residual = value - expected
    standing = np.select(
        [residual > width, residual < -width, ~np.isnan(residual)], ["above", "below", "within"], ""
    )
    return pd.DataFrame(
        {
            "code": codes,
            "value": value,
            "expected": expected,
            "residual": residual,
            "low": expected - width,
            "high": expected + width,
            "standing": standing if usable else "",
        }
    )
