"""The published data cut down to a few regions, and ways to damage a copy of it."""

import csv
import json
import shutil
from contextlib import suppress
from pathlib import Path

from benchmark.evidence import default_folder
from benchmark.evidence.schema import read_package
from benchmark.evidence.seal import measure, seal

REGIONS = {"0", "13", "13.77", "33", "33.75", "35", "35.77", "51", "51.02", "51.03", "51.08"}
_REGION_COLUMNS = {"region_code", "visitor_code", "host_code"}
_LINKS = {
    "instrument_provisions": "instruments",
    "instrument_sources": "instruments",
    "program_groups": "programs",
    "program_funds": "programs",
    "program_sources": "programs",
    "award_sources": "awards",
    "visit_sources": "visits",
}


def write_small_package(folder: Path) -> Path:
    """Write what the published data says of `REGIONS`, with the sources of that and no others."""
    package = read_package(default_folder())
    tables = {name: _read(package.folder / table.path) for name, table in package.tables.items()}
    for name, rows in tables.items():
        if name in ("areas", "regions", "region_aliases", "bounds"):
            tables[name] = [row for row in rows if row["code"] in REGIONS]
        elif _REGION_COLUMNS & set(package.tables[name].columns):
            tables[name] = [
                row for row in rows if all(row[column] in REGIONS for column in _REGION_COLUMNS & set(row))
            ]
    for link, owner in _LINKS.items():
        key = package.tables[owner].primary_key[0]
        kept = {row[key] for row in tables[owner]}
        tables[link] = [row for row in tables[link] if row[key] in kept]
    cited = {
        row["source_id"]
        for name, rows in tables.items()
        if name != "sources"
        for row in rows
        if "source_id" in row
    }
    tables["sources"] = [row for row in tables["sources"] if row["source_id"] in cited]
    (folder / "boundaries").mkdir(parents=True)
    for name, table in package.tables.items():
        write_rows(folder / table.path, table.columns, tables[name])
    for path in package.other_paths:
        outlines = json.loads((package.folder / path).read_text(encoding="utf-8"))
        outlines["features"] = [outline for outline in outlines["features"] if outline["id"] in REGIONS]
        (folder / path).write_text(json.dumps(outlines), encoding="utf-8")
    shutil.copy(package.folder / "datapackage.json", folder)
    seal(folder)
    return folder


class SmallPackage:
    """A folder that a test may damage; lines count from 1, the header being line 1."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._package = read_package(folder)

    @classmethod
    def copy_of(cls, source: Path, folder: Path) -> "SmallPackage":
        """Copy a package."""
        shutil.copytree(source, folder)
        return cls(folder)

    def path(self, table: str) -> Path:
        """Return the file of a table."""
        return self.folder / self._package.tables[table].path

    def rows(self, table: str) -> list[dict]:
        """Return the rows of a table as written."""
        return _read(self.path(table))

    def line_of(self, table: str, **wanted) -> int:
        """Return the line of the first row with these cells."""
        rows = self.rows(table)
        return 2 + next(i for i, row in enumerate(rows) if wanted.items() <= row.items())

    def change(self, table: str, line: int, **cells) -> None:
        """Overwrite cells of one line."""
        rows = self.rows(table)
        rows[line - 2].update(cells)
        write_rows(self.path(table), self._package.tables[table].columns, rows)

    def append(self, table: str, like: int, **cells) -> int:
        """Add a line that copies the line `like` except for `cells`; return where it stands."""
        rows = self.rows(table)
        rows.append(rows[like - 2] | cells)
        write_rows(self.path(table), self._package.tables[table].columns, rows)
        return len(rows) + 1

    def remove(self, table: str, line: int) -> None:
        """Take out one line."""
        rows = self.rows(table)
        del rows[line - 2]
        write_rows(self.path(table), self._package.tables[table].columns, rows)

    def cut(self, table: str, lines: int) -> None:
        """Leave only the first lines of a table, the header among them, as a broken download does."""
        kept = self.path(table).read_bytes().splitlines(keepends=True)[:lines]
        self.path(table).write_bytes(b"".join(kept))

    def outlines(self, name: str, change) -> None:
        """Let `change` alter the content of a boundary file in place."""
        path = self.folder / "boundaries" / name
        content = json.loads(path.read_text(encoding="utf-8"))
        change(content)
        path.write_text(json.dumps(content), encoding="utf-8")

    def seal(self) -> None:
        """Describe every file that is there anew, whatever is in it, as after a change made on purpose."""

        def measured(content):
            for resource in content["resources"]:
                path = self.folder / resource["path"]
                if path.is_file():
                    resource.update(measure(path.read_bytes(), "schema" in resource))

        # A description that a test has broken seals nothing.
        with suppress(ValueError, TypeError, KeyError, AttributeError, OSError):
            self.describe(measured)

    def describe(self, change) -> None:
        """Let `change` alter the content of datapackage.json in place."""
        path = self.folder / "datapackage.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        change(content)
        path.write_text(json.dumps(content), encoding="utf-8")


def write_rows(path: Path, columns, rows: list[dict]) -> None:
    """Write a table as the published ones are written."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _read(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
