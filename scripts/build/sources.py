"""Where does each statement come from?"""

from pathlib import Path

from build.report import Report
from build.tables import MaterialError, Row, read_rows, sort_rows, split_list


def build_sources(source: Path, material: Path, report: Report) -> list[Row]:
    """Return all sources; one that has no address becomes a document that is named by its title.

    Raises
    ------
    MaterialError
        If an extra source repeats an id, or a source has neither address nor title.
    """
    raw = read_rows(source / "evidence" / "sources.csv")
    extra = read_rows(material / "extra_sources.csv")
    ids = {row["source_id"] for row in raw}
    for line, row in enumerate(extra, start=2):
        if row["source_id"] in ids:
            raise MaterialError(f"extra_sources.csv:{line}: {row['source_id']!r} is already a source")
    rows = [*raw, *extra]
    offline = []
    for row in rows:
        if row["url"]:
            continue
        if not row["title"]:
            raise MaterialError(f"sources.csv: {row['source_id']} has neither address nor title")
        row["kind"] = "document"
        offline.append(f"`{row['source_id']}` {row['title']}")
    report.add(
        "Sumber",
        "Sumber tanpa alamat menjadi dokumen",
        "Alamat halaman tidak diketahui; judulnya tetap dan jenisnya menjadi `document`.",
        offline,
    )
    report.add(
        "Sumber",
        "Sumber tambahan",
        "Dirujuk oleh parameter, jenis instrumen, jenis dana, dan keterangan Paritrana.",
        [f"`{row['source_id']}` {row['title']}" for row in extra],
    )
    return sort_rows(rows, ["source_id"])


def links(rows: list[Row], id_column: str, known: set[str]) -> list[Row]:
    """Return one line per row and source of its `source_ids` list.

    Raises
    ------
    MaterialError
        If a row names a source that does not exist, or none at all.
    """
    found = []
    for row in rows:
        named = split_list(row["source_ids"])
        missing = [source_id for source_id in named if source_id not in known]
        if missing or not named:
            raise MaterialError(
                f"{row[id_column]}: source {', '.join(missing) or 'is missing'}; add it to sources.csv"
            )
        found += [{id_column: row[id_column], "source_id": source_id} for source_id in named]
    return sort_rows(found, [id_column, "source_id"])
