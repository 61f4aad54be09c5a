"""Do the tables hold together, so that no page meets a key that leads nowhere?

Checked at every load, and therefore quick; `validation` says more, and says it of all rows at once.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from benchmark.evidence.damage import DamagedData
from benchmark.evidence.schema import PARAMETERS, Package, Table

_REPAIR = "Perbaiki barisnya, atau salin ulang berkas dari paket data asli."


def check_integrity(package: Package, tables: Mapping[str, pd.DataFrame]) -> None:
    """Raise `DamagedData` at the first repeated key, reference to nothing, or unusable constant."""
    for name, table in package.tables.items():
        _check_primary_key(table, tables[name])
    for table in package.tables.values():
        _check_references(package, table, tables)
    _check_parameters(package.tables["parameters"].path, tables["parameters"])


def freeze(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame after making the arrays behind its columns read-only, as far as NumPy holds them.

    Text is held by Arrow, which cannot be written to in place.
    """
    columns = {name: frame[name].array for name in frame.columns}
    for array in columns.values():
        for part in ("_ndarray", "_data", "_mask"):
            held = getattr(array, part, None)
            if isinstance(held, np.ndarray):
                held.flags.writeable = False
    # Built anew, for a view of a view takes its leave to write from the array at the bottom.
    return pd.DataFrame(columns, copy=False)


def _check_primary_key(table: Table, rows: pd.DataFrame) -> None:
    if not table.primary_key:
        return
    columns = list(table.primary_key)
    repeated = rows[columns[0]].duplicated() if len(columns) == 1 else rows.duplicated(columns)
    if repeated.any():
        at = int(np.argmax(repeated.to_numpy()))
        raise DamagedData(
            table.path,
            "Kunci “{value}” sudah dipakai di baris lain.",
            _REPAIR,
            column=", ".join(columns),
            value=", ".join(str(cell) for cell in rows[columns].iloc[at]),
        )


def _check_references(package: Package, table: Table, tables: Mapping[str, pd.DataFrame]) -> None:
    for key in table.foreign_keys:
        (column,), (reference,) = key.fields, key.reference
        known = set(tables[key.table][reference])
        values = tables[table.name][column].dropna().unique().tolist()
        lost = next((value for value in values if value not in known), None)
        if lost is not None:
            raise DamagedData(
                table.path,
                "“{value}” tidak ada di {table}.",
                "Kembalikan barisnya ke {table}, atau salin ulang kedua berkas dari paket data asli.",
                column=column,
                value=lost,
                table=package.tables[key.table].path,
            )


def _check_parameters(path: str, rows: pd.DataFrame) -> None:
    values = pd.to_numeric(rows.set_index("parameter_id")["value"], errors="coerce")
    missing = [name for name in PARAMETERS if name not in values.index]
    if missing:
        raise DamagedData(
            path,
            "Parameter berikut tidak ada: {missing}.",
            "Kembalikan barisnya dari paket data asli.",
            missing=", ".join(missing),
        )
    for name, least in PARAMETERS.items():
        if not values[name] >= least:
            raise DamagedData(
                path,
                "Parameter {name} bernilai {value}, padahal paling sedikit {least}.",
                "Perbaiki nilainya, atau salin ulang berkas dari paket data asli.",
                column="value",
                name=name,
                value=values[name],
                least=least,
            )
