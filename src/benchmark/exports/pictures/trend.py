"""How has an indicator moved in a region or a few? The chart of the screen as a picture."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmark.analysis.comparison_sets import brief_names
from benchmark.analysis.coverage import headlines as headlines_of
from benchmark.analysis.history import series_of
from benchmark.analysis.targets import national_targets
from benchmark.charts.overlaid_trends import joined, overlaid_trends_alt
from benchmark.charts.series import series_alt
from benchmark.charts.time_axis import BY_YEAR
from benchmark.evidence import Evidence
from benchmark.exports.pictures.base import DPI, NOTE, Box, Credit, Picture, label, plot, sheet, ticks
from benchmark.exports.pictures.labels import Labels, kept_apart
from benchmark.exports.pictures.lettering import scale
from benchmark.exports.pictures.scales import nice_ticks
from benchmark.locale import Words
from benchmark.locale.units import unit_name

COVERAGE = "ucj_pct"
_SHOWN = ("result", "computed", "target", "bound", "disputed")
_RESULTS = ("result", "computed")
# One shape a region: all but the reader's own share a colour. Diamonds are targets.
_SHAPES = ("o", "s", "P", "*", "h", "^", "v", "p")
_NAMES = 1.75  # inches for the names of several regions at the right edge


def trend_picture(
    evidence: Evidence,
    words: Words,
    codes: str | Sequence[str],
    credit: Credit | None = None,
    *,
    indicator_id: str = COVERAGE,
    mine: str | None = None,
    size: tuple[float, float] = (10.0, 4.8),
    dpi: int = DPI,
    today: date | None = None,
    headlines: pd.DataFrame | None = None,
) -> Picture:
    """Draw the dated figures of one region, or of up to eight, with their targets.

    Parameters
    ----------
    codes : one code or several.
    mine : the region in the accent; the first one if not given.
    today : right end of the axis, unless a result is dated later.
    headlines : result of `coverage.headline` for the indicator, if it is at hand.

    Notes
    -----
    A line joins figures of one region from one source only; what is known by its year alone lies over the
    whole year; undated figures have no place on the axis. Bounds are arrows, targets hollow and dashed,
    disputed claims crosses.
    """
    codes = [codes] if isinstance(codes, str) else list(codes)
    history = _history(evidence, codes, indicator_id, mine or codes[0], headlines)
    decimals = int(evidence.indicator(indicator_id).decimals)
    figure = _drawn(evidence, words, history, indicator_id, credit, size, today or date.today())
    if len(codes) == 1 and indicator_id == COVERAGE:
        alike = history.assign(kind=history["kind"].replace("computed", "result"))
        alt = series_alt(alike, evidence.region(codes[0]).name, decimals, words)
    else:
        alt = overlaid_trends_alt(history, decimals, words)
    return Picture(figure, alt, dpi)


def has_trend(history: pd.DataFrame) -> bool:
    """Are there two dated figures in a `series_of`, so that a picture says more than a sentence?"""
    rows = history
    rows = rows[rows["kind"].isin(_SHOWN) & rows["as_of"].notna()]
    return len(rows) > 1 and bool(rows["kind"].isin((*_RESULTS, "bound")).any())


def _history(evidence: Evidence, codes: Sequence[str], indicator_id: str, mine: str, known) -> pd.DataFrame:
    names = brief_names(evidence, codes)
    if known is None:
        known = headlines_of(evidence, [indicator_id], list(codes)).loc[indicator_id]
    parts = []
    for code in codes:
        rows = series_of(evidence, code, indicator_id)
        front = rows["in_front"]
        parts.append(
            rows.assign(
                region_code=code,
                label=names[code],
                mine=code == mine,
                doubtful=front & bool(known.at[code, "doubtful"]),
                stale=front & bool(known.at[code, "stale"]),
            )
        )
    found = [part for part in parts if len(part)]
    rows = pd.concat(found, ignore_index=True) if found else parts[0]
    return rows[rows["kind"].isin(_SHOWN) & rows["value"].notna()]


def _drawn(evidence, words: Words, history, indicator_id, credit, size, today: date) -> Figure:
    paper = sheet(words, size, credit)
    colours, room = paper.colours, paper.room
    several = history["region_code"].nunique() > 1
    right = _NAMES * scale(paper.figure) if several else 0.1
    box = Box(room.left + 0.5, room.bottom + 0.32, room.width - 0.5 - right, room.height - 0.62)
    axes = plot(paper, box)
    indicator = evidence.indicator(indicator_id)
    decimals = int(indicator.decimals)
    dated = history[history["as_of"].notna()].sort_values("as_of", kind="stable")
    start, end = _limits(dated, today)
    later = dated[dated["as_of"].dt.year >= end]
    dated = dated[dated["as_of"].dt.year < end].assign(x=lambda rows: [_x(row) for row in rows.itertuples()])
    national = _national(evidence, indicator_id, start, end)
    top = _top([*history["value"], *national["value"]], indicator.unit)
    axes.set_xlim(start, end)
    axes.set_ylim(0, top)
    _frame(axes, colours, start, end, top)
    unit = words("Cakupan (% pekerja)") if indicator_id == COVERAGE else unit_name(indicator.unit, words)
    label(axes, start, top * 1.0, unit, NOTE, ink=colours.quiet_text, upward="bottom")
    ticks(axes, "y", axes.get_yticks(), [words.number(tick) for tick in axes.get_yticks()])
    labels = Labels(axes, box, paper.figure)
    for number, (_, rows) in enumerate(dated.groupby("region_code", sort=False)):
        _region(axes, rows, _SHAPES[number % len(_SHAPES)], colours)
    for row in dated.itertuples():
        labels.keep_off(row.x, row.value)
    front = dated["in_front"] | (dated["kind"] == "target")
    if not several:
        _write_marks(labels, dated[front].sort_values("in_front", ascending=False), decimals, words, colours)
    _later(labels, later, end, several, decimals, words, colours)
    _draw_national(axes, labels, national, start, end, words, colours)
    if several:
        _name_regions(axes, box, paper.figure, dated, end, top, decimals, words, colours)
    else:
        _write_marks(labels, dated[~front].iloc[::-1], decimals, words, colours)
    return paper.figure


def _x(row) -> float:
    """Return the place on the axis in years: the middle of the year where no more is known."""
    if row.precision in BY_YEAR:
        return row.as_of.year + 0.5
    return row.as_of.year + (row.as_of.day_of_year - 1) / 366


def _limits(dated: pd.DataFrame, today: date) -> tuple[int, int]:
    past = dated.loc[dated["kind"] != "target", "as_of"].dt.year
    return int(min([today.year - 2, *past])), int(max([today.year, *past])) + 1


def _top(values: Sequence[float], unit: str) -> float:
    most = max([*values, 0.0])
    return max(40.0, most + 9) if unit == "pct" else (most or 1.0) * 1.15


def _frame(axes: Axes, colours, start: int, end: int, top: float) -> None:
    places = nice_ticks(0, top, 6)
    for place in places:
        axes.axhline(place, color=colours.grid, linewidth=0.8, zorder=0)
    for year in range(start + 1, end):
        axes.axvline(year, color=colours.grid, linewidth=0.8, zorder=0)
    named = list(range(start, end))[::-1][:: -(-(end - start) // 8)]
    ticks(axes, "x", [year + 0.5 for year in named], named)
    axes.set_yticks(places)


def _national(evidence: Evidence, indicator_id: str, start: int, end: int) -> pd.DataFrame:
    table = national_targets(evidence)
    if indicator_id != COVERAGE:
        return table.head(0)
    return table[table["year"].between(start, end - 1)]


def _region(axes: Axes, rows: pd.DataFrame, shape: str, colours) -> None:
    mine = bool(rows["mine"].iloc[0])
    shade = colours.mine if mine else colours.chosen
    for line in joined(rows):
        axes.plot(line["x"], line["value"], color=shade, linewidth=2.0 if mine else 1.3, alpha=0.6, zorder=3)
    for row in rows.itertuples():
        ink = {"target": colours.target, "disputed": colours.crowd}.get(row.kind, shade)
        if row.precision in BY_YEAR:
            year = row.as_of.year
            axes.plot([year, year + 1], [row.value] * 2, color=ink, linewidth=4.5, alpha=0.2, zorder=2)
        if row.kind == "target":
            year = int(row.x)
            axes.plot([year, year + 1], [row.value] * 2, color=ink, linewidth=1.2, linestyle="--", zorder=3)
            axes.plot(row.x, row.value, "D", markersize=6, mfc=colours.ground, mec=ink, mew=1.6, zorder=5)
        elif row.kind == "bound":
            arrow = "^" if row.bound == "lower" else "v"
            axes.plot(row.x, row.value, arrow, markersize=8, color=ink, mew=0, zorder=5)
            axes.plot(row.x, row.value, "_", markersize=11, color=ink, mew=1.6, zorder=5)
        elif row.kind == "disputed":
            axes.plot(row.x, row.value, "x", markersize=6, color=ink, mew=1.6, zorder=4)
        else:
            size = 10.5 if row.in_front and mine else 10 if shape in "P*" else 7.5
            mec = colours.ground
            axes.plot(row.x, row.value, shape, markersize=size, mfc=ink, mec=mec, mew=1.2, zorder=6)


def _write_marks(labels: Labels, rows: pd.DataFrame, decimals: int, words: Words, colours) -> None:
    for row in rows.drop_duplicates(["x", "value", "kind"]).itertuples():
        number = words.number(row.value, decimals)
        text = {
            "target": words("target {value}", value=number),
            "bound": ("> " if row.bound == "lower" else "< ") + number,
        }.get(row.kind, ("≈ " if row.doubtful else "") + number)
        if row.stale:
            text = f"{text} {words('lama')}"
        ink = {"target": colours.target, "disputed": colours.quiet_text}.get(row.kind, colours.mine)
        big = row.in_front
        labels.beside(row.x, row.value, text, 12 if big else 9.5, "bold" if big else "regular", ink, must=big)


def _later(
    labels: Labels, later: pd.DataFrame, end: int, several: bool, decimals: int, words: Words, colours
) -> None:
    """Name targets of years beyond the axis at its right edge: 2045 would squeeze the results."""
    for row in later[later["kind"] == "target"].drop_duplicates(["value", "as_of"]).itertuples():
        value = words.number(row.value, decimals)
        text = words("target {year}: {value} →", year=row.as_of.year, value=value)
        if several:
            text = f"{row.label}, {text}"
        labels.at_edge(end, row.value, text, 9.5, colours.target)


def _draw_national(axes: Axes, labels: Labels, national, start: int, end: int, words: Words, colours) -> None:
    for row in national.sort_values("value").itertuples():
        axes.plot(
            [row.year, row.year + 1],
            [row.value] * 2,
            color=colours.target,
            linewidth=1.3,
            linestyle="--",
            zorder=2,
        )
        value = words.number(row.value, 2).rstrip("0").rstrip(",.")
        labels.on_line(row.year, row.year + 1, row.value, f"{row.series} {value}", 9, colours.target)


def _name_regions(
    axes, box, figure, dated, end: int, top: float, decimals: int, words: Words, colours
) -> None:
    last = dated[dated["kind"].isin(_RESULTS)].sort_values("x").drop_duplicates("region_code", keep="last")
    last = last.sort_values("value", ascending=False)
    shapes = dict(zip(dated["region_code"].drop_duplicates(), _SHAPES, strict=False))
    places = kept_apart(
        [value / top * box.height for value in last["value"]], 0.2 * scale(figure), box.height
    )
    for row, place in zip(last.itertuples(), places, strict=True):
        y = place / box.height * top
        shade = colours.mine if row.mine else colours.chosen
        axes.plot([row.x, end], [row.value] * 2, color=colours.grid, linewidth=0.8, zorder=1)
        inch = (axes.get_xlim()[1] - axes.get_xlim()[0]) / box.width
        axes.plot(
            end + 0.08 * inch, y, shapes[row.region_code], markersize=6, color=shade, mew=0, clip_on=False
        )
        text = f"{row.label} {'≈ ' if row.doubtful else ''}{words.number(row.value, decimals)}"
        ink = colours.mine if row.mine else colours.text
        label(axes, end + 0.18 * inch, y, text, 10, "bold" if row.mine else "regular", ink)
