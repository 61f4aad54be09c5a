"""On which acts of the state do official papers rest, and who says so?"""

import re
from pathlib import Path

from build.tables import MaterialError, Row, read_rows, sort_rows

# A note that tells a number or a year tells a fact; else it only says what to look up.
_FACT = re.compile(r"\d")


def build_national_acts(material: Path, source_ids: set[str]) -> dict[str, list[Row]]:
    """Return the acts in the order in which papers cite them, and the sources of each.

    Raises
    ------
    MaterialError
        If a line names an act or a source that does not exist, no source states an act, or none tells
        the fact in a note.
    """
    acts = read_rows(material / "national_acts.csv")
    links = read_rows(material / "national_act_sources.csv")
    known = {row["act_id"] for row in acts}
    for line, row in enumerate(links, start=2):
        for name, ids, what in (("act_id", known, "an act"), ("source_id", source_ids, "a source")):
            if row[name] not in ids:
                raise MaterialError(f"national_act_sources.csv:{line}: {row[name]!r} is not {what}")
    stated = {(row["act_id"], row["states"]) for row in links}
    for line, row in enumerate(acts, start=2):
        if (row["act_id"], "title") not in stated:
            raise MaterialError(f"national_acts.csv:{line}: no source states {row['act_id']!r}")
        if _FACT.search(row["check_note"]) and (row["act_id"], "check") not in stated:
            raise MaterialError(f"national_acts.csv:{line}: no source tells the note {row['check_note']!r}")
    return {
        "national_acts": sort_rows(acts, ["act_id"]),
        "national_act_sources": sort_rows(links, ["act_id", "source_id"]),
    }
