"""The empty ground that every chart of a profile is drawn on: transparent, without frame, few lines."""

import plotly.graph_objects as go

from benchmark.charts.colours import palette
from benchmark.locale import Words

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
SMALL = 12
LABEL = 13


def canvas(words: Words, dark: bool, height: int, **margins: int) -> go.Figure:
    """Return an empty figure in the house style.

    Parameters
    ----------
    words : Words
        Decides between 1.234,5 and 1,234.5 on the axes.
    dark : bool
        Whether the reader's theme is dark; the ground itself is transparent.
    height : int
        Pixels.
    **margins
        ``l``, ``r``, ``t``, ``b`` in pixels where the usual ones do not fit.
    """
    colours = palette(dark)
    axis = {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickfont": {"size": SMALL, "color": colours.quiet_text},
        "title": {"font": {"size": SMALL, "color": colours.quiet_text}, "standoff": 8},
        "fixedrange": True,
        "automargin": True,
    }
    figure = go.Figure()
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 12, "t": 8, "b": 8} | margins,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": LABEL, "color": colours.text},
        separators=",." if words.language == "id" else ".,",
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        hoverlabel={
            "bgcolor": colours.ground,
            "bordercolor": colours.context,
            "font": {"family": FONT, "size": LABEL, "color": colours.text},
            "align": "left",
        },
        xaxis=axis,
        yaxis=axis,
    )
    return figure


def safe(text: object, limit: int = 160) -> str:
    """Return ``text`` so that Plotly shows it as it is: it reads a few HTML tags, hover text included."""
    words = " ".join(str(text).split())
    if len(words) > limit:
        words = words[: limit - 1].rstrip() + "…"
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def folded(text: str, width: int = 48) -> str:
    """Break an already safe text into lines of about ``width`` characters, as hover boxes do not."""
    lines: list[str] = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) + 1 > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)
