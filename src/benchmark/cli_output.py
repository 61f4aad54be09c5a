"""How do all commands open the evidence, answer and fail?"""

import json
import sys
from datetime import date, datetime
from typing import Annotated, Any, NoReturn

import pandas as pd
import typer

from benchmark.evidence import DamagedData, Evidence, load_evidence
from benchmark.locale import Words

words = Words("id")
Json = Annotated[bool, typer.Option("--json", help="Keluarkan JSON untuk dibaca program lain.")]


def open_evidence() -> Evidence:
    """Load the evidence, or end with the reason why it cannot be read."""
    try:
        return load_evidence()
    except DamagedData as damage:
        fail(damage.explain(words))


def fail(text: str) -> NoReturn:
    """Print a reason to stderr and end with exit code 1."""
    typer.echo(text, err=True)
    raise typer.Exit(1)


def print_columns(titles: list[str], rows: list[list[str]], right: int) -> None:
    """Print a table of text; the column at position `right` is aligned to the right."""
    widths = [max(len(cells[i]) for cells in [titles, *rows]) for i in range(len(titles))]
    for cells in [titles, ["-" * width for width in widths], *rows]:
        aligned = [
            cell.rjust(width) if i == right else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ]
        typer.echo("  ".join(aligned).rstrip())


def print_json(answer: dict) -> None:
    """Print an answer as JSON: missing as null, dates as ISO days."""
    json.dump(_plain(answer), sys.stdout, ensure_ascii=False, indent=1, allow_nan=False)
    sys.stdout.write("\n")


def _plain(value: Any) -> Any:
    """Return `value` in types that JSON knows: missing as null, dates as ISO days."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if pd.isna(value):
        return None
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    return value.item() if hasattr(value, "item") else value


def weights_of(texts: list[str]) -> dict[str, float]:
    """Read weights written as ``name=number``; `ValueError` where one is no number."""
    pairs = [text.partition("=") for text in texts]
    return {name.strip(): float(value) for name, _, value in pairs}
