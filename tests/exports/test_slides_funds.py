"""Do slides on money and rules say of which years they speak, and is each source of money read from afar?"""

from datetime import date

import pytest

from benchmark.exports.slides.cells import budget_years
from benchmark.exports.slides.comparison import comparison_deck
from benchmark.exports.slides.model import Chart
from benchmark.exports.slides.province_funds import fund_slides
from benchmark.exports.slides.province_meeting import Meeting
from benchmark.exports.slides.region import region_deck
from benchmark.locale import Words

WORDS = Words("id")
TODAY = date(2026, 11, 21)
BALI, JAWA_TIMUR, JAKARTA = "51", "35", "31"


@pytest.fixture(scope="module")
def slides_of(evidence):
    return lambda code: fund_slides(Meeting(evidence, WORDS, TODAY, code))


def slide_about(deck, text):
    return next(slide for slide in deck.slides if text in slide.title)


def test_budget_years_are_written_from_first_to_last():
    assert budget_years(WORDS, [2025, float("nan"), 2024, 2025]) == "anggaran 2024–2025"
    assert budget_years(WORDS, [2025.0]) == "anggaran 2025"
    assert budget_years(WORDS, [float("nan")]) == ""


def test_a_comparison_of_money_is_dated_though_no_source_says_when_it_was_published(evidence):
    # data/funding.csv: 35.77 reports 2025, 51.03 and 13.77 2024 and later; sources without published_on
    deck = comparison_deck(evidence, ("35.77", "51.03", "13.77"), "nation", WORDS, TODAY)
    slide = next(slide for slide in deck.slides if slide.visual and "orang" in slide.visual.alt)
    shown = {
        int(word)
        for row in slide.visual.rows
        for cell in row[1:]
        for word in cell.replace(",", " ").split()
        if word.isdigit() and word.startswith("20") and len(word) == 4
    }
    assert len(shown) > 1
    assert slide.source.endswith(f"anggaran {min(shown)}–{max(shown)}")


def test_the_money_of_a_region_is_dated_by_its_rows(evidence):
    slide = slide_about(region_deck(evidence, "35.77", WORDS, TODAY), "iuran")
    years = [int(row[0]) for row in slide.visual.rows if row[0].isdigit()]
    first, last = min(years), max(years)
    assert slide.source.endswith(f"anggaran {first}" if first == last else f"anggaran {first}–{last}")


def test_each_source_of_money_has_one_bar_that_counts_its_surest_reports(slides_of):
    # data/funding.csv and data/programs.csv: tobacco excise in 26, contributions of officials in a programme
    chart = slides_of(JAWA_TIMUR)[0].visual
    assert isinstance(chart, Chart)
    assert len(chart.series) == 1
    bars = dict(
        zip(chart.categories, zip(chart.series[0].values, chart.series[0].roles, strict=True), strict=True)
    )
    assert bars["DBH cukai hasil tembakau (+4 program)"] == (26, "mine")
    assert bars["Iuran ASN (program)"] == (1, "context")
    assert chart.categories[0].startswith("DBH cukai hasil tembakau")
    assert "Abu-abu: hanya disebut program." in slides_of(JAWA_TIMUR)[0].points


@pytest.mark.parametrize(
    ("code", "title"),
    [
        # data/funding.csv, stage of the latest reports: Jambi states APBD in 15.71 alone, palm oil nowhere
        ("15", "Paling banyak dinyatakan: APBD kabupaten/kota, di 1 kabupaten/kota"),
        # Maluku: contributions of officials stated once, APBD planned once
        ("81", "Paling banyak dinyatakan: Iuran ASN, di 1 kabupaten/kota"),
        # Jawa Tengah: APBD and tobacco excise stated in nine each, each planned in one more
        (
            "33",
            "Paling banyak dinyatakan: APBD kabupaten/kota dan DBH cukai hasil tembakau, "
            "masing-masing di 9 kabupaten/kota",
        ),
        # Sulawesi Barat: five plans, nothing stated
        ("76", "Baru rencana, paling banyak: Lainnya, di 5 kabupaten/kota"),
        # Kalimantan Utara: data/program_funds.csv only, one programme each
        (
            "65",
            "Hanya disebut program, paling banyak: APBDes atau ADD dan Iuran ASN, "
            "masing-masing di 1 kabupaten/kota",
        ),
    ],
)
def test_the_title_counts_what_is_stated_and_names_all_that_tie(slides_of, code, title):
    assert slides_of(code)[0].title == title


def test_every_cell_on_record_is_counted_once_in_bar_or_name(evidence, slides_of):
    cells = Meeting(evidence, WORDS, TODAY, BALI).fund_cells
    held = cells[(cells["region_code"] != BALI) & cells["state"].isin(["stated", "planned", "programme"])]
    chart = slides_of(BALI)[0].visual
    extra = sum(
        int(part.split()[0])
        for name in chart.categories
        for part in name.rpartition("(")[2].rstrip(")").split("+")[1:]
    )
    assert sum(chart.series[0].values) + extra == len(held)


def test_a_single_source_of_money_is_no_chart(slides_of):
    assert not any(isinstance(slide.visual, Chart) for slide in slides_of(JAKARTA))
    assert slides_of(JAKARTA)


def test_instruments_are_dated_by_their_years_only_where_no_source_is(evidence):
    # data/instruments.csv: Perwali 54 and 55 of 2021 and a draft of 2025, from sources without published_on
    pariaman = slide_about(region_deck(evidence, "13.77", WORDS, TODAY), "instrumen berlaku")
    assert pariaman.source.endswith("instrumen 2021–2025")
    madiun = slide_about(region_deck(evidence, "35.77", WORDS, TODAY), "instrumen berlaku")
    assert "terbit 20" in madiun.source
