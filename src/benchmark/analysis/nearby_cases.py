"""Whose funding can a region look at that has none on record itself?"""

from typing import NamedTuple

import pandas as pd

from benchmark.analysis.funding import NATION, cases, reports
from benchmark.analysis.great_circle import kilometres
from benchmark.evidence import Evidence


class Nearby(NamedTuple):
    """Cases of others: those of one province (its code), or of the regions nearest to the asker (None)."""

    province: str | None
    rows: pd.DataFrame


def nearby_cases(evidence: Evidence, code: str, most: int = 9) -> Nearby:
    """Which cases of funding are on record around a region, where it has none?

    Returns all cases of its province in the order of `funding.cases`; where the province has none either,
    the ``most`` cases of the regions that lie nearest, centre to centre.
    """
    own = evidence.region(code)
    if own.level != "province":
        rows = cases(reports(evidence, own.province_code))
        if not rows.empty:
            return Nearby(own.province_code, rows)
    rows = cases(reports(evidence, NATION))
    theirs = evidence.regions.set_index("code").loc[rows["region_code"]]
    away = kilometres(own.latitude, own.longitude, theirs["latitude"], theirs["longitude"])
    rows = rows.assign(away=away).sort_values("away", kind="stable").drop(columns="away")
    return Nearby(None, rows.head(most).reset_index(drop=True))
