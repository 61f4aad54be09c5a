"""Which outline does each region have, ready to be drawn?"""

import json
from functools import lru_cache
from pathlib import Path

import numpy as np
from matplotlib.path import Path as Outline

from benchmark.evidence import Evidence
from benchmark.evidence.boundaries import FILES


def outlines(evidence: Evidence, level: str) -> dict[str, Outline]:
    """Return the outline of every region of a level by its code, in degrees east and north.

    Parameters
    ----------
    evidence : Evidence
        Its folder holds the boundaries.
    level : a key of `boundaries.FILES`: "province", "kabkota" or "kabkota_detail".

    Returns
    -------
    dict of code to Path, one closed part for each ring; read once for each revision of the data.
    """
    return _read(evidence.folder / "boundaries" / FILES[level], evidence.revision)


@lru_cache(maxsize=3)
def _read(file: Path, revision: str) -> dict[str, Outline]:
    with file.open(encoding="utf-8") as content:
        features = json.load(content)["features"]
    return {feature["id"]: _outline(feature["geometry"]) for feature in features}


def _outline(geometry: dict) -> Outline:
    shapes = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = [np.asarray(ring, dtype=float)[:, :2] for shape in shapes for ring in shape]
    codes = [np.full(len(ring), Outline.LINETO, dtype=Outline.code_type) for ring in rings]
    for code in codes:
        code[0], code[-1] = Outline.MOVETO, Outline.CLOSEPOLY
    return Outline(np.concatenate(rings), np.concatenate(codes))
