"""Does the standing of an instrument have one sign in lists, tables of decks, workbooks and the picture?"""

import pytest

from benchmark.analysis.comparison_instruments import DRAFT, IN_FORCE, UNKNOWN
from benchmark.exports.comparison_records import SIGNS, matrix_note
from benchmark.exports.profile_records import STATUSES
from benchmark.locale import Words


@pytest.mark.parametrize(
    ("state", "status"),
    [(IN_FORCE, "berlaku"), (DRAFT, "ranperda"), (DRAFT, "direncanakan"), (UNKNOWN, "unknown")],
)
def test_a_list_and_a_table_give_a_standing_the_same_sign(state, status):
    assert STATUSES[status].split()[0] == SIGNS[state]


def test_what_is_not_known_has_the_open_square_that_the_picture_over_time_draws():
    # charts/timeline.py draws "square-open": a dotted circle would read as the circle of a draft
    assert SIGNS[UNKNOWN] == "□"
    assert len(set(SIGNS.values())) == len(SIGNS)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_key_of_the_table_explains_the_signs_in_it(language):
    assert all(f"{sign} " in matrix_note(Words(language)) for sign in SIGNS.values())
