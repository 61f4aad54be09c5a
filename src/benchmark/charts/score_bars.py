"""What makes up a score, or a distance? A few small bars with their figures, as HTML."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from benchmark.charts.colours import palette
from benchmark.locale import Words


class Bar(NamedTuple):
    """One bar.

    name : what it shows. value : 0 to 1, its length; None where it cannot be stated. figure : the text beside
    it. strong : in the accent, otherwise in the quiet tone.
    """

    name: str
    value: float | None
    figure: str
    strong: bool = False


def score_bars(bars: Sequence[Bar], title: str, words: Words, dark: bool) -> str:
    """Return the bars below each other, each with its name before and its figure behind.

    A list for screen readers; the bars themselves are decoration. No text goes in unescaped.
    """
    colours = palette(dark)
    lines = "".join(_line(bar, words, colours) for bar in bars)
    return (
        f"<div style='font-size:0.875rem;line-height:1.5;color:{colours.text}'>"
        f"<div><strong>{escape(title)}</strong></div>"
        f"<ul style='list-style:none;margin:0;padding:0;display:grid;align-items:center;gap:0 0.6rem;"
        f"grid-template-columns:fit-content(11rem) 4.5rem minmax(5rem,1fr)'>{lines}</ul></div>"
    )


def _line(bar: Bar, words: Words, colours) -> str:
    shade = colours.chosen if bar.strong else colours.crowd
    width = 0 if bar.value is None else round(100 * min(max(bar.value, 0), 1), 1)
    figure = bar.figure if bar.value is not None else words("tidak dapat dinyatakan")
    return (
        "<li style='display:contents'>"
        f"<span>{escape(bar.name)}</span>"
        f"<span aria-hidden='true' style='height:0.55rem;background:{colours.no_data}'>"
        f"<span style='display:block;height:100%;width:{width}%;background:{shade}'></span></span>"
        f"<span>{escape(figure)}</span></li>"
    )
