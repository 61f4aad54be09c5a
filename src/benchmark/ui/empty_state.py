""" "Belum ada data" as a normal, well-designed state: what is missing, and what would fill it."""

import streamlit as st

from benchmark.locale import Words


def empty_state(words: Words, missing: str, would_fill: str = "") -> None:
    """Say that nothing is recorded, which is neither zero nor "none".

    Parameters
    ----------
    missing : str
        What is not recorded, already in the reader's language.
    would_fill : str
        Which document or figure would fill the gap.
    """
    with st.container(border=True):
        st.markdown(f":material/inventory_2: **{words('Belum ada data')}** · {missing}")
        if would_fill:
            st.caption(words("Akan terisi oleh: {what}", what=would_fill))
