"""The figures of one region as tables with headers in the reader's language, for screen and files alike."""

from datetime import date

import numpy as np
import pandas as pd

from benchmark.analysis.computation import computation
from benchmark.analysis.difference_words import DIRECTIONS
from benchmark.analysis.history import series_of
from benchmark.analysis.twins import linked_twin
from benchmark.analysis.workforce import workforce_comparison
from benchmark.evidence import Evidence
from benchmark.exports.merged_notes import with_other_reports
from benchmark.exports.publisher import name_of
from benchmark.exports.workbook import Cell, Sheet
from benchmark.locale import Words, message
from benchmark.locale.units import unit_name

COVERAGE = "ucj_pct"
# What the screen shows first; the other workforce indicators follow on demand.
KEY_WORKFORCE = (
    "employed",
    "informal_share_pct",
    "agriculture_share_pct",
    "lfpr_pct",
    "unemployment_rate_pct",
    "poverty_rate_pct",
    "minimum_wage_idr",
)
_OTHER_GROUPS = ("coverage", "segments", "members", "protected_groups", "workers", "benefits", "budget")

# Number format of a workbook by the decimals of an indicator.
_FORMATS = {0: "count", 1: "pct"}

KINDS = {
    "result": message("hasil"),
    "computed": message("hasil, dihitung"),
    "target": message("target"),
    "disputed": message("diragukan"),
    "suppressed": message("dirahasiakan"),
    "not_applicable": message("tidak berlaku"),
}
PRECISIONS = {
    "day": message("hari"),
    "month": message("bulan"),
    "year": message("tahun"),
    "published": message("tanggal terbit sumber"),
    "inferred": message("tahun disimpulkan"),
    "unknown": message("tidak diketahui"),
}
VERDICTS = {
    "better": message("▲ lebih baik"),
    "similar": message("● serupa"),
    "worse": message("▼ lebih buruk"),
}


def coverage_sheet(evidence: Evidence, code: str, words: Words) -> Sheet:
    """Return every coverage figure of the region, newest first; results, targets, bounds told apart."""
    rows = series_of(evidence, code, COVERAGE).iloc[::-1]
    decimals = int(evidence.indicator(COVERAGE).decimals)
    # What a source states stays as stated; what is worked out claims no more than the indicator does.
    values = rows["value"].astype(float).where(rows["kind"] != "computed", rows["value"].round(decimals))
    table = pd.DataFrame(
        {
            words("Keadaan data"): _dates(rows, words),
            words("Jenis"): [kind_name(row, words) for row in rows.itertuples()],
            words("Cakupan (%)"): values.to_numpy(),
            words("Angka utama"): np.where(rows["in_front"], words("ya"), ""),
            words("Perhitungan"): [computation(evidence, ids, words) for ids in rows["computed_from"]],
            words("Ketelitian tanggal"): [words(PRECISIONS[name]) for name in rows["precision"]],
            words("Penerbit"): [name_of(name, words) for name in rows["publisher"]],
            words("Tautan"): _addresses(rows, evidence),
            words("Catatan"): [with_other_reports(note, words) for note in rows["note"]],
        }
    )
    return Sheet(
        words("Cakupan"),
        words("Cakupan jaminan sosial ketenagakerjaan, {region}", region=evidence.region(code).name),
        table,
        {words("Cakupan (%)"): "pct"},
        words(
            "Hasil, target, batas, dan angka yang diragukan dibedakan pada kolom Jenis; "
            "dasar hitung antarsumber berbeda."
        ),
    )


def other_figures_sheet(evidence: Evidence, code: str, words: Words, on_screen: bool = False) -> Sheet:
    """Return the region's other figures on members, protected groups, benefits and budgets, by indicator.

    On the screen figures are written as text with the decimals of their indicator.
    """
    indicators = evidence.indicators
    indicators = indicators[indicators["group"].isin(_OTHER_GROUPS)].set_index("indicator_id")
    rows = evidence.observations
    rows = rows[(rows["region_code"] == code) & rows["indicator_id"].isin(indicators.index)]
    rows = rows[rows["indicator_id"] != COVERAGE].astype(
        {"kind": object, "precision": object, "bound": object}
    )
    rows = rows.join(
        indicators[["label_id", "label_en", "unit", "decimals", "sort_order"]], on="indicator_id"
    )
    rows = rows.sort_values(["sort_order", "as_of"], ascending=[True, False], kind="stable")
    rows = rows.merge(evidence.sources[["source_id", "publisher", "url"]], on="source_id", how="left")
    table = pd.DataFrame(
        {
            words("Indikator"): rows[f"label_{words.language}"].to_numpy(),
            words("Nilai"): _figures(rows["value"], rows["decimals"], words, on_screen),
            words("Satuan"): [unit_name(unit, words) for unit in rows["unit"]],
            words("Jenis"): [kind_name(row, words) for row in rows.itertuples()],
            words("Keadaan data"): _dates(rows, words),
            words("Ketelitian tanggal"): [words(PRECISIONS[name]) for name in rows["precision"]],
            words("Penerbit"): [name_of(name, words) for name in rows["publisher"]],
            words("Tautan"): _addresses(rows, evidence),
            words("Catatan"): [with_other_reports(note, words) for note in rows["note"]],
        }
    )
    return Sheet(
        words("Angka lain"),
        words(
            "Peserta, kelompok terlindungi, manfaat, dan anggaran, {region}",
            region=evidence.region(code).name,
        ),
        table,
        {words("Nilai"): "decimal"},
    )


def workforce_sheet(
    evidence: Evidence,
    code: str,
    words: Words,
    on: date | None = None,
    comparison: pd.DataFrame | None = None,
    on_screen: bool = False,
) -> Sheet:
    """Return work, poverty and economy beside the province, Indonesia and the median of the region's level.

    Pass ``comparison`` if the result of `workforce_comparison` is at hand. On the screen figures are written
    as text, and one that nobody states bears the word "dihitung"; in a file they stay numbers, and a column
    beside them says which are worked out. A judgement stands only where the
    indicator declares which direction is better; sizes of a region are not compared at all.
    """
    if comparison is None:
        comparison = workforce_comparison(evidence, code, on=on)
    order = {name: place for place, name in enumerate(KEY_WORKFORCE)}
    rows = comparison.sort_values(
        "indicator_id", key=lambda names: names.map(order).fillna(99), kind="stable"
    )
    rows = rows.merge(evidence.sources[["source_id", "publisher", "url"]], on="source_id", how="left")
    indicators = [evidence.indicator(name) for name in rows["indicator_id"]]
    region = evidence.region(code)
    province = region.level == "province"
    everybody = words("median provinsi") if province else words("median kabupaten/kota")
    own = region.short_name
    urls = evidence.sources.set_index("source_id")["url"]
    columns = {
        words("Indikator"): [
            f"{words.pick(row._asdict(), 'label')} ({unit_name(row.unit, words)})" for row in indicators
        ],
        own: _figures(rows["value"], rows["decimals"], words, on_screen),
    }
    compared = {words("Indonesia"): "nation"}
    if not province:
        compared = {evidence.region(region.province_code).short_name: "province"} | compared
    columns |= {
        name: _figures(rows[f"{whose}_value"], rows["decimals"], words, on_screen, rows[f"{whose}_computed"])
        for name, whose in compared.items()
    }
    medians = rows["median"].where([not row.summable for row in indicators])
    columns |= {
        words("Pembanding dihitung"): [_computed(row, evidence, code, words) for row in rows.itertuples()],
        everybody: _figures(medians, rows["decimals"], words, on_screen),
        words("Dibanding median"): [
            _judged(row, indicator, words)
            for row, indicator in zip(rows.itertuples(), indicators, strict=True)
        ],
        words("Keadaan data"): [
            words.as_of(row.as_of, row.precision) + (f" ({words('lama')})" if row.stale else "")
            if row.precision
            else ""
            for row in rows.itertuples()
        ],
        words("Penerbit"): [name_of(name, words) for name in rows["publisher"]],
        words("Tautan"): rows["url"].to_numpy(),
    }
    if not province:
        columns[words("Tautan provinsi")] = rows["province_source_id"].map(urls).to_numpy()
    columns[words("Tautan Indonesia")] = rows["nation_source_id"].map(urls).to_numpy()
    # A median of sizes says nothing and is left blank; any other missing figure is not recorded.
    figures = [own, *compared]
    return Sheet(
        words("Ketenagakerjaan"),
        words("Ketenagakerjaan, kemiskinan, dan ekonomi, {region}", region=region.name),
        pd.DataFrame(columns),
        dict.fromkeys(figures, "decimal"),
        words(
            "Serupa: selisih dari median paling banyak satu simpangan median mutlak. Tanpa tanda: "
            "indikator tidak bernilai baik atau buruk. Pembanding yang dihitung: jumlah, atau rerata "
            "tertimbang jumlah orang. Angka Sakernas kabupaten/kota mengandung galat sampel."
        ),
    )


def kind_name(row, words: Words) -> str:
    """Return what an observation is: result, target, bound, claim; and whether the source says "about"."""
    if row.kind == "bound":
        return words("batas: di atas") if row.bound == "lower" else words("batas: di bawah")
    about = " " + words("(kira-kira)") if row.approximate else ""
    return words(KINDS[row.kind]) + about


def _figures(
    values: pd.Series, decimals: pd.Series, words: Words, on_screen: bool, computed: pd.Series | None = None
) -> list:
    """Write figures of several indicators, each with its decimals: numbers for a file, text for a screen."""
    marks = [False] * len(values) if computed is None else computed
    written = []
    for value, places, worked_out in zip(values, decimals.astype(int), marks, strict=True):
        if pd.isna(value):
            written.append(None)
        elif on_screen:
            mark = f" ({words('dihitung')})" if worked_out else ""
            written.append(words.number(value, places) + mark)
        else:
            written.append(Cell(round(float(value), places), _FORMATS.get(places, "decimal")))
    return written


def _addresses(rows: pd.DataFrame, evidence: Evidence) -> list:
    """Return where each figure can be read: the address of its source, or of that source's linked twin."""
    addresses = []
    for row in rows.itertuples():
        twin = linked_twin(evidence, row.source_id) if pd.isna(row.url) else None
        addresses.append(evidence.source(twin).url if twin else row.url)
    return addresses


def _dates(rows: pd.DataFrame, words: Words) -> list[str]:
    return [words.as_of(row.as_of, row.precision) for row in rows.itertuples()]


def _computed(row, evidence: Evidence, code: str, words: Words) -> str:
    """Say which of the figures compared with is no stated one, and from how many regions it is worked out."""
    said = []
    if row.province_computed:
        province = evidence.region(evidence.region(code).province_code).short_name
        said.append(words("{area} dari {n} daerah", area=province, n=row.province_n))
    if row.nation_computed:
        said.append(words("{area} dari {n} daerah", area=words("Indonesia"), n=row.nation_n))
    return ", ".join(said)


def _judged(row, indicator, words: Words) -> str:
    if indicator.summable or not row.direction:
        return "–"
    return words(VERDICTS[row.verdict]) if row.verdict else words(DIRECTIONS[row.direction])
