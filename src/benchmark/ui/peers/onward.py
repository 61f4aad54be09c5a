"""Where to go from a region of the lists: its profile, side by side with one's own, or there in person."""

import streamlit as st

from benchmark.ui.peers.view import PeersView
from benchmark.ui.profile.choice import open_profile
from benchmark.ui.visit.link import plan_link


def onward(view: PeersView, code: str) -> None:
    """Show links to the profile of a region, to the comparison with the reader's own, and to a visit."""
    words = view.words
    name = view.evidence.region(code).short_name
    with st.container(horizontal=True):
        open_profile(words, name, code)
        compare_link(view, words("Bandingkan berdampingan"), (code,))
        plan_link(words, view.goal, code)


def compare_link(view: PeersView, label: str, codes: tuple[str, ...]) -> None:
    """Show a link that compares the reader's own region with these."""
    st.page_link(
        "pages/compare.py",
        label=label,
        icon=":material/compare_arrows:",
        query_params={"bandingkan": ",".join(codes)},
    )
