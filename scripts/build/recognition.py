"""Which awards did regions receive, and whom did they visit to learn?"""

from pathlib import Path

from build.merging import merge_reports
from build.repairs import apply_repairs
from build.report import Report
from build.sources import links
from build.tables import Row, read_rows, sort_rows

# Given once per edition and level; other awards may be given several times in a year.
GIVEN_ONCE = "paritrana"
REGION_ITSELF = ("kabupaten_kota", "provinsi")
SAME_AWARD = (
    "Paritrana dari daerah, edisi, dan kategori sama; yang satu tidak menyebut tingkat atau peringkat."
)


def build_awards(source: Path, material: Path, source_ids: set[str], report: Report) -> dict[str, list[Row]]:
    """Return `awards` and their sources; a level that cannot be told is 'unknown'."""
    rows = read_rows(source / "evidence" / "awards.csv")
    unclear = []
    for row in rows:
        row["same_as"] = ""
        if not row["level"]:
            row["level"] = "unknown"
            unclear.append(f"`{row['award_id']}` {row['note']}")
    apply_repairs(material / "award_repairs.csv", rows, ("award_id",), report)
    mark_repeated_awards(rows)
    rows = merge_reports(rows, "award_id", ("source_ids",), "Penghargaan", SAME_AWARD, report)
    report.add(
        "Penghargaan", "Tingkat tidak diketahui", "Sumber tidak menyebut provinsi atau nasional.", unclear
    )
    return {"awards": sort_rows(rows, ["award_id"]), "award_sources": links(rows, "award_id", source_ids)}


def mark_repeated_awards(rows: list[Row]) -> None:
    """Point `same_as` from a report of Paritrana to the fuller report of the same award.

    The same means: region, edition, category of the region itself (several villages or companies of
    one region may win), and the same level and rank, or ones that the shorter report leaves open. Where two
    ranks compete, or two editions, both stand.
    """
    for row in rows:
        fuller = [other for other in rows if _is_fuller(other, row)]
        if not row["same_as"] and len({(other["level"], other["rank"]) for other in fuller}) == 1:
            row["same_as"] = min(fuller, key=lambda other: other["award_id"])["award_id"]


def _is_fuller(other: Row, row: Row) -> bool:
    alike = ("region_code", "award", "edition_year", "category")
    once = row["award"] == GIVEN_ONCE and row["category"] in REGION_ITSELF and row["edition_year"]
    if other is row or not once:
        return False
    if other["same_as"] or any(other[column] != row[column] for column in alike):
        return False
    same_level, same_rank = other["level"] == row["level"], other["rank"] == row["rank"]
    if same_level and same_rank:
        return other["award_id"] < row["award_id"]
    open_level = row["level"] == "unknown" and row["rank"] != "nominasi"
    open_rank = row["rank"] == "penerima" and other["rank"] != "nominasi"
    return (same_level or open_level) and (same_rank or open_rank)


def build_visits(source: Path, source_ids: set[str], report: Report) -> dict[str, list[Row]]:
    """Return documented study visits and their sources, with how exactly the date is known."""
    rows = read_rows(source / "evidence" / "visits.csv")
    news_dates = []
    for row in rows:
        row["precision"] = "day" if row["date"] else "unknown"
        if row["note"].startswith("Tanggal adalah terbit"):
            row["precision"] = "published"
            news_dates.append(f"`{row['visit_id']}` {row['date']}")
    report.add(
        "Kunjungan", "Tanggal kunjungan dari tanggal terbit", "Demikian menurut catatannya.", news_dates
    )
    return {"visits": sort_rows(rows, ["visit_id"]), "visit_sources": links(rows, "visit_id", source_ids)}
