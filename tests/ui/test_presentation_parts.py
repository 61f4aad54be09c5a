"""Charts and tables of the presentation: the deck's figures, hostile text as text, type that fits."""

from datetime import date

import pytest

from benchmark.analysis.coverage import headline
from benchmark.exports.slides.bars import bar_of, bars_of
from benchmark.exports.slides.measure import text_width
from benchmark.exports.slides.model import Chart, Series, Slide, Table
from benchmark.locale import Words
from benchmark.ui.presentation.chart import slide_chart
from benchmark.ui.presentation.room import WIDTH, body_height, points_size, table_fit
from benchmark.ui.presentation.table import slide_table

WORDS = Words("id")
HOSTILE = '<img src=x onerror="alert(1)"> =1+1 ${a} {x} #[*_` \u202eabc 🙂'


def chart(kind, categories, *series, **kwargs) -> Chart:
    return Chart(kind, tuple(categories), series, "% pekerja", "alt", **kwargs)


def drawn(shown: Chart):
    return slide_chart(shown, WORDS, False, 732, 460)


def texts(figure) -> str:
    spec = figure.to_plotly_json()
    return repr(spec["layout"]) + repr([(trace.name, trace.text) for trace in figure.data])


def test_a_missing_figure_is_never_drawn_as_zero():
    figure = drawn(chart("bars", ["A (belum terdata)", "B"], Series("x", (None, 53.4))))
    assert figure.data[0].x == (None, 53.4)
    assert list(figure.data[0].text) == ["", "53,4"]


@pytest.mark.parametrize("state", ["not_collected", "bound", "not_applicable", "suppressed"])
def test_what_stands_in_place_of_a_figure_is_said_once(evidence, state):
    row = headline(evidence, "ucj_pct").loc["35"].to_dict()
    row |= {"value": float("nan"), "state": state, "bound": "lower", "bound_value": 50.0}
    bars = [bar_of(WORDS, "Pelalawan", row, "mine"), ("Indonesia", 40.0, "context")]
    figure = drawn(bars_of(WORDS, bars))
    said = {
        "not_collected": "belum terdata",
        "bound": "> 50,0 %",
        "not_applicable": "tidak berlaku",
        "suppressed": "dirahasiakan",
    }
    assert figure.layout.yaxis.ticktext[0].replace("&gt;", ">") == f"Pelalawan ({said[state]})"
    assert not figure.layout.annotations


def test_no_region_is_named_so_long_that_its_state_is_cut_off(evidence):
    for name in evidence.regions["short_name"]:
        figure = drawn(chart("bars", [f"{name} (belum terdata)"], Series("x", (None,))))
        shown = figure.layout.yaxis.ticktext[0].replace("<br>", " ")
        assert shown.endswith("(belum terdata)"), name


def test_the_reference_stands_with_its_name_and_figure():
    figure = drawn(chart("bars", ["A"], Series("x", (50.0,)), reference=67.28, reference_name="Target 2025"))
    assert "Target 2025 67,3" in texts(figure)


def test_the_figure_of_a_negative_bar_has_room_between_the_bar_and_the_names():
    name = "Kab. Badung (Jun 2024–Apr 2025)"
    figure = drawn(chart("bars", ["Kab. Gianyar", name], Series("x", (22.6, -2.3))))
    low, high = figure.layout.xaxis.range
    size = figure.data[0].textfont.size
    # Even if the names took no room at all, so many pixels would lie left of the lowest bar at the least.
    assert (-2.3 - low) / (high - low) * 732 > text_width("−2,3", size) * 72 + 10
    assert (high - 22.6) / (high - low) * 400 > text_width("22,6", size) * 72


def test_bars_that_exclude_each_other_stand_beside_their_names():
    apart = (Series("x", (5.0, None)), Series("y", (None, 1.0)))
    assert drawn(chart("bars", ["A", "B"], *apart)).layout.barmode == "overlay"
    pairs = (Series("x", (5.0, None)), Series("y", (2.0, 1.0)))
    assert drawn(chart("bars", ["A", "B"], *pairs)).layout.barmode == "group"


def test_bars_on_several_slides_keep_one_scale():
    one, other = (
        drawn(chart("bars", ["Kab. A"], Series("x", (value,)), most=78.0)).layout.xaxis.range
        for value in (78.0, 12.8)
    )
    assert one == other


def test_the_first_bar_stands_on_top_even_where_two_regions_share_a_name():
    figure = drawn(chart("bars", ["Kota", "Kota"], Series("x", (2.0, 1.0))))
    assert figure.layout.yaxis.autorange == "reversed"
    assert list(figure.data[0].y) == [0, 1]


def test_a_target_is_hollow_among_columns_and_dashed_as_a_line():
    shown = Series("Target", (1.0, 2.0), role="target")
    columns = drawn(chart("columns", ["2024", "2025"], shown))
    assert set(columns.data[0].marker.color) == {"#FFFFFF"}
    line = drawn(chart("line", [date(2024, 12, 31), date(2025, 12, 31)], shown))
    assert line.data[0].line.dash == "dash"
    assert "Des 2025" in texts(line)


def test_a_gap_in_a_line_stays_a_gap():
    figure = drawn(chart("line", ["2023", "2024", "2025"], Series("x", (1.0, None, 2.0))))
    assert figure.data[0].connectgaps is False
    assert figure.data[0].y[1] is None


@pytest.mark.parametrize("kind", ["bars", "columns", "line"])
def test_hostile_text_in_a_chart_stays_text(kind):
    figure = drawn(
        chart(
            kind, [HOSTILE, HOSTILE * 9], Series(HOSTILE, (1.0, 2.0)), reference=1.5, reference_name=HOSTILE
        )
    )
    assert "<img" not in texts(figure)
    assert "&lt;img" in texts(figure)


@pytest.mark.parametrize("kind", ["bars", "columns", "line"])
def test_a_chart_without_any_figure_is_drawn_empty(kind):
    drawn(chart(kind, [], Series("x", ())))
    drawn(chart(kind, ["A"], Series("x", (None,))))


def test_hostile_text_in_a_table_stays_text():
    table = Table((HOSTILE, "B"), ((HOSTILE, "=1+1"), ("a", HOSTILE * 20)), HOSTILE, numeric=(1,), mine=(1,))
    html = slide_table(table, table_fit(Slide(HOSTILE, (HOSTILE,), table)), WORDS)
    assert "<img" not in html
    assert 'onerror="' not in html
    assert html.count("<td") == 4
    assert html.count("class=mine") == 1


def test_few_rows_are_set_large_and_many_rows_smaller():
    def size(count: int) -> int:
        rows = tuple((f"Kab. {number}", "1,0") for number in range(count))
        return table_fit(Slide("Judul", ("Satu.",), Table(("Daerah", "Angka"), rows, "alt"))).size

    assert size(4) == 26
    assert size(4) > size(16) > 12


def test_the_columns_of_a_table_fill_no_more_than_the_slide():
    rows = tuple(tuple("nama yang panjang sekali" for _ in range(10)) for _ in range(12))
    table = Table(tuple(f"Kolom {number}" for number in range(10)), rows, "alt")
    fit = table_fit(Slide("Judul", ("Satu.",), table))
    assert sum(fit.widths) <= WIDTH + 1
    assert fit.above


def test_no_word_of_a_table_is_broken_while_the_slide_has_room():
    header = ("Tujuan belajar", "Cakupan, %", "Instrumen terkuat", "km", "Tanda")
    rows = (
        ("Kota Padang Panjang", "78,0 (2024)", "Perwali", "33", "banyak peminat"),
        ("Kota Sawahlunto", "75,0 (2023, lama)", "Kesepakatan 2023", "69", "diusulkan"),
        ("Kota Bontang", "95,1 ~ (2024, lama)", "Perwali 23/2023", "1.927", "banyak peminat, kurang mirip"),
    )
    table = Table(header, rows, "alt", numeric=(3,), mine=(1,))
    fit = table_fit(Slide("Judul", ("Urut nilai; alasan di catatan.", "Pertemuan daring."), table))
    assert fit.above
    for column, width in zip(zip(header, *rows, strict=True), fit.widths, strict=True):
        for word in " ".join(column).split():
            assert text_width(word, fit.size, True) * 72 + fit.size <= width + 0.1, word


def test_a_short_table_is_not_torn_apart_and_its_rows_breathe():
    few = table_fit(Slide("Judul", (), Table(("Hal", "Dari"), (("Target", "RPJMD"),) * 3, "alt")))
    many = table_fit(Slide("Judul", (), Table(("Hal", "Dari"), (("Target", "RPJMD"),) * 40, "alt")))
    assert sum(few.widths) < WIDTH / 2
    assert few.spare > 5 > many.spare


def test_rows_without_room_are_counted():
    rows = tuple((f"Kab. {number}", "1,0") for number in range(200))
    table = Table(("Daerah", "Angka"), rows, "alt")
    fit = table_fit(Slide("Judul", (), table))
    assert 0 < fit.rows < 200
    html = slide_table(table, fit, WORDS)
    assert html.count("<tr") == 1 + fit.rows + 1
    assert f"dan {200 - fit.rows} baris lagi" in html


def test_a_long_title_leaves_less_room_and_long_points_are_set_smaller():
    assert body_height(Slide("Judul")) > body_height(Slide("Judul yang panjang " * 8))
    assert points_size(["Pendek."], "beside", 400) >= 24
    assert points_size(["Panjang sekali " * 30], "beside", 400) < 24
