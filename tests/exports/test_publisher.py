"""Naming who published, and counting the others."""

import pytest

from benchmark.exports.publisher import first_of
from benchmark.locale import Words


@pytest.mark.parametrize(
    ("publishers", "most", "said"),
    [
        ([], 3, ""),
        (["Antara"], 3, "Antara"),
        (["Antara", "Sinergia"], 3, "Antara, Sinergia"),
        (["Antara", "Sinergia"], 1, "Antara dan 1 penerbit lain"),
        (["a", "b", "c", "d", "e"], 3, "a, b, c, dan 2 penerbit lain"),
    ],
)
def test_the_first_are_named_and_the_others_counted(publishers, most, said):
    assert first_of(Words("id"), publishers, most) == said
