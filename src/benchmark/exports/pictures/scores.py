"""What makes up the score of each learning target? One stacked bar a region."""

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.figure import Figure

from benchmark.analysis.learning_score import PARTS, part_weights
from benchmark.analysis.proposal import Proposal, marks_by_place, marks_explained, passed_in_words
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
from benchmark.exports.pictures.lettering import clipped, width_of, wrapped
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
    proposal: Proposal | None = None,
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
    proposal : of the whole list. Its host stands out, below the others where they end above it; beside those
        before it stands why they are passed over.
    """
    placed = targets.set_axis(range(1, len(targets) + 1))
    marks = dict(enumerate(marks_by_place(words, proposal), start=1))
    if proposal is not None and max(marks) not in placed.index:
        placed = pd.concat([placed, proposal.host.to_frame(max(marks)).T])
    figure = _drawn(evidence, words, placed, marks, goal, credit, weights, size)
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
        + f" {passed_in_words(evidence, words, proposal)}".rstrip()
        if said
        else words("Tidak ada daerah yang tercatat lebih maju.")
    )
    return Picture(figure, alt, dpi)


def _drawn(evidence, words: Words, placed: pd.DataFrame, marks, goal: str, credit, weights, size) -> Figure:
    """Draw the rows of ``placed``, whose index is their place in the whole list, with the marks of places."""
    count, proposed = max(1, len(placed)), max(marks, default=0)
    paper = sheet(words, size or (10.0, _BAR_INCHES * count + (2.0 if credit else 1.05)), credit)
    room, figure, colours = paper.room, paper.figure, paper.colours
    shares = part_weights(
        evidence, goal, {name: value for name, value in (weights or {}).items() if name in PARTS}
    )
    shown = [part for part in PARTS if shares[part] > 0]
    shades = dict(zip(PARTS, colours.sequential[:0:-1], strict=True))
    names = [
        f"{words.number(place)}. {evidence.region(code).short_name}" for place, code in placed["code"].items()
    ]
    wide = min(max((width_of(figure, name, BODY, "bold") for name in names), default=1.0), room.width / 3)
    wide += 0.12
    told = max((width_of(figure, marks.get(place, ""), SMALL, "bold") for place in placed.index), default=0)
    told = min(told, room.width / 3.5)
    items = [(words(PART_NAMES[part]), shades[part]) for part in shown]
    head = _key(paper, items, marks_explained(evidence, words, goal) if proposed else "")
    box = Box(room.left + wide, room.bottom, room.width - wide - 0.5 - told, room.height - head)
    axes = plot(paper, box)
    best = max([100 * float(score) for score in placed["score"]], default=100.0)
    axes.set_xlim(0, min(100.0, best * 1.05) or 1.0)
    axes.set_ylim(count - 0.4, -0.6)
    inch = axes.get_xlim()[1] / box.width
    for at, (name, row) in enumerate(zip(names, placed.itertuples(), strict=True)):
        weight = "bold" if row.Index == proposed else "regular"
        text = clipped(figure, name, wide - 0.1, BODY, weight)
        label(axes, -0.09 * inch, at, text, BODY, weight, colours.text, across="right")
        left = 0.0
        for part, points in _points(row.parts, shares, shown):
            shade = shades[part]
            axes.barh(
                at, points, left=left, height=0.66, color=shade, edgecolor=colours.ground, linewidth=0.8
            )
            text = words.number(points)
            if points > width_of(figure, text, NOTE) * inch * 1.5:
                ink = ink_on(colours, shade)
                label(axes, left + points / 2, at, text, NOTE, ink=ink, across="center")
            left += points
        score = words.number(100 * row.score)
        label(axes, left + 0.07 * inch, at, score, BODY, "bold", colours.text)
        if marks.get(row.Index):
            place = left + (0.17 + width_of(figure, score, BODY, "bold")) * inch
            ink = colours.text if row.Index == proposed else colours.quiet_text
            space = box.width + 0.5 + told - place / inch
            mark = clipped(figure, marks[row.Index], space, SMALL, weight)
            label(axes, place, at, mark, SMALL, weight, ink)
    if placed.empty:
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


def _key(paper, items: Sequence[tuple[str, str]], note: str) -> float:
    """Write the parts and their shades, and what the marks mean; return the inches that this takes."""
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
    for line in wrapped(figure, note, room.width, SMALL) if note else ():
        y -= 0.2
        label(axes, 0, y, line, SMALL, ink=paper.colours.quiet_text)
    return room.height - y + 0.16
