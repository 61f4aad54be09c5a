"""Peta Cakupan, opened by address."""

import pytest
from page_text import everything_said

PAGE = "pages/coverage_map.py"


def listed(app):
    return app.dataframe[0].value


def plainly(app):
    """What the page says, without the signs that keep texts of data from being read as Markdown."""
    return everything_said(app).replace("\\", "")


def test_the_map_of_bali_ranks_the_five_regions_with_figures_and_keeps_the_others(open_app):
    # data/observations.csv: Gianyar 65.6, Jembrana 63.99, Denpasar 59, Badung 58.68, Bangli 35.52.
    app = open_app(PAGE, provinsi="51")
    table = listed(app)
    assert list(table["Daerah"][:5]) == [
        "Kab. Gianyar",
        "Kab. Jembrana",
        "Kota Denpasar",
        "Kab. Badung",
        "Kab. Bangli",
    ]
    assert list(table["Angka, %"][:5]) == ["65,6", "64,0", "59,0", "58,7", "35,5"]
    assert len(table) == 9
    assert table["Angka, %"][5:].isna().all()
    assert set(table["Keadaan"][5:]) == {"belum terdata"}
    assert "5 dari 9 daerah berdata" in app.title[0].value


def test_a_province_sees_its_own_regions_and_may_look_at_the_nation(open_app):
    app = open_app(PAGE, daerah="51")
    assert len(listed(app)) == 9
    app.selectbox(key="provinsi").set_value("semua").run()
    assert len(listed(app)) == 514
    assert app.query_params["provinsi"] == "semua"


def test_the_map_of_provinces_shows_them_all_and_says_so(open_app):
    app = open_app(PAGE, daerah="51", tingkat="province")
    assert len(listed(app)) == 38
    (area,) = [box for box in app.selectbox if box.label == "Wilayah"]
    assert area.value == "Seluruh Indonesia" and area.disabled
    assert "provinsi" not in app.query_params


def test_a_year_shows_only_the_figures_of_that_year(open_app):
    # In 2023 only Jembrana (51.65, December 2023) has a figure in Bali.
    table = listed(open_app(PAGE, provinsi="51", tahun="2023"))
    known = table.dropna(subset="Angka, %")
    assert list(known["Daerah"]) == ["Kab. Jembrana"]
    assert list(known["Angka, %"]) == ["51,7"]


def test_a_bound_stands_below_the_ranked_figures_with_its_sign(open_app):
    table = listed(open_app(PAGE, provinsi="14"))
    bengkalis = table[table["Daerah"] == "Kab. Bengkalis"].iloc[0]
    assert bengkalis["Keadaan"].startswith("> 50,0")
    assert bengkalis.isna()["Angka, %"] and bengkalis.isna()["No."]


def test_all_514_regions_stand_in_the_list_of_the_nation(open_app):
    assert len(listed(open_app(PAGE))) == 514
    assert len(listed(open_app(PAGE, tingkat="province"))) == 38


def test_poverty_ranks_the_lowest_first(open_app):
    # Poverty of March 2025: Kab. Badung 1.90 is the lowest of 514.
    table = listed(open_app(PAGE, indikator="poverty_rate_pct"))
    assert table["Daerah"].iloc[0] == "Kab. Badung"
    assert table["Angka, %"].iloc[0].strip() == "1,90"


def test_figures_of_different_length_sort_as_numbers(open_app):
    column = "Angka, jiwa per km²"
    table = listed(open_app(PAGE, indikator="population_density"))
    assert table[column].is_monotonic_decreasing
    assert table[column].str.strip().str.len().nunique() > 2


@pytest.mark.parametrize("classes", ["kuantil", "alami", "target"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_rule_of_classes_opens_in_both_languages(open_app, classes, language):
    open_app(PAGE, kelas=classes, bahasa=language, daerah="35.77")


def test_a_province_without_any_figure_says_so(open_app):
    app = open_app(PAGE, provinsi="91", kelas="target")
    assert "Belum ada data" in everything_said(app)


def test_my_region_is_told_below_the_title_and_leads_the_list(open_app):
    # data/observations.csv: Banyuwangi 19 of August 2022; 22 of 38 in Jawa Timur have a figure.
    app = open_app(PAGE, daerah="35.10", provinsi="35")
    assert "Kabupaten Banyuwangi: 19,0\xa0% (Agu 2022, lama), ke-17 dari 22." in plainly(app)
    assert listed(app)["Daerah"].iloc[0] == "Kab. Banyuwangi"
    assert "Banyuwangi:" not in plainly(open_app(PAGE, daerah="35.10", provinsi="51"))


def test_a_map_says_over_which_dates_it_goes_and_how_many_figures_are_old(open_app):
    app = open_app(PAGE, provinsi="35")
    assert "keadaan Agu 2022–Mar 2026, 10 angka lama" in everything_said(app)


def test_no_target_counts_as_missed_by_a_figure_that_is_too_old(open_app):
    title = open_app(PAGE, provinsi="35", kelas="target").title[0].value
    assert "dari 8 daerah berangka dan bertarget, 3 masih menuju dan 5 angkanya lebih tua" in title


def test_an_empty_map_names_what_would_fill_it(open_app):
    assert "siaran pers cabang BPJS Ketenagakerjaan" in everything_said(open_app(PAGE, provinsi="95"))


def test_the_national_target_may_be_chosen_and_is_named(open_app):
    app = open_app(PAGE, tingkat="province", kelas="target", target="target_kemendagri_2025")
    target = next(box for box in app.selectbox if box.label == "Target")
    assert target.value == "target_kemendagri_2025"
    assert any("52,15" in option for option in target.options)


def test_nonsense_in_the_address_falls_back_to_the_plain_map(open_app):
    app = open_app(PAGE, indikator="x", tingkat="y", provinsi="z", kelas="?", tahun="1800")
    assert len(listed(app)) == 514


def test_a_choice_made_stands_in_the_address(open_app):
    app = open_app(PAGE)
    next(box for box in app.selectbox if box.label == "Indikator").set_value("informal_share_pct").run()
    assert app.query_params["indikator"] == "informal_share_pct"
    assert not app.exception
