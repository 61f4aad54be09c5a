"""Which study visits are documented: who went where, when, for what?"""

import pandas as pd

from benchmark.analysis.great_circle import kilometres
from benchmark.analysis.learning_basis import ByRegion
from benchmark.analysis.once import once_per_evidence
from benchmark.evidence import Evidence


@once_per_evidence
def documented_visits(evidence: Evidence) -> pd.DataFrame:
    """Return all study visits as lines from the visitor to the host, newest first, undated last.

    Returns
    -------
    DataFrame: visit_id, visitor_code, visitor_name, visitor_agency, visitor_latitude, visitor_longitude,
    host_code, host_name, host_agency, host_latitude, host_longitude (degrees, centre of the region), km,
    date, precision, topic, note, source_ids (tuple). Visits with a side that is no region (the nation) are
    left out: they have no place on a map.
    """
    regions = evidence.regions.set_index("code")[["name", "latitude", "longitude"]]
    rows = evidence.visits
    for side in ("visitor", "host"):
        places = regions.rename(columns=lambda column, side=side: f"{side}_{column}")
        rows = rows.merge(places, left_on=f"{side}_code", right_index=True)
    links = evidence.visit_sources.groupby("visit_id")["source_id"].agg(tuple)
    rows["source_ids"] = rows["visit_id"].map(links)
    rows["km"] = [
        float(
            kilometres(
                row.visitor_latitude, row.visitor_longitude, [row.host_latitude], [row.host_longitude]
            )[0]
        )
        for row in rows.itertuples(index=False)
    ]
    order = rows.sort_values(["date", "visit_id"], ascending=[False, True], na_position="last")
    return order.reset_index(drop=True)


@once_per_evidence
def visits_by_host(evidence: Evidence) -> ByRegion:
    """Return the rows of `documented_visits` by the region that received them."""
    return ByRegion(documented_visits(evidence), "host_code")


@once_per_evidence
def visits_received(evidence: Evidence) -> pd.Series:
    """How many documented visits has each region received? Index host_code, most visited first."""
    counts = evidence.visits["host_code"].astype(object).value_counts(sort=False)
    table = counts.rename_axis("host_code").rename("visits").reset_index()
    table = table.sort_values(["visits", "host_code"], ascending=[False, True])
    return table.set_index("host_code")["visits"]
