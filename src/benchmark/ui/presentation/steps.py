"""From slide to slide, and out: the number of the slide stands in the address."""

import streamlit as st

from benchmark.exports.slides.model import Slide
from benchmark.locale import Words
from benchmark.ui import address
from benchmark.ui.presentation.writing import write_number, write_source
from benchmark.ui.text import plain

PAGE = "pages/presentation.py"
_NUMBER = "layar"
_FROM = "presentation:from"


def way_in(words: Words, code: str, page: str, key: str, **kwargs) -> None:
    """Show the button that starts the presentation of a region, and remember what to come back to.

    Parameters
    ----------
    page : str
        The page that the button stands on.
    """
    if st.button(
        words("Mode presentasi"),
        icon=":material/slideshow:",
        key=f"present:{key}",
        on_click=_remember,
        args=(page,),
        help=words("Layar besar untuk rapat: tanpa bilah samping, huruf besar, tombol panah."),
        **kwargs,
    ):
        st.switch_page(PAGE, query_params={"lihat": code})


def asked_slide(count: int) -> int:
    """Return the number of the slide that the address asks for, from 1; the nearest one there is."""
    text = st.query_params.get(_NUMBER, "1")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1
    return min(max(1, number), count)


def foot(words: Words, slide: Slide, number: int, count: int, code: str) -> None:
    """Show the source line, the speaker notes, the buttons back and forth, and the way out."""
    with st.container(key="slide_foot", horizontal=True, vertical_alignment="center", gap="small"):
        write_source(slide.source)
        if notes := _unsaid(slide):
            with st.popover(words("Catatan"), icon=":material/notes:", type="tertiary"):
                st.markdown("\n\n".join(plain(line) for line in notes))
        _step(words("Sebelumnya"), ":material/arrow_back:", "left", number - 1, count)
        write_number(words.number(number), words.number(count))
        _step(words("Berikutnya"), ":material/arrow_forward:", "right", number + 1, count)
        if st.button(words("Keluar"), icon=":material/close:", shortcut="esc", key="leave", type="tertiary"):
            leave(code)
    # What a remote control sends, and two keys that save many steps.
    with st.container(key="slide_keys"):
        for key, goal in (("pageup", number - 1), ("pagedown", number + 1), ("home", 1), ("end", count)):
            st.button(key, shortcut=key, key=f"step:{key}", on_click=_go, args=(goal, count))


def _unsaid(slide: Slide) -> list[str]:
    """Return the lines of the notes that the slide does not show itself."""
    return [line for line in slide.notes.splitlines() if line.strip() not in ("", *slide.points)]


def leave(code: str) -> None:
    """Go back to the page and the choices that the presentation was started from."""
    page, query = st.session_state.get(_FROM) or ("pages/profile.py", {"lihat": code})
    st.switch_page(page, query_params=query)


def _step(label: str, icon: str, key: str, goal: int, count: int) -> None:
    st.button(
        label,
        icon=icon,
        shortcut=key,
        key=f"step:{key}",
        on_click=_go,
        args=(goal, count),
        disabled=not 1 <= goal <= count,
    )


def _go(number: int, count: int) -> None:
    number = min(max(1, number), count)
    address.write(_NUMBER, None if number == 1 else str(number))


def _remember(page: str) -> None:
    st.session_state[_FROM] = (page, st.query_params.to_dict())
