"""Beranda, opened by address."""

import pytest
from page_text import everything_said


def figures(app) -> dict[str, str]:
    return {metric.label: metric.value for metric in app.metric}


def title(app) -> str:
    """The title without the signs that keep it from being read as markup."""
    return app.title[0].value.replace("\\", "")


def test_kota_madiun_is_greeted_with_its_computed_coverage_and_its_place(open_app):
    # obs of sinergiamediatama-14090: 51,293 covered, 44,800 not: 53.378 per cent.
    app = open_app(daerah="35.77")
    assert title(app).startswith("Kota Madiun: 53,4\u00a0% pekerja terlindungi (Desember 2025, dihitung)")
    assert figures(app)["Cakupan pekerja"] == "53,4\u00a0%"
    assert figures(app)["Target daerah"] == "belum terdata"
    assert figures(app)["Selisih ke target"] == "–"


def test_a_region_with_target_and_figure_shows_the_gap(open_app):
    # obs-19378: Badung 58.68 in April 2025; target 100 for 2026, still running. 58.68 - 100 = -41.3.
    shown = figures(open_app(daerah="51.03"))
    assert shown["Cakupan pekerja"] == "58,7\u00a0%"
    assert shown["Target 2026"] == "┄ 100,0\u00a0%"
    assert shown["Selisih ke target"] == "−41,3 poin"


def test_a_doubtful_figure_carries_its_mark_and_names_the_disagreement(open_app):
    # Kota Pariaman: 37 (18 December 2025) against 29 (28 July 2025).
    app = open_app(daerah="13.77")
    assert figures(app)["Cakupan pekerja"] == "37,0\u00a0% ≈"
    assert "8,0 poin" in everything_said(app)
    assert "29,0" in everything_said(app)


def test_a_bound_is_shown_as_a_bound_and_has_no_rank(open_app):
    # Kab. Bengkalis 14.03: only "above 50 per cent" is known.
    shown = figures(open_app(daerah="14.03"))
    assert shown["Cakupan pekerja"] == "> 50,0\u00a0%"
    assert shown["Peringkat"] == "–"


def test_a_region_without_figure_is_told_what_would_fill_the_gap(open_app):
    app = open_app(daerah="11.01")
    assert figures(app)["Cakupan pekerja"] == "belum terdata"
    assert "Belum ada data" in everything_said(app)
    assert "Akan terisi oleh" in everything_said(app)


def test_without_a_region_the_nation_and_both_target_series_are_shown_apart(open_app):
    said = everything_said(open_app())
    assert "37,0\u00a0%" in said
    assert "32,15\u00a0%" in said and "RPJMN" in said
    assert "52,15\u00a0%" in said and "Kemendagri" in said


def test_without_a_region_the_title_is_the_finding_of_the_nation_and_the_reader_is_invited(open_app):
    # observations.csv, region 0: 37.01 per cent in October 2025
    app = open_app()
    assert title(app).startswith("Indonesia: 37,0\u00a0% pekerja terlindungi (Oktober 2025); ")
    assert "Bandingkan daerah Anda" in everything_said(app)


def test_a_name_in_the_address_opens_the_region_it_means(open_app):
    app = open_app(daerah="Pemkab Badung")
    assert app.title[0].value.startswith("Kabupaten Badung")
    assert app.query_params["daerah"] == "51.03"


@pytest.mark.parametrize(
    ("asked", "offered"),
    [("Madiun", {"Kab. Madiun, Jawa Timur", "Kota Madiun, Jawa Timur"}), ("99.99", set())],
)
def test_an_unclear_or_wrong_region_is_answered_with_those_it_may_mean(open_app, asked, offered):
    app = open_app(daerah=asked)
    buttons = {button.label for button in app.button}
    assert offered <= buttons
    assert len(buttons - {"Tutup", "Lihat kunjungan studi"}) >= 2


def test_choosing_one_of_the_offered_regions_opens_it(open_app):
    app = open_app(daerah="Madiun")
    next(button for button in app.button if button.label.startswith("Kota Madiun")).click().run()
    assert title(app).startswith("Kota Madiun: 53,4")
    assert app.query_params["daerah"] == "35.77"


def test_markup_in_the_address_is_shown_as_plain_text(open_app):
    app = open_app(daerah="<b>x</b> [a](http://b)")
    problem = next(text.value for text in app.markdown if "tidak ditemukan" in text.value)
    assert "\\<b\\>" in problem and "\\[a\\]\\(" in problem


@pytest.mark.parametrize("region", ["35.77", "11.01", "99.99", "64", None])
def test_the_page_opens_in_english(open_app, region):
    address = {"daerah": region} if region else {}
    app = open_app(bahasa="en", **address)
    assert not app.exception


def test_the_documented_visits_open_with_their_sources(open_app):
    app = open_app()
    next(button for button in app.button if button.label == "Lihat kunjungan studi").click().run()
    assert not app.exception
    said = "\n".join(text.value for text in app.markdown)
    assert "Kota Madiun → Kabupaten Badung" in said.replace("\\", "")
