"""What goes into the cost of a target, and where each starting value comes from, as sheets."""

from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from benchmark.analysis.cost_start import Start, StartingPoint
from benchmark.analysis.cost_to_target import Amount, Plan, Prices
from benchmark.evidence import Evidence
from benchmark.exports.publisher import name_of
from benchmark.exports.workbook import Cell, Sheet
from benchmark.locale import Words, message

PACKAGE_NAMES = {
    "jkk_jkm": message("JKK dan JKM"),
    "jkk_jkm_jht": message("JKK, JKM, dan JHT"),
}
DISCOUNT_PARAMETERS = {"other": "discount_bpu_share", "transport": "discount_bpu_transport_share"}


@dataclass(frozen=True)
class _Row:
    """One line of the sheet of inputs; ``name`` is how formulas call its value."""

    name: str
    label: str
    value: Cell
    unit: str
    origin: str
    source_ids: tuple[str, ...] = ()


def inputs_sheet(
    evidence: Evidence, code: str, plan: Plan, price: Prices, start: StartingPoint, words: Words
) -> Sheet:
    """Return every input as a named cell with its unit and its origin."""
    rows = [
        *_workers(plan, start, words),
        *_premium(evidence, plan, price, words),
        _given("bulan", words("Bulan dibayar dalam setahun"), plan.months, "count", words("bulan"), words),
        _given("tahun_pertama", words("Tahun pertama"), plan.first_year, "year", words("tahun"), words),
        _given("lama_tahun", words("Lama sampai target (1–5)"), plan.years, "count", words("tahun"), words),
        _given("kenaikan", words("Kenaikan iuran per tahun"), plan.rise, "decimal", words("persen"), words),
        _started("anggaran", words("Anggaran pembanding"), plan.budget, start.budget, "money", words),
        _given("jumlah_asn", words("Jumlah ASN"), plan.civil_servants, "count", words("orang"), words),
    ]
    label, value = words("Masukan"), words("Nilai")
    table = pd.DataFrame(
        {
            label: [row.label for row in rows],
            value: [row.value for row in rows],
            words("Satuan"): [row.unit for row in rows],
            words("Asal"): [row.origin for row in rows],
            words("Tautan"): [_url(evidence, row.source_ids) for row in rows],
        }
    )
    return Sheet(
        words("Masukan"),
        words("Masukan simulasi, {region}", region=evidence.region(code).name),
        table,
        note=words(
            "Ubah nilai di kolom Nilai; lembar lain menghitung ulang. Sel kosong berarti tidak dipakai."
        ),
        cell_names={row.name: (place, value) for place, row in enumerate(rows)},
    )


def sources_table(evidence: Evidence, start: StartingPoint, words: Words) -> pd.DataFrame:
    """Return every source behind starting values, premiums and notes: publisher, title, date, link, use."""
    used: dict[str, list[str]] = {}
    named = {
        words("titik awal"): [
            source
            for part in (
                start.universe,
                start.covered,
                start.informal,
                start.target,
                start.headline,
                start.budget,
                start.employed,
            )
            for source in part.source_ids
        ],
        words("iuran dan potongan"): [
            row.source_id
            for row in evidence.parameters.itertuples()
            if row.parameter_id.startswith(("premium_", "discount_"))
        ],
        words("catatan sumber dana"): list(evidence.fund_kinds["source_id"]),
    }
    for use, source_ids in named.items():
        for source_id in dict.fromkeys(source_ids):
            used.setdefault(source_id, []).append(use)
    sources = [evidence.source(source_id) for source_id in used]
    return pd.DataFrame(
        {
            words("Penerbit"): [name_of(row.publisher, words) for row in sources],
            words("Judul"): [row.title for row in sources],
            words("Terbit"): [row.published_on for row in sources],
            words("Tautan"): ["" if pd.isna(row.url) else row.url for row in sources],
            words("Dipakai untuk"): [", ".join(uses) for uses in used.values()],
        }
    )


def origin_text(start: Start, words: Words) -> str:
    """Say in a few words where a starting value comes from and how old it is."""
    kinds = {
        ("workers_total",): words("dasar hitung menurut sumber"),
        ("workers_covered", "workers_uncovered"): words("dihitung: terlindungi + belum terlindungi"),
        ("employed",): words("penduduk bekerja (Sakernas)"),
        ("workers_covered",): words("pekerja terlindungi menurut sumber"),
        ("ucj_pct",): words("cakupan menurut sumber"),
        ("employed", "informal_share_pct"): words(
            "dihitung: penduduk bekerja × proporsi informal (Sakernas)"
        ),
        ("budget_total_idr",): words("belanja daerah (anggaran)"),
    }
    if start.origin == "national":
        return words.pick({"label_id": start.label_id, "label_en": start.label_en}, "label")
    text = words("target daerah") if start.origin == "target" else kinds[start.indicator_ids]
    marks = [words.as_of(start.as_of, start.precision)]
    if start.indicator_ids == ("ucj_pct",) and start.origin == "computed":
        marks.append(words("dihitung"))
    if start.past:
        marks.append(words("sudah lewat"))
    if start.doubtful:
        marks.append("≈")
    if start.stale:
        marks.append(words("lama"))
    return f"{text}, {', '.join(marks)}"


def _workers(plan: Plan, start: StartingPoint, words: Words) -> list[_Row]:
    covered = ("cakupan_awal", words("Cakupan hari ini"), "terlindungi", words("Terlindungi hari ini"))
    target = ("target_persen", words("Target cakupan"), "target_orang", words("Pekerja pada target"))
    return [
        _started(
            "dasar_hitung", words("Dasar hitung (pekerja)"), plan.universe, start.universe, "count", words
        ),
        *_amount(covered, plan.covered, plan.covered_people, start.covered, False, words),
        *_amount(target, plan.target, plan.target_people, start.target, True, words),
        _started(
            "pekerja_informal", words("Pekerja informal"), plan.informal, start.informal, "count", words
        ),
    ]


def _amount(names, amount: Amount, people: int, start: Start, up: bool, words: Words) -> list[_Row]:
    share_name, share_label, people_name, people_label = names
    own = amount.value == start.value and amount.unit == start.unit
    origin, source_ids = _origin(start if own else None, words)
    if amount.unit == "people":
        cell = Cell(float(amount.value), "count")
        return [_Row(people_name, people_label, cell, words("orang"), origin, source_ids)]
    outer = "ROUNDUP" if up else "ROUND"
    formula = f"={outer}(ROUND(dasar_hitung*{share_name}/100,6),0)"
    how = words("dihitung, dibulatkan ke atas") if up else words("dihitung, dibulatkan")
    share = Cell(float(amount.value), "decimal")
    return [
        _Row(share_name, share_label, share, words("persen"), origin, source_ids),
        _Row(people_name, people_label, Cell(float(people), "count", formula), words("orang"), how),
    ]


def _premium(evidence: Evidence, plan: Plan, price: Prices, words: Words) -> list[_Row]:
    package = _parameter(evidence, f"premium_bpu_{plan.package}_idr")
    basic = _parameter(evidence, "premium_bpu_jkk_jkm_idr")
    name = words(PACKAGE_NAMES[plan.package])
    unit = words("rupiah per bulan")
    rows = [
        _Row(
            "iuran",
            words("Iuran {package}", package=name),
            Cell(price.packages[plan.package], "money"),
            unit,
            words("iuran yang berlaku"),
            (package.source_id,),
        ),
        _Row(
            "iuran_jkk_jkm",
            words("Iuran JKK dan JKM (dasar potongan)"),
            Cell(price.discountable, "money"),
            unit,
            words("iuran yang berlaku"),
            (basic.source_id,),
        ),
        _Row(
            "potongan_dipakai",
            words("Potongan PP 50/2025 dipakai (1 ya, 0 tidak)"),
            Cell(int(plan.discount != "none"), "count"),
            "",
            words("hanya untuk sumber yang bukan APBN/APBD"),
        ),
    ]
    # The window of a discount that is not used is written all the same, so that it can be switched on.
    key = "other" if plan.discount == "none" else plan.discount
    discount, source = price.discounts[key], _parameter(evidence, DISCOUNT_PARAMETERS[key])
    label = words.pick(source, "label")
    rule = words("PP 50/2025; tidak berlaku bagi peserta yang iurannya dibayar APBN/APBD")
    share, start, end = float(discount.share), discount.start, discount.end
    cells = (
        ("potongan_bagian", words("bagian"), Cell(share, "decimal")),
        ("potongan_mulai", words("mulai"), Cell(start)),
        ("potongan_akhir", words("akhir"), Cell(end)),
    )
    return rows + [
        _Row(name, f"{label}: {part}", cell, "", rule, (source.source_id,)) for name, part, cell in cells
    ]


def _given(name: str, label: str, value: Decimal | None, style: str, unit: str, words: Words) -> _Row:
    cell = Cell(None if value is None else float(value), style)
    return _Row(name, label, cell, unit, words("diisi pembaca"))


def _started(name: str, label: str, value: Decimal | None, start: Start, style: str, words: Words) -> _Row:
    origin, source_ids = _origin(start if value is not None and value == start.value else None, words)
    unit = words("rupiah") if style == "money" else words("orang")
    return _Row(name, label, Cell(None if value is None else float(value), style), unit, origin, source_ids)


def _origin(start: Start | None, words: Words) -> tuple[str, tuple[str, ...]]:
    if start is None or start.value is None:
        return words("diisi pembaca"), ()
    return origin_text(start, words), start.source_ids


def _parameter(evidence: Evidence, parameter_id: str):
    rows = evidence.parameters
    return next(rows[rows["parameter_id"] == parameter_id].itertuples())


def _url(evidence: Evidence, source_ids: tuple[str, ...]) -> str:
    url = evidence.source(source_ids[0]).url if source_ids else ""
    return "" if pd.isna(url) else url
