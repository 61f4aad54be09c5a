"""Which goal, how many, among whom: the choices of the screen, all of them in the address."""

from datetime import date

import streamlit as st

from benchmark.analysis.levels import level_of
from benchmark.analysis.visit_address import GOALS_IN_ADDRESS
from benchmark.evidence import Evidence
from benchmark.locale import Words, message
from benchmark.ui import address, my_region
from benchmark.ui.here import Here
from benchmark.ui.peers.view import Filters, PeersView, goal_names
from benchmark.ui.peers.weights import asked_weights, offer_weights
from benchmark.ui.segments import choose_segment

_COUNTS = (5, 10, 20)
_DISTANCES = (0, 100, 250, 500, 1000)
_FIELDS = {"jenis": "same_type", "luar": "other_province", "angka": "has_figure", "perda": "has_perda"}
_NAMES = {
    "jenis": message("sejenis"),
    "luar": message("provinsi lain"),
    "angka": message("berangka cakupan"),
    "perda": message("ber-Perda"),
}
_OF_KABKOTA = ("jenis", "luar")
_NAME = "saring"


def invitation(evidence: Evidence, words: Words) -> None:
    """Ask for a region where none is chosen yet."""
    st.title(words("Sejawat dan Tujuan Belajar"))
    st.markdown(
        words(
            "Pilih daerah Anda untuk melihat daerah yang paling mirip strukturnya, dan dari siapa Anda dapat "
            "belajar menaikkan cakupan, menyusun peraturan, mendanai pekerja rentan, atau menyiapkan "
            "Paritrana."
        )
    )
    my_region.region_picker(evidence, words, key="peers", label=words("Pilih daerah"))


def choose_view(place: Here) -> PeersView:
    """Show goal, number, filters and weights; return what is asked."""
    evidence, words = place.evidence, place.words
    titles = goal_names(evidence, words)
    goals = {name: titles[goal] for name, goal in GOALS_IN_ADDRESS.items() if goal in titles}
    goal = GOALS_IN_ADDRESS[choose_segment(words("Tujuan belajar"), goals, name="tujuan")]
    level = level_of(evidence, place.region)
    how_many, how_far, who = st.columns([1, 1, 2.8])
    with how_many:
        count = address.choose(st.selectbox, words("Banyak daerah"), _COUNTS, name="n", default=10)
    with how_far:
        within = address.choose(
            st.selectbox,
            words("Jarak"),
            _DISTANCES,
            name="km",
            default=0,
            format_func=lambda km: (
                words("sampai {km} km", km=words.number(km)) if km else words("semua jarak")
            ),
        )
    with who:
        chosen = _choose_filters(words, level)
    flags = {field: name in chosen for name, field in _FIELDS.items()}
    weights = asked_weights(evidence, goal, level)
    offer_weights(evidence, words, goal, level, weights)
    return PeersView(
        evidence,
        words,
        place.region,
        goal,
        count,
        Filters(**flags, within_km=within),
        tuple(sorted(weights.items())),
        place.dark,
        date.today(),
    )


def _choose_filters(words: Words, level: str) -> list[str]:
    offered = [name for name in _FIELDS if level != "province" or name not in _OF_KABKOTA]
    if address.asked(_NAME) is not None or _NAME not in st.session_state:
        wanted = st.query_params.get(_NAME, "").split(",")
    else:
        wanted = st.session_state[_NAME] or []
    st.session_state[_NAME] = [name for name in offered if name in wanted]
    chosen = st.pills(
        words("Hanya daerah"),
        offered,
        selection_mode="multi",
        key=_NAME,
        format_func=lambda name: words(_NAMES[name]),
        wrap=True,
    )
    address.write(_NAME, ",".join(chosen) or None)
    return chosen
