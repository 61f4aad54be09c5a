"""One slide as large as the window: its finding, its points, its picture."""

from collections.abc import Callable
from html import escape

import streamlit as st

from benchmark.exports.slides.model import Chart, Slide, Table, Visual
from benchmark.locale import Words
from benchmark.ui.presentation.chart import slide_chart
from benchmark.ui.presentation.table import slide_table
from benchmark.ui.text import plain

_POINTS_BESIDE = [5, 9]
# A table with more columns takes the whole width, under its points.
_NARROW = 4
_STATIC = {"staticPlot": True, "displayModeBar": False, "responsive": True}


def slide_view(slide: Slide, words: Words, dark: bool, draw: Callable[[], bytes]) -> None:
    """Show a slide.

    Parameters
    ----------
    draw : callable
        Draws the slide's image; called only if it has one.
    """
    st.title(plain(slide.title), anchor=False)
    with st.container(key=f"slide_{'body' if slide.kind == 'content' else 'cover'}"):
        if slide.visual is None:
            _points(slide, "alone")
        elif not slide.points:
            _visual(slide.visual, words, dark, draw)
        elif isinstance(slide.visual, Table) and len(slide.visual.header) > _NARROW:
            _points(slide, "above")
            _visual(slide.visual, words, dark, draw)
        else:
            left, right = st.columns(_POINTS_BESIDE, gap="large", vertical_alignment="center")
            with left:
                _points(slide, "beside")
            with right:
                _visual(slide.visual, words, dark, draw)


def _points(slide: Slide, where: str) -> None:
    if slide.points:
        lines = "".join(f"<li>{escape(point)}</li>" for point in slide.points)
        st.html(f'<ul class="slide-points {where}">{lines}</ul>')


def _visual(visual: Visual, words: Words, dark: bool, draw: Callable[[], bytes]) -> None:
    if isinstance(visual, Table):
        st.html(slide_table(visual))
    elif isinstance(visual, Chart):
        figure = slide_chart(visual, words, dark)
        st.plotly_chart(figure, theme=None, config=_STATIC, alt=visual.alt, key="slide_chart")
    else:
        st.image(draw(), alt=visual.alt, width="stretch")
