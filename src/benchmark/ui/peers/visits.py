"""Where are peers and targets, and who visited whom? The map, and the region picked on it."""

import pandas as pd
import streamlit as st

from benchmark.analysis.figure_words import dated_figure
from benchmark.analysis.visits import documented_visits
from benchmark.charts.visit_map import visit_map, visit_map_alt, visit_map_legend
from benchmark.evidence.boundaries import FILES, frames
from benchmark.locale import Words
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.here import Here
from benchmark.ui.peers import answers
from benchmark.ui.peers.onward import onward
from benchmark.ui.peers.view import Filters, PeersView
from benchmark.ui.picture_note import picture_note
from benchmark.ui.source_note import figure_text
from benchmark.ui.text import plain
from benchmark.ui.visits import documented_visits as list_of_visits

_HEIGHT = 460
_TOPIC = 110


def map_section(view: PeersView, place: Here) -> None:
    """Show my region, peers, targets and documented visits; a click offers the profile of the region."""
    words, evidence = view.words, view.evidence
    deck, alt, n = _picture(*view.asked, view.count, view.dark, static_url(evidence))
    # The map is fitted to its marks once, when it is made: other marks are another map.
    key = f"visits:{view.code}:{view.goal}:{view.count}"
    event = st.pydeck_chart(
        deck, height=_HEIGHT, key=key, on_select="rerun", selection_mode="single-object", alt=alt
    )
    st.html(visit_map_legend(words, view.dark))
    picked = [item for items in event.selection.get("objects", {}).values() for item in items]
    if picked and picked[0].get("code"):
        with st.container(border=True):
            st.markdown("  \n".join(plain(line) for line in picked[0]["hover"].splitlines()))
            if picked[0]["code"] != view.code:
                onward(view, picked[0]["code"])
    else:
        st.markdown(words("Klik sebuah tanda atau busur untuk membuka profil daerahnya."))
    visits = documented_visits(evidence)
    picture_note(
        evidence,
        words,
        words("kunjungan: hanya yang tercatat pada sumber terbuka; busur menghubungkan pusat daerah"),
        source_ids=[source for ids in visits["source_ids"] for source in ids],
        n=n,
    )
    list_of_visits(place)


def static_url(evidence) -> str:
    """Return the address of the ground; new data, new address."""
    base = st.get_option("server.baseUrlPath").strip("/")
    path = f"app/static/boundaries/{FILES['province']}?v={evidence.revision}"
    return f"/{base}/{path}" if base else f"/{path}"


@remembered
def _picture(
    evidence,
    code: str,
    filters: Filters,
    weights: answers.Weights,
    goal: str,
    language: str,
    count: int,
    dark: bool,
    ground: str,
):
    words = Words(language)
    points = _points(evidence, code, filters, weights, goal, words, count)
    visits = documented_visits(evidence)
    visits = visits.assign(
        hover=[
            words(
                "{visitor} ke {host}, {date}\n{topic}",
                visitor=row.visitor_name,
                host=row.host_name,
                date=words.as_of(row.date, row.precision),
                topic=_cut(row.topic),
            )
            for row in visits.itertuples()
        ]
    )
    deck = visit_map(points, visits, ground, words, dark, code)
    return deck, visit_map_alt(points, visits, words), len(visits)


def _points(evidence, code, filters, weights, goal, words: Words, count: int) -> pd.DataFrame:
    near = answers.peers(evidence, code, filters, weights).head(count)
    ahead = answers.targets(evidence, code, filters, weights, goal, words.language).head(count)
    similarity = dict(zip(near["code"], near["similarity"], strict=True))
    similarity |= dict(zip(ahead["code"], ahead["similarity"], strict=True))
    place_of = {other: number for number, other in enumerate(ahead["code"], start=1)}
    peers = set(near["code"])
    figures = headline(evidence, answers.COVERAGE)
    rows = []
    for other in dict.fromkeys([*near["code"], *ahead["code"], code]):
        lines = [evidence.region(other).name]
        if other != code:
            lines.append(words("kemiripan {n} dari 100", n=words.number(100 * similarity[other])))
        if other in place_of:
            lines.append(words("tujuan belajar ke-{n}", n=words.number(place_of[other])))
        lines.append(words("cakupan {value}", value=_coverage(words, figures.loc[other])))
        roles = {(True, True): "both", (True, False): "peer", (False, True): "target"}
        role = "mine" if other == code else roles[other in peers, other in place_of]
        rows.append((other, role, "\n".join(lines)))
    table = pd.DataFrame(rows, columns=["code", "role", "hover"])
    places = frames(evidence).loc[table["code"], ["longitude", "latitude"]].reset_index(drop=True)
    return table.join(places)


def _coverage(words: Words, figure: pd.Series) -> str:
    return figure_text(words, figure) if pd.isna(figure["value"]) else dated_figure(figure, words, brief=True)


def _cut(text) -> str:
    topic = "" if pd.isna(text) else str(text)
    return topic if len(topic) <= _TOPIC else topic[: _TOPIC - 1].rstrip() + "…"
