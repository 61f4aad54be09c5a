"""Slides on coverage: the province against its targets, the ranking, the map and its classes, the gaps."""

import pandas as pd

from benchmark.analysis.coverage import NATION, region_headline
from benchmark.analysis.position import position
from benchmark.analysis.settled import doubts
from benchmark.analysis.target_standing import at_odds
from benchmark.analysis.targets import national_targets
from benchmark.exports.slides.bars import bar_of, bars_of, target_bar
from benchmark.exports.slides.cells import year_of_target
from benchmark.exports.slides.model import Chart, Series, Slide
from benchmark.exports.slides.parts import (
    bar_name,
    dated_text,
    dates_of,
    figure_text,
    pages,
    points_apart_all,
)
from benchmark.exports.slides.province_meeting import COVERAGE, Meeting

BARS = 13


def standing_slide(meeting: Meeting) -> list[Slide]:
    """Where does the province stand, against its own target, the nation and the national targets?"""
    words, evidence = meeting.words, meeting.evidence
    own, target = meeting.headlines.loc[meeting.code], meeting.targets.loc[meeting.code]
    nation = region_headline(evidence, NATION, COVERAGE)
    bars = [
        bar_of(words, meeting.name, own, "mine"),
        bar_of(words, words("Indonesia"), nation, "context"),
    ]
    sources = [own["source_id"], nation["source_id"]]
    if len(meeting.known) == 1:
        # One bar ranks nobody: beside the province it says what is known.
        only = meeting.known.iloc[0]
        bars.insert(1, bar_of(words, only["short_name"], only, "peers"))
        sources.append(only["source_id"])
    if pd.notna(target["target"]):
        bars.append(target_bar(words, target["target"], target["target_year"], meeting.name))
        sources.append(target["target_source_id"])
    national = national_targets(evidence)
    due = national[national["year"] <= meeting.made_on.year]
    for row in (due if len(due) else national).itertuples():
        name = words("Target {region}, {year}", region=row.series, year=row.year)
        bars.append((name, float(row.value), "target"))
        sources.append(row.source_id)
    chart = bars_of(words, bars)
    place = position(evidence, meeting.code, COVERAGE, headlines=meeting.headlines).nation
    rank = (
        words("Peringkat {rank} dari {n} provinsi berdata.", rank=place.rank, n=words.number(place.n))
        if place.rank
        else ""
    )
    told = [
        words("Dasar setiap target nasional berbeda."),
        words(
            "{n} dari {total} kabupaten/kota sudah berdata cakupan.",
            n=words.number(len(meeting.known)),
            total=words.number(len(meeting.table)),
        ),
        _change_of(meeting),
    ]
    # That sources state different targets comes first: the title holds the province to one of them.
    points = [text for text in (_targets_at_odds(meeting), told[0], rank, told[1]) if text]
    figures = [own, nation, *(row for _, row in meeting.known.iterrows() if len(meeting.known) == 1)]
    when = dates_of(words, pd.DataFrame(figures))
    return [
        meeting.slide(
            _standing(meeting), points, chart, sources, [*told[1:], *_labels(meeting, national)], when
        )
    ]


def _targets_at_odds(meeting: Meeting) -> str:
    words, target = meeting.words, meeting.targets.loc[meeting.code]
    said = at_odds(words, target["target_values"])
    if not said or pd.isna(target["target_year"]):
        return ""
    return words("Target {year}, {said}.", year=int(target["target_year"]), said=said)


def _labels(meeting: Meeting, national: pd.DataFrame) -> list[str]:
    """The national targets with their full names, for the speaker."""
    words = meeting.words
    return [f"{words.pick(row, 'label')}: {words.percent(row.value, 2)}" for row in national.itertuples()]


def _standing(meeting: Meeting) -> str:
    words = meeting.words
    own, target = meeting.headlines.loc[meeting.code], meeting.targets.loc[meeting.code]
    if own["state"] not in ("value", "zero", "bound"):
        return words("{province}: cakupan pekerja belum terdata", province=meeting.name)
    facts = {"province": meeting.name, "value": dated_text(words, own)}
    if pd.isna(target["gap"]):
        return words("{province}: {value} pekerja terlindungi", **facts)
    return words(
        "{province}: {value} pekerja terlindungi, {gap} dari target {year}",
        gap=points_apart_all(words, own["value"], target["target_values"]),
        year=year_of_target(words, target["target_year"], meeting.made_on),
        **facts,
    )


def _change_of(meeting: Meeting) -> str:
    """How far the province moved, where that is known: its history says why it is not."""
    words, change = meeting.words, meeting.changes.get(meeting.code)
    figure = meeting.headlines.loc[meeting.code]
    if change is None or doubts(meeting.evidence, meeting.code, change, figure):
        return ""
    return words(
        "Perubahan sejak {first}: {points} poin, dari {n} angka.",
        first=words.brief(change.first_as_of, change.first_precision),
        points=words.signed(change.difference, 1),
        n=words.number(change.points),
    )


def ranking_slides(meeting: Meeting) -> list[Slide]:
    """Which kabupaten and kota stand where? One bar each, old figures grey, on as many slides as needed."""
    words, known = meeting.words, meeting.known
    slides: list[Slide] = []
    if len(known) < 2:
        # One bar alone ranks nobody: it stands beside the province's own.
        return slides
    for part in pages(range(len(known)), BARS):
        rows = known.iloc[list(part)]
        records = rows.to_dict("records")
        first, last = records[0], records[-1]
        facts = {
            "province": meeting.name,
            "from": words.number(first["rank"]),
            "to": words.number(last["rank"]),
            "n": words.number(len(known)),
            "first": first["short_name"],
            "first_value": figure_text(words, first),
            "last": last["short_name"],
            "last_value": figure_text(words, last),
        }
        if len(rows) == len(known):
            title = words("{first} tertinggi, {first_value}; {last} terendah, {last_value}", **facts)
        else:
            title = words(
                "Peringkat {from}–{to} dari {n}: dari {first}, {first_value}, sampai {last}, {last_value}",
                **facts,
            )
        chart = Chart(
            kind="bars",
            categories=tuple(
                bar_name(words, row | {"short_name": meeting.brief_names[code]})
                for code, row in zip(rows.index, records, strict=True)
            ),
            series=(
                Series(
                    words("Cakupan"),
                    tuple(float(row["value"]) for row in records),
                    roles=tuple("context" if row["stale"] else "mine" for row in records),
                ),
            ),
            unit=words("% pekerja"),
            most=float(known["value"].max()),
            alt=words(
                "Batang cakupan {n} kabupaten/kota, tertinggi dahulu: {bars}.",
                n=words.number(len(records)),
                bars="; ".join(f"{row['short_name']} {dated_text(words, row)}" for row in records),
            ),
        )
        points = [*_marks(meeting, rows), *_bounds(meeting)]
        when = dates_of(words, rows)
        slides.append(meeting.slide(title, points, chart, rows["source_id"], when=when))
    return slides


def _marks(meeting: Meeting, rows: pd.DataFrame) -> list[str]:
    words = meeting.words
    old, apart, near = (int(rows[mark].sum()) for mark in ("stale", "doubtful", "approximate"))
    return [
        text
        for text, holds in (
            (words("Abu-abu: angka lama ({n}).", n=words.number(old)), old),
            (words("≈ sumber berselisih ({n}).", n=words.number(apart)), apart),
            (words("~ kira-kira ({n}).", n=words.number(near)), near),
        )
        if holds
    ]


def _bounds(meeting: Meeting) -> list[str]:
    words, bounded = meeting.words, int((meeting.table["state"] == "bound").sum())
    return [words("Hanya batas, tidak diperingkat: {n} daerah.", n=words.number(bounded))] if bounded else []
