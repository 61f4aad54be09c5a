"""A table that the reader fills in, with rows to add and to delete; what is typed goes into the plan at once.

The grid of the browser keeps its edits against the table it began with. That table stays as it is until
the grid begins anew: another page, another language, another plan.
"""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

Row = dict[str, object]


def grid(
    name: str,
    rows: Sequence[Row],
    columns: Mapping[str, object],
    changed: Callable[[list[Row]], None],
    *,
    version: str,
    alt: str,
) -> list[Row]:
    """Show ``rows`` in a grid, and return them as they stand there, with what cannot be read.

    Parameters
    ----------
    columns : mapping
        Column to its ``st.column_config``; all rows have these columns, of text or None.
    changed : callable
        Takes all rows as they are after an edit, before the page is drawn again.
    version : str
        Another one begins the grid anew, from ``rows``.
    alt : str
        What the grid holds, for those who do not see it.
    """
    key = f"visit:grid:{name}:{version}"
    base = f"visit:base:{name}"
    if key not in st.session_state or base not in st.session_state:
        st.session_state[base] = [dict(row) for row in rows]

    def edited() -> None:
        changed(merged(st.session_state[base], st.session_state[key], tuple(columns)))

    st.data_editor(
        pd.DataFrame(st.session_state[base], columns=list(columns), dtype="object"),
        key=key,
        column_config=dict(columns),
        num_rows="dynamic",
        hide_index=True,
        height="content",
        on_change=edited,
        alt=alt,
    )
    return merged(st.session_state[base], st.session_state[key], tuple(columns))


def merged(rows: Sequence[Row], edits: Mapping, columns: Sequence[str]) -> list[Row]:
    """Return the rows with the edits that the grid reports; empty ones are left out."""
    gone = set(edits.get("deleted_rows", ()))
    changes = {int(place): cells for place, cells in edits.get("edited_rows", {}).items()}
    kept = [{**row, **changes.get(place, {})} for place, row in enumerate(rows) if place not in gone]
    added = [dict.fromkeys(columns) | _cells(row) for row in edits.get("added_rows", ())]
    return [row for row in [*kept, *added] if any(_filled(value) for value in row.values())]


def settled(name: str, untouched: bool, follows: str) -> str:
    """Return what the proposed rows follow, as long as nobody has touched them; from then on the last of it.

    The first edit of a proposal must not begin the grid anew under the reader's hands.
    """
    key = f"visit:follows:{name}"
    if untouched or key not in st.session_state:
        st.session_state[key] = follows
    return st.session_state[key]


def _cells(row: Mapping) -> Row:
    return {name: value for name, value in row.items() if not name.startswith("_")}


def _filled(value: object) -> bool:
    return value is not None and str(value).strip() != ""
