"""Where on the map does each region lie? Boundaries go to the browser; only their frames are read here."""

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.evidence.schema import BOUNDARY_FILES as FILES

__all__ = ["FILES", "frames"]


def frames(evidence: Evidence) -> pd.DataFrame:
    """Return the frame of each region in degrees: index code ("0" = Indonesia); west, south, east, north,
    and longitude and latitude of a point inside the region."""
    return evidence.bounds.set_index("code")
