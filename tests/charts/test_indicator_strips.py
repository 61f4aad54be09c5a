"""Do the strips show all regions faintly and name the chosen ones?"""

from dataclasses import replace

import numpy as np
import pandas as pd

from benchmark.charts.colours import palette
from benchmark.charts.indicator_strips import Strip, indicator_strips, indicator_strips_alt
from benchmark.locale import Words

WORDS = Words("id")
COLOURS = palette(False)
VALUES = pd.Series({f"11.{number:02d}": float(number) for number in range(1, 41)})
STRIP = Strip(
    "Cakupan (%)",
    VALUES,
    (("Badung", 10.0, False), ("Kota Madiun", 30.0, True), ("Tabanan", 40.0, False)),
    20.5,
    1,
)


def texts(figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_the_chosen_are_named_with_their_figures_and_mine_stands_out():
    said = texts(indicator_strips([STRIP], WORDS, False))
    assert "Badung 10,0" in said
    assert "<b>Kota Madiun 30,0</b>" in said
    assert "<b>Cakupan (%)</b> · n = 40" in said


def test_every_region_has_a_faint_mark_and_the_chosen_ones_a_place_on_the_same_scale():
    figure = indicator_strips([STRIP], WORDS, False)
    crowd = figure.data[0]
    assert crowd.marker.color == COLOURS.crowd
    assert len(crowd.x) == 40
    chosen = [trace for trace in figure.data if trace.marker.color == COLOURS.chosen]
    # 10 and 40 on a scale from 1 to 40, in thousandths
    assert np.allclose(chosen[0].x, [230.8, 1000.0])


def test_the_ends_of_each_scale_are_written():
    said = texts(indicator_strips([STRIP], WORDS, False))
    assert {"1,0", "40,0", "median 20,5"} <= set(said)


def test_labels_that_would_touch_stand_one_above_the_other():
    near = Strip("X", VALUES, tuple((f"Daerah {n}", 20.0 + n / 10, False) for n in range(6)), 20.5, 1)
    figure = indicator_strips([near], WORDS, False)
    heights = [note.y for note in figure.layout.annotations if note.text.startswith("Daerah")]
    assert len(set(heights)) == 6


def test_a_group_without_spread_is_drawn_in_the_middle():
    same = Strip("X", pd.Series({"11.01": 5.0, "11.02": 5.0, "11.03": 5.0}), (("Satu", 5.0, True),), 5.0, 1)
    figure = indicator_strips([same], WORDS, True)
    assert set(figure.data[0].x) == {500}


def test_names_are_never_read_as_markup():
    figure = indicator_strips([Strip("<b>x</b>", VALUES, (("<i>y</i>", 3.0, False),), 20.5, 1)], WORDS, False)
    assert not any("<i>" in text or "<b>x" in text for text in texts(figure))


def test_the_text_for_those_who_do_not_see_it_names_all():
    said = indicator_strips_alt([STRIP], WORDS)
    assert said == (
        "Cakupan (%): 40 daerah, dari 1,0 sampai 40,0, median 20,5; "
        "Badung 10,0, Kota Madiun 30,0, dan Tabanan 40,0."
    )


def test_a_chosen_region_without_a_figure_is_named_where_its_mark_is_missing():
    gap = replace(STRIP, missing=("Jember", "Bondowoso"))
    figure = indicator_strips([gap], WORDS, False)
    assert "Belum terdata: Jember dan Bondowoso" in texts(figure)
    assert figure.layout.height > indicator_strips([STRIP], WORDS, False).layout.height
    assert indicator_strips_alt([gap], WORDS).endswith("Belum terdata: Jember dan Bondowoso.")


def test_a_chosen_region_with_a_bound_alone_is_not_called_unrecorded():
    said = texts(indicator_strips([replace(STRIP, bounds=("Jember > 50,0",))], WORDS, False))
    assert "Hanya batas, tidak digambar: Jember &gt; 50,0" in said
    assert not any("Belum terdata" in text for text in said)
