"""Which words tell a data steward what frictionless found in a cell?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from frictionless import Error, Report

from benchmark.evidence.findings import Finding
from benchmark.evidence.schema import Table
from benchmark.locale import Words

_HOW_TO_WRITE = {
    "number": "Tulis angka dengan titik sebagai tanda desimal, tanpa pemisah ribuan.",
    "integer": "Tulis bilangan bulat tanpa pemisah ribuan.",
    "year": "Tulis tahun dengan empat angka.",
    "date": "Tulis tanggal sebagai TTTT-BB-HH, misalnya 2025-12-31.",
    "boolean": "Tulis true atau false.",
}
_CONSTRAINTS = {
    "required": ("Sel ini wajib diisi.", "Isi sel ini, atau hapus barisnya."),
    "enum": ("“{value}” bukan salah satu pilihan.", "Pilih salah satu: {limit}."),
    "minimum": ("{value} lebih kecil dari batas {limit}.", "Perbaiki angkanya."),
    "maximum": ("{value} lebih besar dari batas {limit}.", "Perbaiki angkanya."),
    "pattern": ("“{value}” tidak mengikuti pola {limit}.", "Tulis menurut pola itu."),
}
_OTHER_CONSTRAINT = ("“{value}” melanggar ketentuan {name} {limit}.", "Perbaiki menurut datapackage.json.")
_CONSTRAINT = re.compile(r'constraint "(\w+)" is "(.*)"', re.DOTALL)
_SAME_AS = re.compile(r"position (\d+)")
_SHAPE = ("missing-cell", "extra-cell", "blank-row")
# A column in which this share of the rows is wrong was probably exchanged with another.
_SWAPPED_SHARE = 0.5
_SWAPPED_ROWS = 5


def findings_of(table: Table, report: Report, lines: Sequence[int], words: Words) -> list[Finding]:
    """Turn the report of frictionless on one table into findings, one per cause.

    Parameters
    ----------
    table : Table
        The table that was checked; its header is known to be right.
    report : Report
        What frictionless found, with no limit on the number of errors.
    lines : sequence of int
        Line on which each record begins; frictionless counts records.
    words : Words
        Language of the findings.

    Returns
    -------
    list of Finding
        All errors. A line that is too short counts once, not once per missing cell; a column that is wrong in
        most rows counts once, as probably exchanged; so do references that mostly lead nowhere.
    """
    errors = report.task.errors
    misshapen = {error.row_number: error for error in reversed(errors) if error.type in _SHAPE}
    found = [
        finding
        for error in errors
        if misshapen.get(getattr(error, "row_number", None), error) is error
        for finding in _translate(table, error, lines, words)
    ]
    return list(_gather_exchanged(table, found, report.task.stats.get("rows") or 0, words))


def _translate(table: Table, error: Error, lines: Sequence[int], words: Words) -> Iterator[Finding]:
    def finding(rule, column, value, message, way_out, **values) -> Finding:
        return Finding(
            severity="error",
            file=table.path,
            row=lines[error.row_number - 1] if hasattr(error, "row_number") else None,
            column=column,
            value=value,
            rule=rule,
            message=words(message, value=value, **values),
            way_out=words(way_out, value=value, **values),
        )

    types = {field.name: field.type for field in table.fields}
    key = ", ".join(table.primary_key)
    match error.type:
        case "type-error":
            kind = types[error.field_name]
            way_out = _HOW_TO_WRITE.get(kind, "Perbaiki menurut datapackage.json.")
            yield finding("type", error.field_name, error.cell, "“{value}” tidak terbaca.", way_out)
        case "constraint-error":
            name, limit = _CONSTRAINT.search(error.note).groups()
            message, way_out = _CONSTRAINTS.get(name, _OTHER_CONSTRAINT)
            limit = limit.strip("[]").replace("'", "")
            value = "" if name == "required" else error.cell
            yield finding(name, error.field_name, value, message, way_out, name=name, limit=limit)
        case "unique-error":
            # A key of one column is told of as a key.
            if table.primary_key != (error.field_name,):
                yield finding(
                    "unique",
                    error.field_name,
                    error.cell,
                    "“{value}” sudah dipakai di baris {other}.",
                    "Hapus salah satu, atau beri nilai lain.",
                    other=lines[int(_SAME_AS.search(error.note)[1]) - 1],
                )
        case "primary-key":
            cells = dict(zip(types, error.cells, strict=False))
            same = _SAME_AS.search(error.note)
            if same:
                yield finding(
                    "primary-key",
                    key,
                    ", ".join(cells[name] for name in table.primary_key),
                    "Kunci “{value}” sudah dipakai di baris {other}.",
                    "Hapus baris kembar, atau beri kunci lain.",
                    other=lines[int(same[1]) - 1],
                )
        case "foreign-key":
            yield finding(
                "foreign-key",
                ", ".join(error.field_names),
                ", ".join(error.field_cells),
                "“{value}” tidak ada di tabel {table}.",
                "Perbaiki nilainya, atau tambahkan dahulu ke tabel {table}.",
                table=error.reference_name or table.name,
            )
        case shape if shape in _SHAPE:
            yield finding(
                "row-length",
                None,
                str(len(error.cells)),
                "Baris berisi {value} sel, seharusnya {count}.",
                "Lengkapi baris ini, atau salin ulang berkas dari paket data asli.",
                count=len(table.columns),
            )
        case _:
            yield finding(
                error.type,
                None,
                None,
                "Berkas tidak dapat diperiksa ({cause}).",
                "Salin ulang berkas ini dari paket data asli.",
                cause=error.note,
            )


def _gather_exchanged(table: Table, found: list[Finding], rows: int, words: Words) -> Iterator[Finding]:
    counts = Counter(_cause(finding) for finding in found)
    told = set()
    for finding in found:
        cause = _cause(finding)
        repeated = finding.rule in ("unique", "primary-key")
        if finding.column is None or repeated or counts[cause] < max(_SWAPPED_ROWS, rows * _SWAPPED_SHARE):
            yield finding
        elif cause not in told:
            told.add(cause)
            if finding.rule == "foreign-key":
                target = next(
                    key.table for key in table.foreign_keys if ", ".join(key.fields) == finding.column
                )
                rule = finding.rule
                message = "{count} dari {rows} baris merujuk yang tidak ada di tabel {table}."
                way_out = "Periksa dahulu apakah tabel {table} masih utuh, baru kolom ini."
            else:
                target, rule = "", "exchanged-column"
                message = "{count} dari {rows} baris tidak sesuai dengan kolom ini; isinya mungkin tertukar."
                way_out = "Periksa apakah isi kolom ini tertukar dengan kolom lain."
            yield replace(
                finding,
                rule=rule,
                message=words(message, count=counts[cause], rows=rows, table=target),
                way_out=words(way_out, table=target),
            )


def _cause(finding: Finding) -> tuple[str | None, str]:
    """Tell which findings of a column have one cause: cells that do not fit, or one broken rule on keys."""
    of_keys = finding.rule in ("unique", "primary-key", "foreign-key")
    return finding.column, finding.rule if of_keys else "cells"
