"""Do own answers and weights come back from the address, and is what is hostile passed over?"""

import base64
import json
import zlib

import pytest

from benchmark.analysis.paritrana import MOST_NOTE, Tick
from benchmark.analysis.paritrana_address import (
    LONGEST,
    fits,
    pack,
    pack_weights,
    tidy_note,
    unpack,
    unpack_weights,
)

QUESTIONS = ("perda", "leader", "presentation")
ASPECTS = ("regulation", "implementation", "coverage", "innovation")


def packed(text: str | bytes) -> str:
    raw = text.encode() if isinstance(text, str) else text
    return base64.urlsafe_b64encode(zlib.compress(raw, 9)).decode().rstrip("=")


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Perda 7/2023",
        "<img src=x onerror=alert(1)>",
        "=1+1",
        "${x} {y} {0}",
        "#[*_ `a`](b)",
        "😀 é 中",
        "שלום",
    ],
)
def test_answers_and_notes_come_back_as_typed(note):
    ticks = {"leader": Tick("partly", note), "perda": Tick("no")}
    assert unpack(pack("35.77", ticks), "35.77", QUESTIONS) == ticks


def test_without_answers_the_address_stays_short():
    assert pack("35.77", {}) == ""


@pytest.mark.parametrize("note", [None, {"a": 1}, ["b"], 3, True])
def test_a_note_that_is_no_text_is_passed_over(note):
    text = json.dumps({"d": "35.77", "j": {"perda": ["y", note]}})
    assert unpack(packed(text), "35.77", QUESTIONS) == {"perda": Tick("yes")}


def test_answers_of_another_region_are_not_used():
    assert unpack(pack("35.77", {"perda": Tick("yes")}), "51.03", QUESTIONS) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "!!!",
        "abc",
        "é",
        *map(packed, ("x", "[]", "{}", '{"d":"35.77"}', b"\xff", '{"d":"35.77","j":[]}', "[" * 30_000)),
        packed('{"d":"35.77","j":{}}' + " " * 3_000_000),
        "A" * (LONGEST + 1),
    ],
)
def test_what_is_damaged_or_swollen_is_not_used(text):
    assert unpack(text, "35.77", QUESTIONS) is None


def test_unknown_questions_and_answers_are_passed_over():
    said = {"perda": ["y"], "dukun": ["y"], "leader": ["maybe"], "presentation": {"a": 1}}
    text = packed(json.dumps({"d": "35.77", "j": said}))
    assert unpack(text, "35.77", QUESTIONS) == {"perda": Tick("yes")}


def test_a_note_is_one_printable_line_of_limited_length():
    assert tidy_note("a\x00b\n\tc\u202ed \ud800") == "ab cd"
    assert len(tidy_note("x" * 1000)) == MOST_NOTE


def test_notes_too_long_for_a_link_are_cut_and_the_answers_stay():
    ids = [f"q{number}" for number in range(60)]
    ticks = {
        name: Tick(
            "yes", "".join(chr(0x4E00 + (7919 * (number * 211 + place)) % 20000) for place in range(200))
        )
        for number, name in enumerate(ids)
    }
    text = pack("35.77", ticks)
    assert not fits("35.77", ticks) and 0 < len(text) <= LONGEST
    assert [tick.answer for tick in unpack(text, "35.77", ids).values()] == ["yes"] * 60


def test_weights_come_back_and_odd_ones_are_passed_over():
    assert unpack_weights(pack_weights({"coverage": 2.5, "regulation": 0}), ASPECTS) == {
        "coverage": 2.5,
        "regulation": 0,
    }
    assert (
        unpack_weights("coverage:nan,regulation:-1,innovation:99,dukun:2,implementation:x,,::", ASPECTS) == {}
    )
