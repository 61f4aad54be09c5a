"""Does a plan survive its address, and is what is damaged there left out and named?"""

import base64
import json
import zlib
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from visit_plans import (
    BADUNG,
    FULL,
    MADIUN,
    PEKALONGAN,
    WORDS,
)

from benchmark.analysis.learning_score import GOALS
from benchmark.analysis.visit_address import (
    GOALS_IN_ADDRESS,
    LONGEST_TYPED,
    MODES_IN_ADDRESS,
    AddressRead,
    fits,
)
from benchmark.analysis.visit_file import (
    from_address,
    from_json,
    read_address,
    to_address,
    to_json,
)
from benchmark.analysis.visit_plan import Asked, VisitPlan
from benchmark.analysis.visit_reading import MODES


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    params=st.dictionaries(
        st.sampled_from(["tujuan", "tuan", "cara", "mulai", "hari", "isi", "daerah", "x"]),
        st.text(max_size=80)
        | st.sampled_from(["51.03,33.75", "51.03,51.03,35.77", "2026-02-30", "²", "-1", "1e3"]),
    )
)
def test_no_address_is_an_error(evidence, params):
    assert isinstance(from_address(params, evidence, MADIUN), VisitPlan)
    assert isinstance(from_address(params, evidence), VisitPlan)


def test_an_untouched_plan_has_a_short_address(evidence):
    assert to_address(VisitPlan(MADIUN)) == {}
    plan = VisitPlan(MADIUN, "regulation", (BADUNG, PEKALONGAN))
    assert to_address(plan) == {"tujuan": "regulasi", "tuan": "51.03,33.75"}


def test_every_goal_and_mode_has_a_word_in_the_address():
    assert set(GOALS_IN_ADDRESS.values()) == set(GOALS)
    assert set(MODES_IN_ADDRESS.values()) == set(MODES)


def test_the_region_of_an_address_is_that_of_the_app_or_the_one_it_names(evidence):
    assert from_address({"tuan": BADUNG}, evidence, MADIUN).region == MADIUN
    assert from_address({"daerah": MADIUN}, evidence).region == MADIUN
    assert from_address({"daerah": "99"}, evidence).region == ""


@pytest.mark.parametrize(
    ("params", "unused"),
    [
        ({"tuan": "51.03,99.99"}, ("tuan",)),
        ({"tuan": "51.03,51.03,35.77"}, ("tuan",)),
        ({"tuan": "51.03,33.75,35.17,13.77"}, ("tuan",)),
        (
            {"tujuan": "<b>", "cara": "?", "mulai": "kemarin", "hari": "0"},
            ("tujuan", "cara", "mulai", "hari"),
        ),
        ({"isi": "bukan base64!"}, ("isi",)),
        ({"isi": "QUJD"}, ("isi",)),
    ],
)
def test_what_of_an_address_is_damaged_is_left_out_and_named(evidence, params, unused):
    read = read_address(params, evidence, MADIUN)
    assert read.unused == unused
    assert all(read.notes(WORDS)) and len(read.notes(WORDS)) == len(unused)
    assert len(read.plan.hosts) <= 3 and MADIUN not in read.plan.hosts


def test_a_damaged_letter_in_the_typed_part_does_not_lose_the_hosts(evidence):
    params = to_address(FULL)
    params["isi"] = params["isi"][:20] + "A" + params["isi"][21:]
    read = read_address(params, evidence, MADIUN)
    assert read.plan.hosts == FULL.hosts
    assert read.unused == ("isi",)


def test_a_bomb_in_the_address_is_left_out(evidence):
    # Nothing but its size is wrong with it: keys that nobody knows are passed over.
    def opened(letters: int) -> AddressRead:
        bomb = json.dumps({"unknown": "a" * letters, "purpose": "Belajar"}).encode()
        packed = base64.urlsafe_b64encode(zlib.compress(bomb, 9)).decode().rstrip("=")
        assert len(packed) < LONGEST_TYPED
        return read_address({"isi": packed, "tuan": BADUNG}, evidence, MADIUN)

    plan = VisitPlan(MADIUN, hosts=(BADUNG,))
    assert opened(1000) == (replace(plan, purpose="Belajar"), ())
    assert opened(3_000_000) == (plan, ("isi",))


def test_a_plan_too_long_for_an_address_keeps_its_choices_and_says_that_it_does_not_fit(evidence):
    import random

    rough = random.Random(1)
    long = tuple(
        Asked(f"own-{n}", "".join(rough.choices("abcdefghijklmnopqrstuvwxyz ", k=300))) for n in range(60)
    )
    plan = replace(FULL, questions=long)
    assert not fits(plan)
    assert "isi" not in to_address(plan)
    assert to_address(plan)["tuan"] == "51.03,33.75"
    assert from_json(to_json(plan), evidence) == plan
