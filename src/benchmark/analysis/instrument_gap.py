"""Which clauses do the leaders have that are not on record for my region, and whom should we read?"""

from dataclasses import dataclass

import pandas as pd

from benchmark.analysis.adoption import of_level
from benchmark.analysis.clauses import clause_states, in_group_order
from benchmark.analysis.instruments import IN_FORCE
from benchmark.evidence import Evidence


@dataclass(frozen=True, eq=False)
class Leaders:
    """Regions with a Perda in force and coverage above the median of those with a figure.

    Attributes
    ----------
    table : DataFrame
        Index code, highest coverage first: value (%), stale, doubtful, perda_ids (tuple), with_clauses (bool:
        whether any clause of an instrument in force is on record).
    median : float
        Median coverage, in per cent, of the `with_figure` regions of the level.
    with_figure, with_perda, with_both : int
        Regions of the level with a coverage figure, with a Perda in force, with both.
    """

    table: pd.DataFrame
    median: float
    with_figure: int
    with_perda: int
    with_both: int


@dataclass(frozen=True, eq=False)
class Gap:
    """A region held against the leaders of its level.

    Attributes
    ----------
    leaders : Leaders
        Without the region itself.
    is_leader : bool
        Whether the region itself is one.
    recorded : bool
        Whether any instrument of the region is on record. If not, nothing can be said about what it lacks.
    clauses : DataFrame
        One row for each clause that a leader has in force and that is not on record in force for the region,
        most frequent first: provision, n (leaders that have it), of (leaders with recorded clauses), most
        (bool: n is more than half of `of`), mine ("planned", "unknown", "not_mentioned", "not_recorded"),
        readings (tuple of (code, instrument_id): the strongest instrument of each leader that carries it,
        highest coverage first).
    """

    leaders: Leaders
    is_leader: bool
    recorded: bool
    clauses: pd.DataFrame


def leaders_of(evidence: Evidence, instruments: pd.DataFrame, headlines: pd.DataFrame, level: str) -> Leaders:
    """Who leads among the provinces ("province"), or among the kabupaten and kota ("kabkota")?

    Parameters
    ----------
    instruments : DataFrame
        `instruments.catalogue`.
    headlines : DataFrame
        `coverage.headline` of the coverage indicator; a bound is no figure and makes no leader.
    """
    codes = of_level(evidence, level)
    figures = headlines.loc[codes]
    values = figures["value"].dropna()
    median = float(values.median()) if len(values) else float("nan")
    perda = instruments[(instruments["status"] == IN_FORCE) & (instruments["form"] == "perda")]
    perda = perda[perda["region_code"].isin(codes)].groupby("region_code")["instrument_id"].agg(tuple)
    both = values[values.index.isin(perda.index)]
    ahead = both[both > median].sort_values(ascending=False, kind="stable")
    known = set(clause_states(instruments[instruments["status"] == IN_FORCE])["region_code"])
    table = figures.loc[ahead.index, ["value", "stale", "doubtful"]].assign(
        perda_ids=perda.reindex(ahead.index), with_clauses=[code in known for code in ahead.index]
    )
    return Leaders(table.rename_axis("code"), median, len(values), len(perda), len(both))


def gap_of(evidence: Evidence, instruments: pd.DataFrame, headlines: pd.DataFrame, code: str) -> Gap:
    """What do the leaders of its level provide for that is not on record for the region?

    "Most" means more than half of the leaders whose clauses are on record; leaders without recorded clauses
    count neither way. Clauses of any instrument in force count, not of the Perda alone.
    """
    level = "province" if evidence.region(code).level == "province" else "kabkota"
    everyone = leaders_of(evidence, instruments, headlines, level)
    table = everyone.table.drop(index=code, errors="ignore")
    leaders = Leaders(table, everyone.median, everyone.with_figure, everyone.with_perda, everyone.with_both)
    own = instruments[instruments["region_code"] == code]
    mine = clause_states(own).set_index("provision")["state"].to_dict()
    otherwise = "not_mentioned" if len(own) else "not_recorded"
    held = clause_states(instruments[instruments["status"] == IN_FORCE])
    held = held[held["region_code"].isin(table.index)]
    total = int(table["with_clauses"].sum())
    place = {name: number for number, name in enumerate(table.index)}
    rows = []
    for provision in in_group_order(evidence):
        having = held[held["provision"] == provision]
        state = mine.get(provision, otherwise)
        if len(having) and state != "in_force":
            having = having.sort_values("region_code", key=lambda codes: codes.map(place))
            readings = tuple(
                (row.region_code, row.instrument_ids[0]) for row in having.itertuples(index=False)
            )
            rows.append((provision, len(having), total, len(having) * 2 > total, state, readings))
    columns = ["provision", "n", "of", "most", "mine", "readings"]
    clauses = pd.DataFrame(rows, columns=columns).sort_values("n", ascending=False, kind="stable")
    return Gap(leaders, code in everyone.table.index, bool(len(own)), clauses.reset_index(drop=True))
