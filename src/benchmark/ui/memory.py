"""Keep the garbage collector off what stays for good."""

import gc

import streamlit as st


@st.cache_resource(show_spinner=False)
def settle(page: str) -> None:
    """Take everything loaded so far out of the garbage collector's sight, once per page and process.

    Streamlit collects garbage in full after each run of a script. Over libraries, evidence and caches that
    costs several times the run itself, and finds nothing.
    """
    gc.collect()
    gc.freeze()
