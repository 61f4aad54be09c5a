"""What makes up the score of each learning target? One stacked bar a region."""

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.figure import Figure

from benchmark.analysis.learning_score import PARTS, part_weights
from benchmark.analysis.why_target import PART_NAMES
from benchmark.charts.colours import ink_on
from benchmark.evidence import Evidence
from benchmark.exports.pictures.base import (
    BODY,
    DPI,
    NOTE,
    SMALL,
    Box,
    Credit,
    Picture,
    label,
    plot,
    sheet,
)
from benchmark.exports.pictures.lettering import clipped, width_of
from benchmark.locale import Words

_BAR_INCHES = 0.36
_NAMED = 3


def scores_picture(
    evidence: Evidence,
    words: Words,
    targets: pd.DataFrame,
    goal: str,
    credit: Credit | None = None,
    *,
    weights: Mapping[str, float] | None = None,
    size: tuple[float, float] | None = None,
    dpi: int = DPI,
) -> Picture:
    """Draw how much each part adds to the score of each learning target, on a scale from 0 to 100.

    Parameters
    ----------
    targets : DataFrame
        Of `learning.learning_targets`: code, score, parts; in its order.
    goal : one of `learning.GOALS`.
    weights : part to weight, where the reader has changed the published one.
    """
    figure = _drawn(evidence, words, targets, goal, credit, weights, size)
    said = [
        f"{evidence.region(row.code).name} {words.number(100 * row.score)}"
        for row in targets.head(_NAMED).itertuples()
    ]
    alt = (
        words(
            "Skor {n} tujuan belajar dari 0 sampai 100, tertinggi {best}.",
            n=words.number(len(targets)),
            best=words.listing(said),
        )
        if said
        else words("Tidak ada daerah yang tercatat lebih maju.")
    )
    return Picture(figure, alt, dpi)


def _drawn(evidence, words: Words, targets: pd.DataFrame, goal: str, credit, weights, size) -> Figure:
    count = max(1, len(targets))
    paper = sheet(words, size or (10.0, _BAR_INCHES * count + (1.75 if credit else 0.8)), credit)
    room, figure, colours = paper.room, paper.figure, paper.colours
    shares = part_weights(
        evidence, goal, {name: value for name, value in (weights or {}).items() if name in PARTS}
    )
    shown = [part for part in PARTS if shares[part] > 0]
    shades = dict(zip(PARTS, colours.sequential[:0:-1], strict=True))
    names = [evidence.region(code).short_name for code in targets["code"]]
    wide = min(max((width_of(figure, name, BODY) for name in names), default=1.0), room.width / 3) + 0.12
    head = _key(paper, [(words(PART_NAMES[part]), shades[part]) for part in shown])
    box = Box(room.left + wide, room.bottom, room.width - wide - 0.45, room.height - head)
    axes = plot(paper, box)
    best = max([100 * float(score) for score in targets["score"]], default=100.0)
    axes.set_xlim(0, min(100.0, best * 1.05) or 1.0)
    axes.set_ylim(count - 0.4, -0.6)
    inch = axes.get_xlim()[1] / box.width
    for place, (name, row) in enumerate(zip(names, targets.itertuples(), strict=True)):
        label(
            axes,
            -0.09 * inch,
            place,
            clipped(figure, name, wide - 0.1, BODY),
            BODY,
            ink=colours.text,
            across="right",
        )
        left = 0.0
        for part, points in _points(row.parts, shares, shown):
            axes.barh(
                place,
                points,
                left=left,
                height=0.66,
                color=shades[part],
                edgecolor=colours.ground,
                linewidth=0.8,
            )
            text = words.number(points)
            if points > width_of(figure, text, NOTE) * inch * 1.5:
                ink = ink_on(colours, shades[part])
                label(axes, left + points / 2, place, text, NOTE, ink=ink, across="center")
            left += points
        label(
            axes,
            100 * row.score + 0.07 * inch,
            place,
            words.number(100 * row.score),
            BODY,
            "bold",
            colours.text,
        )
    if targets.empty:
        text = words("Tidak ada daerah yang tercatat lebih maju.")
        label(axes, 0, 0, text, BODY, ink=colours.quiet_text)
    return figure


def _points(
    parts: Mapping[str, float], shares: Mapping[str, float], shown: Sequence[str]
) -> list[tuple[str, float]]:
    """Return what each part adds to the score; a part that cannot be stated for anybody weighs nothing."""
    known = [part for part in shown if not pd.isna(parts[part])]
    total = sum(shares[part] for part in known)
    return [(part, 100 * shares[part] * parts[part] / total) for part in known]


def _key(paper, items: Sequence[tuple[str, str]]) -> float:
    """Write the parts and their shades above the bars and return the inches that this takes."""
    room, figure = paper.room, paper.figure
    axes = plot(paper, room)
    axes.set_xlim(0, room.width)
    axes.set_ylim(0, room.height)
    x, y = 0.0, room.height - 0.12
    for name, shade in items:
        wide = 0.2 + width_of(figure, name, SMALL) + 0.22
        if x and x + wide > room.width:
            x, y = 0.0, y - 0.22
        axes.scatter([x + 0.07], [y], s=80, c=shade, marker="s", linewidths=0)
        label(axes, x + 0.2, y, name, SMALL, ink=paper.colours.text)
        x += wide
    return room.height - y + 0.16
