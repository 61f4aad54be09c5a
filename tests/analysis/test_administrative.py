"""Is a kota or kabupaten administrasi never judged by, nor advised to make, what only its province has?"""

import pytest

from benchmark.analysis.administrative import (
    forms_to_issue,
    is_administrative,
    own_budget,
    what_to_learn,
    where_it_lies,
)
from benchmark.analysis.goal_regulation import in_force_by_region, to_learn_from
from benchmark.analysis.learning import GOALS, learning_targets
from benchmark.analysis.paritrana import readiness
from benchmark.analysis.paritrana_gaps import gaps
from benchmark.analysis.reasons import pair_of
from benchmark.analysis.visit_asking import Asking
from benchmark.analysis.visit_questions_drafting import drafting_questions
from benchmark.locale import Words

WORDS = Words("id")
JAKARTA = ["31.01", "31.71", "31.72", "31.73", "31.74", "31.75"]
# 33.75 has perda,10,2023 in force.
PEKALONGAN = "33.75"


def test_only_the_six_of_jakarta_are_administrative(evidence):
    codes = evidence.regions["code"].astype(str)
    assert [code for code in codes if is_administrative(evidence, code)] == JAKARTA


def test_regulations_and_budget_lie_with_the_province(evidence):
    said = where_it_lies(evidence, "31.71", WORDS)
    assert said.startswith("Kota Administrasi Jakarta Pusat ialah wilayah administrasi, bukan daerah otonom")
    assert said.endswith("ada pada Provinsi DKI Jakarta (UU 2/2024).")
    assert own_budget(evidence, "31.71") == "apbd_provinsi"
    for code in ("31", PEKALONGAN):
        assert where_it_lies(evidence, code, WORDS) == what_to_learn(evidence, code, WORDS) == ""
    assert (
        own_budget(evidence, "31") == "apbd_provinsi" and own_budget(evidence, PEKALONGAN) == "apbd_kabkota"
    )


def test_it_is_not_asked_for_what_it_cannot_have(evidence):
    left_out = {"perda", "head_rule", "own_budget", "coverage_village", "from_village"}
    for code in JAKARTA:
        found = readiness(evidence, code, WORDS)
        assert {question.id for question in found.not_applicable} == left_out
        # A circular or a decree it can issue.
        assert "other_rule" in {answer.question.id for answer in found.answers}


@pytest.mark.parametrize("goal", GOALS)
def test_no_learning_target_is_praised_for_a_perda_or_perkada(evidence, goal):
    for code in JAKARTA:
        for reasons in learning_targets(evidence, code, goal, k=8)["reasons"]:
            told = " ".join(reason.text for reason in reasons if reason.kind in ("lead", "novelty"))
            assert not any(form in told for form in ("Perda", "Perbup", "Perwali", "Pergub"))


def test_it_learns_from_forms_that_it_can_issue(evidence):
    forms = set(forms_to_issue(evidence, "31.71"))
    assert forms == {"decree", "circular", "agreement"}
    hosts = learning_targets(evidence, "31.71", "regulation", k=20)["code"]
    assert len(hosts) and all(to_learn_from(evidence, "31.71", host) for host in hosts)
    assert to_learn_from(evidence, "35.77", PEKALONGAN) == in_force_by_region(evidence)[PEKALONGAN]


def test_no_host_of_a_gap_answers_by_a_perda_or_perkada(evidence):
    found = readiness(evidence, "31.71", WORDS)
    for gap in gaps(evidence, found, WORDS):
        told = " ".join(host.reasons[0].text for host in gap.hosts if host.reasons)
        assert not told.startswith(("Perda", "Perbup", "Perwali")) and " Perda " not in told


def test_it_does_not_ask_how_a_perda_came_about(evidence):
    asked = {
        code: [
            question.text
            for question in drafting_questions(
                Asking(evidence, pair_of(evidence, code, PEKALONGAN), "regulation", WORDS)
            )
        ]
        for code in ("31.71", "35.77")
    }
    assert any("DPRD" in text for text in asked["35.77"])
    assert not any("DPRD" in text or "Perda" in text or "naskah akademik" in text for text in asked["31.71"])
