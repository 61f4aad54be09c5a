"""The legend of the map: classes, counts, gaps, the signs that occur, and the rule."""

import re

import pandas as pd
import plotly.graph_objects as go
import pytest

from benchmark.analysis.classes import MapClasses
from benchmark.charts.choropleth import choropleth
from benchmark.charts.colours import DARK, LIGHT
from benchmark.charts.map_frame import Extent
from benchmark.charts.map_legend import map_legend
from benchmark.locale import Words

WORDS = Words("id")
CODES = ["51.01", "51.02", "51.03", "51.04", "51.05"]


def table(**columns) -> pd.DataFrame:
    plain = {"bound": "", "stale": False, "doubtful": False, "mine": False, "selected": False}
    return pd.DataFrame(plain | columns, index=CODES)


def classes() -> MapClasses:
    index = pd.Series([0, 1, 1, pd.NA, pd.NA], index=CODES, dtype="Int64")
    return MapClasses(
        "quantile", (0, 0, 40), ("0,0 %", "38,0–40,0 %"), (1, 2), index, 3, "Kuantil: sama banyak."
    )


def around_a_target(reverse: bool) -> MapClasses:
    index = pd.Series([0, 2, 4, 6, pd.NA], index=CODES, dtype="Int64")
    labels = tuple(f"kelas {place}" for place in range(1, 8))
    limits = (-90, -15, -10, -5, 5, 10, 15, 90)
    counts = (1, 0, 1, 0, 1, 0, 1)
    return MapClasses("target", limits, labels, counts, index, 4, "", diverging=True, reverse=reverse)


def painted_in(figure: go.Figure) -> dict[str, str]:
    """Colour of each region of a map, by code."""
    return {
        code: [shade for _, shade in trace.colorscale][::2][int(step)]
        for trace in figure.data
        if trace.type == "choroplethmap" and not trace.colorscale[0][1].startswith("rgba")
        for code, step in zip(trace.locations, trace.z, strict=True)
    }


def legend(rows: pd.DataFrame, title: str = "Cakupan (%)", dark: bool = False) -> str:
    return map_legend(rows, classes(), title, WORDS, dark)


def read(html: str) -> list[str]:
    """The texts as a reader sees them, one for each piece."""
    return [text.strip() for text in re.sub(r"<[^>]*>", "|", html).split("|") if text.strip()]


def test_title_classes_with_counts_missing_data_and_rule_are_stated():
    assert read(legend(table())) == [
        "Cakupan (%)",
        "0,0 % (1)",
        "38,0–40,0 % (2)",
        "belum ada data (2)",
        "Kuantil: sama banyak.",
    ]


def test_a_bound_is_not_counted_as_missing():
    texts = read(legend(table(bound=["", "", "", "lower", ""])))
    assert "belum ada data (1)" in texts
    assert "hanya batas diketahui (1)" in texts
    assert "paling sedikit (1)" in texts


def test_only_the_signs_that_occur_are_explained():
    texts = read(legend(table(stale=[True, True, False, False, False], mine=[True, *[False] * 4])))
    assert "angka lama (2)" in texts
    assert "daerah saya" in texts
    assert not [text for text in texts if text.startswith(("sumber berselisih", "paling", "dipilih"))]


def test_signs_on_regions_without_a_class_are_counted_apart():
    # The title counts old figures; the fourth is old too, but only a bound.
    rows = table(stale=[True, False, False, True, False], bound=["", "", "", "lower", ""])
    assert "angka lama (1, tanpa kelas 1)" in read(legend(rows))


def boxes(html: str) -> dict[str, str]:
    """Which colour stands before which text? In the order of the legend."""
    found = re.findall(r"background:(#\w{6});[^>]*></span> ([^<]*) \(", html)
    return {text: colour for colour, text in found}


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_classes_go_from_the_first_to_the_last_colour_of_the_ramp(dark, colours):
    shown = boxes(legend(table(), dark=dark))
    assert list(shown.items()) == [
        ("0,0 %", colours.sequential[0]),
        ("38,0–40,0 %", colours.sequential[-1]),
        ("belum ada data", colours.no_data),
    ]


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
@pytest.mark.parametrize("reverse", [False, True])
def test_far_below_the_target_has_the_colour_of_the_worse_side(dark, colours, reverse):
    held = around_a_target(reverse)
    shown = boxes(map_legend(table(), held, "Cakupan (%)", WORDS, dark))
    # The first colour of the ramp is the worse side: below the target, or above it where lower is better.
    ramp = colours.diverging[::-1] if reverse else colours.diverging
    assert list(shown.items())[:7] == list(zip(held.labels, ramp, strict=True))


@pytest.mark.parametrize("held", [classes(), around_a_target(False), around_a_target(True)])
@pytest.mark.parametrize("dark", [False, True])
def test_the_colours_are_those_of_the_map(held, dark):
    rows = table(hover="", longitude=115.0, latitude=-8.4)
    shown = boxes(map_legend(rows, held, "Cakupan (%)", WORDS, dark))
    map_ = choropleth(
        rows, held, "/kabkota.geojson", Extent(114.4, -8.8, 115.7, -8.1), "Cakupan", WORDS, dark
    )
    painted = painted_in(map_)
    for code, place in held.index.items():
        label = "belum ada data" if pd.isna(place) else held.labels[place]
        assert painted[code] == shown[label]


def test_missing_data_has_a_dotted_outline():
    assert f"1px dotted {LIGHT.no_data_line}" in legend(table())


def test_a_title_cannot_smuggle_in_markup():
    assert "<script>" not in legend(table(), title="<script>alert(1)</script>")
