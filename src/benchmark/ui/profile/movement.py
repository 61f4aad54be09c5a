"""How did the coverage of a region move? Told where it is known, by the rule of the slides."""

from collections.abc import Mapping

import pandas as pd

from benchmark.analysis.history import change_since
from benchmark.analysis.settled import doubts
from benchmark.evidence import Evidence
from benchmark.exports.profile_figures import COVERAGE
from benchmark.locale import Words

# Up to so many figures are told one by one.
_TOLD = 5


def movement(evidence: Evidence, code: str, words: Words, figure: Mapping) -> str:
    """Say how far coverage moved since the first figure, or why nobody knows; nothing with a single figure.

    A few figures are told one by one, so that a fall between is not lost; so are those of sources that
    differ, which are no movement.

    Parameters
    ----------
    figure : the region's row of `coverage.headline`.
    """
    change = change_since(evidence, code, COVERAGE)
    if change is None:
        return ""
    why, count = doubts(evidence, code, change, figure), words.number(change.points)
    if why[:1] == ("order",):
        return words("{n} angka; urutan atau selisihnya belum pasti.", n=count)
    note = words("dasar hitung antarsumber dapat berbeda")
    if why:
        note = words(
            "sumber berselisih hingga {n} poin, jadi belum tentu perubahan",
            n=words.number(figure["spread"], 1),
        )
    first = _when(words, change.first_as_of, change.first_precision)
    last = _when(words, change.last_as_of, change.last_precision)
    one_by_one = change.points > 2 or why or not round(change.difference, 1)
    if one_by_one and change.points <= _TOLD and "order" not in why:
        return words(
            "{path} % dari {first} sampai {last}; {base}.",
            path=" → ".join(words.number(value, 1) for value in change.path),
            first=first,
            last=last,
            base=note,
        )
    if why:
        return words("{n} angka; {why}.", n=count, why=note)
    return words(
        "{difference} poin sejak {first}, dari {points} titik data; {base}.",
        difference=words.signed(change.difference, 1),
        first=first,
        points=count,
        base=note,
    )


def _when(words: Words, day: pd.Timestamp, precision: str) -> str:
    """The month of a date, or its year where no more is known."""
    return words.as_of(day, precision) if precision in ("year", "inferred") else words.month(day)
