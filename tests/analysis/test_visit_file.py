"""Does a plan survive a file and an address, and is what is no plan refused with its place and a way out?"""

import base64
import json
import zlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmark.analysis.learning_score import GOALS
from benchmark.analysis.visit_address import (
    GOALS_IN_ADDRESS,
    LONGEST_TYPED,
    MODES_IN_ADDRESS,
    AddressRead,
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
from benchmark.analysis.visit_plan import AgendaItem, Asked, CostLine, Participant, VisitPlan
from benchmark.analysis.visit_reading import MODES
from benchmark.locale import Words

WORDS, ENGLISH = Words("id"), Words("en")
MADIUN, BADUNG, PEKALONGAN = "35.77", "51.03", "33.75"
CODES = (BADUNG, PEKALONGAN, "35.17", "13.77", "51")

TURNS = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
texts = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters=TURNS), max_size=40)
numbers = st.none() | st.floats(-1e12, 1e12)
plans = st.builds(
    VisitPlan,
    region=st.just(MADIUN),
    goal=st.sampled_from(GOALS),
    hosts=st.lists(st.sampled_from(CODES), max_size=3, unique=True).map(tuple),
    mode=st.sampled_from(MODES),
    agency=texts,
    start=st.none() | st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    days=st.integers(1, 14),
    questions=st.none()
    | st.lists(st.builds(Asked, texts.filter(bool), texts), max_size=4, unique_by=lambda one: one.id).map(
        tuple
    ),
    participants=st.lists(st.builds(Participant, texts, texts, st.integers(1, 500), texts), max_size=3).map(
        tuple
    ),
    agenda=st.none()
    | st.lists(st.builds(AgendaItem, st.integers(1, 14), texts, texts, texts), max_size=3).map(tuple),
    costs=st.none()
    | st.lists(st.builds(CostLine, texts, numbers, numbers, texts, numbers), max_size=3).map(tuple),
    budget_source=texts,
    purpose=texts,
    topic_note=texts,
)
FULL = VisitPlan(
    MADIUN,
    "paritrana",
    (BADUNG, PEKALONGAN),
    "visit",
    "Dinas Tenaga Kerja, KUKM Kota Madiun",
    date(2026, 12, 1),
    2,
    (Asked("own-1", "Bagaimana?"), Asked(f"data:{BADUNG}:mapping")),
    (Participant("Kepala Dinas", "Disnaker", 1, "Fulan"), Participant("Analis", count=3)),
    (AgendaItem(1, "09.00", "Pembukaan", BADUNG),),
    (CostLine("Uang harian", 4, 2, "orang-hari", 410_000), CostLine("Penginapan")),
    "DPA 2027",
    "Belajar",
    "Catatan",
)


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
