"""Instruments, clauses, their spread and the gap, as tables to carry away."""

from datetime import date

import pandas as pd

from benchmark.analysis.adoption import AdoptionCurve
from benchmark.analysis.clauses import ClauseMatrix
from benchmark.analysis.instrument_gap import Gap
from benchmark.analysis.instruments import named
from benchmark.evidence import Evidence
from benchmark.exports.merged_notes import with_other_reports
from benchmark.exports.profile_records import STATUSES
from benchmark.exports.publisher import name_of, sources_table
from benchmark.exports.workbook import Sheet, workbook
from benchmark.locale import Words, message

NOT_COLLECTED = "[x]"
LEVEL_NAMES = {
    "nation": message("nasional"),
    "province": message("provinsi"),
    "kabupaten": message("kabupaten"),
    "kota": message("kota"),
}
FORM_NAMES = {
    "perda": message("Perda"),
    "perkada": message("Perkada"),
    "decree": message("Keputusan, instruksi"),
    "circular": message("Surat edaran"),
    "agreement": message("Nota kesepahaman"),
}
# What stands in a cell of the clause matrix, in the file and beside the marks on the screen.
CELLS = {
    "in_force": message("● berlaku"),
    "planned": message("○ rancangan atau rencana"),
    "unknown": message("□ status belum diketahui"),
    "not_mentioned": message("· tidak disebut sumber"),
}
MINE = {
    "planned": message("○ baru rancangan atau rencana"),
    "unknown": message("□ status belum diketahui"),
    "not_mentioned": message("tidak disebut sumber yang terdata"),
    "not_recorded": message("belum terdata"),
}


def instruments_sheet(evidence: Evidence, words: Words, rows: pd.DataFrame) -> Sheet:
    """Return rows of `analysis.instruments.catalogue` with status, legal weight, clauses and source."""
    weights = evidence.instrument_kinds.set_index("kind")[f"weight_{words.language}"]
    clauses = evidence.provisions.set_index("provision")[f"label_{words.language}"]
    first = [evidence.source(ids[0]) if ids else None for ids in rows["source_ids"]]
    table = pd.DataFrame(
        {
            words("Kode"): rows["region_code"].to_numpy(),
            words("Daerah"): rows["region_name"].to_numpy(),
            words("Tingkat"): [words(LEVEL_NAMES[level]) for level in rows["level"]],
            words("Jenis"): rows[f"label_{words.language}"].to_numpy(),
            words("Nomor"): rows["number"].fillna("").to_numpy(),
            words("Tahun"): rows["year"].to_numpy(),
            words("Tentang"): rows["subject"].fillna("").to_numpy(),
            words("Status"): [words(STATUSES[status]) for status in rows["status"]],
            words("Urutan kekuatan (1 = terkuat)"): rows["legal_rank"].to_numpy(),
            words("Kekuatan hukum"): rows["kind"].map(weights).to_numpy(),
            words("Klausul"): ["; ".join(clauses[name] for name in names) for names in rows["provisions"]],
            words("Catatan"): [with_other_reports(note, words) for note in rows["note"]],
            words("Penerbit"): [name_of(source.publisher, words) if source else "" for source in first],
            words("Tautan"): [source.url if source else None for source in first],
            words("Kode sumber"): ["; ".join(ids) for ids in rows["source_ids"]],
            words("Kode instrumen"): rows["instrument_id"].to_numpy(),
        }
    )
    note = words(
        "Rancangan dan rencana belum berlaku. Daerah tanpa baris belum terdata; itu tidak berarti tidak ada."
    )
    return Sheet(words("Instrumen"), words("Instrumen regulasi yang terdata"), table, note=note)


def clauses_sheet(evidence: Evidence, words: Words, matrix: ClauseMatrix, where: str) -> Sheet:
    """Return regions by clauses; a region of which nothing is known has [x] in every cell."""
    labels = evidence.provisions.set_index("provision")[f"label_{words.language}"]
    columns = [labels[name] for name in matrix.provisions]
    states = matrix.cells.pivot(index="region_code", columns="provision", values="state")
    lines = []
    for code in matrix.regions:
        cells = [words(CELLS[states.at[code, name]]) for name in matrix.provisions]
        lines.append([code, words("klausul tercatat"), *cells])
    for codes, state in (
        (matrix.without_clauses, words("instrumen terdata, klausul belum dicatat")),
        (matrix.not_recorded, words("belum terdata")),
    ):
        lines += [[code, state, *[NOT_COLLECTED] * len(columns)] for code in codes]
    table = pd.DataFrame(lines, columns=[words("Kode"), words("Keadaan"), *columns])
    table.insert(1, words("Daerah"), [evidence.region(code).name for code in table.iloc[:, 0]])
    return Sheet(
        words("Klausul"),
        words("Klausul menurut daerah, {where}", where=where),
        table,
        note=words("“Tidak disebut sumber” dan [x] tidak berarti klausul itu tidak ada."),
    )


def adoption_sheet(words: Words, curve: AdoptionCurve, level: str) -> Sheet:
    """Return how many regions had each form in force by each year; unknown years in the last row."""
    columns = {form: words(FORM_NAMES[form]) for form in curve.counts}
    table = curve.counts.rename(columns=columns).reset_index(names=words("Tahun"))
    table[words("Tahun")] = table[words("Tahun")].astype(str)
    last = pd.DataFrame(
        [{words("Tahun"): words("tahun tidak diketahui")} | {columns[f]: n for f, n in curve.undated.items()}]
    )
    return Sheet(
        words("Penyebaran"),
        words("Jumlah kumulatif daerah menurut bentuk yang berlaku, {level}", level=level_name(level, words)),
        pd.concat([table, last], ignore_index=True),
        note=words(
            "Dari {n} daerah. Instrumen yang kini berlaku dihitung sejak tahun penetapannya; "
            "yang tahunnya tidak diketahui hanya ada di baris terakhir.",
            n=words.number(curve.regions),
        ),
    )


def gap_sheet(evidence: Evidence, words: Words, gap: Gap, code: str, instruments: pd.DataFrame) -> Sheet:
    """Return a row for each clause and each leader to read on it."""
    labels = evidence.provisions.set_index("provision")[f"label_{words.language}"]
    rows = instruments.set_index("instrument_id")
    lines = []
    for clause in gap.clauses.itertuples():
        for leader, instrument_id in clause.readings:
            instrument = rows.loc[instrument_id]
            source = evidence.source(instrument["source_ids"][0]) if instrument["source_ids"] else None
            lines.append(
                (
                    labels[clause.provision],
                    clause.n,
                    clause.of,
                    words(MINE[clause.mine]),
                    evidence.region(leader).name,
                    gap.leaders.table.at[leader, "value"],
                    named(instrument, words),
                    source.url if source else None,
                )
            )
    columns = [
        words("Klausul"),
        words("Daerah terdepan yang punya"),
        words("dari daerah terdepan yang klausulnya tercatat"),
        words("Daerah saya"),
        words("Bacalah"),
        words("Cakupan (%)"),
        words("Instrumen"),
        words("Tautan"),
    ]
    name = evidence.region(code).name
    return Sheet(
        words("Celah"),
        words("Klausul daerah terdepan yang tidak tercatat berlaku di {region}", region=name),
        pd.DataFrame(lines, columns=columns),
        {words("Cakupan (%)"): "pct"},
        words("“Tidak disebut” dan “belum terdata” tidak berarti tidak ada."),
    )


def instruments_workbook(
    evidence: Evidence, words: Words, title: str, about: str, sheets: list[Sheet], made_on: date
) -> bytes:
    """Return tables of this file as a workbook; its sources are those of all instruments.

    Parameters
    ----------
    about : str
        The key sentence of the screen.
    sheets : list of Sheet
    """
    table = sources_table(evidence, evidence.instrument_sources["source_id"], words)
    return workbook(words, title, about, sheets, table, evidence.revision, made_on)


def level_name(level: str, words: Words) -> str:
    """Return "provinsi" or "kabupaten/kota"."""
    return words("provinsi") if level == "province" else words("kabupaten/kota")
