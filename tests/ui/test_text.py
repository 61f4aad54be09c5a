"""Text of others, shown as it is."""

import pytest

from benchmark.ui.text import link, plain


def test_markup_becomes_plain_signs():
    assert plain("*a* [b](c) <i>") == r"\*a\* \[b\]\(c\) \<i\>"


@pytest.mark.parametrize(
    "text",
    [
        *("https://a.id/b", "www.a.id", "WWW.a.id", "siti@a.go.id", ":material/home:", ":smile:", ":+1:"),
        *("a -> b", "a <- b", "a -- b", "a >= b", "a ~= b"),
    ],
)
def test_what_is_looked_for_in_plain_text_is_not_found(text):
    shown = plain(text).replace("\\", "")
    assert "\u2060" in shown
    assert shown.replace("\u2060", "") == text


@pytest.mark.parametrize("text", ["Kota Madiun: 53,4 %", "pukul 12:30", "Keputusan No. 5:2020", "awww", "a:"])
def test_other_text_gets_no_invisible_sign(text):
    assert plain(text).replace("\\", "") == text


@pytest.mark.parametrize("text", ["https&colon;//a.id", "www&period;a.id", "&lt;b&gt;", "&#58;", "R&D"])
def test_a_character_written_by_its_name_stays_written_so(text):
    assert "&" not in plain(text).replace(r"\&", "")
    assert plain(text).replace("\\", "") == text


def test_line_breaks_cannot_end_a_paragraph():
    assert plain("a\n\n# b") == r"a \# b"


def test_a_figure_is_not_parted_from_its_unit():
    assert plain("53,4\u00a0%  naik") == "53,4\u00a0% naik"


def test_overlong_text_ends_in_an_ellipsis():
    assert plain("x" * 50, 10) == "xxxxxxxxx…"


def test_only_web_addresses_become_links():
    assert link("Sumber", "https://example.org/a b(1)") == "[Sumber](https://example.org/a%20b%281%29)"
    assert link("Sumber", "javascript:alert(1)") == "Sumber"
    assert link("Sumber", "") == "Sumber"
