"""Which rows does a person's written correction change, and how?"""

from pathlib import Path

from build.report import Report
from build.tables import MaterialError, Row, read_optional


def apply_repairs(
    path: Path,
    rows: list[Row],
    key_columns: tuple[str, ...],
    report: Report,
    keys: list[tuple[str, ...]] | None = None,
) -> dict[int, set[str]]:
    """Apply the correction file at `path` to built rows in place.

    Parameters
    ----------
    path
        CSV with the key columns, `field`, `new_value` and `reason`; absent means no corrections.
    rows
        Built rows; each correction replaces `field` by `new_value` in the rows of its key.
    key_columns
        Columns of the correction file that name the row.
    keys
        The key of each row where it is not in the built row itself (raw names and values).

    Returns
    -------
    dict
        Position of each corrected row to its corrected fields, so that later rules leave them alone.

    Raises
    ------
    MaterialError
        If a correction matches no row, names an unknown field or gives no reason; the line is named.
    """
    keys = keys or [tuple(row[column] for column in key_columns) for row in rows]
    positions: dict[tuple[str, ...], list[int]] = {}
    for position, key in enumerate(keys):
        positions.setdefault(key, []).append(position)
    touched: dict[int, set[str]] = {}
    cases = []
    for line, repair in enumerate(read_optional(path), start=2):
        key = tuple(repair[column] for column in key_columns)
        where = f"{path.name}:{line}"
        if key not in positions:
            raise MaterialError(
                f"{where}: no raw row has the key {', '.join(key)}; correct or remove the line"
            )
        if not repair["reason"]:
            raise MaterialError(f"{where}: a correction needs a reason")
        old = rows[positions[key][0]].get(repair["field"])
        if old is None:
            raise MaterialError(f"{where}: there is no field {repair['field']!r}")
        for position in positions[key]:
            rows[position][repair["field"]] = repair["new_value"]
            touched.setdefault(position, set()).add(repair["field"])
        if old != repair["new_value"]:
            change = f"{old or '(kosong)'} → {repair['new_value'] or '(kosong)'}"
            cases.append(f"`{' · '.join(key)}` {repair['field']}: {change}. {repair['reason']}")
    report.add(
        "Perbaikan oleh pembaca", f"Perbaikan dari `{path.name}`", "Alasan tertulis pada tiap baris.", cases
    )
    return touched
