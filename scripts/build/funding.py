"""Who pays the premiums, for whom, and by which programmes?"""

from pathlib import Path

from build.merging import merge_reports
from build.repairs import apply_repairs
from build.report import Report
from build.sources import links
from build.tables import MaterialError, Row, number, read_optional, read_rows, sort_rows, split_list

SAME_PROGRAM = "Satu program yang ditulis berbeda oleh sumbernya."
AMOUNTS = ("amount_idr", "beneficiaries", "premium_idr_per_month", "months")


def fund_kinds(material: Path) -> list[Row]:
    """Return the kinds of money with their labels."""
    return sort_rows(read_rows(material / "fund_kinds.csv"), ["fund_kind"])


def build_funding(source: Path, material: Path, report: Report) -> list[Row]:
    """Return the statements of money, planned and stated apart; amounts in rupiah, months as paid."""
    rows = read_rows(source / "evidence" / "funding.csv")
    for row in rows:
        for column in AMOUNTS:
            row[column] = number(row[column])
    apply_repairs(material / "funding_repairs.csv", rows, ("funding_id",), report)
    return sort_rows(rows, ["funding_id"])


def build_programs(
    source: Path, material: Path, source_ids: set[str], report: Report
) -> dict[str, list[Row]]:
    """Return `programs` with the groups they serve, the money they use and their sources, one table per name.

    The free text of a group is replaced by its settled name of `program_groups.csv` where there is one.
    """
    settled = {
        row["raw"].strip().casefold(): row["group"] for row in read_optional(material / "program_groups.csv")
    }
    rows = read_rows(source / "evidence" / "programs.csv")
    for row in rows:
        row["same_as"] = ""
    apply_repairs(material / "program_repairs.csv", rows, ("program_id",), report)
    lists = ("groups", "fund_kinds", "source_ids")
    rows = merge_reports(rows, "program_id", lists, "Program", SAME_PROGRAM, report)
    groups, unsettled = [], []
    for row in rows:
        found = set()
        for raw in split_list(row["groups"]):
            group = settled.get(raw.casefold())
            if group is None and settled:
                unsettled.append(f"`{row['program_id']}` {raw}")
            found |= set(split_list(raw if group is None else group))
        groups += [{"program_id": row["program_id"], "group": group} for group in found]
    _report_groups(report, settled, unsettled)
    return {
        "programs": sort_rows(rows, ["program_id"]),
        "program_groups": sort_rows(groups, ["program_id", "group"]),
        "program_funds": sort_rows(
            (
                {"program_id": row["program_id"], "fund_kind": kind}
                for row in rows
                for kind in split_list(row["fund_kinds"])
            ),
            ["program_id", "fund_kind"],
        ),
        "program_sources": links(rows, "program_id", source_ids),
    }


def check_funds(kinds: list[Row], funding: list[Row], program_funds: list[Row]) -> None:
    """Stop when money of a kind without a label is named."""
    known = {row["fund_kind"] for row in kinds}
    for row in (*funding, *program_funds):
        if row["fund_kind"] not in known:
            where = row.get("funding_id") or row["program_id"]
            raise MaterialError(f"{where}: fund kind {row['fund_kind']!r} is not in fund_kinds.csv")


def _report_groups(report: Report, settled: dict[str, str], unsettled: list[str]) -> None:
    report.tally(
        "Program",
        "Sebutan kelompok sasaran disatukan",
        "Sebutan bebas dipetakan ke kelompok tetap dalam `program_groups.csv`.",
        [f"{group or '(dibuang)'}" for group in settled.values()],
    )
    report.add(
        "Program", "Sebutan kelompok sasaran tanpa padanan", "Teks asalnya dipakai apa adanya.", unsettled
    )
