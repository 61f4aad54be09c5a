"""Exports that no spreadsheet can be harmed by."""

from datetime import date

import pandas as pd
import pytest

from benchmark.exports.delimited import csv_bytes
from benchmark.exports.safe import file_name, neutralise, neutralise_cells


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+62",
        "-5 poin",
        "@cmd",
        "\t=1",
        "\r=1",
        "\x01=1",
        " =1",
        "\u200b=1",
        "\ufeff+1",
        "＝1",
        "\x01 ＠a",
    ],
)
def test_text_that_a_spreadsheet_would_run_begins_with_an_apostrophe(text):
    assert neutralise(text).startswith("'")


@pytest.mark.parametrize("value", ["Kota Madiun", "5 = lima", "", None, -5.0, 0, True])
def test_everything_else_stays_as_it_is(value):
    assert neutralise(value) == value


def test_control_characters_that_no_file_can_hold_are_dropped():
    assert neutralise("a\x00b\x1fc") == "abc"
    assert neutralise("a\ud800b\uffffc") == "abc"


def test_a_csv_opens_in_excel_with_its_letters_and_without_formulas():
    table = pd.DataFrame({"Daerah": ["=HYPERLINK(1)", "Kota Bau-Bau", None], "Angka, %": [53.4, -1.5, None]})
    content = csv_bytes(table)
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").splitlines()
    assert lines == ['"Daerah","Angka, %"', '"\'=HYPERLINK(1)",53.4', '"Kota Bau-Bau",-1.5', '"",""']


@pytest.mark.parametrize("sign", [";", ";  ", ",", "\t", "\n", ';"', ";\u200b"])
def test_a_text_cut_where_another_country_parts_cells_begins_no_formula(sign):
    content = csv_bytes(pd.DataFrame({"a": [f"Perda{sign}=HYPERLINK(1)"], f"b{sign}@c": [1]}))
    held = content.decode("utf-8-sig")
    assert "'=HYPERLINK" in held and "'@c" in held


@pytest.mark.parametrize("text", ["Bau-Bau; Buton", "a = b, c", "5+3", "x;y", "siti@a.id"])
def test_signs_amid_words_stay_as_they_are(text):
    assert neutralise_cells(text) == text


def test_a_file_is_named_what_where_when():
    assert (
        file_name("Profil", "Kota Madiun", date(2026, 11, 21), "xlsx") == "profil_kota-madiun_2026-11-21.xlsx"
    )


@pytest.mark.parametrize("where", ["../../etc/passwd", "a/b\\c:d*e?", "☃" * 5, "x" * 300, ""])
def test_no_name_leaves_its_folder_or_grows_too_long(where):
    name = file_name("peta", where, date(2026, 1, 2), "csv")
    assert "/" not in name and "\\" not in name and ".." not in name
    assert len(name) < 120 and name.endswith("_2026-01-02.csv")


def test_a_whole_number_in_a_csv_has_no_decimals_whatever_else_its_column_holds():
    gap, units = [16524.0, float("nan"), 2.0], [458_438_400.0, 53.4, "[x]"]
    table = pd.DataFrame(
        {"orang": gap, "nilai": pd.Series(units, dtype=object), "persen": [37.0, 53.4, None]}
    )
    lines = csv_bytes(table).decode("utf-8-sig").splitlines()[1:]
    assert lines == ["16524,458438400,37", '"",53.4,53.4', '2,"[x]",""']


def test_a_figure_that_was_reckoned_leaves_without_the_noise_of_its_last_digits():
    table = pd.DataFrame({"median": [8.745000000000001, 100 * 0.29, float("nan")]})
    assert csv_bytes(table).decode("utf-8-sig").splitlines()[1:] == ["8.745", "29", '""']
