"""Which awards did regions receive, and whom did they visit to learn?"""

from pathlib import Path

from build.repairs import apply_repairs
from build.report import Report
from build.sources import links
from build.tables import Row, read_rows, sort_rows


def build_awards(source: Path, material: Path, source_ids: set[str], report: Report) -> dict[str, list[Row]]:
    """Return `awards` and their sources; a level that cannot be told is 'unknown'."""
    rows = read_rows(source / "evidence" / "awards.csv")
    unclear = []
    for row in rows:
        if not row["level"]:
            row["level"] = "unknown"
            unclear.append(f"`{row['award_id']}` {row['note']}")
    apply_repairs(material / "award_repairs.csv", rows, ("award_id",), report)
    report.add("Penghargaan", "Tingkat tidak diketahui", "Sumber tidak menyebut provinsi atau nasional.", unclear)
    return {"awards": sort_rows(rows, ["award_id"]), "award_sources": links(rows, "award_id", source_ids)}


def build_visits(source: Path, source_ids: set[str], report: Report) -> dict[str, list[Row]]:
    """Return documented study visits and their sources, with how exactly the date is known."""
    rows = read_rows(source / "evidence" / "visits.csv")
    news_dates = []
    for row in rows:
        row["precision"] = "day" if row["date"] else "unknown"
        if row["note"].startswith("Tanggal adalah terbit"):
            row["precision"] = "published"
            news_dates.append(f"`{row['visit_id']}` {row['date']}")
    report.add("Kunjungan", "Tanggal kunjungan dari tanggal terbit", "Demikian menurut catatannya.", news_dates)
    return {"visits": sort_rows(rows, ["visit_id"]), "visit_sources": links(rows, "visit_id", source_ids)}
