"""Is every part of a province's deck there as far as the data go, and is the rest said to be left out?"""

from datetime import date

import pytest

from benchmark.exports.slides.model import Table
from benchmark.exports.slides.province import province_deck
from benchmark.locale import Words

WORDS = Words("id")
TODAY = date(2026, 11, 21)
BALI, JAKARTA, SUMATERA_SELATAN, PAPUA_PEGUNUNGAN = "51", "31", "16", "95"


@pytest.fixture(scope="module")
def deck_of(evidence):
    made = {}

    def deck(code):
        if code not in made:
            made[code] = province_deck(evidence, code, WORDS, TODAY)
        return made[code]

    return deck


def slide_about(deck, text):
    return next(slide for slide in deck.slides if text in slide.title)


def left_out(deck):
    """Return what each slide's notes say is missing, by the beginning of its title."""
    return {
        slide.title: lines
        for slide in deck.slides
        if (lines := [line for line in slide.notes.splitlines() if line.startswith("Tanpa lembar")])
    }


def test_five_figures_make_a_table_of_classes(deck_of):
    # data/observations.csv: 65.6, 63.99, 59.0, 58.68 and 35.52, each a class of its own; four have none
    slide = slide_about(deck_of(BALI), "kelas terbawah")
    assert slide.title == "Di kelas terbawah peta, 35,5\xa0%: Kab. Bangli"
    assert isinstance(slide.visual, Table)
    assert slide.visual.rows[0] == ("65,6\xa0%", "1", "Gianyar")
    assert slide.visual.rows[-1][:2] == ("belum terdata", "4")
    assert [row[1] for row in slide.visual.rows] == ["1"] * 5 + ["4"]


def test_the_only_region_with_a_target_stands_beside_its_province(deck_of):
    # data/observations.csv: Badung 58.68 against 100 for 2026; Bali 53.88 against 67.28 for 2025
    slide = slide_about(deck_of(BALI), "Kab. Badung: kurang 41,3 poin dari target 2026")
    assert slide.visual.categories == ("Badung −41,3 (2026)", "Bali −13,4 (2025)")
    result, target = slide.visual.series
    assert (result.values, target.values, target.role) == ((58.68, 53.88), (100, 67.28), "target")
    assert not any("Terjauh" in point for point in slide.points)


def test_two_dated_figures_are_a_history(deck_of):
    # data/observations.csv: Bali 50.88 (March 2025) and 53.88 (December 2025)
    slide = slide_about(deck_of(BALI), "Riwayat cakupan: Bali +3,0 poin sejak Mar 2025")
    assert slide.visual.categories == ("Mar 2025", "Des 2025")
    assert slide.visual.series[0].values == (50.88, 53.88)


def test_what_is_there_is_not_said_to_be_left_out(deck_of):
    assert left_out(deck_of(BALI)) == {}


def test_the_only_figure_of_a_province_is_a_bar_beside_its_own(deck_of):
    # data/observations.csv: Jakarta Barat 45.71, the only one of six
    slide = deck_of(JAKARTA).slides[1]
    bars = dict(zip(slide.visual.categories, slide.visual.series[0].values, strict=True))
    assert bars["Jakarta Barat (2025)"] == 45.71
    assert "Jakarta Barat" not in " ".join(map(str, deck_of(BALI).slides[1].visual.categories))


def test_the_notes_say_which_part_is_missing_and_why(deck_of):
    standing, on_map, funds = left_out(deck_of(JAKARTA)).items()
    assert standing[0].startswith("DKI Jakarta: 51,0")
    assert standing[1] == [
        "Tanpa lembar riwayat: dua angka bertanggal DKI Jakarta belum terdata.",
        "Tanpa lembar daftar peringkat: cakupan terdata di 1 dari 6 kabupaten/kota.",
    ]
    assert on_map[0].startswith("DKI Jakarta: baru Jakarta Barat")
    assert on_map[1] == [
        "Tanpa lembar kelas: cakupan terdata di 1 dari 6 kabupaten/kota.",
        "Tanpa lembar perubahan: kabupaten/kota dengan dua angka bertanggal belum terdata.",
        "Tanpa lembar jarak ke target: kabupaten/kota dengan angka dan target bertahun belum terdata.",
    ]
    assert funds[1] == ["Tanpa lembar cakupan tertinggi: cakupan terdata di 1 dari 6 kabupaten/kota."]


def test_a_province_with_nothing_on_record_says_so_once_for_each_reason(deck_of):
    # no figure, instrument or report of money of Papua Pegunungan or any of its eight kabupaten
    told = left_out(deck_of(PAPUA_PEGUNUNGAN))
    assert len(told) == 1
    assert (
        "Tanpa lembar daftar peringkat, peta, kelas, dan cakupan tertinggi: cakupan terdata di 0 dari 8 "
        "kabupaten/kota." in told["Papua Pegunungan: cakupan pekerja belum terdata"]
    )


def test_a_change_between_sources_that_differ_is_named_as_the_reason(deck_of):
    # data/observations.csv: two dated figures of 16.06 alone, and its sources differ
    reasons = [line for lines in left_out(deck_of(SUMATERA_SELATAN)).values() for line in lines]
    assert "Tanpa lembar perubahan: sumber berselisih di Kab. Musi Banyuasin." in reasons


@pytest.mark.parametrize(
    ("code", "regions"),
    [
        # data/observations.csv: 25 on 28 May 2025 and 26.1 of an inferred 2025
        ("63", "Kab. Banjar"),
        # 15.03: 43 and about 40 twelve days apart; 15.04 and 15.07: two publishers within one August
        ("15", "Kab. Batanghari, Kab. Sarolangun, dan Kab. Tanjung Jabung Timur"),
    ],
)
def test_no_movement_is_told_where_nobody_knows_of_one(deck_of, code, regions):
    deck = deck_of(code)
    assert not any("berubah" in slide.title or "Perubahan terbesar" in slide.title for slide in deck.slides)
    reasons = [line for lines in left_out(deck).values() for line in lines]
    assert f"Tanpa lembar perubahan: urutan atau selisih angka belum pasti di {regions}." in reasons


def test_a_history_of_two_figures_within_days_claims_no_change(deck_of):
    # data/observations.csv: Papua Tengah 27.4 (July 2025) and 27.0 (15 August 2025), two publishers
    slide = slide_about(deck_of("94"), "Cakupan Papua Tengah: 2 angka, urutan atau selisihnya belum pasti")
    assert slide.visual.categories == ("Jul 2025", "Agu 2025")


def test_the_sources_of_the_notes_stay_below_what_is_said(deck_of):
    notes = deck_of(JAKARTA).slides[1].notes
    assert notes.index("Sumber:") < notes.index("Tanpa lembar") < notes.index("Sejawat Daerah, revisi data")


def test_a_history_of_sources_that_differ_need_not_be_a_change(deck_of):
    # data/observations.csv: the sources of Sumatera Utara contradict each other
    titles = [slide.title for slide in deck_of("12").slides]
    assert any("Sumatera Utara" in title and "jadi belum tentu perubahan" in title for title in titles)
