"""Does Pendanaan show who pays, and does its simulation take anything that a reader types?"""

from io import BytesIO

import openpyxl
import pytest
from cost_plans import PARIAMAN_COST, PARIAMAN_TO_ADD

from benchmark.ui.funding import result

PAGE = "pages/funding.py"
SECTIONS = ("sumber", "biaya", "contoh", "target")


def said(app) -> str:
    """All text of the page without escapes."""
    kinds = (app.title, app.subheader, app.markdown, app.caption, app.warning, app.info)
    parts = [element.value for kind in kinds for element in kind]
    parts += [f"{metric.label} {metric.value} {metric.delta}" for metric in app.metric]
    return " ".join(str(part) for part in parts).replace("\\", "").replace("\u00a0", " ")


def field(app, name: str):
    """The text box of a field of the simulation, by its name in the address."""
    return next(box for box in app.text_input if f":{name}:" in box.key)


def warnings(app) -> list[str]:
    return [warning.value.replace("\\", "").replace("\u00a0", " ") for warning in app.warning]


@pytest.fixture
def simulation(open_app):
    """Return a function that opens the simulation of Kota Pariaman, or of the region given."""

    def opened(daerah: str = "13.77", **address: str):
        return open_app(PAGE, daerah=daerah, isi="target", **address)

    return opened


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("code", ["35.77", "13.77", "64", "11.05"])
def test_every_section_and_scope_opens_for_every_kind_of_region(open_app, code, language):
    app = open_app(PAGE, daerah=code, bahasa=language)
    for section in SECTIONS:
        for scope in ("daerah", "provinsi", "indonesia"):
            app.query_params["isi"] = section
            app.query_params["lingkup"] = scope
            app.run()
            assert not app.exception, (section, scope)
            assert app.title[0].value


def test_without_a_region_the_nation_is_shown_and_the_simulation_asks_for_one(open_app):
    assert "Indonesia: 542 laporan" in said(open_app(PAGE))
    assert "pilih daerah untuk memulai" in said(open_app(PAGE, isi="target"))


def test_a_region_with_reports_shows_totals_or_why_there_is_none(open_app):
    app = open_app(PAGE, daerah="35.77")
    totals = next(table.value for table in app.dataframe if "Mengapa tanpa jumlah" in table.value)
    by_year = totals.set_index("Tahun")
    # fun-0291: Rp3.5 billion, the only report of 2024; two reports of one budget in 2022
    assert by_year.loc[2024, "Jumlah (rupiah)"] == 3_500_000_000
    assert "anggaran yang sama" in by_year.loc[2022, "Mengapa tanpa jumlah"]


def test_a_region_without_reports_says_that_nothing_is_recorded(open_app):
    text = said(open_app(PAGE, daerah="13.77"))
    assert "Kota Pariaman: pendanaan iuran belum terdata." in text
    assert "Belum ada data" in text
    # programs.csv prg-0036 and program_funds.csv: each civil servant pays for one worker
    assert "Tuwai Ketan" in text
    assert "Iuran ASN" in text


def test_for_several_regions_no_total_is_given_and_the_reason_is(open_app):
    assert "Jumlah rupiah tidak diberikan" in said(open_app(PAGE, daerah="35.77", lingkup="provinsi"))


def test_budgets_of_several_regions_are_those_of_one_year_the_largest_first(open_app):
    app = open_app(PAGE, lingkup="indonesia", tahun_dana="2024")
    budgets = next(table.value for table in app.dataframe if "Keterangan" in table.value)
    assert set(budgets["Tahun"]) == {2024}
    # fun-0109: Kepulauan Riau states Rp7.358 billion; Kab. Bandung only plans Rp39.8 billion (fun-0143)
    assert budgets["Uang (rupiah)"].iloc[0] == 7_358_000_000
    undated = open_app(PAGE, lingkup="indonesia", tahun_dana="tanpa")
    budgets = next(table.value for table in undated.dataframe if "Keterangan" in table.value)
    assert budgets["Tahun"].isna().all()


def test_cards_say_who_paid_how_much_for_whom_and_mark_plans(open_app):
    text = said(open_app(PAGE, daerah="35.29", isi="contoh"))
    # fun-0276
    assert "Rp458,4 juta" in text
    assert "2.274 orang · 12 bulan" in text
    assert "MaduraPost" in text
    plans = open_app(PAGE, daerah="35.77", lingkup="indonesia", isi="contoh", tahap="rencana")
    assert "○ Rencana" in said(plans)
    assert "● Dinyatakan]" not in said(plans)


def test_cards_say_which_premium_the_source_states(open_app):
    # Kota Madiun: fun-0287, fun-0288 and fun-0290 state 16,800; the other reports state none.
    text = said(open_app(PAGE, daerah="35.77", lingkup="daerah", isi="contoh"))
    assert text.count("per orang per bulan menurut sumber") == 3
    assert text.count("Iuran Rp16.800 per orang per bulan menurut sumber") == 3


def test_a_page_of_cards_and_a_fund_stand_in_the_address(open_app):
    app = open_app(PAGE, lingkup="indonesia", isi="contoh", dana="dbh_sawit", halaman="2")
    assert app.selectbox(key="dana").value == "dbh_sawit"
    assert app.selectbox(key="halaman").value == 2


def test_pariaman_from_29_per_cent_to_its_target_shows_the_rupiah_worked_out_by_hand(simulation):
    app = simulation()
    field(app, "terlindungi").set_value("29").run()
    text = said(app)
    assert PARIAMAN_TO_ADD == 7_720
    assert PARIAMAN_COST == 1_556_352_000
    assert "menambah 7.720 pekerja" in text
    assert "Seluruhnya Rp1.556.352.000." in text
    assert "Rp1,6 miliar pada 2027" in app.title[0].value.replace("\u00a0", " ").replace("\\", "")
    assert "7.720 orang × 12 bulan × Rp16.800 = Rp1.556.352.000" in text
    assert app.query_params["terlindungi"] == "29"


def test_the_workbook_of_the_page_holds_the_same_rupiah(simulation, monkeypatch):
    made = {}
    monkeypatch.setattr(result, "download_menu", lambda words, offers, key: made.update({key: offers}))
    simulation(terlindungi="29")
    offer = made["simulation"][0]
    assert offer.file_name.startswith("biaya-menuju-target_kota-pariaman_")
    book = openpyxl.load_workbook(BytesIO(offer.make()), data_only=True)
    values = [row[1] for row in book["Hasil"].iter_rows(min_row=5, values_only=True)]
    assert PARIAMAN_COST in values


def test_starting_values_name_their_source(simulation):
    text = said(simulation())
    assert "Awal: 51.735 · penduduk bekerja (Sakernas), Agustus 2025" in text
    assert "Awal: 43,92 % · Target nasional RPJMN 2029" in text


def test_an_old_base_is_warned_of_and_one_click_takes_the_employed(simulation):
    app = simulation("51.71")
    assert any("bukan 426.636 penduduk bekerja" in text for text in warnings(app)), warnings(app)
    assert any("18 tahun lebih awal" in text for text in warnings(app))
    assert not app.metric[0].delta
    app.button(key="employed_as_base").click().run()
    assert field(app, "dasar").value == "426.636"
    assert app.query_params["dasar"] == "426636"
    assert "dasar hitung 426.636 penduduk bekerja (Agu 2025)" in said(app)
    assert not any("penduduk bekerja" in text for text in warnings(app))


def test_without_cases_of_its_own_a_region_is_shown_those_of_its_province(open_app):
    app = open_app(PAGE, daerah="53.18", isi="contoh")
    title = app.title[0].value.replace("\\", "")
    # funding.csv: 18 reports in Nusa Tenggara Timur that state a sum or people, none of them for 53.18
    assert title == (
        "Kabupaten Sumba Barat Daya: contoh pendanaan belum terdata; di Nusa Tenggara Timur ada 18."
    )
    assert "Contoh di Nusa Tenggara Timur" in said(app)
    assert "orang · " in said(app)


def test_without_cases_in_its_province_a_region_is_shown_the_nearest(open_app):
    text = said(open_app(PAGE, daerah="95.08", isi="contoh"))
    assert "contoh pendanaan belum terdata; yang terdekat di bawah ini" in text
    assert "Contoh dari daerah terdekat" in text
    assert "orang · " in text


def test_a_programme_without_a_year_still_says_who_told_of_it_and_when(open_app):
    # prg-0189 has no year of its own; its source is of 29 September 2025 (sources.csv, jatimtimes-346626)
    text = said(open_app(PAGE, daerah="35.10"))
    assert "tahun mulai belum terdata" in text
    assert "29 September 2025" in text


def test_a_link_reopens_the_simulation(simulation):
    app = simulation(
        terlindungi="20000",
        terlindungi_dalam="orang",
        sasaran="50.5",
        bulan="10",
        lama="3",
        naik="2.5",
        paket="jkk_jkm_jht",
        bauran_apbd_kabkota="60",
        bauran_dbh_cht="40",
        asn="3000",
    )
    assert field(app, "terlindungi").value == "20.000"
    assert field(app, "sasaran").value == "50,5"
    assert field(app, "naik").value == "2,5"
    # 51,735 × 0.505 = 26,126.2, up 26,127, less 20,000
    assert "menambah 6.127 pekerja" in said(app)
    assert "36.800" in said(app)


def test_a_link_opens_in_english_with_english_figures(simulation):
    app = simulation(terlindungi="29", bahasa="en")
    assert field(app, "dasar").value == "51,735"
    assert field(app, "sasaran").value == "43.92"
    assert "Rp1,556,352,000" in said(app)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ({"sasaran": "20"}, "Target tidak di atas cakupan hari ini (19.142 orang, 37,0 %)"),
        ({"bauran_apbdes": "20"}, "Bauran berjumlah 120 %, lebih 20"),
        ({"bauran_apbd_kabkota": "90"}, "Bauran berjumlah 90 %, kurang 10"),
        ({"bulan": "13"}, "bilangan bulat dari 1 sampai 12"),
        ({"bulan": "0"}, "bilangan bulat dari 1 sampai 12"),
        ({"dasar": "0"}, "Dasar hitung harus lebih dari 0"),
        ({"dasar": "-10"}, "Dasar hitung harus lebih dari 0"),
        (
            {"dasar": "100", "terlindungi": "5000", "terlindungi_dalam": "orang"},
            "Melebihi dasar hitung (100 orang)",
        ),
        ({"terlindungi": "abc"}, "“abc” bukan angka"),
        ({"terlindungi": "-5"}, "Persen berada di antara 0 dan 100"),
        ({"lama": "6"}, "1 sampai 5"),
        ({"naik": "-1"}, "Isi persen dari 0 sampai 100"),
        ({"asn": "-1"}, "Jumlah tidak dapat negatif"),
        ({"anggaran": "0"}, "Anggaran harus lebih dari 0"),
        ({"dasar": "-"}, "Belum diisi"),
        ({"mulai": "12"}, "Isi tahun dari 2020 sampai 2045"),
        ({"dasar": "9" * 30}, "bukan angka"),
        ({"sasaran": "<b>*_[x](y)$"}, "bukan angka"),
    ],
)
def test_what_cannot_be_gets_a_message_and_nothing_is_lost(simulation, address, message):
    app = simulation(**address)
    assert any(message in text for text in warnings(app)), warnings(app)
    assert "Isian lain tetap tersimpan" in said(app)
    assert not app.metric
    for name, value in address.items():
        if not name.endswith("_dalam") and value != "-":
            assert field(app, name).value.replace(".", "") == value.replace(".", "")


def test_an_entry_too_long_for_a_link_stays_and_is_no_other_number_there(simulation):
    app = simulation()
    typed = "1234567" + " rupiah untuk semua pekerja rentan"
    field(app, "dasar").set_value(typed).run()
    assert field(app, "dasar").value == typed
    assert any("bukan angka" in text for text in warnings(app))
    kept = app.query_params["dasar"]
    kept = kept if isinstance(kept, str) else kept[0]
    assert len(kept) == 30 and kept.endswith("…")
    assert any("bukan angka" in text for text in warnings(simulation(dasar=kept)))


def test_after_a_slip_the_rest_of_the_entries_is_still_there(simulation):
    app = simulation(terlindungi="29", asn="3000")
    field(app, "bulan").set_value("13").run()
    assert warnings(app)
    field(app, "bulan").set_value("6").run()
    assert not warnings(app)
    assert field(app, "terlindungi").value == "29"
    assert "Rp778.176.000" in said(app)  # half of twelve months


def test_each_region_keeps_its_own_entries_for_the_session(simulation):
    app = simulation(terlindungi="29")
    app.query_params["daerah"] = "35.77"
    app.run()
    assert field(app, "terlindungi").value == "51.293"
    assert "terlindungi" not in app.query_params
    app.query_params["daerah"] = "13.77"
    app.run()
    assert field(app, "terlindungi").value == "29"


def test_another_section_does_not_lose_the_entries(simulation):
    app = simulation(terlindungi="29", bulan="6")
    app.segmented_control(key="isi").set_value("sumber").run()
    app.segmented_control(key="isi").set_value("target").run()
    assert field(app, "terlindungi").value == "29"
    assert field(app, "bulan").value == "6"


def test_changing_the_unit_converts_what_was_typed(simulation):
    app = simulation(terlindungi="29")
    next(box for box in app.selectbox if box.key.endswith("terlindungi_dalam")).set_value("orang").run()
    assert field(app, "terlindungi").value == "15.003"
    assert "Rp1.556.352.000" in said(app)


def test_a_region_without_coverage_is_asked_for_it_and_never_given_zero(simulation):
    app = simulation("11.02")
    assert field(app, "terlindungi").value == ""
    assert any("0 hanya bila memang nol" in text for text in warnings(app))
    field(app, "terlindungi").set_value("0").run()
    assert not warnings(app)


def test_the_discount_is_explained_and_says_when_it_has_no_effect(simulation):
    app = simulation(terlindungi="29", potongan="other", mulai="2026")
    text = said(app)
    assert "tidak berlaku** bagi peserta yang iurannya dibayar APBN/APBD" in text
    assert "sektor lain April 2026–Desember 2026" in text
    assert "Potongan tidak mengubah hasil: seluruh bauran dibayar anggaran" in text
    address = {"bauran_apbd_kabkota": "0", "bauran_self_paid": "100", "potongan": "other"}
    late = simulation(terlindungi="29", mulai="2027", **address)
    assert "masa berlakunya di luar tahun simulasi" in said(late)
    # 3 months at 16,800 and 9 at 8,400 for 7,720 workers
    assert "Rp972.720.000" in said(simulation(terlindungi="29", mulai="2026", **address))


def test_each_source_has_its_rule_and_regions_that_use_it(simulation):
    app = simulation(aturan="dbh_sawit")
    text = said(app)
    assert "sawit" in text
    assert "Dipakai" in text


def test_the_civil_servants_movement_says_what_it_would_bring(simulation):
    text = said(simulation(terlindungi="29", asn="3000"))
    # 3,000 × 201,600; 3,000 of 7,720; (15,003 + 3,000) of 51,735
    assert "3.000 pekerja (38,9 % dari yang ditambah), cakupan menjadi 34,8 %, iuran Rp604.800.000" in text


def test_the_share_of_a_budget_is_said(simulation):
    text = said(simulation(terlindungi="29", anggaran="700000000000"))
    assert "0,22 % anggaran" in text


def test_a_kota_administrasi_starts_with_the_budget_of_its_province(open_app):
    for code, own in (("31.71", "APBD provinsi"), ("35.77", "APBD kabupaten/kota"), ("35", "APBD provinsi")):
        app = open_app("pages/funding.py", daerah=code, isi="target")
        mix = {box.label: box.value for box in app.main.text_input if box.label.startswith("APBD")}
        assert [label for label, value in mix.items() if value == "100"] == [own]
