"""Which premiums, targets and limits does the product reckon with, how is travel paid, and who says so?"""

from pathlib import Path

from build.tables import MaterialError, Row, number, read_rows, sort_rows


def build_parameters(material: Path, source_ids: set[str]) -> list[Row]:
    """Return the parameters; each must name a source that exists."""
    rows = read_rows(material / "parameters.csv")
    for line, row in enumerate(rows, start=2):
        row["value"] = number(row["value"])
        if row["source_id"] not in source_ids:
            raise MaterialError(f"parameters.csv:{line}: {row['source_id']!r} is not a source")
    return sort_rows(rows, ["parameter_id"])


def build_travel_rules(material: Path, source_ids: set[str]) -> list[Row]:
    """Return who states each rule of official travel; every source must exist."""
    rows = read_rows(material / "travel_rules.csv")
    for line, row in enumerate(rows, start=2):
        if row["source_id"] not in source_ids:
            raise MaterialError(f"travel_rules.csv:{line}: {row['source_id']!r} is not a source")
    return sort_rows(rows, ["rule", "source_id"])
