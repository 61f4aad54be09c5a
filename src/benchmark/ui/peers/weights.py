"""How much does each block of features, and each part of the score, weigh for this reader?"""

import math

import streamlit as st

from benchmark.analysis.learning_score import PARTS, part_weights
from benchmark.analysis.peer_features import feature_weights, features
from benchmark.analysis.why_target import PART_NAMES
from benchmark.evidence import Evidence
from benchmark.locale import Words, message
from benchmark.ui import address

BLOCK_NAMES = {
    "size": message("Ukuran"),
    "urban": message("Kekotaan"),
    "work": message("Pekerjaan"),
    "economy": message("Ekonomi"),
    "welfare": message("Kesejahteraan"),
}
_NAME, _KEY = "bobot", "peers:weights"
_MOST_BLOCK, _MOST_PART = 3.0, 1.0


def asked_weights(evidence: Evidence, goal: str, level: str) -> dict[str, float]:
    """Return the weights that differ from the published ones, from the address or from this session.

    In the address they stand as ``bobot=urban:0.5,lead:0.4``. What is no name or no number from zero to the
    most that the slider offers is passed over; so are blocks that would all weigh nothing.
    """
    if (text := address.asked(_NAME)) is not None:
        st.session_state[_KEY] = _read(text)
    wanted = st.session_state.get(_KEY, {})
    published = published_weights(evidence, goal, level)
    changed = {
        name: min(value, _most(name))
        for name, value in wanted.items()
        if name in published and not math.isclose(value, published[name])
    }
    blocks = [name for name in published if name not in PARTS]
    if not any(changed.get(name, published[name]) for name in blocks):
        changed = {name: value for name, value in changed.items() if name in PARTS}
    return changed


def offer_weights(evidence: Evidence, words: Words, goal: str, level: str, changed: dict[str, float]) -> None:
    """Show a slider for each block and each part, and a button that brings the published weights back."""
    published = published_weights(evidence, goal, level)
    address.write(_NAME, ",".join(f"{name}:{value:g}" for name, value in changed.items()) or None)
    label = words("Bobot (diubah)") if changed else words("Bobot")
    with st.expander(label, icon=":material/tune:", key="peers:weights:open"):
        st.markdown(
            words(
                "Bobot terbitan tertulis di data beserta alasannya. Mengubahnya hanya berlaku di tampilan "
                "ini dan ikut tersimpan pada tautannya."
            )
        )
        of_peers, of_targets = st.columns(2)
        with of_peers:
            st.markdown(f"**{words('Kemiripan: kelompok ciri')}**")
            for name in (name for name in published if name not in PARTS):
                _slider(words(BLOCK_NAMES[name]), name, published[name], changed.get(name), 0.1)
        with of_targets:
            st.markdown(f"**{words('Nilai tujuan belajar: bagian')}**")
            for name in PARTS:
                _slider(words(PART_NAMES[name]), name, published[name], changed.get(name), 0.05)
        st.button(
            words("Kembalikan bobot terbitan"),
            icon=":material/restart_alt:",
            on_click=_reset,
            disabled=not changed,
            key="peers:weights:reset",
        )


def published_weights(evidence: Evidence, goal: str, level: str) -> dict[str, float]:
    """Return block to the sum of its features' weights, then part of the score to its weight."""
    weights = feature_weights(evidence, level)
    blocks: dict[str, float] = {}
    for feature_id, block in features(evidence, level)["block"].astype(str).items():
        blocks[block] = blocks.get(block, 0.0) + weights[feature_id]
    return {name: round(value, 6) for name, value in blocks.items()} | part_weights(evidence, goal)


def _slider(label: str, name: str, published: float, changed: float | None, step: float) -> None:
    key = f"peers:weight:{name}"
    # Set anew on every run: another goal has other published weights.
    st.session_state[key] = published if changed is None else changed

    def taken() -> None:
        wanted = dict(st.session_state.get(_KEY, {}))
        value = wanted[name] = round(st.session_state[key], 2)
        if math.isclose(value, published):
            del wanted[name]
        st.session_state[_KEY] = wanted

    st.slider(label, 0.0, _most(name), step=step, key=key, on_change=taken)


def _reset() -> None:
    st.session_state[_KEY] = {}


def _most(name: str) -> float:
    return _MOST_PART if name in PARTS else _MOST_BLOCK


def _read(text: str) -> dict[str, float]:
    weights = {}
    for pair in text.split(",")[:20]:
        name, _, number = pair.partition(":")
        try:
            value = float(number)
        except ValueError:
            continue
        if math.isfinite(value) and value >= 0:
            weights[name] = value
    return weights
