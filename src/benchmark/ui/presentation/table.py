"""A table of a slide as HTML in which every text stays text."""

from html import escape

from benchmark.exports.slides.model import Table
from benchmark.locale import Words
from benchmark.ui.presentation.room import TableFit


def slide_table(table: Table, fit: TableFit, words: Words) -> str:
    """Return the table in that size; numbers flush right, the rows of the reader's own region marked.

    Rows that find no room are counted in the last one, never dropped in silence.
    """
    columns = "".join(f'<col style="width:{width:.0f}px">' for width in fit.widths)
    head = "".join(_cell("th", text, column, table) for column, text in enumerate(table.header))
    rows = "".join(
        f"<tr{' class=mine' if number in table.mine else ''}>"
        + "".join(_cell("td", text, column, table) for column, text in enumerate(row))
        + "</tr>"
        for number, row in enumerate(table.rows[: fit.rows])
    )
    left_out = len(table.rows) - fit.rows
    if left_out:
        told = words("… dan {n} baris lagi", n=words.number(left_out))
        rows += f'<tr class=more><td colspan="{len(table.header)}">{escape(told)}</td></tr>'
    return (
        f'<table class="slide-table" aria-label="{escape(table.alt)}" '
        f'style="font-size:{fit.size}px;width:{sum(fit.widths):.0f}px;--spare:{fit.spare / 2:.1f}px">'
        f"<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _cell(tag: str, text: str, column: int, table: Table) -> str:
    kind = " class=number" if column in table.numeric else ""
    return f"<{tag}{kind}>{escape(' '.join(str(text).split()))}</{tag}>"
