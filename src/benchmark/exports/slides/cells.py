"""What do tables on slides say in at most a handful of words? The rest is for the speaker."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import pandas as pd

from benchmark.analysis.comparison_funding import PLANNED, PROGRAMME, STATED
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_regulation import in_force_by_region
from benchmark.analysis.inventory import Gap
from benchmark.evidence import Evidence
from benchmark.exports.slides.model import Chart, Table, Visual
from benchmark.exports.slides.parts import figure_text, published_span
from benchmark.locale import Words, message

# A narrow column has room for a short name only.
SHORT_FUNDS = {
    "apbd_kabkota": message("APBD kab/kota"),
    "apbd_provinsi": message("APBD provinsi"),
    "apbdes": message("APBDes"),
    "apbn": message("APBN"),
    "asn_contribution": message("Iuran ASN"),
    "baznas_zakat": message("Zakat"),
    "csr_tjsl": message("CSR"),
    "dbh_cht": message("DBH CHT"),
    "dbh_other": message("DBH lain"),
    "dbh_sawit": message("DBH sawit"),
    "employer": message("Pemberi kerja"),
    "other": message("Lainnya"),
    "self_paid": message("Mandiri"),
}
_STATES = (STATED, PLANNED, PROGRAMME)
_MARKS = {PLANNED: message("rencana"), PROGRAMME: message("program")}
# What each gap of `inventory.gaps` is called, and who can fill it.
_GAPS = {
    "coverage_missing": (message("Angka cakupan"), message("BPJS Ketenagakerjaan")),
    "coverage_bound": (message("Angka pasti cakupan"), message("BPJS Ketenagakerjaan")),
    "coverage_stale": (message("Angka cakupan terbaru"), message("BPJS Ketenagakerjaan")),
    "coverage_doubtful": (message("Kecocokan angka cakupan"), message("BPJS Ketenagakerjaan")),
    "target_missing": (message("Target cakupan"), message("RPJMD, RKPD")),
    "segments_missing": (message("Rincian PU dan BPU"), message("BPJS Ketenagakerjaan")),
    "instruments_missing": (message("Instrumen regulasi"), message("JDIH daerah")),
    "funding_missing": (message("Pendanaan iuran"), message("APBD, DPA")),
    "programs_missing": (message("Program daerah"), message("Disnaker")),
    "awards_missing": (message("Penghargaan"), message("Pengumuman Paritrana")),
    "visits_missing": (message("Kunjungan studi"), message("Laporan studi banding")),
}


def short_figure(words: Words, row: Mapping) -> str:
    """Write a coverage figure for a column headed "Cakupan, %": "53,4 (2025)", "69,4 ~ ≈ (2022, lama)"."""
    if row["state"] not in ("value", "zero"):
        return figure_text(words, row)
    marks = [("~", row["approximate"]), ("≈", row["doubtful"])]
    said = " ".join([words.number(row["value"], 1), *(mark for mark, holds in marks if holds)])
    when = [words.as_of(row["as_of"], "year" if row["precision"] != "unknown" else "unknown")]
    return f"{said} ({', '.join(when + [words('lama')] * bool(row['stale']))})"


def strongest(evidence: Evidence, words: Words, code: str) -> tuple[str, tuple[str, ...]]:
    """Name the strongest instrument in force of a region, with its sources."""
    rows = in_force_by_region(evidence)[code]
    if not rows:
        return words("belum terdata"), ()
    return short_title(rows[0], words), rows[0]["source_ids"]


def first_fund(words: Words, cells: Sequence[Mapping]) -> str:
    """Name a region's first source of money and count the others: "DBH CHT, +2", "Iuran ASN (program)".

    ``cells`` are rows of the funding matrix. What is paid comes before plans, and these before what only a
    programme speaks of.
    """
    held = [cell for state in _STATES for cell in cells if cell["state"] == state]
    if not held:
        return words("belum terdata")
    first = held[0]
    said = words(SHORT_FUNDS.get(first["fund_kind"], str(first["fund_kind"])))
    if first["state"] in _MARKS:
        said += f" ({words(_MARKS[first['state']])})"
    return said if len(held) == 1 else f"{said}, +{len(held) - 1}"


def fund_sources(evidence: Evidence, cells: Iterable[Mapping]) -> list[str]:
    """Return the sources behind cells of the funding matrix."""
    cells = list(cells)
    reports = {name for cell in cells for name in cell["funding_ids"]}
    programs = {name for cell in cells if cell["state"] == PROGRAMME for name in cell["program_ids"]}
    funding, links = evidence.funding, evidence.program_sources
    return [
        *funding.loc[funding["funding_id"].isin(reports), "source_id"],
        *links.loc[links["program_id"].isin(programs), "source_id"],
    ]


def gap_rows(words: Words, gaps: Iterable[Gap]) -> tuple[tuple[str, str], ...]:
    """Return what is not known, a row each, with who can fill it; a gap without a short name as it is."""
    return tuple(
        tuple(words(text) for text in _GAPS[gap.key]) if gap.key in _GAPS else (gap.missing, "–")
        for gap in gaps
    )


def year_in_words(words: Words, year: float) -> str:
    """Write a year, and say where none is on record."""
    return words("tanpa tahun") if pd.isna(year) else str(int(year))


def budget_years(words: Words, years: Iterable[float]) -> str:
    """Say of which budget years reports of money speak: "anggaran 2024–2025"; "" where none has a year."""
    said = _from_to(years)
    return words("anggaran {when}", when=said) if said else ""


def instrument_years(evidence: Evidence, words: Words, rows: pd.DataFrame, source_ids: Iterable[str]) -> str:
    """Say of which years instruments are, where no source says when it was published; else ""."""
    said = _from_to(rows["year"])
    if not said or published_span(evidence, words, source_ids):
        return ""
    return words("instrumen {when}", when=said)


def _from_to(years: Iterable[float]) -> str:
    known = sorted({int(year) for year in years if pd.notna(year)})
    return "–".join(dict.fromkeys([str(known[0]), str(known[-1])])) if known else ""


def year_of_target(words: Words, year: float, made_on: date) -> str:
    """Write the year of a target, and that it is over: "2024 (sudah lewat)"."""
    said = year_in_words(words, year)
    return words("{year} (sudah lewat)", year=said) if year < made_on.year else said


def years_apart(words: Words, years: Iterable[float], made_on: date) -> str:
    """Say that targets of different years stand side by side, or that their year is over; else ""."""
    found = sorted({int(year) for year in years if pd.notna(year)})
    if len(found) > 1:
        return words("Tahun target berbeda: {years}.", years=words.listing(map(str, found)))
    if found and found[0] < made_on.year:
        return words("Tahun target {year} sudah lewat.", year=found[0])
    return ""


def key_of_signs(words: Words, texts: Iterable[str], visual: Visual | None) -> tuple[str, str]:
    """Explain the signs ~ and ≈ that stand on a slide: in few words for its foot, in full for the notes.

    A sign that the texts of the slide explain themselves is passed over.
    """
    texts = list(texts)
    shown = [*texts, *_texts_of(visual)]
    used = [
        sign
        for sign in ("≈", "~")
        if any(sign in text for text in shown) and not any(text.startswith(f"{sign} ") for text in texts)
    ]
    short = {"≈": words("≈ diragukan"), "~": words("~ kira-kira")}
    full = {
        "≈": words("≈: sumber berselisih jauh atau angkanya di luar batas yang wajar."),
        "~": words("~: sumber menyebutnya kira-kira."),
    }
    return ", ".join(short[sign] for sign in used), " ".join(full[sign] for sign in used)


def _texts_of(visual: Visual | None) -> list[str]:
    if isinstance(visual, Table):
        return [text for row in visual.rows for text in row]
    if isinstance(visual, Chart):
        return [str(name) for name in visual.categories]
    return []
