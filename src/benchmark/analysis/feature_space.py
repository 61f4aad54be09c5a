"""Where do the members of a table stand to each other once their features are comparable?

Nothing here knows regions: any table of members and features becomes a space in which distances can be taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd


@dataclass(frozen=True, eq=False)
class FeatureSpace:
    """Members described by standardised features.

    Attributes
    ----------
    codes : the n members.
    feature_ids : the m features.
    matrix : n×m robust standard scores without unit, NaN where the feature is not known.
    weights : m weights, zero for a feature that is left out or does not vary.
    raw : the table before transforming, index `codes`, columns `feature_ids`, in the features' own units.
    min_share : share of the weight that two members must both have to be compared.
    """

    codes: tuple[str, ...]
    feature_ids: tuple[str, ...]
    matrix: np.ndarray
    weights: np.ndarray
    raw: pd.DataFrame
    min_share: float

    def place(self, code: str) -> int:
        """Return the row of a member; `KeyError` if it is none."""
        return int(self.raw.index.get_loc(code))

    def reweighted(self, weights: Mapping[str, float]) -> "FeatureSpace":
        """Return the same members with other weights; a feature that is not named gets none."""
        new = np.array([float(weights.get(name, 0)) for name in self.feature_ids])
        if not (np.isfinite(new).all() and (new >= 0).all()):
            raise ValueError("a weight is a number of at least zero")
        # What does not vary tells nobody apart; its weight would only dilute that of the others.
        known = ~np.isnan(self.matrix)
        new[np.ptp(np.where(known, self.matrix, 0), axis=0) == 0] = 0
        return replace(self, weights=new)

    def held(self) -> np.ndarray:
        """Return the share of the weight (0..1) of which each member has the features."""
        total = self.weights.sum()
        known = ~np.isnan(self.matrix) @ self.weights
        return known / total if total else np.zeros(len(self.codes))


def feature_space(
    raw: pd.DataFrame,
    transforms: Mapping[str, str],
    weights: Mapping[str, float],
    *,
    mad_scale: float,
    deviation_limit: float = np.inf,
    share_edge: float = 0.01,
    min_share: float = 0.7,
) -> FeatureSpace:
    """Standardise a table of members and features.

    Each feature is transformed, centred on its median and divided by its scaled median absolute deviation
    (Hampel 1974), so that a few extreme members set neither centre nor scale. Where more than half of the
    members share one value (a yes-or-no feature) that deviation is zero and the standard deviation takes its
    place. Scores beyond the limit count as the limit. A missing cell stays missing.

    Parameters
    ----------
    raw : index the members, one column per feature; NaN where not known.
    transforms : of each feature: "log" (figures of zero or less count as not known), "logit" (shares 0..1) or
        "none".
    weights : of each feature, at least zero.
    mad_scale : factor that makes the deviation comparable with a standard deviation (1.4826).
    deviation_limit : largest standard score; infinite for no limit.
    share_edge : shares nearer to 0 or 1 than this are moved there before the logit.
    min_share : share of the weight that two members must both have.
    """
    columns = [
        _standardised(
            _transformed(raw[name].to_numpy(float), transforms[name], share_edge), mad_scale, deviation_limit
        )
        for name in raw.columns
    ]
    matrix = np.column_stack(columns) if columns else np.empty((len(raw), 0))
    names = tuple(raw.columns)
    space = FeatureSpace(tuple(raw.index), names, matrix, np.zeros(len(names)), raw, min_share)
    return space.reweighted(weights)


def _transformed(values: np.ndarray, transform: str, share_edge: float) -> np.ndarray:
    if transform == "log":
        return np.log(np.where(values > 0, values, np.nan))
    if transform == "logit":
        share = np.clip(values, share_edge, 1 - share_edge)
        return np.log(share / (1 - share))
    if transform == "none":
        return values
    raise ValueError(f"unknown transform {transform!r}")


def _standardised(values: np.ndarray, mad_scale: float, limit: float) -> np.ndarray:
    known = values[~np.isnan(values)]
    if not len(known):
        return values
    centred = values - np.median(known)
    scale = mad_scale * np.median(np.abs(known - np.median(known))) or np.std(known)
    return np.clip(centred / scale, -limit, limit) if scale else np.where(np.isnan(values), np.nan, 0.0)
