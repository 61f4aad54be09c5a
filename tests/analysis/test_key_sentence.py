"""The one sentence about a region's coverage."""

from datetime import date

import pytest

from benchmark.analysis.coverage import NATION, headline, region_headline
from benchmark.analysis.key_sentence import Finding, finding, key_sentence, national_finding
from benchmark.locale import Words

TODAY = date(2026, 3, 31)


@pytest.fixture(scope="module")
def say(evidence):
    headlines = headline(evidence, "ucj_pct", TODAY)

    def sentence(code, language="id"):
        return key_sentence(evidence, code, Words(language), TODAY, headlines).replace("\u00a0", " ")

    return sentence


def test_kota_madiun_is_said_with_its_date_and_that_it_is_computed(say):
    sentence = say("35.77")
    assert sentence.startswith(
        "Kota Madiun: 53,4 % pekerja terlindungi (Desember 2025, dihitung), peringkat "
    )
    assert sentence.endswith(" di antaranya angka lama.")


def test_figures_too_old_to_rank_with_are_counted(say, evidence):
    headlines = headline(evidence, "ucj_pct", TODAY)
    kabkota = headlines[headlines["code"].str.len() == 5]
    old = int((kabkota["stale"] & kabkota["value"].notna()).sum())
    assert old > 0
    assert f"kabupaten/kota yang berdata, {old} di antaranya angka lama." in say("35.77")


def test_a_doubtful_figure_says_how_far_sources_differ(say):
    # observations.csv 13.77: 37 against 29, 8 points.
    assert "Sumber berselisih hingga 8,0 poin" in say("13.77")


def test_a_bound_is_said_as_a_bound_without_a_place(say):
    # observations.csv 14.03: above 50 (December 2025); 62.01: below 50 (March 2025).
    assert say("14.03").startswith("Kabupaten Bengkalis: di atas 50,0 % pekerja terlindungi (Desember 2025)")
    assert "di bawah 50,0 %" in say("62.01") and "tidak diperingkat" in say("62.01")
    assert "peringkat " not in say("14.03")


def test_without_data_it_says_so_and_how_many_have_data(say):
    sentence = say("91.03")
    assert sentence.startswith("Kabupaten Jayapura: cakupan pekerja belum terdata; ")
    assert sentence.endswith(" dari 514 kabupaten/kota sudah berdata.") and "0 %" not in sentence


def test_an_old_figure_says_its_age(say):
    # observations.csv 92.08: 60.45 at the end of 2023, 27 months before 2026-03-31.
    assert "pekerja terlindungi (2023), peringkat" in say("92.08")
    assert say("92.08").endswith("Angka ini sudah berumur 27 bulan.")


def test_a_province_is_placed_among_provinces(say):
    # observations.csv 51: 53.88 on 2025-12-31 (month).
    sentence = say("51")
    assert sentence.startswith("Bali: 53,9 % pekerja terlindungi (Desember 2025), peringkat ")
    assert "provinsi yang berdata" in sentence


def test_about_is_said_where_the_source_says_about(say):
    # observations.csv 14.07: 17, approximate, published 2025-03-18.
    assert "17,0 % pekerja terlindungi (Maret 2025, kira-kira)" in say("14.07")


def test_an_undated_figure_says_that_it_has_no_date(evidence):
    # observations.csv 19.01: 33 without a date.
    assert "33,0\u00a0% pekerja terlindungi (tanpa tanggal)" in key_sentence(evidence, "19.01", Words("id"))


def test_a_figure_beyond_the_possible_is_said_to_be_so(made):
    sentence = key_sentence(made({"value": 126.15}), "11.01", Words("id"), date(2025, 12, 31))
    assert sentence.endswith("kabupaten/kota yang berdata. Nilainya di luar batas yang wajar.")


def test_as_a_title_it_has_date_and_age_and_the_rest_apart(evidence):
    # observations.csv 92.08: 60.45 at the end of 2023, 27 months before 2026-03-31.
    headlines = headline(evidence, "ucj_pct", TODAY)
    found = finding(evidence, "92.08", Words("id"), headlines)
    assert "pekerja terlindungi (2023, lama), peringkat" in found.title.replace("\u00a0", " ")
    age, ranked = found.remarks
    assert age == "Angka ini sudah berumur 27 bulan."
    kabkota = headlines[headlines["code"].str.len() == 5]
    known = kabkota["value"].notna()
    assert ranked.startswith(f"{int((kabkota['stale'] & known).sum())} dari {int(known.sum())} angka")


def test_as_a_title_a_region_without_figure_is_said_as_in_the_sentence(evidence, say):
    found = finding(evidence, "91.03", Words("id"), headline(evidence, "ucj_pct", TODAY))
    assert found == Finding(key_sentence(evidence, "91.03", Words("id"), TODAY))


def test_the_nation_is_said_with_how_many_regions_are_known(evidence):
    headlines = headline(evidence, "ucj_pct", TODAY)
    figure = region_headline(evidence, NATION, "ucj_pct", TODAY)
    known = int(headlines.loc[headlines["code"].str.len() == 5, "value"].notna().sum())
    said = national_finding(figure, headlines, Words("id")).replace("\u00a0", " ")
    # observations.csv, region 0: 37.01 per cent in October 2025
    assert said == (
        f"Indonesia: 37,0 % pekerja terlindungi (Oktober 2025); baru {known} dari 514 kabupaten/kota berdata."
    )


def test_without_a_figure_of_the_nation_none_is_claimed(evidence):
    headlines = headline(evidence, "ucj_pct", TODAY)
    figure = region_headline(evidence, NATION, "ucj_pct", TODAY)
    unknown = {**figure, "value": float("nan"), "state": "not_collected"}
    assert "%" not in national_finding(unknown, headlines, Words("id"))
