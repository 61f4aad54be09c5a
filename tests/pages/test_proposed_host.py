"""Do Beranda, Sejawat and the plan name the same host, mark it, and say who stands above it?"""

import re

import pytest
from page_text import everything_said

from benchmark.ui.peers.summary import short_answer

PARIAMAN, MADIUN, LUMAJANG = "13.77", "35.77", "35.08"
GOALS = {"cakupan": "coverage", "regulasi": "regulation", "dana": "funding", "paritrana": "paritrana"}


def read(app) -> str:
    return everything_said(app).replace("\\", "").replace("\u00a0", " ")


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("code", [PARIAMAN, MADIUN, LUMAJANG])
def test_three_screens_name_the_same_host_and_why_not_the_first(open_app, evidence, code, goal):
    short = {one.goal: (one.code, one.remark) for one in short_answer(evidence, code, "id").targets}
    host, remark = short[GOALS[goal]]
    region = evidence.region(host)
    peers = open_app("pages/peers.py", daerah=code, tujuan=goal)
    plan = open_app("pages/study_visit.py", daerah=code, tujuan=goal)
    # What speaks against the host itself stands behind its name.
    title = peers.title[0].value.replace("\\", "")
    assert re.search(rf"belajar ke {region.name}( \([^)]+\))?, karena", title)
    table = peers.main.dataframe[0].value
    marked = table.loc[table["Tanda"].str.startswith("diusulkan"), "Daerah"].tolist()
    assert marked == [region.short_name]
    assert peers.selectbox(key="tuan").value == host
    (offered,) = [line.value for line in plan.main.markdown if " · diusulkan" in line.value]
    assert offered.replace("\\", "").startswith(f"**{region.short_name}")
    assert ("teratas, tetapi" in remark) == (table["Daerah"].iloc[0] != region.short_name)
    passed = "teratas, tetapi" in remark
    for screen in (peers, plan):
        assert ("teratas, tetapi" in read(screen)) == passed and (not passed or remark in read(screen))


def test_beranda_names_it_with_what_speaks_against_the_first(open_app):
    # Lumajang, coverage: Kota Mojokerto is the first choice of more than twelve regions, its figure of 2022.
    lines = [line for line in read(open_app(daerah=LUMAJANG)).splitlines() if "Menaikkan cakupan: " in line]
    assert any("[Kab. Probolinggo]" in line and "teratas" not in line for line in lines)
    told = "Menaikkan cakupan: Kota Mojokerto teratas, tetapi banyak peminat"
    assert any(told in line for line in lines)


def test_the_list_marks_the_doubtful_figure_that_was_passed_over(open_app):
    # Madiun, coverage: the sources on Kota Blitar differ.
    table = open_app("pages/peers.py", daerah=MADIUN, n="20").main.dataframe[0].value.set_index("Daerah")
    assert "angka diragukan" in table.at["Kota Blitar", "Tanda"]
    # Below the proposed one as well.
    assert "angka diragukan" in table.at["Kota Makassar", "Tanda"]
    plan = open_app("pages/study_visit.py", daerah=MADIUN)
    assert any("Kota Blitar" in line.value and "angka diragukan" in line.value for line in plan.main.markdown)


def test_where_the_list_ends_above_the_proposed_host_it_stands_below_with_its_place(open_app, evidence):
    # Lumajang: Kab. Probolinggo stands farther down than five.
    app = open_app("pages/peers.py", daerah=LUMAJANG, n="5")
    host = app.selectbox(key="tuan").value
    named = evidence.region(host)
    table = app.main.dataframe[0].value
    assert len(table) == 6 and table["Daerah"].iloc[-1] == named.short_name
    place = table["No."].iloc[-1]
    assert place > 6 and table["No."].tolist()[:5] == [1, 2, 3, 4, 5]
    assert any(f"{place}. {named.name}: nilai" in heading.value for heading in app.subheader)
    assert f"belajar ke {named.name}" in app.title[0].value
    assert any(f". {named.name}: nilai" in heading.value for heading in app.subheader)


def test_a_host_that_is_chosen_is_no_longer_proposed(open_app):
    plan = open_app("pages/study_visit.py", daerah=PARIAMAN, tuan="13.74")
    assert "Pilihan 1: Kota Padang Panjang" in read(plan)
    assert "teratas, tetapi" not in read(plan)
    assert not [line for line in plan.main.markdown if " · diusulkan" in line.value]
