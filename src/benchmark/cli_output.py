"""How do all commands open the evidence, answer and fail?"""

import json
import math
import sys
from datetime import date, datetime
from typing import Annotated, Any, NoReturn

import pandas as pd
import typer

from benchmark.evidence import DamagedData, Evidence, load_evidence
from benchmark.evidence.regions import AmbiguousRegion, RegionNotFound, find_region
from benchmark.locale import Words

words = Words("id")
Json = Annotated[bool, typer.Option("--json", help="Keluarkan JSON untuk dibaca program lain.")]
# The filters of a list of regions, the same in every command that gives one.
SameType = Annotated[bool, typer.Option("--same-type", help="Hanya yang sejenis: kota atau kabupaten.")]
OtherProvince = Annotated[
    bool, typer.Option("--other-province", help="Tanpa daerah dalam provinsi yang sama.")
]
WithinKm = Annotated[float | None, typer.Option(min=0, help="Paling jauh sekian kilometer.")]


def open_evidence(as_json: bool) -> Evidence:
    """Load the evidence, or end with the reason why it cannot be read."""
    try:
        return load_evidence()
    except DamagedData as damage:
        fail(damage.explain(words), as_json, "damaged")


def region_of(evidence: Evidence, text: str, as_json: bool) -> str:
    """Return the code of the region that `text` means, or end with those that may have been meant."""
    try:
        return find_region(evidence, text)
    except RegionNotFound as failure:
        others = [{"code": code, "name": name} for code, name in failure.suggestions]
        if isinstance(failure, AmbiguousRegion):
            fail(str(failure), as_json, "ambiguous", candidates=others)
        fail(str(failure), as_json, "unknown", suggestions=others)


def fail(text: str, as_json: bool, error: str, **more: Any) -> NoReturn:
    """End with exit code 1 and a reason: the text to stderr, or as JSON with the kind of error and `more`."""
    if as_json:
        print_json({"error": error, "message": text} | more)
    else:
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
    """Read weights written as ``name=number``; `ValueError` where one is no finite number from zero."""
    pairs = [text.partition("=") for text in texts]
    weights = {name.strip(): float(value) for name, _, value in pairs}
    if not all(math.isfinite(weight) and weight >= 0 for weight in weights.values()):
        raise ValueError(f"a weight is a number of at least zero: {weights}")
    return weights
