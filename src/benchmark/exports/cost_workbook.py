"""The cost of a target as a workbook that calculates: change an input and every figure follows.

The formulas are those of `analysis/cost_to_target.py`, step by step and with the same rounding. Results stand
beside them, so that viewers that do not calculate show the same figures.
"""

from datetime import date

import pandas as pd

from benchmark.analysis.cost_cautions_in_words import cautions
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
from benchmark.exports.cost_results import FIRST, LAST_SOURCE, TOTAL, Tabs, live_cell, results_sheet
from benchmark.exports.workbook import Cell, Sheet, workbook
from benchmark.locale import Words

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
    remarks = [caution.text for caution in cautions(plan, price, start, words)]
    tabs = Tabs(words)
    sheets = [
        inputs_sheet(evidence, code, plan, price, start, words),
        _mix_sheet(evidence, plan, tabs, words),
        results_sheet(plan, simulation, tabs, remarks, words),
        _years_sheet(simulation, tabs, words),
        _workers_sheet(evidence, simulation, tabs, words),
        _costs_sheet(evidence, simulation, tabs, words),
    ]
    return workbook(
        words,
        words("Biaya menuju target, {region}", region=region.name),
        " ".join([cost_sentence(plan, simulation, start, region.name, words), *remarks]),
        sheets,
        sources_table(evidence, start, words),
        evidence.revision,
        made_on,
    )


def _mix_sheet(evidence: Evidence, plan: Plan, tabs: Tabs, words: Words) -> Sheet:
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
    total = Cell(100.0, "decimal", f"=SUM(B{FIRST}:B{LAST_SOURCE})")
    table.loc[len(table)] = [words("Jumlah"), total, None, None]
    return Sheet(
        tabs.mix,
        words("Siapa membayar iuran pekerja yang ditambah, dalam persen"),
        table,
        note=words(
            "Ubah kolom persen; jumlahnya harus 100. Potongan PP 50/2025 tidak berlaku bagi APBN/APBD."
        ),
    )


def _years_sheet(simulation: Simulation, tabs: Tabs, words: Words) -> Sheet:
    rows = []
    raised = "ROUND(ROUND({}*(1+kenaikan/100)^(A{row}-1),6),0)"
    for number in _YEARS:
        row = FIRST + number - 1
        year = simulation.years[number - 1] if number <= len(simulation.years) else None
        off = f"ROUND(ROUND({raised.format('iuran_jkk_jkm', row=row)}*potongan_bagian,6),0)"
        first = f"MAX(YEAR(potongan_mulai)*12+MONTH(potongan_mulai)-1,B{row}*12)"
        last = f"MIN(YEAR(potongan_akhir)*12+MONTH(potongan_akhir)-1,B{row}*12+11)"
        share = simulation.shares_of_budget[number - 1] if year and simulation.shares_of_budget else None

        def live(value, text: str, style: str = "count", row=row) -> Cell:
            return live_cell(value, f'=IF(A{row}>lama_tahun,"",{text})', style)

        added = f"ROUNDUP(ROUND((target_orang-terlindungi)*A{row}/lama_tahun,6),0)"
        cost = tabs.cell("costs", f"{_YEAR_COLUMNS[number]}{TOTAL}")
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


def _workers_sheet(evidence: Evidence, simulation: Simulation, tabs: Tabs, words: Words) -> Sheet:
    def cell(number: int, place: int) -> Cell:
        row, column = FIRST + place, _YEAR_COLUMNS[number]
        added = tabs.cell("years", f"$C${FIRST + number - 1}")
        shares = tabs.cell("mix", f"$B${FIRST}:$B{row}")
        before = f"SUM({column}$4:{column}{row - 1})"
        text = f'=IF({added}="","",ROUND(ROUND({added}*SUM({shares})/100,6),0)-{before})'
        return live_cell(_source(simulation, number, place, "workers"), text, "count")

    table = _by_source(evidence, words, cell)
    note = words("Dibulatkan pada jumlah berjalan, sehingga bagian-bagiannya pas menjadi seluruhnya.")
    return Sheet(tabs.workers, words("Pekerja yang ditambah menurut sumber dana dan tahun"), table, note=note)


def _costs_sheet(evidence: Evidence, simulation: Simulation, tabs: Tabs, words: Words) -> Sheet:
    def cell(number: int, place: int) -> Cell:
        row, column = FIRST + place, _YEAR_COLUMNS[number]
        year = FIRST + number - 1
        workers = tabs.cell("workers", f"{column}{row}")
        premium, off = tabs.cell("years", f"$E${year}"), tabs.cell("years", f"$F${year}")
        cut = f"{tabs.cell('mix', f'$C{row}')}*{tabs.cell('years', f'$G${year}')}*{off}"
        text = f'=IF({workers}="","",{workers}*(bulan*{premium}-{cut}))'
        return live_cell(_source(simulation, number, place, "cost"), text, "money")

    table = _by_source(evidence, words, cell)
    sums = [
        sum(source.cost for year in simulation.years for source in year.sources if source.fund_kind == kind)
        for kind in SOURCES
    ]
    table[words("Jumlah")] = [
        live_cell(value, f"=SUM(B{FIRST + place}:F{FIRST + place})", "money")
        for place, value in enumerate(sums)
    ]
    bottom = [
        live_cell(
            simulation.years[number - 1].cost if number <= len(simulation.years) else None,
            f'=IF({column}{FIRST}="","",SUM({column}{FIRST}:{column}{LAST_SOURCE}))',
            "money",
        )
        for number, column in _YEAR_COLUMNS.items()
    ]
    total = live_cell(simulation.total, f"=SUM(G{FIRST}:G{LAST_SOURCE})", "money")
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
