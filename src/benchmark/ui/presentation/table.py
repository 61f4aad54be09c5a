"""A table of a slide as HTML in which every text stays text."""

from html import escape

from benchmark.exports.slides.model import Table

# Pixels of a slide of 1280 × 720 that a table may take, and a line of it at its type size.
_HEIGHT = 470
_LINE = 1.62
_LARGEST, _SMALLEST = 25, 14


def slide_table(table: Table) -> str:
    """Return the table; its type is as large as its rows allow.

    Numbers are set flush right, the rows of the reader's own region stand out.
    """
    # A long text breaks into a second line where its column is narrow: rows count by what they hold.
    lines = sum(_lines(row) for row in (table.header, *table.rows))
    size = max(_SMALLEST, min(_LARGEST, _HEIGHT / max(1, lines) / _LINE))
    head = "".join(_cell("th", text, column, table) for column, text in enumerate(table.header))
    rows = "".join(
        f"<tr{' class=mine' if number in table.mine else ''}>"
        + "".join(_cell("td", text, column, table) for column, text in enumerate(row))
        + "</tr>"
        for number, row in enumerate(table.rows)
    )
    return (
        f'<table class="slide-table" style="font-size:{size:.1f}px" aria-label="{escape(table.alt)}">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _lines(row: tuple[str, ...]) -> int:
    room = 84 / max(1, len(row))
    return max((1 + int(len(text) / (room * 1.5)) for text in row), default=1)


def _cell(tag: str, text: str, column: int, table: Table) -> str:
    kind = " class=number" if column in table.numeric else ""
    return f"<{tag}{kind}>{escape(' '.join(str(text).split()))}</{tag}>"
