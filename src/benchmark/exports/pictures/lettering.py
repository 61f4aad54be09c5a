"""How wide is a text, where does it break, and which letters can be drawn?

Sizes are points as printed at a width of ten inches; a smaller picture gets smaller type.
"""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

FONTS = Path(__file__).parents[1] / "fonts"
# The second one lends the signs that the first has not: triangles, arrows, letters of other scripts.
FAMILIES = ("Source Sans Pro", "DejaVu Sans")
WIDTH = 10.0
_LINE = 1.25  # of the type size
_MISSING_GLYPH = "□"
# A space that must not break, as between a figure and its unit, stays.
_SPACE = re.compile(r"[^\S\u00a0]+")


@lru_cache(maxsize=1)
def _letters() -> frozenset[int]:
    """Make the bundled fonts known once in this process, and return the letters they draw in both weights."""
    for file in FONTS.glob("*.ttf"):
        font_manager.fontManager.addfont(str(file))
    return _charmap("regular") & _charmap("bold")


def _charmap(weight: str) -> frozenset[int]:
    files = (font_manager.findfont(FontProperties(family=name, weight=weight)) for name in FAMILIES)
    return frozenset().union(*(font_manager.get_font(file).get_charmap() for file in files))


def font(size: float, weight: int | str = "regular") -> FontProperties:
    """Return the bundled type at a size in points; ``weight`` "regular" or "bold"."""
    _letters()
    return FontProperties(family=list(FAMILIES), size=size, weight=weight)


def readable(text: object, most: int = 400) -> str:
    """Return ``text`` as one line that can be drawn: no control signs, a box for what no font has."""
    line = _drawable(_SPACE.sub(" ", str(text)[: 8 * most].replace("\u202f", "\u00a0")).strip())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _drawable(line: str) -> str:
    known = _letters()
    kept = []
    for sign in line:
        # Signs nobody sees may turn the direction of writing or join emoji: they are not drawn.
        if unicodedata.category(sign) in ("Cf", "Cc", "Cs", "Co", "Cn") or 0xFE00 <= ord(sign) <= 0xFE0F:
            continue
        kept.append(sign if ord(sign) in known else _MISSING_GLYPH)
    return "".join(kept)


def scale(figure: Figure) -> float:
    """How much smaller or larger than at ten inches is the type of this picture?"""
    return min(1.2, max(0.7, (figure.get_size_inches()[0] / WIDTH) ** 0.6))


def line_height(figure: Figure, points: float) -> float:
    """Return the inches from one line of type to the next."""
    return points * scale(figure) * _LINE / 72


def width_of(figure: Figure, text: str, points: float, weight: int | str = "regular") -> float:
    """Return the inches that a line of text takes as it is drawn."""
    # Names come as the data has them: what no font has is measured as the box that stands for it.
    text = _drawable(text)
    if not text:
        return 0.0
    renderer = figure.canvas.get_renderer()
    wide, _, _ = renderer.get_text_width_height_descent(text, font(points * scale(figure), weight), False)
    return wide / figure.dpi


def wrapped(
    figure: Figure, text: object, width: float, points: float, weight: str = "regular", most_lines: int = 2
) -> list[str]:
    """Break a text into lines of at most ``width`` inches; what is left over ends in an ellipsis."""
    lines, line = [], ""
    pending = readable(text).split(" ")
    while pending:
        word = pending.pop(0)
        longer = f"{line} {word}" if line else word
        if width_of(figure, longer, points, weight) <= width:
            line = longer
        elif line:
            lines.append(line)
            line, pending = "", [word, *pending]
        else:
            # A word wider than the line is broken where the line ends.
            part = clipped(figure, word, width, points, weight, "")
            lines.append(part or word[:1])
            pending = [word[len(part or word[:1]) :], *pending] if len(part) < len(word) else pending
        if len(lines) == most_lines:
            break
    if line and len(lines) < most_lines:
        lines.append(line)
    elif pending or line:
        rest = " ".join([lines[-1], line, *pending])
        lines[-1] = clipped(figure, rest, width, points, weight)
    return [each for each in lines if each]


def clipped(
    figure: Figure, text: str, width: float, points: float, weight: str = "regular", end: str = "…"
) -> str:
    """Return as much of the line as fits into ``width`` inches, ended by ``end`` where something is lost."""
    text = readable(text)
    if width_of(figure, text, points, weight) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(figure, text[:middle].rstrip() + end, points, weight) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + end if low else end
