"""How alike are two regions in structure, in one sentence with the sources of the figures?"""

import re
from collections.abc import Mapping

import pandas as pd

from benchmark.analysis.coverage import headlines
from benchmark.analysis.levels import level_of, members
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.peer_words import label_in_words
from benchmark.analysis.reasons import Pair, Reason, in_sentence
from benchmark.evidence import Evidence
from benchmark.locale import Words

_TYPE = "type"


def similarity_reason(evidence: Evidence, pair: Pair, peer: Mapping, words: Words) -> Reason:
    """Say how alike the two are, by which features, and where they differ most.

    `peer` is the row of `similar_regions` about the other region.
    """
    close, far = list(peer["closest"]), peer["farthest"]
    label = label_in_words(peer["label"], words)
    text = words("{other} {label} dengan {mine}", other=pair.other_name, label=label, mine=pair.mine_name)
    text += " " + words("(kemiripan {n} dari 100)", n=words.number(100 * peer["similarity"]))
    likeness, difference = _likeness(evidence, pair, close, words), _difference(evidence, far, words)
    if likeness:
        text += f": {likeness}"
    if difference:
        text += f"; {difference}"
    known = feature_sources(evidence, level_of(evidence, pair.mine))
    used = [name for name in (*close, far) if name]
    sources = (known.get((name, code), ()) for name in used for code in (pair.mine, pair.other))
    ids = tuple(dict.fromkeys(source for several in sources for source in several))
    return Reason(text + ".", ids, "similarity")


def _likeness(evidence: Evidence, pair: Pair, close: list[str], words: Words) -> str:
    """Say in what the two are alike; that both are a kota (or kabupaten) is no figure to be close in."""
    labels = feature_labels(evidence, words.language)
    parts = []
    if _TYPE in close:
        both_kota = evidence.region(pair.other).level == "kota"
        parts.append(words("sama-sama kota") if both_kota else words("sama-sama kabupaten"))
    figures = [labels[name] for name in close if name != _TYPE]
    if figures:
        parts.append(words("berdekatan dalam {features}", features=words.listing(figures)))
    return ", ".join(parts)


def _difference(evidence: Evidence, far: str, words: Words) -> str:
    if not far:
        return ""
    if far == _TYPE:
        return words("paling berbeda karena yang satu kota, yang lain kabupaten")
    return words("paling berbeda dalam {feature}", feature=feature_labels(evidence, words.language)[far])


@once_per_evidence
def feature_sources(evidence: Evidence, level: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the sources of each feature of each region: (feature_id, code) to source_ids.

    Of a feature that is the median of several years, the source of the newest figure.
    """
    table = evidence.peer_features
    table = table[table["levels"].astype(str).isin(["all", level])]
    needed = {row.feature_id: _indicators(row) for row in table.itertuples(index=False)}
    codes = members(evidence, level).codes.tolist()
    names = sorted({name for several in needed.values() for name in several if name != _TYPE})
    sources = headlines(evidence, names, codes)["source_id"].to_dict()
    own = dict(zip(evidence.regions["code"], evidence.regions["source_id"], strict=True))
    return {
        (feature, code): tuple(
            dict.fromkeys(
                source
                for name in several
                if (source := own[code] if name == _TYPE else sources[(name, code)])
            )
        )
        for feature, several in needed.items()
        for code in codes
    }


def _indicators(row) -> list[str]:
    return re.findall(r"[a-z0-9_]+", row.indicator_id if pd.notna(row.indicator_id) else row.derivation)


@once_per_evidence
def feature_labels(evidence: Evidence, language: str) -> dict[str, str]:
    """Return how each feature is called within a sentence."""
    table = evidence.peer_features
    labels = table[f"label_{language}"].map(in_sentence)
    return dict(zip(table["feature_id"], labels, strict=True))
