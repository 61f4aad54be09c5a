"""Does the clause matrix look different for each answer?"""

import pandas as pd

from benchmark.charts.clause_matrix import clause_matrix, clause_matrix_alt
from benchmark.charts.colours import palette
from benchmark.locale import Words

WORDS = Words("id")
COLUMNS = {"a": "Sanksi", "b": "Syarat perizinan"}
CELLS = pd.DataFrame(
    [
        ("Kab. X", "a", "in_force", "x a"),
        ("Kab. X", "b", "not_mentioned", "x b"),
        ("Kota Y", "a", "planned", "y <a>"),
        ("Kota Y", "b", "unknown", "y b"),
    ],
    columns=["region", "provision", "state", "hover"],
)


def traces(mine=None, dark=False):
    figure = clause_matrix(CELLS, mine, COLUMNS, WORDS, dark)
    return figure, [trace for trace in figure.data if trace.customdata]


def mark(hover: str, mine=None):
    _, drawn = traces(mine)
    return next(trace for trace in drawn if trace.customdata[0].startswith(hover))


def test_in_force_is_filled_planned_is_hollow_and_unknown_is_a_square():
    assert mark("x a").marker.symbol == "circle"
    assert mark("y &lt;").marker.symbol == "circle-open"
    # The sign of the lists and tables, □ (tests/exports/test_status_signs.py).
    assert mark("y b").marker.symbol == "square-open"


def test_silence_is_a_small_dot_without_a_text_of_its_own():
    figure, drawn = traces()
    [silent] = [trace for trace in figure.data if trace.hoverinfo == "skip"]
    assert (silent.x, silent.y) == ((1,), (0,)) and silent.marker.size < 5
    assert len(drawn) == 3


def test_only_my_region_has_the_accent():
    assert mark("x a", mine="Kab. X").marker.color == palette(False).mine
    assert mark("y &lt;", mine="Kab. X").marker.color != palette(False).mine
    figure, _ = traces(mine="Kab. X")
    assert "<b>" in figure.layout.yaxis.ticktext[0] and figure.layout.yaxis.ticktext[1] == "Kota Y"


def test_every_clause_is_named_above_its_column():
    figure, _ = traces(dark=True)
    assert list(figure.layout.xaxis.ticktext) == ["Sanksi", "Syarat perizinan"]
    assert figure.layout.xaxis.side == "top"


def test_clauses_that_are_as_frequent_are_named_together():
    told = clause_matrix_alt(CELLS.assign(state="in_force"), COLUMNS, WORDS)
    assert told.endswith("Paling sering: Sanksi dan Syarat perizinan (2 daerah).")


def test_the_alternative_text_names_the_most_frequent_clause():
    assert clause_matrix_alt(CELLS, COLUMNS, WORDS) == (
        "Matriks 2 daerah dan 2 klausul; 1 klausul berlaku. Paling sering: Sanksi (1 daerah)."
    )
