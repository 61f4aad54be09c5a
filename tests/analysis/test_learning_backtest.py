"""Is the advice tested against real visits without seeing them?"""

from datetime import date

import numpy as np
import pytest

from benchmark.analysis.backtest import OTHERWISE, goal_of, per_trip, summary, trials
from benchmark.analysis.known_then import known_then
from benchmark.analysis.visits import documented_visits, visits_received
from benchmarks.learning_targets import BEGIN, END, written_into


@pytest.fixture(scope="module")
def small(evidence):
    """The evidence with three visits, so that the test is short: one within a level, one across, one trip."""
    kept = evidence.visits["visit_id"].isin(["vis-005", "vis-012", "vis-013"])
    return evidence.with_tables("few", visits=evidence.visits[kept].reset_index(drop=True))


@pytest.fixture(scope="module")
def tested(small):
    return trials(small)


def test_a_visit_leaves_with_the_facts_that_only_its_sources_tell(evidence):
    # visit_sources.csv vis-011: seed-pariaman and two news; observations.csv: 29 % of Pariaman is from
    # seed-pariaman alone; instrument_sources.csv: Perda 10/2023 (ins-0163) has three other sources.
    then = known_then(evidence, ["vis-011"])
    assert "vis-011" not in set(then.visits["visit_id"])
    assert "seed-pariaman" not in set(then.observations["source_id"])
    assert "ins-0163" in set(then.instruments["instrument_id"])
    left = set(then.instrument_sources.query("instrument_id == 'ins-0163'")["source_id"])
    assert "jatengprov-146630" in left and "seed-pariaman" not in left
    # Perda 4/2020 of Badung (ins-0232) is told only by the report of the visit of Madiun.
    assert "ins-0232" not in set(known_then(evidence, ["vis-009"]).instruments["instrument_id"])


def test_visits_told_by_the_same_report_leave_together(evidence):
    left = set(known_then(evidence, ["vis-012"]).visits["visit_id"])
    assert left == set(evidence.visits["visit_id"]) - {"vis-012", "vis-013", "vis-014"}


def test_before_a_day_nothing_later_is_known(evidence):
    day = date(2024, 7, 18)
    then = known_then(evidence, before=day)
    assert (then.observations["as_of"].dt.date < day).all()
    assert (then.visits["date"].dt.date < day).all()
    published = evidence.sources.set_index("source_id")["published_on"]
    for table, year in (("instruments", "year"), ("awards", "edition_year"), ("programs", "started_year")):
        years = then.table(table)[year]
        assert years.dropna().le(2024).all()
    of_year = then.funding[then.funding["year"] == 2024]
    assert (published[of_year["source_id"]].dt.date < day).all()
    assert len(then.funding) < len(evidence.funding)


def test_less_evidence_is_another_revision_and_leaves_the_first_as_it_was(evidence):
    then = known_then(evidence, ["vis-009"], date(2024, 7, 18))
    assert then.revision != evidence.revision
    assert "vis-009" in set(evidence.visits["visit_id"])


@pytest.mark.parametrize(
    ("topic", "goal"),
    [
        ("Perda Kota Pekalongan 10/2023 tentang pekerja rentan", "regulation"),
        ("Masukan raperda", "regulation"),
        ("Peningkatan cakupan untuk persiapan Paritrana 2025", "paritrana"),
        ("jaminan ketenagakerjaan bersumber DBHCHT", "funding"),
        ("Pelindungan pekerja rentan", "funding"),
        ("ketenagakerjaan dan perlindungan tenaga kerja", OTHERWISE),
    ],
)
def test_the_goal_of_a_visit_is_read_from_its_topic(topic, goal):
    assert goal_of(topic) == goal


def test_a_visit_across_levels_has_no_place(tested):
    across = next(trial for trial in tested if trial.visit_id == "vis-005")
    assert np.isnan(across.rank) and across.candidates == 0
    assert summary(tested)["n"].eq(2).all()


def test_naive_rules_are_placed_as_they_would_be_by_hand(evidence, tested):
    # Kabupaten Pasuruan to Jombang: 66 km; eleven kabupaten and kota have a nearer centre.
    trial = next(trial for trial in tested if trial.visit_id == "vis-012")
    assert trial.naive["nearest"] == 12
    assert trial.naive["random"] == pytest.approx((513 + 1) / 2)
    assert trial.candidates == 513


def test_guests_who_came_together_count_once(tested):
    together = per_trip(tested)
    assert len(together) == 2
    trip = next(trial for trial in together if trial.host_code == "35.17")
    ranks = [trial.rank for trial in tested if trial.host_code == "35.17"]
    assert trip.rank == np.median(ranks)


def test_visits_lie_on_the_map_from_guest_to_host(evidence):
    table = documented_visits(evidence).set_index("visit_id")
    assert len(table) == len(evidence.visits)
    row = table.loc["vis-009"]
    assert (row["visitor_name"], row["host_name"]) == ("Kota Madiun", "Kabupaten Badung")
    assert row["host_latitude"] == evidence.region("51.03").latitude
    assert 380 < row["km"] < 440
    assert visits_received(evidence)["35.17"] == 3


def test_the_tables_replace_only_what_stands_between_their_marks():
    text = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert written_into(text, "new") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    with pytest.raises(ValueError):
        written_into("no marks", "new")
