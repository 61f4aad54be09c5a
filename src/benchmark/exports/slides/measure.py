"""How much room does a text take in Arial, and how large may it be set?

PowerPoint lays text out only when the file is opened, so what would spill has to be found beforehand. The
widths are those of Arial, in thousandths of the size of type; letters beyond Latin are counted wide.
"""

from collections.abc import Sequence

# Widths of the characters from space to tilde.
_REGULAR = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 "
    "278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 "
    "667 611 722 667 944 667 667 611 278 278 278 469 556 "
    "333 556 556 500 556 556 278 556 556 222 222 500 222 833 "
    "556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 "
    "333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 "
    "611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 "
    "611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"
)
_WIDTHS = {bold: tuple(map(int, text.split())) for bold, text in ((False, _REGULAR), (True, _BOLD))}
_OTHER = {
    "\u00a0": 278,
    "\u2013": 556,
    "\u2212": 584,
    "\u00b7": 333,
    "\u2019": 222,
    "\u201c": 333,
    "\u201d": 333,
}
_LATIN, _WIDE = 620, 1050
# Line spacing of Arial, and what a hand that measures leaves free.
LINE = 1.2
_SPARE = 1.03
_POINTS_PER_INCH = 72


def text_width(text: str, size: float, bold: bool = False) -> float:
    """How many inches wide is ``text`` on one line, at ``size`` points?"""
    widths = _WIDTHS[bold]
    units = 0
    for letter in text:
        place = ord(letter) - 32
        if 0 <= place < len(widths):
            units += widths[place]
        else:
            units += _OTHER.get(letter, _LATIN if place < 0x0500 else _WIDE)
    return units / 1000 * size / _POINTS_PER_INCH * _SPARE


def line_count(text: str, width: float, size: float, bold: bool = False) -> int:
    """On how many lines does ``text`` stand in a column ``width`` inches wide?"""
    lines, used = 1, 0.0
    space = text_width(" ", size, bold)
    for word in text.split(" "):
        length = text_width(word, size, bold)
        if used and used + space + length <= width:
            used += space + length
            continue
        lines += bool(used)
        used = length
        while used > width:
            # A word longer than the line is broken where the line ends.
            lines += 1
            used -= width
    return lines


def text_height(paragraphs: Sequence[str], width: float, size: float, bold: bool, gap: float = 0.0) -> float:
    """How many inches high do paragraphs stand, ``gap`` (in lines) between each two?"""
    lines = sum(line_count(text, width, size, bold) for text in paragraphs)
    return (lines * LINE + max(0, len(paragraphs) - 1) * gap) * size / _POINTS_PER_INCH


def best_size(
    paragraphs: Sequence[str],
    width: float,
    height: float,
    sizes: tuple[int, int],
    bold: bool = False,
    gap: float = 0.0,
) -> int | None:
    """Which is the largest size (from ``sizes``: largest, smallest) at which all fits? None if none does."""
    largest, smallest = sizes
    for size in range(largest, smallest - 1, -1):
        if text_height(paragraphs, width, size, bold, gap) <= height:
            return size
    return None


def cut_to(text: str, width: float, size: float, lines: int = 1, bold: bool = False) -> str:
    """Cut ``text`` so that it stands on at most so many lines, with an ellipsis where something is lost."""
    if line_count(text, width, size, bold) <= lines:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if line_count(text[:middle].rstrip() + "\u2026", width, size, bold) <= lines:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "\u2026"


def shares(weights: Sequence[float], total: float, least: float) -> list[float]:
    """Share ``total`` inches out by weight, none below ``least`` as long as there is room for all."""
    least = min(least, total / max(1, len(weights)))
    free = total - least * len(weights)
    whole = sum(weights) or 1
    return [least + free * weight / whole for weight in weights]
