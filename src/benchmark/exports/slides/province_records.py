"""Slides on what regions hold: who has which kind of instrument, and who pays from which source of money."""

import pandas as pd

from benchmark.analysis.comparison_funding import PLANNED, PROGRAMME, STATED
from benchmark.analysis.comparison_instruments import (
    IN_FORCE,
    NOT_COLLECTED,
    SHORT_KINDS,
    short_title,
)
from benchmark.exports.comparison_records import NOT_RECORDED, SIGNS
from benchmark.exports.slides.cells import SHORT_FUNDS, fund_sources
from benchmark.exports.slides.model import Chart, Series, Slide, Table
from benchmark.exports.slides.parts import numbered, pages, some
from benchmark.exports.slides.province_meeting import Meeting

_FUND_SIGNS = {STATED: "●", PLANNED: "○"}
_ROWS = 12
# Legal ranks of Perda and of the regulations of a head of region.
_REGULATIONS = ("4", "5")


def instrument_slides(meeting: Meeting) -> list[Slide]:
    """Who has which kind of instrument on record, and is it in force?"""
    words, cells = meeting.words, meeting.instrument_cells
    if cells.empty:
        return []
    keys = list(dict.fromkeys(cells["key"]))
    state = cells.set_index(["key", "region_code"])["state"]
    held = [code for code in meeting.codes if (state.xs(code, level=1) != NOT_COLLECTED).any()]
    inside = [code for code in held if code != meeting.code]
    regulated = [code for code in inside if any(state.get((key, code)) == IN_FORCE for key in _REGULATIONS)]
    title = words(
        "{n} dari {total} kabupaten/kota tercatat punya Perda atau Perkada yang berlaku",
        n=words.number(len(regulated)),
        total=words.number(len(meeting.table)),
    )
    if not regulated:
        title = words(
            "Instrumen tercatat di {n} dari {total} kabupaten/kota",
            n=words.number(len(inside)),
            total=words.number(len(meeting.table)),
        )
    points = [words("● berlaku ○ rancangan atau rencana □ status belum diketahui – tidak tercatat")]
    without = len(meeting.table) - len(inside)
    if without:
        points.append(words("Instrumen belum terdata: {n} daerah.", n=words.number(without)))
    header = (words("Daerah"), *(_kinds(meeting, key) for key in keys))
    by_id = meeting.instruments.set_index("instrument_id")
    ids = cells.set_index(["key", "region_code"])["instrument_ids"]
    slides = []
    parts = pages(held, _ROWS)
    for number, part in enumerate(parts):
        rows = tuple(
            (meeting.short_names[code], *(_held(by_id, ids[key, code]) for key in keys)) for code in part
        )
        shown = [name for code in part for key in keys for name in ids[key, code]]
        links = meeting.evidence.instrument_sources
        sources = links.loc[links["instrument_id"].isin(shown), "source_id"]
        mine = tuple(place for place, code in enumerate(part) if code == meeting.code)
        alt = words("Daerah menurut bentuk instrumen, dengan tanda keberlakuan dan tahun.")
        told = [words("Angka di belakang tanda adalah tahun instrumen; “+” berarti masih ada yang lain.")]
        visual = Table(header, rows, alt, mine=mine)
        named = numbered(title, number, len(parts))
        slides.append(meeting.slide(named, points, visual, sources, told))
    return slides


def regulations_of(meeting: Meeting, code: str) -> pd.DataFrame:
    """Return the instruments of one region, those in force and the strongest first."""
    return meeting.instruments[meeting.instruments["region_code"] == code]


def instruments_in_words(meeting: Meeting, held: pd.DataFrame, most: int) -> str:
    """Name the first instruments of one region with their signs, and count the rest."""
    named = [f"{SIGNS[row['state']]} {short_title(row, meeting.words)}" for _, row in held.iterrows()]
    return some(meeting.words, named, most)


def funds_in_words(meeting: Meeting, cells: list[dict], most: int) -> str:
    """Name the sources of money of one region with the year, and count the rest; "" where none is on record.

    ``cells`` are rows of the funding matrix.
    """
    words, said = meeting.words, []
    for cell in cells:
        if cell["state"] not in (STATED, PLANNED, PROGRAMME):
            continue
        year = "" if pd.isna(cell["year"]) else f" {int(cell['year'])}"
        plan = f" ({words('rencana')})" if cell["state"] == PLANNED else ""
        said.append(f"{words(SHORT_FUNDS.get(cell['fund_kind'], cell['fund_kind']))}{year}{plan}")
    return some(words, said, most)


def _kinds(meeting: Meeting, key: str) -> str:
    """The kinds of one legal rank under one header: "Perbup/Perwali"."""
    rows = meeting.instruments
    kinds = dict.fromkeys(rows.loc[rows["legal_rank"].astype(str) == key, "kind"])
    return "/".join(meeting.words(SHORT_KINDS[kind]) if kind in SHORT_KINDS else kind for kind in kinds)


def _held(by_id: pd.DataFrame, ids: tuple[str, ...]) -> str:
    """The strongest standing with its year, "+" for more: the column names the kind."""
    if not ids:
        return NOT_RECORDED
    row = by_id.loc[ids[0]]
    year = "" if pd.isna(row["year"]) else f" {int(row['year'])}"
    return SIGNS[row["state"]] + year + ("" if len(ids) == 1 else f" +{len(ids) - 1}")


def fund_slides(meeting: Meeting) -> list[Slide]:
    """Who pays from which source of money, as far as it is on record?"""
    words, cells = meeting.words, meeting.fund_cells
    if cells.empty:
        return []
    inside = cells[cells["region_code"] != meeting.code]
    slides = [_funds_chart(meeting, inside)] if len(inside) and _held_funds(inside).any() else []
    kinds = list(dict.fromkeys(cells["fund_kind"].astype(str)))
    by_cell = {(cell["fund_kind"], cell["region_code"]): cell for cell in cells.to_dict("records")}
    held = list(dict.fromkeys(cells.loc[_held_funds(cells), "region_code"]))
    held = [code for code in meeting.codes if code in held]
    reported = set(inside.loc[inside["state"].isin([STATED, PLANNED]), "region_code"])
    only_programs = set(inside.loc[inside["state"] == PROGRAMME, "region_code"]) - reported
    title = words(
        "Laporan dana iuran tercatat di {n} dari {total} kabupaten/kota",
        n=words.number(len(reported)),
        total=words.number(len(meeting.table)),
    )
    points = [words("● dinyatakan ○ rencana – tidak tercatat; program: disebut program, tanpa laporan dana")]
    if only_programs:
        points.insert(0, words("Hanya disebut program: {n} daerah.", n=words.number(len(only_programs))))
    header = (words("Daerah"), *(words(SHORT_FUNDS.get(kind, kind)) for kind in kinds))
    parts = pages(held, _ROWS)
    for number, part in enumerate(parts):
        rows = tuple(
            (meeting.short_names[code], *(_paid(meeting, by_cell[kind, code]) for kind in kinds))
            for code in part
        )
        sources = fund_sources(meeting.evidence, [by_cell[kind, code] for code in part for kind in kinds])
        mine = tuple(place for place, code in enumerate(part) if code == meeting.code)
        alt = words("Daerah menurut sumber dana, dengan tanda dan tahun laporan terbaru.")
        named = numbered(title, number, len(parts))
        slides.append(meeting.slide(named, points, Table(header, rows, alt, mine=mine), sources))
    return slides


def _funds_chart(meeting: Meeting, cells: pd.DataFrame) -> Slide:
    words = meeting.words
    labels = meeting.evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    counted = cells[_held_funds(cells)].groupby(["fund_kind", "state"], observed=True).size()
    counted = counted.unstack(fill_value=0).reindex(columns=[STATED, PLANNED, PROGRAMME], fill_value=0)
    order = counted.assign(total=counted.sum(axis=1)).sort_values(
        [STATED, "total"], ascending=False, kind="stable"
    )
    kinds = [str(kind) for kind in order.index]
    named = {
        STATED: (words("dinyatakan"), "mine"),
        PLANNED: (words("baru rencana"), "target"),
        PROGRAMME: (words("disebut program"), "context"),
    }
    series = tuple(
        Series(name, tuple(float(value) if value else None for value in order[state]), role)
        for state, (name, role) in named.items()
        if order[state].any()
    )
    first = kinds[0]
    title = words(
        "Sumber dana yang paling banyak tercatat: {fund}, di {n} kabupaten/kota",
        fund=labels[first],
        n=words.number(order.at[first, STATED] or order.at[first, "total"]),
    )
    alt = words(
        "Banyak kabupaten/kota menurut sumber dana: {bars}.",
        bars="; ".join(f"{labels[kind]} {words.number(order.at[kind, 'total'])}" for kind in kinds),
    )
    chart = Chart(
        "bars", tuple(labels[kind] for kind in kinds), series, words("kabupaten/kota"), alt, decimals=0
    )
    points = [
        words("Laporan terbaru setiap daerah; satu daerah dapat memakai beberapa sumber dana."),
        words("Rencana bukan realisasi."),
    ]
    return meeting.slide(title, points, chart, fund_sources(meeting.evidence, cells.to_dict("records")))


def _held_funds(cells: pd.DataFrame) -> pd.Series:
    return cells["state"].isin([STATED, PLANNED, PROGRAMME])


def _paid(meeting: Meeting, cell: dict) -> str:
    if cell["state"] == PROGRAMME:
        return meeting.words("program")
    if cell["state"] not in _FUND_SIGNS:
        return NOT_RECORDED
    year = "" if pd.isna(cell["year"]) else f" {int(cell['year'])}"
    return _FUND_SIGNS[cell["state"]] + year
