"""Do the curve of adoption and the marks on the coverage line say what they may say?"""

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from benchmark.charts.adoption import adoption, adoption_alt
from benchmark.charts.adoption_marks import with_adoption_marks
from benchmark.charts.series import series
from benchmark.locale import Words

WORDS = Words("id")
COUNTS = pd.DataFrame(
    {"perda": [1, 2, 4], "perkada": [0, 5, 12], "circular": [0, 0, 4]}, index=pd.Index([2022, 2023, 2024])
)
LABELS = {"perda": "Perda", "perkada": "Perkada", "circular": "Surat edaran"}


def test_each_form_is_a_step_line_named_with_its_last_count():
    figure = adoption(COUNTS, LABELS, WORDS, dark=False)
    assert {trace.line.shape for trace in figure.data} == {"hv"}
    texts = {annotation.text for annotation in figure.layout.annotations}
    assert texts == {"Perda <b>4</b>", "Perkada <b>12</b>", "Surat edaran <b>4</b>"}


def test_names_of_lines_that_end_together_do_not_cover_each_other():
    figure = adoption(COUNTS, LABELS, WORDS, dark=True)
    places = sorted(annotation.y for annotation in figure.layout.annotations)
    assert min(b - a for a, b in pairwise(places)) > 0.5


def test_the_alternative_text_tells_beginning_and_end():
    assert adoption_alt(COUNTS, LABELS, WORDS) == (
        "Jumlah kumulatif daerah menurut bentuk instrumen, 2022 sampai 2024. "
        "Perda: 1 → 4; Perkada: 0 → 12; Surat edaran: 0 → 4."
    )


@pytest.fixture
def coverage():
    history = pd.DataFrame(
        {
            "value": [40.0, 50.0],
            "kind": "result",
            "bound": "",
            "as_of": pd.to_datetime(["2024-06-30", "2025-06-30"]),
            "precision": "day",
            "source_id": "a",
            "publisher": "A",
            "in_front": [False, True],
            "computed": False,
            "doubtful": False,
            "stale": False,
        }
    )
    national = pd.DataFrame(columns=["label", "starts", "ends", "value"])
    national = national.astype({"starts": "datetime64[us]", "ends": "datetime64[us]", "value": float})
    return series(history, national, "Cakupan", 1, WORDS, False, date(2026, 11, 21))


def marks(*rows):
    return pd.DataFrame(rows, columns=["year", "label", "in_force"])


def texts(figure, base):
    return [annotation.text for annotation in figure.layout.annotations[len(base.layout.annotations) :]]


def test_the_whole_year_of_an_instrument_is_shaded_and_a_draft_is_hollow(coverage):
    marked = with_adoption_marks(coverage, marks((2025, "Perda 4", True), (2025, "Ranperda", False)), False)
    assert texts(marked, coverage) == ["● Perda 4<br>○ Ranperda"]
    [band] = [shape for shape in marked.layout.shapes if shape.fillcolor]
    assert (band.x0, band.x1) == ("2025-01-01", "2025-12-31")


def test_an_instrument_older_than_the_line_is_named_at_the_edge(coverage):
    marked = with_adoption_marks(coverage, marks((2017, "Perda 3", True)), False)
    assert texts(marked, coverage) == ["← Perda 3 (2017)"]
    assert not [shape for shape in marked.layout.shapes if shape.fillcolor]


def test_many_instruments_of_one_year_are_counted_not_piled(coverage):
    many = marks(*[(2024, f"Perkada {number}", True) for number in range(7)])
    [text] = texts(with_adoption_marks(coverage, many, True), coverage)
    assert text.endswith("+4") and text.count("●") == 3


def test_the_series_itself_is_left_as_it_was(coverage):
    before = coverage.to_json()
    with_adoption_marks(coverage, marks((2025, "Perda 4", True)), False)
    assert coverage.to_json() == before


def test_without_instruments_nothing_is_added(coverage):
    assert texts(with_adoption_marks(coverage, marks(), False), coverage) == []
