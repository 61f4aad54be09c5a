"""Tables whose numbers read as the reader writes them, and still sort as numbers."""

from collections.abc import Mapping

import pandas as pd
from pandas.io.formats.style import Styler

from benchmark.locale import Words


def sortable_text(words: Words, numbers: pd.Series, decimals: int) -> list[str | None]:
    """Return numbers as the reader writes them, padded to one length so that they sort as numbers.

    For long tables: a third of the bytes that `readable` sends. Numbers must not be negative; missing
    ones are None.
    """
    written = [None if pd.isna(number) else words.number(number, decimals) for number in numbers]
    width = max((len(text) for text in written if text), default=0)
    return [text and text.rjust(width) for text in written]


def readable(words: Words, table: pd.DataFrame, decimals: Mapping[str, int]) -> Styler:
    """Return ``table`` for ``st.dataframe`` with 1.234,5 in Indonesian and 1,234.5 in English.

    Parameters
    ----------
    decimals : mapping
        Numeric column to the number of decimals shown. Missing numbers are shown as a dash.
    """
    write = {
        column: (lambda value, places=places: words.number(value, places))
        for column, places in decimals.items()
    }
    return table.style.format(write, na_rep="–")
