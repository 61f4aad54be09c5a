"""Text of others, shown as it is."""

from benchmark.ui.text import link, plain


def test_markup_becomes_plain_signs():
    assert plain("*a* [b](c) <i>") == r"\*a\* \[b\]\(c\) \<i\>"


def test_line_breaks_cannot_end_a_paragraph():
    assert plain("a\n\n# b") == r"a \# b"


def test_overlong_text_ends_in_an_ellipsis():
    assert plain("x" * 50, 10) == "xxxxxxxxx…"


def test_only_web_addresses_become_links():
    assert link("Sumber", "https://example.org/a b(1)") == "[Sumber](https://example.org/a%20b%281%29)"
    assert link("Sumber", "javascript:alert(1)") == "Sumber"
    assert link("Sumber", "") == "Sumber"
