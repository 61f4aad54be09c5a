"""Slides of the map on places: all regions or both ends of them, and the distances to their targets."""

import pandas as pd

from benchmark.analysis.target_standing import counted, standings, target_percent
from benchmark.exports.slides.cells import years_apart
from benchmark.exports.slides.map_view_shown import Shown
from benchmark.exports.slides.model import Chart, Series, Slide, Table
from benchmark.exports.slides.parts import bar_name, dates_of, pages, points_apart
from benchmark.locale.units import unit_name

_BARS = 13
_ENDS = 10
_GAPS = 4


def ranking_slides(view: Shown) -> list[Slide]:
    """All as bars where few; else the first and the last, with how many stand between."""
    known = view.known
    if len(known) < 2:
        # One bar alone ranks nobody: the title of the map names it.
        return []
    most = float(known["value"].max())
    if len(known) <= 2 * _BARS:
        parts = [known.iloc[list(part)] for part in pages(range(len(known)), _BARS)]
    else:
        parts = [known.head(_ENDS), known.tail(_ENDS)]
    return [_bars(view, part, most) for part in parts]


def _bars(view: Shown, rows: pd.DataFrame, most: float) -> Slide:
    words, records = view.words, rows.to_dict("records")
    first, last = records[0], records[-1]
    facts = {
        "n": words.number(len(view.known)),
        "first": first["short_name"],
        "first_value": view.text(first),
        "last": last["short_name"],
        "last_value": view.text(last),
    }
    place = view.known.index.get_indexer(rows.index[[0, -1]]) + 1
    if len(rows) == len(view.known):
        title = words("Dari {first}, {first_value}, sampai {last}, {last_value}", **facts)
    else:
        title = words(
            "Urutan {from}–{to} dari {n}: dari {first}, {first_value}, sampai {last}, {last_value}",
            **facts,
            **{"from": words.number(place[0]), "to": words.number(place[1])},
        )
    name = words.pick(view.indicator, "label")
    chart = Chart(
        kind="bars",
        categories=tuple(bar_name(words, row) for row in records),
        series=(
            Series(
                name,
                tuple(float(row["value"]) for row in records),
                roles=tuple(
                    "mine" if code == view.mine else "context" if row["stale"] else "peers"
                    for code, row in zip(rows.index, records, strict=True)
                ),
            ),
        ),
        unit=unit_name(view.indicator.unit, words),
        alt=words(
            "Batang {indicator}, terbaik dahulu: {bars}.",
            indicator=name,
            bars="; ".join(f"{row['short_name']} {view.text(row)}" for row in records),
        ),
        decimals=view.decimals,
        most=most,
    )
    old, apart, near = (int(rows[mark].sum()) for mark in ("stale", "doubtful", "approximate"))
    points = [
        words("Abu-abu: angka lama ({n}).", n=words.number(old)) if old else "",
        words("≈ sumber berselisih ({n}).", n=words.number(apart)) if apart else "",
        words("~ kira-kira ({n}).", n=words.number(near)) if near else "",
    ]
    return view.slide(title, points, chart, rows["source_id"], when=dates_of(words, rows))


def gaps_slide(view: Shown) -> list[Slide]:
    """Who is farthest above and below the target that the map is drawn by?"""
    if "gap" not in view.table:
        return []
    words = view.words
    known = view.table[view.table["gap"].notna()].sort_values("gap", ascending=False, kind="stable")
    if known.empty:
        return []
    shown = known
    if len(known) > 2 * _GAPS:
        shown = pd.concat([known.head(_GAPS), known.tail(_GAPS)])
    found = standings(known, view.made_on, view.indicator.polarity == "lower", view.decimals)
    title = words(
        "Dari {n} daerah yang punya angka dan target, {told}",
        n=words.number(len(known)),
        told=counted(words, found),
    )
    rows = tuple(
        (
            row["short_name"],
            view.text(row) + (f" ({words('lama')})" if row["stale"] else ""),
            f"{target_percent(words, row['target'])} ({int(row['target_year'])})",
            points_apart(words, row["gap"]),
        )
        for row in shown.to_dict("records")
    )
    header = (words("Daerah"), words("Angka"), words("Target (tahun)"), words("Selisih"))
    alt = words("Daerah dengan angka, target, dan selisihnya.")
    points = [years_apart(words, shown["target_year"], view.made_on)]
    if len(shown) < len(known):
        points.append(words("{n} terdekat ke atas dan {n} terjauh di bawah.", n=words.number(_GAPS)))
    sources = [*shown["source_id"], *shown["target_source_id"]]
    visual = Table(header, rows, alt, numeric=(1, 2, 3), mine=_mine_rows(view, shown))
    return [view.slide(title, points, visual, sources, when=dates_of(words, shown))]


def _mine_rows(view: Shown, rows: pd.DataFrame) -> tuple[int, ...]:
    return tuple(place for place, code in enumerate(rows.index) if code == view.mine)
