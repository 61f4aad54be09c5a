"""A table as CSV that spreadsheets open without harm."""

from csv import QUOTE_NONNUMERIC
from math import isfinite

import pandas as pd

from benchmark.exports.safe import neutralise_cells


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return ``table`` as CSV: UTF-8 with byte order mark, so that Excel reads the letters right.

    Text is neutralised (`safe.neutralise_cells`) and quoted, missing cells stay empty, dates are ISO,
    decimals have a dot; a whole number has none, also where its column holds fractions or other units.
    """
    safe = table.rename(columns=neutralise_cells)
    for column in safe.columns[[not pd.api.types.is_numeric_dtype(kind) for kind in safe.dtypes]]:
        safe[column] = safe[column].map(neutralise_cells, na_action="ignore")
    held = pd.api.types.is_float_dtype, pd.api.types.is_object_dtype
    for column in safe.columns[[any(may(kind) for may in held) for kind in safe.dtypes]]:
        # As objects: a whole number beside a gap or a fraction would become a float again.
        safe[column] = pd.Series(map(_plain, safe[column]), index=safe.index, dtype=object)
    return safe.to_csv(
        index=False, date_format="%Y-%m-%d", lineterminator="\n", quoting=QUOTE_NONNUMERIC
    ).encode("utf-8-sig")


def _plain(value: object) -> object:
    """Return a number without what only its keeping as a float adds: ".0", or noise in the last digits."""
    if not isinstance(value, float) or not isfinite(value):
        return value
    figure = float(f"{value:.12g}")
    return int(figure) if figure.is_integer() else figure
