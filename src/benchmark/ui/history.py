"""Did the reader step back or forward to this address, and did it ever stand as they see it?

Streamlit reports such a step to the script alone (`ScriptRunContext.is_history_navigation`); widgets bound
to the address obey it. A link within the app clears the address too, and must not be taken for a step.
"""

from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

_RUN, _LAST, _PASSED = "history:run", "history:last", "history:passed"

# The page, and what its address says.
Address = tuple[str, frozenset[tuple[str, str]]]


@dataclass
class _Run:
    """One run of the script. ``moving``: the address as it stands now is not where the reader rested.

    ``crossed``: see `crossed`.
    """

    marker: object
    left: str
    stepped: bool
    returned: bool
    moving: bool
    crossed: bool


def returned() -> bool:
    """Tell whether the reader stepped to an address that was once complete: what it lacks, it lacks for good.

    False for addresses that stood for a moment only: a link to another page empties the address, and each
    thing written into it again is a step of its own in the browser's history.
    """
    return _run().returned


def crossed() -> bool:
    """Tell whether the reader stepped to another page under the address of the page that they come from.

    On the way to a page the browser writes that page's address while it still shows the one being left;
    the entry is none at which anybody rested.
    """
    return _run().crossed


def before_writing() -> None:
    """Note that the address is about to change within this run."""
    run = _run()
    if run.moving and not run.stepped:
        page, said = _now()
        # The browser may write while it still shows the page that a link has left.
        _passed().update({(page, said), (run.left, said)})
    run.moving = True


def after_writing() -> None:
    """Note that the address has changed; as it is now it may be what the reader rests at."""
    _run()
    _passed().discard(_now())


def _run() -> _Run:
    """Return this run, begun at the first question, which callbacks may ask before the script does."""
    context = get_script_run_ctx()
    run, now = st.session_state.get(_RUN), _now()
    # Each run counts its elements anew; the counter serves to tell runs apart.
    if run is None or run.marker is not context.cursors:
        stepped = _stepped(context)
        left, said = st.session_state.get(_LAST, now)
        moving = not stepped and now[1] != said
        crossed = stepped and now[0] != left and now[1] == said
        returned = stepped and not crossed and now not in _passed()
        run = st.session_state[_RUN] = _Run(context.cursors, left, stepped, returned, moving, crossed)
    st.session_state[_LAST] = now
    return run


def _now() -> Address:
    context = get_script_run_ctx()
    # Which page runs is settled only by st.navigation; until then there is what the browser wants.
    page = context.pages_manager.intended_page_script_hash or context.page_script_hash
    return page, frozenset(st.query_params.to_dict().items())


def _stepped(context) -> bool:
    return context.is_history_navigation


def _passed() -> set[Address]:
    return st.session_state.setdefault(_PASSED, set())
