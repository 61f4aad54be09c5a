"""Who pays for whom, as tables with headers in the reader's language."""

import pandas as pd

from benchmark.analysis.funding import budgets, reports, totals
from benchmark.evidence import Evidence
from benchmark.exports.profile_records import STAGES
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words, message

WHY_NO_TOTAL = {
    "wide": message("beberapa daerah: laporan kabupaten/kota dapat menjadi bagian laporan provinsinya"),
    "no_year": message("tahun tidak disebut"),
    "overlap": message("beberapa laporan dapat menceritakan anggaran yang sama"),
    "unspecified": message("sumber dana yang tidak dirinci dapat sama dengan yang lain"),
    "unstated": message("tidak semua laporan menyebut rupiah"),
}

# As the source states it: it need not be the sum divided by people and months.
_PREMIUM = message("Iuran per bulan menurut sumber (rupiah)")


def budgets_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return one row per budget (region, year, source of money, stage); its reports are not added up."""
    rows = budgets(reports(evidence, code))
    wide = rows["region_code"].nunique() > 1
    amount, people, months = words("Uang (rupiah)"), words("Orang"), words("Pekerja-bulan")
    columns = {words("Tahun"): rows["year"]}
    if wide:
        columns[words("Daerah")] = rows["short_name"]
    table = pd.DataFrame(
        columns
        | {
            words("Sumber dana"): rows[f"fund_label_{words.language}"],
            words("Tahap"): [words(STAGES[stage]) for stage in rows["stage"]],
            amount: _single(rows, "amount"),
            people: _single(rows, "people"),
            months: _single(rows, "worker_months"),
            words("Tautan"): [evidence.source(ids[0]).url for ids in rows["source_ids"]],
            words("Terbit"): [_published(evidence, ids[0], words) for ids in rows["source_ids"]],
            words("Keterangan"): [_remark(row, words) for row in rows.itertuples()],
        }
    )
    return Sheet(
        words("Anggaran"),
        words("Pendanaan iuran menurut anggaran, {region}", region=_name(evidence, code)),
        table,
        {amount: "money", people: "count", months: "count"},
        words(
            "Satu baris satu anggaran: daerah, tahun, dan sumber dana yang sama. Bila laporannya berbeda, "
            "rentangnya disebut dan tidak dijumlahkan. Orang dan pekerja-bulan berbeda: iuran "
            "dibayar 3 sampai "
            "12 bulan setahun."
        ),
    )


def totals_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return the total of each year and stage, or why none is given."""
    grouped = budgets(reports(evidence, code))
    rows = totals(grouped, wide=grouped["region_code"].nunique() > 1)
    total = words("Jumlah (rupiah)")
    table = pd.DataFrame(
        {
            words("Tahun"): rows["year"],
            words("Tahap"): [words(STAGES[stage]) for stage in rows["stage"]],
            words("Anggaran"): rows["budgets"],
            total: rows["total"],
            words("Mengapa tanpa jumlah"): [
                words(WHY_NO_TOTAL[reason]) if reason else "" for reason in rows["reason"]
            ],
        }
    )
    return Sheet(
        words("Jumlah per tahun"),
        words("Jumlah pendanaan menurut tahun, {region}", region=_name(evidence, code)),
        table,
        {total: "money", words("Anggaran"): "count"},
        words("Rencana tidak pernah ditambahkan pada yang dinyatakan."),
    )


def costs_sheet(evidence: Evidence, words: Words) -> Sheet:
    """Return the cost per worker-month of every report that states sum, people and months."""
    rows = reports(evidence)
    rows = rows[rows["cost"].notna()].sort_values(["stage", "cost"], ascending=[False, True])
    cost, amount, people = words("Biaya per pekerja-bulan (rupiah)"), words("Uang (rupiah)"), words("Orang")
    premium = words(_PREMIUM)
    table = pd.DataFrame(
        {
            words("Daerah"): rows["short_name"],
            cost: rows["cost"].round(),
            words("Tanda"): ["≈" if odd else "" for odd in rows["odd"]],
            words("Tahun"): rows["year"],
            words("Tahap"): [words(STAGES[stage]) for stage in rows["stage"]],
            amount: rows["amount_idr"],
            people: rows["beneficiaries"],
            words("Bulan"): rows["months"],
            premium: rows["premium_idr_per_month"],
            words("Sumber dana"): rows[f"fund_label_{words.language}"],
            words("Tautan"): [evidence.source(name).url for name in rows["source_id"]],
            words("Terbit"): [_published(evidence, name, words) for name in rows["source_id"]],
            words("Catatan"): rows["note"].fillna(""),
        }
    ).reset_index(drop=True)
    return Sheet(
        words("Biaya per pekerja-bulan"),
        words("Biaya per pekerja-bulan menurut laporan"),
        table,
        {cost: "money", amount: "money", people: "count", words("Bulan"): "count", premium: "money"},
        words(
            "Uang dibagi orang dan bulan; hanya laporan yang menyebut ketiganya. ≈ di luar "
            "iuran yang dikenal."
        ),
    )


def reports_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return every report as it stands, one row each."""
    rows = reports(evidence, code)
    amount, people, months = words("Uang (rupiah)"), words("Orang"), words("Bulan")
    premium = words(_PREMIUM)
    table = pd.DataFrame(
        {
            words("Kode"): rows["region_code"],
            words("Daerah"): rows["name"],
            words("Tahun"): rows["year"],
            words("Sumber dana"): rows[f"fund_label_{words.language}"],
            words("Tahap"): [words(STAGES[stage]) for stage in rows["stage"]],
            amount: rows["amount_idr"],
            people: rows["beneficiaries"],
            months: rows["months"],
            premium: rows["premium_idr_per_month"],
            words("Kelompok penerima"): rows["beneficiary_group"].fillna(""),
            words("Catatan"): rows["note"].fillna(""),
            words("Tautan"): [evidence.source(name).url for name in rows["source_id"]],
            words("Terbit"): [_published(evidence, name, words) for name in rows["source_id"]],
        }
    )
    return Sheet(
        words("Laporan"),
        words("Laporan pendanaan iuran, {region}", region=_name(evidence, code)),
        table,
        {amount: "money", people: "count", months: "count", premium: "money"},
        words("Satu anggaran dapat diberitakan beberapa kali: jangan menjumlahkan baris."),
    )


def _single(rows: pd.DataFrame, measure: str) -> pd.Series:
    """Return the figure on which all reports of a budget agree; missing where they differ."""
    return rows[f"{measure}_low"].where(rows[f"{measure}_low"] == rows[f"{measure}_high"])


def _published(evidence: Evidence, source_id: str, words: Words) -> str:
    """Return on which day a source was published, or that it bears no date."""
    day = evidence.source(source_id).published_on
    return words.date(day) if day else words("tanpa tanggal")


def _remark(row, words: Words) -> str:
    parts = []
    if row.reports > 1:
        parts.append(words("{n} laporan", n=words.number(row.reports)))
    if row.amount_low < row.amount_high:
        low, high = words.compact_rupiah(row.amount_low), words.compact_rupiah(row.amount_high)
        parts.append(words("uang {low} sampai {high}", low=low, high=high))
    if row.people_low < row.people_high:
        low, high = words.number(row.people_low), words.number(row.people_high)
        parts.append(words("orang {low} sampai {high}", low=low, high=high))
    return "; ".join(parts)


def _name(evidence: Evidence, code: str) -> str:
    areas = evidence.areas
    return str(areas.loc[areas["code"] == code, "name"].iloc[0])
