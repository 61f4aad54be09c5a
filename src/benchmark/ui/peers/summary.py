"""The short answer for other screens: my three nearest peers, and whom to meet first for each goal."""

from typing import NamedTuple
from urllib.parse import urlencode

import streamlit as st

from benchmark.analysis.proposal import doubts_in_words, higher_in_words
from benchmark.analysis.visit_address import GOALS_IN_ADDRESS
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import remembered
from benchmark.ui.here import Here
from benchmark.ui.peers import answers
from benchmark.ui.peers.sentence import because
from benchmark.ui.peers.view import Filters, goal_names
from benchmark.ui.text import plain

PAGE = "pages/peers.py"
_NEAREST = 3


class Short(NamedTuple):
    """peers: code and similarity. targets: goal, code ("" where nobody is ahead), reason, remark.

    The remark says what speaks against the region all the same, and who was passed over.
    """

    peers: tuple[tuple[str, float], ...]
    targets: tuple[tuple[str, str, str, str], ...]


def peers_summary(place: Here, code: str, key: str = "summary") -> None:
    """Show the three nearest peers of a region and whom it should meet first for each goal, with links.

    Parameters
    ----------
    code : str
        The region spoken of; where it is not the reader's own, the link to the full lists makes it so.
    key : str
        Tells several summaries on one screen apart.
    """
    evidence, words = place.evidence, place.words
    short = short_answer(evidence, code, words.language)
    names = goal_names(evidence, words)
    with st.container(border=True, key=f"peers:{key}"):
        st.markdown(f"**{words('Sejawat dan tujuan belajar')}**")
        if not short.peers:
            st.markdown(words("Ciri struktur daerah ini belum cukup terdata untuk mencari sejawat."))
            return
        near = ", ".join(
            f"{profile_link(place, other)} ({words.number(100 * similarity)})"
            for other, similarity in short.peers
        )
        lines = [words("Paling mirip strukturnya (0 sampai 100): {peers}", peers=near)]
        for goal, host, reason, remark in short.targets:
            if not host:
                text = words("tidak ada daerah yang tercatat lebih maju")
            else:
                text = f"{profile_link(place, host)}, {plain(reason)}"
                if remark:
                    text += f" ({plain(remark)})"
            lines.append(f"{plain(names[goal])}: {text}")
        st.markdown("\n".join(f"- {line}" for line in lines))
        own = code == place.region
        st.page_link(
            PAGE,
            label=words("Semua sejawat dan alasannya")
            if own
            else words("Jadikan daerah saya dan lihat sejawatnya"),
            icon=":material/diversity_3:",
            query_params=None if own else {"daerah": code},
        )


@remembered
def short_answer(evidence: Evidence, code: str, language: str) -> Short:
    """Return the nearest peers and whom to meet first for each goal, under the published weights."""
    words = Words(language)
    near = answers.peers(evidence, code, Filters(), ()).head(_NEAREST)
    found = []
    for goal in GOALS_IN_ADDRESS.values():
        host = answers.proposal(evidence, code, Filters(), (), goal, language)
        if host is None:
            found.append((goal, "", "", ""))
        else:
            reason = because(evidence, code, host.code, goal, words)
            remarks = doubts_in_words(words, host.doubts), higher_in_words(evidence, words, host)
            found.append((goal, host.code, reason, "; ".join(filter(None, remarks))))
    return Short(tuple(zip(near["code"], near["similarity"].astype(float), strict=True)), tuple(found))


def profile_link(place: Here, code: str) -> str:
    """Return a Markdown link to the profile of a region, which keeps the reader's own region and language."""
    query = {"lihat": code}
    if place.region:
        query["daerah"] = place.region
    if place.words.language != "id":
        query["bahasa"] = place.words.language
    return f"[{plain(place.evidence.region(code).short_name)}](profil?{urlencode(query)})"
