"""Which regions did the reader look at last? Kept for the session, so that they lie close at hand."""

import streamlit as st

_KEY = "viewed"
_MOST = 16


def remember_viewed(code: str) -> None:
    """Note that the reader looks at a region."""
    st.session_state[_KEY] = [code, *(other for other in viewed() if other != code)][:_MOST]


def viewed() -> list[str]:
    """Return the codes of the regions looked at in this session, the last one first."""
    return list(st.session_state.get(_KEY, ()))
