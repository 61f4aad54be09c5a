"""Pictures as files: what stands inside them, and that no text is read as anything but text."""

import re
import warnings
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from pictures_reading import CREDIT, HOSTILE, all_texts, is_inside
from PIL import Image

from benchmark.analysis.coverage import headline
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.proposal import propose
from benchmark.exports.pictures.base import Credit, Picture, sheet
from benchmark.exports.pictures.comparison import comparison_picture
from benchmark.exports.pictures.credits import credit_for, publishers, years
from benchmark.exports.pictures.labels import kept_apart
from benchmark.exports.pictures.lettering import readable, width_of, wrapped
from benchmark.exports.pictures.position import position_picture
from benchmark.exports.pictures.scales import nice_ticks
from benchmark.exports.pictures.scores import scores_picture
from benchmark.exports.pictures.trend import trend_picture
from benchmark.locale import Words

WORDS = Words("id")
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def headlines(evidence):
    return headline(evidence, "ucj_pct")


def size_of(data: bytes) -> tuple[int, int]:
    return Image.open(BytesIO(data)).size


def test_a_credit_stands_inside_the_picture(evidence, headlines):
    figure = position_picture(evidence, WORDS, "35.77", credit=CREDIT, headlines=headlines).figure
    said = " ".join(all_texts(figure))
    for part in ("Judul gambar", "Anak judul", "Penerbit Uji", "Desember 2025", "abc123"):
        assert part in said


def test_a_picture_without_credit_is_bare(evidence, headlines):
    figure = position_picture(evidence, WORDS, "35.77", headlines=headlines).figure
    assert "Sumber" not in " ".join(all_texts(figure))


def test_the_file_has_the_size_asked_for(evidence, headlines):
    picture = position_picture(evidence, WORDS, "35.77", headlines=headlines, size=(6.0, 3.0), dpi=100)
    assert size_of(picture.data) == (600, 300)


def test_the_same_figures_give_the_same_bytes(evidence, headlines):
    first, second = (
        position_picture(evidence, WORDS, "35.77", credit=CREDIT, headlines=headlines) for _ in range(2)
    )
    assert first.data == second.data
    assert first.alt == second.alt


def test_hostile_text_is_drawn_as_it_is_written():
    paper = sheet(WORDS, (8, 4), Credit(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE))
    assert size_of(Picture(paper.figure, "").data) == (1200, 600)
    said = " ".join(all_texts(paper.figure))
    assert "<img src=x onerror=alert(1)> $x^2$ =1+1 ${a} {b} #[*_" in said
    assert "\u202e" not in said
    assert all(not text.get_parse_math() for text in paper.figure.texts)
    assert is_inside(paper.figure)


def test_a_glyph_that_no_font_has_becomes_a_box_and_unseen_signs_go():
    assert readable("漢\u200d a\u00a0%\n b") == "□ a\u00a0% b"


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_what_no_font_has_is_measured_as_the_box_that_is_drawn(weight):
    figure = sheet(WORDS, (4, 2), None).figure
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert width_of(figure, "Kota 漢🚀\u200d", 11, weight) == width_of(figure, "Kota □□", 11, weight)


def test_a_word_longer_than_the_line_is_broken_and_the_rest_is_cut():
    paper = sheet(WORDS, (4, 2), None)
    lines = wrapped(paper.figure, "x" * 380, 2.0, 11, most_lines=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_the_trend_names_figures_targets_and_the_newest_one(evidence, headlines):
    # obs: Badung 58.7 per cent on 2025-04-30; targets 67.3 for 2025 and 100 for 2026.
    figure = trend_picture(evidence, WORDS, "51.03", CREDIT, today=TODAY, headlines=headlines).figure
    said = all_texts(figure)
    assert "58,7" in said
    assert "target 67,3" in said
    assert "target 100,0" in said
    assert any(text.startswith("RPJMN") for text in said)
    assert is_inside(figure)


def test_the_trend_says_its_main_figure_in_words(evidence, headlines):
    picture = trend_picture(evidence, WORDS, "51.03", today=TODAY, headlines=headlines)
    assert picture.alt.startswith("Kabupaten Badung: 2 hasil dan 2 target cakupan.")
    assert "Angka utama 58,7 (30 April 2025)." in picture.alt


def test_several_regions_are_named_at_the_edge(evidence):
    figure = trend_picture(evidence, WORDS, ["35.77", "51.71", "33.72"], CREDIT, today=TODAY).figure
    said = " ".join(all_texts(figure))
    for name in ("Kota Madiun 53,4", "Kota Denpasar 59,0", "Kota Surakarta"):
        assert name in said
    assert is_inside(figure)


def test_a_region_without_any_figure_still_gives_a_trend(evidence):
    assert size_of(trend_picture(evidence, WORDS, "94.03", CREDIT, today=TODAY).data)[0] > 0


def test_the_position_names_the_region_with_the_figure_of_the_app(evidence, headlines):
    figure = position_picture(evidence, WORDS, "35.77", ["51.71"], CREDIT, headlines=headlines).figure
    said = all_texts(figure)
    # 51293 of 96093 workers are 53.378 per cent.
    assert "Kota Madiun 53,4" in said
    assert "Kota Denpasar 59,0 lama" in said or "Kota Denpasar 59,0" in said
    assert is_inside(figure)


def test_a_region_without_a_figure_leaves_the_ends_named(evidence, headlines):
    figure = position_picture(evidence, WORDS, "94.03", credit=CREDIT, headlines=headlines).figure
    assert not any("Paniai" in text for text in all_texts(figure))
    assert is_inside(figure)


def test_the_comparison_tells_the_figures_of_every_region(evidence):
    codes = ["35.77", "51.03"]
    picture = comparison_picture(evidence, WORDS, codes, indicator_ids=("ucj_pct", "employed"))
    assert "Kota Madiun 53,4\u00a0%; Kab. Badung 58,7\u00a0%" in picture.alt.replace(
        "Badung", "Kab. Badung"
    ).replace("Kab. Kab.", "Kab.")
    # The number of workers grows with the region: it is no indicator of a strip.
    assert "Penduduk bekerja" not in picture.alt
    assert is_inside(comparison_picture(evidence, WORDS, codes, credit=CREDIT).figure)


def test_the_parts_of_a_score_add_up_to_it(evidence):
    targets = learning_targets(evidence, "35.77", "coverage", 5)
    figure = scores_picture(evidence, WORDS, targets, "coverage", CREDIT).figure
    axes = max(figure.axes, key=lambda each: len(each.patches))
    for place, score in enumerate(targets["score"]):
        bars = [bar for bar in axes.patches if abs(bar.get_y() + bar.get_height() / 2 - place) < 0.01]
        assert sum(bar.get_width() for bar in bars) == pytest.approx(100 * score)
    assert is_inside(figure)


def test_the_proposed_target_stands_out_and_beside_those_above_it_why_they_are_passed_over(
    evidence, headlines
):
    # Lumajang: Kab. Probolinggo stands below the five that are drawn, and something speaks against them all.
    every = learning_targets(evidence, "35.08", "coverage", 20)
    found = propose(evidence, every, headlines, "coverage", "35.08")
    picture = scores_picture(evidence, WORDS, every.head(5), "coverage", CREDIT, proposal=found)
    said = all_texts(picture.figure)
    assert said.count("diusulkan") == 1 and "dilewati: banyak peminat, kurang mirip, angka lama" in said
    assert len([text for text in said if text.startswith("dilewati: ")]) == 5
    assert "12. Kab. Probolinggo" in said
    (legend,) = [text for text in said if text.startswith("diusulkan: ")]
    assert "keberatan" in legend and is_inside(picture.figure)
    assert "Diusulkan Kab. Probolinggo" in picture.alt


def test_no_learning_target_is_said_and_not_drawn(evidence):
    none = learning_targets(evidence, "35.77", "coverage", 5).head(0)
    picture = scores_picture(evidence, WORDS, none, "coverage", CREDIT)
    assert picture.alt == "Tidak ada daerah yang tercatat lebih maju."


def test_the_credit_names_three_publishers_and_counts_the_others(evidence, headlines):
    ids = headlines["source_id"]
    named = publishers(evidence, WORDS, ids)
    assert named.count(", ") == 3
    assert re.search(r", dan \d+ penerbit lain$", named)
    credit = credit_for(evidence, WORDS, "Judul", "", ids, headlines["as_of"])
    assert credit.revision == evidence.revision


def test_years_are_a_span_or_one_or_none():
    assert years(["2023-01-01", "2026-05-05", None]) == "2023–2026"
    assert years(["2025-01-01"]) == "2025"
    assert years([]) == ""


def test_an_axis_gets_round_numbers():
    assert nice_ticks(0, 53, 6) == [0, 10, 20, 30, 40, 50]
    assert nice_ticks(1.9, 98.1, 6) == [20, 40, 60, 80]
    assert nice_ticks(5, 5, 6) == [5]


def test_labels_at_the_edge_never_stand_closer_than_a_line():
    places = kept_apart([1.0, 0.98, 0.97, 0.05], 0.2, 1.0)
    assert all(above - below >= 0.2 - 1e-9 for above, below in pairwise(places))
    assert min(places) >= 0


def test_readers_may_draw_at_the_same_time(evidence, headlines):
    def draw(code: str) -> bytes:
        return position_picture(evidence, WORDS, code, credit=CREDIT, headlines=headlines).data

    codes = ["35.77", "51.03", "51", "94.03"]
    alone = [draw(code) for code in codes]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(draw, codes * 3))
    assert together == alone * 3
