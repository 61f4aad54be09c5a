"""Who is ahead in Paritrana: a higher record of prizes won by the regional government itself?"""

import numpy as np
import pandas as pd

from benchmark.analysis.goal_coverage import new_means
from benchmark.analysis.learning_basis import Ahead, ByRegion, codes_of, share_of_way
from benchmark.analysis.once import once_per_evidence
from benchmark.evidence import Evidence

PARITRANA = "paritrana"
NOMINEE = "nominasi"
# Prizes of villages and companies show a lively region, but are not won by its government.
OF_OTHERS = ("desa", "ekosistem_desa", "perusahaan_besar_perdagangan_jasa")
_LEVEL_UNSTATED = {"unknown": "provinsi"}


@once_per_evidence
def own_prizes(evidence: Evidence) -> pd.DataFrame:
    """Return the Paritrana prizes of regional governments, best first within a region.

    Columns of `awards` and worth (0 to 1, from the parameters award_worth_*), won (bool: more than a
    nomination within the province). A level that is not stated counts as provincial.
    """
    rows = evidence.awards.astype({"level": "object", "rank": "object", "category": "object"})
    rows = rows[(rows["award"] == PARITRANA) & ~rows["category"].isin(OF_OTHERS)]
    level = rows["level"].replace(_LEVEL_UNSTATED)
    names = "award_worth_" + level + "_" + rows["rank"]
    rows = rows.assign(
        worth=[evidence.parameter(name) for name in names],
        won=(rows["rank"] != NOMINEE) | (level == "nasional"),
    )
    order = ["region_code", "worth", "edition_year", "award_id"]
    return rows.sort_values(order, ascending=[True, False, False, True], na_position="last")


@once_per_evidence
def prizes_by_region(evidence: Evidence) -> ByRegion:
    """Return the rows of `own_prizes` with their source_ids (tuple)."""
    sources = evidence.award_sources.groupby("award_id")["source_id"].agg(tuple).to_dict()
    prizes = own_prizes(evidence)
    return ByRegion(prizes.assign(source_ids=[sources.get(name, ()) for name in prizes["award_id"]]))


@once_per_evidence
def prize_record(evidence: Evidence) -> pd.DataFrame:
    """How much has each region won over the editions?

    Returns, by region_code of those with a prize: record, 1 - product of (1 - worth) over the editions, each
    with its best prize: never lowered by one more prize, never above 1; won (bool).
    """
    prizes = own_prizes(evidence)
    best = prizes.drop_duplicates(["region_code", "edition_year"])
    missed = (1 - best["worth"]).groupby(best["region_code"]).prod()
    won = prizes.groupby("region_code")["won"].any()
    return pd.DataFrame({"record": 1 - missed, "won": won})


@once_per_evidence
def record_of_level(evidence: Evidence, level: str) -> tuple[np.ndarray, np.ndarray]:
    """Return record (0 where nothing is on record) and won of each region of a level."""
    table = prize_record(evidence).reindex(codes_of(evidence, level))
    return table["record"].fillna(0.0).to_numpy(float), table["won"].eq(True).to_numpy(bool)


def ahead(evidence: Evidence, level: str, at: int) -> Ahead:
    """Who is ahead of the region at `at` in Paritrana?

    Eligible is who has won more than a nomination and whose record is higher. What is new are the means that
    the jury looks at: rules, money, groups protected.
    """
    record, won = record_of_level(evidence, level)
    # Records are products of the same few factors: a difference in the last binary digit is none.
    higher = record > record[at] + 1e-9
    return Ahead(won & higher, share_of_way(record, record[at], 1.0), new_means(evidence, level, at))
