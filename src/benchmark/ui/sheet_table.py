"""A sheet of a workbook as a table on the screen, with the same headers and the same figures."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import pandas as pd
import streamlit as st

from benchmark.exports.workbook import Sheet
from benchmark.locale import Words
from benchmark.ui.text import plain

# What a reader sees of an address: its host.
_HOST = r"^https?://(?:www\.|m\.)?([^/]+)"
_ROW, _HEADER, _MOST_ROWS = 35, 38, 12


def sheet_table(
    words: Words,
    sheet: Sheet,
    key: str,
    columns: Sequence[str] | None = None,
    rows: slice = slice(None),
    note: bool = True,
    widths: Mapping[str, int] = MappingProxyType({}),
    **kwargs,
):
    """Show ``sheet`` with Indonesian numbers that still sort as numbers, and links that open the source.

    Parameters
    ----------
    columns : sequence of str, optional
        Which columns to show, in order; all by default.
    rows : slice
        Which rows to show.
    note : bool
        Whether the sheet's note stands under the table.
    widths : mapping
        Column to pixels, where the longest text would push the rest out of sight.
    **kwargs
        Passed on to ``st.dataframe`` (selection).
    """
    table = sheet.table.iloc[rows]
    if columns is not None:
        table = table[list(columns)]
    formats = {
        name: str if pd.api.types.is_integer_dtype(kind) else _writer(sheet.formats.get(name, ""), words)
        for name, kind in table.dtypes.items()
        if pd.api.types.is_numeric_dtype(kind)
    }
    narrow = {name: st.column_config.TextColumn(name, width=width) for name, width in widths.items()}
    links = {
        name: st.column_config.LinkColumn(name, display_text=_HOST)
        for name in table.columns
        if table[name].map(lambda value: str(value).startswith(("http://", "https://"))).any()
    }
    shown = st.dataframe(
        table.style.format(formats),
        key=key,
        hide_index=True,
        placeholder="–",
        height=_HEADER + _ROW * min(len(table), _MOST_ROWS),
        column_config=narrow | links,
        **kwargs,
    )
    if note and sheet.note:
        st.caption(plain(sheet.note))
    return shown


def _writer(kind: str, words: Words) -> Callable[[float], str]:
    if kind == "pct":
        return lambda value: words.number(value, 1)
    if kind in ("money", "count"):
        return words.number
    return lambda value: _plain(value, words)


def _plain(value: float, words: Words) -> str:
    """Write a figure of a column of mixed units: whole if it is whole or large, else with few decimals."""
    if pd.isna(value):
        return words.number(value)
    if float(value).is_integer() or abs(value) >= 1000:
        return words.number(value)
    return words.number(value, 1 if abs(value) >= 10 else 2)
