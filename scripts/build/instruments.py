"""Which regulations and agreements are there, and which clauses do they hold?"""

from pathlib import Path

from build.merging import merge_reports
from build.repairs import apply_repairs
from build.report import Report
from build.sources import links
from build.tables import MaterialError, Row, read_rows, sort_rows, split_list

SAME_INSTRUMENT = (
    "Pembaca menilai baris ini melaporkan instrumen yang sama; alasan ada pada bagian perbaikan."
)


def build_instruments(
    source: Path, material: Path, source_ids: set[str], report: Report
) -> dict[str, list[Row]]:
    """Return `instruments` with their kinds, provisions and sources, one table per name.

    Raises
    ------
    MaterialError
        If an instrument is of an unknown kind or holds an unknown provision.
    """
    kinds = read_rows(material / "instrument_kinds.csv")
    provisions = read_rows(material / "provisions.csv")
    rows = read_rows(source / "evidence" / "instruments.csv")
    unclear = []
    for row in rows:
        row["same_as"] = ""
        if not row["status"]:
            row["status"] = "unknown"
            unclear.append(f"`{row['instrument_id']}` {row['subject']}")
    apply_repairs(material / "instrument_repairs.csv", rows, ("instrument_id",), report)
    rows = merge_reports(
        rows, "instrument_id", ("provisions", "source_ids"), "Instrumen", SAME_INSTRUMENT, report
    )
    _check(rows, {row["kind"] for row in kinds}, {row["provision"] for row in provisions})
    report.add("Instrumen", "Status tidak diketahui", "Sumber tidak menyebut apakah sudah berlaku.", unclear)
    return {
        "instruments": sort_rows(rows, ["instrument_id"]),
        "instrument_kinds": sort_rows(kinds, ["kind"]),
        "instrument_provisions": sort_rows(
            (
                {"instrument_id": row["instrument_id"], "provision": provision}
                for row in rows
                for provision in split_list(row["provisions"])
            ),
            ["instrument_id", "provision"],
        ),
        "provisions": sort_rows(provisions, ["provision"]),
        "instrument_sources": links(rows, "instrument_id", source_ids),
    }


def _check(rows: list[Row], kinds: set[str], provisions: set[str]) -> None:
    for row in rows:
        if row["kind"] not in kinds:
            raise MaterialError(
                f"{row['instrument_id']}: kind {row['kind']!r} is not in instrument_kinds.csv"
            )
        unknown = set(split_list(row["provisions"])) - provisions
        if unknown:
            raise MaterialError(
                f"{row['instrument_id']}: provision {sorted(unknown)[0]!r} is not in provisions.csv"
            )
