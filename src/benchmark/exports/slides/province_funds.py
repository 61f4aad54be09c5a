"""The slides on who pays from which source of money, as far as it is on record."""

import pandas as pd

from benchmark.analysis.comparison_funding import PLANNED, PROGRAMME, STATED
from benchmark.exports.comparison_records import NOT_RECORDED
from benchmark.exports.slides.cells import SHORT_FUNDS, budget_years, fund_sources
from benchmark.exports.slides.model import Chart, Role, Series, Slide, Table
from benchmark.exports.slides.parts import numbered, pages
from benchmark.exports.slides.province_meeting import Meeting
from benchmark.locale import Words, message

_FUND_SIGNS = {STATED: "●", PLANNED: "○"}
# From the surest report to the least sure one: the bar is hollow for a plan, grey for a mere mention.
_ROLES: dict[str, Role] = {STATED: "mine", PLANNED: "target", PROGRAMME: "context"}
_STATES = {PLANNED: message("rencana"), PROGRAMME: message("program")}
# What each state is called in the title: of one source of money, and of several that tie.
_TITLES = {
    STATED: (
        message("Paling banyak dinyatakan: {funds}, di {n} kabupaten/kota"),
        message("Paling banyak dinyatakan: {funds}, masing-masing di {n} kabupaten/kota"),
    ),
    PLANNED: (
        message("Baru rencana, paling banyak: {funds}, di {n} kabupaten/kota"),
        message("Baru rencana, paling banyak: {funds}, masing-masing di {n} kabupaten/kota"),
    ),
    PROGRAMME: (
        message("Hanya disebut program, paling banyak: {funds}, di {n} kabupaten/kota"),
        message("Hanya disebut program, paling banyak: {funds}, masing-masing di {n} kabupaten/kota"),
    ),
}
_ROWS = 12


def fund_slides(meeting: Meeting) -> list[Slide]:
    """Who pays from which source of money, as far as it is on record?"""
    words, cells = meeting.words, meeting.fund_cells
    if cells.empty:
        return []
    inside = cells[cells["region_code"] != meeting.code]
    # One bar alone compares nothing: the table holds it.
    several = inside.loc[_held_funds(inside), "fund_kind"].nunique() > 1
    slides = [_funds_chart(meeting, inside)] if several else []
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
        when = _years(words, cells[cells["region_code"].isin(part)])
        slides.append(meeting.slide(named, points, Table(header, rows, alt, mine=mine), sources, when=when))
    return slides


def _funds_chart(meeting: Meeting, cells: pd.DataFrame) -> Slide:
    """In how many kabupaten and kota is each source of money on record? One bar each, the surest report."""
    words = meeting.words
    labels = meeting.evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    held = cells[_held_funds(cells)]
    counted = held.groupby(["fund_kind", "state"], observed=True).size().unstack(fill_value=0)
    counted = counted.reindex(columns=list(_ROLES), fill_value=0)
    counted = counted.sort_values(list(_ROLES), ascending=False, kind="stable")
    surest = [next(state for state in _ROLES if row[state]) for _, row in counted.iterrows()]
    counts = [int(counted.at[kind, state]) for kind, state in zip(counted.index, surest, strict=True)]
    names = [
        _fund_name(words, labels[kind], counted.loc[kind], state)
        for kind, state in zip(counted.index, surest, strict=True)
    ]
    title = _most_reported(words, counted, labels)
    bars = "; ".join(f"{name} {words.number(count)}" for name, count in zip(names, counts, strict=True))
    chart = Chart(
        kind="bars",
        categories=tuple(names),
        series=(
            Series(
                words("Kabupaten/kota"),
                tuple(float(count) for count in counts),
                roles=tuple(_ROLES[state] for state in surest),
            ),
        ),
        unit=words("kabupaten/kota"),
        alt=words("Banyak kabupaten/kota menurut sumber dana: {bars}.", bars=bars),
        decimals=0,
    )
    points = [
        words("Abu-abu: hanya disebut program.") if PROGRAMME in surest else "",
        words("Rencana bukan realisasi.") if held["state"].eq(PLANNED).any() else "",
        words("Laporan terbaru setiap daerah; satu daerah dapat memakai beberapa sumber dana."),
    ]
    sources = fund_sources(meeting.evidence, cells.to_dict("records"))
    return meeting.slide(title, points, chart, sources, when=_years(words, cells))


def _most_reported(words: Words, counted: pd.DataFrame, labels: pd.Series) -> str:
    """Which sources of money are stated most often? Plans, then programmes, only where nothing is stated."""
    state = next(state for state in _ROLES if counted[state].any())
    most = int(counted[state].max())
    tied = [labels[kind] for kind in counted.index[counted[state] == most]]
    alone, together = _TITLES[state]
    return words(alone if len(tied) == 1 else together, funds=words.listing(tied), n=words.number(most))


def _fund_name(words: Words, label: str, counts: pd.Series, surest: str) -> str:
    """A source of money, with what its bar does not count: "APBDes (+1 program)", "APBN (program)"."""
    said = [] if surest == STATED else [words(_STATES[surest])]
    states = list(_ROLES)
    for state in states[states.index(surest) + 1 :]:
        if counts[state]:
            said.append(f"+{words.number(counts[state])} {words(_STATES[state])}")
    return f"{label} ({', '.join(said)})" if said else label


def _years(words: Words, cells: pd.DataFrame) -> str:
    """The budget years of the reports that are shown."""
    return budget_years(words, cells.loc[cells["state"].isin([STATED, PLANNED]), "year"])


def _held_funds(cells: pd.DataFrame) -> pd.Series:
    return cells["state"].isin([STATED, PLANNED, PROGRAMME])


def _paid(meeting: Meeting, cell: dict) -> str:
    if cell["state"] == PROGRAMME:
        return meeting.words("program")
    if cell["state"] not in _FUND_SIGNS:
        return NOT_RECORDED
    year = "" if pd.isna(cell["year"]) else f" {int(cell['year'])}"
    return _FUND_SIGNS[cell["state"]] + year
