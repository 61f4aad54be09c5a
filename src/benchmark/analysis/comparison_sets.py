"""Which regions can be compared, and which sets lie close at hand?"""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.comparison import MOST
from benchmark.analysis.great_circle import kilometres
from benchmark.analysis.levels import level_of
from benchmark.analysis.peers import similar_regions
from benchmark.evidence import Evidence
from benchmark.evidence.regions import RegionNotFound, find_region

# Kota Madiun and Kota Pariaman learnt in Bali and Pekalongan; these are the regions named in the stories
# about Bali: Badung, Denpasar, Buleleng, Tabanan, Jembrana.
BALI_STORIES = ("51.03", "51.71", "51.08", "51.02", "51.01")
_BEST_OF_ISLAND = 4
# Side by side with my own region five columns still fit a screen of 1400 pixels.
_PEERS = 4


class Chosen(NamedTuple):
    """What an address or a reader asked for.

    Attributes
    ----------
    codes : regions found, each once, in the order asked, at most `MOST`.
    unknown : texts that are no region, or more than one.
    surplus : codes beyond the most that can be compared.
    """

    codes: tuple[str, ...]
    unknown: tuple[str, ...]
    surplus: tuple[str, ...]


def read_regions(evidence: Evidence, asked: str) -> Chosen:
    """Read a list of codes or names with commas between them, as it stands in the address."""
    codes, unknown = [], []
    for text in (part.strip() for part in asked.split(",")):
        if not text:
            continue
        try:
            codes.append(find_region(evidence, text))
        except RegionNotFound as error:
            unknown.append(error.text)
    codes = list(dict.fromkeys(codes))
    return Chosen(tuple(codes[:MOST]), tuple(dict.fromkeys(unknown)), tuple(codes[MOST:]))


def by_level(evidence: Evidence, codes: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the codes of each level, "province" and "kabkota"; comparing needs exactly one of the two."""
    levels: dict[str, list[str]] = {}
    for code in codes:
        levels.setdefault(level_of(evidence, code), []).append(code)
    return {level: tuple(several) for level, several in levels.items()}


def brief_names(evidence: Evidence, codes: Sequence[str]) -> dict[str, str]:
    """Return names for narrow places: "Badung", but "Kab. Madiun" beside "Kota Madiun"."""
    short = {code: str(evidence.region(code).short_name) for code in codes}
    bare = {code: name.removeprefix("Kab. ") for code, name in short.items()}
    stems = [name.removeprefix("Kota ") for name in bare.values()]
    return {
        code: bare[code] if stems.count(bare[code].removeprefix("Kota ")) == 1 else name
        for code, name in short.items()
    }


def province_set(evidence: Evidence, code: str, headlines: pd.DataFrame) -> tuple[str, ...]:
    """Return the kabupaten/kota of a region's province: all of them, or the eight best covered.

    The region itself comes first (unless it is the province), the others by coverage, those without a figure
    last.
    """
    regions = evidence.regions
    inside = regions["province_code"] == evidence.region(code).province_code
    members = regions.loc[inside & (regions["level"] != "province"), "code"]
    return _with_own(evidence, code, _by_coverage(members, headlines))


def island_set(evidence: Evidence, code: str, headlines: pd.DataFrame) -> tuple[str, ...]:
    """Return a sample of the region's island group: itself, the four best covered, the nearest of the others.

    Distance is that of the centres. Only regions of the same level take part.
    """
    regions = evidence.regions
    own = evidence.region(code)
    same = (regions["level"] == "province") == (own.level == "province")
    members = regions[(regions["island_group"] == own.island_group) & same & (regions["code"] != code)]
    best = _by_coverage(members["code"], headlines)[:_BEST_OF_ISLAND]
    rest = members[~members["code"].isin(best)]
    near = rest.assign(
        km=kilometres(own.latitude, own.longitude, rest["latitude"], rest["longitude"])
    ).sort_values(["km", "code"])["code"]
    return (code, *best, *near)[:MOST]


def peer_set(evidence: Evidence, code: str, headlines: pd.DataFrame) -> tuple[str, ...]:
    """Return the region and the five most similar ones whose coverage is known, most similar first.

    Only structure makes them similar (`peers.similar_regions`); a bound is no figure.
    """
    everyone = similar_regions(evidence, code, len(evidence.regions))["code"]
    known = everyone[headlines["value"].reindex(everyone).notna().to_numpy()]
    return (code, *known.head(_PEERS))


def _by_coverage(codes: pd.Series, headlines: pd.DataFrame) -> list[str]:
    values = headlines["value"].reindex(codes)
    table = pd.DataFrame({"code": codes.to_numpy(), "value": values.to_numpy()})
    return table.sort_values(["value", "code"], ascending=[False, True], na_position="last")["code"].tolist()


def _with_own(evidence: Evidence, code: str, others: list[str]) -> tuple[str, ...]:
    own = [code] if evidence.region(code).level != "province" else []
    return tuple([*own, *(other for other in others if other != code)][:MOST])
