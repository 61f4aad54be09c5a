"""Is a data folder fit to be published?"""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmark.evidence.damage import DamagedData
from benchmark.evidence.findings import Draft, Finding, read_leniently
from benchmark.evidence.rules_funding import RULES as FUNDING
from benchmark.evidence.rules_observations import RULES as OBSERVATIONS
from benchmark.evidence.rules_peers import RULES as PEERS
from benchmark.evidence.rules_records import RULES as RECORDS
from benchmark.evidence.rules_regions import RULES as REGIONS
from benchmark.evidence.schema import PACKAGE_FILE, Package, read_package
from benchmark.evidence.structure import check_cells, check_file, check_other_files, from_damage
from benchmark.locale import Words

RULES = (*REGIONS, *OBSERVATIONS, *FUNDING, *RECORDS, *PEERS)


def validate(
    folder: str | os.PathLike, words: Words | None = None, today: date | None = None
) -> list[Finding]:
    """List everything that is wrong with a data folder.

    First the form (files, encoding, columns, cells, keys, references), then the meaning (`RULES`), of all
    tables that can be read at all. No damage raises.

    Parameters
    ----------
    folder : path
        A data package with ``datapackage.json``.
    words : Words, optional
        Language of the messages; Indonesian if not given.
    today : date, optional
        What counts as future lies after it; the present day if not given.

    Returns
    -------
    list of Finding
        Errors first, then by file, line and column. Empty if the data is sound.
    """
    words = words or Words()
    try:
        package = read_package(Path(folder))
    except DamagedData as damage:
        return [from_damage(damage, "package", words)]
    found = list(_check(package, words, today or date.today()))
    return sorted(found, key=lambda f: (f.severity, f.file, f.row or 0, f.column or "", f.rule))


def _check(package: Package, words: Words, today: date) -> Iterator[Finding]:
    texts = {}
    for name, table in package.tables.items():
        faults, cells = check_file(package, table, words)
        yield from faults
        if cells is not None:
            texts[name] = cells
    readable = {name: package.tables[name] for name in texts}
    yield from check_cells(package, readable, words)
    yield from check_other_files(package, words)
    draft = Draft(
        tables={name: read_leniently(table, texts[name]) for name, table in readable.items()},
        texts=texts,
        paths={name: table.path for name, table in readable.items()},
        today=today,
    )
    for rule in RULES:
        if rule.applies(draft):
            try:
                yield from rule.check(draft, words)
            except KeyError as missing:
                damage = DamagedData(
                    PACKAGE_FILE,
                    "Kolom {name} yang diperlukan aturan {rule} tidak diuraikan.",
                    "Salin ulang datapackage.json dari paket data asli.",
                    name=missing.args[0],
                    rule=rule.id,
                )
                yield from_damage(damage, "package", words)
