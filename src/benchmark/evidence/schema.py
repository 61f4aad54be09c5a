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
    "paritrana_aspects",
    "paritrana_questions",
    "paritrana_facts",
    "travel_rules",
    "national_acts",
    "national_act_sources",
    "bounds",
)

# The tables whose rows are looked up by key, and the key.
KEYS = {
    "regions": "code",
    "sources": "source_id",
    "indicators": "indicator_id",
    "parameters": "parameter_id",
}

# Level of detail to the file under boundaries/ that draws it.
BOUNDARY_FILES = {
    "province": "provinces.geojson",
    "kabkota": "kabkota.geojson",
    "kabkota_detail": "kabkota_detail.geojson",
}

# The constants that the methods cannot do without, and the least each may be. Where a value divides, counts
# or spans, zero would stop a page; below the least it would turn a method round.
PARAMETERS = {
    "agreement_points": 0,
    "discount_bpu_share": 0,
    "doubt_spread_points": 0,
    "expected_interval": 0,
    "expected_min_r2": 0,
    "expected_min_regions": 2,
    "fewest_for_picture": 1,
    "host_overload_firsts": 1,
    "learning_half_clauses": 0.1,
    "learning_half_experience": 0.1,
    "learning_half_funds": 0.1,
    "learning_half_sources": 0.1,
    "learning_half_visits": 0.1,
    "learning_reach_half_km": 0.1,
    "learning_same_island_share": 0,
    "mad_scale": 0.1,
    "map_classes": 2,
    "movement_long_years": 0,
    "objection_points": 0,
    "paritrana_hosts_per_gap": 1,
    "paritrana_partly_share": 0,
    "paritrana_telling_share": 0,
    "peer_count": 1,
    "peer_deviation_limit": 0.1,
    "peer_min_weight_share": 0,
    "peer_noisy_years": 1,
    "peer_runs": 1,
    "peer_seed": 0,
    "peer_shake": 0,
    "peer_share_edge": 0,
    "premium_bpu_jkk_jkm_idr": 1,
    "premium_bpu_jkk_jkm_jht_idr": 1,
    "ratio_window_days": 0,
    "rounding_step_middle": 0.1,
    "rounding_step_narrow": 0.1,
    "rounding_step_wide": 0.1,
    "similar_mad_factor": 0,
    "spread_window_months": 0,
    "stale_after_months": 0,
    "target_classes_min_n": 4,
    "target_kemendagri_2025": 0,
    "target_rkp_2026": 0,
    "target_rpjmn_2025": 0,
    "target_rpjmn_2029": 0,
    "target_rpjpn_2045": 0,
    "target_horizon_years": 0,
    "trend_min_points": 2,
    "type_min_agreement": 0,
    "type_min_members": 1,
    "type_most": 2,
    "type_runs": 1,
}

# What the description says of the bytes of a file, apart from its columns.
SEAL = ("bytes", "hash", "rows")

TYPES = ("string", "number", "integer", "year", "boolean", "date")


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
    """The described folder: its tables by name, the paths of its other files (boundaries), and the seal
    (bytes, hash, rows) that the description puts on each path."""

    folder: Path
    tables: Mapping[str, Table]
    other_paths: tuple[str, ...]
    seals: Mapping[str, Mapping]


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
        seals = {}
        for resource in described["resources"]:
            if "schema" in resource:
                tables[resource["name"]] = _table(resource)
            else:
                others.append(_inside(resource["path"]))
            seals[resource["path"]] = {key: resource[key] for key in SEAL if key in resource}
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
    needed = {(name, (key,)) for name, key in KEYS.items()}
    needed |= {("parameters", ("value",))}
    needed |= {(table.name, key.fields) for table in tables.values() for key in table.foreign_keys}
    needed |= {(key.table, key.reference) for table in tables.values() for key in table.foreign_keys}
    needed |= {(table.name, (name,)) for table in tables.values() for name in table.primary_key}
    absent = sorted(
        f"{name}.{'+'.join(columns)}"
        for name, columns in needed
        # References of more than one column have no place in this package.
        if name not in tables or len(columns) != 1 or columns[0] not in tables[name].columns
    )
    if absent:
        raise DamagedData(
            PACKAGE_FILE,
            "Kolom berikut dirujuk, tetapi tidak diuraikan: {missing}.",
            "Salin ulang datapackage.json dari paket data asli.",
            missing=", ".join(absent),
        )
    undrawn = [path for path in map("boundaries/{}".format, BOUNDARY_FILES.values()) if path not in others]
    if undrawn:
        raise DamagedData(
            PACKAGE_FILE,
            "Berkas berikut tidak diuraikan: {missing}.",
            "Salin ulang datapackage.json dari paket data asli.",
            missing=", ".join(undrawn),
        )
    return Package(folder, MappingProxyType(tables), tuple(others), MappingProxyType(seals))


def _table(resource: dict) -> Table:
    schema = resource["schema"]
    for field in schema["fields"]:
        if field["type"] not in TYPES:
            raise ValueError(f"{resource['name']}.{field['name']}: type {field['type']!r}")
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
