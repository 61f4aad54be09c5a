"""Is the room that a text takes known before PowerPoint lays it out?"""

from benchmark.exports.slides.measure import best_size, cut_to, line_count, shares, text_width


def test_a_text_is_as_wide_as_its_letters():
    # Arial: A and B 667 thousandths each; at 72 points that is as many thousandths of an inch.
    assert round(text_width("AB", 72) / text_width("A", 72), 6) == 2
    assert 1.33 <= text_width("AB", 72) <= 1.40
    assert text_width("iii", 12) < text_width("WWW", 12)
    assert text_width("abc", 12, bold=True) > text_width("abc", 12)


def test_lines_break_between_words_and_within_a_word_that_is_too_long():
    width = text_width("satu dua", 12) + 0.01
    assert line_count("satu dua", width, 12) == 1
    assert line_count("satu dua satu dua", width, 12) == 2
    assert line_count("x" * 400, width, 12) > 10


def test_the_largest_size_that_fits_is_taken_and_none_where_nothing_fits():
    assert best_size(["Pendek"], 5, 1, (28, 16)) == 28
    middle = best_size(["kata " * 40], 5, 1.6, (28, 10))
    assert middle is not None and 10 <= middle < 28
    assert best_size(["kata " * 400], 5, 1, (28, 16)) is None


def test_what_is_cut_ends_with_an_ellipsis_and_fits():
    cut = cut_to("kata " * 100, 3, 14, lines=2)
    assert cut.endswith("…")
    assert line_count(cut, 3, 14) <= 2
    assert cut_to("pendek", 3, 14) == "pendek"


def test_width_is_shared_out_completely_and_nobody_gets_less_than_the_least():
    widths = shares([1, 3], 10, 2)
    assert widths == [3.5, 6.5]
    assert sum(shares([0, 0, 0], 1, 5)) == 1
