"""A matrix of short texts in which every cell may hold links: rows by regions."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from benchmark.ui.compare.view import Comparison
from benchmark.ui.text import plain

# Wider than any screen: the table takes the width of the page, and its first column stays in sight.
_WIDTH = 2400
_FOLD = 26
BREAK = "  \n"


def show_matrix(table: pd.DataFrame, alt: str, css: pd.DataFrame | None = None) -> None:
    """Show a table whose cells, headers and row names are Markdown.

    Parameters
    ----------
    table : DataFrame
        The index holds the names of the rows.
    alt : str
        What the table shows, for those who do not see it.
    css : DataFrame, optional
        CSS of each cell, with the same index and columns.
    """
    shown = table if css is None else table.style.apply(lambda _: css, axis=None)
    st.table(shown, border="horizontal", width=_WIDTH, alt=alt)


def cell(lines: Sequence[str]) -> str:
    """Return lines of Markdown as a cell; they break between lines only."""
    return BREAK.join(line.replace(" ", "\u00a0") for line in lines)


def row_name(text: str) -> str:
    """Return a plain text folded, so that the first column leaves room for the others."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > _FOLD:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return BREAK.join(plain(line) for line in lines)


def headers(view: Comparison) -> dict[str, str]:
    """Return the header of each column: a region linked to its profile; the reader's own is bold."""
    links = {code: page_link(view, name, "profil", {"lihat": code}) for code, name in view.names.items()}
    return {code: f"**{text}**" if code == view.mine else text for code, text in links.items()}


def page_link(view: Comparison, label: str, page: str, choices: Mapping[str, str]) -> str:
    """Return a Markdown link to another page of this app, in the reader's language and with their region."""
    carried = {
        "daerah": view.mine or "",
        "bahasa": "" if view.words.language == "id" else view.words.language,
    }
    query = urlencode({name: value for name, value in {**choices, **carried}.items() if value})
    return f"[{plain(label)}]({page}?{query})"
