"""Reads raw CSV files and writes the published ones, byte for byte the same each time."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

Row = dict[str, str]
"""One CSV line: column name to text; empty text means "not stated"."""


class MaterialError(ValueError):
    """The raw or hand-kept material contradicts itself; the message names file, line and way out."""


def read_rows(path: Path) -> list[Row]:
    """Return the lines of a CSV file as dictionaries of trimmed text.

    Raises
    ------
    MaterialError
        If the file is missing or a line has more or fewer cells than the header.
    """
    if not path.exists():
        raise MaterialError(f"{path.name}: file is missing; expected it in {path.parent.name}/")
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle)
        rows = []
        for line, row in enumerate(reader, start=2):
            if None in row or None in row.values():
                raise MaterialError(f"{path.name}:{line}: the number of cells differs from the header")
            rows.append({column: text.strip() for column, text in row.items()})
    return rows


def read_optional(path: Path) -> list[Row]:
    """Like `read_rows`, but a correction file that nobody has written yet is empty."""
    return read_rows(path) if path.exists() else []


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> int:
    """Write rows with the given columns as UTF-8, comma, LF; return how many were written."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([row[column] for column in columns])
            count += 1
    return count


def sort_rows(rows: Iterable[Row], keys: Sequence[str]) -> list[Row]:
    """Order rows by the text of their key columns."""
    return sorted(rows, key=lambda row: tuple(row[key] for key in keys))


def split_list(text: str) -> list[str]:
    """Split a ';' list, dropping blanks and repeats but keeping the order."""
    return list(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def number(text: str) -> str:
    """Write a number in its shortest plain form: "40.50" as "40.5", "4E+6" as "4000000"."""
    if not text:
        return ""
    try:
        plain = format(Decimal(text), "f")
    except InvalidOperation:
        raise MaterialError(f"{text!r} is not a number") from None
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def truth(value: bool) -> str:
    """Write a boolean as the package does."""
    return "true" if value else "false"
