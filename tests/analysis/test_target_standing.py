"""Whether a target is reached, and whether that can be said."""

from datetime import date

import pandas as pd
import pytest

from benchmark.analysis.target_standing import (
    ON_THE_WAY,
    REACHED,
    SHORT,
    TOO_EARLY,
    at_odds,
    counted,
    standing,
    target_percent,
)
from benchmark.locale import Words

ON = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("gap", "as_of", "year", "expected"),
    [
        # Tuban: 6.3 of August 2022, target 34.36 for 2025. Nobody knows what it had at the end of 2025.
        (-28.1, "2022-08-31", 2025, TOO_EARLY),
        (-1.0, "2025-11-30", 2025, TOO_EARLY),
        (-1.0, "2025-12-02", 2025, SHORT),
        (-1.0, "2026-02-28", 2025, SHORT),
        (-1.0, "2026-02-28", 2026, ON_THE_WAY),
        (-1.0, "2022-08-31", 2029, ON_THE_WAY),
        (0.0, "2022-08-31", 2029, REACHED),
        (2.5, "2022-08-31", 2025, REACHED),
        (-1.0, None, 2025, TOO_EARLY),
        (float("nan"), "2025-12-31", 2025, ""),
        (-1.0, "2025-12-31", None, ""),
    ],
)
def test_a_target_is_missed_only_by_a_figure_from_the_end_of_its_year(gap, as_of, year, expected):
    assert standing(gap, pd.Timestamp(as_of), float("nan") if year is None else year, ON) == expected


def test_where_less_is_better_the_sides_change():
    assert standing(-1.0, pd.Timestamp("2022-08-31"), 2025, ON, lower=True) == REACHED
    assert standing(1.0, pd.Timestamp("2026-01-31"), 2025, ON, lower=True) == SHORT


def test_only_what_occurs_is_counted():
    words = Words("id")
    assert counted(words, [SHORT, REACHED, SHORT, ""]) == "1 sudah mencapai target dan 2 belum mencapai"
    assert counted(words, [ON_THE_WAY]) == "1 masih menuju"


def test_targets_keep_the_decimals_that_they_have():
    words = Words("id")
    assert target_percent(words, 52.15) == "52,15\xa0%"
    assert target_percent(words, 35) == "35,0\xa0%"
    assert at_odds(words, (29.97, 40)) == "sumber berselisih: 40,0 dan 29,97"
    assert at_odds(words, (35.0,)) == ""
