"""Is a data folder fit to be published?"""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmark.evidence.damage import DamagedData
from benchmark.evidence.findings import Draft, Finding, read_leniently
from benchmark.evidence.outlines import damages_of_files
from benchmark.evidence.rules_funding import RULES as FUNDING
from benchmark.evidence.rules_observations import RULES as OBSERVATIONS
from benchmark.evidence.rules_paritrana import RULES as PARITRANA
from benchmark.evidence.rules_peers import RULES as PEERS
from benchmark.evidence.rules_records import RULES as RECORDS
from benchmark.evidence.rules_regions import RULES as REGIONS
from benchmark.evidence.schema import PACKAGE_FILE, Package, read_package
from benchmark.evidence.structure import check_cells, check_file, check_seals, from_damage
from benchmark.locale import Words

RULES = (*REGIONS, *OBSERVATIONS, *FUNDING, *RECORDS, *PEERS, *PARITRANA)


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
    unread = set()
    for name, table in package.tables.items():
        faults, cells = check_file(package, table, words)
        yield from faults
        if cells is None:
            unread.add(table.path)
        else:
            texts[name] = cells
    for rule, damage in damages_of_files(package, texts.get("regions")):
        yield from_damage(damage, rule, words)
        if rule != "area-outline":
            unread.add(damage.file)
    yield from check_seals(package, unread, words)
    yield from check_cells(package, texts, words)
    readable = {name: package.tables[name] for name in texts}
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
            except (KeyError, TypeError, AttributeError, ValueError) as cause:
                # A rule meets what it cannot reckon with only where the description gives a column another
                # name or type than the data package has.
                damage = DamagedData(
                    PACKAGE_FILE,
                    "Aturan {rule} tidak dapat diperiksa: kolom {table} diuraikan lain ({cause}).",
                    "Salin ulang datapackage.json dari paket data asli.",
                    rule=rule.id,
                    table=rule.table,
                    cause=f"{type(cause).__name__}: {cause}",
                )
                yield from_damage(damage, "package", words)
