"""Does the proposed agenda fit mode, days and hosts?"""

import pytest

from benchmark.analysis.visit_agenda import agenda, proposed
from benchmark.analysis.visit_plan import AgendaItem, VisitPlan
from benchmark.locale import Words

WORDS = Words("id")
MADIUN, BADUNG, PEKALONGAN, JOMBANG = "35.77", "51.03", "33.75", "35.17"
HOSTS = (BADUNG, PEKALONGAN, JOMBANG)


def test_an_online_meeting_takes_two_hours_and_ends_with_minutes(evidence):
    items = proposed(evidence, VisitPlan(MADIUN, hosts=(BADUNG,), mode="online"), WORDS)
    assert [item.time for item in items] == ["09.00", "09.10", "09.40", "10.45"]
    assert "notulen" in items[-1].activity
    assert "pendataan dan verifikasi" in items[2].activity


def test_online_first_ends_with_the_decision_whether_to_travel(evidence):
    items = proposed(evidence, VisitPlan(MADIUN, hosts=(BADUNG,)), WORDS)
    assert "keputusan apakah kunjungan masih perlu" in items[-1].activity
    assert not any("Perjalanan" in item.activity for item in items)


def test_a_visit_has_arrival_reception_presentation_discussion_documents_field_and_closing(evidence):
    items = proposed(evidence, VisitPlan(MADIUN, hosts=(BADUNG,), mode="visit"), WORDS)
    first_words = [item.activity.split()[0].rstrip(":") for item in items]
    assert first_words == [
        "Perjalanan",
        "Penerimaan",
        "Paparan",
        "Pembahasan",
        "Tukar",
        "Peninjauan",
        "Penutupan,",
        "Kepulangan",
    ]


@pytest.mark.parametrize("mode", ["visit", "online", "online_first"])
@pytest.mark.parametrize("days", [1, 2, 3, 5, 14])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_host_is_met_within_the_days_and_the_clock_only_goes_forward(evidence, mode, days, count):
    plan = VisitPlan(MADIUN, hosts=HOSTS[:count], mode=mode, days=days)
    items = proposed(evidence, plan, WORDS)
    assert {item.host for item in items} - {""} == set(plan.hosts)
    assert {item.day for item in items} <= set(range(1, days + 1))
    moments = [(item.day, item.time) for item in items]
    assert moments == sorted(moments)
    assert len(set(moments)) == len(moments)


def test_a_way_over_the_sea_takes_the_first_day_and_the_evening_between_two_hosts(evidence):
    # regions.csv: Badung (Bali), Pekalongan and Madiun (Jawa); about 417 km from Madiun to Badung.
    plan = VisitPlan(MADIUN, hosts=(BADUNG, PEKALONGAN), mode="visit", days=3)
    items = proposed(evidence, plan, WORDS)
    first, *others = [item for item in items if item.activity.startswith("Perjalanan")]
    assert (first.day, first.host) == (1, BADUNG)
    assert "417 km" in first.activity and "gugus pulau lain" in first.activity
    assert [item.day for item in items if item.activity.startswith("Penerimaan")] == [2, 3]
    assert [(item.day, item.time, item.host) for item in others] == [(2, "16.00", PEKALONGAN)]


def test_without_a_day_to_spare_a_long_way_is_travelled_on_the_day_before(evidence):
    items = proposed(evidence, VisitPlan(MADIUN, hosts=(BADUNG,), mode="visit"), WORDS)
    assert "sehari sebelumnya" in items[0].activity
    assert not any("kedatangan rombongan" in item.activity for item in items)


def test_a_host_nearby_is_reached_in_the_morning(evidence):
    # Madiun to Ngawi (35.21): about 30 km.
    items = proposed(evidence, VisitPlan(MADIUN, hosts=("35.21",), mode="visit", days=2), WORDS)
    assert items[0].activity == "Perjalanan dan kedatangan rombongan"
    assert items[1].day == 1


def test_the_planners_agenda_replaces_the_proposed_one(evidence):
    own = (AgendaItem(1, "10.00", "Rapat", BADUNG),)
    assert agenda(evidence, VisitPlan(MADIUN, hosts=(BADUNG,), agenda=own), WORDS) == own
    assert agenda(evidence, VisitPlan(MADIUN, hosts=(BADUNG,), agenda=()), WORDS) == ()


def test_without_a_host_there_is_no_agenda(evidence):
    assert proposed(evidence, VisitPlan(MADIUN, mode="visit"), WORDS) == ()
