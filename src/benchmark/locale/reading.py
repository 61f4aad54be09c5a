"""Which number did a reader mean? The counterpart of writing 1.234,5."""

import re
from decimal import Decimal

from benchmark.locale import Words

# What people copy along with a figure.
_DRESSING = re.compile(r"^(?:rp\.?)|(?:%|persen|percent|orang|people)$", re.IGNORECASE)
_MOST_DIGITS = 18


class NotANumber(ValueError):  # noqa: N818 - named for what was read
    """The text holds no number that can be read in one way."""


def read_number(text: str, language: str) -> Decimal | None:
    """Read a figure as people write it in that language; None where nothing is written.

    Thousands may be grouped, "Rp" before and "%" behind are passed over. A separator that cannot group
    thousands is read as the decimal mark of the other language: 43.92 is never 4,392.

    Raises
    ------
    NotANumber
        For words, several numbers, or more than 18 digits.

    Examples
    --------
    >>> read_number("Rp1.234,5", "id")
    Decimal('1234.5')
    >>> read_number("43.92", "id")
    Decimal('43.92')
    """
    bare = re.sub(r"[\s\u00a0\u202f]", "", text).replace("−", "-")
    bare = _DRESSING.sub("", _DRESSING.sub("", bare))
    if not bare:
        return None
    group, mark = (",", ".") if language == "en" else (".", ",")
    if re.fullmatch(rf"[+-]?[1-9][0-9]{{0,2}}(?:\{group}[0-9]{{3}})+(?:\{mark}[0-9]+)?", bare):
        bare = bare.replace(group, "").replace(mark, ".")
    elif re.fullmatch(r"[+-]?[0-9]+(?:[.,][0-9]+)?", bare):
        bare = bare.replace(",", ".")
    else:
        raise NotANumber(text)
    if sum(sign.isdigit() for sign in bare) > _MOST_DIGITS:
        raise NotANumber(text)
    return Decimal(bare)


def write_number(value: Decimal, words: Words) -> str:
    """Write a figure with all its decimals and no more, so that `read_number` gives it back."""
    return words.number(float(value), max(0, -int(value.normalize().as_tuple().exponent)))


def canonical(value: Decimal) -> str:
    """Write a figure for an address: digits, at most one dot, no grouping.

    >>> canonical(Decimal("43.920"))
    '43.92'
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
