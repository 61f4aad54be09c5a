"""One slide for each kabupaten and kota of a province: its figure, target, instruments, money, host."""

from collections.abc import Callable
from functools import partial

import pandas as pd

from benchmark.analysis.key_sentence import key_sentence
from benchmark.analysis.proposal import Proposal, doubts_in_words, passed_in_words
from benchmark.analysis.target_standing import target_percent
from benchmark.exports.slides.bars import bar_of, bars_of, target_bar
from benchmark.exports.slides.cells import fund_sources, year_in_words, year_of_target
from benchmark.exports.slides.model import Chart, Slide, Table
from benchmark.exports.slides.parts import dated_text, dates_of, figure_text, points_apart_all
from benchmark.exports.slides.province_learning import first_host
from benchmark.exports.slides.province_meeting import Meeting
from benchmark.exports.slides.province_records import (
    funds_in_words,
    instruments_in_words,
    regulations_of,
)
from benchmark.locale import Words

_INSTRUMENTS = 1
_FUNDS = 2


def region_parts(meeting: Meeting) -> list[Callable[[Meeting], list[Slide]]]:
    """Return what makes the slide of each kabupaten and kota, by rank, those without a figure last."""
    return [partial(_region_slide, code=str(code)) for code in meeting.table.index]


def _region_slide(meeting: Meeting, code: str) -> list[Slide]:
    words, row, target = meeting.words, meeting.table.loc[code], meeting.targets.loc[code]
    held = regulations_of(meeting, code)
    cells = meeting.fund_cells
    paid = cells[cells["region_code"] == code].to_dict("records")
    found = first_host(meeting, code)
    host = None if found is None else found.host
    gap = (
        words(
            "{gap} dari target {year}",
            gap=points_apart_all(words, row["value"], target["target_values"]),
            year=year_of_target(words, target["target_year"], meeting.made_on),
        )
        if pd.notna(target["gap"])
        else ""
    )
    facts = [
        _instruments(meeting, held),
        _funds(meeting, paid),
        _host(meeting, found),
    ]
    links = meeting.evidence.instrument_sources
    sources = [
        row["source_id"],
        target["target_source_id"],
        *_sources_of_bars(meeting, code),
        *links.loc[links["instrument_id"].isin(held["instrument_id"]), "source_id"],
        *fund_sources(meeting.evidence, paid),
    ]
    told = [key_sentence(meeting.evidence, code, words, headlines=meeting.headlines)]
    if host is not None:
        told.append(passed_in_words(meeting.evidence, words, found))
        told += [reason.text for reason in host["reasons"] if reason.kind in ("lead", "similarity")]
        sources += [
            name
            for reason in host["reasons"]
            if reason.kind in ("lead", "similarity")
            for name in reason.source_ids
        ]
    if pd.isna(row["value"]):
        title = words("{region}: cakupan {figure}", region=row["short_name"], figure=dated_text(words, row))
        return [meeting.slide(title, [], _facts_table(meeting, code, facts), sources, told)]
    title = words(
        "{region}: {figure}, ke-{rank} dari {n}",
        region=row["short_name"],
        figure=figure_text(words, row),
        rank=words.number(row["rank"]),
        n=words.number(len(meeting.known)),
    )
    if gap:
        title = f"{title}; {gap}"
    when = dates_of(words, meeting.table.loc[[code]])
    instruments, funds, proposed = facts
    # What finds no room goes to the notes: whom to meet stays longest, where the money is from goes first.
    points = [fact for fact in (proposed, instruments, funds) if fact]
    return [meeting.slide(title, points, _bars(meeting, code), sources, told, when)]


def _bars(meeting: Meeting, code: str) -> Chart:
    """The region among the best, the middle and the lowest of its province, the province, and its target."""
    words, known, row = meeting.words, meeting.known, meeting.table.loc[code]
    bars = [bar_of(words, row["short_name"], row, "mine")]
    if len(known) > 1:
        best, lowest = known.iloc[0], known.iloc[-1]
        if best.name != code:
            bars.append((words("Tertinggi: {name}", name=_rival(words, best)), float(best["value"]), "peers"))
        name = words("Median {n} daerah berdata", n=words.number(len(known)))
        bars.append((name, float(known["value"].median()), "context"))
        if lowest.name != code:
            name = words("Terendah: {name}", name=_rival(words, lowest))
            bars.append((name, float(lowest["value"]), "peers"))
    own = meeting.headlines.loc[meeting.code]
    if pd.notna(own["value"]):
        bars.append(bar_of(words, meeting.evidence.region(meeting.code).name, own, "context"))
    target = meeting.targets.loc[code]
    if pd.notna(target["target"]):
        bars.append(target_bar(words, target["target"], target["target_year"]))
    return bars_of(words, bars)


def _sources_of_bars(meeting: Meeting, code: str) -> list[str]:
    """The sources of the bars beside the region's own."""
    if pd.isna(meeting.table.at[code, "value"]):
        return []
    ends = meeting.known.iloc[[0, -1]]["source_id"].tolist()
    return [*ends, meeting.headlines.at[meeting.code, "source_id"]]


def _rival(words: Words, row: pd.Series) -> str:
    """A region with the year of its figure: the whole date stands in the ranking."""
    year = words.as_of(row["as_of"], "year" if row["precision"] != "unknown" else "unknown")
    marks = "".join(
        f" {mark}" for mark, holds in (("~", row["approximate"]), ("≈", row["doubtful"])) if holds
    )
    return f"{row['short_name']}{marks} ({', '.join([year] + [words('lama')] * bool(row['stale']))})"


def _facts_table(meeting: Meeting, code: str, facts: list[str]) -> Table:
    words, target = meeting.words, meeting.targets.loc[code]
    said = words("belum terdata")
    if pd.notna(target["target"]):
        said = f"{target_percent(words, target['target'])} ({year_in_words(words, target['target_year'])})"
    rows = [
        (words("Cakupan"), dated_text(words, meeting.table.loc[code])),
        (words("Target tercatat"), said),
        *zip(
            (words("Instrumen"), words("Pendanaan")), (_after_name(fact) for fact in facts[:2]), strict=True
        ),
    ]
    if facts[2]:
        rows.append((words("Usulan belajar"), _after_name(facts[2])))
    header = (words("Hal"), words("Yang tercatat"))
    return Table(
        header, tuple(rows), words("Apa yang tercatat tentang {region}.", region=meeting.short_names[code])
    )


def _after_name(fact: str) -> str:
    """What follows the colon: in a table the first column says what it is about."""
    return fact.split(": ", 1)[-1]


def _instruments(meeting: Meeting, held: pd.DataFrame) -> str:
    words = meeting.words
    if held.empty:
        return words("Instrumen: belum terdata")
    return words("Instrumen: {named}", named=instruments_in_words(meeting, held, _INSTRUMENTS))


def _host(meeting: Meeting, found: Proposal | None) -> str:
    """Whom to learn from, where there is something to learn."""
    words = meeting.words
    if found is None or "nothing" in found.doubts:
        return ""
    name = meeting.evidence.region(found.host["code"]).short_name
    marks = doubts_in_words(words, found.doubts)
    if marks:
        return words("Usulan belajar: {host} ({marks})", host=name, marks=marks)
    return words("Usulan belajar: {host}", host=name)


def _funds(meeting: Meeting, cells: list[dict]) -> str:
    words = meeting.words
    said = funds_in_words(meeting, cells, _FUNDS)
    return words("Pendanaan: {named}", named=said) if said else words("Pendanaan: belum terdata")
