"""In which features are regions compared, and what are theirs? (docs/methods.md, section 18)"""

from collections.abc import Mapping

import pandas as pd

from benchmark.analysis.coverage import headlines
from benchmark.analysis.feature_space import FeatureSpace
from benchmark.analysis.feature_space import feature_space as standardised
from benchmark.analysis.levels import members
from benchmark.analysis.once import once_per_evidence
from benchmark.evidence import Evidence, NotInEvidence


def features(evidence: Evidence, level: str) -> pd.DataFrame:
    """Return the rows of `peer_features` that apply to the level, in their order, indexed by feature_id."""
    table = evidence.peer_features
    table = table[table["levels"].astype(str).isin(["all", level])]
    return table.sort_values("sort_order").set_index("feature_id")


def feature_weights(
    evidence: Evidence, level: str, weights: Mapping[str, float] | None = None
) -> dict[str, float]:
    """What does each feature weigh?

    Parameters
    ----------
    weights : what is to differ from the published weights. The name of a block gives the whole block that
        weight and leaves the proportions within it; the name of a feature gives that feature a weight and
        goes before its block. Names of features of the other level are passed over.

    Raises
    ------
    NotInEvidence
        If a name is neither a feature nor a block.
    """
    table = features(evidence, level)
    own = table["weight"].astype(float)
    blocks = table["block"].astype(str)
    known = {*evidence.peer_features["feature_id"], *evidence.peer_features["block"].astype(str)}
    for name in weights or {}:
        if name not in known:
            raise NotInEvidence("peer_features", name)
    wanted = dict(weights or {})
    for block in blocks.unique():
        if block in wanted:
            members = blocks == block
            own[members] *= wanted[block] / own[members].sum()
    return own.to_dict() | {name: float(value) for name, value in wanted.items() if name in own.index}


def raw_features(evidence: Evidence, level: str) -> pd.DataFrame:
    """What are the features of each region, before transforming?

    Index the codes of the level, one column per feature in the unit of its indicator (a ratio of indicators
    has none). A figure is the headline of its indicator; where the indicator is noisy, it is the median of
    the results of the last years up to the newest (`peer_noisy_years`), because one August survey of a single
    kabupaten errs by more than regions differ. NaN where nothing is on record.
    """
    table = features(evidence, level)
    codes = members(evidence, level).codes.tolist()
    derivations = {
        name: _terms(row.derivation) if pd.notna(row.derivation) else ([row.indicator_id], [])
        for name, row in table.iterrows()
    }
    wanted = {part for terms in derivations.values() for side in terms for part in side if part != "type"}
    figures = _figures(evidence, sorted(wanted), codes)
    figures["type"] = (members(evidence, level).kinds == "kota").astype(float)
    columns = {}
    for name, (above, below) in derivations.items():
        columns[name] = figures[above].sum(axis=1, skipna=False)
        if below:
            whole = figures[below].sum(axis=1, skipna=False)
            columns[name] /= whole.where(whole > 0)
    return pd.DataFrame(columns, index=codes)


def feature_space(evidence: Evidence, level: str, weights: Mapping[str, float] | None = None) -> FeatureSpace:
    """In which space are the regions of a level compared?

    `level` is "province" or "kabkota"; `weights` as in `feature_weights`. Transforms, weights and all limits
    come from the data. Candidates of weight zero stand in the space too, so that a user can give them one.
    """
    space = _published(evidence, level)
    return space.reweighted(feature_weights(evidence, level, weights)) if weights else space


@once_per_evidence
def _published(evidence: Evidence, level: str) -> FeatureSpace:
    return standardised(
        raw_features(evidence, level),
        features(evidence, level)["transform"].astype(str).to_dict(),
        feature_weights(evidence, level),
        mad_scale=evidence.parameter("mad_scale"),
        deviation_limit=evidence.parameter("peer_deviation_limit"),
        share_edge=evidence.parameter("peer_share_edge"),
        min_share=evidence.parameter("peer_min_weight_share"),
    )


def _terms(derivation: str) -> tuple[list[str], list[str]]:
    """Split "a + b / c + d" into the indicators added up above and below the line."""
    above, _, below = derivation.partition("/")
    return [part.strip() for part in above.split("+")], [p.strip() for p in below.split("+") if p.strip()]


def _figures(evidence: Evidence, indicator_ids: list[str], codes: list[str]) -> pd.DataFrame:
    noisy = evidence.indicators.set_index("indicator_id")["noisy"].reindex(indicator_ids).to_numpy(bool)
    steady = [name for name, is_noisy in zip(indicator_ids, noisy, strict=True) if not is_noisy]
    shaky = [name for name in indicator_ids if name not in steady]
    table = headlines(evidence, steady, codes)["value"].unstack("indicator_id").reindex(codes)
    return table.join(_medians(evidence, shaky, codes))


def _medians(evidence: Evidence, indicator_ids: list[str], codes: list[str]) -> pd.DataFrame:
    rows = evidence.observations
    rows = rows[(rows["kind"] == "result") & rows["indicator_id"].isin(indicator_ids)]
    rows = rows.assign(indicator_id=rows["indicator_id"].astype(str), year=rows["as_of"].dt.year)
    newest = rows.groupby("indicator_id")["year"].transform("max")
    rows = rows[rows["year"] > newest - int(evidence.parameter("peer_noisy_years"))]
    table = rows.groupby(["region_code", "indicator_id"], observed=True)["value"].median()
    return table.unstack("indicator_id").reindex(index=codes, columns=indicator_ids)
