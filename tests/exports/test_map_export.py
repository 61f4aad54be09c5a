"""The table behind the map, carried away."""

import pandas as pd
import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.map_view import by_gap, map_table
from benchmark.analysis.targets import own_targets
from benchmark.exports.map_export import map_export
from benchmark.locale import Words


@pytest.fixture(scope="module")
def exported(evidence):
    table = map_table(evidence, headline(evidence, "ucj_pct"), "kabkota")
    return map_export(evidence, Words("id"), table, "ucj_pct").set_index("Kode")


VALUE = "Cakupan jaminan sosial ketenagakerjaan (UCJ) (%)"


def test_every_region_is_there_and_missing_ones_say_so(exported):
    assert len(exported) == 514
    # Kab. Aceh Selatan has no coverage figure in data/observations.csv.
    missing = exported.loc["11.01"]
    assert (missing["Kode status"], missing["Status angka"]) == ("[x]", "belum terdata")
    assert pd.isna(missing[VALUE])


def test_every_figure_has_its_source_and_date(exported):
    known = exported[exported[VALUE].notna()]
    assert known["Penerbit"].notna().all()
    dated = known[known["Kode ketelitian"] != "unknown"]
    assert dated["Keadaan"].notna().all()


def test_figures_have_the_decimals_shown_and_ranks_are_whole(exported):
    # 51293 of 96093 workers are 53.378 per cent.
    assert exported.at["35.77", VALUE] == 53.4
    assert exported["Peringkat"].dtype == "Int64"


def test_a_computed_figure_a_doubtful_one_and_a_bound_are_marked_in_columns_of_their_own(exported):
    assert exported.at["35.77", "Dihitung"] == "ya"
    assert (exported.at["13.77", "Dihitung"], exported.at["13.77", "Sumber berselisih"]) == ("tidak", "ya")
    bound = exported.loc["14.03"]
    assert (bound["Jenis batas"], bound["Nilai batas (%)"]) == ("paling sedikit", 50)
    assert pd.isna(bound[VALUE]) and bound["Dihitung"] == ""


def test_precision_is_told_in_words_beside_its_code(exported):
    row = exported[exported["Kode ketelitian"] == "published"].iloc[0]
    assert row["Ketelitian tanggal"] == "bertanggal terbit, bukan tanggal data"


def test_the_distance_to_the_target_comes_with_the_target_its_year_and_source(evidence):
    # Kab. Badung: 58.68 against 100 of 2026, the target that is still running.
    figures = headline(evidence, "ucj_pct")
    table = by_gap(map_table(evidence, figures, "kabkota", "51"), own_targets(evidence, headlines=figures))
    badung = map_export(evidence, Words("id"), table, "ucj_pct").set_index("Kode").loc["51.03"]
    assert badung["Target (%)"] == 100
    assert badung["Tahun target"] == 2026
    assert badung["Selisih (angka dikurangi target)"] == -41.3
    assert badung["Tautan target"].startswith("http")
