"""What frames every page: its title, its language for screen readers, the few styles of our own."""

from pathlib import Path

import streamlit as st

from benchmark.locale import Words

_STYLES = Path(__file__).with_name("page.css")
_ICON = Path(__file__).with_name("icon.png")
_SIDEBAR_PIXELS = 260


def frame(title: str, words: Words) -> None:
    """Set up the page; ``title`` is its name in the reader's language."""
    st.set_page_config(
        page_title=f"{title} · Sejawat Daerah",
        page_icon=str(_ICON),
        layout="wide",
        initial_sidebar_state=_SIDEBAR_PIXELS,
    )
    st.html(_STYLES)
    # The page comes to the browser marked as English; a screen reader would mispronounce it all.
    st.html(
        f"<script>document.documentElement.lang = '{words.language}';</script>",
        unsafe_allow_javascript=True,
    )
