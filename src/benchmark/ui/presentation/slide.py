"""One slide as large as the window: its finding, its points, its picture."""

from collections.abc import Callable
from struct import unpack

import streamlit as st

from benchmark.exports.slides.model import Chart, Slide, Table
from benchmark.locale import Words
from benchmark.ui.presentation.chart import slide_chart
from benchmark.ui.presentation.room import BESIDE, RIGHT, WIDTH, body_height, points_size, table_fit
from benchmark.ui.presentation.writing import write_points, write_table
from benchmark.ui.text import plain

# The browser enlarges the slide with its charts; a chart that measured its room would count that twice.
_STATIC = {"staticPlot": True, "displayModeBar": False, "responsive": False}


def slide_view(slide: Slide, words: Words, dark: bool, draw: Callable[[], bytes]) -> None:
    """Show a slide.

    Parameters
    ----------
    draw : callable
        Draws the slide's image; called only if it has one.
    """
    st.title(plain(slide.title), anchor=False)
    with st.container(key=f"slide_{'body' if slide.kind == 'content' else 'cover'}"):
        height = body_height(slide)
        if slide.visual is None:
            _points(slide, "alone", height)
        elif isinstance(slide.visual, Table):
            _table(slide, words, height)
        elif not slide.points:
            _picture(slide, words, dark, draw, height)
        else:
            left, right = st.columns(BESIDE, gap="medium", vertical_alignment="top")
            with left:
                _points(slide, "beside", height)
            with right:
                _picture(slide, words, dark, draw, height)


def _points(slide: Slide, where: str, height: float) -> None:
    if slide.points:
        write_points(slide.points, where, points_size(slide.points, where, height))


def _table(slide: Slide, words: Words, height: float) -> None:
    fit = table_fit(slide)
    if fit.above:
        _points(slide, "above", height)
        write_table(slide.visual, fit, words)
        return
    left, right = st.columns(BESIDE, gap="medium", vertical_alignment="top")
    with left:
        _points(slide, "beside", height)
    with right:
        write_table(slide.visual, fit, words)


def _picture(slide: Slide, words: Words, dark: bool, draw: Callable[[], bytes], height: int) -> None:
    room = RIGHT if slide.points else WIDTH
    if isinstance(slide.visual, Chart):
        figure = slide_chart(slide.visual, words, dark, room, height)
        st.plotly_chart(
            figure, theme=None, width="content", config=_STATIC, alt=slide.visual.alt, key="slide_chart"
        )
        return
    # A map takes a second to be drawn: the picture of the slide before must not stand below this title.
    place = st.empty()
    with place, st.spinner(words("Menyusun paparan …")):
        data = draw()
    place.image(data, alt=slide.visual.alt, width=_widest(data, room, height))


def _widest(data: bytes, room: int, height: int) -> int:
    """Return the width at which a PNG file fills the room."""
    wide, high = unpack(">II", data[16:24])
    return int(min(room, height * wide / high))
