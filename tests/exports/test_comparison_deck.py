"""Does the deck of a comparison show the figures of the screen?"""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from slides_reading import everything_on, opened, words_on

from benchmark.analysis.comparison import compare
from benchmark.analysis.history import changes_since
from benchmark.exports.slides.comparison import comparison_deck
from benchmark.exports.slides.comparison_set import Compared
from benchmark.exports.slides.deck import write
from benchmark.exports.slides.model import MOST_WORDS, Chart
from benchmark.exports.slides.movement import movement_slides
from benchmark.locale import Words

WORDS = Words("id")
TODAY = date(2026, 11, 21)
MADIUN, BADUNG, PEKALONGAN, PARIAMAN = "35.77", "51.03", "33.75", "13.77"
FOUR = (MADIUN, BADUNG, PEKALONGAN, PARIAMAN)


@pytest.fixture(scope="module")
def deck(evidence):
    return comparison_deck(evidence, FOUR, "nation", WORDS, TODAY, MADIUN)


def slide_about(deck, text):
    return next(slide for slide in deck.slides if text in slide.title)


def test_the_bars_are_the_figures_of_the_comparison(evidence, deck):
    chart = deck.slides[1].visual
    figures = compare(evidence, FOUR, ["ucj_pct"], "nation").set_index("region_code")
    # data/observations.csv: obs-19378 of Badung
    assert chart.categories[0] == "Badung (Apr 2025)"
    assert chart.series[0].values[0] == 58.68
    assert list(chart.series[0].values[:4]) == sorted(figures["value"], reverse=True)
    # the middle of all kabupaten/kota with a figure, named as such
    assert chart.series[0].values[4] == figures.at[MADIUN, "median"]
    assert chart.categories[4] == f"Median {figures.at[MADIUN, 'group_n']} daerah pembanding"


def test_ones_own_region_stands_out(deck):
    chart = deck.slides[1].visual
    roles = dict(zip(chart.categories, chart.series[0].roles, strict=True))
    assert next(role for name, role in roles.items() if name.startswith("Kota Madiun")) == "mine"
    assert next(role for name, role in roles.items() if name.startswith("Badung")) == "chosen"


def test_what_is_not_on_record_is_not_said_to_be_absent(deck):
    rows = {row[0]: row[1:] for row in slide_about(deck, "Dibanding median").visual.rows}
    # no figure of pu_coverage_pct for Kota Madiun
    assert rows["Cakupan pekerja penerima upah (PU) (%)"][0] == "belum terdata"


def test_the_places_are_those_of_the_comparison(evidence, deck):
    figures = compare(evidence, FOUR, ["ucj_pct"], "nation").set_index("region_code")
    rows = slide_about(deck, "Dibanding median").visual.rows
    places = next(row[1:] for row in rows if row[0].startswith("Peringkat cakupan"))
    assert places == tuple(str(figures.at[code, "rank"]) for code in FOUR)


def test_the_instruments_are_those_on_record(deck):
    rows = slide_about(deck, "Perda yang berlaku").visual.rows
    perda = next(row for row in rows if row[0] == "Peraturan Daerah")
    # data/instruments.csv: Perda 7/2023, 4/2020, 10/2023; only a Ranperda in Pariaman
    assert "●\u00a0Perda 7/2023" in perda[1]
    assert perda[2:] == ("●\u00a0Perda 4/2020", "●\u00a0Perda 10/2023", "–")


def test_a_region_without_any_instrument_is_not_said_to_lack_clauses(evidence):
    # data/instruments.csv has no row for 51.05 (Klungkung)
    deck = comparison_deck(evidence, (BADUNG, "51.05"), "nation", WORDS, TODAY)
    rows = slide_about(deck, "Perda yang berlaku").visual.rows
    assert all(row[2] == "belum terdata" for row in rows)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "codes",
    [
        FOUR,
        ("51", "35", "95"),
        ("95.01", "95.02"),
        ("51.03", "51.71", "51.08", "51.02", "51.01", "51.04", "51.05", "51.06"),
    ],
)
def test_each_slide_can_be_read_and_is_sourced(evidence, codes, language):
    deck = comparison_deck(evidence, codes, "nation", Words(language), TODAY)
    assert max(slide.words for slide in deck.slides) <= MOST_WORDS
    assert all(slide.title and slide.source and slide.notes for slide in deck.slides)
    addresses = {
        part.rstrip(")")
        for slide in deck.slides
        for part in slide.notes.split()
        if part.startswith(("http://", "https://"))
    }
    assert all(address in deck.slides[-1].notes for address in addresses)


def test_nothing_is_drawn_where_nothing_is_on_record(evidence):
    deck = comparison_deck(evidence, ("95.01", "95.02"), "nation", WORDS, TODAY)
    assert deck.slides[1].title == "Cakupan pekerja belum terdata di semua daerah ini"
    assert not any(isinstance(slide.visual, Chart) for slide in deck.slides)


def test_one_region_is_no_comparison(evidence):
    with pytest.raises(ValueError, match="two regions"):
        comparison_deck(evidence, (BADUNG,), "nation", WORDS, TODAY)


def test_hostile_names_come_through_as_plain_text(evidence):
    name = "=1+1 <img src=x onerror=alert(1)> ${a} {b} #[*_ \U0001f600 \u202e" + "x" * 300
    regions = evidence.regions
    regions.loc[regions["code"] == "51.03", ["name", "short_name"]] = name
    changed = evidence.with_tables("hostile", regions=regions)
    deck = comparison_deck(changed, FOUR, "nation", WORDS, TODAY, MADIUN)
    file = opened(write(deck))
    assert all(words_on(slide) <= MOST_WORDS for slide in file.slides)
    assert any("<img src=x onerror=alert(1)> ${a} {b} #[*_" in everything_on(slide) for slide in file.slides)


def test_the_change_of_one_region_is_the_largest_of_nothing(deck):
    # data/observations.csv: obs-19377 and obs-19378 of Badung; one dated figure of Madiun and of Pekalongan
    assert not any("Perubahan terbesar" in slide.title for slide in deck.slides)
    slide = slide_about(deck, "Cakupan Badung berubah −2,3 poin, Jun 2024–Apr 2025")
    assert slide.visual.categories == ("Jun 2024", "Apr 2025")
    assert slide.visual.series[0].values == (61.0, 58.68)
    assert "Tidak dihitung karena sumber berselisih: Kota Pariaman." in slide.points
    assert "Dua angka bertanggal belum terdata: Kota Madiun dan Kota Pekalongan." in slide.notes


def test_of_two_regions_the_larger_change_has_the_title_also_where_it_is_ones_own(evidence):
    # data/observations.csv: Gianyar 43.0 to 65.6, Badung 61.0 to 58.68
    for mine in ("51.04", BADUNG):
        deck = comparison_deck(evidence, (BADUNG, "51.04"), "nation", WORDS, TODAY, mine)
        assert slide_about(deck, "Perubahan terbesar").title.endswith(
            "Gianyar, +22,6 poin, Jun 2024–Sep 2025"
        )


def test_changes_of_one_size_are_named_together(evidence):
    badung = changes_since(evidence, [BADUNG], "ucj_pct")[BADUNG]
    risen = replace(badung, first=58.7, last=61.02, difference=2.32)
    view = Compared(evidence, WORDS, TODAY, (BADUNG, PEKALONGAN), "nation", None)
    changes = {BADUNG: badung, PEKALONGAN: risen}
    slides = movement_slides(view, changes, view.names, None, (), 8)
    assert slides[0].title == (
        "Perubahan terbesar: Kota Pekalongan +2,3 poin (Jun 2024–Apr 2025) "
        "dan Badung −2,3 poin (Jun 2024–Apr 2025)"
    )


def test_what_counts_as_a_long_span_is_a_parameter(evidence):
    # data/observations.csv: Badung June 2024 to April 2025, Gianyar June 2024 to September 2025
    parameters = evidence.parameters
    parameters.loc[parameters["parameter_id"] == "movement_long_years", "value"] = 0
    none = evidence.with_tables("none", parameters=parameters)
    changes = changes_since(evidence, [BADUNG, "51.04"], "ucj_pct")
    for known, roles in ((evidence, {"peers"}), (none, {"context"})):
        view = Compared(known, WORDS, TODAY, (BADUNG, "51.04"), "nation", None)
        (slide,) = movement_slides(view, changes, view.names, None, (), 8)
        assert set(slide.visual.series[0].roles) == roles
    assert "Abu-abu: rentang lebih dari 0 tahun." in slide.points


def test_two_days_of_one_month_are_one_date_in_the_title_and_two_below_the_columns(evidence):
    badung = changes_since(evidence, [BADUNG], "ucj_pct")[BADUNG]
    days = {"first_as_of": pd.Timestamp("2025-04-02"), "last_as_of": pd.Timestamp("2025-04-30")}
    same = {"last_source_id": badung.first_source_id, "first_precision": "day", "last_precision": "day"}
    view = Compared(evidence, WORDS, TODAY, (BADUNG, PEKALONGAN), "nation", None)
    slide = movement_slides(view, {BADUNG: replace(badung, **days, **same)}, view.names, None, (), 8)[0]
    assert slide.title == "Cakupan Badung berubah −2,3 poin, Apr 2025"
    assert slide.visual.categories == ("2 April 2025", "30 April 2025")


def test_a_pair_whose_order_is_not_known_is_named_as_not_counted(evidence):
    # data/observations.csv: Kabupaten Banjar, May 2025 and an inferred 2025
    deck = comparison_deck(evidence, (BADUNG, "63.03"), "nation", WORDS, TODAY)
    slide = slide_about(deck, "Cakupan Badung berubah")
    assert "Urutan atau selisih angkanya belum pasti: Banjar." in slide.points
