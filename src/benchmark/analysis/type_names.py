"""How is a type of regions called in one sentence?"""

import numpy as np

from benchmark.analysis.peer_features import feature_space, features
from benchmark.analysis.region_types import region_types
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# How a group is called that lies high, or low, in a feature.
_PHRASES = {
    "population": (message("berpenduduk banyak"), message("berpenduduk sedikit")),
    "village_count": (message("banyak desa"), message("sedikit desa")),
    "density": (message("padat"), message("jarang penduduk")),
    "urban_village_share": (message("berkelurahan"), message("berdesa")),
    "informal_share": (message("pekerja informal dominan"), message("banyak pekerja berupah")),
    "agriculture_share": (message("bertumpu pada pertanian"), message("sedikit pertanian")),
    "unemployment": (message("pengangguran tinggi"), message("pengangguran rendah")),
    "participation": (message("partisipasi kerja tinggi"), message("partisipasi kerja rendah")),
    "grdp_per_capita": (message("PDRB per kapita tinggi"), message("PDRB per kapita rendah")),
    "grdp_2021_per_person": (message("PDRB per kapita tinggi"), message("PDRB per kapita rendah")),
    "minimum_wage": (message("upah minimum tinggi"), message("upah minimum rendah")),
    "poverty": (message("kemiskinan tinggi"), message("kemiskinan rendah")),
    "hdi": (message("pembangunan manusia tinggi"), message("pembangunan manusia rendah")),
    "hdi_old_series": (message("pembangunan manusia tinggi"), message("pembangunan manusia rendah")),
    "schooling": (message("sekolah lama"), message("sekolah singkat")),
    "expenditure": (message("daya beli tinggi"), message("daya beli rendah")),
}
_TRAITS = 3
_LEAST = 2
# Nearer to the middle than this, in standard scores, a median member is like the median region.
_NOTABLE = 0.3


def type_names(evidence: Evidence, level: str, words: Words) -> dict[str, str]:
    """Name each type by the traits in which its median member stands out most, one per block of features.

    Three traits at most, all of them where two types would bear the same name. Returns type_id to name.
    """
    traits = {type_id: _traits(evidence, level, type_id) for type_id in _ids(evidence, level)}
    heads = {type_id: _head(evidence, level, type_id, words) for type_id in traits}
    names = {type_id: _named(heads[type_id], found[:_TRAITS], words) for type_id, found in traits.items()}
    said = list(names.values())
    for type_id, name in names.items():
        if said.count(name) > 1:
            names[type_id] = _named(heads[type_id], traits[type_id], words)
    return names


def _ids(evidence: Evidence, level: str) -> list[str]:
    ids = region_types(evidence, level)["type_id"]
    return sorted(ids[ids != ""].unique(), key=lambda type_id: int(type_id.rpartition("-")[2]))


def _traits(evidence: Evidence, level: str, type_id: str) -> list[str]:
    """Phrases of the type, most striking first; of each block its most striking feature goes first."""
    space = feature_space(evidence, level)
    inside = (region_types(evidence, level)["type_id"] == type_id).to_numpy()
    blocks = features(evidence, level)["block"].astype(str)
    scores = {
        name: float(np.nanmedian(space.matrix[inside, j]))
        for j, name in enumerate(space.feature_ids)
        if space.weights[j] and name in _PHRASES and not np.isnan(space.matrix[inside, j]).all()
    }
    order = sorted(scores, key=lambda name: -abs(scores[name]))
    order = [name for place, name in enumerate(order) if place < _LEAST or abs(scores[name]) >= _NOTABLE]
    leaders = list({blocks[name]: name for name in reversed(order)}.values())
    ranked = sorted(order, key=lambda name: (name not in leaders, -abs(scores[name])))
    return [_PHRASES[name][0 if scores[name] > 0 else 1] for name in ranked]


def _head(evidence: Evidence, level: str, type_id: str, words: Words) -> str:
    if level == "province":
        return words("Provinsi")
    types = region_types(evidence, level)
    codes = types.loc[types["type_id"] == type_id, "code"]
    share = (evidence.regions.set_index("code")["level"].reindex(codes) == "kota").mean()
    if share >= 0.9:
        return words("Kota")
    if share <= 0.1:
        return words("Kabupaten")
    return words("Kota dan kabupaten")


def _named(head: str, traits: list[str], words: Words) -> str:
    return f"{head} {', '.join(words(trait) for trait in traits)}"
