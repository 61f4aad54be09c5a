"""Which region did the reader pick, on the map or in the list, and what has to be drawn anew for it?"""

from collections.abc import Hashable, Sequence

import streamlit as st

_PICKED = "map:picked"
_LED = "map:led"
_DRAWN = "map:drawn"
_LIST_VERSION = "map:list_version"
_MAP_VERSION = "map:map_version"


def picked() -> str | None:
    """Return the code of the region last picked, on the map or in the list."""
    return st.session_state.get(_PICKED)


def led() -> str | None:
    """Return the code of the region that leads the list: the one last clicked on the map."""
    return st.session_state.get(_LED)


def list_key() -> str:
    """Return the key of the list; another one after a click on the map, so that its mark follows."""
    return f"map:list:{st.session_state.get(_LIST_VERSION, 0)}"


def map_key(frame: str) -> str:
    """Return the key of the map in that frame; another one after a pick in the list."""
    return f"map:{frame}:{st.session_state.get(_MAP_VERSION, 0)}"


def outlined(key: str, drawing: Hashable) -> str | None:
    """Return the code of the region that the figure itself outlines.

    A region clicked on the map is outlined by the browser, and a figure changed for it would be a new map
    that forgets where the reader has zoomed to. So the outline changes only with the rest of the figure.

    Parameters
    ----------
    key : str
        Key of the map.
    drawing : hashable
        All else that the figure depends on.
    """
    drawn = (key, drawing)
    if key not in st.session_state or st.session_state.get(_DRAWN, (None, None))[0] != drawn:
        st.session_state[_DRAWN] = (drawn, picked())
    return st.session_state[_DRAWN][1]


def pick_on_map(key: str) -> None:
    """Take over a click on the map with that key; a second click on the same region releases it."""
    points = st.session_state[key].selection.points
    codes = [point["location"] for point in points if point.get("location")]
    _set(codes[0] if codes else None)
    st.session_state[_LED] = picked()
    _renew(_LIST_VERSION)


def pick_in_list(key: str, codes: Sequence[str]) -> None:
    """Take over the row picked in the list with that key, whose rows are ``codes``."""
    rows = st.session_state[key].selection.rows
    _set(codes[rows[0]] if rows and rows[0] < len(codes) else None)
    _renew(_MAP_VERSION)


def release() -> None:
    """Pick no region; map and list are drawn without a mark."""
    _set(None)
    st.session_state[_LED] = None
    _renew(_LIST_VERSION)
    _renew(_MAP_VERSION)


def _set(code: str | None) -> None:
    st.session_state[_PICKED] = code


def _renew(version: str) -> None:
    st.session_state[version] = st.session_state.get(version, 0) + 1
