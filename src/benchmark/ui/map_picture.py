"""The map itself: classes, colours, frame and hover texts, worked out once for all readers."""

from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from benchmark.analysis.classes import MapClasses, map_classes
from benchmark.analysis.map_view import by_gap, headlines_of_year, map_table
from benchmark.analysis.targets import national_targets, own_targets
from benchmark.charts.choropleth import choropleth, choropleth_alt
from benchmark.charts.map_frame import WIDE, WIDEST_BESIDE, Extent, height_of, is_flat, whole
from benchmark.charts.map_legend import map_legend
from benchmark.evidence import Evidence
from benchmark.evidence.boundaries import FILES, frames
from benchmark.locale import Words
from benchmark.locale.units import unit_name, written
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.map_choice import OWN, MapChoice
from benchmark.ui.map_table import gap_texts, states

INDONESIA = "0"
MAP_HEIGHT = 360
_LOWEST, _HIGHEST = 280, 520


class MapPicture(NamedTuple):
    """A map, what it says in words, and its legend as HTML without any text of data unescaped."""

    figure: go.Figure
    alt: str
    legend: str


def shown_sources(table: pd.DataFrame, classes: MapClasses) -> list[str]:
    """Return the sources of what is drawn; by distance those classed, and their targets."""
    classed = classes.index.reindex(table.index).notna()
    if "gap" in table:
        return [*table.loc[classed, "source_id"], *table.loc[classed, "target_source_id"]]
    return table.loc[classed | (table["bound"] != ""), "source_id"].tolist()


@remembered
def shown_table(evidence: Evidence, choice: MapChoice) -> pd.DataFrame:
    """Return what the map shows of each region (`analysis.map_view`); not to be mutated."""
    if choice.year is None:
        headlines = headline(evidence, choice.indicator_id)
    else:
        headlines = headlines_of_year(evidence, choice.indicator_id, choice.year)
    polarity = evidence.indicator(choice.indicator_id).polarity
    table = map_table(evidence, headlines, choice.level, choice.province, choice.year, polarity)
    if choice.method != "target":
        return table
    return by_gap(table, _targets(evidence, choice, headlines), polarity)


@remembered
def shown_classes(evidence: Evidence, choice: MapChoice, language: str) -> MapClasses:
    """Return the classes of the regions shown."""
    table = shown_table(evidence, choice)
    target = table["target"].where(table["gap"].notna()) if "gap" in table else None
    return map_classes(evidence, table, choice.indicator_id, choice.method, Words(language), target)


@remembered
def picture(
    evidence: Evidence,
    choice: MapChoice,
    language: str,
    dark: bool,
    mine: str | None,
    outlined: str | None,
    picked: str | None,
) -> MapPicture:
    """Return the map, its legend, and its description for those who do not see it.

    The figure outlines the region ``outlined``; the legend explains the outline if any region is ``picked``.
    """
    words = Words(language)
    indicator = evidence.indicator(choice.indicator_id)
    table = shown_table(evidence, choice)
    classes = shown_classes(evidence, choice, language)
    places = frames(evidence)
    drawn = table[["bound", "stale", "doubtful"]].join(places[["longitude", "latitude"]])
    drawn["mine"] = drawn.index == mine
    drawn["selected"] = drawn.index == outlined
    drawn["untargeted"] = table["gap"].isna() & table["value"].notna() if "gap" in table else False
    drawn["room"] = (places["east"] - places["west"]).clip(upper=places["north"] - places["south"])
    drawn["hover"] = _hover(words, table, indicator)
    extent = _extent(evidence, choice)
    title = f"{words.pick(indicator, 'label')} ({unit_name(indicator.unit, words)})"
    if choice.method == "target":
        title = words("Jarak ke target: {title}", title=title)
    url = boundaries_url(evidence, choice)
    height = map_height(evidence, choice)
    widest = WIDEST_BESIDE if choice.province else WIDE
    figure = choropleth(drawn, classes, url, extent, title, words, dark, height, widest)
    explained = drawn.assign(selected=drawn.index == picked)
    return MapPicture(
        figure,
        choropleth_alt(drawn, classes, title, words),
        map_legend(explained, classes, title, words, dark),
    )


def map_height(evidence: Evidence, choice: MapChoice) -> int:
    """Return the pixels of the frame: Indonesia is much wider than high, each province has its own form."""
    return height_of(_extent(evidence, choice), _LOWEST, _HIGHEST) if choice.province else MAP_HEIGHT


def map_is_flat(evidence: Evidence, choice: MapChoice) -> bool:
    """Does the map of the province need little height on a phone?"""
    return is_flat(_extent(evidence, choice))


def _extent(evidence: Evidence, choice: MapChoice) -> Extent:
    """What the map shows at first: Indonesia, or a province with its islands unless they are too far."""
    places = frames(evidence)[["west", "south", "east", "north"]]
    own = Extent(*places.loc[choice.province or INDONESIA])
    if not choice.province:
        return own
    regions = evidence.regions
    inside = regions.loc[
        (regions["province_code"] == choice.province) & (regions["level"] != "province"), "code"
    ]
    parts = [Extent(*row) for row in places.loc[inside].itertuples(index=False)]
    return whole(own, parts, _HIGHEST)


def boundaries_url(evidence: Evidence, choice: MapChoice) -> str:
    """Return the address of the boundaries: the finer ones for one province; new data, new address."""
    level = "kabkota_detail" if choice.province else choice.level
    base = st.get_option("server.baseUrlPath").strip("/")
    path = f"app/static/boundaries/{FILES[level]}?v={evidence.revision}"
    return f"/{base}/{path}" if base else f"/{path}"


def _targets(evidence: Evidence, choice: MapChoice, headlines: pd.DataFrame) -> pd.DataFrame:
    """The targets chosen: the regions' own ones, or one national figure for all."""
    if choice.target == OWN:
        return own_targets(evidence, choice.indicator_id, headlines=headlines)
    national = national_targets(evidence).set_index("parameter_id").loc[choice.target]
    return pd.DataFrame(
        {
            "target": national["value"],
            "target_year": national["year"],
            "target_source_id": national["source_id"],
        },
        index=headlines.index,
    )


def _hover(words: Words, table: pd.DataFrame, indicator) -> list[str]:
    # Short and plain: the names travel with the boundaries, date and source stand in list and pick.
    decimals = int(indicator.decimals)
    gaps = gap_texts(words, table["gap"], decimals) if "gap" in table else [None] * len(table)
    lines = []
    for value, state, gap in zip(table["value"], states(words, table, decimals), gaps, strict=True):
        if pd.isna(value):
            lines.append(state)
            continue
        figure = written(value, indicator.unit, decimals, words)
        lines.append(f"{figure}, {' '.join(gap.split())}" if gap else figure)
    return lines
