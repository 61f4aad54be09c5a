"""The legend of the map: classes, counts, gaps, the signs that occur, and the rule."""

import re

import pandas as pd
import pytest

from benchmark.analysis.classes import MapClasses
from benchmark.charts.colours import DARK, LIGHT, class_colours
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


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_the_colours_are_those_of_the_map(dark, colours):
    html = legend(table(), dark=dark)
    for shade in (*class_colours(colours, 2), colours.no_data):
        assert f"background:{shade}" in html


def test_missing_data_has_a_dotted_outline():
    assert f"1px dotted {LIGHT.no_data_line}" in legend(table())


def test_a_title_cannot_smuggle_in_markup():
    assert "<script>" not in legend(table(), title="<script>alert(1)</script>")
