"""What does the reader see on pointing at a region of the map?"""

from itertools import takewhile

import pandas as pd

from benchmark.charts.canvas import safe


def pointed_at(rows: pd.DataFrame) -> dict:
    """Return hover attributes of a trace: each region's name from the boundaries, then its `hover` text."""
    # A no-break space takes six bytes on the way to the browser, and does nothing in a box of its own.
    lines = [str(text).replace("\u00a0", " ").splitlines() for text in rows["hover"]]
    texts = ["<br>".join(safe(line) for line in each) for each in lines]
    name = "<b>%{properties.name}</b><br>"
    # What all texts begin and end with, such as the unit, is sent once.
    start = _shared(texts)
    end = _shared([text[len(start) :][::-1] for text in texts])[::-1]
    if len(set(texts)) == 1 and start:
        return {"hovertemplate": f"{name}{start}<extra></extra>"}
    rest = [text[len(start) : len(text) - len(end)] for text in texts]
    return {"customdata": rest, "hovertemplate": f"{name}{start}%{{customdata}}{end}<extra></extra>"}


def _shared(texts: list[str]) -> str:
    """Return the beginning that all texts share; none where a template would read it as its own."""
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*texts, strict=False))
    start = "".join(letters[0] for letters in alike)
    return "" if {"{", "}"} & set(start) else start
