"""Maps as files: the classes and colours of the screen, legible names, what is missing."""

import numpy as np
import pytest
from matplotlib.colors import to_hex
from pictures_reading import CREDIT, HOSTILE, all_texts, is_inside

from benchmark.analysis.classes import map_classes
from benchmark.analysis.coverage import headline
from benchmark.analysis.map_view import by_gap, map_table
from benchmark.analysis.targets import own_targets
from benchmark.charts.colours import class_colours, palette
from benchmark.evidence.boundaries import frames
from benchmark.exports.pictures.base import dark_ground
from benchmark.exports.pictures.maps import coverage_map, map_picture
from benchmark.exports.pictures.shapes import outlines
from benchmark.locale import Words

WORDS = Words("id")


@pytest.fixture(scope="module")
def headlines(evidence):
    return headline(evidence, "ucj_pct")


def drawn(evidence, headlines, province="35", level="kabkota", method="quantile", **more):
    table = map_table(evidence, headlines, level, province)
    classes = map_classes(evidence, table, "ucj_pct", method, WORDS)
    picture = map_picture(evidence, WORDS, table, level=level, province=province, classes=classes, **more)
    return picture.figure, table, classes


def fills_of(figure) -> set[str]:
    return {
        to_hex(shade).upper()
        for axes in figure.axes
        for collection in axes.collections
        for shade in np.atleast_2d(collection.get_facecolor())
        if len(shade)
    }


def test_every_region_has_its_outline(evidence):
    regions = evidence.regions
    provinces = set(regions.loc[regions["level"] == "province", "code"])
    assert set(outlines(evidence, "province")) == provinces
    for level in ("kabkota", "kabkota_detail"):
        assert set(outlines(evidence, level)) == set(regions["code"]) - provinces


def test_outlines_are_read_once(evidence):
    assert outlines(evidence, "province") is outlines(evidence, "province")


def test_the_classes_have_the_colours_of_the_screen(evidence, headlines):
    figure, _, classes = drawn(evidence, headlines)
    colours = palette(False)
    shades = set(class_colours(colours, len(classes.labels)))
    assert {*shades, colours.no_data} <= fills_of(figure)


def test_the_legend_tells_limits_and_counts_and_what_is_missing(evidence, headlines):
    figure, table, classes = drawn(evidence, headlines)
    said = all_texts(figure)
    for text, count in zip(classes.labels, classes.counts, strict=True):
        assert f"{text} ({count})" in said
    missing = int((table["state"] == "not_collected").sum())
    assert f"belum ada data ({missing})" in said


def test_every_region_of_a_province_is_named_or_numbered_and_listed(evidence, headlines):
    figure, table, _ = drawn(evidence, headlines, labels=True, highlight=("35.77",), credit=CREDIT)
    said = " | ".join(all_texts(figure))
    for name in table["short_name"]:
        assert name.removeprefix("Kab. ") in said
    # 51293 of 96093 workers are 53.378 per cent.
    assert "Kota Madiun 53,4" in said
    assert is_inside(figure)


@pytest.mark.parametrize("province", ["11", "12", "21", "31", "33", "53", "91"])
def test_names_and_numbers_stay_on_the_picture(evidence, headlines, province):
    figure, _, _ = drawn(evidence, headlines, province, labels=True, credit=CREDIT)
    assert is_inside(figure)


def test_the_map_of_the_nation_names_the_region_looked_for(evidence, headlines):
    picture = coverage_map(evidence, WORDS, headlines, highlight=("35.77",), credit=CREDIT)
    assert "Diberi garis tepi: Kota Madiun." in picture.alt
    figure, _, _ = drawn(evidence, headlines, None, highlight=("35.77",), credit=CREDIT)
    # Once on the map, once in the legend.
    assert all_texts(figure).count("Kota Madiun") == 2


def boxes_of(figure, names) -> dict:
    """Where on the picture each of the names stands that is on the map, in dots."""
    figure.draw_without_rendering()
    legend = figure.axes[0]
    return {
        text.get_text(): text.get_window_extent()
        for axes in figure.axes
        if axes is not legend
        for text in axes.texts
        if text.get_text() in names
    }


def test_names_hide_neither_the_ends_of_the_scale_nor_each_other(evidence, headlines):
    names = ("Kota Pariaman", "Kota Padang Panjang", "Kab. Sijunjung")
    figure = coverage_map(
        evidence, WORDS, headlines, province="13", highlight=("13.77",), size=(4.6, 2.65)
    ).figure
    boxes = boxes_of(figure, names)
    assert set(boxes) == set(names)
    field = figure.axes[1].transData
    places = frames(evidence)
    hidden = ("13.71", "13.72", "13.73", "13.74", "13.77")
    for name, box in boxes.items():
        others = [other for other in boxes if other != name]
        assert not any(box.overlaps(boxes[other]) for other in others)
        for code in hidden:
            spot = places.loc[code]
            assert not box.contains(*field.transform((spot["longitude"], spot["latitude"]))), (name, code)


def test_the_legend_shows_the_mark_of_the_map(evidence, headlines):
    def has_dot(code: str) -> bool:
        figure, *_ = drawn(evidence, headlines, "13", highlight=(code,))
        return bool(figure.axes[0].collections)

    assert has_dot("13.77")
    # A regency is large enough to be outlined, on the map and in the legend.
    assert not has_dot("13.01")


def test_the_ends_of_the_scale_are_named_on_the_map_of_a_province_only(evidence, headlines):
    known = headlines[headlines.index.str.startswith("13.")]["value"].dropna()
    ends = {evidence.region(code).short_name for code in (known.idxmax(), known.idxmin())}
    assert set(boxes_of(coverage_map(evidence, WORDS, headlines, province="13").figure, ends)) == ends
    assert not boxes_of(coverage_map(evidence, WORDS, headlines).figure, ends)


def test_a_map_for_a_dark_room_has_dark_ground_and_a_file_has_not(evidence, headlines):
    with dark_ground():
        dark = coverage_map(evidence, WORDS, headlines, province="51").figure
    assert to_hex(dark.get_facecolor()) == palette(True).ground.lower()
    light = coverage_map(evidence, WORDS, headlines, province="51").figure
    assert to_hex(light.get_facecolor()) == palette(False).ground.lower()


def test_the_words_count_the_regions_with_a_figure(evidence, headlines):
    picture = coverage_map(evidence, WORDS, headlines, province="51")
    known = headlines[headlines.index.str.startswith("51.")]["value"].notna().sum()
    assert f": {known} dari 9 daerah berangka" in picture.alt


def test_a_province_without_any_figure_is_drawn_all_the_same(evidence, headlines):
    empty = headlines.assign(value=float("nan"), state="not_collected", bound="", stale=False, doubtful=False)
    figure, _, _ = drawn(evidence, empty, "51", labels=True)
    assert "belum ada data (9)" in all_texts(figure)


def test_distances_to_a_target_have_the_diverging_colours(evidence, headlines):
    table = by_gap(map_table(evidence, headlines, "kabkota"), own_targets(evidence, headlines=headlines))
    classes = map_classes(
        evidence, table, "ucj_pct", "target", WORDS, table["target"].where(table["gap"].notna())
    )
    picture = map_picture(evidence, WORDS, table, level="kabkota", classes=classes, title="Jarak ke target")
    assert "berangka dan bertarget" in picture.alt
    shades = class_colours(palette(False), 7, diverging=True)
    used = {shade for shade, count in zip(shades, classes.counts, strict=True) if count}
    assert used <= fills_of(picture.figure)
    assert any(text.startswith("berangka, belum bertarget") for text in all_texts(picture.figure))


def test_hostile_names_are_drawn_as_plain_text(evidence, headlines):
    table = map_table(evidence, headlines, "kabkota", "51")
    table = table.assign(short_name=HOSTILE)
    classes = map_classes(evidence, table, "ucj_pct", "quantile", WORDS)
    figure = map_picture(
        evidence,
        WORDS,
        table,
        level="kabkota",
        province="51",
        classes=classes,
        labels=True,
        highlight=("51.03",),
        title=HOSTILE,
        credit=CREDIT,
    ).figure
    assert any("<img src=x" in text for text in all_texts(figure))
    assert is_inside(figure)
