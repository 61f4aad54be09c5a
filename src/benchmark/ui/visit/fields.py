"""Single fields of the plan: they keep what is typed until the plan is replaced from outside."""

import streamlit as st

from benchmark.analysis.visit_limits import LONGEST_NOTE, LONGEST_TEXT
from benchmark.ui.long_text import cut, show_cut
from benchmark.ui.visit.draft import Draft, revise


def filled(draft: Draft, field: str) -> str:
    """Return the key of a widget that begins with what the plan says in this field."""
    key = f"visit:{field}:{draft.plan.region}:{draft.version}"
    # Not set anew on every run: that would overwrite what is being typed into it meanwhile.
    if key not in st.session_state:
        st.session_state[key] = getattr(draft.plan, field)
    return key


def text_field(draft: Draft, field: str, label: str, hint: str, long: bool = False) -> None:
    """Show a box for a text of the plan; ``long`` for several lines."""
    key, longest = filled(draft, field), LONGEST_NOTE if long else LONGEST_TEXT

    def taken() -> None:
        revise(draft.plan.region, **{field: cut(key, longest).strip()})

    show = st.text_area if long else st.text_input
    show(
        label,
        key=key,
        placeholder=hint,
        on_change=taken,
        **({"height": 80} if long else {}),
    )
    show_cut(draft.words, key)
