"""Slides on what is on record: instruments, money, and what is not known."""

import pandas as pd

from benchmark.analysis.comparison_funding import PROGRAMME
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.instruments import IN_FORCE
from benchmark.analysis.reasons import in_sentence
from benchmark.exports.profile_groups import group_name
from benchmark.exports.profile_records import STAGES, STATUSES
from benchmark.exports.slides.cells import (
    SHORT_FUNDS,
    budget_years,
    fund_sources,
    gap_rows,
    instrument_years,
    year_in_words,
)
from benchmark.exports.slides.model import Slide, Table, shortened
from benchmark.exports.slides.region_case import Case

_INSTRUMENTS = 7
_REPORTS = 7
_NAME_WORDS = 12
# Fewer gaps stand in the notes of the next steps.
_FEWEST_GAPS = 3


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
        (words("Instrumen"), words("Klausul tercatat"), words("Status")),
        tuple(
            (
                short_title(row, words),
                words.number(len(row["provisions"])) if row["provisions"] else "–",
                words(STATUSES[str(row["status"])]),
            )
            for _, row in shown.iterrows()
        ),
        words("Instrumen regulasi {region} dan statusnya.", region=case.name),
        numeric=(1,),
    )
    clauses = case.evidence.provisions.set_index("provision")[f"label_{words.language}"]
    told = [
        words("{title}, pokok isi menurut sumber: {subject}", title=short_title(row, words), subject=subject)
        for _, row in shown.iterrows()
        if (subject := _text(row["subject"]))
    ]
    told += [
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
    when = instrument_years(case.evidence, words, shown, sources)
    return [case.slide(title, points, table, sources, told, when)]


def funding_slide(case: Case) -> list[Slide]:
    """Who pays contributions? Reports side by side, never summed; else the programmes that speak of money."""
    words, rows = case.words, case.funding
    if rows.empty:
        return _programmes_slide(case)
    stated = rows[rows["stage"] == "stated"]
    shown = rows.head(_REPORTS)
    table = Table(
        (words("Tahun"), words("Sumber dana"), words("Tahap"), words("Orang"), words("Rupiah")),
        tuple(
            (
                year_in_words(case.words, row.year),
                words(SHORT_FUNDS.get(row.fund_kind, row.fund_kind)),
                words(STAGES[row.stage]),
                words.number(row.beneficiaries),
                words.compact_rupiah(row.amount_idr),
            )
            for row in shown.itertuples()
        ),
        words("Laporan pendanaan iuran {region}.", region=case.name),
        numeric=(3, 4),
    )
    points = [
        words("Baris tidak dijumlahkan: satu anggaran dapat diberitakan beberapa kali."),
        "" if shown["stage"].eq("stated").all() else words("Rencana bukan realisasi."),
    ]
    told = [
        words(
            "{year}, {fund}: {group}.",
            year=year_in_words(case.words, row.year),
            fund=words.pick(row, "label"),
            group=group,
        )
        for row in shown.itertuples()
        if (group := _text(group_name(row.beneficiary_group, words)))
    ]
    when = budget_years(words, shown["year"])
    return [case.slide(_funding_title(case, stated), points, table, shown["source_id"], told, when)]


def _programmes_slide(case: Case) -> list[Slide]:
    """Where only programmes speak of a source of money: say so, and that no report of it is on record."""
    words = case.words
    cells = [cell for cell in case.fund_cells if cell["state"] == PROGRAMME]
    if not cells:
        return []
    labels = case.evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    names = case.evidence.programs.set_index("program_id")["name"]
    kinds = [cell["fund_kind"] for cell in cells]
    rows = [
        (shortened(names[name], _NAME_WORDS), words(SHORT_FUNDS.get(cell["fund_kind"], cell["fund_kind"])))
        for cell in cells
        for name in cell["program_ids"]
    ]
    table = Table(
        (words("Program"), words("Sumber dana"), words("Laporan dana")),
        tuple((*row, words("belum terdata")) for row in rows[:_REPORTS]),
        words("Sumber dana yang disebut program {region}, tanpa laporan dana.", region=case.name),
    )
    title = words(
        "{region}: {funds} disebut program, tanpa laporan dana",
        region=case.name,
        funds=words.listing([labels[kinds[0]], *(in_sentence(labels[kind]) for kind in kinds[1:])]),
    )
    told = [names[name] for cell in cells for name in cell["program_ids"]]
    points = [words("Belum terdata bukan berarti tidak ada.")]
    return [case.slide(title, points, table, fund_sources(case.evidence, cells), dict.fromkeys(told))]


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
    if len(found) < _FEWEST_GAPS:
        return []
    table = Table(
        (words("Belum diketahui"), words("Dapat diisi dari")),
        gap_rows(words, found),
        words("Yang belum diketahui tentang {region} dan cara mengisinya.", region=case.name),
    )
    title = words(
        "{n} hal tentang {region} belum diketahui; itu bukan berarti tidak ada",
        n=words.number(len(found)),
        region=case.name,
    )
    told = [f"{gap.missing} {gap.remedy}" for gap in found]
    return [case.slide(title, [], table, [], told)]


def _text(value: object) -> str:
    return "" if pd.isna(value) else str(value)
