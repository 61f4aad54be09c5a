"""What is on record about the region besides its coverage, as short lines, the most telling first."""

from datetime import date

import pandas as pd

from benchmark.analysis.administrative import where_it_lies
from benchmark.analysis.comparison_funding import PROGRAMME, funding_matrix
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.history import SEGMENTS, segments
from benchmark.analysis.instruments import IN_FORCE, PLANNED
from benchmark.analysis.inventory import gaps
from benchmark.analysis.paritrana_programs import is_plan
from benchmark.analysis.prize_words import AWARD_LEVELS, RANKS
from benchmark.analysis.region_profile import (
    awards_of,
    funding_of,
    instruments_of,
    programs_of,
    sources_of,
)
from benchmark.analysis.twins import linked_twin
from benchmark.analysis.workforce import workforce_comparison
from benchmark.evidence import Evidence
from benchmark.exports.brief.fit import Offer, shortened
from benchmark.exports.brief.model import Line, Section
from benchmark.exports.profile_figures import KEY_WORKFORCE
from benchmark.exports.profile_groups import group_name
from benchmark.exports.profile_records import STAGES, STATUSES, award_name, category_name
from benchmark.exports.publisher import publisher_of
from benchmark.locale import Words, message
from benchmark.locale.units import written

_BINDING = 5  # legal rank of the regulation of a head of region; what is weaker has a higher number
_ITEM = 190  # letters of one item: two lines
_ADDRESS = 78
# What a brief is about; the statistics behind it are the same for every region.
_TELLING = {"coverage", "segments", "members", "instruments", "funding", "programs", "awards"}
_SEGMENTS = {
    "pu": message("penerima upah (PU)"),
    "bpu": message("bukan penerima upah (BPU)"),
    "construction": message("jasa konstruksi"),
}


def segments_offer(evidence: Evidence, code: str, words: Words) -> Offer:
    """How is coverage split between wage earners, the self-employed and construction?"""
    rows = segments(evidence, code)
    rows = rows[rows["value"].notna()] if len(rows) else rows
    lines = []
    for row in rows.itertuples():
        name = words(_SEGMENTS[row.segment])
        covered = SEGMENTS[row.indicator_id][1] == "coverage"
        label = (
            words("Cakupan {segment}", segment=name) if covered else words("Peserta {segment}", segment=name)
        )
        value = words.percent(row.value) if covered else words.number(row.value)
        if row.approximate:
            value = words("sekitar {value}", value=value)
        marks = [words("diragukan") if row.doubtful else "", words("lama") if row.stale else ""]
        told = ", ".join(part for part in (words.as_of(row.as_of, row.precision), *marks) if part)
        lines.append(Line(f"{label}: {value}", f"({told})"))
    note = (
        words("Angka segmen memakai dasar hitung sendiri dan tidak dapat dijumlahkan menjadi cakupan daerah.")
        if lines
        else words("Rincian penerima upah (PU) dan bukan penerima upah (BPU) belum terdata.")
    )
    return Offer(Section(words("Menurut segmen peserta"), tuple(lines), note=note), 2, 5)


def workforce_offer(evidence: Evidence, code: str, words: Words) -> Offer:
    """How do work, poverty and wages compare with province and nation?"""
    region = evidence.region(code)
    province = evidence.region(region.province_code).short_name
    lines = []
    for row in workforce_comparison(evidence, code, KEY_WORKFORCE).itertuples():
        if pd.isna(row.value):
            continue
        others = [(province, row.province_value), (words("Indonesia"), row.nation_value)]
        beside = [
            f"{name} {written(value, row.unit, int(row.decimals), words)}"
            for name, value in others
            if pd.notna(value) and row.unit == "pct"
        ]
        label = words.pick(evidence.indicator(row.indicator_id), "label")
        figure = written(row.value, row.unit, int(row.decimals), words)
        when = words.as_of(row.as_of, row.precision)
        lines.append(Line(f"{label}: {figure}", f"({'; '.join([when, *beside])})"))
    note = (
        words(
            "Statistik BPS memakai dasar lain daripada cakupan: penyebut cakupan ialah pekerja menurut "
            "sumbernya, bukan penduduk bekerja di sini, jadi keduanya tidak dapat saling dibagi."
        )
        if lines
        else words("Belum terdata; ini tidak berarti tidak ada.")
    )
    return Offer(Section(words("Kerja, kemiskinan, dan upah"), tuple(lines), note=note), 2, 7)


def instruments_offer(evidence: Evidence, code: str, words: Words, on: date) -> Offer:
    """Which regulations and the like are on record?

    Perda and regulations of the head in force come first, then drafts in progress, for they are what the
    reader decides on; then the others in force, and what is old news.
    """
    rows = instruments_of(evidence, code)
    months = evidence.parameter("stale_after_months")
    place = [_place(row, on.year - months / 12) for row in rows.itertuples()]
    rows = rows.assign(place=place).sort_values(
        ["place", "legal_rank", "year"], ascending=[True, True, False], kind="stable"
    )
    clauses = evidence.provisions.set_index("provision")[f"label_{words.language}"]
    lines = []
    for _, row in rows.iterrows():
        told = [_status(row, words, on)]
        if pd.notna(row["subject"]):
            told.append(str(row["subject"]))
        if row["provisions"]:
            told.append(
                words("klausul: {clauses}", clauses="; ".join(clauses[name] for name in row["provisions"]))
            )
        lines.append(_line(short_title(row, words), told))
    note = (
        words("Pokok isi menurut sumber, bukan judul resmi; periksa JDIH.")
        if lines
        else words("Belum terdata; ini tidak berarti tidak ada.")
    )
    if lies := where_it_lies(evidence, code, words):
        note = f"{lies} {note}"
    return Offer(Section(words("Instrumen regulasi"), tuple(lines), note=note), 3, 6)


def _place(row, since: float) -> int:
    """Tell where an instrument stands: 0 in force and binding, 1 a draft since that year, then the rest."""
    if str(row.status) == IN_FORCE:
        return 0 if row.legal_rank <= _BINDING else 2
    return 1 if str(row.status) in PLANNED and pd.notna(row.year) and row.year >= since else 3


def _status(row: pd.Series, words: Words, on: date) -> str:
    if str(row["status"]) in PLANNED and pd.notna(row["year"]) and row["year"] < on.year:
        return words("diberitakan sebagai rancangan, kelanjutannya belum terdata")
    return words(STATUSES[str(row["status"])])


def funding_offer(evidence: Evidence, code: str, words: Words) -> Offer:
    """Who pays for whom? Reports side by side, newest first, never summed; then what only programmes name."""
    lines = []
    for row in funding_of(evidence, code).itertuples():
        year = words("tanpa tahun") if pd.isna(row.year) else str(int(row.year))
        group = group_name(row.beneficiary_group, words)
        people = "" if pd.isna(row.beneficiaries) else words("{n} orang", n=words.number(row.beneficiaries))
        told = [
            words(STAGES[row.stage]),
            f"{people} ({group})" if people and group else people or group,
            "" if pd.isna(row.amount_idr) else words.compact_rupiah(row.amount_idr),
            "" if pd.isna(row.months) else words("{n} bulan", n=words.number(row.months)),
        ]
        lines.append(_line(f"{year}, {words.pick(row, 'label')}", told))
    reports = len(lines)
    matrix = funding_matrix(evidence, [code])
    labels = evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    names = evidence.programs.set_index("program_id")["name"]
    for cell in matrix[matrix["state"] == PROGRAMME].itertuples():
        programs = words.listing(names[name] for name in cell.program_ids)
        told = [words("disebut program {names}, tanpa laporan dana", names=programs)]
        lines.append(_line(str(labels[cell.fund_kind]), told))
    note = (
        words("Satu anggaran dapat diberitakan beberapa kali: jangan menjumlahkan baris.")
        if reports > 1
        else ""
        if lines
        else words("Belum terdata; ini tidak berarti tidak ada.")
    )
    return Offer(Section(words("Pendanaan iuran"), tuple(lines), note=note), 3, 6)


def programs_offer(evidence: Evidence, code: str, words: Words) -> Offer:
    """Which programmes does the region run? Newest first, plans last."""
    lines = []
    rows = list(programs_of(evidence, code).itertuples(index=False))
    for row in sorted(rows, key=lambda row: is_plan(row.name) or is_plan(row.description)):
        told = [] if pd.isna(row.description) else [str(row.description)]
        name = row.name if pd.isna(row.started_year) else f"{row.name} ({int(row.started_year)})"
        lines.append(_line(name, told))
    note = "" if lines else words("Belum terdata; ini tidak berarti tidak ada.")
    return Offer(Section(words("Program dan gerakan"), tuple(lines), note=note), 2, 5)


def awards_offer(evidence: Evidence, code: str, words: Words) -> Offer:
    """Which prizes has the region won or been nominated for? Newest edition first."""
    lines = []
    for row in awards_of(evidence, code).itertuples():
        year = "" if pd.isna(row.edition_year) else f" {int(row.edition_year)}"
        told = [
            "" if pd.isna(row.rank) else words(RANKS[str(row.rank)]),
            words(AWARD_LEVELS[str(row.level)]),
            category_name(row.category, words),
        ]
        lines.append(_line(f"{award_name(str(row.award), words)}{year}", told))
    note = "" if lines else words("Belum terdata; ini tidak berarti tidak ada.")
    return Offer(Section(words("Penghargaan"), tuple(lines), note=note), 2, 4)


def gaps_offer(evidence: Evidence, code: str, words: Words) -> Offer:
    """What is not known about the region, and what would fill it?"""
    named = (funding_matrix(evidence, [code])["state"] == PROGRAMME).any()
    lines = []
    for gap in gaps(evidence, code, words):
        missing = gap.missing
        if gap.key == "funding_missing" and named:
            missing = words("Laporan dana iuran belum terdata; sumber dananya hanya disebut program.")
        lines.append(Line(shortened(missing, 110), shortened(gap.remedy, 120)))
    note = "" if lines else words("Semua bagian profil sudah terdata.")
    return Offer(Section(words("Yang belum diketahui"), tuple(lines), note=note), 2, 8)


def sources_offer(evidence: Evidence, code: str, words: Words, first: str) -> Offer:
    """Which sources speak about the region? That of its coverage first, then those with most
    facts on the programme; statistics of work and poverty last."""
    rows = sources_of(evidence, code)
    rows = rows[rows["kind"].astype(str) != "method"]
    telling = [bool(_TELLING & set(uses)) for uses in rows["used_for"]]
    rows = rows.assign(_first=rows["source_id"] == first, _telling=telling)
    rows = rows.sort_values(["_first", "_telling"], ascending=False, kind="stable")
    # Another publisher says more than another table of the same one.
    rows = rows.assign(_again=rows["publisher"].duplicated())
    rows = rows.sort_values(["_first", "_telling", "_again"], ascending=[False, False, True], kind="stable")
    lines = []
    for row in rows.itertuples():
        publisher = publisher_of(row, words)
        undated = words("tanggal terbit tidak tercantum")
        dated = undated if pd.isna(row.published_on) else words.date(row.published_on)
        twin = linked_twin(evidence, row.source_id)
        url = row.url if pd.notna(row.url) and row.url else evidence.source(twin).url if twin else ""
        address = url if str(url).startswith(("http://", "https://")) else ""
        where = _bare(address) if address else words("naskah, tanpa tautan")
        told = ", ".join(part for part in (f"“{shortened(str(row.title), 80)}”", dated, where) if part)
        lines.append(Line(shortened(str(publisher), 60), told, address))
    note = "" if lines else words("Belum ada sumber terbuka tentang daerah ini yang kami baca.")
    return Offer(Section(words("Sumber"), tuple(lines), note=note), 3, 8)


def _bare(address: str) -> str:
    """Return an address short enough to print; the whole one lies behind it."""
    bare = address.split("://", 1)[1].removeprefix("www.").rstrip("/")
    return bare if len(bare) <= _ADDRESS else bare[: _ADDRESS - 1] + "…"


def _line(strong: str, told: list[str]) -> Line:
    strong = shortened(strong, 90)
    return Line(strong, shortened("; ".join(part for part in told if part), _ITEM - len(strong)))
