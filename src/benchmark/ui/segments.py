"""A few choices side by side: the sections of a page, the levels of a map, the goals of learning."""

from collections.abc import Mapping

import streamlit as st

from benchmark.ui import address


def choose_segment(label: str, names: Mapping[str, str], *, name: str, labelled: bool = True) -> str:
    """Which of a few is chosen? All are in sight, on a phone in several rows; the address keeps the choice.

    Parameters
    ----------
    names : mapping of str to str
        What may be chosen and how the reader sees it called; the first counts where the address says nothing.
    name : str
        Key of the widget and of the address.
    labelled : bool
        Whether the label is seen, or only heard from a screen reader.
    """
    return address.choose(
        st.segmented_control,
        label,
        list(names),
        name=name,
        default=next(iter(names)),
        format_func=names.get,
        required=True,
        label_visibility="visible" if labelled else "collapsed",
        # In a column, the choices at the end of a row would else lie out of sight.
        wrap=True,
    )
