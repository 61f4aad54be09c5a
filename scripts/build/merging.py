"""Which rows report one and the same thing, and what becomes of what each of them says?"""

from build.report import Report
from build.tables import MaterialError, Row, split_list


def merge_reports(
    rows: list[Row], id_column: str, list_columns: tuple[str, ...], section: str, why: str, report: Report
) -> list[Row]:
    """Fold each row whose `same_as` names another into that one; nothing that it says is lost.

    The kept row keeps its own cells, takes over the entries of the ';' lists (sources, provisions), and its
    note, where rows have one, repeats what the folded row stated.

    Raises
    ------
    MaterialError
        If `same_as` names no row, a row of another region, or leads in a circle.
    """
    by_id = {row[id_column]: row for row in rows}
    cases = []
    for row in rows:
        if not row["same_as"]:
            continue
        kept = _kept(row, by_id, id_column)
        for column in list_columns:
            kept[column] = ";".join(dict.fromkeys(split_list(kept[column]) + split_list(row[column])))
        if "note" in kept:
            kept["note"] = f"{kept['note']} [Juga dilaporkan: {_statement(row)}]".strip()
        cases.append(f"`{row[id_column]}` → `{kept[id_column]}`: {_statement(row)}")
    moved = "Sumber dan muatannya dipindahkan"
    moved += ", keterangannya ditambahkan pada catatan." if rows and "note" in rows[0] else "."
    report.add(section, "Laporan ganda disatukan", f"{why} {moved}", cases)
    return [row for row in rows if not row["same_as"]]


def _kept(row: Row, by_id: dict[str, Row], id_column: str) -> Row:
    passed, kept = [row[id_column]], row
    while kept["same_as"]:
        kept = by_id.get(kept["same_as"])
        if kept is None or kept["region_code"] != row["region_code"] or kept[id_column] in passed:
            raise MaterialError(f"{row[id_column]}: same_as must lead to a kept row of the same region")
        passed.append(kept[id_column])
    return kept


def _statement(row: Row) -> str:
    told = ("kind", "number", "year", "edition_year", "category", "rank", "subject", "status", "note")
    told += ("name", "started_year", "description")
    return ", ".join(row[column].rstrip(".") for column in told if row.get(column))
