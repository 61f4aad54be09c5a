"""Which tables the evidence has, and what each column may hold.

Nothing about a column stands in code: names, types, required cells, allowed values and keys are read from
``datapackage.json``, which travels with the data. Code only says which tables it cannot do without.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from benchmark.evidence.damage import DamagedData

PACKAGE_FILE = "datapackage.json"

TABLES = (
    "areas",
    "regions",
    "region_aliases",
    "indicators",
    "observations",
    "instruments",
    "instrument_kinds",
    "instrument_provisions",
    "instrument_sources",
    "provisions",
    "fund_kinds",
    "funding",
    "programs",
    "program_groups",
    "program_funds",
    "program_sources",
    "awards",
    "award_sources",
    "visits",
    "visit_sources",
    "sources",
    "parameters",
    "peer_features",
    "learning_goals",
    "learning_weights",
)


@dataclass(frozen=True)
class Field:
    """One column: its name, Table Schema type, whether a cell may be empty, and the values allowed."""

    name: str
    type: str
    required: bool
    enum: tuple[str, ...]


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values must stand in the columns of another table."""

    fields: tuple[str, ...]
    table: str
    reference: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One CSV file of the package with its columns and keys; ``descriptor`` is its raw Table Schema."""

    name: str
    path: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    descriptor: Mapping

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names in file order."""
        return tuple(field.name for field in self.fields)


@dataclass(frozen=True)
class Package:
    """The described folder: its tables by name, and the paths of its other files (boundaries)."""

    folder: Path
    tables: Mapping[str, Table]
    other_paths: tuple[str, ...]


def read_package(folder: Path) -> Package:
    """Read what the folder's ``datapackage.json`` says that it holds.

    Parameters
    ----------
    folder : Path
        Folder of the data package.

    Returns
    -------
    Package
        Tables in the order of the file, with columns and keys.

    Raises
    ------
    DamagedData
        If the folder or its description is missing, unreadable, or lacks a table that the program needs.
    """
    if not folder.is_dir():
        raise DamagedData(
            str(folder),
            "Folder data tidak ditemukan.",
            "Periksa alamat folder, atau kosongkan agar data bawaan yang dipakai.",
        )
    try:
        described = json.loads((folder / PACKAGE_FILE).read_text(encoding="utf-8"))
        tables = {}
        others = []
        for resource in described["resources"]:
            if "schema" in resource:
                tables[resource["name"]] = _table(resource)
            else:
                others.append(_inside(resource["path"]))
    except FileNotFoundError as cause:
        raise DamagedData(
            PACKAGE_FILE,
            "Berkas uraian data tidak ada.",
            "Salin datapackage.json dari paket data asli ke folder ini.",
        ) from cause
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as cause:
        raise DamagedData(
            PACKAGE_FILE,
            "Berkas uraian data tidak dapat dibaca ({cause}).",
            "Salin ulang datapackage.json dari paket data asli.",
            row=getattr(cause, "lineno", None),
            cause=f"{type(cause).__name__}: {cause}",
        ) from cause
    missing = [name for name in TABLES if name not in tables]
    if missing:
        raise DamagedData(
            PACKAGE_FILE,
            "Tabel berikut tidak diuraikan: {missing}.",
            "Salin ulang datapackage.json dari paket data asli.",
            missing=", ".join(missing),
        )
    return Package(folder, MappingProxyType(tables), tuple(others))


def _table(resource: dict) -> Table:
    schema = resource["schema"]
    fields = tuple(
        Field(
            name=field["name"],
            type=field["type"],
            required=bool(field.get("constraints", {}).get("required", False)),
            enum=tuple(field.get("constraints", {}).get("enum", ())),
        )
        for field in schema["fields"]
    )
    keys = tuple(
        ForeignKey(
            fields=_names(key["fields"]),
            table=key["reference"]["resource"] or resource["name"],
            reference=_names(key["reference"]["fields"]),
        )
        for key in schema.get("foreignKeys", ())
    )
    return Table(
        name=resource["name"],
        path=_inside(resource["path"]),
        fields=fields,
        primary_key=_names(schema.get("primaryKey", ())),
        foreign_keys=keys,
        descriptor=schema,
    )


def _names(names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _inside(path: str) -> str:
    # A package from elsewhere must not make the program read files outside its folder.
    if Path(path).is_absolute() or ".." in Path(path).parts:
        raise ValueError(f"path {path!r}")
    return path
