"""The cost of a target as a workbook that calculates: change an input and every figure follows.

The formulas are those of `analysis/cost_to_target.py`, step by step and with the same rounding. Results stand
beside them, so that viewers that do not calculate show the same figures.
"""

from datetime import date

import pandas as pd

from benchmark.analysis.cost_in_words import cost_sentence
from benchmark.analysis.cost_start import StartingPoint
from benchmark.analysis.cost_to_target import (
    DISCOUNTABLE,
    MOST_YEARS,
    SOURCES,
    Plan,
    Prices,
    Simulation,
    simulate,
)
from benchmark.evidence import Evidence
from benchmark.exports.cost_inputs import inputs_sheet, sources_table
from benchmark.exports.workbook import Cell, Sheet, workbook
from benchmark.locale import Words

# Tables begin in the fifth row of every sheet (exports/workbook.py).
_FIRST = 5
_LAST_SOURCE = _FIRST + len(SOURCES) - 1
_TOTAL = _LAST_SOURCE + 1
_YEARS = range(1, MOST_YEARS + 1)
_YEAR_COLUMNS = dict(zip(_YEARS, "BCDEF", strict=True))


def cost_workbook(
    evidence: Evidence,
    code: str,
    plan: Plan,
    price: Prices,
    start: StartingPoint,
    words: Words,
    made_on: date,
) -> bytes:
    """Return the XLSX file of one simulation.

    Parameters
    ----------
    plan : a plan without problems (`cost_checks.check`).
    start : the region's starting values; an input that equals its own is given with the source.

    Returns
    -------
    bytes
        Cover with the result in one sentence, contents, notes, inputs (cells with names), mix, results,
        years, workers and rupiah by source and year, sources. All results are live formulas.
    """
    region = evidence.region(code)
    simulation = simulate(plan, price)
    tabs = _Tabs(words)
    sheets = [
        inputs_sheet(evidence, code, plan, price, start, words),
        _mix_sheet(evidence, plan, tabs, words),
        _results_sheet(plan, simulation, tabs, words),
        _years_sheet(simulation, tabs, words),
        _workers_sheet(evidence, simulation, tabs, words),
        _costs_sheet(evidence, simulation, tabs, words),
    ]
    return workbook(
        words,
        words("Biaya menuju target, {region}", region=region.name),
        cost_sentence(simulation, region.name, words),
        sheets,
        sources_table(evidence, start, words),
        evidence.revision,
        made_on,
    )


class _Tabs:
    """The names of the tabs, as formulas write them."""

    def __init__(self, words: Words):
        self.mix = words("Bauran")
        self.results = words("Hasil")
        self.years = words("Per tahun")
        self.workers = words("Pekerja per sumber")
        self.costs = words("Biaya per sumber")

    def cell(self, tab: str, place: str) -> str:
        return f"'{getattr(self, tab)}'!{place}"


def _mix_sheet(evidence: Evidence, plan: Plan, tabs: _Tabs, words: Words) -> Sheet:
    kinds = evidence.fund_kinds.set_index("fund_kind")
    share = words("Bauran, %")
    table = pd.DataFrame(
        {
            words("Sumber dana"): [words.pick(kinds.loc[kind], "label") for kind in SOURCES],
            share: [Cell(float(plan.mix.get(kind) or 0), "decimal") for kind in SOURCES],
            words("Potongan dapat berlaku (1 ya, 0 tidak)"): [int(kind in DISCOUNTABLE) for kind in SOURCES],
            words("Catatan"): [words.pick(kinds.loc[kind], "note") for kind in SOURCES],
        }
    ).astype(object)
    total = Cell(100.0, "decimal", f"=SUM(B{_FIRST}:B{_LAST_SOURCE})")
    table.loc[len(table)] = [words("Jumlah"), total, None, None]
    return Sheet(
        tabs.mix,
        words("Siapa membayar iuran pekerja yang ditambah, dalam persen"),
        table,
        note=words(
            "Ubah kolom persen; jumlahnya harus 100. Potongan PP 50/2025 tidak berlaku bagi APBN/APBD."
        ),
    )


def _results_sheet(plan: Plan, simulation: Simulation, tabs: _Tabs, words: Words) -> Sheet:
    years, costs = tabs.years, tabs.costs
    servants = simulation.civil_servants
    premium = f"'{years}'!E{_FIRST}"
    last = f"INDEX('{years}'!H{_FIRST}:H{_FIRST + MOST_YEARS - 1},lama_tahun)"
    people, percent = words("orang"), words("persen")
    rows = [
        (words("Pekerja terlindungi hari ini"), simulation.covered, "=terlindungi", "count", people),
        (
            words("Cakupan hari ini"),
            simulation.coverage,
            "=terlindungi/dasar_hitung*100",
            "decimal",
            percent,
        ),
        (words("Pekerja pada target"), simulation.target, "=target_orang", "count", people),
        (
            words("Pekerja yang ditambah"),
            simulation.to_add,
            "=target_orang-terlindungi",
            "count",
            people,
        ),
        (
            words("Biaya seluruhnya"),
            simulation.total,
            f"='{costs}'!G{_TOTAL}",
            "money",
            words("rupiah"),
        ),
        (
            words("Biaya tahun terakhir"),
            simulation.years[-1].cost,
            f"={last}",
            "money",
            words("rupiah"),
        ),
        (
            words("Iuran penuh satu pekerja dalam tahun pertama"),
            int(plan.months) * simulation.years[0].premium,
            f"=bulan*{premium}",
            "money",
            words("rupiah"),
        ),
        (
            words("Pekerja yang ditambah terhadap pekerja informal"),
            simulation.share_of_informal,
            '=IF(N(pekerja_informal)=0,"",(target_orang-terlindungi)/pekerja_informal*100)',
            "decimal",
            percent,
        ),
        (
            words("Gerakan ASN: pekerja yang dilindungi"),
            servants and servants.workers,
            '=IF(jumlah_asn="","",MIN(jumlah_asn,dasar_hitung-terlindungi))',
            "count",
            people,
        ),
        (
            words("Gerakan ASN: iuran setahun"),
            servants and servants.cost,
            '=IF(jumlah_asn="","",MIN(jumlah_asn,dasar_hitung-terlindungi)*bulan*iuran)',
            "money",
            words("rupiah"),
        ),
        (
            words("Gerakan ASN: cakupan sesudahnya"),
            servants and servants.coverage,
            '=IF(jumlah_asn="","",(terlindungi+MIN(jumlah_asn,dasar_hitung-terlindungi))/dasar_hitung*100)',
            "decimal",
            percent,
        ),
        (
            words("Bauran berjumlah 100 (1 ya, 0 tidak)"),
            1,
            f"=IF(ROUND('{tabs.mix}'!B{_TOTAL},6)=100,1,0)",
            "count",
            "",
        ),
    ]
    table = pd.DataFrame(
        {
            words("Hasil"): [row[0] for row in rows],
            words("Nilai"): [_formula(value, text, style) for _, value, text, style, _ in rows],
            words("Satuan"): [row[4] for row in rows],
        }
    )
    note = words("Semua nilai adalah rumus: ubah lembar masukan atau bauran, hasil mengikuti.")
    return Sheet(tabs.results, words("Hasil simulasi"), table, note=note)


def _years_sheet(simulation: Simulation, tabs: _Tabs, words: Words) -> Sheet:
    rows = []
    raised = "ROUND(ROUND({}*(1+kenaikan/100)^(A{row}-1),6),0)"
    for number in _YEARS:
        row = _FIRST + number - 1
        year = simulation.years[number - 1] if number <= len(simulation.years) else None
        off = f"ROUND(ROUND({raised.format('iuran_jkk_jkm', row=row)}*potongan_bagian,6),0)"
        first = f"MAX(YEAR(potongan_mulai)*12+MONTH(potongan_mulai)-1,B{row}*12)"
        last = f"MIN(YEAR(potongan_akhir)*12+MONTH(potongan_akhir)-1,B{row}*12+11)"
        share = simulation.shares_of_budget[number - 1] if year and simulation.shares_of_budget else None

        def live(value, text: str, style: str = "count", row=row) -> Cell:
            return _formula(value, f'=IF(A{row}>lama_tahun,"",{text})', style)

        added = f"ROUNDUP(ROUND((target_orang-terlindungi)*A{row}/lama_tahun,6),0)"
        cost = tabs.cell("costs", f"{_YEAR_COLUMNS[number]}{_TOTAL}")
        rows.append(
            [
                number,
                live(year and year.year, f"tahun_pertama+A{row}-1", "year"),
                live(year and year.added, added),
                live(year and year.coverage, f"(terlindungi+C{row})/dasar_hitung*100", "decimal"),
                live(year and year.premium, raised.format("iuran", row=row), "money"),
                live(year and year.discount, f"IF(potongan_dipakai=1,{off},0)", "money"),
                live(
                    year and year.discount_months,
                    f"IF(potongan_dipakai=1,MIN(bulan,MAX(0,{last}-{first}+1)),0)",
                ),
                live(year and year.cost, cost, "money"),
                live(share, f'IF(N(anggaran)=0,"",H{row}/anggaran*100)', "decimal"),
            ]
        )
    columns = [
        words("Tahun ke-"),
        words("Tahun"),
        words("Pekerja ditambah (orang)"),
        words("Cakupan (%)"),
        words("Iuran penuh per bulan (rupiah)"),
        words("Potongan per bulan (rupiah)"),
        words("Bulan berpotongan"),
        words("Biaya setahun (rupiah)"),
        words("Bagian anggaran (%)"),
    ]
    table = pd.DataFrame(rows, columns=columns)
    note = words("Pekerja yang ditambah naik sama besar tiap tahun; baris di luar lama tahun kosong.")
    return Sheet(tabs.years, words("Biaya menurut tahun"), table, note=note)


def _workers_sheet(evidence: Evidence, simulation: Simulation, tabs: _Tabs, words: Words) -> Sheet:
    def cell(number: int, place: int) -> Cell:
        row, column = _FIRST + place, _YEAR_COLUMNS[number]
        added = tabs.cell("years", f"$C${_FIRST + number - 1}")
        shares = tabs.cell("mix", f"$B${_FIRST}:$B{row}")
        before = f"SUM({column}$4:{column}{row - 1})"
        text = f'=IF({added}="","",ROUND(ROUND({added}*SUM({shares})/100,6),0)-{before})'
        return _formula(_source(simulation, number, place, "workers"), text, "count")

    table = _by_source(evidence, words, cell)
    note = words("Dibulatkan pada jumlah berjalan, sehingga bagian-bagiannya pas menjadi seluruhnya.")
    return Sheet(tabs.workers, words("Pekerja yang ditambah menurut sumber dana dan tahun"), table, note=note)


def _costs_sheet(evidence: Evidence, simulation: Simulation, tabs: _Tabs, words: Words) -> Sheet:
    def cell(number: int, place: int) -> Cell:
        row, column = _FIRST + place, _YEAR_COLUMNS[number]
        year = _FIRST + number - 1
        workers = tabs.cell("workers", f"{column}{row}")
        premium, off = tabs.cell("years", f"$E${year}"), tabs.cell("years", f"$F${year}")
        cut = f"{tabs.cell('mix', f'$C{row}')}*{tabs.cell('years', f'$G${year}')}*{off}"
        text = f'=IF({workers}="","",{workers}*(bulan*{premium}-{cut}))'
        return _formula(_source(simulation, number, place, "cost"), text, "money")

    table = _by_source(evidence, words, cell)
    sums = [
        sum(source.cost for year in simulation.years for source in year.sources if source.fund_kind == kind)
        for kind in SOURCES
    ]
    table[words("Jumlah")] = [
        _formula(value, f"=SUM(B{_FIRST + place}:F{_FIRST + place})", "money")
        for place, value in enumerate(sums)
    ]
    bottom = [
        _formula(
            simulation.years[number - 1].cost if number <= len(simulation.years) else None,
            f'=IF({column}{_FIRST}="","",SUM({column}{_FIRST}:{column}{_LAST_SOURCE}))',
            "money",
        )
        for number, column in _YEAR_COLUMNS.items()
    ]
    total = _formula(simulation.total, f"=SUM(G{_FIRST}:G{_LAST_SOURCE})", "money")
    table.loc[len(table)] = [words("Jumlah"), *bottom, total]
    return Sheet(tabs.costs, words("Biaya menurut sumber dana dan tahun, rupiah"), table)


def _by_source(evidence: Evidence, words: Words, cell) -> pd.DataFrame:
    kinds = evidence.fund_kinds.set_index("fund_kind")
    columns = {words("Sumber dana"): [words.pick(kinds.loc[kind], "label") for kind in SOURCES]}
    for number in _YEARS:
        columns[words("Tahun ke-{n}", n=number)] = [cell(number, place) for place in range(len(SOURCES))]
    return pd.DataFrame(columns)


def _source(simulation: Simulation, number: int, place: int, what: str) -> int | None:
    return (
        getattr(simulation.years[number - 1].sources[place], what)
        if number <= len(simulation.years)
        else None
    )


def _formula(value, text: str, style: str) -> Cell:
    """Return a live cell; its known result is "" where the formula leaves the cell empty."""
    return Cell("" if value is None else float(value), style, text)
