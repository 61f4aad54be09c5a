"""Does Bandingkan compare what its address asks for, and explain what it cannot?"""

import pytest
from page_text import everything_said
from streamlit.testing.v1 import AppTest

from benchmark.ui.compare import carry_away

BALI = "51.03,51.71,51.08,51.02,51.01"
SECTIONS = ("indikator", "posisi", "tren", "regulasi", "dana")


@pytest.fixture
def compare(open_app):
    """Open the page with an address."""
    return lambda **address: open_app("pages/compare.py", **address)


@pytest.fixture
def offered(monkeypatch):
    """The files that a page offers."""
    files = []
    menu = carry_away.download_menu

    def noted(words, downloads, **kwargs):
        files.extend(downloads)
        menu(words, downloads, **kwargs)

    monkeypatch.setattr(carry_away, "download_menu", noted)
    return files


def said(app: AppTest) -> str:
    """All text of the page without the marks that keep it from being read as markup."""
    alerts = [*app.main.warning, *app.main.info]
    tables = [str(cell) for table in app.main.table for cell in table.value.to_numpy().ravel()]
    text = "\n".join([everything_said(app), *(alert.value for alert in alerts), *tables])
    return text.replace("\\", "").replace("\u00a0", " ")


def test_without_regions_it_asks_for_them(compare):
    app = compare()
    assert app.title[0].value == "Bandingkan daerah"
    assert "Badung, Denpasar, Buleleng, Tabanan, dan Jembrana" in said(app)


def test_the_bali_set_is_one_click_away_and_enters_the_address(compare):
    app = compare()
    next(button for button in app.button if button.key == "set:open:bali").click().run()
    assert not app.exception
    assert app.query_params["bandingkan"] == BALI
    assert "Kabupaten Jembrana" in app.title[0].value


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(
    "address", [{"bandingkan": BALI}, {"bandingkan": "51,52,64"}, {"bandingkan": "11.02,11.03"}]
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_part_opens(compare, section, address, language):
    app = compare(tampilan=section, bahasa=language, **address)
    assert not app.exception
    assert app.title[0].value


def test_the_regions_of_the_stories_show_their_instruments(compare):
    # data/instruments.csv: ins-0232, ins-0233, ins-0237
    text = said(compare(bandingkan=BALI, tampilan="regulasi"))
    for title in ("Perda 4/2020", "Perbup 6/2024", "Perda 3/2017", "Perbup 48/2023"):
        assert title in text
    assert "instrumen=ins-0237" in text


def test_pariaman_and_pekalongan_show_perda_and_movement(compare):
    app = compare(bandingkan="13.77,33.75", tampilan="dana")
    assert "Kota Pekalongan (Perda 10/2023)" in said(app)
    assert "Iuran ASN" in said(app)


def test_coverage_stands_with_date_place_and_direction(compare):
    # data/observations.csv: Badung 58.68 on 30 April 2025; Buleleng has none
    text = said(compare(bandingkan=BALI))
    assert "**58,7**" in text
    assert "Apr 2025" in text
    assert "▲ lebih tinggi (+)" in text
    assert "belum terdata" in text


def test_my_region_comes_first_and_is_not_asked_for_twice(compare):
    app = compare(daerah="35.77", bandingkan="51.03,35.77")
    table = app.main.table[0].value
    assert "Kota Madiun" in table.columns[0]
    assert app.multiselect[0].value == ["51.03"]


def test_wrong_codes_are_named_and_the_rest_is_kept(compare):
    app = compare(bandingkan="51.03,99.99,51.71,<b>x</b>")
    assert "99.99" in said(app)
    assert "<b>" not in app.warning[0].value
    assert len(app.main.table) == 1


def test_provinces_and_kabupaten_are_not_mixed_and_the_way_out_works(compare):
    app = compare(bandingkan="51,64,51.03,51.71")
    assert "Provinsi dan kabupaten/kota tidak dibandingkan" in said(app)
    assert not app.main.table
    next(button for button in app.button if button.key == "only:province").click().run()
    assert app.query_params["bandingkan"] == "51,64"
    assert "Kalimantan Timur" in app.title[0].value


def test_my_province_stays_out_of_a_comparison_of_kabupaten(compare):
    app = compare(daerah="51", bandingkan="51.03,51.71")
    assert "tidak ikut" in app.info[0].value
    assert "Badung" in app.main.table[0].value.columns[0]


def test_nine_regions_are_cut_to_eight_and_the_ninth_is_named(compare):
    codes = [f"51.0{number}" for number in range(1, 9)] + ["51.71"]
    app = compare(bandingkan=",".join(codes))
    assert "Kota Denpasar" in app.warning[0].value
    app = compare(daerah="35.77", bandingkan=",".join(codes[:8]))
    assert "Kabupaten Buleleng" in app.warning[0].value


def test_the_group_compared_with_changes_the_sentence_and_the_address(compare):
    app = compare(bandingkan=BALI, pembanding="province")
    assert "dibanding median provinsinya" in said(app)
    app.selectbox(key="pembanding").set_value("chosen").run()
    assert not app.exception
    assert app.query_params["pembanding"] == "chosen"
    assert "dibanding median daerah terpilih" in said(app)


def test_each_topic_opens_and_the_source_of_an_indicator_is_a_click_away(compare):
    for topic in ("peserta", "kerja", "ekonomi"):
        app = compare(bandingkan=BALI, topik=topic)
        assert len(app.main.table) == 1
    text = said(compare(bandingkan=BALI, sumber="poverty_rate_pct"))
    assert "Kabupaten Badung: 1,9" in text


def test_a_region_is_taken_away_in_the_box(compare):
    app = compare(bandingkan="51.03,51.71,51.08")
    app.multiselect[0].set_value(["51.03", "51.08"]).run()
    assert not app.exception
    assert app.query_params["bandingkan"] == "51.03,51.08"


def test_profiles_looked_at_are_a_set(open_app):
    app = open_app("pages/profile.py", lihat="51.03")
    app.query_params["lihat"] = "51.71"
    app.run()
    app.switch_page("pages/compare.py").run()
    assert any(button.key == "set:open:viewed" for button in app.button)


def test_with_my_region_alone_it_opens_filled_with_my_nearest_peers_that_have_a_figure(compare):
    app = compare(daerah="35.08")
    columns = app.main.table[0].value.columns
    assert "Lumajang" in columns[0]
    # four peers and me, before the two columns of the indicator and its group
    assert len(app.multiselect[0].value) == 4
    assert "Terisi sendiri dengan sejawat Anda: 4 daerah" in said(app)
    assert "bandingkan" not in app.query_params


def test_what_filled_itself_can_be_changed_and_then_stands_in_the_address(compare):
    app = compare(daerah="35.08")
    kept = app.multiselect[0].value[:2]
    app.multiselect[0].set_value(kept).run()
    assert not app.exception
    assert app.query_params["bandingkan"] == ",".join(kept)
    assert "Terisi sendiri" not in said(app)


def test_an_emptied_box_stays_empty_and_offers_my_peers_first(compare):
    app = compare(daerah="35.08")
    app.multiselect[0].set_value([]).run()
    assert app.title[0].value == "Bandingkan daerah"
    offered = [button.key for button in app.button if str(button.key).startswith("set:open:")]
    assert offered[0] == "set:open:peers"


@pytest.mark.parametrize("topic", ["utama", "ekonomi"])
def test_the_picture_of_a_topic_is_the_file_offered(compare, offered, topic):
    compare(bandingkan="13.77,33.75", tampilan="posisi", topik=topic)
    pictures = [each for each in offered if getattr(each, "mime", "") == "image/png"]
    assert [each.make()[:4] for each in pictures] == [b"\x89PNG"]


def test_the_trend_that_is_open_is_offered_as_a_file(compare, offered):
    compare(bandingkan="13.77,33.75", tampilan="tren", tren="poverty_rate_pct")
    (trend,) = [each for each in offered if each.label.startswith("Gambar tren")]
    assert trend.label == "Gambar tren Tingkat kemiskinan (PNG)"
    assert trend.make().startswith(b"\x89PNG")
