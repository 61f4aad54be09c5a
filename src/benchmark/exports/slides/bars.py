"""How is coverage drawn as bars: whose bar is it, what is it called, and what is read aloud of it?"""

from collections.abc import Mapping, Sequence
from typing import Literal

import pandas as pd

from benchmark.analysis.target_standing import target_percent
from benchmark.exports.slides.cells import year_in_words
from benchmark.exports.slides.model import Chart, Role, Series
from benchmark.exports.slides.parts import bar_name, figure_text
from benchmark.locale import Words

# Name, percent (None where there is no figure: the name says so), and the role that decides the colour.
Bar = tuple[str, float | None, Role]


def bar_of(words: Words, name: str, figure: Mapping, role: Role) -> Bar:
    """Return the bar of a headline figure: named with its date, or with what stands in the figure's place."""
    if pd.isna(figure["value"]):
        return f"{name} ({figure_text(words, figure)})", None, role
    return bar_name(words, {**figure, "short_name": name}), float(figure["value"]), role


def target_bar(words: Words, value: float, year: float, region: str = "") -> Bar:
    """Return the bar of a region's own target, named with its year and, if asked, the region."""
    said = year_in_words(words, year)
    if region:
        return words("Target tercatat {region}, {year}", region=region, year=said), float(value), "target"
    return words("Target tercatat, {year}", year=said), float(value), "target"


def bars_of(
    words: Words, bars: Sequence[Bar], about: str = "", kind: Literal["bars", "columns"] = "bars"
) -> Chart:
    """Return the chart of bars of coverage, each in its role; ``about`` says what they show together."""
    said = "; ".join(
        name
        if value is None
        else f"{name} {target_percent(words, value) if role == 'target' else words.percent(value)}"
        for name, value, role in bars
    )
    return Chart(
        kind=kind,
        categories=tuple(name for name, _, _ in bars),
        series=(
            Series(
                words("Cakupan"),
                tuple(value for _, value, _ in bars),
                roles=tuple(role for _, _, role in bars),
            ),
        ),
        unit=words("% pekerja"),
        alt=f"{about}: {said}." if about else words("Batang: {bars}.", bars=said),
    )
