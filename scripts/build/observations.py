"""What is stated about each region, with results, targets, bounds and disputes kept apart?"""

from pathlib import Path

from build.doubts import add_sentence, doubt
from build.repairs import apply_repairs
from build.report import Report
from build.tables import MaterialError, Row, number, read_rows, truth

RAW_KEY = ("region_code", "indicator", "value", "as_of", "source_id")

TARGETS = {
    "ucj_target_pct": "ucj_pct",
    "workers_target": "workers_covered",
    "vulnerable_workers_target": "vulnerable_workers_covered",
    "palm_workers_target": "palm_workers_covered",
}
BOUNDS = {"ucj_pct_min": ("ucj_pct", "lower"), "ucj_pct_below": ("ucj_pct", "upper")}
SAME_QUESTION = {"villages_enrolled": "villages_registered", "villages_participating": "villages_registered"}

UNITS = {
    "pct": ("%", "percent", "persen", "pct"),
    "persons": ("orang", "people", "persons", "pekerja", "penerima"),
    "cases": ("cases", "kasus", "klaim"),
    "idr": ("idr", "IDR", "rupiah"),
    "employers": ("badan usaha", "badan_usaha", "employers", "pemberi kerja", "perusahaan"),
    "villages": ("desa", "nagari"),
    "rank": ("peringkat",),
}
SETTLED_UNIT = {spelling: unit for unit, spellings in UNITS.items() for spelling in spellings}

# "Sekitar" and the like may speak of another figure in the note, so a reader decides on them, row by row.
ROUNDED = "dibulatkan"


def build_observations(
    source: Path,
    material: Path,
    indicators: list[Row],
    sources: list[Row],
    figures: list[Row],
    report: Report,
) -> list[Row]:
    """Return the long table of all figures with stable ids.

    Parameters
    ----------
    figures
        Raw-shaped rows that come from the regions themselves (population, area, density).

    Raises
    ------
    MaterialError
        If a row names an unknown indicator, a unit that its indicator does not have, or contradicts itself.
    """
    described = {row["indicator_id"]: row for row in indicators}
    published = {row["source_id"]: row["published_on"] for row in sources}
    evidence = source / "evidence"
    raw = [*read_rows(evidence / "observations.csv"), *read_rows(evidence / "socioeconomic.csv"), *figures]
    rows = [settle(row, described) for row in raw]
    _report_settling(report, raw, rows)
    keys = [tuple(row[column] for column in RAW_KEY) for row in raw]
    touched = apply_repairs(material / "observation_repairs.csv", rows, RAW_KEY, report, keys)
    doubt(rows, described, published, touched, report)
    rows = drop_repeats(rows, report)
    check(rows)
    rows.sort(key=_order)
    for position, row in enumerate(rows, start=1):
        row["observation_id"] = f"obs-{position:05d}"
    return rows


def settle(raw: Row, described: dict[str, Row]) -> Row:
    """Bring one raw row to its indicator, kind and unit; the statement itself stays as it is."""
    name = raw["indicator"]
    indicator, bound = BOUNDS.get(name, (TARGETS.get(name) or SAME_QUESTION.get(name, name), ""))
    if indicator == "hdi" and "." in raw["region_code"]:
        indicator = "hdi_old_series"
    where = f"{raw['region_code']} {name} {raw['value']} ({raw['source_id']})"
    if indicator not in described:
        raise MaterialError(f"{where}: indicator {indicator!r} is not described in indicators.csv")
    note, wanted = raw["note"], described[indicator]["unit"]
    unit = SETTLED_UNIT.get(raw["unit"], raw["unit"] or wanted)
    if (wanted, unit) == ("cases", "persons"):
        note = add_sentence(note, "Sumber menghitung orang, bukan kasus.")
    elif unit != wanted:
        raise MaterialError(f"{where}: unit {raw['unit']!r} is not {wanted!r}, the unit of {indicator}")
    return {
        "observation_id": "",
        "region_code": raw["region_code"],
        "indicator_id": indicator,
        "kind": "bound" if bound else "target" if name in TARGETS else "result",
        "value": number(raw["value"]),
        "bound": bound,
        "approximate": truth(ROUNDED in raw["note"].casefold()),
        "as_of": raw["as_of"],
        "precision": raw["precision"],
        "source_id": raw["source_id"],
        "note": note,
    }


def drop_repeats(rows: list[Row], report: Report) -> list[Row]:
    """Keep one of several rows that say the same in every column."""
    kept: dict[tuple[str, ...], Row] = {}
    repeated = []
    for row in rows:
        key = tuple(row.values())
        if key in kept:
            repeated.append(
                f"`{row['region_code']} {row['indicator_id']}` {row['value']} ({row['source_id']})"
            )
        kept.setdefault(key, row)
    report.add("Pengamatan", "Baris kembar dibuang", "Semua kolomnya sama.", repeated)
    return list(kept.values())


def check(rows: list[Row]) -> None:
    """Stop when a repair has left a row that says two things at once."""
    for row in rows:
        where = f"{row['region_code']} {row['indicator_id']} {row['value']} ({row['source_id']})"
        if (row["kind"] == "bound") != bool(row["bound"]):
            raise MaterialError(f"{where}: a bound needs 'lower' or 'upper', anything else must have none")
        if (row["kind"] in ("suppressed", "not_applicable")) == bool(row["value"]):
            raise MaterialError(f"{where}: only suppressed and not_applicable rows go without a value")
        if (row["precision"] == "unknown") == bool(row["as_of"]):
            raise MaterialError(f"{where}: precision 'unknown' goes with no date, any other with one")


def _order(row: Row) -> tuple:
    value = float(row["value"]) if row["value"] else float("inf")
    return (
        row["region_code"],
        row["indicator_id"],
        row["as_of"],
        row["source_id"],
        value,
        row["kind"],
        row["note"],
    )


def _report_settling(report: Report, raw: list[Row], rows: list[Row]) -> None:
    pairs = list(zip(raw, rows, strict=True))
    moved = [
        f"`{old['indicator']}` → `{new['indicator_id']}` ({new['kind']})"
        for old, new in pairs
        if old["indicator"] != new["indicator_id"]
    ]
    spelled = [
        f"`{old['unit']}` → `{SETTLED_UNIT[old['unit']]}`"
        for old, _ in pairs
        if SETTLED_UNIT.get(old["unit"], old["unit"]) != old["unit"]
    ]
    rounded = [
        f"`{new['region_code']} {new['indicator_id']}` {new['value']}: {old['note']}"
        for old, new in pairs
        if new["approximate"] == "true"
    ]
    heads = [
        f"`{new['region_code']}` {new['value']} {old['unit']}"
        for old, new in pairs
        if old["note"] != new["note"]
    ]
    report.tally(
        "Pengamatan",
        "Nama indikator dipetakan",
        "Target, batas, dan nama ganda dari satu pertanyaan "
        "disatukan pada indikator dasarnya; IPM kabupaten/kota seri lama dipisahkan.",
        moved,
    )
    report.tally("Pengamatan", "Ejaan satuan diseragamkan", "Satuan sama, ejaan berbeda.", spelled)
    report.add(
        "Pengamatan",
        "Klaim manfaat dihitung per orang",
        "Sumber menyebut orang, bukan kasus; catatan ditambahkan dan angkanya tetap.",
        heads,
    )
    report.add("Pengamatan", "Ditandai kira-kira", "Catatan menyebut angka dibulatkan.", rounded)
