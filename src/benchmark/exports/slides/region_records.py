"""Slides on what is on record: instruments, money, and what is not known."""

import pandas as pd

from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.instruments import IN_FORCE
from benchmark.analysis.reasons import in_sentence
from benchmark.exports.profile_groups import group_name
from benchmark.exports.profile_records import STAGES, STATUSES
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.region_case import Case

_INSTRUMENTS = 7
_REPORTS = 7


def instruments_slide(case: Case) -> list[Slide]:
    """What has the region regulated, and does it hold? Nothing where nothing is on record."""
    words, rows = case.words, case.instruments
    if rows.empty:
        return []
    rows = rows.assign(in_force=rows["status"].astype(str) == IN_FORCE)
    ordered = rows.sort_values(
        ["in_force", "legal_rank", "year"], ascending=[False, True, False], kind="stable"
    )
    in_force = ordered[ordered["in_force"]]
    facts = {"region": case.name, "n": words.number(len(rows)), "m": words.number(len(in_force))}
    if in_force.empty:
        title = words("{n} instrumen {region} terdata; yang berlaku belum terdata", **facts)
    else:
        strongest = short_title(in_force.iloc[0], words)
        title = words("{region}: {m} dari {n} instrumen berlaku, terkuat {title}", title=strongest, **facts)
    shown = ordered.head(_INSTRUMENTS)
    table = Table(
        (words("Instrumen"), words("Tentang"), words("Status")),
        tuple(
            (short_title(row, words), _text(row["subject"]), words(STATUSES[str(row["status"])]))
            for _, row in shown.iterrows()
        ),
        words("Instrumen regulasi {region} dan statusnya.", region=case.name),
    )
    clauses = case.evidence.provisions.set_index("provision")[f"label_{words.language}"]
    told = [
        words(
            "{title}: klausul {clauses}.",
            title=short_title(row, words),
            clauses="; ".join(clauses[name] for name in row["provisions"]),
        )
        for _, row in ordered.iterrows()
        if row["provisions"]
    ]
    points = [words("Rancangan dan rencana belum berlaku.")] if len(in_force) < len(rows) else []
    if len(rows) > len(shown):
        points.append(words("{n} instrumen lain di aplikasi.", n=words.number(len(rows) - len(shown))))
    sources = [name for ids in shown["source_ids"] for name in ids]
    return [case.slide(title, points, table, sources, told)]


def funding_slide(case: Case) -> list[Slide]:
    """Who pays contributions for whom? Reports side by side, never summed."""
    words, rows = case.words, case.funding
    if rows.empty:
        return []
    stated = rows[rows["stage"] == "stated"]
    shown = rows.head(_REPORTS)
    table = Table(
        (
            words("Tahun"),
            words("Sumber dana"),
            words("Kelompok penerima"),
            words("Tahap"),
            words("Penerima (orang)"),
            words("Jumlah (rupiah)"),
        ),
        tuple(
            (
                _year(case, row.year),
                words.pick(row, "label"),
                _text(group_name(row.beneficiary_group, words)) or "–",
                words(STAGES[row.stage]),
                words.number(row.beneficiaries),
                words.compact_rupiah(row.amount_idr),
            )
            for row in shown.itertuples()
        ),
        words("Laporan pendanaan iuran {region}.", region=case.name),
        numeric=(4, 5),
    )
    points = [
        words("Baris tidak dijumlahkan: satu anggaran dapat diberitakan beberapa kali."),
        "" if shown["stage"].eq("stated").all() else words("Rencana bukan realisasi."),
    ]
    return [case.slide(_funding_title(case, stated), points, table, shown["source_id"])]


def _funding_title(case: Case, stated: pd.DataFrame) -> str:
    words = case.words
    facts = {"region": case.name, "n": words.number(len(case.funding))}
    if stated.empty:
        return words("Pendanaan iuran {region}: {n} rencana terdata, realisasi belum", **facts)
    dated = stated[stated["year"].notna() & stated["beneficiaries"].notna()]
    if dated.empty:
        return words("Pendanaan iuran {region}: {n} laporan terdata", **facts)
    newest = dated.sort_values(["year", "beneficiaries"], ascending=False, kind="stable").iloc[0]
    return words(
        "{region}: iuran {people} orang dibayar dari {fund} ({year})",
        people=words.number(newest["beneficiaries"]),
        fund=in_sentence(words.pick(newest, "label")),
        year=int(newest["year"]),
        **facts,
    )


def gaps_slide(case: Case) -> list[Slide]:
    """What is not known about the region, and what would fill it?"""
    words, found = case.words, case.gaps
    if not found:
        return []
    table = Table(
        (words("Belum diketahui"), words("Cara mengisi")),
        tuple((gap.missing, gap.remedy) for gap in found),
        words("Yang belum diketahui tentang {region} dan cara mengisinya.", region=case.name),
    )
    title = words(
        "{n} hal tentang {region} belum diketahui; itu bukan berarti tidak ada",
        n=words.number(len(found)),
        region=case.name,
    )
    return [case.slide(title, [], table, [], when=case.today)]


def _text(value: object) -> str:
    return "" if pd.isna(value) else str(value)


def _year(case: Case, year: object) -> str:
    return case.words("tanpa tahun") if pd.isna(year) else str(int(year))
