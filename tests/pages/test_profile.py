"""Does the profile of any region open, say what it must, and never stop a reader?"""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[2] / "app.py"
PAGE = "pages/profile.py"
SECTIONS = ("cakupan", "kerja", "regulasi", "dana", "penghargaan", "sumber")
# Everything on record, little, nothing but official statistics, and a province.
REGIONS = ("35.77", "51.08", "11.02", "64")


def opened(language: str = "id", **address: str) -> AppTest:
    """The profile with this address, as a reader gets it who follows a link."""
    app = AppTest.from_file(APP, default_timeout=60)
    app.run()
    app.switch_page(PAGE)
    for name, value in {"bahasa": language, **address}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def region(app: AppTest) -> str:
    """Whom the title, which states the finding, speaks of."""
    name, _, found = app.title[0].value.replace("\\", "").partition(": ")
    assert "pekerja" in found
    return name


def said(app: AppTest) -> str:
    """All text of the page, without the marks that keep it from being read as markup."""
    parts = [
        element.value for kind in (app.title, app.subheader, app.markdown, app.caption) for element in kind
    ]
    parts += [f"{metric.label} {metric.value} {metric.delta}" for metric in app.metric]
    return " ".join(str(part) for part in parts).replace("\\", "").replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("code", REGIONS)
def test_every_section_of_every_kind_of_region_opens_in_both_languages(code, language):
    app = opened(language, lihat=code)
    name = app.title[0].value
    for section in (*SECTIONS, "wilayah"):
        app.query_params["bagian"] = section
        app.run()
        assert not app.exception, section
        assert app.title[0].value == name


@pytest.mark.parametrize(
    ("code", "title", "remark"),
    [
        # observations.csv, 35.10: 19.0 in August 2022; 13.77: 37 against 29; 95.08: nothing.
        ("35.10", "Kabupaten Banyuwangi: 19,0 % pekerja terlindungi (Agustus 2022, lama), ", "berumur"),
        (
            "13.77",
            "Kota Pariaman: 37,0 % pekerja terlindungi (Desember 2025, diragukan), ",
            "hingga 8,0 poin",
        ),
        ("95.08", "Kabupaten Nduga: cakupan pekerja belum terdata; ", ""),
    ],
)
def test_the_title_is_the_finding_with_its_date_and_what_mars_it_stands_below(code, title, remark):
    app = opened(lihat=code)
    shown = app.title[0].value.replace("\\", "").replace("\u00a0", " ")
    assert shown.startswith(title)
    below = [text.value for text in app.markdown if "angka yang diperingkat" in text.value]
    assert len(below) == bool(remark) and all(remark in text for text in below)


def test_kota_madiun_opens_with_its_computed_coverage_and_its_place():
    # 51,293 covered and 44,800 not (sinergiamediatama-14090, December 2025): 53.4 per cent
    text = said(opened(lihat="35.77"))
    assert "53,4 % pekerja terlindungi (Desember 2025, dihitung)" in text
    assert "Peringkat" in text


def test_badung_names_target_and_segments():
    # observations.csv, region 51.03: target 100 for 2026, PU 64 and BPU 27 per cent on 10 May 2023
    text = said(opened(lihat="51.03"))
    assert "100,0 %" in text
    assert "Cakupan penerima upah (PU) 64,0 %" in text
    assert "Cakupan bukan penerima upah (BPU) 27,0 %" in text


def test_kota_pekalongan_shows_its_perda_as_in_force_with_source():
    # instruments.csv, region 33.75: Perda 10 of 2023
    text = said(opened(lihat="33.75", bagian="regulasi"))
    assert "Peraturan Daerah Nomor 10 Tahun 2023" in text
    assert "● berlaku" in text
    assert "Sumber: [" in text


def test_a_plan_of_pariaman_is_not_called_in_force():
    # instruments.csv, region 13.77: the Perda is a draft to be proposed
    text = said(opened(lihat="13.77", bagian="regulasi"))
    assert "○" in text.split("Rancangan Peraturan Daerah")[1][:60]


def test_a_plan_of_denpasar_binds_nobody_yet():
    # instruments.csv, region 51.71: one Perwali, planned
    text = said(opened(lihat="51.71", bagian="regulasi"))
    assert "Belum ada instrumen berlaku yang terdata." in text
    assert "Belum berlaku; bila ditetapkan:" in text
    assert "Kekuatan hukum" not in text


def test_a_fall_of_pariaman_between_two_equal_figures_is_told():
    # observations.csv, region 13.77: 37, 29 and 37 per cent in 2025
    assert "37,0 → 29,0 → 37,0 % dari April 2025" in said(opened(lihat="13.77"))


def test_a_single_figure_is_told_in_a_sentence():
    assert "Baru satu angka yang terdata: 53,4 %" in said(opened(lihat="35.77"))


def test_what_no_source_states_is_called_computed():
    # No row of region "0" in observations.csv states informal work.
    assert "Indonesia 57,8 % dihitung" in said(opened(lihat="35.77", bagian="kerja"))


def test_the_visit_of_madiun_to_badung_stands_on_both_profiles():
    # visits.csv, vis-009: 18 July 2024
    assert "Berkunjung ke Kabupaten Badung** · 18 Juli 2024" in said(
        opened(lihat="35.77", bagian="penghargaan")
    )
    assert "Menerima Kota Madiun** · 18 Juli 2024" in said(opened(lihat="51.03", bagian="penghargaan"))


def test_planned_funding_is_counted_apart_and_nothing_is_summed():
    text = said(opened(lihat="51.03", bagian="dana"))
    assert "di antaranya rencana" in text
    assert "tidak dijumlahkan" in text


def test_work_is_compared_with_province_and_nation():
    text = said(opened(lihat="35.77", bagian="kerja"))
    assert "bekerja informal (Jawa Timur" in text
    assert "Indonesia" in text


def test_a_region_without_coverage_says_what_is_known_and_what_would_fill_the_gap():
    app = opened(lihat="11.02")
    text = said(app)
    assert "cakupan pekerja belum terdata" in text
    assert "Akan terisi oleh" in text
    assert "Penduduk bekerja" in text
    assert "Cakupan Provinsi Aceh" in text
    app.query_params["bagian"] = "sumber"
    assert "Instrumen regulasi belum terdata; ini tidak berarti tidak ada." in said(app.run())


def test_a_province_lists_its_kabupaten_and_kota():
    app = opened(lihat="64", bagian="wilayah")
    assert len(app.dataframe[0].value) == 10
    line = next(text.value for text in app.markdown if "setiap titik satu kabupaten/kota" in text.value)
    assert "sumber: [" in line and re.search(r"keadaan [^·]*20\d\d", line)


def test_neighbours_of_a_region_without_figure_are_named_with_date_and_age_of_theirs():
    # observations.csv, 35.76: 64.8 at the end of 2022; Kabupaten Trenggalek has none.
    app = opened(lihat="35.03")
    labels = [link.proto.label.replace("\u00a0", " ") for link in app.get("page_link")]
    assert "Kota Mojokerto 64,8 % (2022, lama)" in labels
    known = [label for label in labels if "%" in label]
    assert len(known) == 4 and all(re.search(r"\(.*20\d\d.*\)", label) for label in known)
    assert "~ kira-kira; ≈ diragukan" in [text.value for text in app.caption]


def test_a_kabupaten_has_no_section_of_kabupaten():
    app = opened(lihat="51.03")
    [sections] = [control for control in app.segmented_control if "Cakupan" in control.options]
    assert not any(option.startswith("Kab./kota") for option in sections.options)


def test_another_region_is_marked_as_not_mine_and_can_become_mine():
    app = opened(daerah="35.77", lihat="51.03")
    assert region(app) == "Kabupaten Badung"
    assert "Bukan daerah saya" in said(app)
    app.button(key="adopt").click().run()
    assert region(app) == "Kabupaten Badung"
    assert app.session_state["region"] == "51.03"
    assert "Bukan daerah saya" not in said(app)


def test_my_own_region_is_shown_where_the_address_names_none():
    assert region(opened(daerah="33.75")) == "Kota Pekalongan"


def test_without_any_region_the_page_invites_to_choose_one():
    app = opened()
    assert app.title[0].value == "Profil Daerah"
    assert any("Pilih daerah" in box.label for box in app.selectbox)


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_unclear_name_in_the_address_is_answered_with_candidates(language):
    app = opened(language, lihat="Madiun")
    offered = {link.proto.label for link in app.get("page_link")}
    assert {"Kota Madiun", "Kabupaten Madiun"} <= offered


def test_a_name_in_the_address_is_understood_as_people_write_it():
    assert region(opened(lihat="Kab. Badung")) == "Kabupaten Badung"


@pytest.mark.parametrize("asked", ["99.99", "<script>", "*" * 300, "xyzzy"])
def test_a_wrong_region_in_the_address_never_stops_the_page(asked):
    app = opened(daerah="35.77", lihat=asked)
    assert region(app) == "Kota Madiun"
    assert "<script>" not in " ".join(element.value for element in app.markdown)
