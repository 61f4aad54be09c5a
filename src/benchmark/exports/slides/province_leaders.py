"""The slide on what the best covered have on record: instruments, money, programmes. No cause is claimed."""

import pandas as pd

from benchmark.exports.slides.cells import first_fund, fund_sources, short_figure
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import dates_of
from benchmark.exports.slides.province_meeting import Meeting
from benchmark.exports.slides.province_records import (
    funds_in_words,
    instruments_in_words,
    regulations_of,
)

_LEADERS = 4


def leaders_slide(meeting: Meeting) -> list[Slide]:
    """What have the best covered kabupaten and kota done, as far as it is on record?"""
    words, evidence = meeting.words, meeting.evidence
    # Of few regions, those below the middle lead nobody.
    leaders = [str(code) for code in meeting.known.index[: min(_LEADERS, (len(meeting.known) + 1) // 2)]]
    if len(meeting.known) < 2:
        return []
    by_region = {code: cells for code, cells in meeting.fund_cells.groupby("region_code", sort=False)}
    missing = words("belum terdata")
    rows, sources, told = [], [], []
    for code in leaders:
        held = regulations_of(meeting, code)
        cells = by_region[code].to_dict("records") if code in by_region else []
        programs = evidence.programs[evidence.programs["region_code"] == code]
        programs = programs.sort_values(["started_year", "program_id"], ascending=False, na_position="last")
        rows.append(
            (
                meeting.short_names[code],
                short_figure(words, meeting.headlines.loc[code]),
                _instruments(meeting, held) or missing,
                first_fund(words, cells),
                words.number(len(programs)) if len(programs) else missing,
            )
        )
        instruments, links = evidence.instrument_sources, evidence.program_sources
        sources += [
            meeting.headlines.at[code, "source_id"],
            *instruments.loc[instruments["instrument_id"].isin(held["instrument_id"]), "source_id"],
            *fund_sources(meeting.evidence, cells),
            *links.loc[links["program_id"].isin(programs["program_id"]), "source_id"],
        ]
        told += [
            words(
                "{region}: {named}.",
                region=meeting.short_names[code],
                named=words.listing(
                    text
                    for text in (
                        instruments_in_words(meeting, held, len(held)),
                        funds_in_words(meeting, cells, len(cells)),
                        *programs["name"],
                    )
                    if text
                ),
            )
        ]
    title = words("Yang tercatat di daerah dengan cakupan tertinggi")
    points = [words("Tercatat bersama, bukan bukti sebab-akibat.")]
    header = (
        words("Daerah"),
        words("Cakupan, %"),
        words("Instrumen"),
        words("Sumber dana"),
        words("Banyak program"),
    )
    alt = words("Instrumen, pendanaan, dan program daerah dengan cakupan tertinggi.")
    when = dates_of(words, meeting.headlines.loc[leaders])
    return [meeting.slide(title, points, Table(header, tuple(rows), alt, numeric=(4,)), sources, told, when)]


def _instruments(meeting: Meeting, held: pd.DataFrame) -> str:
    """The first instrument with its sign, "+1" for another one."""
    if held.empty:
        return ""
    first = instruments_in_words(meeting, held.head(1), 1)
    return first if len(held) == 1 else f"{first}, +{len(held) - 1}"
