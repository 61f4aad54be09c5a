"""The map: every region once, each state with its look, nothing from outside, all in view."""

import json
import math

import pandas as pd
import pytest

from benchmark.analysis.classes import MapClasses
from benchmark.charts.choropleth import choropleth, choropleth_alt
from benchmark.charts.colours import DARK, LIGHT, class_colours
from benchmark.charts.map_frame import Extent
from benchmark.locale import Words

WORDS = Words("id")
URL = "/app/static/boundaries/kabkota.geojson"
# data/boundaries/bounds.csv, rows 0, 51 and 15.
INDONESIA = Extent(95.0111, -11.0076, 141.02, 6.0752)
BALI = Extent(114.4318, -8.848, 115.7115, -8.0617)
JAMBI = Extent(101.1317, -2.7683, 104.4816, -0.7404)


def regions(**columns) -> pd.DataFrame:
    """Five regions: two classed, a true zero, one without data, one with a bound only."""
    codes = ["51.01", "51.02", "51.03", "51.04", "51.05"]
    table = pd.DataFrame(
        {
            "hover": ["0,0 %", "40,0 %", "53,4 %\ndihitung", "belum terdata", "≥ 50,0 %"],
            "bound": ["", "", "", "", "lower"],
            "stale": [False, True, False, False, False],
            "doubtful": [False, False, True, False, False],
            "mine": [False, False, True, False, False],
            "selected": False,
            "longitude": [115.0, 115.1, 115.2, 115.3, 115.4],
            "latitude": [-8.5, -8.4, -8.3, -8.2, -8.1],
        },
        index=codes,
    )
    return table.assign(**columns)


def classes(**more) -> MapClasses:
    index = pd.Series([0, 1, 2, pd.NA, pd.NA], index=regions().index, dtype="Int64")
    values = {
        "method": "quantile",
        "limits": (0, 0, 40, 53.4),
        "labels": ("0,0 %", "40,0 %", "53,4 %"),
        "counts": (1, 1, 1),
        "index": index,
        "n": 3,
        "rule": "Tiap nilai menjadi kelas sendiri.",
    }
    return MapClasses(**(values | more))


def drawn(table=None, held=None, geojson=URL, extent=BALI, dark=False, **more):
    figure = choropleth(
        regions() if table is None else table,
        held or classes(),
        geojson,
        extent,
        "Cakupan",
        WORDS,
        dark,
        **more,
    )
    return json.loads(figure.to_json())


def fills(figure: dict) -> dict[str, str]:
    """Colour of each region that is painted, by code."""
    colour = {}
    for trace in figure["data"]:
        shades = [shade for _, shade in trace.get("colorscale", [])][::2]
        if shades and not shades[0].startswith("rgba"):
            steps = pd.Series(trace["z"] if isinstance(trace["z"], list) else [0] * len(trace["locations"]))
            for code, step in zip(trace["locations"], steps, strict=True):
                assert code not in colour
                colour[code] = shades[step]
    return colour


def clickable(figure: dict) -> list[dict]:
    """The traces that can be pointed at and clicked."""
    return [trace for trace in figure["data"] if trace["hoverinfo"] != "skip"]


def told(figure: dict) -> dict[str, str]:
    """What the reader sees on pointing at each region, under its name."""
    texts = {}
    for trace in clickable(figure):
        frame = (
            trace["hovertemplate"]
            .removeprefix("<b>%{properties.name}</b><br>")
            .removesuffix("<extra></extra>")
        )
        for place, code in enumerate(trace["locations"]):
            own = trace["customdata"][place] if "customdata" in trace else ""
            texts[code] = frame.replace("%{customdata}", own)
    return texts


def signs(figure: dict) -> dict[str, int]:
    return {trace["text"]: len(trace["lon"]) for trace in figure["data"] if trace.get("mode") == "text"}


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_every_region_is_drawn_once_in_the_colour_of_its_state(dark, colours):
    low, middle, high = class_colours(colours, 3)
    assert fills(drawn(dark=dark)) == {
        "51.01": low,
        "51.02": middle,
        "51.03": high,
        "51.04": colours.no_data,
        "51.05": colours.context,
    }


def test_a_true_zero_does_not_look_like_missing_data():
    shown = fills(drawn())
    assert shown["51.01"] != shown["51.04"]


def test_bounds_old_and_doubtful_figures_carry_their_signs():
    assert signs(drawn()) == {"↑": 1, "▼<br>▲": 1, "≈": 1}


def test_a_map_without_any_figure_still_shows_its_regions():
    nothing = classes(
        limits=(), labels=(), counts=(), n=0, index=pd.Series(pd.NA, index=regions().index, dtype="Int64")
    )
    assert set(fills(drawn(held=nothing))) == set(regions().index)


def test_regions_that_the_classes_do_not_know_are_without_data():
    table = pd.concat([regions(), regions().loc[["51.04"]].rename(index={"51.04": "99.99"})])
    assert fills(drawn(table))["99.99"] == LIGHT.no_data


def test_my_region_is_outlined_in_its_accent():
    def accents(figure: dict) -> set[str]:
        return {
            trace["marker"]["line"]["color"]
            for trace in figure["data"]
            if trace["type"] == "choroplethmap"
            and trace["hoverinfo"] == "skip"
            and trace["colorscale"][0][1].startswith("rgba")
        }

    assert accents(drawn()) == {LIGHT.mine, LIGHT.ground}
    assert accents(drawn(regions(mine=False))) == set()


def test_a_click_outlines_the_region_in_the_browser_and_pales_nothing():
    figure = drawn()
    for trace in clickable(figure):
        assert trace["marker"]["opacity"] == 0 and trace["marker"]["line"]["color"] == LIGHT.chosen
        assert trace["selected"]["marker"]["opacity"] == 1
        assert trace["unselected"]["marker"]["opacity"] == 0
    for trace in figure["data"]:
        if trace["hoverinfo"] == "skip" and trace.get("mode") != "text":
            assert trace["unselected"]["marker"]["opacity"] == 1


def test_every_region_can_be_clicked_once():
    codes = [code for trace in clickable(drawn()) for code in trace["locations"]]
    assert sorted(codes) == sorted(regions().index)


def test_a_region_selected_beforehand_is_outlined_from_the_start():
    chosen = drawn(regions(selected=[False, True, False, False, False]))
    held = [
        trace["locations"][place] for trace in clickable(chosen) for place in trace.get("selectedpoints", [])
    ]
    assert held == ["51.02"]
    assert not any("selectedpoints" in trace for trace in clickable(drawn()))


def test_a_figure_without_a_target_looks_like_neither_missing_data_nor_a_bound():
    shown = fills(drawn(regions(untargeted=[False, False, False, True, False])))
    assert shown["51.04"] not in (LIGHT.no_data, LIGHT.context, *LIGHT.diverging)


def test_a_region_too_small_at_this_scale_bears_no_sign():
    # Bali spans 1.28 degrees over some 1000 pixels: 0.01 degrees are 8 pixels, 0.1 degrees are 78.
    table = regions(room=[0.1, 0.1, 0.01, 0.1, 0.1])
    assert signs(drawn(table)) == {"↑": 1, "▼<br>▲": 1}


def test_marks_let_a_click_through_to_the_region():
    for trace in drawn()["data"]:
        if trace["type"] == "scattermap":
            assert trace["hoverinfo"] == "skip"


def test_nothing_is_asked_from_outside():
    figure = drawn()
    assert "http" not in json.dumps(figure)
    style = figure["layout"]["map"]["style"]
    assert "glyphs" not in style and "sprite" not in style
    assert style["sources"]


def test_the_geometry_goes_by_address_or_inline():
    inline = {"type": "FeatureCollection", "features": []}
    assert {trace["geojson"] for trace in drawn()["data"] if "geojson" in trace} == {URL}
    assert all(trace["geojson"] == inline for trace in drawn(geojson=inline)["data"] if "geojson" in trace)


def test_the_text_on_pointing_is_shown_as_written():
    table = regions(hover=["<b>x</b>", "a & b", "satu\ndua", "d", "{e}"])
    assert list(told(drawn(table)).values()) == [
        "d",
        "{e}",
        "&lt;b&gt;x&lt;/b&gt;",
        "a &amp; b",
        "satu<br>dua",
    ]


def test_what_all_texts_share_is_sent_once_and_read_by_each():
    table = regions(hover=["Rp10 juta", "Rp2 juta", "Rp33 juta", "belum", "Rp4"])
    figure = drawn(table)
    assert told(figure)["51.02"] == "Rp2 juta"
    assert [trace.get("customdata") for trace in clickable(figure)][-1] == ["10", "2", "33"]


def test_pan_and_zoom_survive_other_values_but_not_another_extent():
    first, other = drawn(), drawn(regions(stale=False, doubtful=False), dark=True)
    assert first["layout"]["uirevision"] == other["layout"]["uirevision"]
    assert first["layout"]["uirevision"] != drawn(extent=INDONESIA)["layout"]["uirevision"]


@pytest.mark.parametrize("extent", [INDONESIA, BALI, JAMBI])
@pytest.mark.parametrize("width", [330, 500, 750, 1000])
@pytest.mark.parametrize("height", [420, 560])
def test_the_extent_is_in_view_and_fills_most_of_the_frame_at_any_width(extent, width, height):
    """The browser zooms in from the stated zoom until the frame lies within the bounds."""

    def mercator(latitude: float) -> float:
        return math.degrees(math.asinh(math.tan(math.radians(latitude))))

    view = drawn(extent=extent, height=height)["layout"]["map"]
    bounds, per_degree = view["bounds"], 512 / 360
    across = (bounds["east"] - bounds["west"]) * per_degree
    upward = (mercator(bounds["north"]) - mercator(bounds["south"])) * per_degree
    scale = max(2 ** view["zoom"], width / across, height / upward)
    shown = (extent.east - extent.west) * per_degree * scale
    high = (mercator(extent.north) - mercator(extent.south)) * per_degree * scale
    assert shown <= width and high <= height
    assert max(shown / width, high / height) > 0.6


def test_a_nation_of_regions_stays_a_small_message():
    codes = [f"{province:02}.{place:02}" for province in range(11, 37) for place in range(1, 21)][:514]
    table = pd.DataFrame(
        {
            "hover": [f"{place / 10:.1f} % · Desember 2025" for place in range(514)],
            "bound": "",
            "stale": False,
            "doubtful": False,
            "mine": False,
            "selected": False,
            "longitude": 118.12345,
            "latitude": -2.12345,
        },
        index=codes,
    )
    index = pd.Series([place % 3 for place in range(514)], index=codes, dtype="Int64")
    figure = choropleth(table, classes(index=index), URL, INDONESIA, "Cakupan", WORDS, dark=False)
    assert len(figure.to_json()) < 30_000


def test_the_description_counts_figures_and_gaps():
    text = choropleth_alt(regions(), classes(), "Cakupan", WORDS)
    assert "3 dari 5 daerah" in text
    assert "53,4 %: 1" in text
    assert "1 belum ada data" in text
