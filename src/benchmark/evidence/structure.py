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
    fault = _Faults(table, words)
    if content.startswith(codecs.BOM_UTF8):
        return [fault("encoding", 1, None, None, "Berkas diawali tanda BOM.", _SAVE_AS_UTF8)], None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        row = content.count(b"\n", 0, wrong.start) + 1
        shown = repr(content[wrong.start : wrong.end])[2:-1]
        return [fault("encoding", row, None, shown, "Isi berkas bukan teks UTF-8.", _SAVE_AS_UTF8)], None
    found = _header_findings(table, text, fault)
    if not text.endswith("\n"):
        row = text.count("\n") + 1
        last = text.rpartition("\n")[2][-60:]
        found.append(
            fault("truncated", row, None, last, "Berkas terpotong: baris terakhir tidak selesai.", _RESTORE)
        )
    if found:
        return found, None
    try:
        return [], read_texts(table, text)
    except csv.Error:
        return [fault("quotes", None, None, None, "Ada tanda petik yang tidak ditutup.", _RESTORE)], None


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
            yield Finding(
                severity="error",
                file=path,
                row=getattr(wrong, "lineno", None),
                column=None,
                value=None,
                rule="json",
                message=words("Isi berkas bukan JSON yang utuh."),
                way_out=words(_RESTORE),
            )


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


class _Faults:
    """Writes the errors of one table."""

    def __init__(self, table: Table, words: Words):
        self._table = table
        self._words = words

    def __call__(self, rule, row, column, value, message, way_out, **values) -> Finding:
        return Finding(
            severity="error",
            file=self._table.path,
            row=row,
            column=column,
            value=value,
            rule=rule,
            message=self._words(message, **values),
            way_out=self._words(way_out, **values),
        )


def _header_findings(table: Table, text: str, fault: _Faults) -> list[Finding]:
    header = next(csv.reader(io.StringIO(text, newline="")), [])
    if tuple(header) == table.columns:
        return []
    way_out = "Kembalikan nama dan urutan kolom: {expected}."
    expected = ", ".join(table.columns)
    wrong = [
        fault(
            "header",
            1,
            name,
            found,
            "Kolom ke-{number} berjudul “{found}”, seharusnya “{name}”.",
            way_out,
            number=number,
            found=found,
            name=name,
            expected=expected,
        )
        for number, (name, found) in enumerate(zip(table.columns, header, strict=False), start=1)
        if name != found
    ]
    if len(header) != len(table.columns):
        wrong.append(
            fault(
                "header",
                1,
                None,
                str(len(header)),
                "Berkas berisi {found} kolom, seharusnya {count}.",
                way_out,
                found=len(header),
                count=len(table.columns),
                expected=expected,
            )
        )
    return wrong


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
