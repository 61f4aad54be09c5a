"""Does a deck become a PowerPoint file that can be edited, read aloud, and holds nothing harmful?"""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from PIL import Image as Painted
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Inches
from slides_reading import descriptions_on, figures_of, opened, texts_on, words_on

from benchmark.exports.slides import template
from benchmark.exports.slides.deck import within_limit, write
from benchmark.exports.slides.model import MOST_WORDS, Chart, Deck, Image, Series, Slide, Table

TODAY = date(2026, 11, 21)
HOSTILE = "=1+1 <img src=x onerror=alert(1)> ${a} {b} #[*_ 🙂 שלום \u202ebalik \x00\x07\ud800 & \"'"
LONG = "Kabupaten " + "Panjang" * 50


def png(width=300, height=100) -> bytes:
    content = BytesIO()
    Painted.new("RGB", (width, height)).save(content, "PNG")
    return content.getvalue()


def bars(**changes) -> Chart:
    chart = Chart(
        "bars",
        ("Kota A", "Kota B", "Kota C"),
        (Series("Cakupan", (53.4, None, 1234.5), "context", ("context", "context", "mine")),),
        "% pekerja",
        "Batang cakupan",
    )
    return replace(chart, **changes)


def deck(*slides: Slide, language="id") -> Deck:
    return Deck("Paparan", "paparan", "Kota A", language, TODAY, "rev-1", slides)


def written(*slides: Slide, language="id"):
    return opened(write(deck(*slides, language=language)))


def first_chart(file):
    return next(shape.chart for slide in file.slides for shape in slide.shapes if shape.has_chart)


def chart_xml(*slides: Slide, language="id") -> str:
    with ZipFile(BytesIO(write(deck(*slides, language=language)))) as package:
        name = next(name for name in package.namelist() if re.fullmatch(r"ppt/charts/chart\d+\.xml", name))
        return package.read(name).decode()


def test_the_template_is_wide_and_has_real_places_for_title_points_source_and_number():
    file = template.opened()
    assert file.slide_width == Inches(template.WIDTH)
    assert round(file.slide_width / file.slide_height, 2) == 1.78
    content = file.slide_layouts[template.LAYOUTS.index("content")]
    places = {shape.placeholder_format.idx for shape in content.placeholders}
    assert places == {template.TITLE, template.POINTS, template.SOURCE, template.NUMBER}
    with ZipFile(template.FILE) as package:
        assert not [name for name in package.namelist() if "printer" in name or "thumbnail" in name]


def test_each_kind_of_slide_comes_from_its_own_layout():
    file = written(*(Slide(kind, kind=kind) for kind in template.LAYOUTS))
    assert [slide.slide_layout.name for slide in file.slides] == ["Judul", "Isi", "Bagian"]


def test_title_points_and_source_stand_in_their_places_and_slides_are_numbered():
    file = written(Slide("Satu"), Slide("Temuan", ("Pokok", "Lagi"), None, "Sumber: BPS, 2025"))
    places = {shape.placeholder_format.idx: shape.text_frame.text for shape in file.slides[1].placeholders}
    assert places == {0: "Temuan", 1: "Pokok\nLagi", 10: "Sumber: BPS, 2025", 12: "2"}


def test_a_place_that_stays_empty_is_taken_off_the_slide():
    file = written(Slide("Temuan"))
    assert {shape.placeholder_format.idx for shape in file.slides[0].placeholders} == {0, 12}


def test_a_chart_is_native_with_its_figures_and_a_gap_stays_a_gap():
    file = written(Slide("Temuan", visual=bars()))
    assert figures_of(file.slides[0]) == {"Kota A": 53.4, "Kota B": None, "Kota C": 1234.5}
    book = openpyxl.load_workbook(BytesIO(first_chart(file).part.chart_workbook.xlsx_part.blob))
    assert [cell.value for cell in book.active["B"]] == ["Cakupan", 53.4, None, 1234.5]
    assert 'dispBlanksAs val="gap"' in chart_xml(Slide("Temuan", visual=bars()))


def test_the_own_region_stands_out_in_the_accent():
    plot = first_chart(written(Slide("Temuan", visual=bars()))).plots[0].series[0]
    assert plot.points[2].format.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_1
    assert plot.format.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_6


def test_figures_of_a_chart_are_written_in_the_language_of_the_deck():
    # 0x421 is Windows' number for Indonesian, 0x409 for English.
    indonesian = first_chart(written(Slide("Temuan", visual=bars())))
    assert indonesian.plots[0].series[0].data_labels.number_format.startswith("[$-421]#,##0.0")
    english = first_chart(written(Slide("Finding", visual=bars(decimals=0)), language="en"))
    assert english.plots[0].series[0].data_labels.number_format.startswith("[$-409]#,##0;")


def test_the_first_category_of_bars_stands_on_top_and_the_axis_begins_at_zero():
    chart = first_chart(written(Slide("Temuan", visual=bars())))
    assert chart.category_axis.reverse_order
    assert chart.value_axis.minimum_scale == 0
    assert chart.value_axis.axis_title.text_frame.text == "% pekerja"


def test_bars_below_zero_have_room_to_the_left():
    chart = first_chart(written(Slide("Selisih", visual=bars(series=(Series("Selisih", (-8, 2, None)),)))))
    assert chart.value_axis.minimum_scale < -8
    assert chart.value_axis.maximum_scale > 2


def test_bars_on_several_slides_can_keep_one_scale():
    chart = first_chart(written(Slide("Temuan", visual=bars(most=5000))))
    assert chart.value_axis.maximum_scale >= 5000


@pytest.mark.parametrize("kind", ["bars", "columns"])
def test_a_target_is_drawn_dashed_across_the_marks_where_the_axis_has_it(kind):
    file = written(Slide("T", visual=bars(kind=kind, reference=600.0, reference_name="Target 2025: 600")))
    slide, chart = file.slides[0], first_chart(file)
    frame = next(shape for shape in slide.shapes if shape.has_chart)
    line = next(shape for shape in slide.shapes if shape.name.startswith("Connector"))
    share = 600 / chart.value_axis.maximum_scale
    layout = re.findall(r'<c:([xywh]) val="([\d.]+)"', chart.part.blob.decode())
    plot = {name: float(value) for name, value in layout}
    if kind == "bars":
        assert abs(line.begin_x - frame.left - (plot["x"] + share * plot["w"]) * frame.width) < Inches(0.02)
    else:
        height = plot["y"] + (1 - share) * plot["h"]
        assert abs(line.begin_y - frame.top - height * frame.height) < Inches(0.02)
    assert line.line.dash_style is not None
    assert "Target 2025: 600" in "\n".join(texts_on(slide))


def test_a_line_over_dates_has_a_time_axis_and_targets_are_dashed_and_hollow():
    chart = Chart(
        "line",
        (date(2023, 1, 1), date(2025, 6, 30), date(2026, 12, 31)),
        (Series("Hasil", (10, 20, None)), Series("Target", (None, None, 30), "target")),
        "% pekerja",
        "Garis",
    )
    native = first_chart(written(Slide("Temuan", visual=chart)))
    assert "c:dateAx" in chart_xml(Slide("Temuan", visual=chart))
    # Days are counted from 30 December 1899; the axis begins with a year, before the first mark.
    assert native.category_axis.minimum_scale == (date(2022, 1, 1) - date(1899, 12, 30)).days
    assert native.category_axis.maximum_scale > (date(2026, 12, 31) - date(1899, 12, 30)).days
    target = native.plots[0].series[1]
    assert target.format.line.dash_style is not None
    assert target.marker.format.fill.fore_color.theme_color == MSO_THEME_COLOR.BACKGROUND_1
    assert native.has_legend


def test_a_table_is_native_with_the_own_row_in_bold_and_numbers_flush_right():
    table = Table(("Daerah", "Cakupan (%)"), (("Kota A", "53,4"), ("Kota B", "–")), "Tabel", (1,), (0,))
    shape = next(shape for shape in written(Slide("T", visual=table)).slides[0].shapes if shape.has_table)
    assert [[cell.text for cell in row.cells] for row in shape.table.rows] == [
        ["Daerah", "Cakupan (%)"],
        ["Kota A", "53,4"],
        ["Kota B", "–"],
    ]
    assert shape.table.cell(1, 0).text_frame.paragraphs[0].runs[0].font.bold
    assert not shape.table.cell(2, 0).text_frame.paragraphs[0].runs[0].font.bold
    assert str(shape.table.cell(1, 1).text_frame.paragraphs[0].alignment).startswith("RIGHT")


def test_rows_without_room_are_counted_never_dropped_in_silence():
    rows = tuple((f"Daerah {number}", "1") for number in range(60))
    slide = written(Slide("T", ("Pokok",), Table(("Daerah", "n"), rows, "Tabel"))).slides[0]
    shape = next(shape for shape in slide.shapes if shape.has_table)
    shown = len(shape.table.rows) - 2
    assert shape.table.cell(shown + 1, 0).text == f"… dan {60 - shown} baris lagi"
    assert shape.top + shape.height <= Inches(template.RULE.top)


def test_points_follow_a_wide_table_at_once():
    sentence = "Satu kalimat yang panjang sekali tentang regulasi daerah dan pendanaannya "
    table = Table(("A", "B", "C"), ((sentence, sentence, sentence * 2),) * 2, "Tabel")
    slide = written(Slide("T", ("Pokok di bawah tabel.",), table)).slides[0]
    shape = next(shape for shape in slide.shapes if shape.has_table)
    points = next(shape for shape in slide.placeholders if shape.placeholder_format.idx == template.POINTS)
    assert Inches(0.1) < points.top - shape.top - shape.height < Inches(0.5)
    assert points.top + points.height <= Inches(template.RULE.top)


def test_a_narrow_table_stands_beside_its_points():
    slide = written(Slide("T", ("Pokok",), Table(("A", "B"), (("1", "2"),) * 5, "Tabel"))).slides[0]
    shape = next(shape for shape in slide.shapes if shape.has_table)
    points = next(shape for shape in slide.placeholders if shape.placeholder_format.idx == template.POINTS)
    assert shape.left + shape.width < points.left


def test_every_shape_on_a_slide_has_a_number_of_its_own():
    chart = bars(reference=600.0, reference_name="Target")
    slide = written(Slide("T", ("Pokok",), chart, "Sumber", "Catatan")).slides[0]
    numbers = [shape.shape_id for shape in slide.shapes]
    assert len(set(numbers)) == len(numbers)


def test_a_picture_keeps_its_proportions_within_its_room():
    file = written(Slide("T", ("Pokok",), Image(lambda: png(300, 100), "Peta")))
    picture = next(shape for shape in file.slides[0].shapes if hasattr(shape, "image"))
    assert round(picture.width / picture.height, 1) == 3.0
    assert picture.left + picture.width <= Inches(template.BESIDE.left)


def test_a_picture_is_drawn_only_when_the_deck_is_written():
    drawn = []
    slide = Slide("T", visual=Image(lambda: drawn.append(1) or png(), "Peta"))
    made = deck(slide)
    assert not drawn
    write(made)
    assert drawn == [1]


def test_charts_tables_and_pictures_say_what_they_show():
    visuals = (bars(), Table(("A",), (("1",),), "Tabel"), Image(png, "Peta"))
    file = written(*(Slide("T", visual=visual) for visual in visuals))
    assert [descriptions_on(slide) for slide in file.slides] == [[visual.alt] for visual in visuals]


def test_no_slide_bears_more_words_than_the_limit_and_the_notes_keep_the_rest():
    long = Slide("kata " * 60, ("satu dua", "tiga " * 30), bars(), "sumber " * 30, "Catatan")
    named = replace(long, visual=bars(reference=1.0, reference_name="Target daerah tahun 2025"))
    for slide in written(long, named).slides:
        assert words_on(slide) <= MOST_WORDS
        notes = slide.notes_slide.notes_text_frame.text
        assert ("kata " * 60).strip() in notes
        assert ("tiga " * 30).strip() in notes
        assert notes.endswith("Catatan")


def test_within_the_limit_nothing_is_changed():
    slide = Slide("Temuan pendek", ("Pokok satu.", "Pokok dua."), None, "Sumber: BPS, 2025")
    assert within_limit(slide) == ("Temuan pendek", ("Pokok satu.", "Pokok dua."), "Sumber: BPS, 2025")


def test_long_titles_are_set_smaller_before_they_are_cut():
    short, long = written(Slide("Pendek"), Slide("Judul panjang sekali " * 9)).slides
    sizes = [slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size.pt for slide in (short, long)]
    assert sizes[0] == template.TITLE_SIZES["content"][0]
    assert template.TITLE_SIZES["content"][1] <= sizes[1] < sizes[0]


def test_hostile_text_stays_text_everywhere():
    table = Table((HOSTILE, "n"), ((HOSTILE, "=1+1"),), HOSTILE)
    chart = Chart("bars", (HOSTILE, LONG), (Series(HOSTILE, (1, 2)),), HOSTILE, HOSTILE)
    slides = [Slide(HOSTILE, (HOSTILE,), visual, HOSTILE, HOSTILE) for visual in (table, chart, None)]
    made = Deck(HOSTILE, HOSTILE, HOSTILE, "id", TODAY, HOSTILE, tuple(slides))
    file = opened(write(made))
    for slide in file.slides:
        assert "<img src=x onerror=alert(1)> ${a} {b} #[*_ 🙂 שלום" in slide.shapes.title.text_frame.text
    book = openpyxl.load_workbook(BytesIO(first_chart(file).part.chart_workbook.xlsx_part.blob))
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]


def test_a_name_of_three_hundred_letters_spills_nowhere():
    chart = Chart("bars", (LONG, "B"), (Series("Cakupan", (1, 2)),), "%", "Batang")
    table = Table(("Daerah", LONG), ((LONG, LONG),) * 9, "Tabel")
    for visual in (chart, table):
        slide = written(Slide(LONG, (LONG, LONG), visual, LONG)).slides[0]
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= Inches(template.WIDTH) + 9
            assert shape.top + shape.height <= Inches(template.HEIGHT)


def test_the_file_says_its_title_language_and_day():
    file = written(Slide("Temuan"), language="en")
    properties = file.core_properties
    assert (properties.title, properties.language) == ("Paparan", "en-US")
    assert properties.created.date() == TODAY
    runs = file.slides[0].shapes.title.text_frame.paragraphs[0].runs
    assert runs[0]._r.rPr.get("lang") == "en-US"


def test_progress_grows_with_each_slide_up_to_one():
    told = []
    write(deck(Slide("Satu"), Slide("Dua"), Slide("Tiga"), Slide("Empat")), told.append)
    assert told == [0.25, 0.5, 0.75, 1.0]
