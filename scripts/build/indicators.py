"""What does each figure mean, how is it shown, and what may be done with it?"""

from pathlib import Path

from build.tables import MaterialError, Row, read_rows, sort_rows

POINTERS = ("weight_indicator", "numerator_indicator", "total_indicator", "remainder_indicator")


def build_indicators(material: Path) -> list[Row]:
    """Return the dictionary of indicators; every indicator that one of them points to must be in it."""
    rows = read_rows(material / "indicators.csv")
    known = {row["indicator_id"] for row in rows}
    for line, row in enumerate(rows, start=2):
        for column in POINTERS:
            if row[column] and row[column] not in known:
                raise MaterialError(
                    f"indicators.csv:{line}: {column} names {row[column]!r}, which is not described"
                )
    return sort_rows(rows, ["indicator_id"])
