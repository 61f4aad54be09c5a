"""Why does a region stand where it stands among the learning targets of another, feature by feature?

Also for a region that is no target: the question is asked about those one expected to see.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmark.analysis.feature_space import FeatureSpace
from benchmark.analysis.learning_basis import codes_of
from benchmark.analysis.learning_score import (
    PARTS,
    Scored,
    order,
    part_weights,
    parts_and_features,
    scored_for,
)
from benchmark.analysis.levels import level_of
from benchmark.analysis.peers import neighbourhood, similar_regions
from benchmark.analysis.reasons import (
    Pair,
    Reason,
    pair_of,
    prize_record_reason,
    proof_reasons,
    reach_reason,
)
from benchmark.analysis.reasons_of_goal import NO_RECORD, told_for
from benchmark.analysis.similarity_reason import feature_labels, feature_sources, similarity_reason
from benchmark.evidence import Evidence
from benchmark.locale import Words, message
from benchmark.locale.units import written

PART_NAMES = {
    "similarity": message("Kemiripan"),
    "lead": message("Keunggulan"),
    "novelty": message("Kebaruan"),
    "proof": message("Bukti"),
    "reach": message("Jangkauan"),
}


class NotComparable(ValueError):  # noqa: N818 - named for what is the matter
    """The two regions are the same, not of one level, or share too few features."""


class Why(NamedTuple):
    """Where one region stands as a host for another, and what puts it there.

    place: among all comparable regions, those ahead in the goal first; ahead: how many these are; eligible:
    whether it is one of them. parts: DataFrame part, weight (share of all weights), value, median, best (0 to
    1; median and best of those ahead). features: DataFrame feature_id, mine, theirs (in the unit of the
    feature), share (of the squared distance, 0 to 1), largest first. sentences: the same in words.
    """

    place: int
    ahead: int
    eligible: bool
    parts: pd.DataFrame
    features: pd.DataFrame
    sentences: tuple[Reason, ...]


def why_target(
    evidence: Evidence,
    code: str,
    other: str,
    goal: str,
    words: Words,
    weights: Mapping[str, float] | None = None,
) -> Why:
    """Why is `other` high or low among the learning targets of `code`?

    Parameters
    ----------
    weights : as in `learning_targets`.

    Raises
    ------
    NotInEvidence
        If a code, the goal or a weight is unknown.
    NotComparable
        If the two are the same, not of one level, or share too few features.
    ValueError
        If a weight is negative or no finite number.
    """
    level = level_of(evidence, code)
    codes = codes_of(evidence, level)
    if other == code or level_of(evidence, other) != level:
        raise NotComparable(f"{other} is no possible host for {code}")
    of_parts, of_features = parts_and_features(weights)
    shares = part_weights(evidence, goal, of_parts)
    scores = scored_for(evidence, evidence, code, goal, shares, of_features)
    at, there = codes.get_loc(code), codes.get_loc(other)
    if np.isnan(scores.parts["similarity"][there]):
        raise NotComparable(f"{other} and {code} share too few features")
    best_first = [place for place in order(scores) if place != at]
    peers = similar_regions(evidence, code, len(codes), of_features).set_index("code")
    why = Why(
        best_first.index(there) + 1,
        int(scores.eligible.sum()),
        bool(scores.eligible[there]),
        _parts(scores, there, shares),
        _features(neighbourhood(evidence, level, of_features).space, code, other),
        (),
    )
    told = _told(evidence, why, pair_of(evidence, code, other), peers.loc[other], goal, words)
    return why._replace(sentences=tuple(told))


def _parts(scores: Scored, there: int, weights: Mapping[str, float]) -> pd.DataFrame:
    rows, total = [], sum(weights.values()) or 1
    for part in PARTS:
        values = scores.parts[part]
        of_ahead = values[scores.eligible]
        known = len(of_ahead) and not np.isnan(of_ahead).all()
        middle, best = (np.median(of_ahead), of_ahead.max()) if known else (np.nan, np.nan)
        rows.append((part, weights[part] / total, float(values[there]), float(middle), float(best)))
    return pd.DataFrame(rows, columns=["part", "weight", "value", "median", "best"])


def _features(space: FeatureSpace, code: str, other: str) -> pd.DataFrame:
    own, there = space.place(code), space.place(other)
    squares = np.nan_to_num((space.matrix[own] - space.matrix[there]) ** 2 * space.weights)
    total = squares.sum()
    table = pd.DataFrame(
        {
            "feature_id": space.feature_ids,
            "mine": space.raw.loc[code].to_numpy(float),
            "theirs": space.raw.loc[other].to_numpy(float),
            "share": squares / total if total else squares,
        }
    )[space.weights > 0]
    return table.sort_values("share", ascending=False, kind="stable").reset_index(drop=True)


def _told(evidence: Evidence, why: Why, pair: Pair, peer: pd.Series, goal: str, words: Words) -> list[Reason]:
    goals = evidence.learning_goals.astype({"goal": "object"}).set_index("goal")
    name = words.pick(goals.loc[goal], "label")
    if why.eligible:
        text = words(
            "{other} urutan {place} dari {n} daerah yang lebih maju daripada {mine} untuk tujuan “{goal}”.",
            other=pair.other_name,
            place=words.number(why.place),
            n=words.number(why.ahead),
            mine=pair.mine_name,
            goal=name,
        )
    else:
        text = words(
            "{other} tidak tercatat lebih maju daripada {mine} untuk tujuan “{goal}”, jadi tidak disarankan; "
            "menurut bagian lainnya ia urutan {place}.",
            other=pair.other_name,
            place=words.number(why.place),
            mine=pair.mine_name,
            goal=name,
        )
    regions = [evidence.region(code) for code in pair[:2]]
    same_island = regions[0].island_group == regions[1].island_group
    told = [Reason(text, (), "score"), *_in_goal(evidence, pair, goal, words)]
    told += [_part(row, words) for row in why.parts.itertuples(index=False)]
    told.append(similarity_reason(evidence, pair, peer, words))
    told += proof_reasons(evidence, pair, words, awards=goal != "paritrana")
    told += [_feature(evidence, row, pair, words) for row in why.features.itertuples(index=False)]
    return [*told, reach_reason(evidence, pair, float(peer["km"]), same_island, words)]


def _in_goal(evidence: Evidence, pair: Pair, goal: str, words: Words) -> list[Reason]:
    """The facts by which the two are held against each other in the goal, in favour or not."""
    if goal == "paritrana":
        both = (pair, Pair(pair.other, pair.mine, pair.other_name, pair.mine_name))
        return [prize_record_reason(evidence, one, words) for one in both]
    told = [reason for reason in told_for(goal, evidence, pair, words).reasons if reason.kind == "lead"]
    if not told:
        told.append(Reason(words(NO_RECORD[goal], name=pair.other_name), (), "lead"))
    return told


def _part(row, words: Words) -> Reason:
    name = words(PART_NAMES[row.part])
    if np.isnan(row.value):
        return Reason(words("{part}: tidak dapat dinyatakan.", part=name), (), row.part)
    text = words(
        "{part} {value} dari 100, berbobot {weight}",
        part=name,
        value=words.number(100 * row.value),
        weight=words.percent(100 * row.weight, 0),
    )
    if not np.isnan(row.median):
        text += "; " + words(
            "di antara yang lebih maju median {median} dan yang tertinggi {best}",
            median=words.number(100 * row.median),
            best=words.number(100 * row.best),
        )
    return Reason(text + ".", (), row.part)


def _feature(evidence: Evidence, row, pair: Pair, words: Words) -> Reason:
    label = feature_labels(evidence, words.language)[row.feature_id]
    known = feature_sources(evidence, level_of(evidence, pair.mine))
    sources = (known.get((row.feature_id, code), ()) for code in pair[:2])
    text = words(
        "{feature}: {mine} {own}, {other} {figure}; {share} dari jarak struktur.",
        feature=label[:1].upper() + label[1:],
        mine=pair.mine_name,
        own=_value(evidence, row.feature_id, row.mine, words),
        other=pair.other_name,
        figure=_value(evidence, row.feature_id, row.theirs, words),
        share=words.percent(100 * row.share, 0),
    )
    ids = tuple(dict.fromkeys(source for several in sources for source in several))
    return Reason(text, ids, "similarity")


def _value(evidence: Evidence, feature_id: str, value: float, words: Words) -> str:
    """A feature with the unit of its indicator; shares in per cent, the type as a word."""
    row = evidence.peer_features.set_index("feature_id").loc[feature_id]
    if pd.isna(value):
        return words("belum terdata")
    if pd.notna(row["indicator_id"]):
        indicator = evidence.indicator(row["indicator_id"])
        return written(value, indicator.unit, indicator.decimals, words)
    if row["derivation"] == "type":
        return words("kota") if value else words("kabupaten")
    if "/" not in row["derivation"]:
        return words.number(value)
    counted = evidence.indicator(row["derivation"].split("/")[0].strip())
    if counted.unit.startswith("bidr"):
        return words("{amount} per orang", amount=words.compact_rupiah(1e9 * value))
    return words.percent(100 * value)
