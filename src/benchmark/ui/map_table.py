"""The ranked list beside the map, and what the reader picked on either."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from benchmark.locale import Words
from benchmark.ui.source_note import figure_text
from benchmark.ui.tables import sortable_text

_PICKED = "map:picked"
_OUTLINED = "map:outlined"
_VERSION = "map:version"
_HEIGHT = 600
_HEADER, _ROW = 38, 35


def picked() -> str | None:
    """Return the code of the region last clicked, on the map or in the list."""
    return st.session_state.get(_PICKED)


def outlined() -> str | None:
    """Return the code of the region to outline on the map: the one picked in the list.

    A region clicked on the map is seen by the reader already, and a map redrawn for it would forget where
    they have zoomed to.
    """
    return st.session_state.get(_OUTLINED)


def pick(code: str | None) -> None:
    """Make ``code`` the picked region; the list is drawn anew so that its mark follows."""
    st.session_state[_PICKED] = code
    st.session_state[_VERSION] = st.session_state.get(_VERSION, 0) + 1
    if code is None:
        st.session_state[_OUTLINED] = None


def picked_on_map(key: str) -> None:
    """Take over a click on the map with that key; a click beside all regions changes nothing."""
    points = st.session_state[key].selection.points
    codes = [point["location"] for point in points if point.get("location")]
    if codes:
        pick(codes[0])


def ranked_list(words: Words, table: pd.DataFrame, unit: str, decimals: int) -> None:
    """Show place, region, figure and date, best first; a row picked is picked on the map too."""
    key = f"map:list:{st.session_state.get(_VERSION, 0)}"
    codes = list(table.index)

    def picked_in_list() -> None:
        rows = st.session_state[key].selection.rows
        if rows and rows[0] < len(codes):
            st.session_state[_PICKED] = st.session_state[_OUTLINED] = codes[rows[0]]

    chosen = [codes.index(picked())] if picked() in codes else []
    column = words("Angka, {unit}", unit=unit)
    shown = pd.DataFrame(
        {
            words("No."): table["rank"].astype("Int16").to_numpy(),
            words("Daerah"): table["short_name"].to_numpy(),
            column: sortable_text(words, table["value"], decimals),
            words("Keadaan"): pd.Categorical(states(words, table, decimals)),
        }
    )
    st.dataframe(
        shown,
        key=key,
        hide_index=True,
        height=min(_HEIGHT, _HEADER + _ROW * max(1, len(shown))),
        placeholder="–",
        on_select=picked_in_list,
        selection_mode="single-row",
        selection_default={"selection": {"rows": chosen, "columns": [], "cells": []}},
        column_config={
            words("No."): st.column_config.NumberColumn(width=44),
            column: st.column_config.TextColumn(width=76, alignment="right"),
        },
        alt=words("Daftar daerah menurut peringkat, dengan angka dan tanggalnya."),
    )


def marks(words: Words, row: Mapping) -> list[str]:
    """Return the marks of a figure: ≈ where sources differ, "lama" where it is old."""
    return [mark for mark, holds in (("≈", row["doubtful"]), (words("lama"), row["stale"])) if holds]


def states(words: Words, table: pd.DataFrame, decimals: int) -> list[str]:
    """Return for each row its date with the marks of doubt and age, the bound, or "belum terdata"."""
    lines = []
    for row in table.to_dict("records"):
        if row["state"] in ("value", "zero"):
            lines.append(" ".join([words.brief(row["as_of"], row["precision"]), *marks(words, row)]))
        elif row["state"] == "bound":
            figure = figure_text(words, row, decimals, unit="")
            lines.append(f"{figure} · {words.brief(row['as_of'], row['precision'])}")
        else:
            lines.append(figure_text(words, row))
    return lines
