"""Rows of fields that the reader fills in; an empty one at the end takes the next.

Plain fields, not a grid: a grid in the browser loses letters of quick typists on slow machines, and is hard
to use on a phone and with a screen reader.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st

from benchmark.locale import Words
from benchmark.ui.long_text import cut, show_cut
from benchmark.ui.visit.draft import begin_anew

Row = dict[str, str]


class Field(NamedTuple):
    """A field of each row.

    width: share of the row. longest: letters it keeps, None for numbers, which cut would be other numbers.
    hint: shown while empty.
    """

    name: str
    label: str
    width: float
    longest: int | None
    hint: str = ""


def rows_to_fill(
    name: str,
    table: Sequence[Row],
    fields: Sequence[Field],
    changed: Callable[[list[Row]], None],
    *,
    words: Words,
    version: str,
    most: int,
    under: Callable[[int, Row], None] | None = None,
) -> None:
    """Show ``table`` as rows of fields, each with a button that deletes it.

    Parameters
    ----------
    changed : callable
        Takes all rows in which something stands, after each change and before the page is drawn again.
    version : str
        Another one takes the texts from ``table`` anew; otherwise what the reader typed stays as it is.
    most : int
        Rows, beyond which no empty one is offered.
    under : callable, optional
        Draws what belongs below a row, given its place from 0 and what stands in its fields.
    """
    empty = dict.fromkeys((field.name for field in fields), "")
    shown = [*table, empty] if len(table) < most else list(table)

    def key(place: int, field: str) -> str:
        return f"visit:{name}:{version}:{place}:{field}"

    def typed() -> list[Row]:
        return [
            {field: st.session_state.get(key(place, field), text) for field, text in row.items()}
            for place, row in enumerate(shown)
        ]

    def taken(at: str, longest: int | None) -> None:
        if longest is not None:
            cut(at, longest)
        filled = [row for row in typed() if any(text.strip() for text in row.values())]
        changed(filled)
        if len(filled) < len(table):
            begin_anew()

    def deleted(place: int) -> None:
        changed([row for at, row in enumerate(typed()[: len(table)]) if at != place])
        begin_anew()

    # Where fields stand side by side, the labels of later rows are hidden by page.css.
    for place, row in enumerate(shown):
        with st.container(key=f"visit:{name}:{'later' if place else 'first'}_row:{place}", gap="xsmall"):
            cells = st.columns([*(field.width for field in fields), 0.7], vertical_alignment="bottom")
            for cell, field in zip(cells, fields, strict=False):
                at = key(place, field.name)
                if at not in st.session_state:
                    st.session_state[at] = row[field.name]
                cell.text_input(
                    field.label,
                    key=at,
                    placeholder=field.hint,
                    on_change=taken,
                    args=(at, field.longest),
                )
            for field in fields:
                show_cut(words, key(place, field.name))
            if place < len(table):
                cells[-1].button(
                    words("Hapus"),
                    key=f"{key(place, '')}delete",
                    type="tertiary",
                    help=words("Hapus baris {n}", n=words.number(place + 1)),
                    on_click=deleted,
                    args=(place,),
                )
                if under is not None:
                    under(place, typed()[place])
