"""Which region has which clause, in force or only planned, and where is nothing known?"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from benchmark.analysis.instruments import IN_FORCE, PLANNED
from benchmark.evidence import Evidence

# From the strongest answer to the weakest; the last is silence of the sources, not absence.
CELL_STATES = ("in_force", "planned", "unknown", "not_mentioned")
_GROUPS = ("who", "programme", "funding", "enforcement", "data")


@dataclass(frozen=True, eq=False)
class ClauseMatrix:
    """Regions by clauses.

    Attributes
    ----------
    cells : DataFrame
        One row for each region with recorded clauses and each clause: region_code, provision, state (one of
        `CELL_STATES`), instrument_ids (tuple: those that carry the clause in that state).
    regions : tuple of str
        Codes with recorded clauses, those with most clauses in force first.
    provisions : tuple of str
        Clauses that occur in at least one of these regions, in order of their groups.
    absent : tuple of str
        Clauses that no source mentions for any of these regions.
    without_clauses : tuple of str
        Codes whose instruments are on record, but none of their clauses.
    not_recorded : tuple of str
        Codes without any instrument on record: "belum terdata", which is not "none".
    """

    cells: pd.DataFrame
    regions: tuple[str, ...]
    provisions: tuple[str, ...]
    absent: tuple[str, ...]
    without_clauses: tuple[str, ...]
    not_recorded: tuple[str, ...]


def clause_matrix(evidence: Evidence, instruments: pd.DataFrame, codes: Iterable[str]) -> ClauseMatrix:
    """Which of these regions has which clause?

    Parameters
    ----------
    instruments : DataFrame
        `instruments.catalogue`.
    codes : iterable of str
        Region codes; each ends up in exactly one of regions, without_clauses and not_recorded.
    """
    codes = list(dict.fromkeys(codes))
    own = instruments[instruments["region_code"].isin(codes)]
    held = clause_states(own)
    names = evidence.regions.set_index("code")["name"]
    in_force = held[held["state"] == "in_force"].groupby("region_code").size()
    with_clauses = set(held["region_code"])
    regions = sorted(with_clauses, key=lambda code: (-in_force.get(code, 0), names[code]))
    occurring = set(held["provision"])
    order = in_group_order(evidence)
    grid = pd.MultiIndex.from_product(
        [regions, [name for name in order if name in occurring]], names=["region_code", "provision"]
    )
    cells = held.set_index(["region_code", "provision"]).reindex(grid).reset_index()
    cells["state"] = cells["state"].fillna("not_mentioned")
    cells["instrument_ids"] = cells["instrument_ids"].map(lambda ids: ids if isinstance(ids, tuple) else ())
    recorded = set(own["region_code"])
    return ClauseMatrix(
        cells,
        tuple(regions),
        tuple(grid.levels[1][i] for i in dict.fromkeys(grid.codes[1])) if len(grid) else (),
        tuple(name for name in order if name not in occurring),
        tuple(code for code in codes if code in recorded - with_clauses),
        tuple(code for code in codes if code not in recorded),
    )


def clause_states(instruments: pd.DataFrame) -> pd.DataFrame:
    """Which clauses are recorded for each region, in the strongest state in which they stand?

    Returns one row for each region and clause on record: region_code, provision, state ("in_force",
    "planned", "unknown"), instrument_ids (tuple, strongest kind first, those of that state alone). A
    clause without a row is not mentioned by any source; that does not mean that the region lacks it.
    """
    rows = instruments[["region_code", "instrument_id", "legal_rank", "status", "provisions"]]
    rows = rows.explode("provisions").dropna(subset="provisions").rename(columns={"provisions": "provision"})
    rows["state"] = rows["status"].map(_state)
    rows["place"] = rows["state"].map(CELL_STATES.index).astype(int)
    rows = rows.sort_values(["region_code", "provision", "place", "legal_rank", "instrument_id"])
    strongest = rows.groupby(["region_code", "provision"])["place"].transform("min")
    kept = rows[rows["place"] == strongest]
    grouped = kept.groupby(["region_code", "provision"], as_index=False)
    return grouped.agg(state=("state", "first"), instrument_ids=("instrument_id", tuple))


def in_group_order(evidence: Evidence) -> list[str]:
    """Return all clauses by group: who is covered, programmes, who pays, enforcement, data."""
    table = evidence.provisions.astype({"group": "object"})
    groups = table["group"].map(_GROUPS.index)
    return table.assign(place=groups).sort_values(["place", "label_id"])["provision"].tolist()


def _state(status: str) -> str:
    if status == IN_FORCE:
        return "in_force"
    return "planned" if status in PLANNED else "unknown"
