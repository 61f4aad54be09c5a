"""Does Rencana Studi Banding carry a plan from the goal to the papers, in the address and in a file?"""

import base64
import json
import zlib
from dataclasses import replace
from datetime import date

import pytest
from page_text import everything_said
from streamlit.testing.v1 import AppTest

from benchmark.analysis.visit_address import to_address
from benchmark.analysis.visit_file import to_json
from benchmark.analysis.visit_plan import AgendaItem, Asked, CostLine, Participant, VisitPlan

MADIUN, PARIAMAN, PEKALONGAN, BADUNG, KALTIM = "35.77", "13.77", "33.75", "51.03", "64"
HOSTILE = "<img src=x onerror=alert(1)> =1+1 ${a} {b} #[*_ ](http://evil.example) \u202eterbalik 😀"
PAGE = "pages/study_visit.py"


@pytest.fixture
def plan(open_app):
    """Open the page with an address."""
    return lambda **address: open_app(PAGE, **address)


def said(app: AppTest) -> str:
    """All text of the page without the marks that keep it from being read as markup."""
    alerts = [*app.main.warning, *app.main.info, *app.main.error, *app.main.success]
    text = "\n".join([everything_said(app), *(alert.value for alert in alerts)])
    return text.replace("\\", "").replace("**", "").replace("\u00a0", " ").replace("\u2060", "")


def title(app: AppTest) -> str:
    return app.title[0].value.replace("\\", "")


def click(app: AppTest, key: str) -> AppTest:
    """Click the button of that key; no exception may follow."""
    app.button(key=key).click().run()
    assert not app.exception, [error.value for error in app.exception]
    return app


def menu(app: AppTest, number: int):
    """The menu of the question at that place, counted from 1."""
    return next(button for button in app.main.menu_button if button.label == f"Ubah no. {number}")


def change(app: AppTest, number: int, what: str) -> AppTest:
    menu(app, number).click(what).run()
    assert not app.exception, [error.value for error in app.exception]
    return app


def field(elements, label: str, row: int = 0):
    """The field of that label; in tables that of a row, counted from 0."""
    return [element for element in elements if element.label == label][row]


def fill(app: AppTest, label: str, text: str, row: int = 0) -> AppTest:
    """Type into a field; no exception may follow."""
    field(app.main.text_input, label, row).set_value(text).run()
    assert not app.exception, [error.value for error in app.exception]
    return app


def questions(app: AppTest) -> list[str]:
    """The questions in their order."""
    lines = [text.value.replace("\\", "").split("  \n")[0] for text in app.main.markdown]
    return [line.split(". ", 1)[1] for line in lines if line.split(". ", 1)[0].isdigit()]


def full_plan(region: str = PARIAMAN, text: str = "Berapa lama pembahasan di DPRD?") -> VisitPlan:
    return VisitPlan(
        region,
        "regulation",
        (PEKALONGAN,),
        "visit",
        agency="Dinas Penanaman Modal",
        start=date(2027, 2, 8),
        days=2,
        questions=(Asked("own-1", text),),
        participants=(Participant("Kepala Dinas", "DPMPTSP", 1, text), Participant("Staf", "", 3)),
        agenda=(AgendaItem(1, "09.00", text, PEKALONGAN),),
        costs=(CostLine("Uang harian", 4, 2, "orang-hari", 410_000), CostLine(text)),
        budget_source="DPA 2027",
        purpose=text,
    )


def test_without_a_region_it_asks_for_one(plan):
    app = plan()
    assert title(app) == "Rencana Studi Banding"
    assert not app.main.header


@pytest.mark.parametrize("goal", ["cakupan", "regulasi", "dana", "paritrana"])
@pytest.mark.parametrize("code", [PARIAMAN, KALTIM, "96.71", "94.01"])
def test_every_goal_opens_for_regions_provinces_and_those_without_data(plan, goal, code):
    app = plan(daerah=code, tujuan=goal)
    assert "pilih tuan rumah" in title(app)
    assert len(app.main.header) == 7


def test_the_key_sentence_names_who_goes_where_and_for_what(plan):
    app = plan(daerah=PARIAMAN, tujuan="regulasi", tuan=PEKALONGAN)
    assert title(app) == "Kota Pariaman merencanakan kunjungan ke Kota Pekalongan untuk menyusun peraturan"
    app = plan(daerah=MADIUN, tuan=f"{BADUNG},51.71", cara="daring")
    assert title(app) == (
        "Kota Madiun merencanakan pertemuan daring dengan Kabupaten Badung dan Kota Denpasar untuk "
        "menaikkan cakupan"
    )


def test_hosts_are_picked_put_in_order_and_taken_out(plan):
    app = plan(daerah=PARIAMAN, tujuan="regulasi")
    click(app, f"visit:take:{PEKALONGAN}")
    assert app.query_params["tuan"] == PEKALONGAN
    app.selectbox(key="visit:other").set_value(BADUNG).run()
    assert app.query_params["tuan"] == f"{PEKALONGAN},{BADUNG}"
    click(app, f"visit:first:{BADUNG}")
    assert app.query_params["tuan"] == f"{BADUNG},{PEKALONGAN}"
    app.selectbox(key="visit:other").set_value(KALTIM).run()
    assert "Sudah 3 tuan rumah" in said(app)
    assert not [button for button in app.button if str(button.key).startswith("visit:take:")]
    for code in (BADUNG, KALTIM, PEKALONGAN):
        click(app, f"visit:drop:{code}")
    assert "tuan" not in app.query_params
    assert "Belum ada tuan rumah" in said(app)


def test_the_reasons_name_the_perda_and_the_visit_with_their_sources(plan):
    # data/instruments.csv: Perda Kota Pekalongan 10/2023; data/visits.csv: vis-011, 28 July 2025
    text = said(plan(daerah=PARIAMAN, tujuan="regulasi", tuan=PEKALONGAN))
    assert "Perda 10/2023 yang berlaku" in text
    assert "28 Juli 2025" in text
    assert "](http" in text


def test_a_host_that_is_no_better_in_the_goal_says_so(plan):
    # Badung is not on record ahead of Kota Madiun in Paritrana (tests/pages/test_peers_page.py)
    text = said(plan(daerah=MADIUN, tujuan="paritrana", tuan=BADUNG))
    assert "Bukan tujuan belajar yang disarankan" in text


def test_the_way_of_meeting_and_the_goal_stand_in_the_address(plan):
    app = plan(daerah=PARIAMAN, tuan=PEKALONGAN)
    app.radio(key="visit:mode").set_value("visit").run()
    assert app.query_params["cara"] == "kunjungan"
    app.button_group(key="visit:goal").set_value("regulation").run()
    assert app.query_params["tujuan"] == "regulasi"
    assert "menyusun peraturan" in title(app)


def test_questions_carry_the_fact_that_prompts_them(plan):
    app = plan(daerah=PARIAMAN, tujuan="regulasi", tuan=PEKALONGAN)
    assert len(questions(app)) > 5
    assert "Dasar: Kota Pekalongan: Perda 10/2023 memuat klausul" in said(app)


def test_questions_are_moved_left_out_taken_in_and_put_back(plan):
    app = plan(daerah=PARIAMAN, tujuan="regulasi", tuan=PEKALONGAN)
    first, second, third, *rest = questions(app)
    change(app, 1, "down")
    assert questions(app)[:3] == [second, first, third]
    change(app, 3, "first")
    assert questions(app)[:3] == [third, second, first]
    change(app, 2, "up")
    assert questions(app)[:3] == [second, third, first]
    change(app, 1, "drop")
    assert questions(app) == [third, first, *rest]
    assert app.query_params["isi"]
    back = next(button for button in app.main.button if str(button.key).startswith("visit:in:"))
    back.click().run()
    assert questions(app) == [third, first, *rest, second]
    click(app, "visit:questions:reset")
    assert questions(app) == [first, second, third, *rest]
    assert "isi" not in app.query_params


def test_a_question_is_reworded_and_one_added_and_both_survive_language_page_and_link(plan, open_app):
    app = plan(daerah=PARIAMAN, tujuan="regulasi", tuan=PEKALONGAN)
    change(app, 2, "edit")
    app.main.text_area[0].set_value("Apa ukuran rentan menurut Anda?").run()
    click(app, "visit:edited:done")
    assert questions(app)[1] == "Apa ukuran rentan menurut Anda?"
    app.text_input(key=f"visit:own:{PARIAMAN}").set_value("Siapa yang menandatangani?").run()
    assert questions(app)[-1] == "Siapa yang menandatangani?"
    assert app.text_input(key=f"visit:own:{PARIAMAN}").value == ""
    app.button_group(key="bahasa").set_value("en").run()
    assert not app.exception
    assert questions(app)[1] == "Apa ukuran rentan menurut Anda?"
    app.switch_page("pages/home.py").run()
    app.switch_page(PAGE).run()
    assert not app.exception
    assert questions(app)[-1] == "Siapa yang menandatangani?"
    again = open_app(PAGE, **{name: app.query_params[name] for name in app.query_params})
    assert questions(again)[1] == "Apa ukuran rentan menurut Anda?"
    assert questions(again)[-1] == "Siapa yang menandatangani?"


def test_a_saved_plan_is_loaded_and_replaces_the_region_and_the_address(plan):
    app = plan(daerah=MADIUN, tuan=BADUNG)
    app.file_uploader[0].upload("rencana.json", to_json(full_plan()), "application/json").run()
    assert not app.exception
    assert "Kota Pariaman merencanakan kunjungan ke Kota Pekalongan" in title(app)
    assert app.query_params["daerah"] == PARIAMAN
    assert questions(app) == ["Berapa lama pembahasan di DPRD?"]
    assert "Rencana dimuat dari berkas." in said(app)
    # By hand: 4 × 2 × 410,000
    assert "Rp3.280.000" in said(app)


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"[]", b"{", b'{"region": "99.99"}', b"[" * 100_000])
def test_a_damaged_file_is_answered_in_words_and_nothing_is_lost(plan, content):
    app = plan(daerah=MADIUN, tuan=BADUNG)
    app.file_uploader[0].upload("rencana.json", content, "application/json").run()
    assert not app.exception
    assert len(app.main.error) == 1
    assert "Kabupaten Badung" in title(app)
    assert app.query_params["tuan"] == BADUNG


def test_a_file_can_be_loaded_before_a_region_is_chosen(plan):
    app = plan()
    app.file_uploader[0].upload("rencana.json", to_json(full_plan()), "application/json").run()
    assert not app.exception
    assert "Kota Pekalongan" in title(app)


def test_a_link_reopens_the_whole_plan(plan):
    made = full_plan()
    app = plan(daerah=PARIAMAN, **to_address(made))
    text = said(app)
    assert "Rp3.280.000" in text and "(1 dari 2 baris dijumlahkan)" in text
    assert "Jumlah: 4 orang" in text
    assert field(app.main.text_input, "Perangkat daerah yang berkunjung").value == "Dinas Penanaman Modal"
    assert app.main.date_input[0].value == date(2027, 2, 8)
    assert app.main.number_input[0].value == 2
    assert "Hari ke-1, 8 Februari 2027" in text


def test_what_is_typed_in_the_fields_stands_in_the_address(plan, evidence):
    app = plan(daerah=PARIAMAN)
    fill(app, "Perangkat daerah yang berkunjung", "Dinas Tenaga Kerja")
    app.main.date_input[0].set_value(date(2027, 3, 1)).run()
    app.main.number_input[0].set_value(3).run()
    assert app.query_params["mulai"] == "2027-03-01"
    assert app.query_params["hari"] == "3"
    again = plan(daerah=PARIAMAN, isi=app.query_params["isi"])
    assert field(again.main.text_input, "Perangkat daerah yang berkunjung").value == "Dinas Tenaga Kerja"


def test_empty_amounts_stay_empty_and_are_named(plan):
    app = plan(daerah=PARIAMAN, tuan=PEKALONGAN, cara="kunjungan")
    text = said(app)
    # Pekalongan lies on another island, and the one day leaves none for the way.
    assert "menghitung satu hari dan satu malam" in text
    assert "memuat rencana ini: salin" in text
    assert "belum ikut dijumlahkan: Uang harian" in text
    assert "Jumlah: belum diisi." in text
    assert {box.value for box in app.main.text_input if box.label == "Harga satuan (Rp)"} == {""}


def test_costs_are_added_up_as_they_are_typed(plan):
    app = plan(daerah=PARIAMAN, tuan=PEKALONGAN, cara="kunjungan")
    rows = len([box for box in app.main.text_input if box.label == "Rincian"])
    fill(fill(app, "Banyak", "4"), "Harga satuan (Rp)", "Rp410.000")
    fill(fill(app, "Kali", "2"), "Harga satuan (Rp)", "1.250.000", 1)
    fill(app, "Banyak", "3", 1)
    # By hand: 4 × 2 × 410,000 = 3,280,000; 3 × 1 × 1,250,000 = 3,750,000; together 7,030,000
    assert "Rp3.280.000" in said(app) and "Rp3.750.000" in said(app)
    assert "Jumlah: Rp7.030.000 (2 dari" in said(app)
    fill(app, "Rincian", "Cendera mata", rows - 1)
    assert len([box for box in app.main.text_input if box.label == "Rincian"]) == rows + 1
    fill(app, "Kali", "dua")
    assert "“dua” bukan angka" in said(app)
    assert "Jumlah: Rp3.750.000" in said(app)
    next(button for button in app.main.button if button.help == "Hapus baris 1").click().run()
    assert field(app.main.text_input, "Harga satuan (Rp)").value == "1.250.000"
    again = plan(daerah=PARIAMAN, cara="kunjungan", tuan=PEKALONGAN, isi=app.query_params["isi"])
    assert "Jumlah: Rp3.750.000" in said(again)
    click(again, "visit:costs:reset")
    assert "Jumlah: belum diisi." in said(again)


def test_a_change_made_in_english_leaves_agenda_and_costs_indonesian(plan):
    app = plan(daerah=MADIUN, tuan=BADUNG, cara="kunjungan", hari="2", bahasa="en")
    assert "Reception and opening by Kabupaten Badung" in said(app)
    assert "Presentation by Kabupaten Badung" in said(app)
    fill(app, "Quantity", "3")
    app.main.menu_button(key="visit:agenda:change:1").click("edit").run()
    fill(app, "Time", "09.05")
    # What was left as proposed is still shown in English, and one point is now in the planner's own words.
    assert field(app.main.text_input, "Activity").value == "Reception and opening by Kabupaten Badung"
    click(app, "visit:agenda:done")
    app.main.menu_button(key="visit:agenda:change:2").click("edit").run()
    fill(app, "Activity", "Group photo")
    assert "Presentation by Kabupaten Badung" not in said(app)
    assert {"Daily allowance", "Lodging"} <= {
        box.value for box in app.main.text_input if box.label == "Details"
    }
    app.button_group(key="bahasa").set_value("id").run()
    assert not app.exception
    text = said(app)
    assert "09.05 · Penerimaan dan pembukaan oleh Kabupaten Badung" in text
    assert "Group photo" in text and "Reception" not in text
    items = [box.value for box in app.main.text_input if box.label == "Rincian"]
    assert items[:3] == ["Uang harian", "Transport pergi dan pulang", "Penginapan"]
    assert field(app.main.text_input, "Satuan").value == "orang-hari"
    assert field(app.main.text_input, "Banyak").value == "3"


def test_those_who_go_are_added_row_by_row(plan):
    app = plan(daerah=PARIAMAN)
    fill(app, "Jabatan", "Kepala Dinas")
    fill(app, "Jabatan", "Staf", 1)
    fill(app, "Orang", "3", 1)
    assert "Jumlah: 4 orang" in said(app)
    fill(app, "Jabatan", "")
    assert "Jumlah: 3 orang" in said(app)
    assert field(app.main.text_input, "Jabatan").value == "Staf"


def test_the_agenda_is_changed_point_by_point(plan):
    app = plan(daerah=PARIAMAN, tuan=PEKALONGAN, cara="kunjungan")

    def points() -> list[str]:
        menus = [button for button in app.main.menu_button if button.label.startswith("Ubah acara")]
        return [button.label for button in menus]

    before = len(points())
    click(app, "visit:agenda:add")
    fill(app, "Kegiatan", "Foto bersama")
    fill(app, "Waktu", "15.45")
    click(app, "visit:agenda:done")
    assert "15.45 · Foto bersama" in said(app)
    assert len(points()) == before + 1
    app.main.menu_button(key=f"visit:agenda:change:{before}").click("up").run()
    app.main.menu_button(key="visit:agenda:change:0").click("drop").run()
    assert not app.exception
    assert len(points()) == before
    assert "isi" in app.query_params
    click(app, "visit:agenda:reset")
    assert "Foto bersama" not in said(app)
    assert "isi" not in app.query_params


def test_a_plan_too_long_for_a_link_says_so_and_keeps_everything(plan):
    # Random letters do not compress.
    import random

    rng = random.Random(5)
    texts = ["".join(rng.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=290)) for _ in range(40)]
    made = VisitPlan(
        PARIAMAN, hosts=(PEKALONGAN,), questions=tuple(Asked(f"own-{n}", t) for n, t in enumerate(texts, 1))
    )
    app = plan(daerah=PARIAMAN)
    app.file_uploader[0].upload("rencana.json", to_json(made), "application/json").run()
    assert "terlalu panjang untuk tautan" in said(app)
    assert len(questions(app)) == 40
    assert app.query_params["isi"] == "berkas"
    assert "Tautan di bilah alamat tidak memuat isian rencana ini" in said(app)
    assert "memuat rencana ini: salin" not in said(app)
    app.radio(key="visit:mode").set_value("online").run()
    assert len(questions(app)) == 40
    opened = plan(daerah=PARIAMAN, tuan=PEKALONGAN, isi="berkas")
    assert "tidak memuat seluruh isi rencana" in said(opened)


@pytest.mark.parametrize(
    "address",
    [
        {"tuan": "99.99,<b>,,51.03,35.77,64,11,12,13", "tujuan": "x", "cara": "=1+1", "hari": "9e9"},
        {"isi": "!!!", "mulai": "2027-99-99"},
        {"isi": "eJw" + "A" * 9000, "hari": "-1"},
        {"isi": "\u202e😀", "tuan": HOSTILE},
        {"mulai": HOSTILE, "tujuan": HOSTILE, "cara": HOSTILE},
    ],
)
def test_an_address_that_makes_no_sense_leaves_the_page_whole(plan, address):
    app = plan(daerah=MADIUN, **address)
    assert len(app.main.header) == 7
    assert "tautan" in said(app).lower()


def test_hostile_text_is_shown_as_it_is(plan):
    app = plan(daerah=PARIAMAN, **to_address(full_plan(text=HOSTILE)))
    everything = "\n".join(text.value for text in app.main.markdown)
    assert "<img" not in everything.replace("\\<", "")
    assert "](http://evil.example)" not in everything
    assert "img src=x onerror=alert(1)" in said(app)


def test_a_link_from_sejawat_adds_its_host_and_loses_nothing(plan):
    app = plan(daerah=PARIAMAN, **to_address(full_plan()))
    app.switch_page("pages/peers.py").run()
    app.switch_page(PAGE)
    for name in list(app.query_params):
        if name not in ("daerah", "bahasa"):
            del app.query_params[name]
    app.query_params["tujuan"] = "dana"
    app.query_params["tuan"] = BADUNG
    app.run()
    assert not app.exception
    assert app.query_params["tuan"] == f"{BADUNG},{PEKALONGAN}"
    assert app.query_params["tujuan"] == "dana"
    assert questions(app) == ["Berapa lama pembahasan di DPRD?"]


def test_each_region_keeps_its_own_plan(plan):
    app = plan(daerah=PARIAMAN, **to_address(full_plan()))
    app.selectbox(key="picker:sidebar").set_value(MADIUN).run()
    assert title(app).startswith("Kota Madiun: pilih tuan rumah")
    assert "tuan" not in app.query_params
    app.selectbox(key="picker:sidebar").set_value(PARIAMAN).run()
    assert "Kota Pekalongan" in title(app)
    assert questions(app) == ["Berapa lama pembahasan di DPRD?"]


def test_the_saved_file_holds_the_plan(plan):
    app = plan(daerah=PARIAMAN, **to_address(full_plan()))
    saved = json.loads(to_json(full_plan()))
    assert saved["hosts"] == [PEKALONGAN]
    assert [button.label for button in app.main.get("download_button")][:1] == [
        "Simpan rencana sebagai berkas"
    ]


def test_a_source_stands_beside_the_figure_that_it_proves(plan):
    app = plan(daerah=PARIAMAN, tujuan="regulasi", tuan=PEKALONGAN)
    (table,) = [element.value for element in app.main.table if "Indikator, kini, dan target" in element.value]
    (said,) = [text for text in table["Indikator, kini, dan target"] if "Pekerja rentan terlindungi" in text]
    # observations.csv obs-04862: a target alone.
    now, target = said.split(" · target: ")
    assert now.endswith("kini: belum terdata")
    assert "sekitar 5" in target and "Posmetro" in target


@pytest.mark.parametrize("code", [PARIAMAN, KALTIM, "96.71"])
def test_the_page_opens_in_english(plan, code):
    app = plan(daerah=code, bahasa="en", tuan=BADUNG)
    assert not app.exception
    assert "Kabupaten Badung" in title(app)


@pytest.mark.parametrize(
    ("page", "address", "label"),
    [
        (None, {"daerah": PARIAMAN}, "Buat rencana"),
        ("pages/peers.py", {"daerah": PARIAMAN, "tujuan": "regulasi"}, "Rencanakan kunjungan"),
        ("pages/instruments.py", {"daerah": PARIAMAN, "bagian": "celah"}, "Rencanakan kunjungan ke"),
        (
            "pages/profile.py",
            {"daerah": PARIAMAN, "lihat": PEKALONGAN, "bagian": "penghargaan"},
            "Rencanakan kunjungan ke Kota Pekalongan",
        ),
        ("pages/profile.py", {"daerah": PARIAMAN, "bagian": "penghargaan"}, "Rencanakan kunjungan Kota"),
    ],
)
def test_other_screens_lead_to_the_plan(open_app, page, address, label):
    app = open_app(page, **address)
    assert any(link.label.startswith(label) for link in app.main.page_link)


def test_the_note_on_the_topics_and_the_form_of_the_report_are_on_the_page(plan):
    app = plan(daerah=PARIAMAN, tuan=PEKALONGAN)
    assert any(area.label == "Catatan tentang pokok bahasan" for area in app.main.text_area)
    assert any("Bentuk baku laporan" in text.value for text in app.main.caption)


def test_a_very_long_text_is_cut_and_shown_as_plain_text(plan):
    made = full_plan(text="<b>" + "ش" * 290 + "=1+1")
    app = plan(daerah=PARIAMAN, **to_address(made))
    assert len(questions(app)[0]) <= 300
    assert "<b>" in said(app)
    assert "<b>" not in "\n".join(text.value for text in app.main.markdown).replace("\\<", "")


def test_a_text_over_the_limit_is_taken_and_cut_and_what_was_cut_off_is_shown(plan):
    app = plan(daerah=PARIAMAN, tuan=PEKALONGAN, cara="kunjungan")
    long, cut_note = "a" * 300 + "SISA", "Hanya 300 huruf pertama yang disimpan; ini tidak: “SISA”"
    app.text_input(key=f"visit:own:{PARIAMAN}").set_value(long).run()
    assert questions(app)[-1] == "a" * 300
    assert said(app).count(cut_note) == 1
    # What is left is short enough: the note goes, and each field has its own.
    app.text_input(key=f"visit:own:{PARIAMAN}").set_value("Pendek?").run()
    assert cut_note not in said(app)
    for label in ("Perangkat daerah yang berkunjung", "Jabatan", "Rincian", "Sumber anggaran"):
        fill(app, label, long)
        assert field(app.main.text_input, label).value == "a" * 300
        assert said(app).count(cut_note) == 1
        fill(app, label, "b")
        assert cut_note not in said(app)
    app.main.text_area[0].set_value("c" * 1000 + "SISA").run()
    assert "Hanya 1.000 huruf pertama yang disimpan; ini tidak: “SISA”" in said(app)
    click(app, "visit:agenda:add")
    fill(app, "Kegiatan", long)
    assert field(app.main.text_input, "Kegiatan").value == "a" * 300
    assert cut_note in said(app)
    change(app, 1, "edit")
    app.main.text_area(key=wording(app)).set_value("d" * 300 + "AKHIR").run()
    assert questions(app)[0] == "d" * 300
    assert "ini tidak: “AKHIR”" in said(app)


def test_a_long_figure_is_never_cut_into_another_one(plan):
    app = plan(daerah=PARIAMAN, tuan=PEKALONGAN, cara="kunjungan")
    typed = "1.250.000" + " " * 40 + "000"
    fill(app, "Harga satuan (Rp)", typed)
    assert field(app.main.text_input, "Harga satuan (Rp)").value == typed
    fill(app, "Harga satuan (Rp)", "9" * 80)
    assert f"“{'9' * 60}” bukan angka" in said(app)


def test_a_link_with_a_question_twice_opens_with_it_once(plan):
    made = full_plan()
    raw = json.dumps({"questions": [{"id": "own-1", "text": "Pertama?"}, {"id": "own-1", "text": "Kedua?"}]})
    packed = base64.urlsafe_b64encode(zlib.compress(raw.encode())).decode().rstrip("=")
    app = plan(daerah=PARIAMAN, **(to_address(made) | {"isi": packed}))
    assert questions(app) == ["Pertama?"]


def test_factors_beyond_all_measure_leave_the_page_whole(plan):
    made = replace(
        full_plan(), costs=(CostLine("Uang", 1e15, 1e15, "", 1e15), CostLine("Sewa", 1, 2, "", 5000))
    )
    app = plan(daerah=PARIAMAN, **to_address(made))
    text = said(app)
    assert "Jumlah: Rp10.000 (1 dari 2 baris dijumlahkan)" in text
    assert "hasil kalinya di atas Rp1.000 triliun" in text
    fill(app, "Kali", "999.999.999.999.999.999", 1)
    assert "terlalu besar dan tidak dihitung" in said(app)


def test_a_negative_line_is_neither_counted_nor_printed_as_a_product(plan):
    made = replace(full_plan(), costs=(CostLine("Sewa", 1, 2, "", 5000), CostLine("Uang", -1, 1, "", 7000)))
    text = said(plan(daerah=PARIAMAN, **to_address(made)))
    assert "Jumlah: Rp10.000 (1 dari 2 baris dijumlahkan)" in text
    assert "ada angka negatif" in text and "7.000" not in text


def test_an_amount_keeps_all_its_decimals_when_another_field_changes(plan):
    made = replace(full_plan(), costs=(CostLine("Sewa", 0.125, 1, "", 8000),))
    app = plan(daerah=PARIAMAN, **to_address(made))
    assert field(app.main.text_input, "Banyak").value == "0,125"
    fill(app, "Satuan", "hari")
    # By hand: 0.125 × 8,000 = 1,000
    assert "Jumlah: Rp1.000 (1 dari 1" in said(app)
    again = plan(daerah=PARIAMAN, isi=app.query_params["isi"])
    assert field(again.main.text_input, "Banyak").value == "0,125"


@pytest.mark.parametrize(("typed", "counted"), [("abc", "1"), ("2,5", "2"), ("0", "1"), ("900", "500")])
def test_what_is_no_number_of_people_says_so_below_its_row(plan, typed, counted):
    app = plan(daerah=PARIAMAN)
    fill(app, "Jabatan", "Staf")
    fill(app, "Orang", typed)
    assert f"“{typed}” bukan banyak orang; dihitung {counted}." in said(app)
    fill(app, "Orang", "3")
    assert "bukan banyak orang" not in said(app)


def test_an_agenda_left_behind_by_the_plan_says_so_and_can_be_put_back(plan):
    app = plan(daerah=PARIAMAN, **to_address(replace(full_plan(), agenda=None)))
    click(app, "visit:agenda:add")
    assert "Agenda masih memuat" not in said(app)
    click(app, f"visit:drop:{PEKALONGAN}")
    app.selectbox(key="visit:other").set_value(BADUNG).run()
    app.main.number_input[0].set_value(1).run()
    assert "Agenda masih memuat acara di Kota Pekalongan, yang bukan lagi tuan rumah." in said(app)
    assert "Agenda belum memuat acara di Kabupaten Badung." in said(app)
    assert "hari ke-2, sedangkan rencana ini hanya 1 hari" in said(app)
    click(app, "visit:agenda:reset")
    assert "Agenda masih memuat" not in said(app) and "hari ke-2, sedangkan" not in said(app)


def test_the_wording_begins_anew_with_the_list_and_with_a_file(plan):
    app = plan(daerah=PARIAMAN, tujuan="regulasi", tuan=PEKALONGAN)
    before = questions(app)[0]
    change(app, 1, "edit")
    app.main.text_area(key=wording(app)).set_value("Diubah?").run()
    click(app, "visit:questions:reset")
    assert wording(app) is None
    change(app, 1, "edit")
    assert app.main.text_area(key=wording(app)).value == before
    made = replace(full_plan(), questions=(Asked("own-1", "Lama?"),))
    app.file_uploader[0].upload("a.json", to_json(made), "application/json").run()
    assert wording(app) is None
    change(app, 1, "edit")
    made = replace(made, questions=(Asked("own-1", "Baru?"),))
    app.file_uploader[0].upload("b.json", to_json(made), "application/json").run()
    change(app, 1, "edit")
    assert app.main.text_area(key=wording(app)).value == "Baru?"


def wording(app: AppTest) -> str | None:
    """The key of the open field for a wording."""
    keys = [area.key for area in app.main.text_area if area.label == "Rumusan pertanyaan"]
    return keys[0] if keys else None
