"""What frames every page: its icon and title, its language for screen readers, the few styles of our own."""

from pathlib import Path

import streamlit as st

from benchmark.locale import Words

_STYLES = tuple(Path(__file__).with_name(name) for name in ("page.css", "streamlit_id.css"))
_SCRIPT = Path(__file__).with_name("streamlit_id.js").read_text(encoding="utf-8")
_ICON = Path(__file__).with_name("icon.png")
_SIDEBAR_PIXELS = 280


def frame(words: Words) -> None:
    """Set up the page before its navigation, which would else fetch an icon from an outside host."""
    st.set_page_config(page_icon=str(_ICON), layout="wide", initial_sidebar_state=_SIDEBAR_PIXELS)
    for style in _STYLES:
        st.html(style)
    # The page comes to the browser marked as English; a screen reader would mispronounce it all.
    st.html(
        f"<script>document.documentElement.lang = '{words.language}';\n{_SCRIPT}</script>",
        unsafe_allow_javascript=True,
    )


def name_page(title: str) -> None:
    """Put the page's name, in the reader's language, before that of the app in the browser's tab."""
    st.set_page_config(page_title=f"{title} · Sejawat Daerah")
