"""A table as CSV that spreadsheets open without harm."""

import pandas as pd

from benchmark.exports.safe import neutralise


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return ``table`` as CSV: UTF-8 with byte order mark, so that Excel reads the letters right.

    Text is neutralised (`safe.neutralise`), missing cells stay empty, dates are ISO, decimals have a dot.
    """
    safe = table.rename(columns=neutralise)
    for column in safe.columns[[not pd.api.types.is_numeric_dtype(kind) for kind in safe.dtypes]]:
        safe[column] = safe[column].map(neutralise, na_action="ignore")
    return safe.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n").encode("utf-8-sig")
