"""Is every file there, readable, and shaped as ``datapackage.json`` says?

Bytes and headers are looked at here, so that one cause gives one finding; cells, required values, keys and
references are checked by frictionless, whose errors are put into the user's words.
"""

import codecs
import csv
import io
from collections.abc import Collection, Iterator, Mapping

import numpy as np
import pandas as pd
from frictionless import FrictionlessException
from frictionless import Package as FrictionlessPackage

from benchmark.evidence.cells import findings_of
from benchmark.evidence.damage import DamagedData
from benchmark.evidence.findings import Finding, read_texts
from benchmark.evidence.records import records
from benchmark.evidence.schema import PACKAGE_FILE, Package, Table
from benchmark.evidence.seal import measure
from benchmark.evidence.tables import read_bytes, read_table
from benchmark.locale import Words

_SAVE_AS_UTF8 = "Simpan ulang sebagai CSV UTF-8 tanpa BOM."
_RENAME = "Kembalikan nama dan urutan kolom: {expected}."
_RESTORE = "Salin ulang berkas ini dari paket data asli."
_SEAL = "Bila isi berkas sudah diperiksa, catat dengan perintah: benchmark seal."
_CHANGED = (
    "Bila perubahannya disengaja, catat dengan perintah: benchmark seal. Bila tidak, salin ulang berkas ini "
    "dari paket data asli."
)


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
    damages = list(_damages_of_text(table, content))
    texts = None
    if not damages:
        try:
            texts = read_texts(table, content.decode("utf-8"))
        except DamagedData as damage:
            damages = [("quotes", damage)]
    return [from_damage(damage, rule, words) for rule, damage in damages], texts


def check_cells(package: Package, texts: Mapping[str, pd.DataFrame], words: Words) -> Iterator[Finding]:
    """Check every cell and key of the tables in `texts` with frictionless.

    References to a table that cannot be read, or has lost all its rows, are left out: its own finding says
    enough.
    """
    sound = {name: package.tables[name] for name in texts}
    emptied = _emptied(sound, texts)
    for name, other in emptied.items():
        damage = DamagedData(
            sound[name].path, "Tabel kosong, padahal {other} merujuknya.", _RESTORE, other=sound[other].path
        )
        yield from_damage(damage, "emptied", words)
    whole = sound.keys() - emptied.keys()
    try:
        described = FrictionlessPackage.from_descriptor(
            {"name": "data", "resources": [_descriptor(table, whole) for table in sound.values()]},
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
        content = read_bytes(package.folder, table.path)
        lines = [line for line, _ in records(table.path, content.decode("utf-8"))]
        report = described.get_resource(table.name).validate(limit_errors=0)
        found = findings_of(table, report, lines, words)
        found += _not_finite(table, texts[table.name], found, words)
        yield from found
        if not found:
            # What passes must also load: frictionless forgives spellings that the reading does not.
            try:
                read_table(table, content)
            except DamagedData as damage:
                yield from_damage(damage, "type", words)


def check_seals(package: Package, unread: Collection[str], words: Words) -> Iterator[Finding]:
    """Check that every file is, byte for byte, the one that the description was written for.

    What is cut off at the end of a line leaves a table of good form; only its seal tells. Files in `unread`
    are left out: their own finding says enough.
    """
    tables = {table.path for table in package.tables.values()}
    for path, described in package.seals.items():
        if path in unread:
            continue
        found = measure(read_bytes(package.folder, path), path in tables)
        if described == found:
            continue
        missing = found.keys() - described.keys()
        rows, expected = found.get("rows"), described.get("rows")
        if missing:
            what, way_out = "datapackage.json tidak mencatat {missing} berkas ini.", _SEAL
        elif rows != expected:
            what, way_out = (
                "Berkas berisi {rows} baris, padahal datapackage.json mencatat {expected}.",
                _CHANGED,
            )
        else:
            what, way_out = "Isi berkas tidak sama dengan yang dicatat di datapackage.json.", _CHANGED
        places = {"missing": ", ".join(sorted(missing)), "rows": rows, "expected": expected}
        yield from_damage(DamagedData(path, what, way_out, **places), "seal", words)


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
    if not content:
        yield "empty", DamagedData(table.path, "Berkas kosong.", _RESTORE)
        return
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


def _emptied(sound: Mapping[str, Table], texts: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """Return each table without rows that others refer to, with the first of those."""
    return {
        key.table: table.name
        for table in reversed(sound.values())
        for key in table.foreign_keys
        if key.table in texts
        and texts[key.table].empty
        and (texts[table.name][list(key.fields)] != "").any(axis=None)
    }


def _not_finite(table: Table, texts: pd.DataFrame, found: Collection[Finding], words: Words) -> list[Finding]:
    """Report cells that are a number to a program but none to a reader: NaN, infinite, beyond all measure."""
    known = {(finding.row, finding.column) for finding in found}
    more = []
    for field in table.fields:
        if field.type != "number":
            continue
        cells = texts[field.name]
        numbers = pd.to_numeric(cells, errors="coerce")
        wrong = np.isinf(numbers) | cells.str.fullmatch(r"(?i)\s*[+-]?nan\s*")
        for line, cell in cells[wrong].items():
            if (line, field.name) not in known:
                what = "“{value}” bukan angka berhingga."
                way_out = "Isi angkanya; bila tidak diketahui, kosongkan selnya."
                damage = DamagedData(table.path, what, way_out, row=int(line), column=field.name, value=cell)
                more.append(from_damage(damage, "type", words))
    return more


def _descriptor(table: Table, sound: Collection[str]) -> dict:
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
