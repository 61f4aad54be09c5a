"""What must hold whatever the figures are."""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmark.analysis import learning_score
from benchmark.analysis.coverage import headline
from benchmark.analysis.goal_paritrana import prize_record
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.learning_basis import codes_of, saturating, share_of_way
from benchmark.analysis.learning_score import order, part_weights, scored_for
from benchmark.analysis.levels import level_of

SLOW = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def stated(evidence):
    """The stated coverage figures of kabupaten and kota."""
    table = headline(evidence, "ucj_pct")
    return table[(table["observation_id"] != "") & table["value"].notna() & (table["code"].str.len() > 2)]


def raised(evidence, observation_id: str, value: float):
    table = evidence.observations
    table.loc[table["observation_id"] == observation_id, "value"] = value
    return evidence.with_tables("raised", observations=table)


@SLOW
@given(st.data())
def test_raising_a_hosts_coverage_never_lowers_its_score_for_coverage(evidence, stated, data):
    host = stated.iloc[data.draw(st.integers(0, len(stated) - 1))]
    codes = codes_of(evidence, "kabkota")
    visitor = data.draw(st.sampled_from([code for code in codes if code != host["code"]]))
    rise = data.draw(st.floats(0, 100 - min(host["value"], 100)))
    later = raised(evidence, host["observation_id"], host["value"] + rise)
    weights = part_weights(evidence, "coverage")
    before, after = (scored_for(evidence, then, visitor, "coverage", weights) for then in (evidence, later))
    place = codes.get_loc(host["code"])
    assert after.score[place] >= before.score[place] - 1e-12
    assert after.eligible[place] >= before.eligible[place]


@pytest.mark.parametrize("goal", ["coverage", "regulation"])
def test_coverage_never_changes_similarity(evidence, stated, goal):
    host = stated.sort_values("value").iloc[0]
    later = raised(evidence, host["observation_id"], 99.0)
    before, after = (
        learning_targets(known, "13.77", goal, k=600).set_index("code")["similarity"]
        for known in (evidence, later)
    )
    both = before.index.intersection(after.index)
    assert len(both) > 50
    assert before[both].equals(after[both])


@given(st.floats(0, 99.9), st.lists(st.floats(0, 100), min_size=1, max_size=20))
def test_the_share_of_the_way_lies_between_nothing_and_all_and_grows(mine, theirs):
    shares = share_of_way(np.sort(np.array(theirs)), mine, 100.0)
    assert ((shares >= 0) & (shares <= 1)).all()
    assert (np.diff(shares) >= 0).all()


def test_one_more_of_anything_adds_less_than_the_one_before():
    # n / (n + 3): 0, 1/4, 2/5, 1/2
    assert saturating(np.arange(4), 3).tolist() == pytest.approx([0, 0.25, 0.4, 0.5])


def test_a_record_of_prizes_is_worked_out_from_its_editions(evidence):
    # awards.csv, provincial: Kota Madiun first 2023 (0.5) and second 2024 (0.4): 1 - 0.5 × 0.6;
    # the prize of its water company does not count. Badung first 2022, unranked 2024: 1 - 0.5 × 0.7.
    record = prize_record(evidence)["record"]
    assert record["35.77"] == pytest.approx(0.7)
    assert record["51.03"] == pytest.approx(0.65)


def test_one_more_prize_never_lowers_a_record(evidence):
    before = prize_record(evidence)["record"]
    table = evidence.awards
    more = table[table["award_id"] == "awd-0142"].assign(award_id="awd-9999", edition_year=2025)
    awards = type(table)(table.to_dict("records") + more.to_dict("records")).astype(table.dtypes)
    after = prize_record(evidence.with_tables("more", awards=awards))["record"]
    assert after["51.03"] > before["51.03"]
    assert (after >= before).all()


@pytest.mark.parametrize(("goal", "code"), [("coverage", "35.77"), ("paritrana", "35.77"), ("funding", "51")])
def test_the_region_itself_comes_last(evidence, goal, code):
    codes = codes_of(evidence, level_of(evidence, code))
    best_first = order(scored_for(evidence, evidence, code, goal, part_weights(evidence, goal)))
    assert codes[best_first[-1]] == code
    assert sorted(best_first) == list(range(len(codes)))


def test_the_region_itself_is_never_eligible_even_if_it_leads(evidence, monkeypatch):
    codes = codes_of(evidence, "province")
    everybody = np.ones(len(codes))
    ahead = SimpleNamespace(eligible=everybody.astype(bool), lead=everybody, novelty=everybody)
    monkeypatch.setitem(learning_score._AHEAD, "funding", lambda *asked: ahead)
    scores = scored_for(evidence, evidence, "51", "funding", part_weights(evidence, "funding"))
    assert [code for code, may in zip(codes, scores.eligible, strict=True) if not may] == ["51"]
    assert codes[order(scores)[-1]] == "51"
