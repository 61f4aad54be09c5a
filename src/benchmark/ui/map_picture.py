"""The map itself: classes, colours, frame and hover texts, worked out once for all readers."""

from datetime import date
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from benchmark.analysis.classes import MapClasses, map_classes
from benchmark.analysis.map_view import headlines_of_year, map_table
from benchmark.analysis.targets import own_targets
from benchmark.charts.choropleth import Extent, choropleth, choropleth_alt
from benchmark.charts.map_legend import map_legend
from benchmark.evidence import Evidence
from benchmark.evidence.boundaries import FILES, frames
from benchmark.locale import Words
from benchmark.locale.units import unit_name, written
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.map_choice import MapChoice, target_values
from benchmark.ui.map_table import states

INDONESIA = "0"
MAP_HEIGHT = 360


class MapPicture(NamedTuple):
    """A map, what it says in words, and its legend as HTML without any text of data unescaped."""

    figure: go.Figure
    alt: str
    legend: str


@remembered
def shown_table(evidence: Evidence, choice: MapChoice, today: date) -> pd.DataFrame:
    """Return what the map shows of each region (`analysis.map_view.map_table`). Do not mutate."""
    if choice.year is None:
        headlines = headline(evidence, choice.indicator_id)
    else:
        headlines = headlines_of_year(evidence, choice.indicator_id, choice.year)
    polarity = evidence.indicator(choice.indicator_id).polarity
    return map_table(evidence, headlines, choice.level, choice.province, choice.year, polarity)


@remembered
def shown_classes(evidence: Evidence, choice: MapChoice, language: str, today: date) -> MapClasses:
    """Return the classes of the regions shown."""
    table = shown_table(evidence, choice, today)
    target = None
    if choice.method == "target":
        target = target_values(evidence, choice.target, _own_targets(evidence, today)["target"])
        target = target.reindex(table.index) if isinstance(target, pd.Series) else target
    return map_classes(evidence, table, choice.indicator_id, choice.method, Words(language), target)


@remembered
def picture(
    evidence: Evidence,
    choice: MapChoice,
    language: str,
    dark: bool,
    mine: str | None,
    outlined: str | None,
    today: date,
) -> MapPicture:
    """Return the map, its legend, and its description for those who do not see it."""
    words = Words(language)
    indicator = evidence.indicator(choice.indicator_id)
    table = shown_table(evidence, choice, today)
    classes = shown_classes(evidence, choice, language, today)
    places = frames(evidence)
    drawn = table[["bound", "stale", "doubtful"]].join(places[["longitude", "latitude"]])
    drawn["mine"] = drawn.index == mine
    drawn["selected"] = drawn.index == outlined
    drawn["hover"] = _hover(words, table, indicator)
    frame = places.loc[choice.province or INDONESIA]
    extent = Extent(*frame[["west", "south", "east", "north"]])
    title = f"{words.pick(indicator, 'label')} ({unit_name(indicator.unit, words)})"
    url = boundaries_url(evidence, choice)
    figure = choropleth(drawn, classes, url, extent, title, words, dark, height=MAP_HEIGHT)
    return MapPicture(
        figure, choropleth_alt(drawn, classes, title, words), map_legend(drawn, classes, title, words, dark)
    )


def boundaries_url(evidence: Evidence, choice: MapChoice) -> str:
    """Return the address of the boundaries: the finer ones for one province; new data, new address."""
    level = "kabkota_detail" if choice.province else choice.level
    base = st.get_option("server.baseUrlPath").strip("/")
    path = f"app/static/boundaries/{FILES[level]}?v={evidence.revision}"
    return f"/{base}/{path}" if base else f"/{path}"


_own_targets = remembered(lambda evidence, today: own_targets(evidence))


def _hover(words: Words, table: pd.DataFrame, indicator) -> list[str]:
    # Short and plain: the names travel with the boundaries, date and source stand in list and pick.
    decimals = int(indicator.decimals)
    figures = zip(table["value"], states(words, table, decimals), strict=True)
    return [
        state if pd.isna(value) else written(value, indicator.unit, decimals, words).replace("\u00a0", " ")
        for value, state in figures
    ]
