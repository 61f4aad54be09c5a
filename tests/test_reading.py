"""Does a number mean what its writer meant?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark.locale import Words
from benchmark.locale.reading import NotANumber, canonical, read_number, write_number


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("51.735", "id", "51735"),
        ("1.234,5", "id", "1234.5"),
        ("43,92", "id", "43.92"),
        ("43.92", "id", "43.92"),
        ("Rp1.556.352.000", "id", "1556352000"),
        ("29 %", "id", "29"),
        ("15.003 orang", "id", "15003"),
        ("-5", "id", "-5"),
        ("−5", "id", "-5"),
        ("1,234.5", "en", "1234.5"),
        ("51,735", "en", "51735"),
        ("0.125", "id", "0.125"),
    ],
)
def test_figures_are_read_as_people_write_them(text, language, value):
    assert read_number(text, language) == Decimal(value)


@pytest.mark.parametrize("text", ["", "  ", "\u00a0", "Rp", "%"])
def test_an_empty_field_is_no_zero(text):
    assert read_number(text, "id") is None


@pytest.mark.parametrize(
    "text",
    ["abc", "1e5", "nan", "Infinity", "12 34 x", "1..2", "٣", "=1+1", "1,2,3", "9" * 19, "--1", "1.23.45"],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(NotANumber):
        read_number(text, "id")


@given(st.text(max_size=30), st.sampled_from(["id", "en"]))
def test_any_text_is_a_number_or_nothing_or_refused(text, language):
    try:
        value = read_number(text, language)
    except NotANumber:
        return
    assert value is None or value.is_finite()


@given(
    st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from(["id", "en"]),
)
def test_what_is_written_is_read_back(value, language):
    assert read_number(write_number(value, Words(language)), language) == value
    assert read_number(canonical(value), "en") == value
