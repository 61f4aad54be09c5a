"""How much does each aspect weigh for this reader? Equal by default: the official weights are not public."""

import streamlit as st

from benchmark.analysis.paritrana import Aspect
from benchmark.analysis.paritrana_address import MOST_WEIGHT, pack_weights, unpack_weights
from benchmark.locale import Words
from benchmark.ui import address

_NAME, _KEY = "timbang", "paritrana:weights"
_STEPS = 2  # from one whole number to the next


def asked_weights(aspects: list[str]) -> dict[str, float]:
    """Return the weights that are not one, from the address or from this session."""
    if (text := address.asked(_NAME)) is not None:
        st.session_state[_KEY] = unpack_weights(text, aspects)
    kept = st.session_state.get(_KEY, {})
    weights = {name: kept[name] for name in aspects if name in kept}
    address.write(_NAME, pack_weights(weights) or None)
    return weights


def offer_weights(words: Words, aspects: tuple[Aspect, ...], weights: dict[str, float]) -> None:
    """Show a slider for each aspect, and a button that makes them equal again."""
    label = words("Bobot saya (diubah)") if weights else words("Bobot saya")
    with st.expander(label, icon=":material/tune:", key="paritrana:weights:open"):
        st.markdown(
            words(
                "Semua aspek berbobot sama sampai Anda mengubahnya. Bobot resmi tidak diumumkan; yang di "
                "sini hanya anggapan Anda dan ikut tersimpan pada tautan."
            )
        )
        for column, aspect in zip(st.columns(len(aspects)), aspects, strict=True):
            with column:
                _slider(words, aspect)
        st.button(
            words("Samakan lagi"),
            icon=":material/restart_alt:",
            on_click=_reset,
            disabled=not weights,
            key="paritrana:weights:reset",
        )


def _slider(words: Words, aspect: Aspect) -> None:
    key = f"paritrana:weight:{aspect.id}"
    st.session_state[key] = aspect.weight
    # A weight from an address may lie between the steps. A slider of numbers would show it with a point.
    steps = {step / _STEPS for step in range(round(MOST_WEIGHT * _STEPS) + 1)}

    def taken() -> None:
        kept = dict(st.session_state.get(_KEY, {}))
        kept[aspect.id] = round(st.session_state[key], 2)
        st.session_state[_KEY] = {name: value for name, value in kept.items() if value != 1}

    st.select_slider(
        aspect.label,
        sorted(steps | {aspect.weight}),
        key=key,
        on_change=taken,
        format_func=lambda weight: words.number(weight, 0 if float(weight).is_integer() else 1),
    )
    share = words.percent(100 * aspect.weight_share, 0)
    st.caption(words("{share} dari jumlah bobot", share=share))


def _reset() -> None:
    st.session_state[_KEY] = {}
