"""How do tests of the data write raw material and read what was built or is published?"""

import csv
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
DATA = PROJECT / "data"
REPAIR_HEADER = "region_code,indicator,value,as_of,source_id,field,new_value,reason\n"


def published(table: str) -> list[dict[str, str]]:
    """Read a table of the published package as text."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def write(path: Path, text: str) -> None:
    """Write a small fixture file, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def built(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
