"""The table behind the map, carried away."""

import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.map_view import map_table
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
    assert exported.at["11.01", "Tanda"] == "[x]"
    assert exported.loc["11.01"].isna()[VALUE]


def test_every_figure_has_its_source_and_date(exported):
    known = exported[exported[VALUE].notna()]
    assert known["Penerbit"].notna().all()
    dated = known[known["Ketelitian tanggal"] != "tanggal tidak diketahui"]
    assert dated["Keadaan"].notna().all()


def test_how_finely_a_date_is_known_stands_in_words(exported, evidence):
    codes = set(evidence.observations["precision"])
    assert not codes & set(exported["Ketelitian tanggal"])
    # observations.csv: Badung 58.68, dated by the day on which it was published.
    assert exported.at["51.03", "Ketelitian tanggal"] == "bertanggal terbit, bukan tanggal data"
    assert exported.at["11.01", "Ketelitian tanggal"] == ""


def test_a_computed_figure_a_doubtful_one_and_a_bound_carry_their_marks(exported):
    assert exported.at["35.77", "Tanda"] == "dihitung"
    assert exported.at["13.77", "Tanda"] == "≈"
    assert exported.at["14.03", "Tanda"] == "> 50,0"
