"""Do the pictures of peers show each role in its own mark, and carry no text as markup?"""

import json
from urllib.parse import unquote

import pandas as pd
import pytest

from benchmark.charts.score_bars import Bar, score_bars
from benchmark.charts.similarity_scatter import similarity_scatter, similarity_scatter_alt
from benchmark.charts.visit_map import visit_map, visit_map_alt, visit_map_legend
from benchmark.locale import Words

WORDS = Words("id")
GROUND = "/app/static/boundaries/provinces.geojson"
ROLES = ("mine", "peer", "target", "both")
POINTS = pd.DataFrame(
    {
        "code": ["35.77", "35.72", "71.71", "35.76"],
        "role": ROLES,
        "longitude": [111.5, 112.2, 124.8, 112.4],
        "latitude": [-7.6, -8.1, 1.5, -7.5],
        "hover": ["Madiun", "Blitar", "<b>Manado</b>", "Mojokerto"],
    }
)
VISITS = pd.DataFrame(
    {
        "visitor_code": ["35.77", "14.71"],
        "host_code": ["51.03", "71.71"],
        "visitor_longitude": [111.5, 101.4],
        "visitor_latitude": [-7.6, 0.5],
        "host_longitude": [115.2, 124.8],
        "host_latitude": [-8.5, 1.5],
        "hover": ["Madiun ke Badung", "Pekanbaru ke Manado"],
    }
)
SCATTER = pd.DataFrame(
    {
        "short_name": ["Kota A", "Kota B", "Kab. C", "Kab. D"],
        "similarity": [0.9, 0.8, 0.4, 0.3],
        "value": [60.0, 40.0, 90.0, 20.0],
        "role": ["both", "peer", "target", "other"],
        "when": ["2025"] * 4,
    }
)


def drawn(dark: bool = False) -> dict:
    """The map as the browser gets it."""
    return json.loads(visit_map(POINTS, VISITS, GROUND, WORDS, dark, "35.77").to_json())


def layer(name: str) -> dict:
    """One layer of the map."""
    return next(layer for layer in drawn()["layers"] if layer["id"] == name)


@pytest.mark.parametrize("dark", [False, True])
def test_the_map_asks_for_nothing_but_its_ground(dark):
    picture = drawn(dark)
    style = json.loads(unquote(picture["mapStyle"].removeprefix("data:application/json,")))
    assert style["sources"] == {}
    assert "glyphs" not in style
    text = json.dumps(picture)
    assert "http" not in text
    assert layer("ground")["data"] == GROUND


def test_each_role_has_a_layer_of_its_own_and_who_is_both_stands_in_two():
    codes = {name: [row["code"] for row in layer(name)["data"]] for name in ("mine", "peers", "targets")}
    assert codes == {"mine": ["35.77"], "peers": ["35.72", "35.76"], "targets": ["71.71", "35.76"]}


def test_my_visits_stand_out_and_every_arc_leads_to_the_host():
    mine, other = layer("visits")["data"]
    assert mine["width"] > other["width"]
    assert mine["start"][:3] != other["start"][:3]
    assert [mine["code"], other["code"]] == ["51.03", "71.71"]
    assert mine["to"] == [115.2, -8.5]
    assert mine["end"][3] > mine["start"][3]


def test_what_the_pointer_shows_is_text_and_not_markup():
    deck = visit_map(POINTS, VISITS, GROUND, WORDS, False)
    assert deck._tooltip == {"text": "{hover}"}


def test_the_map_is_said_in_words_and_its_marks_are_explained():
    text = visit_map_alt(POINTS, VISITS, WORDS)
    assert "2 sejawat, 2 tujuan belajar (1 keduanya)" in text
    legend = visit_map_legend(WORDS, False)
    assert all(name in legend for name in ("daerah saya", "sejawat", "tujuan belajar", "kunjungan"))


def test_one_point_alone_does_not_break_the_frame():
    view = json.loads(visit_map(POINTS.head(1), VISITS.head(0), GROUND, WORDS, False).to_json())
    assert view["initialViewState"]["zoom"] <= 7


@pytest.mark.parametrize("dark", [False, True])
def test_the_hits_are_named_and_the_crowd_is_not(dark):
    figure = similarity_scatter(SCATTER, "Kota Saya", 50.0, "Cakupan, %", WORDS, dark)
    written = " ".join(note.text for note in figure.layout.annotations)
    assert all(name in written for name in ("Kota A", "Kota B", "Kab. C", "Kota Saya"))
    assert "Kab. D" not in written
    assert sum(len(trace.x) for trace in figure.data) == len(SCATTER)


def test_a_region_without_a_figure_has_no_line():
    figure = similarity_scatter(SCATTER, "Kota Saya", float("nan"), "Cakupan, %", WORDS, False)
    assert not figure.layout.shapes
    assert "Cakupan Kota Saya" not in similarity_scatter_alt(SCATTER, "Kota Saya", float("nan"), WORDS)


def test_the_picture_in_words_counts_the_peers_that_are_ahead():
    text = similarity_scatter_alt(SCATTER, "Kota Saya", 50.0, WORDS)
    assert "4 daerah berangka, 2 di antaranya sejawat" in text
    assert "1 dari 2 sejawat itu lebih tinggi" in text


def test_bars_escape_their_texts_and_say_what_cannot_be_stated():
    html = score_bars([Bar("<i>x</i>", 0.5, "50"), Bar("y", None, "")], "<b>", WORDS, False)
    assert "<i>" not in html
    assert "width:50.0%" in html
    assert "tidak dapat dinyatakan" in html


def test_a_bar_never_leaves_its_frame():
    html = score_bars([Bar("x", 1.7, "170"), Bar("y", -0.2, "")], "z", WORDS, True)
    assert "width:100%" in html.replace("100.0", "100")
    assert "width:0%" in html.replace("0.0%", "0%")
