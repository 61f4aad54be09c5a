"""Mode Presentasi and the ways out of a page: is the deck shown, and does every menu offer its files?"""

import json
from datetime import date

import pytest
from page_text import everything_said

from benchmark.exports.slides.model import Chart, Table
from benchmark.exports.slides.province import province_deck
from benchmark.exports.slides.region import region_deck
from benchmark.locale import Words

PAGE = "pages/presentation.py"
PROFILE = "pages/profile.py"
MAP = "pages/coverage_map.py"


def buttons(app) -> set[str]:
    """Labels of the files on offer, made at once or on request."""
    offered = {button.proto.label for button in app.get("download_button")}
    return offered | {
        button.label for button in app.button if button.label.startswith(("Siapkan", "Prepare"))
    }


def html(app) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def spoken(text: str) -> str:
    return text.replace("\\", "")


@pytest.fixture(scope="module")
def madiun(evidence):
    return region_deck(evidence, "35.77", Words("id"), date.today())


def test_the_slides_of_a_kota_are_those_of_its_deck_one_after_the_other(open_app, madiun):
    app = open_app(PAGE, lihat="35.77")
    for number, slide in enumerate(madiun.slides, start=1):
        app.query_params["layar"] = str(number)
        app.run()
        assert not app.exception
        assert spoken(app.title[0].value) == slide.title
        assert f"{number}/{len(madiun.slides)}" in html(app)


def test_the_figures_of_a_chart_are_those_of_the_deck(open_app, madiun):
    number, slide = next(
        (number, slide)
        for number, slide in enumerate(madiun.slides, start=1)
        if isinstance(slide.visual, Chart)
    )
    app = open_app(PAGE, lihat="35.77", layar=str(number))
    drawn = json.loads(app.get("plotly_chart")[0].proto.spec)
    # Kota Madiun stands at 53.4 per cent: 51,293 of 96,093 (sinergiamediatama-14090, December 2025).
    labels = [label for trace in drawn["data"] for label in trace["text"]]
    assert "53,4" in labels
    assert [label for label in labels if label] == [
        Words("id").number(value, slide.visual.decimals_of(series, place))
        for series in slide.visual.series
        for place, value in enumerate(series.values)
        if value is not None
    ]


def test_a_table_shows_every_cell_of_the_deck(open_app, madiun):
    number, slide = next(
        (number, slide)
        for number, slide in enumerate(madiun.slides, start=1)
        if isinstance(slide.visual, Table)
    )
    shown = html(open_app(PAGE, lihat="35.77", layar=str(number)))
    assert shown.count("<td") == len(slide.visual.rows) * len(slide.visual.header)


def test_a_province_shows_the_deck_of_its_meeting(open_app, evidence):
    deck = province_deck(evidence, "51", Words("id"), date.today())
    app = open_app(PAGE, lihat="51", layar="2")
    assert spoken(app.title[0].value) == deck.slides[1].title
    assert f"2/{len(deck.slides)}" in html(app)


def test_a_region_without_figures_is_presented_all_the_same(open_app):
    # No coverage of Kabupaten Aceh Tenggara (11.02) is on record.
    app = open_app(PAGE, lihat="11.02", layar="2")
    assert "belum terdata" in (app.title[0].value + html(app)).lower()


def test_the_presentation_speaks_english(open_app, evidence):
    deck = region_deck(evidence, "35.77", Words("en"), date.today())
    app = open_app(PAGE, lihat="35.77", bahasa="en", layar="2")
    assert spoken(app.title[0].value) == deck.slides[1].title


def test_without_a_region_the_page_asks_for_one(open_app):
    assert any("Pilih daerah" in box.label for box in open_app(PAGE).selectbox)


def test_the_own_region_is_shown_where_the_address_names_none(open_app, madiun):
    assert spoken(open_app(PAGE, daerah="35.77").title[0].value) == madiun.slides[0].title


def test_the_buttons_step_back_and_forth_and_the_address_keeps_the_slide(open_app, madiun):
    app = open_app(PAGE, lihat="35.77")
    assert app.button(key="step:left").disabled
    app.button(key="step:right").click().run()
    assert app.query_params["layar"] == "2"
    assert spoken(app.title[0].value) == madiun.slides[1].title
    app.button(key="step:end").click().run()
    assert app.query_params["layar"] == str(len(madiun.slides))
    assert app.button(key="step:right").disabled
    app.button(key="step:home").click().run()
    assert "layar" not in app.query_params


@pytest.mark.parametrize("asked", ["0", "-1", "999", "9" * 400, "zwei", "２", "1e3", "<b>"])
def test_a_slide_that_is_not_there_is_answered_with_the_nearest(open_app, madiun, asked):
    title = spoken(open_app(PAGE, lihat="35.77", layar=asked).title[0].value)
    assert title == madiun.slides[-1 if asked == "999" else 0].title


def test_the_way_out_leads_back_to_what_one_came_from(open_app):
    app = open_app(PROFILE, lihat="35.77", bagian="regulasi")
    app.button(key="present:profile").click().run()
    assert "presentasi" not in everything_said(app).lower()
    assert app.button(key="step:right")
    app.button(key="leave").click().run()
    assert not app.exception
    assert app.title[0].value.startswith("Kota Madiun\\:")
    assert app.session_state["presentation:from"] == (PROFILE, {"lihat": "35.77", "bagian": "regulasi"})


def test_who_opened_a_link_straight_leaves_to_the_profile(open_app):
    app = open_app(PAGE, lihat="33.75")
    app.button(key="leave").click().run()
    assert app.title[0].value.startswith("Kota Pekalongan\\:")


def test_a_profile_offers_slides_brief_pictures_and_tables(open_app):
    offered = buttons(open_app(PROFILE, lihat="33.75"))
    assert {
        "Siapkan paparan daerah \\(PPTX\\)",
        "Ringkasan dua halaman (DOCX)",
        "Ringkasan dua halaman (PDF)",
        "Peta provinsi (PNG)",
        "Profil lengkap dengan sumber (XLSX)",
        "Semua angka daerah ini (CSV)",
    } <= offered
    assert "Siapkan paparan rapat \\(PPTX\\)" not in offered


def test_a_province_offers_the_deck_of_its_meeting_too(open_app):
    app = open_app(PROFILE, lihat="51")
    assert "Siapkan paparan rapat \\(PPTX\\)" in buttons(app)
    assert app.toggle(key="each_region").value is False


def test_a_deck_asked_for_on_a_profile_is_made_and_dropped_with_the_choice(open_app):
    app = open_app(PROFILE, lihat="51")
    app.button(key="prepare:profile:0").click().run()
    assert not app.exception
    assert app.session_state["prepared"].data[:2] == b"PK"
    app.toggle(key="each_region").set_value(True).run()
    assert "prepared" not in app.session_state


def test_the_map_of_a_province_leads_into_the_presentation(open_app):
    app = open_app(MAP, provinsi="51")
    app.button(key="present:map").click().run()
    assert "Bali" in app.title[0].value
    app.button(key="leave").click().run()
    assert app.query_params["provinsi"] == "51"


def test_the_map_offers_slides_picture_workbook_and_table(open_app):
    offered = buttons(open_app(MAP))
    assert {
        "Siapkan paparan peta \\(PPTX\\)",
        "Gambar peta (PNG)",
        "Tabel ini dengan sumber (XLSX)",
        "Tabel ini (CSV)",
    } <= offered


def test_comparison_and_peers_offer_slides_and_picture(open_app):
    compared = buttons(open_app("pages/compare.py", daerah="35.77", bandingkan="51.03,33.75"))
    assert {"Siapkan paparan perbandingan \\(PPTX\\)", "Gambar perbandingan (PNG)"} <= compared
    peers = buttons(open_app("pages/peers.py", daerah="35.77"))
    assert {"Siapkan paparan tujuan belajar \\(PPTX\\)", "Gambar tujuan belajar (PNG)"} <= peers


def test_every_page_can_be_cited_in_both_languages(open_app, evidence):
    for page, address in [
        (PROFILE, {"lihat": "35.77"}),
        (MAP, {"provinsi": "51"}),
        ("pages/compare.py", {"daerah": "35.77", "bandingkan": "51.03"}),
        ("pages/peers.py", {"daerah": "35.77"}),
    ]:
        cited = [code.value for code in open_app(page, **address).code if "Sejawat Daerah (" in code.value]
        assert len(cited) == 2, page
        assert all(evidence.revision in line for line in cited)
        assert "iakses" in cited[0]
        assert cited[0] != cited[1]


@pytest.mark.parametrize("section", ["sumber", "biaya"])
def test_money_can_be_taken_along_as_workbook_and_cited(open_app, section):
    app = open_app("pages/funding.py", daerah="35.77", isi=section)
    assert "Buku kerja dengan sumber (XLSX)" in buttons(app)
    assert sum("Sejawat Daerah (" in code.value for code in app.code) == 2
