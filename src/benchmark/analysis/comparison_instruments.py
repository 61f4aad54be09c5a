"""Which region has which kind of instrument and which clause?"""

from collections.abc import Sequence

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# What a cell can say. An instrument in force outweighs one of unknown status, and that a draft.
IN_FORCE, UNKNOWN, DRAFT = "in_force", "unknown", "draft"
NOT_RECORDED, NOT_COLLECTED = "not_recorded", "not_collected"
_STATES = {"berlaku": IN_FORCE, "unknown": UNKNOWN, "ranperda": DRAFT, "direncanakan": DRAFT}
_WEIGHT = {IN_FORCE: 0, UNKNOWN: 1, DRAFT: 2}
# How officials name the kinds in running text; those of the state are no region's own.
SHORT_KINDS = {
    "perda": message("Perda"),
    "perbup": message("Perbup"),
    "perwali": message("Perwali"),
    "pergub": message("Pergub"),
    "keputusan": message("Keputusan"),
    "instruksi": message("Instruksi"),
    "surat_edaran": message("SE"),
    "mou": message("Kesepakatan"),
    "ranperda": message("Ranperda"),
}
# What binds and what pays says more about a regulation than whom it names.
_CLAUSE_GROUPS = ("enforcement", "funding", "data", "who", "programme")


def instruments_in(evidence: Evidence, codes: Sequence[str]) -> pd.DataFrame:
    """Return the instruments of these regions, those in force and the strongest kinds first.

    Columns: those of `instruments`, plus label_id, label_en, legal_rank of the kind and state (in_force,
    unknown, draft).
    """
    rows = evidence.instruments
    rows = rows[rows["region_code"].isin(codes)].astype({"kind": "object", "status": "object"})
    kinds = evidence.instrument_kinds[["kind", "label_id", "label_en", "legal_rank"]]
    rows = rows.merge(kinds.astype({"kind": "object"}), on="kind", how="left")
    rows["state"] = rows["status"].map(_STATES)
    rows["weight"] = rows["state"].map(_WEIGHT)
    order = ["weight", "legal_rank", "year", "instrument_id"]
    rows = rows.sort_values(order, ascending=[True, True, False, True], na_position="last")
    return rows.drop(columns="weight").reset_index(drop=True)


def instrument_matrix(evidence: Evidence, codes: Sequence[str]) -> pd.DataFrame:
    """Which kinds of instruments and which clauses does each region have on record?

    Kinds of one legal rank are one line: what is a Perbup in a kabupaten is a Perwali in a kota. Lines that
    none of the regions has are left out.

    Returns
    -------
    DataFrame
        One row per line and region, kinds by legal rank, then clauses by group: axis ("kind" or "provision"),
        key (legal rank as text, or the provision), region_code, state, instrument_ids (tuple, in
        force first). state is in_force, unknown, draft; not_recorded where the region has kinds (or
        clauses) on record but not this one; not_collected where it has no instrument (or no clause) on
        record at all, which never means that it has none.
    """
    rows = instruments_in(evidence, codes)
    kinds = rows.assign(axis="kind", key=rows["legal_rank"].astype(str), place=rows["legal_rank"])
    links = evidence.instrument_provisions.merge(rows, on="instrument_id")
    provisions = evidence.provisions.reset_index(names="number")
    places = {
        row.provision: 1000 * (1 + _CLAUSE_GROUPS.index(row.group)) + row.number
        for row in provisions.astype({"group": "object"}).itertuples()
    }
    clauses = links.assign(axis="provision", key=links["provision"], place=links["provision"].map(places))
    # Joined to the clauses the order is theirs: the instruments' own is restored.
    clauses["instrument_id"] = pd.Categorical(clauses["instrument_id"], rows["instrument_id"], ordered=True)
    clauses = clauses.sort_values("instrument_id").astype({"instrument_id": "object"})
    columns = ["axis", "key", "place", "region_code", "state", "instrument_id"]
    held = pd.concat([kinds[columns], clauses[columns]], ignore_index=True)
    lines = held[["axis", "key", "place"]].drop_duplicates().sort_values("place", kind="stable")
    by_cell = dict(list(held.groupby(["axis", "key", "region_code"], sort=False)))
    # A region whose instruments are known by title only has no clause on record, which is a gap of its own.
    collected = {"kind": set(rows["region_code"]), "provision": set(clauses["region_code"])}
    cells = []
    for line in lines.itertuples():
        for code in codes:
            cell = by_cell.get((line.axis, line.key, code))
            missing = NOT_RECORDED if code in collected[line.axis] else NOT_COLLECTED
            cells.append(
                {
                    "axis": line.axis,
                    "key": line.key,
                    "region_code": code,
                    "state": missing if cell is None else cell["state"].iloc[0],
                    "instrument_ids": () if cell is None else tuple(cell["instrument_id"]),
                }
            )
    return pd.DataFrame(cells, columns=["axis", "key", "region_code", "state", "instrument_ids"])


def short_title(row: pd.Series, words: Words) -> str:
    """Return how an instrument is called in a narrow place: "Perda 4/2020", without a number "Perda 2020".

    A kind that has no short name is called by its code.
    """
    name = words(SHORT_KINDS[row["kind"]]) if row["kind"] in SHORT_KINDS else str(row["kind"])
    number = "" if pd.isna(row["number"]) else str(row["number"])
    year = "" if pd.isna(row["year"]) else str(int(row["year"]))
    # Circulars carry the year at the end of their number.
    year = "" if number.endswith(f"/{year}") else year
    return " ".join(part for part in (name, "/".join(part for part in (number, year) if part)) if part)
