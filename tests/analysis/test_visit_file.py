"""Does a plan survive its file, and is what is no plan refused with its place and a way out?"""

import base64
import json
import zlib
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from visit_plans import BADUNG, ENGLISH, FULL, MADIUN, PEKALONGAN, TURNS, WORDS, plans

from benchmark.analysis.visit_address import (
    fits,
)
from benchmark.analysis.visit_file import (
    LARGEST_FILE,
    UnreadablePlan,
    from_address,
    from_json,
    read_address,
    to_address,
    to_json,
)
from benchmark.analysis.visit_limits import LONGEST_TEXT, tidy
from benchmark.analysis.visit_plan import Asked, CostLine, VisitPlan


def saved(plan: VisitPlan = FULL, **changes) -> bytes:
    """A saved plan with some keys changed; a key set to ... is left out."""
    raw = json.loads(to_json(plan)) | changes
    return json.dumps({name: value for name, value in raw.items() if value is not ...}).encode()


def refusal(data: bytes, evidence) -> UnreadablePlan:
    with pytest.raises(UnreadablePlan) as caught:
        from_json(data, evidence, WORDS)
    return caught.value


def test_a_full_plan_comes_back_from_its_file_and_its_address(evidence):
    assert from_json(to_json(FULL), evidence) == FULL
    assert from_address(to_address(FULL), evidence, MADIUN) == FULL


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=plans)
def test_any_plan_comes_back_from_its_file_and_its_address(evidence, plan):
    assert from_json(to_json(plan), evidence) == plan
    assert to_json(from_json(to_json(plan), evidence)) == to_json(plan)
    if fits(plan):
        read = read_address(to_address(plan), evidence, MADIUN)
        assert read == (plan, ())


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")))
def test_whatever_bytes_come_a_plan_or_a_refusal_with_a_way_out_is_the_answer(evidence, data):
    said = refusal(data, evidence)
    assert len(said.explain(WORDS)) > 20
    assert len(said.explain(ENGLISH)) > 20


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(list(json.loads(to_json(FULL)))), value=values)
def test_whatever_stands_under_a_key_it_is_read_or_refused_at_that_key(evidence, name, value):
    try:
        plan = from_json(saved(**{name: value}), evidence)
    except UnreadablePlan as said:
        assert said.place.startswith(name) or said.place == ""
        assert said.explain(WORDS)
    else:
        assert isinstance(plan, VisitPlan)


def test_unknown_keys_are_passed_over_and_missing_ones_have_their_default(evidence):
    data = json.dumps(
        {"region": MADIUN, "version": 1, "colour": "red", "questions": [{"id": "own-1", "x": 1}]}
    )
    assert from_json(data.encode(), evidence) == VisitPlan(MADIUN, questions=(Asked("own-1"),))


def test_a_file_saved_by_notepad_with_a_byte_order_mark_is_read(evidence):
    assert from_json(b"\xef\xbb\xbf" + to_json(FULL), evidence) == FULL


@pytest.mark.parametrize(
    ("changes", "place", "says"),
    [
        ({"region": "99.99"}, "region", "99.99"),
        ({"region": 3577}, "region", "teks"),
        ({"hosts": [BADUNG, "<img src=x onerror=alert(1)>"]}, "hosts[1]", "kode Kemendagri"),
        ({"hosts": [BADUNG, BADUNG]}, "hosts[1]", "dua kali"),
        ({"hosts": [MADIUN]}, "hosts[0]", "daerah lain"),
        ({"hosts": [BADUNG, PEKALONGAN, "35.17", "13.77"]}, "hosts", "paling banyak 3"),
        ({"hosts": "51.03"}, "hosts", "daftar"),
        ({"goal": "semua"}, "goal", "coverage, regulation, funding, paritrana"),
        ({"mode": {}}, "mode", "visit"),
        ({"start": "1 Desember 2026"}, "start", "2026-11-30"),
        ({"start": "9999-01-01"}, "start", "2100"),
        ({"days": True}, "days", "dari 1 sampai 14"),
        ({"days": 10**400}, "days", "dari 1 sampai 14"),
        ({"agency": "a" * (LONGEST_TEXT + 1)}, "agency", "paling banyak 300"),
        ({"agency": "a\u0000b"}, "agency", "karakter kendali"),
        ({"purpose": "a\ud800b"}, "purpose", "karakter kendali"),
        ({"questions": [{"id": ""}]}, "questions[0].id", "tanda pengenal"),
        ({"questions": [{"id": "own-1"}, 7]}, "questions[1]", "kunci dan nilai"),
        ({"questions": [{"id": "own-1"}] * 61}, "questions", "paling banyak 60"),
        ({"participants": [{"position": "a"}, {"count": 0}]}, "participants[1].count", "dari 1 sampai 500"),
        ({"agenda": [{"day": 1, "activity": []}]}, "agenda[0].activity", "teks"),
        ({"costs": [{"item": "a", "unit_cost": "410000"}]}, "costs[0].unit_cost", "angka"),
        ({"costs": [{"item": "a", "unit_cost": 10**400}]}, "costs[0].unit_cost", "angka"),
        ({"version": 2}, "version", "lebih baru"),
        ({"version": "1"}, "version", "bilangan bulat"),
        ({"format": "lain"}, "", "bukan rencana"),
    ],
)
def test_a_value_that_cannot_stand_there_is_refused_at_its_place_with_a_way_out(
    evidence, changes, place, says
):
    said = refusal(saved(**changes), evidence)
    assert said.place == place
    assert says in said.explain(WORDS)
    assert place in said.explain(WORDS)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b'"rencana"',
        b"\xff\xfe\x00",
        b"PK\x03\x04 a workbook",
        b"[" * 200_000,
        b'{"region": "35.77", "days": ' + b"9" * 10_000 + b"}",
        b'{"region": "35.77", "costs": [{"item": "a", "quantity": NaN}]}',
        b'{"region": "35.77", "costs": [{"item": "a", "quantity": Infinity}]}',
        b" " * (LARGEST_FILE + 1),
    ],
)
def test_what_is_no_plan_is_refused_with_a_way_out(evidence, data):
    said = refusal(data, evidence)
    assert said.explain(WORDS).endswith(".")
    assert said.explain(WORDS).count(".") >= 2


def test_saving_cuts_and_cleans_what_loading_would_refuse(evidence):
    wild = replace(
        FULL,
        agency="x" * 900 + "\x00",
        purpose="baris satu\nbaris dua\x1b[31m \ud800",
        days=99,
        hosts=(MADIUN, BADUNG, BADUNG),
        costs=(CostLine("a", float("nan"), float("inf"), "b", -1e300),),
        questions=tuple(Asked(f"own-{n}") for n in range(90)),
    )
    plan = from_json(to_json(wild), evidence)
    assert plan == tidy(wild)
    assert plan.purpose == "baris satu\nbaris dua[31m "
    assert len(plan.agency) == LONGEST_TEXT
    assert plan.costs == (CostLine("a", None, None, "b", None),)
    assert len(plan.questions) == 60
    assert plan.hosts == (BADUNG,)


def test_hostile_text_comes_back_as_it_was_typed(evidence):
    text = "=cmd|' /C calc'!A0 <script>alert(1)</script> {x} ${y} #[*_ \u200fمرحبا 🙂"
    plan = replace(FULL, agency=text, costs=(CostLine(text),), questions=(Asked("own-1", text),))
    assert from_json(to_json(plan), evidence) == plan
    assert from_address(to_address(plan), evidence, MADIUN) == plan


def test_a_question_that_stands_twice_is_read_once(evidence):
    twice = [{"id": "own-1", "text": "Pertama?"}, {"id": "own-1", "text": "Kedua?"}, {"id": "own-2"}]
    once = (Asked("own-1", "Pertama?"), Asked("own-2"))
    assert from_json(saved(questions=twice), evidence).questions == once
    raw = json.dumps({"questions": twice}).encode()
    packed = base64.urlsafe_b64encode(zlib.compress(raw)).decode().rstrip("=")
    assert from_address({"isi": packed}, evidence, MADIUN).questions == once
    # The two become one only when they are cleaned.
    assert tidy(replace(FULL, questions=(Asked("own-1", "a"), Asked("own-1\x00", "b")))).questions == (
        Asked("own-1", "a"),
    )


def test_a_question_whose_id_is_of_control_signs_alone_does_not_spoil_the_file(evidence):
    plan = VisitPlan(MADIUN, questions=(Asked("\x0b", "x"), Asked("own-1", "Apa?")))
    assert from_json(to_json(plan), evidence).questions == (Asked("own-1", "Apa?"),)


@pytest.mark.parametrize("sign", TURNS)
def test_signs_that_turn_the_text_round_are_dropped_at_input(evidence, sign):
    plan = replace(FULL, agency=f"Dinas{sign} Tenaga Kerja", questions=(Asked("own-1", f"{sign}Apa?"),))
    for read in (tidy(plan), from_json(saved(agency=plan.agency), evidence)):
        assert read.agency == "Dinas Tenaga Kerja"
    assert tidy(plan).questions[0].text == "Apa?"
