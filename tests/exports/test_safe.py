"""Exports that no spreadsheet can be harmed by."""

from datetime import date

import pandas as pd
import pytest

from benchmark.exports.delimited import csv_bytes
from benchmark.exports.safe import file_name, neutralise


@pytest.mark.parametrize("text", ["=1+1", "+62", "-5 poin", "@cmd", "\t=1", "\r=1", "\x01=1"])
def test_text_that_a_spreadsheet_would_run_begins_with_an_apostrophe(text):
    assert neutralise(text).startswith("'")


@pytest.mark.parametrize("value", ["Kota Madiun", "5 = lima", "", None, -5.0, 0, True])
def test_everything_else_stays_as_it_is(value):
    assert neutralise(value) == value


def test_control_characters_that_no_file_can_hold_are_dropped():
    assert neutralise("a\x00b\x1fc") == "abc"


def test_a_csv_opens_in_excel_with_its_letters_and_without_formulas():
    table = pd.DataFrame({"Daerah": ["=HYPERLINK(1)", "Kota Bau-Bau", None], "Angka, %": [53.4, -1.5, None]})
    content = csv_bytes(table)
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").splitlines()
    assert lines == ['Daerah,"Angka, %"', "'=HYPERLINK(1),53.4", "Kota Bau-Bau,-1.5", ","]


def test_a_file_is_named_what_where_when():
    assert (
        file_name("Profil", "Kota Madiun", date(2026, 11, 21), "xlsx") == "profil_kota-madiun_2026-11-21.xlsx"
    )


@pytest.mark.parametrize("where", ["../../etc/passwd", "a/b\\c:d*e?", "☃" * 5, "x" * 300, ""])
def test_no_name_leaves_its_folder_or_grows_too_long(where):
    name = file_name("peta", where, date(2026, 1, 2), "csv")
    assert "/" not in name and "\\" not in name and ".." not in name
    assert len(name) < 120 and name.endswith("_2026-01-02.csv")
