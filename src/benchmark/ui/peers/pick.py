"""Which region of a list is looked at closely: by its row, by name, and in the address."""

from collections.abc import Sequence

import streamlit as st

from benchmark.ui import address
from benchmark.ui.my_region import region_labels
from benchmark.ui.peers.view import PeersView


def choose_one(view: PeersView, label: str, codes: Sequence[str], name: str, first: str = "") -> str:
    """Show the box that names the region looked at: `first`, or the head of the list, until one is picked."""
    first, remembered = first or codes[0], f"{name}:first"
    # Who never picked looks at the first, also when another list has another first.
    if st.session_state.get(name) == st.session_state.get(remembered):
        st.session_state.pop(name, None)
    st.session_state[remembered] = first
    labels = region_labels(view.evidence)
    return address.choose(st.selectbox, label, list(codes), name=name, default=first, format_func=labels.get)


def rows_pick(codes: Sequence[str], name: str, key: str):
    """Return what to do when a row of the table with that key is clicked: look at its region."""

    def picked() -> None:
        rows = st.session_state[key].selection.rows
        if rows and rows[0] < len(codes):
            st.session_state[name] = codes[rows[0]]

    return picked
