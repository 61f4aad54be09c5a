"""Does every reader get whole sentences, and figures as their language writes them?"""

from string import Formatter

import pandas as pd
import pytest
from texts_in_code import Code
from update_messages import CATALOGUE, ROOT, read_translations, renew, text_of

from benchmark.locale import Words

NBSP = "\u00a0"
ID, EN = Words("id"), Words("en")


@pytest.fixture(scope="module")
def catalogue() -> dict[str, tuple[str, ...]]:
    """The English of each text as it stands: one form, or one for one and one for many."""
    known = read_translations(CATALOGUE)
    return {text: (said,) if isinstance(said, str) else tuple(said) for text, said in known.items()}


@pytest.fixture(scope="module")
def code() -> Code:
    """The sources, parsed once."""
    return Code(ROOT)


def places(text: str) -> set[str]:
    """The ``{names}`` that a text fills in."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_text_has_an_english_translation(catalogue, code):
    missing = [text for text, _ in code.messages if not all(map(str.strip, catalogue.get(text, ("",))))]
    assert not missing, "run `make messages` and translate:\n" + "\n".join(missing)


def test_a_translation_fills_in_the_same_places_as_its_text(catalogue):
    differing = {
        text: form
        for text, forms in catalogue.items()
        for form in forms
        if form and places(text) != places(form)
    }
    assert not differing


def test_no_translation_has_lost_its_text(catalogue, code):
    kept = renew(code, dict.fromkeys(catalogue, "kept"))
    assert set(catalogue) <= {text_of(message) for message in kept if message.id}, "run `make messages`"


def test_a_text_is_found_where_it_is_passed_on_by_name_parameter_or_field(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "kinds.py").write_text("KINDS = {'a': 'teks tabel'}\n")
    (tmp_path / "pages" / "other.py").write_text("KINDS = {'a': 'bukan yang dipakai'}\n")
    (tmp_path / "app.py").write_text(
        "from pages.kinds import KINDS\n"
        "def say(words, message):\n"
        "    return words(message)\n"
        "class Fault:\n"
        "    def __init__(self, place, what):\n"
        "        self.what = what\n"
        "    def explain(self, words):\n"
        "        return words(self.what)\n"
        "def page(words, kind, rich):\n"
        "    words(KINDS[kind])\n"
        "    say(words, 'teks parameter')\n"
        "    Fault('bukan teks', 'teks bidang')\n"
        "    words('teks ' 'bersambung')\n"
        "    words('teks kaya' if rich else 'teks miskin')\n"
    )
    found = {text for text, _ in Code(tmp_path).messages}
    assert found == {
        "teks tabel",
        "teks parameter",
        "teks bidang",
        "teks bersambung",
        "teks kaya",
        "teks miskin",
    }


def test_a_text_without_translation_stays_readable():
    assert EN("Kalimat {n} yang tidak ada di katalog", n=3) == "Kalimat 3 yang tidak ada di katalog"


@pytest.mark.parametrize(
    ("n", "english"), [("0", "0 regions"), ("1", "1 region"), ("2", "2 regions"), (1, "1 region")]
)
def test_english_tells_one_from_many(n, english):
    assert EN("{n} daerah", n=n) == english
    assert ID("{n} daerah", n=n) == f"{n} daerah"


@pytest.mark.parametrize("language", ["", "fr", "ID", "en_US", None])
def test_an_unknown_language_is_read_as_indonesian(language):
    words = Words(language)
    assert words.language == "id"
    assert words.number(1234.5, 1) == "1.234,5"


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, pd.NaT])
@pytest.mark.parametrize("words", [ID, EN], ids=["id", "en"])
def test_a_missing_figure_is_a_dash_and_never_a_zero(words, missing):
    assert words.number(missing, 1) == "–"
    assert words.percent(missing) == "–"
    assert words.rupiah(missing) == "–"
    assert words.compact_rupiah(missing) == "–"


@pytest.mark.parametrize("words", [ID, EN], ids=["id", "en"])
def test_zero_is_written_as_a_figure(words):
    assert words.number(0) == "0"
    assert words.rupiah(0) == "Rp0"
    assert words.compact_rupiah(0) == "Rp0"


@pytest.mark.parametrize(
    ("value", "decimals", "indonesian", "english"),
    [
        (0, 1, "0,0", "0.0"),
        (53.378, 1, "53,4", "53.4"),
        (53.378, 2, "53,38", "53.38"),
        (1234567, 0, "1.234.567", "1,234,567"),
        (-12.34, 1, "-12,3", "-12.3"),
        (7, 2, "7,00", "7.00"),
    ],
)
def test_numbers_follow_the_language(value, decimals, indonesian, english):
    assert ID.number(value, decimals) == indonesian
    assert EN.number(value, decimals) == english


def test_percentages_are_not_multiplied_and_keep_their_sign_on_the_line():
    assert ID.percent(53.378) == f"53,4{NBSP}%"
    assert EN.percent(53.378) == f"53.4{NBSP}%"
    assert ID.percent(-2.25, 2) == f"-2,25{NBSP}%"


def test_rupiah_shows_every_digit():
    assert ID.rupiah(16_800) == "Rp16.800"
    assert EN.rupiah(174_000_000) == "Rp174,000,000"


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (999_900, "Rp999.900", "Rp999,900"),
        (1_000_000, f"Rp1{NBSP}juta", f"Rp1{NBSP}million"),
        (42_000_000, f"Rp42{NBSP}juta", f"Rp42{NBSP}million"),
        (1_200_000_000, f"Rp1,2{NBSP}miliar", f"Rp1.2{NBSP}billion"),
        (999_960_000, f"Rp1{NBSP}miliar", f"Rp1{NBSP}billion"),
        (2_560_000_000_000, f"Rp2,6{NBSP}triliun", f"Rp2.6{NBSP}trillion"),
    ],
)
def test_large_sums_are_written_as_people_say_them(value, indonesian, english):
    assert ID.compact_rupiah(value) == indonesian
    assert EN.compact_rupiah(value) == english


def test_a_negative_sum_keeps_its_sign_at_any_size():
    assert "-" in ID.rupiah(-5_000)
    assert "-" in ID.compact_rupiah(-1_200_000_000)
    assert ID.compact_rupiah(-1_200_000_000).endswith("miliar")


@pytest.mark.parametrize(
    ("precision", "indonesian", "english"),
    [
        ("day", "31 Desember 2025", "31 December 2025"),
        ("published", "31 Desember 2025", "31 December 2025"),
        ("month", "Desember 2025", "December 2025"),
        ("year", "2025", "2025"),
        ("inferred", "2025", "2025"),
    ],
)
def test_a_date_is_written_no_finer_than_it_is_known(precision, indonesian, english):
    assert ID.as_of("2025-12-31", precision) == indonesian
    assert EN.as_of("2025-12-31", precision) == english


def test_a_figure_without_date_says_so():
    assert ID.date(None) == ID.as_of(pd.NaT, "day") == ID.as_of("2025-12-31", "unknown") == "tanpa tanggal"
    assert EN.month(pd.NaT) == "undated"


def test_a_data_row_is_read_in_the_readers_language():
    row = pd.Series({"label_id": "Cakupan", "label_en": "Coverage", "note_id": "Catatan", "note_en": None})
    assert ID.pick(row, "label") == "Cakupan"
    assert EN.pick(row, "label") == "Coverage"
    assert EN.pick(row, "note") == ""


def test_a_list_reads_as_a_sentence_does():
    assert ID.listing([]) == ""
    assert ID.listing(["Badung"]) == "Badung"
    assert ID.listing(["Badung", "Tabanan"]) == "Badung dan Tabanan"
    assert EN.listing(["Badung", "Tabanan", "Jembrana"]) == "Badung, Tabanan, and Jembrana"


def test_a_figure_of_any_size_is_written_with_every_digit():
    assert ID.number(1e45) == "1" + 15 * ".000"
    assert EN.number(-1e30, 2) == "-1" + 10 * ",000" + ".00"
    assert len(ID.number(1.7e308).replace(".", "")) == 309


def test_an_endless_figure_is_shown_as_missing():
    for value in (float("inf"), float("-inf"), float("nan"), None):
        assert ID.number(value) == ID.percent(value) == ID.rupiah(value) == ID.compact_rupiah(value) == "–"
