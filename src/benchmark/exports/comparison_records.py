"""Instruments and funding of a comparison: what stands in a cell, and the tables that carry it away."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from benchmark.analysis import comparison_funding as funding
from benchmark.analysis import comparison_instruments as instruments
from benchmark.evidence import Evidence
from benchmark.exports.profile_records import STAGES, STATUSES
from benchmark.exports.publisher import name_of
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words, message

SIGNS = {instruments.IN_FORCE: "●", instruments.UNKNOWN: "□", instruments.DRAFT: "○"}
_SHOWN = 2
NOT_RECORDED = "–"
NOT_COLLECTED = message("belum terdata")
PARTS = {
    "kind": message("Bentuk"),
    "enforcement": message("Penegakan"),
    "funding": message("Dana"),
    "data": message("Data"),
    "who": message("Siapa"),
    "programme": message("Program"),
}
_STATES = {
    funding.STATED: message("● dinyatakan"),
    funding.PLANNED: message("○ rencana"),
    funding.PROGRAMME: message("program, tanpa laporan dana"),
    funding.NOT_RECORDED: message("tidak tercatat"),
    funding.NOT_COLLECTED: message("belum terdata"),
}


def instrument_cell(
    cell: Mapping, rows: pd.DataFrame, words: Words, named: Callable[[pd.Series], str] | None = None
) -> list[str]:
    """Return what a cell of the instrument matrix says, one instrument a line, at most two named.

    Parameters
    ----------
    cell : a row of `instrument_matrix`.
    rows : result of `instruments_in`, indexed by instrument_id.
    named : writes a row of ``rows``; its short title by default.
    """
    if cell["state"] == instruments.NOT_COLLECTED:
        return [words(NOT_COLLECTED)]
    if cell["state"] == instruments.NOT_RECORDED:
        return [NOT_RECORDED]
    ids = list(cell["instrument_ids"])
    named = named or (lambda row: instruments.short_title(row, words))
    # A sign at the end of a line would stand apart from what it is said of.
    lines = [f"{SIGNS[rows.at[name, 'state']]}\u00a0{named(rows.loc[name])}" for name in ids[:_SHOWN]]
    if len(ids) > _SHOWN:
        lines[-1] += f" +{len(ids) - _SHOWN}"
    return lines


class Line(NamedTuple):
    """A line of the instrument matrix: its part (kinds, or the group of the clause), its name, its cells."""

    part: str
    name: str
    cells: list[dict]


def instrument_lines(
    evidence: Evidence, matrix: pd.DataFrame, rows: pd.DataFrame, words: Words
) -> list[Line]:
    """Return the lines of the matrix with their names; kinds of one legal rank are named together.

    Parameters
    ----------
    matrix : result of `instrument_matrix`.
    rows : result of `instruments_in`.
    """
    labels = evidence.provisions.set_index("provision")[f"label_{words.language}"]
    groups = evidence.provisions.set_index("provision")["group"].astype(object)
    kinds = rows.groupby(rows["legal_rank"].astype(str), sort=False)[f"label_{words.language}"].unique()
    lines = []
    for (axis, key), cells in matrix.groupby(["axis", "key"], sort=False):
        part = words(PARTS["kind" if axis == "kind" else groups[key]])
        name = " / ".join(kinds[key]) if axis == "kind" else labels[key]
        lines.append(Line(part, name, cells.to_dict("records")))
    return lines


def instrument_matrix_sheet(
    evidence: Evidence, matrix: pd.DataFrame, rows: pd.DataFrame, names: Mapping[str, str], words: Words
) -> Sheet:
    """Return kinds and clauses by regions; ``names`` is code to the header of its column."""
    by_id = rows.set_index("instrument_id")
    table = pd.DataFrame(
        [
            {words("Bagian"): line.part, words("Bentuk atau klausul"): line.name}
            | {
                names[cell["region_code"]]: "\n".join(instrument_cell(cell, by_id, words))
                for cell in line.cells
            }
            for line in instrument_lines(evidence, matrix, rows, words)
        ],
        columns=[words("Bagian"), words("Bentuk atau klausul"), *names.values()],
    )
    return Sheet(
        words("Regulasi"), words("Bentuk dan klausul menurut daerah"), table, note=matrix_note(words)
    )


def instruments_sheet(evidence: Evidence, rows: pd.DataFrame, words: Words) -> Sheet:
    """Return every instrument of the regions with status, legal weight, clauses and source."""
    weights = evidence.instrument_kinds.set_index("kind")[f"weight_{words.language}"]
    labels = evidence.provisions.set_index("provision")[f"label_{words.language}"]
    clauses = evidence.instrument_provisions.groupby("instrument_id", observed=True)["provision"].agg(list)
    links = evidence.instrument_sources.drop_duplicates("instrument_id").set_index("instrument_id")
    urls = evidence.sources.set_index("source_id")["url"]
    ids = rows["instrument_id"]
    table = pd.DataFrame(
        {
            words("Daerah"): [evidence.region(code).name for code in rows["region_code"]],
            words("Jenis"): rows[f"label_{words.language}"].to_numpy(),
            words("Nomor"): rows["number"].fillna("").to_numpy(),
            words("Tahun"): rows["year"].astype(float).to_numpy(),
            words("Tentang"): rows["subject"].fillna("").to_numpy(),
            words("Status"): [words(STATUSES[status]) for status in rows["status"]],
            words("Klausul"): ["; ".join(labels[item] for item in clauses.get(name, [])) for name in ids],
            words("Kekuatan hukum"): rows["kind"].map(weights).to_numpy(),
            words("Tautan"): ids.map(links["source_id"]).map(urls).to_numpy(),
        }
    )
    return Sheet(
        words("Instrumen"),
        words("Semua instrumen yang terdata dari daerah yang dibandingkan"),
        table,
        note=words(
            "Rancangan dan rencana belum berlaku. Tanpa baris berarti belum terdata, bukan tidak ada."
        ),
    )


def matrix_note(words: Words) -> str:
    """Say how the instrument matrix is read."""
    return words(
        "● berlaku · ○ rancangan atau rencana · □ status belum diketahui · – tidak tercatat pada instrumen "
        "yang terdata · belum terdata: belum ada satu pun instrumen (atau klausul) daerah itu yang dicatat, "
        "yang tidak berarti tidak ada"
    )


def span(low: float, high: float, write) -> str:
    """Return one figure, or the lowest and the highest of several reports; "" where none is stated."""
    if pd.isna(high):
        return ""
    return write(low) if low == high else f"{write(low)}–{write(high)}"


def funding_cell(evidence: Evidence, cell: Mapping, words: Words) -> list[str]:
    """Return what a cell of the funding matrix says, line by line: year, people, rupiah, worker-months."""
    if cell["state"] == funding.NOT_COLLECTED:
        return [words(NOT_COLLECTED)]
    if cell["state"] == funding.NOT_RECORDED:
        return [NOT_RECORDED]
    if cell["state"] == funding.PROGRAMME:
        programs = evidence.programs.set_index("program_id")["name"]
        return [words("program: {name}", name=programs[cell["program_ids"][-1]])]
    year = words("tanpa tahun") if pd.isna(cell["year"]) else str(int(cell["year"]))
    first = f"● {year}" if cell["state"] == funding.STATED else words("○ rencana {year}", year=year)
    if cell["reports"] > 1:
        first += " · " + words("{n} laporan", n=cell["reports"])
    people = span(cell["people_low"], cell["people_high"], words.number)
    months = span(cell["worker_months_low"], cell["worker_months_high"], words.number)
    lines = [
        first,
        words("{n} orang", n=people) if people else "",
        span(cell["amount_low"], cell["amount_high"], words.compact_rupiah),
        words("{n} orang-bulan", n=months) if months else "",
    ]
    return [line for line in lines if line]


def latest_cell(evidence: Evidence, matrix: pd.DataFrame, code: str, words: Words) -> list[str]:
    """Return in which year the region last states money or people, in how many reports, with what sum."""
    if (matrix.loc[matrix["region_code"] == code, "state"] == funding.NOT_COLLECTED).all():
        return [words(NOT_COLLECTED)]
    year, reports, amount = funding.latest_year(evidence, code)
    if year is None:
        return [words("belum ada laporan bertahun")]
    first = f"{year} · " + words("{n} laporan", n=reports)
    if reports > 1:
        return [first, words("tidak dijumlahkan")]
    return [first] if pd.isna(amount) else [first, words.compact_rupiah(amount)]


def funding_matrix_sheet(evidence: Evidence, matrix: pd.DataFrame, words: Words) -> Sheet:
    """Return one row per source of money and region, with its figures as numbers."""
    labels = evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    columns = {
        words("Sumber dana"): matrix["fund_kind"].map(labels),
        words("Daerah"): [evidence.region(code).name for code in matrix["region_code"]],
        words("Keadaan"): [words(_STATES[state]) for state in matrix["state"]],
        words("Tahun"): matrix["year"],
        words("Laporan"): matrix["reports"],
    }
    formats = {}
    for label, name, kind in (
        (words("Orang, terendah"), "people_low", "count"),
        (words("Orang, tertinggi"), "people_high", "count"),
        (words("Rupiah, terendah"), "amount_low", "money"),
        (words("Rupiah, tertinggi"), "amount_high", "money"),
        (words("Orang-bulan, terendah"), "worker_months_low", "count"),
        (words("Orang-bulan, tertinggi"), "worker_months_high", "count"),
    ):
        columns[label] = matrix[name].astype(float)
        formats[label] = kind
    return Sheet(
        words("Pendanaan"),
        words("Sumber dana menurut daerah, tahun terbaru yang berdata"),
        pd.DataFrame(columns),
        formats,
        funding_note(words),
    )


def reports_sheet(evidence: Evidence, codes: Sequence[str], words: Words) -> Sheet:
    """Return every funding report of the regions, newest first, with its source."""
    labels = evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    rows = evidence.funding.astype({"fund_kind": "object", "stage": "object"})
    rows = rows[rows["region_code"].isin(codes)]
    rows = rows.assign(place=rows["region_code"].map({code: at for at, code in enumerate(codes)}))
    rows = rows.sort_values(
        ["place", "year", "funding_id"], ascending=[True, False, True], na_position="last"
    )
    rows = rows.merge(evidence.sources[["source_id", "publisher", "url"]], on="source_id", how="left")
    people, amount, months = words("Penerima (orang)"), words("Jumlah (rupiah)"), words("Bulan dibayar")
    table = pd.DataFrame(
        {
            words("Daerah"): [evidence.region(code).name for code in rows["region_code"]],
            words("Tahun"): rows["year"].astype(float).to_numpy(),
            words("Sumber dana"): rows["fund_kind"].map(labels).to_numpy(),
            words("Tahap"): [words(STAGES[stage]) for stage in rows["stage"]],
            people: rows["beneficiaries"].astype(float).to_numpy(),
            amount: rows["amount_idr"].astype(float).to_numpy(),
            months: rows["months"].astype(float).to_numpy(),
            words("Kelompok penerima"): rows["beneficiary_group"].fillna("").to_numpy(),
            words("Penerbit"): [name_of(name, words) for name in rows["publisher"]],
            words("Tautan"): rows["url"].to_numpy(),
            words("Catatan"): rows["note"].fillna("").to_numpy(),
        }
    )
    return Sheet(
        words("Laporan pendanaan"),
        words("Semua laporan pendanaan daerah yang dibandingkan"),
        table,
        {people: "count", amount: "money", months: "count"},
        words(
            "Satu anggaran dapat diberitakan beberapa kali: jangan menjumlahkan baris. "
            "Rencana bukan realisasi."
        ),
    )


def funding_note(words: Words) -> str:
    """Say how the funding matrix is read."""
    return words(
        "● dinyatakan · ○ rencana · program: disebut program daerah, tanpa laporan dana · – tidak tercatat · "
        "beberapa laporan setahun dapat menceritakan satu anggaran: ditulis terendah–tertinggi, "
        "tidak dijumlahkan"
    )
