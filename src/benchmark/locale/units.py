"""How is a figure written with its unit?"""

import pandas as pd

from benchmark.locale import Words, message

_UNITS = {
    "pct": message("%"),
    "persons": message("orang"),
    "idr": message("rupiah"),
    "idr_per_month": message("rupiah per bulan"),
    "kidr_const2010": message("ribu rupiah, harga konstan 2010"),
    "kidr_per_year": message("ribu rupiah per tahun"),
    "bidr_const2010": message("miliar rupiah, harga konstan 2010"),
    "bidr_current": message("miliar rupiah, harga berlaku"),
    "index": message("indeks"),
    "ratio": message("rasio"),
    "years": message("tahun"),
    "count": message("buah"),
    "cases": message("kasus"),
    "km2": message("km²"),
    "per_km2": message("jiwa per km²"),
    "rank": message("peringkat"),
    "employers": message("pemberi kerja"),
    "villages": message("desa"),
}


def unit_name(unit: str, words: Words) -> str:
    """Return the name of a unit of the indicator table, as it stands in a header or beside a figure."""
    return words(_UNITS[unit])


def written(value: float, unit: str, decimals: int, words: Words) -> str:
    """Return a figure with its unit as people read it aloud; a dash where it is missing.

    >>> written(112286.0, "persons", 0, Words("id"))
    '112.286 orang'
    """
    if pd.isna(value):
        return words.number(value)
    if unit == "pct":
        return words.percent(value, decimals)
    if unit == "idr":
        return words.compact_rupiah(value)
    if unit == "idr_per_month":
        return words("{amount} per bulan", amount=words.rupiah(value))
    if unit in ("index", "ratio"):
        return words.number(value, decimals)
    if unit == "rank":
        return words("peringkat {n}", n=words.number(value))
    return f"{words.number(value, decimals)} {unit_name(unit, words)}"
