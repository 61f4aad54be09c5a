"""How a table's bytes become a typed DataFrame.

Text is read once by Arrow with every column's type given, so nothing is guessed: ``01`` stays a code and
``NA`` stays a word. What does not fit raises `DamagedData` with the line where it stands.
"""

import io
from collections.abc import Iterator
from math import isfinite
from pathlib import Path

import pandas as pd
import pyarrow as pa
from pyarrow import compute
from pyarrow import csv as arrow_csv

from benchmark.evidence.damage import DamagedData
from benchmark.evidence.records import records
from benchmark.evidence.schema import Table

_ARROW_TYPES = {
    "string": pa.string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "year": pa.int64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
_COPY_AGAIN = "Salin ulang berkas ini dari paket data asli."


def read_bytes(folder: Path, path: str) -> bytes:
    """Return the content of one file of the package; `DamagedData` if it is missing or unreadable."""
    try:
        return (folder / path).read_bytes()
    except FileNotFoundError as cause:
        raise DamagedData(path, "Berkas tidak ada.", _COPY_AGAIN) from cause
    except OSError as cause:
        raise DamagedData(
            path, "Berkas tidak dapat dibaca ({cause}).", _COPY_AGAIN, cause=cause.strerror
        ) from cause


def read_table(table: Table, content: bytes) -> pd.DataFrame:
    """Read one CSV table with the types of its schema.

    Parameters
    ----------
    table : Table
        Its columns and their types.
    content : bytes
        The file, UTF-8 CSV with a header.

    Returns
    -------
    DataFrame
        Default index in file order. Text and codes are ``str``, enums categorical in the order of the schema,
        numbers float64, whole numbers int64 (Int64 where a cell may be empty), dates ``datetime64[us]``,
        booleans bool. An empty cell is missing.

    Raises
    ------
    DamagedData
        With the first line that is cut, has a wrong number of cells, or holds a value of another type.
    """
    if not content:
        raise DamagedData(table.path, "Berkas kosong.", _COPY_AGAIN)
    if not content.endswith(b"\n"):
        raise DamagedData(
            table.path,
            "Berkas terpotong: baris terakhir tidak selesai.",
            _COPY_AGAIN,
            row=content.count(b"\n") + 1,
        )
    types = {field.name: _ARROW_TYPES[field.type] for field in table.fields}
    try:
        read = arrow_csv.read_csv(
            io.BytesIO(content),
            # One block, for a record may not lie across two.
            read_options=arrow_csv.ReadOptions(block_size=len(content) + 1),
            parse_options=arrow_csv.ParseOptions(newlines_in_values=True),
            convert_options=arrow_csv.ConvertOptions(
                column_types=types,
                null_values=[""],
                true_values=["true"],
                false_values=["false"],
                strings_can_be_null=True,
            ),
        )
        header = tuple(read.column_names)
    except (pa.ArrowInvalid, UnicodeDecodeError) as cause:
        raise _locate(table, content, str(cause)) from cause
    if header != table.columns:
        raise _locate(table, content, "header")
    for field in table.fields:
        if field.required and read[field.name].null_count:
            raise _locate(table, content, "required")
        if field.type == "number" and not compute.all(compute.is_finite(read[field.name])).as_py():
            raise _locate(table, content, "finite")
    frame = read.to_pandas(
        types_mapper={pa.int64(): pd.Int64Dtype()}.get, date_as_object=False, split_blocks=True
    )
    return frame.astype(_pandas_types(table, frame, content))


def _pandas_types(table: Table, frame: pd.DataFrame, content: bytes) -> dict:
    types = {}
    for field in table.fields:
        if field.enum:
            if not frame[field.name].dropna().isin(field.enum).all():
                raise _locate(table, content, "enum")
            types[field.name] = pd.CategoricalDtype(list(field.enum))
        elif field.type == "date":
            types[field.name] = "datetime64[us]"
        elif field.type in ("integer", "year") and field.required:
            types[field.name] = "int64"
        elif field.type == "boolean" and not field.required:
            types[field.name] = "boolean"
    return types


def _locate(table: Table, content: bytes, cause: str) -> DamagedData:
    # Slow, and therefore only for a table that failed to read at once.
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return DamagedData(
            table.path,
            "Isi berkas bukan teks UTF-8.",
            "Simpan ulang berkas sebagai CSV UTF-8.",
            row=content.count(b"\n", 0, wrong.start) + 1,
        )
    try:
        return next(_faults(table, records(table.path, text)))
    except DamagedData as damage:
        return damage
    except StopIteration:
        return DamagedData(table.path, "Isi berkas tidak dapat dibaca ({cause}).", _COPY_AGAIN, cause=cause)


def _faults(table: Table, rows: Iterator[tuple[int, list[str]]]) -> Iterator[DamagedData]:
    _, header = next(rows, (1, []))
    if tuple(header) != table.columns:
        yield DamagedData(
            table.path,
            "Judul kolom tidak sesuai: seharusnya {expected}.",
            "Kembalikan nama dan urutan kolom seperti pada datapackage.json.",
            row=1,
            expected=", ".join(table.columns),
        )
    for line, cells in rows:
        if len(cells) != len(table.columns):
            yield DamagedData(
                table.path,
                "Baris berisi {found} sel, seharusnya {expected}.",
                "Lengkapi baris ini, atau salin ulang berkas dari paket data asli.",
                row=line,
                found=len(cells),
                expected=len(table.columns),
            )
        for field, cell in zip(table.fields, cells, strict=False):
            if not _fits(field, cell):
                yield DamagedData(
                    table.path,
                    "Nilai “{value}” tidak dapat diterima; seharusnya {allowed}.",
                    "Perbaiki sel ini menurut datapackage.json.",
                    row=line,
                    column=field.name,
                    value=cell,
                    allowed=" | ".join(field.enum) or field.type,
                )


def _fits(field, cell: str) -> bool:
    if cell == "":
        return not field.required
    if field.enum:
        return cell in field.enum
    if field.type == "boolean":
        return cell in ("true", "false")
    if field.type == "string":
        return True
    try:
        value = pa.array([cell]).cast(_ARROW_TYPES[field.type])[0].as_py()
    except pa.ArrowInvalid:
        return False
    return field.type != "number" or isfinite(value)
