"""The slides on who has which kind of instrument; and instruments and money of one region in few words."""

import pandas as pd

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.comparison_funding import PLANNED, PROGRAMME, STATED
from benchmark.analysis.comparison_instruments import (
    IN_FORCE,
    NOT_COLLECTED,
    SHORT_KINDS,
    short_title,
)
from benchmark.exports.comparison_records import NOT_RECORDED, SIGNS
from benchmark.exports.slides.cells import SHORT_FUNDS, instrument_years
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import numbered, pages, some
from benchmark.exports.slides.province_meeting import Meeting

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
        administrative = any(is_administrative(meeting.evidence, code) for code in meeting.table.index)
        title = words(
            "Instrumen tercatat di {n} dari {total} wilayah administrasi; Perda ada pada provinsi"
            if administrative
            else "Instrumen tercatat di {n} dari {total} kabupaten/kota",
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
        when = instrument_years(meeting.evidence, words, by_id.loc[shown], sources)
        slides.append(meeting.slide(named, points, visual, sources, told, when))
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
