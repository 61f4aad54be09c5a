"""Does the series keep results, targets, bounds and claims apart, and claim no movement nobody measured?"""

from datetime import date

import pandas as pd
import pytest

from benchmark.charts.colours import palette
from benchmark.charts.series import series, series_alt
from benchmark.locale import Words

WORDS = Words("id")
COLOURS = palette(False)
TODAY = date(2026, 11, 21)
NATIONAL = pd.DataFrame(
    {
        "label": ["RPJMN", "Kemendagri", "RPJPN"],
        "starts": pd.to_datetime(["2025-01-01", "2025-01-01", "2045-01-01"]),
        "ends": pd.to_datetime(["2025-12-31", "2025-12-31", "2045-12-31"]),
        "value": [32.15, 52.15, 99.5],
    }
)


def figure_rows(*rows: dict) -> pd.DataFrame:
    usual = {
        "kind": "result",
        "bound": "",
        "precision": "day",
        "source_id": "a",
        "publisher": "Penerbit",
        "in_front": False,
        "computed": False,
        "doubtful": False,
        "stale": False,
    }
    table = pd.DataFrame([usual | row for row in rows])
    return table.assign(as_of=pd.to_datetime(table["as_of"]))


def draw(*rows: dict):
    return series(figure_rows(*rows), NATIONAL, "Cakupan (%)", 1, WORDS, dark=False, today=TODAY)


def traces(figure, mode: str, colour: str | None = None) -> list:
    return [
        trace
        for trace in figure.data
        if trace.mode == mode and (colour is None or trace.line.color == colour)
    ]


def texts(figure) -> list[str]:
    return [annotation.text for annotation in figure.layout.annotations]


def symbols(figure) -> list:
    return [trace.marker.symbol for trace in traces(figure, "markers")]


def test_results_of_different_sources_are_never_joined():
    figure = draw(
        {"value": 61.0, "as_of": "2024-06-30", "source_id": "a"},
        {"value": 58.68, "as_of": "2025-04-30", "source_id": "b"},
    )
    assert traces(figure, "lines", COLOURS.mine) == []


def test_results_of_one_source_are_joined_faintly():
    figure = draw({"value": 40.0, "as_of": "2024-06-30"}, {"value": 45.0, "as_of": "2025-04-30"})
    [line] = traces(figure, "lines", COLOURS.mine)
    assert list(line.y) == [40.0, 45.0]
    assert line.opacity < 0.5


def test_a_target_is_hollow_and_written_as_a_target():
    figure = draw({"value": 67.28, "as_of": "2025-12-31", "kind": "target", "precision": "year"})
    assert "diamond-open" in symbols(figure)
    assert "target 67,3" in texts(figure)


def test_a_bound_is_an_arrow_and_a_disputed_claim_a_cross():
    figure = draw(
        {"value": 50.0, "as_of": "2025-03-01", "kind": "bound", "bound": "lower"},
        {"value": 95.0, "as_of": "2024-03-01", "kind": "disputed"},
    )
    assert ["arrow-bar-up"] in [list(symbol) for symbol in symbols(figure) if not isinstance(symbol, str)]
    assert "x-thin" in symbols(figure)
    assert "> 50,0" in texts(figure)


def test_a_figure_known_by_its_year_alone_lies_over_the_whole_year():
    figure = draw({"value": 42.0, "as_of": "2025-12-31", "precision": "year"})
    [band] = [trace for trace in traces(figure, "lines", COLOURS.mine) if trace.line.width > 3]
    assert [pd.Timestamp(day).date() for day in band.x] == [date(2025, 1, 1), date(2025, 12, 31)]


def test_an_undated_figure_has_no_place_in_the_picture():
    figure = draw({"value": 42.0, "as_of": None}, {"value": 30.0, "as_of": "2025-01-15"})
    drawn = [value for trace in traces(figure, "markers") for value in trace.y]
    assert drawn == [30.0]


def test_a_far_target_is_named_at_the_edge_and_does_not_stretch_the_axis():
    figure = draw(
        {"value": 41.2, "as_of": "2025-12-11"},
        {"value": 100.0, "as_of": "2035-12-31", "kind": "target", "precision": "year"},
    )
    assert pd.Timestamp(figure.layout.xaxis.range[1]).year == TODAY.year
    assert "target 2035: 100,0 →" in texts(figure)


def test_every_national_line_in_the_picture_bears_the_name_of_its_series():
    figure = draw({"value": 41.2, "as_of": "2025-12-11"})
    dashed = [trace for trace in traces(figure, "lines", COLOURS.target) if trace.line.dash == "dash"]
    assert sorted(trace.y[0] for trace in dashed) == [32.15, 52.15]
    assert {"RPJMN 32,15", "Kemendagri 52,15"} <= set(texts(figure))


def test_the_headline_bears_its_marks():
    figure = draw({"value": 37.0, "as_of": "2022-12-18", "in_front": True, "doubtful": True, "stale": True})
    assert "<b>≈ 37,0 lama</b>" in texts(figure)


@pytest.mark.parametrize("dark", [False, True])
def test_a_history_without_dates_still_makes_a_picture(dark):
    rows = figure_rows({"value": 42.0, "as_of": None})
    figure = series(rows, NATIONAL, "Cakupan (%)", 1, WORDS, dark=dark, today=TODAY)
    assert pd.Timestamp(figure.layout.xaxis.range[0]).year == TODAY.year - 2


def test_the_alternative_text_counts_results_and_targets():
    rows = figure_rows(
        {"value": 58.68, "as_of": "2025-04-30", "in_front": True},
        {"value": 67.28, "as_of": "2025-12-31", "kind": "target"},
    )
    alt = series_alt(rows, "Kabupaten Badung", 1, WORDS)
    assert "Kabupaten Badung: 1 hasil dan 1 target cakupan." in alt
    assert "Angka utama 58,7 (30 April 2025)." in alt
