"""Does the profile tell a movement of coverage by the same rule as the slides?"""

from datetime import date

import pytest

from benchmark.analysis.coverage import headline
from benchmark.exports.profile_figures import COVERAGE
from benchmark.exports.slides.region_case import Case
from benchmark.exports.slides.region_history import history_slide
from benchmark.locale import Words
from benchmark.ui.profile.movement import movement

WORDS = Words("id")
NO_MOVEMENT = ("urutan atau selisihnya belum pasti", "jadi belum tentu perubahan")


@pytest.fixture(scope="module")
def figures(evidence):
    return headline(evidence, COVERAGE)


@pytest.fixture(scope="module")
def said(evidence, figures):
    return lambda code: movement(evidence, code, WORDS, figures.loc[code])


def reason(text):
    """Why the text tells no movement; nothing where it does."""
    return [words for words in NO_MOVEMENT if words in text]


@pytest.mark.parametrize("code", ["13.77", "51.03", "51", "35.28", "33.18", "92.02", "36", "15.03", "75"])
def test_screen_and_slide_of_a_region_agree_on_whether_it_moved(evidence, said, code):
    slide = history_slide(Case(evidence, WORDS, date(2026, 11, 22), code))[0]
    assert reason(said(code)) == reason(slide.title)


def test_figures_whose_order_nobody_knows_stand_in_no_row(said):
    # observations.csv, ucj_pct of 92.02: 86.1 in August 2023, 59.9 of "2023"; sources differ by 26.2 points
    assert said("92.02") == "2 angka; sumber berselisih hingga 26,2 poin, jadi belum tentu perubahan."
    # 75: 40.0 with an inferred 2019, later 54.6 and 54.0
    assert said("75") == "3 angka; urutan atau selisihnya belum pasti."


def test_figures_of_sources_that_differ_are_told_as_figures(said):
    # observations.csv, ucj_pct of 33.18: 39 of the year 2024, 29 in March 2025
    assert said("33.18") == (
        "39,0 → 29,0 % dari 2024 sampai Maret 2025; "
        "sumber berselisih hingga 10,0 poin, jadi belum tentu perubahan."
    )


def test_a_known_movement_keeps_its_dates_as_coarse_as_they_are_known(said):
    # observations.csv, ucj_pct: 51 has 50.88 and 53.88 of March and December 2025,
    # 51.06 a figure of the year 2024 and one of April 2025
    base = "dasar hitung antarsumber dapat berbeda"
    assert said("51") == f"+3,0 poin sejak Maret 2025, dari 2 titik data; {base}."
    assert said("51.06") == f"\N{MINUS SIGN}1,3 poin sejak 2024, dari 2 titik data; {base}."


def test_nothing_is_said_of_a_single_figure(said):
    assert said("35.77") == ""
