"""Which regions are compared with which, and where do they lie?"""

from typing import NamedTuple

import numpy as np

from benchmark.analysis.once import once_per_evidence
from benchmark.evidence import Evidence

LEVELS = ("province", "kabkota")


class Members(NamedTuple):
    """The n regions of a level, in the order of `evidence.regions`; all arrays of length n.

    codes; kinds ("province", "kabupaten" or "kota"); provinces (codes); latitudes, longitudes (degrees).
    """

    codes: np.ndarray
    kinds: np.ndarray
    provinces: np.ndarray
    latitudes: np.ndarray
    longitudes: np.ndarray


def level_of(evidence: Evidence, code: str) -> str:
    """Return within which level a region is compared: "province", or "kabkota" for kabupaten and kota."""
    return "province" if evidence.region(code).level == "province" else "kabkota"


@once_per_evidence
def members(evidence: Evidence, level: str) -> Members:
    """Return the regions of "province" or "kabkota"."""
    regions = evidence.regions
    rows = regions[(regions["level"] == "province") == (level == "province")]
    texts = (rows[name].astype(object).to_numpy() for name in ("code", "level", "province_code"))
    return Members(*texts, rows["latitude"].to_numpy(float), rows["longitude"].to_numpy(float))
