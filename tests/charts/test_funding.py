"""Does the picture show each report by itself, planned apart from stated, people apart from money?"""

import pandas as pd

from benchmark.charts.funding import funding, funding_alt
from benchmark.locale import Words

WORDS = Words("id")
ROWS = pd.DataFrame(
    {
        "year": pd.array([2024, 2023, 2023, None], dtype="Int64"),
        "fund_label": ["APBD kabupaten/kota", "APBD kabupaten/kota", "APBD kabupaten/kota", "DBH sawit"],
        "stage": ["stated", "stated", "planned", "stated"],
        "stage_label": ["dinyatakan", "dinyatakan", "rencana", "dinyatakan"],
        "beneficiaries": pd.array([25000, 2456, 2446, None], dtype="Int64"),
        "amount_idr": [None, 495129600.0, 494048052.0, 600000000.0],
        "beneficiary_group": ["pekerja rentan", None, None, None],
        "months": pd.array([None, 12, None, None], dtype="Int64"),
    }
)


def marks(measure: str) -> pd.DataFrame:
    figure = funding(ROWS, measure, WORDS, dark=False)
    [trace] = figure.data
    assert trace.type == "scatter"
    return pd.DataFrame({"x": trace.x, "y": trace.y, "symbol": trace.marker.symbol, "text": trace.text})


def row_names(measure: str) -> dict[str, float]:
    figure = funding(ROWS, measure, WORDS, dark=False)
    return {annotation.text: annotation.y for annotation in figure.layout.annotations}


def test_each_report_is_one_mark_and_nothing_is_added_up():
    assert sorted(marks("beneficiaries")["x"]) == [2446, 2456, 25000]
    assert sorted(marks("amount_idr")["x"]) == [494048052, 495129600, 600000000]


def test_a_plan_is_hollow_and_a_stated_report_filled():
    people = marks("beneficiaries").set_index("x")["symbol"]
    assert people[2446] == "circle-open"
    assert people[2456] == "circle"


def test_two_reports_of_nearly_the_same_figure_do_not_cover_each_other():
    people = marks("beneficiaries").set_index("x")["y"]
    assert people[2446] != people[2456]


def test_the_newest_year_is_on_top_and_reports_without_a_year_at_the_bottom():
    names = row_names("amount_idr")
    assert names["<b>2023</b> · APBD kabupaten/kota"] > names["<b>tanpa tahun</b> · DBH sawit"]
    names = row_names("beneficiaries")
    assert names["<b>2024</b> · APBD kabupaten/kota"] > names["<b>2023</b> · APBD kabupaten/kota"]


def test_figures_are_written_as_people_say_them():
    assert "25.000" in marks("beneficiaries")["text"].iloc[-1]
    assert marks("amount_idr")["text"].str.contains("Rp600").any()


def test_the_alternative_text_says_that_nothing_is_summed():
    assert funding_alt(ROWS, "beneficiaries", "Kab. X", WORDS) == (
        "Kab. X: 3 laporan, 1 di antaranya rencana; terkecil 2.446, terbesar 25.000. Tidak dijumlahkan."
    )
