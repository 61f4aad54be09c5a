"""Does Kesiapan Paritrana say what is on record, what is the reader's own, and that it is not official?"""

import pytest
from page_text import everything_said
from streamlit.testing.v1 import AppTest

from benchmark.analysis.paritrana import Tick
from benchmark.analysis.paritrana_address import pack, unpack

MADIUN, BADUNG, BALI, NOTHING = "35.77", "51.03", "51", "11.02"
SECTIONS = ("pertanyaan", "celah", "penghargaan", "tahap")
HOSTILE = "<img src=x onerror=alert(1)> =1+1 ${x} {y} #[*_ `a`](b) 😀 שלום"


@pytest.fixture
def page(open_app):
    """Open the page with an address."""
    return lambda **address: open_app("pages/paritrana.py", **address)


def said(app: AppTest) -> str:
    """All text of the page without the marks that keep it from being read as markup."""
    alerts = [*app.main.warning, *app.main.info, *app.main.success]
    text = "\n".join([everything_said(app), *(alert.value for alert in alerts)])
    return text.replace("\\", "").replace("\u2060", "").replace("\u00a0", " ")


def in_address(app: AppTest, questions: list[str]) -> dict[str, Tick] | None:
    """Return the answers about Kota Madiun that the address holds."""
    text = app.query_params["jawaban"]
    return unpack(text if isinstance(text, str) else text[0], MADIUN, questions)


def test_without_a_region_it_asks_for_one(page):
    app = page()
    assert app.title[0].value == "Kesiapan Paritrana"


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("code", [MADIUN, BALI, NOTHING])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_part_opens(page, section, code, language):
    app = page(daerah=code, bagian=section, bahasa=language)
    assert app.title[0].value and app.main.warning


def test_it_says_loudly_that_nothing_is_official(page):
    assert "Tidak resmi." in page(daerah=MADIUN).main.warning[0].value


def test_the_share_stands_with_how_it_came_about(page):
    text = said(page(daerah=MADIUN))
    assert "Angka kesiapan 66 %: bagian pertanyaan yang terjawab pada tiap aspek" in text
    assert "| Regulasi | 3 dari 4 | 25 % | 18,8 |" in text and "**66 %**" in text


def test_a_gap_bears_the_aspect_and_the_number_of_the_picture(page):
    app = page(daerah=MADIUN, bagian="celah")
    # Of regulation only the second question, on the regulation of the head of region, is open.
    assert [one.label for one in app.main.expander if "**Regulasi 2.**" in one.label]
    assert "n = 19 dari 21 pertanyaan; 2 tidak berlaku bagi daerah ini" in said(app)


def test_a_kota_administrasi_is_told_where_its_regulations_lie(page):
    app = page(daerah="31.71", aspek="regulation")
    text = said(app)
    assert "ada pada Provinsi DKI Jakarta (UU 2/2024)" in text
    assert "Berada pada Provinsi DKI Jakarta, tidak ditanyakan di sini: Adakah Perda" in text
    assert "celah terbesar" not in text and "Salinan Perda" not in text


def test_a_region_without_rows_has_no_figure_and_is_told_what_would_fill_it(page):
    app = page(daerah=NOTHING)
    assert "bukti kesiapan Paritrana belum terdata" in app.title[0].value
    text = said(app)
    assert "Belum ada angka" in text and "Akan terisi oleh: Salinan Perda dari JDIH daerah." in text


def test_a_fact_stands_with_its_source(page):
    text = said(page(daerah=BADUNG))
    assert "Perda 4/2020, pokok isi menurut sumber" in text and "sumber: [" in text


@pytest.mark.parametrize("aspect", ["regulation", "implementation", "coverage", "innovation"])
def test_each_aspect_shows_its_questions(page, aspect):
    text = said(page(daerah=MADIUN, aspek=aspect))
    assert "**1. " in text and "terjawab" in text


def test_an_answer_in_the_link_is_shown_and_counted(page):
    ticks = {"leader": Tick("yes", HOSTILE), "presentation": Tick("partly")}
    app = page(daerah=MADIUN, aspek="implementation", jawaban=pack(MADIUN, ticks))
    assert "2 dijawab sendiri" in app.title[0].value
    assert f"catatan Anda: {HOSTILE}" in said(app)
    # Every sign that could be read as markup is held back.
    raw = next(block.value for block in app.main.markdown if "catatan Anda" in block.value)
    assert "\\<img" in raw and "\\*\\_" in raw


def test_answers_outlast_a_change_of_language_and_of_the_part(page):
    app = page(daerah=MADIUN, jawaban=pack(MADIUN, {"leader": Tick("yes", "siap")}))
    app.button_group(key="bahasa").set_value("en").run()
    app.button_group(key="bagian").set_value("celah").run()
    assert in_address(app, ["leader"]) == {"leader": Tick("yes", "siap")}


def test_the_reader_answers_and_notes_and_takes_it_back(page):
    app = page(daerah=MADIUN)
    key = f"paritrana:{MADIUN}:head_rule"
    app.button_group(key=key).set_value("yes").run()
    app.text_input(key=f"{key}:note").input("Perwali 1/2026").run()
    assert "4 dari 4 terjawab" in said(app)
    assert in_address(app, ["head_rule"]) == {"head_rule": Tick("yes", "Perwali 1/2026")}
    app.button(key="paritrana:forget").click().run()
    assert "jawaban" not in app.query_params and "3 dari 4 terjawab" in said(app)


def test_a_note_over_the_limit_is_taken_and_cut_and_what_was_cut_off_is_shown(page):
    app = page(daerah=MADIUN, jawaban=pack(MADIUN, {"head_rule": Tick("yes")}))
    key = f"paritrana:{MADIUN}:head_rule"
    app.text_input(key=f"{key}:note").input("a" * 200 + "SISA").run()
    assert app.text_input(key=f"{key}:note").value == "a" * 200
    assert "Hanya 200 huruf pertama yang disimpan; ini tidak: “SISA”" in said(app)
    app.text_input(key=f"{key}:note").input("b").run()
    assert "SISA" not in said(app)


def test_answers_stay_with_their_region(page):
    app = page(daerah=BADUNG, jawaban=pack(MADIUN, {"leader": Tick("yes")}))
    assert "dijawab sendiri" not in app.title[0].value
    assert "rusak atau milik daerah lain" in said(app)


@pytest.mark.parametrize("text", ["kaputt", "A" * 9000, "<script>", "é"])
def test_a_damaged_link_is_passed_over_and_told_of(page, text):
    app = page(daerah=MADIUN, jawaban=text)
    assert "13 dari 19" in app.title[0].value and "tidak dipakai" in said(app)


def test_weights_of_the_link_are_the_readers_own_and_can_be_reset(page):
    app = page(daerah=MADIUN, timbang="regulation:3,coverage:nan,dukun:1")
    assert "bobot Anda sendiri" in said(app)
    assert app.select_slider(key="paritrana:weight:regulation").value == 3
    app.button(key="paritrana:weights:reset").click().run()
    assert "bobot sama" in said(app) and "timbang" not in app.query_params


def test_without_any_weight_it_says_so(page):
    zeros = "regulation:0,implementation:0,coverage:0,innovation:0"
    assert "semua bobot nol" in said(page(daerah=MADIUN, timbang=zeros))


def test_gaps_lead_to_a_plan_with_goal_and_hosts(page):
    app = page(daerah=BADUNG, bagian="celah")
    text = said(app)
    assert "Satu kunjungan bagi banyak celah" in text and "meraih Paritrana" in text


def test_awards_tell_level_edition_and_rank_with_the_warning_on_years(page):
    # awd-0127: 35.77, 2023, provinsi, 1; awd-0094: 35, 2024, nasional, penerima
    text = said(page(daerah=MADIUN, bagian="penghargaan"))
    assert "Tahun edisi mendua" in text
    assert "**Paritrana Award 2023** · tingkat provinsi, kategori kabupaten/kota, **peringkat 1**" in text
    assert "Provinsi: Jawa Timur" in text and "tingkat nasional" in text


def test_what_is_not_confirmed_is_marked(page):
    text = said(page(daerah=MADIUN, bagian="tahap"))
    assert "belum dikonfirmasi] Bobot dalam persen" in text
    assert "1 Januari sampai 31 Desember tahun sebelumnya" in text
