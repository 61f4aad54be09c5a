"""The way to the readiness of the reader's own region for Paritrana."""

import streamlit as st

from benchmark.locale import Words


def readiness_link(words: Words) -> None:
    """Show the link to Kesiapan Paritrana."""
    st.page_link(
        "pages/paritrana.py", label=words("Periksa kesiapan Paritrana"), icon=":material/workspace_premium:"
    )
