"""The short answer for other screens: my three nearest peers, and whom to meet first for each goal."""

from typing import NamedTuple
from urllib.parse import urlencode

import streamlit as st

from benchmark.analysis.proposal import beside_figure, doubts_in_words, higher_in_words
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


class ToMeet(NamedTuple):
    """Whom to meet first for a goal: code ("" where nobody is ahead) and the main reason.

    mark: what speaks against it all the same, the gravest. remark: all of it, and who was passed over.
    """

    goal: str
    code: str
    reason: str = ""
    mark: str = ""
    remark: str = ""


class Short(NamedTuple):
    """The nearest peers, each by code and similarity, and whom to meet first for each goal."""

    peers: tuple[tuple[str, float], ...]
    targets: tuple[ToMeet, ...]


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
        remarks = []
        for one in short.targets:
            if not one.code:
                text = words("tidak ada daerah yang tercatat lebih maju")
            else:
                told = f"{one.reason}; {one.mark}" if one.mark else one.reason
                text = f"{profile_link(place, one.code)}, {plain(told)}"
            lines.append(f"{plain(names[one.goal])}: {text}")
            if one.remark:
                remarks.append(f"{plain(names[one.goal])}: {plain(one.remark)}")
        st.markdown("\n".join(f"- {line}" for line in lines))
        if remarks:
            with st.expander(words("Mengapa bukan yang teratas"), icon=":material/rule:"):
                st.markdown("\n".join(f"- {line}" for line in remarks))
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
            found.append(ToMeet(goal, ""))
        else:
            reason, against = because(evidence, code, host.code, goal, words), beside_figure(host.doubts)
            # The last of the doubts weighs most.
            mark = doubts_in_words(words, against[-1:])
            name = evidence.region(host.code).short_name
            all_of_it = f"{name}: {doubts_in_words(words, host.doubts)}" if len(against) > 1 else ""
            remark = "; ".join(filter(None, (all_of_it, higher_in_words(evidence, words, host))))
            found.append(ToMeet(goal, host.code, reason, mark, remark))
    return Short(tuple(zip(near["code"], near["similarity"].astype(float), strict=True)), tuple(found))


def profile_link(place: Here, code: str) -> str:
    """Return a Markdown link to the profile of a region, which keeps the reader's own region and language."""
    query = {"lihat": code}
    if place.region:
        query["daerah"] = place.region
    if place.words.language != "id":
        query["bahasa"] = place.words.language
    return f"[{plain(place.evidence.region(code).short_name)}](profil?{urlencode(query)})"
