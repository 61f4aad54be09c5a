"""What shows that there is something to learn from a region, whatever the goal?"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmark.analysis.goal_paritrana import record_of_level
from benchmark.analysis.instruments import IN_FORCE
from benchmark.analysis.learning_basis import codes_of, saturating
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.selection import LAST_PUBLISHER, rank_publisher
from benchmark.evidence import Evidence

# Groups of indicators that speak about the programme; the others describe the region.
ABOUT_COVERAGE = ("coverage", "segments", "members", "protected_groups", "workers", "benefits")


class Proof(NamedTuple):
    """Four kinds of proof, each 0 to 1; arrays over the regions of a level."""

    awards: np.ndarray
    evidence: np.ndarray
    experience: np.ndarray
    visits: np.ndarray

    def together(self, without_awards: bool = False) -> np.ndarray:
        """Return the mean of the four; without awards where these are already the lead."""
        return np.mean(np.array(self[1:] if without_awards else self[:]), axis=0)


@once_per_evidence
def proof_of(evidence: Evidence, level: str) -> Proof:
    """How well is each region of a level proven?

    awards: the record of Paritrana. evidence: distinct sources about the programme, each by the grade of its
    publisher. experience: from the first to the last year on record. visits: study visits received.
    """
    codes = codes_of(evidence, level)
    sources = sources_about(evidence)
    grades = sources.groupby("region_code")["grade"].sum().reindex(codes).fillna(0.0).to_numpy(float)
    years = years_on_record(evidence).groupby("region_code")["year"].agg(["min", "max"]).reindex(codes)
    months = ((years["max"] - years["min"] + 1) * 12).fillna(0).to_numpy(float)
    received = evidence.visits["host_code"].value_counts().reindex(codes).fillna(0).to_numpy(float)
    return Proof(
        record_of_level(evidence, level)[0],
        saturating(grades, evidence.parameter("learning_half_sources")),
        saturating(months, evidence.parameter("learning_half_experience")),
        saturating(received, evidence.parameter("learning_half_visits")),
    )


@once_per_evidence
def sources_about(evidence: Evidence) -> pd.DataFrame:
    """Which sources speak about each region's programme? region_code, source_id, grade (0 to 1).

    The grade follows the order of publishers of the headline rule: government 1, news 0.8, copies of
    documents 0.6, blogs 0.4.
    """
    about = evidence.indicators.loc[evidence.indicators["group"].isin(ABOUT_COVERAGE), "indicator_id"]
    observations = evidence.observations
    named = [
        observations.loc[observations["indicator_id"].isin(about), ["region_code", "source_id"]],
        evidence.funding[["region_code", "source_id"]],
        evidence.visit_sources.merge(evidence.visits, on="visit_id").rename(
            columns={"host_code": "region_code"}
        )[["region_code", "source_id"]],
    ]
    for name, key in (("instruments", "instrument_id"), ("programs", "program_id"), ("awards", "award_id")):
        owners = evidence.table(name)[[key, "region_code"]]
        links = evidence.table(f"{name[:-1]}_sources").merge(owners, on=key)
        named.append(links[["region_code", "source_id"]])
    rows = pd.concat(named, ignore_index=True).dropna().drop_duplicates(ignore_index=True)
    return rows.assign(grade=1 - rank_publisher(rows["source_id"], evidence.sources) / LAST_PUBLISHER)


@once_per_evidence
def years_on_record(evidence: Evidence) -> pd.DataFrame:
    """In which years was something in force, paid, run or won? region_code, year; several rows a region."""
    instruments, funding = evidence.instruments, evidence.funding
    awards, programs = evidence.awards, evidence.programs
    parts = [
        instruments.loc[instruments["status"] == IN_FORCE, ["region_code", "year"]],
        funding.loc[funding["stage"] == "stated", ["region_code", "year"]],
        programs[["region_code", "started_year"]].set_axis(["region_code", "year"], axis=1),
        awards.loc[awards["rank"] != "nominasi", ["region_code", "edition_year"]].set_axis(
            ["region_code", "year"], axis=1
        ),
    ]
    return pd.concat([part.astype({"year": "Int64"}) for part in parts], ignore_index=True).dropna()
