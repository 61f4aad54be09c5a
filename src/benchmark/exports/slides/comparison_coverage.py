"""Slides of a comparison on figures: coverage, key indicators, changes, targets, and the map."""

import pandas as pd

from benchmark.analysis.comparison_sentence import COVERAGE
from benchmark.exports.comparison_tables import indicator_name
from benchmark.exports.slides.bars import Bar, bars_of
from benchmark.exports.slides.cells import short_figure
from benchmark.exports.slides.comparison_set import Compared
from benchmark.exports.slides.model import Chart, Slide, Table
from benchmark.exports.slides.parts import bar_name, dates_of, figure_text

_SIGNS = {"higher": "▲", "similar": "●", "lower": "▼"}


def standing_slide(view: Compared) -> list[Slide]:
    """Who is covered best, and where does the middle of the comparison group lie?"""
    words, rows = view.words, view.coverage
    known = rows[rows["value"].notna()].sort_values("value", ascending=False, kind="stable")
    told = [statement.text for statement in view.statements]
    sources = [*rows["source_id"], *(name for said in view.statements[:2] for name in said.source_ids)]
    bounded = rows[rows["state"] == "bound"]
    missing = [view.names[code] for code in rows.index if code not in (*known.index, *bounded.index)]
    points = [
        words("Belum terdata: {regions}.", regions=words.listing(missing)) if missing else "",
        words(
            "Hanya batas: {regions}.",
            regions=words.listing(
                f"{row['short_name']} {figure_text(words, row)}" for row in bounded.to_dict("records")
            ),
        )
        if len(bounded)
        else "",
        _places(view, known),
        words("Abu-abu: angka lama.") if known["stale"].any() else "",
    ]
    if known.empty:
        title = words("Cakupan pekerja belum terdata di semua daerah ini")
        return [view.slide(title, points[1:2], None, sources, told)]
    best, last = known.iloc[0], known.iloc[-1]
    if len(known) == 1:
        title = words(
            "Hanya cakupan {region} yang terdata: {value}",
            region=best["short_name"],
            value=figure_text(words, best),
        )
    else:
        title = words(
            "Cakupan tertinggi di {best}, {best_value}; terendah di {last}, {last_value}",
            best=best["short_name"],
            best_value=figure_text(words, best),
            last=last["short_name"],
            last_value=figure_text(words, last),
        )
    visual = _bars(view, known)
    if len(visual.categories) < 2:
        # One bar alone compares nothing.
        visual = _figures(view)
    return [view.slide(title, points, visual, sources, told, dates_of(words, known))]


def _bars(view: Compared, known: pd.DataFrame) -> Chart:
    words = view.words
    bars: list[Bar] = [
        (
            bar_name(words, row),
            float(row["value"]),
            "context" if row["stale"] and code != view.mine else view.role(str(code)),
        )
        for code, row in zip(known.index, known.to_dict("records"), strict=True)
    ]
    middle = view.groups[(view.groups["indicator_id"] == COVERAGE) & view.groups["median"].notna()]
    # Several groups, one for each province or type, have several middles: they stand on the screen.
    if len(middle) == 1 and view.group != "chosen":
        name = words("Median {n} daerah pembanding", n=words.number(middle["n"].iloc[0]))
        bars.append((name, float(middle["median"].iloc[0]), "peers"))
    return bars_of(words, bars)


def _figures(view: Compared) -> Table:
    words, rows = view.words, view.coverage.to_dict("records")
    mine = tuple(place for place, code in enumerate(view.coverage.index) if code == view.mine)
    return Table(
        (words("Daerah"), words("Cakupan, %")),
        tuple((row["short_name"], short_figure(words, row)) for row in rows),
        words("Cakupan setiap daerah yang dibandingkan."),
        numeric=(1,),
        mine=mine,
    )


def _places(view: Compared, known: pd.DataFrame) -> str:
    words = view.words
    ranked = known[known["rank"].notna()]
    if ranked.empty:
        return ""
    places = [
        f"{row['short_name']} {words.number(row['rank'])}"
        for row in ranked.sort_values("rank", kind="stable").to_dict("records")
    ]
    return words(
        "Peringkat dari {n}: {places}.", n=words.number(ranked["n"].iloc[0]), places=words.listing(places)
    )


def indicators_slide(view: Compared) -> list[Slide]:
    """How do the key indicators differ, each against the comparison group?"""
    words, evidence = view.words, view.evidence
    by_cell = view.figures.set_index(["indicator_id", "region_code"])
    rows, sources = [], []
    for name in view.indicators:
        indicator = evidence.indicator(name)
        cells = [by_cell.loc[(name, code)] for code in view.codes]
        if all(cell["state"] not in ("value", "zero", "bound") for cell in cells):
            continue
        rows.append(
            (
                indicator_name(evidence, name, words),
                *(_cell(view, cell, indicator) for cell in cells),
            )
        )
        sources += [cell["source_id"] for cell in cells]
        if name == COVERAGE and any(pd.notna(cell["rank"]) for cell in cells):
            n = words.number(cells[0]["n"])
            rows.append(
                (words("Peringkat cakupan dari {n}", n=n), *(words.number(cell["rank"]) for cell in cells))
            )
    higher, lower = _judged(view)
    title = words("Angka kunci, {against}", against=view.against)
    if higher or lower:
        title = words(
            "{against}: {told}",
            against=view.against[:1].upper() + view.against[1:],
            told="; ".join(
                text
                for text in (
                    words("{regions} di atas", regions=words.listing(higher)) if higher else "",
                    words("{regions} di bawah", regions=words.listing(lower)) if lower else "",
                )
                if text
            ),
        )
    points = [words("▲ lebih tinggi ● serupa ▼ lebih rendah dari median pembanding.")]
    header = (words("Indikator"), *view.names.values())
    mine = ()
    alt = words("Angka kunci setiap daerah, dengan tanda terhadap median pembanding.")
    visual = Table(header, tuple(rows), alt, numeric=tuple(range(1, len(header))), mine=mine)
    told = [words("Angka lama dan tanggal setiap angka ada di layar Bandingkan.")]
    return [view.slide(title, points, visual, sources, told, dates_of(words, view.figures))]


def _judged(view: Compared) -> tuple[list[str], list[str]]:
    rows = view.coverage
    return tuple(
        [view.names[str(code)] for code in rows.index[rows["direction"] == side]]
        for side in ("higher", "lower")
    )


def _cell(view: Compared, cell: pd.Series, indicator) -> str:
    # The unit stands in the first column; here only digits, as in a table of figures.
    if cell["state"] not in ("value", "zero", "bound"):
        return figure_text(view.words, cell)
    decimals = int(indicator.decimals)
    if cell["state"] == "bound":
        sign = ">" if cell["bound"] == "lower" else "<"
        return f"{sign} {view.words.number(cell['bound_value'], decimals)}"
    signs = (("~", cell["approximate"]), ("≈", cell["doubtful"]))
    marks = "".join(f" {mark}" for mark, holds in signs if holds)
    old = f" ({view.words('lama')})" if cell["stale"] else ""
    sign = f" {_SIGNS[cell['direction']]}" if cell["direction"] else ""
    return f"{view.words.number(cell['value'], decimals)}{marks}{old}{sign}"
