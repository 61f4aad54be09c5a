"""Tables as a workbook that stands on its own: cover, contents, notes, one table a sheet, sources.

Layout after the UK statistics office's guidance on publishing statistics in spreadsheets.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO

import pandas as pd
import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from benchmark.exports.safe import neutralise
from benchmark.locale import Words

NUMBER_FORMATS = {
    "pct": "0.0",
    "count": "#,##0",
    "money": '"Rp"#,##0',
    "decimal": "#,##0.00",
    "year": "0",
    "date": "yyyy-mm-dd",
    # Figures of several units in one column.
    "plain": "General",
}
# The format holds no longer address.
_LONGEST_LINK = 2000


@dataclass(frozen=True)
class Cell:
    """A cell of its own kind: a number with another format than its column, or a live formula.

    Parameters
    ----------
    value : number, str or date
        What the cell shows; for a formula its result, which viewers that do not calculate show.
    format : str
        One of `NUMBER_FORMATS`; the format of the column where none is given.
    formula : str
        Written by the program, never made of text from data or readers. Empty for a plain value.
    """

    value: float | str | date
    format: str = ""
    formula: str = ""

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True)
class Sheet:
    """One table of a workbook.

    Parameters
    ----------
    name : str
        Name of the tab; cut to the 31 characters that the format allows.
    title : str
        What the table shows, where and when.
    table : DataFrame
        Column names are the headers, units included. Text in a numeric column (such as "[x]") stays text.
    formats : mapping
        Column to one of `NUMBER_FORMATS`; other columns are written as they are.
    note : str
        What a reader must know before using the table.
    cell_names : mapping
        Name under which formulas know a cell, to its row in the table (from 0) and its column.
    """

    name: str
    title: str
    table: pd.DataFrame
    formats: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    cell_names: Mapping[str, tuple[int, str]] = field(default_factory=dict)


def workbook(
    words: Words,
    title: str,
    about: str,
    sheets: list[Sheet],
    sources: pd.DataFrame,
    revision: str,
    made_on: date,
) -> bytes:
    """Return an XLSX file with cover, contents, notes, the tables and their sources.

    Parameters
    ----------
    about : str
        One paragraph for the cover: what this is and for whom.
    sources : DataFrame
        Every source behind the tables; column names are the headers.
    revision : str
        Revision of the evidence, printed on the cover.
    """
    buffer = BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "nan_inf_to_errors": True,
        },
    )
    book.set_properties(
        {"title": title, "author": "Sejawat Daerah", "created": datetime(*made_on.timetuple()[:3])}
    )
    styles = _styles(book)
    all_sheets = [*sheets, Sheet(words("Sumber"), words("Sumber setiap angka dalam buku kerja ini"), sources)]
    names = _tab_names(words, all_sheets)
    links = _addresses(sources)
    _write_cover(book, words, styles, title, about, revision, made_on)
    _write_contents(book, words, styles, all_sheets, names)
    _write_notes(book, words, styles)
    for sheet, name in zip(all_sheets, names, strict=True):
        _write_table(book, styles, sheet, name, links)
    book.close()
    return buffer.getvalue()


def _styles(book) -> dict:
    return {
        "title": book.add_format({"bold": True, "font_size": 16}),
        "heading": book.add_format({"bold": True, "font_size": 12}),
        "header": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "link": book.add_format({"font_color": "#0B6E6E", "underline": 1, "valign": "top"}),
        **{
            name: book.add_format({"num_format": code, "valign": "top"})
            for name, code in NUMBER_FORMATS.items()
        },
    }


def _addresses(sources: pd.DataFrame) -> frozenset[str]:
    """Return the addresses of the sources: they alone become links, so that no typed text does."""
    texts = (value for column in sources for value in sources[column] if isinstance(value, str))
    return frozenset(
        text for text in texts if text.startswith(("http://", "https://")) and len(text) < _LONGEST_LINK
    )


def _tab_names(words: Words, sheets: list[Sheet]) -> list[str]:
    taken = {words("Sampul").lower(), words("Daftar isi").lower(), words("Catatan").lower()}
    names = []
    for sheet in sheets:
        base = "".join(c for c in sheet.name if c not in "[]:*?/\\'")[:31].strip() or "Data"
        name, number = base, 2
        while name.lower() in taken:
            name, number = f"{base[:28]} {number}", number + 1
        taken.add(name.lower())
        names.append(name)
    return names


def _write_cover(book, words, styles, title, about, revision, made_on) -> None:
    page = book.add_worksheet(words("Sampul"))
    page.hide_gridlines(2)
    page.set_column(0, 0, 100)
    page.write_string(0, 0, neutralise(title), styles["title"])
    page.write_string(2, 0, neutralise(about), styles["text"])
    page.write_string(
        4, 0, words("Dibuat dengan Sejawat Daerah pada {date}.", date=words.date(made_on)), styles["text"]
    )
    page.write_string(5, 0, words("Revisi data: {revision}", revision=revision), styles["text"])
    page.write_string(
        7,
        0,
        words(
            "Angka berasal dari sumber terbuka yang disebut pada lembar Sumber dan bukan rilis resmi "
            "BPJS Ketenagakerjaan. Periksa sumbernya sebelum mengutip."
        ),
        styles["text"],
    )


def _write_contents(book, words, styles, sheets, names) -> None:
    page = book.add_worksheet(words("Daftar isi"))
    page.set_column(0, 0, 32)
    page.set_column(1, 1, 90)
    page.write_string(0, 0, words("Daftar isi"), styles["title"])
    page.write_row(2, 0, [words("Lembar"), words("Isi")], styles["header"])
    rows = [
        (words("Catatan"), words("Arti tanda dan keadaan data")),
        *zip(names, (s.title for s in sheets), strict=True),
    ]
    for row, (name, contents) in enumerate(rows, start=3):
        page.write_url(row, 0, f"internal:'{name}'!A1", styles["link"], string=name)
        page.write_string(row, 1, neutralise(contents), styles["text"])


def _write_notes(book, words, styles) -> None:
    page = book.add_worksheet(words("Catatan"))
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 90)
    page.write_string(0, 0, words("Catatan"), styles["title"])
    page.write_row(2, 0, [words("Tanda"), words("Arti")], styles["header"])
    for row, (mark, meaning) in enumerate(states(words), start=3):
        page.write_string(row, 0, mark, styles["text"])
        page.write_string(row, 1, meaning, styles["text"])


def states(words: Words) -> list[tuple[str, str]]:
    """Return the marks that stand in a cell in place of, or beside, a figure, with their meaning."""
    return [
        (words("angka"), words("Nilai yang dinyatakan sumber.")),
        ("0", words("Nol yang dinyatakan sumber, bukan data kosong.")),
        ("[x]", words("Belum terdata: belum ada sumber yang menyebutnya. Bukan nol dan bukan “tidak ada”.")),
        ("[c]", words("Dirahasiakan karena jumlahnya kecil.")),
        ("[z]", words("Tidak berlaku bagi daerah atau tingkat ini.")),
        ("> / <", words("Batas: sumber hanya menyebut “di atas” atau “di bawah”. Tidak ikut peringkat.")),
        (words("dihitung"), words("Dihitung dari jumlah orang yang disebut satu sumber.")),
        (
            "≈",
            words(
                "Diragukan: sumber lain pada masa yang sama berbeda jauh, atau angka di luar rentang wajar."
            ),
        ),
        (words("lama"), words("Angka melampaui batas umur; batasnya ada di tabel parameter.")),
    ]


def _write_table(book, styles, sheet: Sheet, name: str, links: frozenset[str]) -> None:
    page = book.add_worksheet(name)
    page.write_string(0, 0, neutralise(sheet.title), styles["heading"])
    if sheet.note:
        page.write_string(1, 0, neutralise(sheet.note))
    header = 3
    columns = list(sheet.table.columns)
    for column, label in enumerate(columns):
        page.write_string(header, column, neutralise(str(label)), styles["header"])
        page.set_column(column, column, _width(sheet.table.iloc[:, column], str(label)))
    for row, values in enumerate(sheet.table.itertuples(index=False, name=None), start=header + 1):
        for column, value in enumerate(values):
            _write_cell(
                page,
                row,
                column,
                value,
                styles,
                styles[sheet.formats.get(columns[column], "text")],
                links,
            )
    for cell_name, (row, column) in sheet.cell_names.items():
        place = xl_rowcol_to_cell(header + 1 + row, columns.index(column), row_abs=True, col_abs=True)
        book.define_name(cell_name, f"='{name}'!{place}")
    page.freeze_panes(header + 1, 1)
    if len(sheet.table):
        page.autofilter(header, 0, header + len(sheet.table), len(columns) - 1)


def _write_cell(page, row, column, value, styles, style, links) -> None:
    if isinstance(value, Cell):
        style = styles[value.format] if value.format else style
        if value.formula:
            page.write_formula(row, column, value.formula, style, value.value)
        else:
            _write_cell(page, row, column, value.value, styles, style, links)
    elif value is None or value is pd.NaT or (not isinstance(value, str | tuple | list) and pd.isna(value)):
        page.write_blank(row, column, None, style)
    elif isinstance(value, bool):
        page.write_boolean(row, column, value, style)
    elif isinstance(value, datetime | date):
        page.write_datetime(row, column, datetime(value.year, value.month, value.day), styles["date"])
    elif isinstance(value, str):
        if value in links:
            page.write_url(row, column, value, styles["link"], string=value[:255])
        else:
            page.write_string(row, column, neutralise(value), styles["text"])
    else:
        page.write_number(row, column, float(value), style)


def _width(values: pd.Series, label: str) -> float:
    longest = max([len(label) / 2, *(len(str(value)) for value in values.head(200))], default=10)
    return min(max(10, longest * 1.1), 60)
