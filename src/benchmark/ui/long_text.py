"""Text that is longer than what a field keeps is taken, cut, and said to be cut.

A limit of the field itself would let a paste beyond it vanish without a word.
"""

import streamlit as st

from benchmark.locale import Words
from benchmark.ui.text import plain

_CUT_OFF = "cut_off"
# Enough to find the place again in what was pasted.
_SHOWN = 200


def cut(key: str, longest: int) -> str:
    """Cut the text of a field to what is kept of it, and return that. For callbacks."""
    text, cut_off = st.session_state.get(key) or "", st.session_state.setdefault(_CUT_OFF, {})
    if len(text) > longest:
        st.session_state[key] = text[:longest]
        cut_off[key] = (longest, text[longest:])
    else:
        forget_cut(key)
    return text[:longest]


def forget_cut(key: str) -> None:
    """Say no more of what was cut: another text stands in the field."""
    st.session_state.get(_CUT_OFF, {}).pop(key, None)


def show_cut(words: Words, key: str) -> None:
    """Say what of the text that a field last took is not kept."""
    longest, rest = st.session_state.get(_CUT_OFF, {}).get(key, (0, ""))
    if not rest:
        return
    text = words(
        "Hanya {n} huruf pertama yang disimpan; ini tidak: “{rest}”",
        n=words.number(longest),
        rest=rest[:_SHOWN] + ("…" if len(rest) > _SHOWN else ""),
    )
    st.markdown(f":material/content_cut: :small[{plain(text)}]")
