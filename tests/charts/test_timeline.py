"""Does the timeline keep what holds apart from what is only planned?"""

import pandas as pd

from benchmark.charts.colours import palette
from benchmark.charts.timeline import timeline, timeline_alt
from benchmark.locale import Words

WORDS = Words("id")
ROWS = pd.DataFrame(
    {
        "kind_label": [
            "Peraturan Wali Kota",
            "Peraturan Daerah",
            "Rancangan Peraturan Daerah",
            "Surat Edaran",
        ],
        "legal_rank": [5, 4, 10, 8],
        "number": ["19", "7", None, "560/11855/B2186-IVB.Kesra"],
        "year": pd.array([2022, 2023, 2025, None], dtype="Int64"),
        "subject": ["a", "b", "c", "d"],
        "status": ["berlaku", "berlaku", "ranperda", "unknown"],
        "status_label": ["berlaku", "berlaku", "rancangan", "belum diketahui"],
    }
)


def drawn(rows=ROWS):
    figure = timeline(rows, WORDS, dark=False)
    [trace] = [trace for trace in figure.data if trace.mode == "markers+text"]
    marks = pd.DataFrame(
        {
            "x": trace.x,
            "y": trace.y,
            "symbol": trace.marker.symbol,
            "colour": trace.marker.color,
            "text": trace.text,
            "hover": trace.customdata,
        }
    )
    return figure, marks


def mark(subject: str, rows=ROWS) -> pd.Series:
    _, marks = drawn(rows)
    return marks[marks["hover"].str.contains(f"<br>{subject}<br>")].iloc[0]


def test_only_what_is_in_force_is_a_filled_mark():
    assert mark("b")["symbol"] == "circle"
    assert mark("c")["symbol"] == "circle-open"
    assert mark("d")["symbol"] == "square-open"


def test_a_draft_and_an_unknown_status_differ():
    assert mark("c")["colour"] == palette(False).chosen
    assert mark("d")["colour"] == palette(False).crowd


def test_the_strongest_kind_stands_on_top():
    assert mark("b")["y"] > mark("a")["y"] > mark("d")["y"] > mark("c")["y"]


def test_an_instrument_without_a_year_stands_aside_and_says_so():
    figure, marks = drawn()
    assert mark("d")["x"] < marks.loc[marks["hover"].str.contains("2022"), "x"].min()
    assert figure.layout.xaxis.ticktext[0] == "tanpa tahun"


def test_instruments_of_one_kind_and_year_do_not_cover_each_other():
    rows = pd.concat([ROWS.head(1), ROWS.head(1).assign(subject="z", number="19B")], ignore_index=True)
    _, marks = drawn(rows)
    assert marks["y"].nunique() == 2


def test_a_long_number_is_cut_beside_its_mark_and_whole_on_pointing():
    assert mark("d")["text"].endswith("…")
    assert "560/11855/B2186-IVB.Kesra" in mark("d")["hover"]


def test_a_region_with_undated_instruments_only_still_makes_a_picture():
    figure, marks = drawn(ROWS.tail(1))
    assert len(marks) == 1
    assert list(figure.layout.xaxis.ticktext) == ["tanpa tahun"]


def test_the_alternative_text_counts_what_holds():
    assert timeline_alt(ROWS, "Kota X", WORDS) == (
        "Kota X: 4 instrumen terdata, 2 berlaku. Terbaru: Peraturan Daerah tahun 2023."
    )
