"""A table as CSV that spreadsheets open without harm."""

from csv import QUOTE_NONNUMERIC

import pandas as pd

from benchmark.exports.safe import neutralise_cells


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return ``table`` as CSV: UTF-8 with byte order mark, so that Excel reads the letters right.

    Text is neutralised (`safe.neutralise_cells`) and quoted, missing cells stay empty, dates are ISO,
    decimals have a dot; a column of whole numbers is written without any.
    """
    safe = table.rename(columns=neutralise_cells)
    for column in safe.columns[[not pd.api.types.is_numeric_dtype(kind) for kind in safe.dtypes]]:
        safe[column] = safe[column].map(neutralise_cells, na_action="ignore")
    for column in safe.columns[[pd.api.types.is_float_dtype(kind) for kind in safe.dtypes]]:
        held = safe[column].dropna()
        # A whole number is kept as a float only because another cell of its column is missing.
        if len(held) and (held % 1 == 0).all():
            safe[column] = safe[column].astype("Int64")
    return safe.to_csv(
        index=False, date_format="%Y-%m-%d", lineterminator="\n", quoting=QUOTE_NONNUMERIC
    ).encode("utf-8-sig")
