"""Which figures cannot be right as they stand, whoever states them?"""

from build.report import Report
from build.tables import Row

# Set by decree for a whole year before it ends: standing after the publication is no error.
DECREED_AHEAD = {"minimum_wage_idr", "dbh_cht_idr"}

COVERED, TOTAL = "_covered", "_total"


def doubt(
    rows: list[Row],
    described: dict[str, Row],
    published: dict[str, str],
    touched: dict[int, set[str]],
    report: Report,
) -> None:
    """Correct impossible dates and mark impossible results as disputed, in place; nothing is removed.

    Parameters
    ----------
    described
        Indicator id to its description.
    published
        Source id to its day of publication, empty if unknown.
    touched
        Position of a row to the fields that a reader has corrected: these stay.
    """
    open_date = [row for i, row in enumerate(rows) if not {"as_of", "precision"} & touched.get(i, set())]
    open_kind = [row for i, row in enumerate(rows) if "kind" not in touched.get(i, set())]
    late = [date_back(row, published) for row in open_date]
    over = [dispute_percentage(row, described) for row in open_kind]
    beyond = dispute_counts(open_kind)
    report.add(
        "Pengamatan",
        "Tanggal dimundurkan ke tanggal terbit",
        "Hasil tidak dapat bertanggal sesudah sumbernya terbit. Tanggal terbit dipakai dengan ketelitian "
        "`published` dan catatan ditambahkan. Upah minimum dan alokasi DBH CHT dikecualikan karena "
        "ditetapkan di muka.",
        [case for case in late if case],
    )
    report.add(
        "Pengamatan",
        "Melebihi batas dan ditandai disengketakan",
        "Persentase di atas 100 tidak mungkin benar, tetapi tidak dihapus. Angka yang sudah ditandai "
        "pembaca tidak dihitung lagi di sini.",
        [case for case in over if case],
    )
    report.add(
        "Pengamatan",
        "Melebihi jumlah dari sumber yang sama dan ditandai disengketakan",
        "Yang terlindungi tidak dapat lebih banyak daripada seluruhnya pada sumber dan tanggal yang sama.",
        beyond,
    )


def date_back(row: Row, published: dict[str, str]) -> str:
    """Move a result that claims to be younger than its own source to the day of publication; say which."""
    day = published.get(row["source_id"], "")
    if row["kind"] == "target" or row["indicator_id"] in DECREED_AHEAD or not day or row["as_of"] <= day:
        return ""
    stated = row["as_of"]
    row["as_of"], row["precision"] = day, "published"
    row["note"] = add_sentence(
        row["note"], f"Tanggal asal {stated} sesudah sumber terbit; dipakai tanggal terbit {day}."
    )
    return (
        f"`{row['region_code']} {row['indicator_id']} {row['value']}` {stated} → {day} ({row['source_id']})"
    )


def dispute_percentage(row: Row, described: dict[str, Row]) -> str:
    """Mark a percentage above what its indicator can reach as disputed; say which."""
    limit = described[row["indicator_id"]]["maximum"]
    if row["kind"] != "result" or not limit or not row["value"] or float(row["value"]) <= float(limit):
        return ""
    row["kind"] = "disputed"
    row["note"] = add_sentence(row["note"], f"Melebihi {limit}, jadi tidak dipakai sebagai hasil.")
    return f"`{row['region_code']} {row['indicator_id']}` {row['value']} ({row['source_id']})"


def dispute_counts(rows: list[Row]) -> list[str]:
    """Mark covered counts above the whole that the same source states for the same day; say which."""
    results = [row for row in rows if row["kind"] == "result" and row["value"]]
    whole = {_same(row): row for row in results if row["indicator_id"].endswith(TOTAL)}
    cases = []
    for row in results:
        group = row["indicator_id"].removesuffix(COVERED)
        total = whole.get((group + TOTAL, *_same(row)[1:])) if group != row["indicator_id"] else None
        if total and float(row["value"]) > float(total["value"]):
            row["kind"] = "disputed"
            row["note"] = add_sentence(
                row["note"], f"Melebihi {total['value']} yang disebut sumber yang sama, jadi tidak dipakai."
            )
            cases.append(f"`{row['region_code']} {row['indicator_id']}` {row['value']} > {total['value']}")
    return cases


def add_sentence(note: str, sentence: str) -> str:
    """Append a sentence of ours to a note."""
    if note and note[-1] not in ".!?":
        note += "."
    return f"{note} {sentence}".strip()


def _same(row: Row) -> tuple[str, ...]:
    return row["indicator_id"], row["region_code"], row["as_of"], row["source_id"]
