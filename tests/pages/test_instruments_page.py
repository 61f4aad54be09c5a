"""Instrumen Regulasi, opened by address."""

import pytest
from page_text import everything_said

PAGE = "pages/instruments.py"
SECTIONS = ["cari", "matriks", "adopsi", "celah", "sanding"]


def facet(app, label: str):
    return next(box for box in app.multiselect if box.label == label)


def listed(app):
    return app.dataframe[0].value


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(
    ("language", "region"), [("id", None), ("en", "35.77"), ("id", "51"), ("en", "95.01")]
)
def test_every_section_opens_in_both_languages_with_and_without_a_region(open_app, section, language, region):
    address = {"bagian": section, "bahasa": language} | ({"daerah": region} if region else {})
    assert open_app(PAGE, **address).title[0].value


def test_the_search_finds_the_perda_of_badung_and_shows_its_detail(open_app):
    # instruments.csv: ins-0232, Badung, perda 4/2020.
    app = open_app(PAGE, cari="perda 4/2020 badung", instrumen="ins-0232")
    assert listed(app)[["Daerah", "Nomor", "Tahun"]].to_numpy().tolist() == [["Kab. Badung", "4", 2020]]
    said = everything_said(app)
    assert "Peraturan Daerah Nomor 4 Tahun 2020" in said and "Kekuatan hukum" in said
    assert "(https://disnaker.madiunkota.go.id" in said


def test_filters_of_the_address_narrow_the_list_and_the_counts_follow(open_app):
    # instruments.csv: perda of Bali (51), Badung and Buleleng.
    app = open_app(PAGE, jenis="perda", di="51")
    assert len(listed(app)) == 3 and set(listed(app)["Jenis"]) == {"Perda"}
    assert "Peraturan Daerah (3)" in facet(app, "Jenis").options
    assert facet(app, "Jenis").value == ["perda"] and facet(app, "Provinsi").value == ["51"]


def test_a_filter_chosen_stands_in_the_address_and_survives_a_look_at_another_section(open_app):
    app = open_app(PAGE)
    facet(app, "Jenis").set_value(["perda"]).run()
    assert app.query_params["jenis"] in ("perda", ["perda"])
    found = len(listed(app))
    for section in ("matriks", "cari"):
        next(group for group in app.segmented_control if group.label == "Bagian").set_value(section).run()
        assert not app.exception
    assert facet(app, "Jenis").value == ["perda"] and len(listed(app)) == found


def test_nonsense_in_the_address_falls_back_to_everything(open_app, evidence):
    app = open_app(PAGE, jenis="x,y", di="?", tahun="1800", klausul="z", tingkat="q", instrumen="ins-9999")
    assert app.title[0].value.startswith(f"{len(evidence.instruments)} instrumen")
    assert open_app(PAGE, bagian="x").title[0].value == app.title[0].value
    # What a facet does not know narrows no other facet's counts either.
    assert facet(app, "Status").options == facet(open_app(PAGE), "Status").options


def test_nothing_found_is_no_proof_of_absence(open_app):
    said = everything_said(open_app(PAGE, cari="zzzz"))
    assert "tidak berarti regulasinya tidak ada" in said


def test_markup_in_the_search_is_shown_as_it_is_and_harms_nothing(open_app):
    app = open_app(PAGE, cari="<b>[x](y)</b> $1$ (")
    assert not app.exception and "**0" not in everything_said(app)


def test_the_matrix_of_bali_names_the_regions_that_are_not_on_record(open_app):
    # instruments.csv has no row of Klungkung and Karangasem.
    said = everything_said(open_app(PAGE, bagian="matriks", provinsi="51"))
    assert "Kab\\. Karangasem, Kab\\. Klungkung" in said
    assert "8 dari 10 daerah" in said and "2 daerah belum terdata" in said


@pytest.mark.parametrize(
    ("province", "told"),
    [
        # instrument_provisions.csv: construction and vulnerable workers each in force in 36.04 and 36.71
        ("36", "paling sering “Pekerja jasa konstruksi” dan “Pekerja rentan” (masing-masing 2 daerah);"),
        # 15: three clauses of one region
        ("15", "Jambi: klausul tercatat di 1 dari 12 daerah; 10 daerah belum terdata."),
    ],
)
def test_clauses_that_tie_are_named_together_and_none_that_only_one_region_has(open_app, province, told):
    assert told in open_app(PAGE, bagian="matriks", provinsi=province).title[0].value


def test_chosen_regions_make_a_matrix_of_their_own(open_app):
    said = everything_said(open_app(PAGE, bagian="matriks", kelompok="pilihan", pilih="51.03,51.08,51.05"))
    assert "2 dari 3 daerah" in said


def test_the_year_of_the_map_stands_in_the_address(open_app):
    said = everything_said(open_app(PAGE, bagian="adopsi", sampai="2018"))
    assert "bukan berarti tidak ada" in said
    assert (
        open_app(PAGE, bagian="adopsi", lapis="province", sampai="2018").title[0].value.count("38 provinsi")
    )


def test_pariaman_sees_what_most_leaders_have_with_the_numbers_and_whom_to_read(open_app):
    said = everything_said(open_app(PAGE, bagian="celah", daerah="13.77"))
    assert "Kota Pariaman" in said and "dari separuh" in said
    assert "Peraturan Bupati Nomor 6 Tahun 2024" in said and "daerah terdepan" in said


def test_a_region_without_rows_is_told_so_and_still_sees_the_leaders(open_app):
    app = open_app(PAGE, bagian="celah", daerah="95.01")
    said = everything_said(app)
    assert "belum terdata" in said and "tidak berarti tidak ada" in said
    assert "Kab. Badung" in set(app.dataframe[0].value["Daerah"])


def test_marks_on_the_coverage_line_come_with_the_sentence_that_they_prove_no_cause(open_app):
    said = everything_said(open_app(PAGE, bagian="sanding", daerah="51.03"))
    assert "tidak membuktikan bahwa regulasi mengubah cakupan" in said


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_offers_its_tables(open_app, section):
    app = open_app(PAGE, bagian=section, daerah="51.03")
    assert len(app.get("download_button")) == 2


def test_a_search_over_the_limit_is_cut_and_says_so(open_app):
    app = open_app(PAGE)
    app.text_input(key="cari").set_value("pekerja " * 12 + "rentan SISA").run()
    assert app.text_input(key="cari").value == "pekerja " * 12 + "rent"
    assert "Hanya 100 huruf pertama yang disimpan; ini tidak: “an SISA”" in everything_said(app).replace(
        "\\", ""
    )


def test_my_region_is_told_of_and_its_instruments_stand_first(open_app):
    # instruments.csv: ins-0232 and ins-0233 of Badung, none of Banyuwangi
    app = open_app(PAGE, daerah="51.03")
    assert list(listed(app)["Daerah"][:2]) == ["Kab. Badung", "Kab. Badung"]
    assert "Kabupaten Badung: 2 instrumen terdata, 2 berlaku; yang terkuat Peraturan Daerah Nomor 4" in (
        everything_said(app).replace("\\", "")
    )
    for section in ("cari", "adopsi", "matriks"):
        said = everything_said(open_app(PAGE, daerah="35.10", bagian=section)).replace("\\", "")
        assert "Kabupaten Banyuwangi: regulasi belum terdata; ini tidak berarti tidak ada." in said


def test_the_title_of_the_spread_counts_what_its_map_shows(open_app, evidence):
    app = open_app(PAGE, bagian="adopsi")
    kabkota = set(evidence.regions.loc[evidence.regions["level"] != "province", "code"])
    rows = evidence.instruments
    rows = rows[(rows["kind"] == "perda") & (rows["status"] == "berlaku") & rows["region_code"].isin(kabkota)]
    dated = rows[rows["year"].notna()]["region_code"].nunique()
    assert app.title[0].value.startswith(
        f"Perda yang berlaku tercatat di {rows['region_code'].nunique()} dari 514 kabupaten/kota, {dated} di "
    )
    assert f"Perda ({rows['region_code'].nunique()})" in "".join(html.proto.body for html in app.get("html"))


def test_coverage_of_the_leaders_is_never_without_its_date_and_age(open_app):
    # observations.csv: Manokwari 59.93 of 2023, doubtful
    said = everything_said(open_app(PAGE, bagian="celah", daerah="35.10")).replace("\\", "")
    assert "Kab. Manokwari, 59,9 % ≈ (2023, lama)" in said
    assert "≈ diragukan" in said
    assert "Regulasi Kabupaten Banyuwangi belum terdata; " in said


def test_the_line_of_coverage_explains_only_marks_that_are_in_the_picture(open_app):
    bare = everything_said(open_app(PAGE, bagian="sanding", daerah="35.10"))
    assert "pita biru" not in bare
    assert "◇" not in bare
    assert "pita biru" in everything_said(open_app(PAGE, bagian="sanding", daerah="51.03"))


def test_a_kota_administrasi_reads_the_gap_of_its_province(open_app):
    app = open_app("pages/instruments.py", daerah="31.71", bagian="celah")
    assert app.title[0].value.startswith("Daerah Khusus Ibukota Jakarta: ")
    assert "ada pada Provinsi DKI Jakarta (UU 2/2024)" in app.main.info[0].value.replace("\\", "")
    assert "Bandung" not in everything_said(app)
