"""What is on record about one region besides figures, as tables with headers in the reader's language."""

import pandas as pd

from benchmark.analysis.inventory import gaps
from benchmark.analysis.prize_words import AWARD_LEVELS, RANKS
from benchmark.analysis.region_profile import (
    awards_of,
    children_of,
    funding_of,
    instruments_of,
    programs_of,
    sources_of,
    visits_of,
)
from benchmark.evidence import Evidence
from benchmark.exports.merged_notes import with_other_reports
from benchmark.exports.profile_groups import group_name, group_names
from benchmark.exports.publisher import publisher_of
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words, message

# The kind whose own legal weight says already that it binds nobody.
DRAFT = "ranperda"
STATUSES = {
    "berlaku": message("● berlaku"),
    "ranperda": message("○ rancangan, belum berlaku"),
    "direncanakan": message("○ direncanakan, belum ada"),
    "unknown": message("□ status belum diketahui"),
}
STAGES = {"stated": message("● dinyatakan"), "planned": message("○ rencana")}
AWARDS = {
    "paritrana": "Paritrana Award",
    "penghargaan_ucj": message("Penghargaan UCJ"),
    "penghargaan_optimalisasi_dbhcht_jamsostek": message("Penghargaan optimalisasi DBH CHT"),
    "penghargaan_kanwil_bpjs_ketenagakerjaan": message("Penghargaan Kanwil BPJS Ketenagakerjaan"),
}
CATEGORIES = {
    "kabupaten_kota": message("kabupaten/kota"),
    "provinsi": message("provinsi"),
    "desa": message("desa atau kelurahan"),
    "ekosistem_desa": message("ekosistem desa"),
    "perusahaan_besar_perdagangan_jasa": message("perusahaan besar perdagangan dan jasa"),
    "khusus_coverage_100_persen": message("khusus: cakupan 100 persen"),
    "khusus_anggaran_pekerja_rentan": message("khusus: anggaran pekerja rentan"),
}
USES = {
    "coverage": message("cakupan"),
    "segments": message("segmen"),
    "members": message("peserta"),
    "protected_groups": message("kelompok terlindungi"),
    "workers": message("dasar hitung"),
    "benefits": message("manfaat"),
    "workforce": message("ketenagakerjaan"),
    "poverty": message("kemiskinan"),
    "economy": message("ekonomi"),
    "institutions": message("kelembagaan"),
    "budget": message("anggaran"),
    "instruments": message("regulasi"),
    "funding": message("pendanaan"),
    "programs": message("program"),
    "awards": message("penghargaan"),
    "visits": message("kunjungan"),
}


def instruments_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return regulations and the like with status, legal weight and clauses."""
    rows = instruments_of(evidence, code)
    weights = evidence.instrument_kinds.set_index("kind")[f"weight_{words.language}"]
    clauses = evidence.provisions.set_index("provision")[f"label_{words.language}"]
    table = pd.DataFrame(
        {
            words("Jenis"): rows[f"label_{words.language}"],
            words("Nomor"): rows["number"].fillna(""),
            words("Tahun"): rows["year"],
            words("Tentang"): rows["subject"].fillna(""),
            words("Status"): [words(STATUSES[status]) for status in rows["status"].astype(str)],
            words("Kekuatan hukum"): [
                legal_weight(kind, status, weights[kind], words)
                for kind, status in zip(rows["kind"], rows["status"].astype(str), strict=True)
            ],
            words("Klausul"): ["; ".join(clauses[name] for name in names) for names in rows["provisions"]],
            words("Catatan"): [with_other_reports(note, words) for note in rows["note"]],
            words("Tautan"): _links(evidence, rows["source_ids"]),
        }
    )
    return Sheet(
        words("Regulasi"),
        words("Instrumen regulasi, {region}", region=evidence.region(code).name),
        table,
        note=words(
            "Rancangan dan rencana belum berlaku. Tanpa baris berarti belum terdata, bukan tidak ada."
        ),
    )


def legal_weight(kind: str, status: str, weight: str, words: Words) -> str:
    """Say what legal weight an instrument has: only one in force has the weight of its kind."""
    if status == "berlaku" or kind == DRAFT:
        return words("Kekuatan hukum: {weight}", weight=weight)
    if status == "unknown":
        return words("Status belum diketahui; bila berlaku: {weight}", weight=weight)
    return words("Belum berlaku; bila ditetapkan: {weight}", weight=weight)


def funding_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return who pays for whom, each report a row; rows may tell of one budget and are never summed."""
    rows = funding_of(evidence, code)
    rows = rows.merge(evidence.sources[["source_id", "publisher", "url"]], on="source_id", how="left")
    amount, people = words("Jumlah (rupiah)"), words("Penerima (orang)")
    table = pd.DataFrame(
        {
            words("Tahun"): rows["year"],
            words("Sumber dana"): rows[f"label_{words.language}"],
            words("Tahap"): [words(STAGES[stage]) for stage in rows["stage"]],
            people: rows["beneficiaries"].astype(float),
            amount: rows["amount_idr"].astype(float),
            words("Bulan dibayar"): rows["months"].astype(float),
            words("Penerbit"): [publisher_of(row, words) for row in rows.itertuples()],
            words("Tautan"): rows["url"],
            words("Kelompok penerima"): [group_name(name, words) for name in rows["beneficiary_group"]],
            words("Catatan"): [with_other_reports(note, words) for note in rows["note"]],
        }
    )
    return Sheet(
        words("Pendanaan"),
        words("Pendanaan iuran, {region}", region=evidence.region(code).name),
        table,
        {people: "count", amount: "money", words("Bulan dibayar"): "count"},
        words(
            "Satu anggaran dapat diberitakan beberapa kali: jangan menjumlahkan baris. "
            "Rencana bukan realisasi."
        ),
    )


def programs_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return the region's programmes and movements."""
    rows = programs_of(evidence, code)
    funds = evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    table = pd.DataFrame(
        {
            words("Program"): rows["name"],
            words("Mulai"): rows["started_year"],
            words("Kelompok"): ["; ".join(group_names(names, words)) for names in rows["groups"]],
            words("Sumber dana"): ["; ".join(funds[name] for name in names) for names in rows["fund_kinds"]],
            words("Uraian"): rows["description"].fillna(""),
            words("Tautan"): _links(evidence, rows["source_ids"]),
        }
    )
    return Sheet(
        words("Program"), words("Program dan gerakan, {region}", region=evidence.region(code).name), table
    )


def awards_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return awards won and nominations."""
    rows = awards_of(evidence, code)
    table = pd.DataFrame(
        {
            words("Penghargaan"): [award_name(name, words) for name in rows["award"].astype(str)],
            words("Edisi"): rows["edition_year"],
            words("Tingkat"): [words(AWARD_LEVELS[name]) for name in rows["level"].astype(str)],
            words("Kategori"): [category_name(name, words) for name in rows["category"]],
            words("Hasil"): ["" if pd.isna(name) else words(RANKS[str(name)]) for name in rows["rank"]],
            words("Catatan"): [with_other_reports(note, words) for note in rows["note"]],
            words("Tautan"): _links(evidence, rows["source_ids"]),
        }
    )
    return Sheet(
        words("Penghargaan"),
        words("Penghargaan, {region}", region=evidence.region(code).name),
        table,
        note=words("Pers memakai tahun edisi secara longgar: tahun penghargaan, penilaian, atau penyerahan."),
    )


def visits_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return study visits made and received."""
    rows = visits_of(evidence, code)
    table = pd.DataFrame(
        {
            words("Arah"): [
                words("dilakukan") if role == "made" else words("diterima") for role in rows["role"]
            ],
            words("Daerah lain"): rows["other_name"],
            words("Perangkat daerah lain"): rows["other_agency"].fillna(""),
            words("Tanggal"): [words.as_of(row.date, row.precision) for row in rows.itertuples()],
            words("Topik"): rows["topic"].fillna(""),
            words("Catatan"): [with_other_reports(note, words) for note in rows["note"]],
            words("Tautan"): _links(evidence, rows["source_ids"]),
        }
    )
    return Sheet(
        words("Kunjungan"), words("Kunjungan studi, {region}", region=evidence.region(code).name), table
    )


def children_sheet(evidence: Evidence, code: str, words: Words, headlines: pd.DataFrame) -> Sheet:
    """Return the kabupaten/kota of a province with their headline coverage, best first, unknown ones last."""
    rows = children_of(evidence, code, headlines=headlines)
    rows = rows.merge(evidence.sources[["source_id", "publisher", "url"]], on="source_id", how="left")
    figure = words("Cakupan (%)")
    decimals = int(evidence.indicator("ucj_pct").decimals)
    table = pd.DataFrame(
        {
            words("Peringkat"): rows["rank"],
            words("Daerah"): rows["name"],
            figure: rows["value"].astype(float).where(~rows["computed"], rows["value"].round(decimals)),
            words("Batas"): [_bound(row, words) for row in rows.itertuples()],
            words("Dihitung"): [words("ya") if flag else "" for flag in rows["computed"]],
            words("Sumber berselisih"): [words("ya") if flag else "" for flag in rows["doubtful"]],
            words("Lama"): [words("ya") if flag else "" for flag in rows["stale"]],
            words("Keadaan data"): [
                words.as_of(row.as_of, row.precision) if row.precision else "" for row in rows.itertuples()
            ],
            words("Penerbit"): [
                publisher_of(row, words) if row.source_id else "" for row in rows.itertuples()
            ],
            words("Tautan"): rows["url"],
        }
    )
    return Sheet(
        words("Kabupaten dan kota"),
        words("Cakupan kabupaten/kota, {region}", region=evidence.region(code).name),
        table,
        {figure: "pct"},
        words("Tanpa peringkat: belum terdata, atau hanya diketahui sebagai batas."),
    )


def gaps_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return what is not known about the region and what would fill it."""
    found = gaps(evidence, code, words)
    table = pd.DataFrame(
        {
            words("Belum diketahui"): [gap.missing for gap in found],
            words("Cara mengisi"): [gap.remedy for gap in found],
        }
    )
    return Sheet(words("Belum diketahui"), words("Yang belum diketahui tentang daerah ini"), table)


def sources_table(evidence: Evidence, code: str, words: Words) -> pd.DataFrame:
    """Return every source that speaks about the region, those with most facts first."""
    rows = sources_of(evidence, code)
    return pd.DataFrame(
        {
            words("Penerbit"): [publisher_of(row, words) for row in rows.itertuples()],
            words("Judul"): rows["title"],
            words("Terbit"): ["" if pd.isna(day) else words.date(day) for day in rows["published_on"]],
            words("Dipakai untuk"): [
                ", ".join(words(USES[use]) for use in uses) for uses in rows["used_for"]
            ],
            words("Fakta"): rows["facts"].astype(int),
            words("Tautan"): rows["url"],
            words("Kode sumber"): rows["source_id"],
        }
    )


def award_name(award: str, words: Words) -> str:
    """Return the name of an award; one that has none yet is shown by its code."""
    return words(AWARDS[award]) if award in AWARDS else _plain(award)


def category_name(category: object, words: Words) -> str:
    """Return the name of an award's category; one that has none yet is shown by its code."""
    return words(CATEGORIES[category]) if category in CATEGORIES else _plain(category)


def _bound(row, words: Words) -> str:
    if row.state != "bound":
        return ""
    return f"{'>' if row.bound == 'lower' else '<'} {words.percent(row.bound_value)}"


def _links(evidence: Evidence, source_ids: pd.Series) -> list[str]:
    """Return the first address of each row; all others stand in the table of sources."""
    first = [ids[0] if ids else None for ids in source_ids]
    return [None if name is None else evidence.source(name).url for name in first]


def _plain(code: object) -> str:
    return "" if pd.isna(code) else str(code).replace("_", " ")
