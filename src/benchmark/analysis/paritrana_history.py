"""Which Paritrana prizes are on record around a region: its own, its province's, its neighbours'?"""

from typing import NamedTuple

import pandas as pd

from benchmark.analysis.goal_paritrana import PARITRANA
from benchmark.analysis.region_profile import awards_of
from benchmark.evidence import Evidence


class AwardHistory(NamedTuple):
    """Awards around a region, newest edition first, each with the columns of `region_profile.awards_of`.

    own : of the region itself, other awards of the field included.
    province : of its province; empty for a province.
    inside : Paritrana prizes of the other kabupaten and kota of the province, with code and name.
    """

    own: pd.DataFrame
    province: pd.DataFrame
    inside: pd.DataFrame


def award_history(evidence: Evidence, code: str) -> AwardHistory:
    """Return what a region, its province, and the others in the province have won.

    The press uses edition years loosely: the year assessed, the year of the award, or that of the ceremony;
    one prize may therefore stand under two years.
    """
    region = evidence.region(code)
    is_province = region.level == "province"
    regions = evidence.regions
    near = (regions["province_code"] == region.province_code) & (regions["level"] != "province")
    near &= regions["code"] != code
    names = dict(zip(regions.loc[near, "code"], regions.loc[near, "name"], strict=True))
    rows = evidence.awards
    rows = rows[rows["region_code"].isin(names) & (rows["award"] == PARITRANA)]
    sources = evidence.award_sources.groupby("award_id")["source_id"].agg(tuple).to_dict()
    inside = rows.rename(columns={"region_code": "code"}).assign(
        name=rows["region_code"].map(names),
        source_ids=[sources.get(name, ()) for name in rows["award_id"]],
    )
    order = ["edition_year", "name", "award_id"]
    own = awards_of(evidence, code)
    return AwardHistory(
        own,
        own.head(0) if is_province else awards_of(evidence, str(region.province_code)),
        inside.sort_values(order, ascending=[False, True, True], na_position="last").reset_index(drop=True),
    )
