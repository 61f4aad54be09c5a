"""What must be true of regions, their names and the indicators they are measured by."""

import pandas as pd

from benchmark.evidence.findings import Draft
from benchmark.evidence.rules import Rule

_PROVINCE = r"\d\d"
# Kemendagri numbers kabupaten from 01 and kota from 71 within their province.
_KABUPATEN = r"\d\d\.[0-6]\d"
_KOTA = r"\d\d\.[7-9]\d"


# How far a density may lie from population over area: what rounding to two decimals explains.
_DENSITY_ROUNDING = 0.006


def area_without_region(draft: Draft) -> pd.DataFrame:
    """Areas other than the nation that no region stands for."""
    rows = draft["areas"]
    return rows[(rows["code"] != "0") & ~rows["code"].isin(draft["regions"]["code"])]


def area_without_frame(draft: Draft) -> pd.DataFrame:
    """Areas that no map can zoom to."""
    rows = draft["areas"]
    return rows[~rows["code"].isin(draft["bounds"]["code"])]


def density_unlike_area(draft: Draft) -> pd.DataFrame:
    """Regions whose density is not their population over their area."""
    rows = draft["regions"]
    rows = rows.assign(computed=(rows["population"] / rows["area_km2"]).round(2))
    return rows[(rows["density_per_km2"] - rows["population"] / rows["area_km2"]).abs() > _DENSITY_ROUNDING]


def code_outside_province(draft: Draft) -> pd.DataFrame:
    """Regions whose code does not begin with the code of their province."""
    rows = draft["regions"]
    return rows[rows["code"].str[:2] != rows["province_code"]]


def level_unlike_code(draft: Draft) -> pd.DataFrame:
    """Regions whose code has the form of another level."""
    rows = draft["regions"]
    codes = rows["code"].fillna("")
    fits = (
        ((rows["level"] == "province") & codes.str.fullmatch(_PROVINCE))
        | ((rows["level"] == "kabupaten") & codes.str.fullmatch(_KABUPATEN))
        | ((rows["level"] == "kota") & codes.str.fullmatch(_KOTA))
    )
    return rows[rows["level"].notna() & ~fits]


def region_without_one_official_name(draft: Draft) -> pd.DataFrame:
    """Regions that have no official alias, or several."""
    rows = draft["regions"]
    aliases = draft["region_aliases"]
    count = aliases.loc[aliases["kind"] == "official", "code"].value_counts()
    rows = rows.assign(count=rows["code"].map(count).fillna(0))
    return rows[rows["count"] != 1]


def official_alias_unlike_name(draft: Draft) -> pd.DataFrame:
    """Official aliases that are not the official name of the region."""
    rows = draft["region_aliases"]
    rows = rows.assign(name=draft.look_up(rows["code"], "regions", "code", "name"))
    return rows[(rows["kind"] == "official") & rows["name"].notna() & (rows["alias"] != rows["name"])]


def former_name_unexplained(draft: Draft) -> pd.DataFrame:
    """Former names without a word on the renaming."""
    rows = draft["region_aliases"]
    return rows[(rows["kind"] == "former") & rows["note"].isna()]


def limits_exchanged(draft: Draft) -> pd.DataFrame:
    """Indicators whose lower limit lies above the upper one."""
    rows = draft["indicators"]
    return rows[rows["minimum"] > rows["maximum"]]


def valid_to_before_from(draft: Draft) -> pd.DataFrame:
    """Parameters that end before they begin."""
    rows = draft["parameters"]
    return rows[rows["valid_to"] < rows["valid_from"]]


RULES = (
    Rule(
        "area-region",
        "error",
        "areas",
        "code",
        "{name} tidak ada di regions.csv.",
        "Kembalikan barisnya ke regions.csv, atau hapus daerah ini dari areas.csv.",
        area_without_region,
        ("regions",),
    ),
    Rule(
        "area-frame",
        "error",
        "areas",
        "code",
        "{name} tidak mempunyai bingkai peta di boundaries/bounds.csv.",
        "Kembalikan barisnya ke boundaries/bounds.csv.",
        area_without_frame,
        ("bounds",),
    ),
    Rule(
        "density",
        "error",
        "regions",
        "density_per_km2",
        "Kepadatan {value} tidak sama dengan penduduk dibagi luas, {computed}.",
        "Perbaiki penduduk, luas, atau kepadatannya.",
        density_unlike_area,
    ),
    Rule(
        "code-in-province",
        "error",
        "regions",
        "province_code",
        "Kode {code} tidak terletak di provinsi {value}.",
        "Samakan province_code dengan dua angka pertama kode daerah.",
        code_outside_province,
    ),
    Rule(
        "level-of-code",
        "error",
        "regions",
        "level",
        "Kode {code} bukan kode untuk tingkat {value}.",
        "Perbaiki tingkat atau kodenya menurut daftar Kemendagri.",
        level_unlike_code,
    ),
    Rule(
        "one-official-name",
        "error",
        "regions",
        "code",
        "Daerah {value} mempunyai {count} nama resmi di region_aliases.csv, seharusnya satu.",
        "Pertahankan tepat satu baris official untuk daerah ini.",
        region_without_one_official_name,
        ("region_aliases",),
    ),
    Rule(
        "official-name",
        "error",
        "region_aliases",
        "alias",
        "Nama resmi “{value}” berbeda dari “{name}” di regions.csv.",
        "Samakan kedua nama, atau ubah kind.",
        official_alias_unlike_name,
        ("regions",),
    ),
    Rule(
        "former-name",
        "error",
        "region_aliases",
        "note",
        "Nama lama “{alias}” tanpa keterangan.",
        "Tulis kapan dan dengan apa nama diganti.",
        former_name_unexplained,
    ),
    Rule(
        "limits",
        "error",
        "indicators",
        "minimum",
        "Batas bawah {minimum} di atas batas atas {maximum}.",
        "Tukar kedua batas.",
        limits_exchanged,
    ),
    Rule(
        "validity",
        "error",
        "parameters",
        "valid_to",
        "Berlaku sampai {value}, sebelum mulai berlaku ({valid_from}).",
        "Perbaiki salah satu tanggal.",
        valid_to_before_from,
    ),
)
