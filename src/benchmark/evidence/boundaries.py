"""Where on the map does each region lie? Boundaries go to the browser; only their frames are read here."""

from functools import lru_cache
from pathlib import Path

import pandas as pd

from benchmark.evidence import Evidence

# Level of detail to the file under boundaries/ that draws it.
FILES = {
    "province": "provinces.geojson",
    "kabkota": "kabkota.geojson",
    "kabkota_detail": "kabkota_detail.geojson",
}


def frames(evidence: Evidence) -> pd.DataFrame:
    """Return the frame of each region in degrees: index code ("0" = Indonesia); west, south, east, north,
    and longitude and latitude of a point inside the region."""
    return _read(evidence.folder, evidence.revision).copy(deep=False)


@lru_cache(maxsize=4)
def _read(folder: Path, revision: str) -> pd.DataFrame:
    return pd.read_csv(folder / "boundaries" / "bounds.csv", dtype={"code": str}, index_col="code")
