"""The address is the view: what a reader chooses stands in the link and comes back with it.

The address rules where a link was opened and where the reader stepped back or forward. A choice whose widget
is not drawn stays in the address, and is read from there when the widget is drawn again.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from benchmark.ui import history
from benchmark.ui.long_text import cut, forget_cut


def choose(widget: Callable, label: str, options: Sequence, *, name: str, default: Any, **kwargs) -> Any:
    """Show ``widget`` for one choice and keep it in the address as ``?name=value``.

    Parameters
    ----------
    widget : callable
        ``st.selectbox``, ``st.segmented_control``, ``st.select_slider`` or the like.
    options : sequence
        What may be chosen; ``str(option)`` stands in the address.
    name : str
        Key of the widget and of the address.
    default
        Chosen where the address says nothing or something that is not among the options; not
        written into the address, which stays short.

    Returns
    -------
    The chosen option.
    """
    options = list(options)
    wanted = asked(name)
    by_text = {str(option): option for option in options}
    current = st.session_state.get(name)
    if wanted in by_text:
        current = by_text[wanted]
    elif wanted == "":
        current = default
    elif current not in options:
        # A widget that was out of sight has forgotten its value; the address has not.
        current = by_text.get(st.query_params.get(name), default)
    # Set anew on every run: the browser keeps labels, which change with the language and with counts.
    st.session_state[name] = current
    chosen = widget(label, options, key=name, **kwargs)
    write(name, None if chosen == default else str(chosen))
    return chosen


def choose_several(label: str, options: Sequence[str], *, name: str, **kwargs) -> tuple[str, ...]:
    """Show a multiselect and keep what is chosen in the address as ``?name=one,two``.

    Parameters
    ----------
    options : sequence of str
        What may be chosen, without commas; what else the address asks for is left out.
    **kwargs
        Passed on to ``st.multiselect``; labels (``format_func``) may change from run to run.
    """
    if asked(name) is not None or name not in st.session_state:
        chosen = st.query_params.get(name, "").split(",")
    else:
        chosen = st.session_state[name]
    # Set anew on every run: the browser keeps labels, which go stale when the counts in them change.
    st.session_state[name] = [option for option in dict.fromkeys(chosen) if option in set(options)]
    # "Select all" would stand first, and Enter after a typed name would take every name alike.
    several = tuple(st.multiselect(label, list(options), key=name, select_all=False, **kwargs))
    write(name, ",".join(several) or None)
    return several


def type_in(label: str, *, name: str, longest: int = 100, **kwargs) -> str:
    """Show a box for free text and keep it in the address as ``?name=text``; `show_cut` tells what is cut."""
    if asked(name) is not None or name not in st.session_state:
        st.session_state[name] = st.query_params.get(name, "")[:longest]
        forget_cut(name)
    text = st.text_input(label, key=name, on_change=cut, args=(name, longest), **kwargs).strip()
    write(name, text or None)
    return text


def write(name: str, value: str | None) -> None:
    """Put ``?name=value`` into the address, or take it out where the value is None."""
    st.session_state[f"address:{name}"] = value
    if st.query_params.get(name) == value:
        return
    history.before_writing()
    if value is None:
        del st.query_params[name]
    else:
        st.query_params[name] = value
    history.after_writing()


def write_all(values: Mapping[str, str | None]) -> None:
    """Put several names into the address in one step of the history; those of None are taken out."""
    for name, value in values.items():
        st.session_state[f"address:{name}"] = value
    now = st.query_params.to_dict()
    wanted = {name: value for name, value in (now | dict(values)).items() if value is not None}
    if wanted == now:
        return
    history.before_writing()
    st.query_params.from_dict(wanted)
    history.after_writing()


def asked(name: str) -> str | None:
    """Return what the address newly asks for: a link opened, or the browser's back and forward buttons.

    Returns
    -------
    None where it asks for nothing new: what the app itself wrote last is no request, otherwise a click would
    be undone by the address of the moment before; nor is it one that a link to another page leaves a choice
    out. Empty where the reader stepped to an address from before the choice: back to the default.
    """
    # Asked on every run, for it keeps count of where the reader was.
    returned = history.returned()
    value = st.query_params.get(name)
    if value == st.session_state.get(f"address:{name}"):
        return None
    return "" if value is None and returned else value
