"""The results of a cost simulation as live formulas over the other sheets of its workbook."""

from collections.abc import Sequence

import pandas as pd

from benchmark.analysis.cost_to_target import MOST_YEARS, SOURCES, Plan, Simulation
from benchmark.exports.workbook import Cell, Sheet
from benchmark.locale import Words

# Tables begin in the fifth row of every sheet (exports/workbook.py).
FIRST = 5
LAST_SOURCE = FIRST + len(SOURCES) - 1
TOTAL = LAST_SOURCE + 1


class Tabs:
    """The names of the tabs, as formulas write them."""

    def __init__(self, words: Words):
        self.mix = words("Bauran")
        self.results = words("Hasil")
        self.years = words("Per tahun")
        self.workers = words("Pekerja per sumber")
        self.costs = words("Biaya per sumber")

    def cell(self, tab: str, place: str) -> str:
        """Return how a formula names a cell of the tab: ``'Per tahun'!C5``."""
        return f"'{getattr(self, tab)}'!{place}"


def results_sheet(
    plan: Plan, simulation: Simulation, tabs: Tabs, remarks: Sequence[str], words: Words
) -> Sheet:
    """Return what the plan comes to: workers, rupiah, shares, and what the civil servants would bring.

    ``remarks`` are what must be known before the result of this very plan is quoted.
    """
    years, costs = tabs.years, tabs.costs
    servants = simulation.civil_servants
    premium = f"'{years}'!E{FIRST}"
    last = f"INDEX('{years}'!H{FIRST}:H{FIRST + MOST_YEARS - 1},lama_tahun)"
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
            f"='{costs}'!G{TOTAL}",
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
            f"=IF(ROUND('{tabs.mix}'!B{TOTAL},6)=100,1,0)",
            "count",
            "",
        ),
    ]
    table = pd.DataFrame(
        {
            words("Hasil"): [row[0] for row in rows],
            words("Nilai"): [live_cell(value, text, style) for _, value, text, style, _ in rows],
            words("Satuan"): [row[4] for row in rows],
        }
    )
    note = words("Semua nilai adalah rumus: ubah lembar masukan atau bauran, hasil mengikuti.")
    if remarks:
        note += " " + words("Untuk masukan semula: {remarks}", remarks=" ".join(remarks))
    return Sheet(tabs.results, words("Hasil simulasi"), table, note=note)


def live_cell(value, text: str, style: str) -> Cell:
    """Return a live cell; its known result is "" where the formula leaves the cell empty."""
    return Cell("" if value is None else float(value), style, text)
