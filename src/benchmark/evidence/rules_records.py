"""What must be true of instruments, programmes, awards, visits and the sources behind everything."""

from functools import partial

import pandas as pd

from benchmark.evidence.findings import Draft
from benchmark.evidence.rules import Rule, repeated

# Sources that need no address: papers seen themselves, and what we decided ourselves.
_WITHOUT_ADDRESS = ("document", "method")
# Every table that cites sources; if one cannot be read, nobody can tell which sources are unused.
_CITING = (
    "observations",
    "funding",
    "regions",
    "instrument_kinds",
    "fund_kinds",
    "parameters",
    "instrument_sources",
    "program_sources",
    "award_sources",
    "visit_sources",
    "travel_rules",
    "national_act_sources",
)


def source_without_address(draft: Draft) -> pd.DataFrame:
    """Sources that have no web address though they are neither a document nor a method."""
    rows = draft["sources"]
    return rows[rows["url"].isna() & ~rows["kind"].isin(_WITHOUT_ADDRESS)]


def published_in_the_future(draft: Draft) -> pd.DataFrame:
    """Sources published after today."""
    rows = draft["sources"]
    return rows[rows["published_on"] > pd.Timestamp(draft.today)]


def source_unused(draft: Draft) -> pd.DataFrame:
    """Sources that no row of any table refers to."""
    rows = draft["sources"]
    used = [
        table["source_id"]
        for name, table in draft.tables.items()
        if name != "sources" and "source_id" in table
    ]
    return rows[~rows["source_id"].isin(pd.concat(used))]


def without_source(table: str, key: str, links: str, draft: Draft) -> pd.DataFrame:
    """Rows of a register that no source backs."""
    rows = draft[table]
    return rows[~rows[key].isin(draft[links][key])].assign(links=links)


def in_the_future(table: str, column: str, draft: Draft) -> pd.DataFrame:
    """Rows of a register whose year has not begun."""
    rows = draft[table]
    return rows[rows[column] > draft.today.year]


def in_force_in_the_future(draft: Draft) -> pd.DataFrame:
    """Instruments said to be in force whose year has not begun."""
    rows = in_the_future("instruments", "year", draft)
    return rows[rows["status"] == "berlaku"]


def numbered_twice(draft: Draft) -> pd.DataFrame:
    """Instruments that repeat the kind, number and year of an earlier one of the same region."""
    rows = draft["instruments"]
    return repeated(rows[rows["number"].notna()], ["region_code", "kind", "number", "year"])


def entered_twice(table: str, key: str, draft: Draft) -> pd.DataFrame:
    """Rows of a register that repeat an earlier one in everything but their id and note."""
    rows = draft[table]
    return repeated(rows, [name for name in rows.columns if name not in (key, "note")])


def unnumbered_twice(draft: Draft) -> pd.DataFrame:
    """Instruments without a number that repeat an earlier one in everything but their id and note."""
    rows = entered_twice("instruments", "instrument_id", draft)
    return rows[rows["number"].isna()]


def visits_itself(draft: Draft) -> pd.DataFrame:
    """Study visits of a region to itself."""
    rows = draft["visits"]
    return rows[rows["visitor_code"] == rows["host_code"]]


def visited_in_the_future(draft: Draft) -> pd.DataFrame:
    """Study visits dated after today."""
    rows = draft["visits"]
    return rows[rows["date"] > pd.Timestamp(draft.today)]


def _sourced(table: str, key: str, links: str) -> Rule:
    return Rule(
        "no-source",
        "error",
        table,
        key,
        "{value} tidak mempunyai sumber.",
        "Tambahkan sumbernya ke {links}.csv.",
        partial(without_source, table, key, links),
        (links,),
    )


def _begun(table: str, column: str) -> Rule:
    return Rule(
        "future-date",
        "error",
        table,
        column,
        "Tahun {value} belum dimulai.",
        "Perbaiki tahunnya.",
        partial(in_the_future, table, column),
    )


def _once(table: str, key: str) -> Rule:
    return Rule(
        "duplicate",
        "error",
        table,
        key,
        "Sama dengan baris {other}.",
        "Hapus salah satu dan satukan sumbernya.",
        partial(entered_twice, table, key),
    )


RULES = (
    Rule(
        "source-address",
        "error",
        "sources",
        "url",
        "Sumber {source_id} tidak mempunyai alamat, padahal jenisnya {kind}.",
        "Isi alamatnya, atau beri kind document bila naskahnya memang tidak beralamat.",
        source_without_address,
    ),
    Rule(
        "future-date",
        "error",
        "sources",
        "published_on",
        "Sumber terbit {value}, setelah hari ini.",
        "Perbaiki tanggal terbitnya.",
        published_in_the_future,
    ),
    Rule(
        "unused-source",
        "warning",
        "sources",
        "source_id",
        "Sumber {value} tidak dirujuk oleh tabel mana pun.",
        "Hapus barisnya, atau rujuk dari fakta yang berasal darinya.",
        source_unused,
        _CITING,
    ),
    _sourced("instruments", "instrument_id", "instrument_sources"),
    _sourced("programs", "program_id", "program_sources"),
    _sourced("awards", "award_id", "award_sources"),
    _sourced("visits", "visit_id", "visit_sources"),
    _sourced("national_acts", "act_id", "national_act_sources"),
    _begun("awards", "edition_year"),
    Rule(
        "future-date",
        "error",
        "instruments",
        "year",
        "Instrumen berlaku bertahun {value} yang belum dimulai.",
        "Perbaiki tahun atau statusnya.",
        in_force_in_the_future,
    ),
    Rule(
        "duplicate",
        "warning",
        "instruments",
        "number",
        "Jenis, nomor, dan tahun sama dengan baris {other}.",
        "Satukan keduanya bila instrumennya sama.",
        numbered_twice,
    ),
    Rule(
        "duplicate",
        "error",
        "instruments",
        "instrument_id",
        "Sama dengan baris {other}.",
        "Hapus salah satu dan satukan sumbernya.",
        unnumbered_twice,
    ),
    _once("awards", "award_id"),
    _once("programs", "program_id"),
    _once("visits", "visit_id"),
    Rule(
        "visit-itself",
        "error",
        "visits",
        "host_code",
        "Tamu dan tuan rumah sama: {value}.",
        "Perbaiki salah satu kodenya.",
        visits_itself,
    ),
    Rule(
        "future-date",
        "error",
        "visits",
        "date",
        "Kunjungan bertanggal {value}, setelah hari ini.",
        "Perbaiki tanggalnya.",
        visited_in_the_future,
    ),
)
