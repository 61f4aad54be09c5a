"""Do all names on record and all that people make of them lead where they should, or nowhere?"""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmark.evidence.regions import (
    AmbiguousRegion,
    RegionNotFound,
    UnknownRegion,
    find_region,
    search_regions,
)


def test_a_typing_error_does_not_lead_across_a_stated_level(evidence):
    # One letter from Kota Bandung, and the right name of a kabupaten: neither is what was written.
    with pytest.raises(UnknownRegion) as raised:
        find_region(evidence, "Kota Badung")
    assert raised.value.suggestions[:2] == [("51.03", "Kabupaten Badung"), ("32.73", "Kota Bandung")]


def test_every_official_and_short_name_leads_to_its_own_region(evidence):
    regions = evidence.regions
    # Three provinces share their bare name with a city or kabupaten; without level they are ambiguous.
    shared = {"15", "17", "75"}
    found = {}
    for code, *names in zip(regions["code"], regions["name"], regions["short_name"], strict=True):
        for name in names:
            try:
                found[code, name] = find_region(evidence, name)
            except AmbiguousRegion as several:
                assert code in shared and code in several.candidates, (code, name)
                found[code, name] = find_region(evidence, f"Provinsi {name}")
    assert {key: code for key, code in found.items() if key[0] != code} == {}
    assert len(regions) == 552


def test_every_alias_leads_to_its_region_or_to_all_that_bear_it(evidence):
    wrong = []
    for alias, code in zip(evidence.region_aliases["alias"], evidence.region_aliases["code"], strict=True):
        try:
            codes = [find_region(evidence, alias)]
        except AmbiguousRegion as several:
            codes = several.candidates
        if code not in codes:
            wrong.append((alias, code, codes))
    assert wrong == []


def test_names_survive_capitals_dots_and_lost_spaces(evidence):
    regions = evidence.regions
    for code, name, level in zip(regions["code"], regions["name"], regions["level"], strict=True):
        if level == "province":
            continue
        word, rest = name.split(" ", 1)
        glued = f" {word} {rest.replace(' ', '')}. "
        for variant in (name.upper(), name.lower(), name.replace(" ", "  "), name.replace(" ", ". "), glued):
            assert find_region(evidence, variant) == code, variant


def test_swapping_two_letters_of_a_long_name_never_leads_to_another_region(evidence):
    regions = evidence.regions
    elsewhere = []
    for code, name in zip(regions["code"], regions["name"], strict=True):
        head, last = name.rsplit(" ", 1) if " " in name else ("", name)
        if len(last) < 6:
            continue
        swapped = f"{head} {last[0]}{last[2]}{last[1]}{last[3:]}"
        try:
            found = find_region(evidence, swapped)
        except RegionNotFound:
            continue
        if found != code:
            elsewhere.append((swapped, code, found))
    assert elsewhere == []


@settings(max_examples=300)
@given(text=st.one_of(st.text(max_size=140), st.text("abdegiklmnoprstu ,.()0123456789", max_size=40)))
@example(text="(" * 119)
@example(text="a," * 60)
@example(text="kab kota prov")
@example(text="kota kota kota")
def test_any_text_gives_a_code_or_says_why_not(evidence, text):
    codes = set(evidence.regions["code"])
    try:
        assert find_region(evidence, text) in codes
    except AmbiguousRegion as several:
        assert len(several.candidates) > 1
        assert set(several.candidates) <= codes
    except UnknownRegion as unknown:
        assert {code for code, _ in unknown.suggestions} <= codes
    assert set(search_regions(evidence, text)) <= codes


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Sumba", {"53.11", "53.12", "53.17", "53.18"}),
        ("Kab. Sumba", {"53.11", "53.12", "53.17", "53.18"}),
        ("Seram", {"81.05", "81.06"}),
        ("Kutai", {"64.02", "64.07", "64.08"}),
        ("Lombok", {"52.01", "52.02", "52.03", "52.08"}),
    ],
)
def test_a_name_in_which_others_begin_suggests_those_first(evidence, text, meant):
    with pytest.raises(UnknownRegion) as raised:
        find_region(evidence, text)
    assert {code for code, _ in raised.value.suggestions[: len(meant)]} == meant
