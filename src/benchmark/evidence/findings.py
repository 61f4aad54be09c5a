"""What a check of a data folder reports, and the rows it is worked out on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from benchmark.evidence.records import records
from benchmark.evidence.schema import Table


@dataclass(frozen=True)
class Finding:
    """One fault in a data folder.

    Attributes
    ----------
    severity : str
        "error" (the data must not be published) or "warning" (somebody should look).
    file : str
        File inside the folder.
    row : int or None
        Line in the file, the header being line 1; None if the whole file is meant.
    column, value : str or None
        Column at fault and what stands there.
    rule : str
        Short id of the rule, the same in every language.
    message, way_out : str
        What is wrong and what to do about it, in the language of the check.
    """

    severity: str
    file: str
    row: int | None
    column: str | None
    value: str | None
    rule: str
    message: str
    way_out: str


@dataclass(frozen=True)
class Draft:
    """The tables of a folder under check, read so that no fault stops the reading.

    Attributes
    ----------
    tables : mapping of str to DataFrame
        Index: line in the file. A cell that does not fit its type is missing here; others tell of it.
    texts : mapping of str to DataFrame
        The same cells as written, "" where empty.
    paths : mapping of str to str
        File of each table.
    today : date
        What counts as future lies after it.
    """

    tables: Mapping[str, pd.DataFrame]
    texts: Mapping[str, pd.DataFrame]
    paths: Mapping[str, str]
    today: date

    def __getitem__(self, table: str) -> pd.DataFrame:
        return self.tables[table]

    def look_up(self, keys: pd.Series, table: str, key: str, column: str) -> pd.Series:
        """Return for each of `keys` the cell of `column` in `table`, missing where the key is unknown."""
        known = self.tables[table].dropna(subset=[key]).drop_duplicates(key).set_index(key)[column]
        return keys.map(known)


def read_texts(table: Table, text: str) -> pd.DataFrame:
    """Return the cells of a CSV as written, index = line; short records filled with "", blank ones left out.

    Raises
    ------
    DamagedData
        If the text is no CSV, for instance because a quotation mark is never closed.
    """
    width = len(table.columns)
    lines = records(table.path, text)
    next(lines, None)
    kept = {line: (cells + [""] * width)[:width] for line, cells in lines if any(cells)}
    return pd.DataFrame.from_dict(kept, orient="index", columns=list(table.columns), dtype="str")


def read_leniently(table: Table, texts: pd.DataFrame) -> pd.DataFrame:
    """Return the cells with the types of the schema; what does not fit becomes missing."""
    typed = texts.mask(texts == "")
    for field in table.fields:
        cells = typed[field.name]
        if field.type in ("number", "integer", "year"):
            numbers = pd.to_numeric(cells, errors="coerce")
            typed[field.name] = numbers.replace([np.inf, -np.inf], np.nan)
        elif field.type == "date":
            typed[field.name] = pd.to_datetime(cells, format="%Y-%m-%d", errors="coerce")
        elif field.type == "boolean":
            typed[field.name] = cells == "true"
    return typed
