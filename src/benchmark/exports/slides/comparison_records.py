"""Slides of a comparison on what the regions hold: kinds of instruments, clauses, sources of money."""

from collections.abc import Sequence

import pandas as pd

from benchmark.analysis.comparison_funding import PLANNED, PROGRAMME, STATED
from benchmark.analysis.comparison_instruments import (
    IN_FORCE,
    NOT_COLLECTED,
    NOT_RECORDED,
)
from benchmark.exports.comparison_records import NOT_COLLECTED as UNSEEN
from benchmark.exports.comparison_records import NOT_RECORDED as NONE
from benchmark.exports.comparison_records import SIGNS, instrument_cell, instrument_lines, span
from benchmark.exports.slides.cells import budget_years, fund_sources, instrument_years
from benchmark.exports.slides.comparison_set import Compared
from benchmark.exports.slides.model import Slide, Table

_CLAUSES = 10
_PERDA = "4"


def kinds_slide(view: Compared) -> list[Slide]:
    """Which kinds of instruments does each region have on record?"""
    words = view.words
    matrix = view.matrix[view.matrix["axis"] == "kind"]
    if matrix.empty:
        return []
    by_id = view.instruments.set_index("instrument_id")
    lines = instrument_lines(view.evidence, matrix, view.instruments, words)
    rows = tuple(
        (line.name, *(", ".join(instrument_cell(cell, by_id, words)) for cell in line.cells))
        for line in lines
    )
    perda = matrix[(matrix["key"] == _PERDA) & (matrix["state"] == IN_FORCE)]["region_code"]
    if len(perda):
        regions = words.listing(view.names[code] for code in perda)
        title = words("Perda yang berlaku tercatat di {regions}", regions=regions)
    else:
        title = words("Perda yang berlaku belum tercatat di satu pun daerah ini")
    points = [words("● berlaku ○ rancangan atau rencana □ status belum diketahui – tidak tercatat")]
    header = (words("Bentuk"), *view.names.values())
    visual = Table(header, rows, words("Bentuk instrumen menurut daerah, dengan tanda keberlakuannya."))
    ids = [name for several in matrix["instrument_ids"] for name in several]
    return [_dated(view, title, points, visual, ids)]


def clauses_slide(view: Compared) -> list[Slide]:
    """Which clauses do some have in force and others not on record? What binds and what pays comes first."""
    words = view.words
    matrix = view.matrix[view.matrix["axis"] == "provision"]
    in_force = matrix["state"].eq(IN_FORCE).groupby(matrix["key"], sort=False)
    differing = [key for key, held in in_force if held.any() and not held.all()]
    if not differing:
        return []
    shown = matrix[matrix["key"].isin(differing[:_CLAUSES])]
    rows = []
    labels = view.evidence.provisions.set_index("provision")[f"label_{words.language}"]
    for key, cells in shown.groupby("key", sort=False):
        marks = [_mark(view, cell["state"]) for cell in cells.to_dict("records")]
        rows.append((labels[key], *marks))
    title = words("{n} klausul berlaku di sebagian daerah saja", n=words.number(len(differing)))
    points = [words("● berlaku ○ rancangan □ status belum diketahui – tidak tercatat")]
    if len(differing) > _CLAUSES:
        points.append(words("{n} klausul pertama; yang mengikat dan mendanai dahulu.", n=_CLAUSES))
    header = (words("Klausul"), *view.names.values())
    visual = Table(header, tuple(rows), words("Klausul menurut daerah, dengan tanda keberlakuannya."))
    ids = [name for several in shown["instrument_ids"] for name in several]
    told = [words("Belum terdata: belum ada klausul daerah itu yang dicatat, yang tidak berarti tidak ada.")]
    return [_dated(view, title, points, visual, ids, told)]


def _dated(
    view: Compared, title: str, points: list[str], visual: Table, ids: list[str], told: Sequence[str] = ()
) -> Slide:
    """The slide on these instruments, dated by them where their sources are not."""
    sources = view.instrument_sources(ids)
    shown = view.instruments[view.instruments["instrument_id"].isin(ids)]
    when = instrument_years(view.evidence, view.words, shown, sources)
    return view.slide(title, points, visual, sources, told, when)


def _mark(view: Compared, state: str) -> str:
    if state == NOT_COLLECTED:
        return view.words(UNSEEN)
    return SIGNS.get(state, NONE)


def funds_slide(view: Compared) -> list[Slide]:
    """Who pays from which source of money, in the latest year on record?"""
    words, matrix = view.words, view.money
    if matrix.empty:
        return []
    labels = view.evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    rows, held = [], {}
    for kind, cells in matrix.groupby("fund_kind", sort=False, observed=True):
        rows.append((labels[kind], *(_paid(view, cell) for cell in cells.to_dict("records"))))
        held[kind] = cells.loc[cells["state"].isin([STATED, PLANNED, PROGRAMME]), "region_code"].tolist()
    common = [kind for kind, codes in held.items() if len(codes) == len(view.codes)]
    if common:
        title = words("{fund} tercatat di semua daerah ini", fund=labels[common[0]])
    else:
        kind = max(held, key=lambda name: len(held[name]))
        title = words(
            "{fund} tercatat di {regions}",
            fund=labels[kind],
            regions=words.listing(view.names[code] for code in held[kind]),
        )
    points = [words("● dinyatakan ○ rencana – tidak tercatat; laporan terbaru, tidak dijumlahkan.")]
    header = (words("Sumber dana"), *view.names.values())
    visual = Table(header, tuple(rows), words("Sumber dana menurut daerah, dengan tahun dan banyak orang."))
    sources = fund_sources(view.evidence, matrix.to_dict("records"))
    shown = matrix.loc[matrix["state"].isin([STATED, PLANNED]), "year"]
    return [view.slide(title, points, visual, sources, when=budget_years(words, shown))]


def _paid(view: Compared, cell: dict) -> str:
    words = view.words
    if cell["state"] == NOT_COLLECTED:
        return words(UNSEEN)
    if cell["state"] == NOT_RECORDED:
        return NONE
    if cell["state"] == PROGRAMME:
        return words("program")
    sign = "●" if cell["state"] == STATED else "○"
    year = "" if pd.isna(cell["year"]) else f" {int(cell['year'])}"
    people = span(cell["people_low"], cell["people_high"], words.number)
    return f"{sign}{year}" + (f", {words('{n} orang', n=people)}" if people else "")
