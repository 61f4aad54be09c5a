"""Records under their heading, each with its sources; where there are none, what would fill the gap."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from benchmark.ui.dated_sources import dated_sources
from benchmark.ui.empty_state import empty_state
from benchmark.ui.profile import answers
from benchmark.ui.profile.view import View


def records_or_gap(view: View, name: str, title: str, missing: str, would_fill: str) -> pd.DataFrame:
    """Show the heading of a part and return its records, or say what is missing and where it can be found.

    Parameters
    ----------
    name : as in `answers.records`.
    title, missing, would_fill : in the reader's language.
    """
    st.subheader(title, anchor=False)
    rows = answers.records(view.evidence, view.code, name)
    if rows.empty:
        empty_state(view.words, missing, would_fill)
    return rows


def cited(view: View, source_ids: Iterable[str]) -> str:
    """Name and link the sources of a record, each with the day of its publication."""
    return view.words("Sumber: {names}", names=dated_sources(view.evidence, view.words, source_ids))
