"""What of a programme counts as an answer: is it running, only planned, or has another taken its place?

The table of programmes has no such column; the words of name and description tell (docs/methods.md, 24).
"""

import re

import pandas as pd

from benchmark.analysis.learning_basis import ByRegion
from benchmark.analysis.once import once_per_evidence
from benchmark.evidence import Evidence

_PLAN = re.compile(
    r"^(?:(?:baru|masih|angka masih) )?(?:rencana|direncanakan|usulan|diusulkan|gagasan|dikaji|akan)\b",
    re.IGNORECASE,
)
_INSTEAD_OF = re.compile(r"\bpengganti (.+)$", re.IGNORECASE)
# Lists and registers are made before anybody is protected.
_REGISTER = re.compile(r"^pendataan\b(?! dan pendaftaran)", re.IGNORECASE)


@once_per_evidence
def programs_by_region(evidence: Evidence) -> ByRegion:
    """Return the rows of `programs` by region with groups, fund_kinds and source_ids (tuples) and more.

    last_published : newest day on which a source on it was published; planned : name or description begin as
    a plan; register : it only collects names; replaced_by : the programme of the region that has taken its
    place, "" without.
    """
    rows = evidence.programs
    published = evidence.sources.set_index("source_id")["published_on"]
    links = evidence.program_sources
    links = links.assign(day=links["source_id"].map(published)).groupby("program_id")
    for column, several in (
        ("groups", evidence.program_groups.groupby("program_id")["group"].agg(tuple)),
        (
            "fund_kinds",
            evidence.program_funds.astype({"fund_kind": "object"})
            .groupby("program_id")["fund_kind"]
            .agg(tuple),
        ),
        ("source_ids", links["source_id"].agg(tuple)),
    ):
        held = several.to_dict()
        rows[column] = [held.get(name, ()) for name in rows["program_id"]]
    rows["last_published"] = rows["program_id"].map(links["day"].max())
    rows["planned"] = [
        any(is_plan(text) for text in pair) for pair in zip(rows["name"], rows["description"], strict=True)
    ]
    rows["register"] = [bool(_REGISTER.search(str(name))) for name in rows["name"]]
    by_region = ByRegion(rows)
    for several in by_region.values():
        for row in several:
            row["replaced_by"] = _successor(row, several)
    return by_region


def is_plan(text: str | None) -> bool:
    """Tell whether the name or the description of a programme begins as a plan or a proposal."""
    return not (text is None or pd.isna(text)) and bool(_PLAN.search(str(text)))


def _successor(row: dict, several: list[dict]) -> str:
    """Return what is called "A pengganti B" for a programme B, as A; a row that names A too is A itself."""
    name = str(row["name"])
    for other in several:
        found = _INSTEAD_OF.search(str(other["name"]))
        if found is None or other is row:
            continue
        old, new = found.group(1).strip(), str(other["name"])[: found.start()].strip()
        if new and old.casefold() in name.casefold() and new.casefold() not in name.casefold():
            return new
    return ""
