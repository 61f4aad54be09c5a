"""The evidence base: every published fact, loaded once, never changed.

>>> from benchmark.evidence import load_evidence
>>> evidence = load_evidence()
>>> evidence.region("51.03").name
'Kabupaten Badung'
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd

from benchmark.evidence.damage import DamagedData
from benchmark.evidence.integrity import check_integrity, freeze
from benchmark.evidence.schema import KEYS, PACKAGE_FILE, read_package
from benchmark.evidence.tables import read_bytes, read_table

__all__ = ["DamagedData", "Evidence", "NotInEvidence", "default_folder", "load_evidence"]


class NotInEvidence(LookupError):  # noqa: N818 - named for what happened
    """A code or id that the table does not have: a fault of the caller, not of a user's typing."""

    def __init__(self, table: str, key: str):
        self.table = table
        self.key = key
        super().__init__(f"{key!r} tidak ada di tabel {table}")


@dataclass(frozen=True, eq=False, repr=False)
class Evidence:
    """The evidence base at one revision.

    Every table of the data package is an attribute (`regions`, `observations`, `instruments` …): a DataFrame
    whose columns are those of ``datapackage.json``. Each access hands out a shallow copy; under pandas'
    copy-on-write a caller may change it freely and nobody else sees that. Two evidence objects are equal only
    if they are the same object, so one can serve as the key of a cache.

    Attributes
    ----------
    folder : Path
        Where it was read from.
    revision : str
        First 12 hex digits of the SHA-256 over all its files, names included: same bytes, same revision.
    """

    folder: Path
    revision: str
    _tables: Mapping[str, pd.DataFrame] = field(repr=False)
    _rows: Mapping[str, Mapping[str, NamedTuple]] = field(repr=False)

    def table(self, name: str) -> pd.DataFrame:
        """Return the table `name`; `NotInEvidence` if the data package has none of that name."""
        try:
            return self._tables[name].copy(deep=False)
        except KeyError:
            raise NotInEvidence(PACKAGE_FILE, name) from None

    def with_tables(self, label: str, **tables: pd.DataFrame) -> "Evidence":
        """Return the same evidence with other rows in some tables; `label` tells its revision apart."""
        found = {name: _rows_by_key(tables[name], name, key) for name, key in KEYS.items() if name in tables}
        return replace(
            self,
            revision=f"{self.revision}-{label}",
            _tables=MappingProxyType({**self._tables, **tables}),
            _rows=MappingProxyType({**self._rows, **found}),
        )

    def __getattr__(self, name: str) -> pd.DataFrame:
        # Copying and unpickling ask for attributes before _tables is there.
        if name.startswith("_") or name not in self._tables:
            raise AttributeError(f"Evidence has no table {name!r}")
        return self.table(name)

    def __dir__(self):
        return [*super().__dir__(), *self._tables]

    def __repr__(self) -> str:
        return f"Evidence({str(self.folder)!r}, revision={self.revision!r})"

    def region(self, code: str) -> NamedTuple:
        """Return the row of `regions` with that Kemendagri code: ``.name``, ``.level``; empty: None."""
        return self._row("regions", code)

    def source(self, source_id: str) -> NamedTuple:
        """Return the row of `sources` with that id."""
        return self._row("sources", source_id)

    def indicator(self, indicator_id: str) -> NamedTuple:
        """Return the row of `indicators` with that id: label, unit, polarity, decimals, …"""
        return self._row("indicators", indicator_id)

    def parameter(self, parameter_id: str) -> float:
        """Return one published constant (class limit, premium, target), in the unit of its row."""
        return float(self._row("parameters", parameter_id).value)

    def _row(self, table: str, key: str) -> Any:
        try:
            return self._rows[table][key]
        except KeyError:
            raise NotInEvidence(table, key) from None


def default_folder() -> Path:
    """Return the data folder used when none is named: ``$BENCHMARK_DATA``, else ``data/`` of the project."""
    return Path(os.environ.get("BENCHMARK_DATA") or Path(__file__).parents[3] / "data")


def load_evidence(folder: str | os.PathLike | None = None) -> Evidence:
    """Read the whole evidence base.

    Parameters
    ----------
    folder : path, optional
        A data package with ``datapackage.json``; `default_folder` if not given.

    Returns
    -------
    Evidence
        All tables, typed by their schemas. Reading again gives a new object with the same revision.

    Raises
    ------
    DamagedData
        If anything is missing, cannot be read as described, or refers to what is not there; it names file,
        line, fault and way out.
    """
    # Through a link to the folder, two files might come from before and after it is switched.
    folder = Path(folder if folder is not None else default_folder()).resolve()
    package = read_package(folder)
    digest = hashlib.sha256()

    def content_of(path: str) -> bytes:
        content = read_bytes(folder, path)
        # The length keeps the border between two files from moving unnoticed.
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
        return content

    content_of(PACKAGE_FILE)
    tables = {
        name: freeze(read_table(table, content_of(table.path))) for name, table in package.tables.items()
    }
    check_integrity(package, tables)
    for path in package.other_paths:
        content_of(path)
    rows = {name: _rows_by_key(tables[name], name, key) for name, key in KEYS.items()}
    return Evidence(
        folder=folder,
        revision=digest.hexdigest()[:12],
        _tables=MappingProxyType(tables),
        _rows=MappingProxyType(rows),
    )


def _rows_by_key(table: pd.DataFrame, name: str, key: str) -> Mapping[str, NamedTuple]:
    # One row reads best with plain values: None for a missing cell, int and float without numpy's clothes.
    plain = table.astype(object).where(table.notna(), None)
    row_name = name.removesuffix("s").title()
    return MappingProxyType({getattr(row, key): row for row in plain.itertuples(index=False, name=row_name)})
