"""Is a line drawn only where one source measured twice, and a target never mistaken for a result?"""

from datetime import date
from itertools import pairwise

import pandas as pd

from benchmark.charts.colours import palette
from benchmark.charts.overlaid_trends import joined, overlaid_trends, overlaid_trends_alt
from benchmark.locale import Words

WORDS = Words("id")
COLOURS = palette(False)
TODAY = date(2026, 11, 21)
NATIONAL = pd.DataFrame(
    {
        "label": ["RPJMN", "Kemendagri"],
        "starts": pd.to_datetime(["2025-01-01", "2025-01-01"]),
        "ends": pd.to_datetime(["2025-12-31", "2025-12-31"]),
        "value": [32.15, 52.15],
    }
)


def row(code, label, mine, kind, value, as_of, precision="day", source="a", bound=""):
    return {
        "region_code": code,
        "label": label,
        "mine": mine,
        "kind": kind,
        "value": value,
        "bound": bound,
        "as_of": pd.Timestamp(as_of) if as_of else pd.NaT,
        "precision": precision,
        "source_id": source,
        "publisher": f"Penerbit <{source}>",
    }


HISTORY = pd.DataFrame(
    [
        row("35.77", "Kota Madiun", True, "result", 40.0, "2023-06-01"),
        row("35.77", "Kota Madiun", True, "computed", 53.4, "2025-12-29", source="b"),
        row("51.03", "Badung", False, "result", 50.0, "2023-12-31", "year"),
        row("51.03", "Badung", False, "result", 58.7, "2025-04-30"),
        row("51.03", "Badung", False, "target", 67.3, "2025-12-31", "year"),
        row("51.03", "Badung", False, "bound", 55.0, "2024-12-31", "year", bound="lower"),
        row("51.03", "Badung", False, "result", 61.0, None, "unknown"),
    ]
)


def drawn(history=HISTORY, national=NATIONAL, dark=False):
    return overlaid_trends(history, national, "%", 1, WORDS, dark, TODAY)


def lines(figure) -> list[list[float]]:
    return [
        list(trace.y) for trace in figure.data if trace.mode == "lines" and trace.line.width in (1.5, 2.5)
    ]


def texts(figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_a_line_joins_figures_of_one_region_and_one_source_only():
    # Kota Madiun's two figures come from two sources, Badung's two from one.
    assert [rows["value"].tolist() for rows in joined(HISTORY)] == [[50.0, 58.7]]
    solid = [trace for trace in drawn().data if trace.mode == "lines" and trace.line.dash is None]
    assert [list(trace.y) for trace in solid if trace.line.width == 1.5] == [[50.0, 58.7]]


def test_targets_and_bounds_are_never_joined():
    only = HISTORY[HISTORY["kind"].isin(["target", "bound"])]
    assert joined(pd.concat([only, only.assign(as_of=pd.Timestamp("2026-12-31"))])) == []


def test_targets_are_dashed_hollow_and_named():
    figure = drawn()
    dashed = [list(trace.y) for trace in figure.data if trace.mode == "lines" and trace.line.dash == "dash"]
    assert sorted(dashed) == [[32.15, 32.15], [52.15, 52.15], [67.3, 67.3]]
    hollow = [trace for trace in figure.data if trace.marker.symbol == "diamond-open"]
    assert [list(trace.y) for trace in hollow] == [[67.3]]
    assert {"RPJMN 32,15", "Kemendagri 52,15"} <= set(texts(figure))


def test_every_region_is_named_beside_its_last_dated_figure():
    said = texts(drawn())
    assert "<b>Kota Madiun 53,4</b>" in said
    assert "Badung 58,7" in said


def test_names_at_the_edge_keep_their_distance():
    near = pd.DataFrame(
        [row(f"11.{n:02d}", f"Daerah {n}", False, "result", 50 + n / 10, "2025-06-01") for n in range(8)]
    )
    figure = overlaid_trends(near, NATIONAL.head(0), "%", 1, WORDS, False, TODAY)
    names = [note for note in figure.layout.annotations if note.text.startswith("Daerah")]
    low, high = figure.layout.yaxis.range
    places = sorted((high - note.y) / (high - low) * 360 - note.yshift for note in names)
    assert min(b - a for a, b in pairwise(places)) > 17.9


def test_mine_and_the_others_have_their_own_colour():
    colours = {trace.marker.color for trace in drawn().data if trace.mode == "markers"}
    assert {COLOURS.mine, COLOURS.chosen, COLOURS.target} <= colours


def test_undated_figures_have_no_place_on_the_axis():
    values = [value for trace in drawn().data if trace.mode == "markers" for value in trace.y]
    assert 61.0 not in values


def test_nothing_dated_gives_an_empty_picture_that_says_so():
    undated = HISTORY[HISTORY["as_of"].isna()]
    assert not [trace for trace in drawn(undated, NATIONAL.head(0)).data if trace.mode == "markers"]
    assert overlaid_trends_alt(undated, 1, WORDS) == "Badung: belum ada angka bertanggal."


def test_publishers_are_never_read_as_markup():
    hovers = [
        text for trace in drawn().data for text in (trace.customdata if trace.customdata is not None else ())
    ]
    assert any("Penerbit &lt;a&gt;" in text for text in hovers)
    assert not any("<a>" in text for text in hovers)
