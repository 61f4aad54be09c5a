"""The slide on what the best covered have on record: instruments, money, programmes. No cause is claimed."""

from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import dated_text
from benchmark.exports.slides.province_meeting import Meeting
from benchmark.exports.slides.province_records import (
    fund_sources,
    funds_in_words,
    instruments_in_words,
    regulations_of,
)

_LEADERS = 4
_NAMED = 2


def leaders_slide(meeting: Meeting) -> list[Slide]:
    """What have the best covered kabupaten and kota done, as far as it is on record?"""
    words, evidence = meeting.words, meeting.evidence
    # Of few regions, those below the middle lead nobody.
    leaders = [str(code) for code in meeting.known.index[: min(_LEADERS, (len(meeting.known) + 1) // 2)]]
    if len(meeting.known) < 2:
        return []
    by_region = {code: cells for code, cells in meeting.fund_cells.groupby("region_code", sort=False)}
    missing = words("belum terdata")
    rows, sources = [], []
    for code in leaders:
        held = regulations_of(meeting, code)
        cells = by_region[code].to_dict("records") if code in by_region else []
        programs = evidence.programs[evidence.programs["region_code"] == code]
        programs = programs.sort_values(["started_year", "program_id"], ascending=False, na_position="last")
        rows.append(
            (
                f"{meeting.short_names[code]}, {dated_text(words, meeting.headlines.loc[code])}",
                instruments_in_words(meeting, held, _NAMED) or missing,
                funds_in_words(meeting, cells, _NAMED) or missing,
                programs["name"].iloc[0] if len(programs) else missing,
            )
        )
        instruments, links = evidence.instrument_sources, evidence.program_sources
        sources += [
            meeting.headlines.at[code, "source_id"],
            *instruments.loc[instruments["instrument_id"].isin(held["instrument_id"]), "source_id"],
            *fund_sources(meeting, cells),
            *links.loc[links["program_id"].isin(programs["program_id"].head(1)), "source_id"],
        ]
    title = words("Yang tercatat di daerah dengan cakupan tertinggi")
    points = [words("Tercatat bersama, bukan bukti sebab-akibat.")]
    header = (words("Daerah"), words("Instrumen"), words("Pendanaan"), words("Program"))
    alt = words("Instrumen, pendanaan, dan program daerah dengan cakupan tertinggi.")
    return [meeting.slide(title, points, Table(header, tuple(rows), alt), sources)]
