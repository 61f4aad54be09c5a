"""What is written on a strip of marks, so that no label runs into another or over the edge of a phone?"""

import pandas as pd

from benchmark.charts.canvas import SMALL, safe
from benchmark.locale import Words

# Heights above the marks of a row: names, and those that give way.
NAME, _NAME_ABOVE = 0.33, 0.47
# The narrowest picture, and a letter of a label, in pixels: what keeps apart on a phone does so everywhere.
_NARROW, _LETTER = 320, 7.2


def counted(points: pd.DataFrame, words: Words) -> str:
    """Say how many regions a row shows, and which marks are old: the key stands where they are."""
    text = f"n = {words.number(len(points))}"
    old = int(old_points(points).sum())
    return f"{text} · {words('○ lama: {n}', n=words.number(old))}" if old else text


def old_points(points: pd.DataFrame) -> pd.Series:
    if "stale" in points:
        return points["stale"].fillna(False).astype(bool)
    return pd.Series(False, index=points.index)


def written(row, decimals: int, words: Words) -> str:
    """A figure, and whether it is old."""
    text = words.number(row.value, decimals)
    return words("{figure} (lama)", figure=text) if row.stale else text


def name_extremes(figure, points: pd.DataFrame, place: float, limits, decimals: int, words: Words, colours):
    """Name the lowest and the highest where no region of one's own stands out."""
    low, high = limits
    ends = []
    for position, outward, inward in (
        (points["value"].idxmin(), "right", "left"),
        (points["value"].idxmax(), "left", "right"),
    ):
        end = points.assign(stale=old_points(points)).loc[position]
        share = (end["value"] - low) / max(high - low, 1e-9)
        text = f"{safe(end['short_name'])} {written(end, decimals, words)}"
        # Away from the other name, unless the edge of the picture is near.
        room = share if outward == "right" else 1 - share
        anchor = outward if room * _NARROW > len(text) * _LETTER else inward
        ends.append((end["value"], share, anchor, text))
    between = (
        ends[1][1]
        - ends[0][1]
        - sum(
            len(text) * _LETTER / _NARROW
            for (_, _, anchor, text), inward in zip(ends, ("left", "right"), strict=True)
            if anchor == inward
        )
    )
    for value, _, anchor, text in ends:
        # On a phone they would run into each other: the highest gives way upwards.
        above = between < 0.03 and value == ends[1][0]
        figure.add_annotation(
            x=value,
            xanchor=anchor,
            y=place + (_NAME_ABOVE if above else NAME),
            text=text,
            showarrow=False,
            font={"size": SMALL, "color": colours.quiet_text},
        )


def draw_median(figure, row, place: float, limits, decimals: int, words: Words, colours) -> None:
    if pd.isna(row.median):
        return
    figure.add_shape(
        type="line",
        x0=row.median,
        x1=row.median,
        y0=place - 0.26,
        y1=place + 0.26,
        line={"color": colours.quiet_text, "width": 1.5},
        layer="below",
    )
    text = words("median {value}", value=words.number(row.median, decimals))
    figure.add_annotation(
        **beside(row.median, limits, text),
        y=place - 0.35,
        text=text,
        showarrow=False,
        font={"size": SMALL, "color": colours.quiet_text},
    )


def beside(value: float, limits: tuple[float, float], text: str) -> dict:
    """Keep a label inside the picture: over its mark, but beside it where the edge is near."""
    share = (value - limits[0]) / max(limits[1] - limits[0], 1e-9)
    half = len(text) * _LETTER / _NARROW / 2
    anchor = "left" if share < half else "right" if share > 1 - half else "center"
    return {"x": value, "xanchor": anchor}
