"""How does an official paper cite a regulation: by kind, number and year, its gist only as it was told?"""

import re
from collections.abc import Iterable

import pandas as pd

from benchmark.exports.documents import names

CHECK_TITLE = "judul resmi: periksa JDIH"
_FULL = {
    "Perda": "Peraturan Daerah",
    "Perwali": "Peraturan Wali Kota",
    "Perwal": "Peraturan Wali Kota",
    "Perbup": "Peraturan Bupati",
    "Pergub": "Peraturan Gubernur",
    "Ranperda": "Rancangan Peraturan Daerah",
    "Qanun": "Qanun",
    "Inpres": "Instruksi Presiden",
    "Perpres": "Peraturan Presiden",
    "PP": "Peraturan Pemerintah",
    "Kesepakatan": "Kesepakatan",
}
_SHORT = "|".join(sorted(_FULL, key=len, reverse=True))
_WHERE = r"(?P<where>(?: [A-Z][\w-]+){0,4})"
_NUMBERED = re.compile(rf"\b(?P<kind>{_SHORT}){_WHERE} (?P<number>\d+\w?)/(?P<year>(?:19|20)\d\d)\b")
_DATED = re.compile(rf"\b(?P<kind>{_SHORT}) (?P<year>(?:19|20)\d\d)\b")
_AMENDS = re.compile(rf"(?i:perubahan)(?: \w+)??(?: atas)? (?:{_SHORT}) (?P<number>\d+\w?)/(?P<year>\d{{4}})")
_QANUN = re.compile(r"qanun(?: aceh)?\b:?\s*", re.IGNORECASE)


def official_title(row, region_name: str) -> str:
    """Return "Peraturan Daerah Kota Madiun Nomor 7 Tahun 2023" for a row of `instruments_of`.

    What the sources leave out (number, year) is left out here too.
    """
    where = names.bare_name(region_name) if row.kind in names.OF_HEADS else region_name
    kind = row.label_id
    if row.kind == "perda" and _QANUN.match(_text(row.subject)):
        kind, where = "Qanun", region_name.removeprefix("Provinsi ")
    number = "" if pd.isna(row.number) else f" Nomor {row.number}"
    year = "" if pd.isna(row.year) else f" Tahun {int(row.year)}"
    # A circular carries the year at the end of its number.
    year = "" if number.endswith(f"/{year.removeprefix(' Tahun ')}") else year
    return f"{kind} {where}{number}{year}"


def gist(subject: object) -> str:
    """Return what a source says that a regulation is about, as it stands after a colon; no official title."""
    said = numbered(_text(subject))
    if _QANUN.match(said):
        said = _QANUN.sub("", said, count=1)
    first = said.partition(" ")[0]
    # A name or an abbreviation keeps its capital; the records begin with a common noun otherwise.
    return said if first[1:2].isupper() else said[:1].lower() + said[1:]


def amended_by(rows: pd.DataFrame) -> dict[str, str]:
    """Tell which instruments amend another of the same region: instrument_id to that of the amended one.

    Only where the source says so and the amended one is on record too; `rows` as of `instruments_of`.
    """
    by_number = {
        (row.kind, str(row.number), int(row.year)): row.instrument_id
        for row in rows.itertuples()
        if pd.notna(row.number) and pd.notna(row.year)
    }
    found = {}
    for row in rows.itertuples():
        told = _AMENDS.search(_text(row.subject))
        base = told and by_number.get((row.kind, told["number"], int(told["year"])))
        if base and base != row.instrument_id:
            found[row.instrument_id] = base
    return found


def amended_with(row, rows: pd.DataFrame, region_name: str) -> tuple[str, list]:
    """Return " sebagaimana telah diubah dengan …", "" where nothing amends the row, and what amends it.

    `row` is one of `rows`, which are as of `instruments_of`.
    """
    later = rows[rows["instrument_id"].map(amended_by(rows)) == row.instrument_id].sort_values("year")
    found = list(later.itertuples())
    titles = " dan ".join(official_title(one, region_name) for one in found)
    return (f" sebagaimana telah diubah dengan {titles}" if found else ""), found


def numbered(text: str) -> str:
    """Write "Perda 7/2023" as "Perda Nomor 7 Tahun 2023", as official papers cite a regulation again.

    >>> numbered("menurut Perda 7/2023 dan Ranperda 2025")
    'menurut Perda Nomor 7 Tahun 2023 dan Ranperda Tahun 2025'
    """
    text = _NUMBERED.sub(r"\g<kind>\g<where> Nomor \g<number> Tahun \g<year>", text)
    return _DATED.sub(r"\g<kind> Tahun \g<year>", text)


def in_full(text: str) -> str:
    """Write "Perda Kota Pekalongan 10/2023" as a letter does, with the kind in full.

    >>> in_full("Perda Kota Pekalongan 10/2023 tentang pekerja rentan")
    'Peraturan Daerah Kota Pekalongan Nomor 10 Tahun 2023 tentang pekerja rentan'
    """

    def full(found: re.Match) -> str:
        kind = _FULL[found["kind"]]
        return f"{kind}{found['where']} Nomor {found['number']} Tahun {found['year']}"

    return _DATED.sub(
        lambda found: f"{_FULL[found['kind']]} Tahun {found['year']}", _NUMBERED.sub(full, text)
    )


def sources_of(rows: Iterable) -> tuple[str, ...]:
    """Return the sources of several rows of `instruments_of`, each once."""
    return tuple(dict.fromkeys(source for row in rows for source in row.source_ids))


def _text(subject: object) -> str:
    return "" if pd.isna(subject) else str(subject).strip().rstrip(".")
