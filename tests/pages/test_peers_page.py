"""Does Sejawat dan Tujuan Belajar answer who is alike and from whom to learn, in words?"""

import pytest
from page_text import everything_said
from streamlit.testing.v1 import AppTest

from benchmark.ui.peers.summary import short_answer

MADIUN, PARIAMAN, KALTIM = "35.77", "13.77", "64"
SECTIONS = ("tujuan", "sejawat", "peta", "cakupan")
GOALS = ("cakupan", "regulasi", "dana", "paritrana")


@pytest.fixture
def peers(open_app):
    """Open the page with an address."""
    return lambda **address: open_app("pages/peers.py", **address)


def said(app: AppTest) -> str:
    """All text of the page without the marks that keep it from being read as markup."""
    alerts = [*app.main.warning, *app.main.info]
    text = "\n".join([everything_said(app), *(alert.value for alert in alerts)])
    return text.replace("\\", "").replace("\u00a0", " ")


def test_without_a_region_it_asks_for_one(peers):
    app = peers()
    assert app.title[0].value == "Sejawat dan Tujuan Belajar"
    assert not app.main.dataframe


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("code", [MADIUN, KALTIM, "94.01"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_part_opens(peers, section, code, language):
    app = peers(daerah=code, bagian=section, bahasa=language)
    assert not app.exception
    assert app.title[0].value


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("code", [PARIAMAN, KALTIM, "96.71"])
def test_every_goal_has_an_answer_in_one_sentence(peers, goal, code):
    app = peers(daerah=code, tujuan=goal)
    assert "Sejawat terdekat" in app.title[0].value


def test_pariaman_finds_pekalongan_with_its_perda_clauses_and_the_visit(peers):
    # data/visits.csv: vis-011; data/instruments.csv: Perda Kota Pekalongan 10/2023
    text = said(peers(daerah=PARIAMAN, tujuan="regulasi", tuan="33.75"))
    assert "Perda 10/2023" in text
    assert "iuran dari APBD" in text
    assert "28 Juli 2025" in text
    assert "sudah pernah menerima kunjungan (1)" in text


def test_madiun_reads_where_badung_stands_and_why(peers):
    text = said(peers(daerah=MADIUN))
    assert "Kabupaten Badung urutan" in text
    assert "paling berbeda dalam upah minimum" in text
    text = said(peers(daerah=MADIUN, tujuan="paritrana"))
    assert "Kabupaten Badung tidak tercatat lebih maju daripada Kota Madiun" in text
    assert "Rekam Paritrana Kota Madiun" in text


def test_nobody_similar_ahead_is_said_plainly(peers):
    # Kalimantan Timur: all provinces with a higher coverage are little like it
    text = said(peers(daerah=KALTIM))
    assert "Tidak ada daerah mirip yang tercatat lebih maju dalam hal ini." in text
    assert "Kemiripannya lemah" in text


def test_a_region_without_a_figure_is_told_what_is_missing_and_gets_targets(peers):
    # data/observations.csv has no ucj_pct of Kota Sorong
    app = peers(daerah="96.71")
    assert "Cakupan Kota Sorong belum terdata" in said(app)
    assert "belajar ke" in app.title[0].value


def test_filters_that_leave_nobody_are_answered_in_words(peers):
    app = peers(daerah="96.71", saring="jenis,luar,angka,perda", km="100")
    assert not app.exception
    assert "tidak ada daerah" in said(app)


def test_the_address_brings_goal_number_filters_and_weights(peers):
    app = peers(
        daerah=MADIUN, tujuan="dana", n="5", saring="jenis,perda", km="500", bobot="urban:0.5,lead:0.6"
    )
    assert app.selectbox(key="n").value == 5
    assert app.slider(key="peers:weight:urban").value == 0.5
    assert app.slider(key="peers:weight:lead").value == 0.6
    assert (
        app.query_params["bobot"] == "lead:0.6,urban:0.5" or app.query_params["bobot"] == "urban:0.5,lead:0.6"
    )
    assert len(app.main.dataframe[0].value) <= 5


def test_weights_are_moved_and_brought_back(peers):
    app = peers(daerah=MADIUN)
    app.slider(key="peers:weight:reach").set_value(0.0).run()
    assert app.query_params["bobot"] == "reach:0"
    app.button(key="peers:weights:reset").click().run()
    assert not app.exception
    assert "bobot" not in app.query_params
    assert app.slider(key="peers:weight:reach").value == 0.2


@pytest.mark.parametrize(
    "text", ["urban:-1", "urban:nan", "x", "lead:1e9,,", "size:0,urban:0,work:0,economy:0,welfare:0", "<b>:1"]
)
def test_weights_that_make_no_sense_leave_the_page_whole(peers, text):
    app = peers(daerah=MADIUN, bobot=text)
    assert not app.exception
    assert "Sejawat terdekat" in app.title[0].value


def test_another_goal_forgets_the_first_of_the_goal_before(peers):
    app = peers(daerah=MADIUN)
    first = app.selectbox(key="tuan").value
    app.button_group(key="tujuan").set_value("paritrana").run()
    assert not app.exception
    assert app.selectbox(key="tuan").value != first
    assert "tuan" not in app.query_params


def test_peers_are_explained_by_features(peers):
    text = said(peers(daerah=MADIUN, bagian="sejawat"))
    assert "Mendekatkan:" in text
    assert "Paling membedakan:" in text
    assert "kestabilan" in text
    assert "Tipe Kota Madiun" in text


def test_an_expectation_that_fits_poorly_is_left_out_and_said(peers):
    text = said(peers(daerah=MADIUN, bagian="cakupan"))
    assert "Cakupan yang dapat diharapkan dari struktur tidak ditampilkan" in text


def test_the_short_answer_names_three_peers_and_a_target_or_none_for_each_goal(evidence):
    short = short_answer(evidence, MADIUN, "id")
    assert len(short.peers) == 3
    assert [goal for goal, *_ in short.targets] == ["coverage", "regulation", "funding", "paritrana"]
    assert all(one.reason for one in short.targets if one.code)
