"""Can the flat table of a region's figures be read without the code lists?"""

import pytest

from benchmark.exports.profile_groups import group_name
from benchmark.exports.profile_observations import observations_table
from benchmark.exports.profile_records import legal_weight
from benchmark.locale import Words

WORDS = Words("id")


@pytest.fixture(scope="module")
def madiun(evidence):
    return observations_table(evidence, "35.77", WORDS)


def test_every_stated_figure_of_the_region_is_in_it(evidence, madiun):
    stated = evidence.observations.query("region_code == '35.77'")
    assert set(stated["observation_id"]) == set(madiun["Kode fakta"]) - {""}


def test_the_computed_coverage_is_in_it_with_its_computation(madiun):
    # observations.csv 35.77: 51,293 covered (26 December 2025), 44,800 not (29 December 2025)
    [row] = madiun[madiun["Angka utama cakupan"] == "ya"].itertuples()
    assert (row.Nilai, row.Dihitung) == (53.4, "ya")
    assert "51.293" in row.Perhitungan and "44.800" in row.Perhitungan


def test_codes_stand_beside_names_and_flags_are_words(madiun):
    assert set(madiun["Daerah"]) == {"Kota Madiun"}
    assert madiun["Indikator"].notna().all() and madiun["Jenis"].notna().all()
    assert set(madiun["Kira-kira"]) | set(madiun["Dihitung"]) == {"ya", "tidak"}


def test_a_stated_figure_stays_as_stated(evidence):
    # observations.csv 51.03 ucj_pct 58.68
    rows = observations_table(evidence, "51.03", WORDS)
    assert 58.68 in set(rows.loc[rows["Kode indikator"] == "ucj_pct", "Nilai"])


def test_only_what_is_in_force_has_legal_weight():
    assert legal_weight("perda", "berlaku", "mengikat", WORDS) == "Kekuatan hukum: mengikat"
    assert legal_weight("perwali", "direncanakan", "mengikat", WORDS).startswith("Belum berlaku")
    assert legal_weight("perwali", "unknown", "mengikat", WORDS).startswith("Status belum diketahui")


def test_a_group_without_a_name_of_its_own_keeps_the_words_of_its_source():
    assert group_name("tukang dodos", Words("en")) == "tukang dodos"
    assert group_name(None, WORDS) == ""
