"""Which regions are there, what are they called, and on which island do they lie?"""

from pathlib import Path

from build.report import Report
from build.tables import MaterialError, Row, number, read_optional, read_rows, sort_rows

SOURCE = "kepmendagri-2430-2025"
NATION = {"code": "0", "name": "Indonesia"}
ISLAND_OF_FIRST_DIGIT = {
    "1": "Sumatera",
    "2": "Sumatera",
    "3": "Jawa",
    "5": "Bali dan Nusa Tenggara",
    "6": "Kalimantan",
    "7": "Sulawesi",
    "8": "Maluku",
    "9": "Papua",
}
SHORT_PROVINCES = {"31": "DKI Jakarta", "34": "DI Yogyakarta"}


def build_regions(source: Path, material: Path, report: Report) -> list[Row]:
    """Return the 552 regions with short names, island group and density (persons per km²)."""
    given = {row["code"]: row["short_name"] for row in read_optional(material / "short_names.csv")}
    raw = read_rows(source / "reference" / "regions.csv")
    unknown = sorted(set(given) - {row["code"] for row in raw})
    if unknown:
        raise MaterialError(
            f"short_names.csv: no region has the code {unknown[0]}; correct or remove the line"
        )
    rows = []
    for row in raw:
        code = row["code"]
        density = float(row["population"]) / float(row["area_km2"])
        rows.append(
            {
                "code": code,
                "name": row["name"],
                "short_name": given.get(code) or short_name(row),
                "level": row["level"],
                "province_code": row["province_code"],
                "island_group": ISLAND_OF_FIRST_DIGIT[code[0]],
                "latitude": row["latitude"],
                "longitude": row["longitude"],
                "population": row["population"],
                "area_km2": number(row["area_km2"]),
                "density_per_km2": number(f"{density:.2f}"),
                "source_id": SOURCE,
            }
        )
    report.add(
        "Wilayah",
        "Kepadatan penduduk dihitung",
        "Penduduk dibagi luas wilayah dari sumber yang sama, dua desimal.",
        [f"{len(rows)} wilayah"],
    )
    return sort_rows(rows, ["code"])


def short_name(row: Row) -> str:
    """Shorten an official name for charts: "Kabupaten Badung" to "Kab. Badung"."""
    name = row["name"]
    if row["level"] == "province":
        return SHORT_PROVINCES.get(row["code"], name)
    for long, short in (
        ("Kabupaten Administrasi ", "Kab. Adm. "),
        ("Kabupaten ", "Kab. "),
        ("Kota Administrasi ", "Kota Adm. "),
    ):
        if name.startswith(long):
            return short + name.removeprefix(long)
    return name


def areas(regions: list[Row]) -> list[Row]:
    """Return the nation and all regions: what a `region_code` may point to."""
    return sort_rows([NATION, *({"code": row["code"], "name": row["name"]} for row in regions)], ["code"])


def region_aliases(material: Path, regions: list[Row]) -> list[Row]:
    """Return the other names of regions, checked against the codes."""
    codes = {row["code"] for row in regions}
    rows = read_optional(material / "region_aliases.csv")
    for line, row in enumerate(rows, start=2):
        if row["code"] not in codes:
            raise MaterialError(f"region_aliases.csv:{line}: no region has the code {row['code']}")
    return sort_rows(rows, ["alias", "code"])


def region_figures(regions: list[Row]) -> list[Row]:
    """Return population, area and density of each region as observations.

    Population: civil registry, second half of 2024. Area: letter of 16 December 2024.
    """
    facts = (
        ("population", "population", "2024-12-31", "month", "Data kependudukan bersih semester II 2024."),
        ("area_km2", "area_km2", "2024-12-16", "day", "Luas menurut Badan Informasi Geospasial."),
        (
            "population_density",
            "density_per_km2",
            "2024-12-31",
            "month",
            "Dihitung: penduduk dibagi luas wilayah.",
        ),
    )
    return [
        {
            "region_code": row["code"],
            "indicator": indicator,
            "value": row[column],
            "unit": "",
            "as_of": as_of,
            "precision": precision,
            "source_id": SOURCE,
            "note": note,
        }
        for row in regions
        for indicator, column, as_of, precision, note in facts
    ]
