"""Does the strip show where a region stands, the same way every time?"""

import numpy as np
import pandas as pd

from benchmark.charts.colours import palette
from benchmark.charts.strip import StripRow, spread_out, strip, strip_alt
from benchmark.locale import Words

WORDS = Words("id")
COLOURS = palette(False)
POINTS = pd.DataFrame(
    {
        "code": ["51.02", "51.03", "51.06", "35.77"],
        "short_name": ["Kab. Tabanan", "Kab. Badung", "Kab. Bangli", "Kota Madiun"],
        "value": [59.0, 58.68, 35.5, 53.378],
    }
)
ROW = StripRow("Semua kabupaten/kota", POINTS, 56.0, frozenset({"51.02", "51.06"}))


def texts(figure) -> list[str]:
    return [annotation.text for annotation in figure.layout.annotations]


def marks_of(figure, colour: str) -> list[float]:
    return [value for trace in figure.data if trace.marker.color == colour for value in trace.x]


def test_my_region_is_named_with_its_figure_in_my_colour():
    figure = strip([ROW], "51.03", "Cakupan (%)", 1, WORDS, dark=False)
    assert "<b>Kab. Badung 58,7</b>" in texts(figure)
    assert marks_of(figure, COLOURS.mine) == [58.68]


def test_members_have_the_second_tone_and_all_others_are_crowd():
    figure = strip([ROW], "51.03", "Cakupan (%)", 1, WORDS, dark=False)
    assert sorted(marks_of(figure, COLOURS.peers)) == [35.5, 59.0]
    assert marks_of(figure, COLOURS.crowd) == [53.38]


def test_each_row_states_how_many_regions_it_shows_and_their_median():
    figure = strip([ROW], "51.03", "Cakupan (%)", 1, WORDS, dark=False)
    assert any("n = 4" in text for text in texts(figure))
    assert "median 56,0" in texts(figure)


def test_without_a_figure_of_my_own_the_lowest_and_the_highest_are_named():
    figure = strip([ROW], "51.08", "Cakupan (%)", 1, WORDS, dark=False)
    assert {"Kab. Bangli 35,5", "Kab. Tabanan 59,0"} <= set(texts(figure))
    assert marks_of(figure, COLOURS.mine) == []


def test_the_same_data_always_gives_the_same_picture():
    values = pd.Series([10.0, 10.1, 10.2, 50.0, 50.1, 90.0])
    first, second = spread_out(values, 0, 100), spread_out(values, 0, 100)
    assert np.array_equal(first, second)


def test_marks_of_one_column_do_not_cover_each_other():
    offsets = spread_out(pd.Series([10.0] * 9), 0, 100)
    assert len(set(offsets)) == 9
    assert np.abs(offsets).max() <= 1


def test_a_name_from_data_is_never_read_as_markup():
    points = POINTS.assign(short_name=["<b>x</b>", "<a href='javascript:1'>y</a>", "z", "w"])
    figure = strip([StripRow("n", points, 50.0)], "51.03", "u", 1, WORDS, dark=False)
    assert "<a href" not in figure.to_json().replace("\\u003c", "<")


def test_one_region_alone_still_makes_a_picture():
    figure = strip([StripRow("n", POINTS.head(1), 59.0)], "51.02", "u", 1, WORDS, dark=True)
    assert figure.layout.xaxis.range[0] < 59.0 < figure.layout.xaxis.range[1]


def test_the_alternative_text_names_group_range_and_my_place():
    alt = strip_alt([ROW], "51.03", 1, WORDS)
    assert "4 daerah berdata, dari 35,5 sampai 59,0, median 56,0" in alt
    assert "Kab. Badung berada pada 58,7" in alt


def test_my_mark_covers_no_neighbour():
    # Tabanan 59.0 beside Badung 58.68: both stand in one column, so Tabanan moves up or down.
    alone = spread_out(pd.Series([59.0]), 30, 65)
    beside = spread_out(pd.Series([59.0]), 30, 65, mine=58.68)
    assert alone[0] == 0 and abs(beside[0]) >= 0.5


def test_old_figures_are_hollow_and_the_row_says_how_many_they_are():
    old = ROW.points.assign(stale=[True, True, False, False])
    figure = strip([StripRow("Semua", old, 56.0, ROW.members)], "51.03", "u", 1, WORDS, dark=False)
    hollow = [value for trace in figure.data if trace.marker.symbol == "circle-open" for value in trace.x]
    assert sorted(hollow) == [58.68, 59.0]
    assert any("○ lama: 2" in text for text in texts(figure))
    assert "<b>Kab. Badung 58,7 (lama)</b>" in texts(figure)
    assert "Lingkaran kosong: 2 angka lama." in strip_alt([StripRow("Semua", old, 56.0)], "51.03", 1, WORDS)


def test_names_that_would_meet_on_a_phone_stand_one_above_the_other():
    points = pd.DataFrame(
        {
            "code": ["13.03", "13.74"],
            "short_name": ["Kab. Sijunjung", "Kota Padang Panjang"],
            "value": [12.8, 78.0],
        }
    )
    wide_apart = points.assign(short_name=["A", "B"])

    def heights(shown: pd.DataFrame) -> set[float]:
        figure = strip([StripRow("n", shown, 45.4)], "13.75", "u", 1, WORDS, dark=False)
        names = set(shown["short_name"])
        return {note.y for note in figure.layout.annotations if note.text.rsplit(" ", 1)[0] in names}

    assert len(heights(points)) == 2
    assert len(heights(wide_apart)) == 1
