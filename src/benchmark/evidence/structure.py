"""Is every file there, readable, and shaped as ``datapackage.json`` says?

Bytes and headers are looked at here, so that one cause gives one finding; cells, required values, keys and
references are checked by frictionless, whose errors are put into the user's words.
"""

import codecs
import csv
import io
import json
from collections.abc import Iterator, Mapping

import pandas as pd
from frictionless import FrictionlessException
from frictionless import Package as FrictionlessPackage

from benchmark.evidence.cells import findings_of
from benchmark.evidence.damage import DamagedData
from benchmark.evidence.findings import Finding, read_texts
from benchmark.evidence.schema import PACKAGE_FILE, Package, Table
from benchmark.evidence.tables import read_bytes, read_table
from benchmark.locale import Words

_SAVE_AS_UTF8 = "Simpan ulang sebagai CSV UTF-8 tanpa BOM."
_RENAME = "Kembalikan nama dan urutan kolom: {expected}."
_RESTORE = "Salin ulang berkas ini dari paket data asli."


def check_file(package: Package, table: Table, words: Words) -> tuple[list[Finding], pd.DataFrame | None]:
    """Check that a table's file is there, is UTF-8, ends with a whole line and has the columns described.

    Returns
    -------
    tuple
        Findings, and the cells as written (index = line), or None where they could not be told apart.
    """
    try:
        content = read_bytes(package.folder, table.path)
    except DamagedData as damage:
        return [from_damage(damage, "file", words)], None
    try:
        damages = list(_damages_of_text(table, content))
        texts = None if damages else read_texts(table, content.decode("utf-8"))
    except csv.Error:
        damages, texts = (
            [("quotes", DamagedData(table.path, "Ada tanda petik yang tidak ditutup.", _RESTORE))],
            None,
        )
    return [from_damage(damage, rule, words) for rule, damage in damages], texts


def check_cells(package: Package, sound: Mapping[str, Table], words: Words) -> Iterator[Finding]:
    """Check every cell and key of the tables in `sound` with frictionless.

    References to a table that is not sound itself are left out: its own finding says enough.
    """
    try:
        described = FrictionlessPackage.from_descriptor(
            {"name": "data", "resources": [_descriptor(table, sound) for table in sound.values()]},
            basepath=str(package.folder),
        )
    except FrictionlessException as wrong:
        damage = DamagedData(
            PACKAGE_FILE,
            "Uraian tabel tidak dapat dipakai ({cause}).",
            "Salin ulang datapackage.json dari paket data asli.",
            cause="; ".join(error.note for error in wrong.to_errors()),
        )
        yield from_damage(damage, "schema", words)
        return
    for table in sound.values():
        report = described.get_resource(table.name).validate(limit_errors=0)
        found = findings_of(table, report, words)
        yield from found
        if not found:
            # What passes must also load: frictionless forgives spellings that the reading does not.
            try:
                read_table(table, read_bytes(package.folder, table.path))
            except DamagedData as damage:
                yield from_damage(damage, "type", words)


def check_other_files(package: Package, words: Words) -> Iterator[Finding]:
    """Check that every other file of the package is there and holds JSON."""
    for path in package.other_paths:
        try:
            json.loads(read_bytes(package.folder, path))
        except DamagedData as damage:
            yield from_damage(damage, "file", words)
        except ValueError as wrong:
            row = getattr(wrong, "lineno", None)
            damage = DamagedData(path, "Isi berkas bukan JSON yang utuh.", _RESTORE, row=row)
            yield from_damage(damage, "json", words)


def from_damage(damage: DamagedData, rule: str, words: Words) -> Finding:
    """Report damage that stopped the reading as a finding."""
    value = damage.values.get("value")
    return Finding(
        severity="error",
        file=damage.file,
        row=damage.row,
        column=damage.column,
        value=None if value is None else str(value),
        rule=rule,
        message=words(damage.what, **damage.values),
        way_out=words(damage.way_out, **damage.values),
    )


def _damages_of_text(table: Table, content: bytes) -> Iterator[tuple[str, DamagedData]]:
    """Tell, each with its rule, what keeps the cells of a table from being told apart."""
    if content.startswith(codecs.BOM_UTF8):
        yield "encoding", DamagedData(table.path, "Berkas diawali tanda BOM.", _SAVE_AS_UTF8, row=1)
        return
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        row = content.count(b"\n", 0, wrong.start) + 1
        shown = repr(content[wrong.start : wrong.end])[2:-1]
        what = "Isi berkas bukan teks UTF-8."
        yield "encoding", DamagedData(table.path, what, _SAVE_AS_UTF8, row=row, value=shown)
        return
    header = next(csv.reader(io.StringIO(text, newline="")), [])
    expected = ", ".join(table.columns)
    for number, (name, found) in enumerate(zip(table.columns, header, strict=False), start=1):
        if name != found:
            what = "Kolom ke-{number} berjudul “{value}”, seharusnya “{name}”."
            places = {"number": number, "value": found, "name": name, "expected": expected}
            yield "header", DamagedData(table.path, what, _RENAME, row=1, column=name, **places)
    if len(header) != len(table.columns):
        what = "Berkas berisi {value} kolom, seharusnya {count}."
        places = {"value": len(header), "count": len(table.columns), "expected": expected}
        yield "header", DamagedData(table.path, what, _RENAME, row=1, **places)
    if not text.endswith("\n"):
        what = "Berkas terpotong: baris terakhir tidak selesai."
        last = text.rpartition("\n")[2][-60:]
        yield "truncated", DamagedData(table.path, what, _RESTORE, row=text.count("\n") + 1, value=last)


def _descriptor(table: Table, sound: Mapping[str, Table]) -> dict:
    schema = dict(table.descriptor)
    kept = [
        key
        for key in schema.get("foreignKeys", ())
        if not key["reference"]["resource"] or key["reference"]["resource"] in sound
    ]
    schema["foreignKeys"] = kept
    return {
        "name": table.name,
        "type": "table",
        "path": table.path,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        # Said outright, or the delimiter would be guessed from the first lines.
        "dialect": {"csv": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True}},
        "schema": schema,
    }
