"""All HTML of a slide, with every text in it escaped: Markdown cannot set type by the room that there is."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

import benchmark.ui
from benchmark.exports.slides.model import Table
from benchmark.locale import Words
from benchmark.ui.presentation.room import TableFit
from benchmark.ui.presentation.table import slide_table


def set_the_stage() -> None:
    """Load the styles that make a slide fill the window and hide everything else."""
    st.html(Path(benchmark.ui.__file__).with_name("presentation.css"))


def write_points(points: Sequence[str], where: str, size: int) -> None:
    """Show what is said "beside" the picture, "above" the table or "alone"."""
    lines = "".join(f"<li>{escape(point)}</li>" for point in points)
    st.html(f'<ul class="slide-points {where}" style="font-size:{size}px">{lines}</ul>')


def write_table(table: Table, fit: TableFit, words: Words) -> None:
    """Show a table in the size that fits."""
    st.html(slide_table(table, fit, words))


def write_source(source: str) -> None:
    """Show the source line."""
    st.html(f'<div class="slide-source">{escape(source)}</div>')


def write_number(number: str, count: str) -> None:
    """Show which slide this is, of how many."""
    st.html(f'<div class="slide-number">{escape(number)}/{escape(count)}</div>', width="content")
