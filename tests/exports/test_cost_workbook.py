"""Does the workbook give the same rupiah as the app, also when a spreadsheet calculates it anew?

LibreOffice does the calculating (scripts/ensure_libreoffice.sh). The files it gets hold formulas without
results: openpyxl drops them when it saves, so nothing that the app wrote can pass for an answer.
"""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from cost_plans import PARIAMAN, PARIAMAN_COST, PARIAMAN_TO_ADD

from benchmark.analysis.cost_start import starting_point
from benchmark.analysis.cost_to_target import SOURCES, Amount, prices, simulate
from benchmark.exports.cost_workbook import cost_workbook
from benchmark.locale import Words

MIXED = replace(
    PARIAMAN,
    months=Decimal(10),
    first_year=Decimal(2026),
    years=Decimal(3),
    rise=Decimal("2.5"),
    discount="other",
    package="jkk_jkm_jht",
    mix={
        "apbd_kabkota": Decimal("33.33"),
        "dbh_cht": Decimal("33.33"),
        "asn_contribution": Decimal(10),
        "self_paid": Decimal("23.34"),
    },
    budget=Decimal(700_000_000_000),
    civil_servants=Decimal(3_000),
)
COUNTED = replace(PARIAMAN, covered=Amount(Decimal(19_142)), target=Amount(Decimal(30_000)), years=Decimal(5))
FIRST = 5


@pytest.fixture(scope="module")
def made(evidence):
    """Return a function that makes the workbook of a plan for Pariaman."""

    def make(plan, language="id") -> bytes:
        start = starting_point(evidence, "13.77")
        return cost_workbook(
            evidence, "13.77", plan, prices(evidence), start, Words(language), date(2026, 11, 21)
        )

    return make


@pytest.fixture(scope="module")
def calculated(tmp_path_factory):
    """Return a function that changes named inputs and lets LibreOffice calculate the workbook anew."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice Calc is missing: run scripts/ensure_libreoffice.sh (make test does)"
    folder = tmp_path_factory.mktemp("office")

    def calculate(content: bytes, **inputs: float):
        book = openpyxl.load_workbook(BytesIO(content))
        for name, value in inputs.items():
            place = next(iter(book.defined_names[name].destinations))
            book[place[0]][place[1].replace("$", "")].value = value
        given = folder / "given.xlsx"
        book.save(given)
        subprocess.run(
            [
                office,
                "--headless",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder / "out",
                given,
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        return openpyxl.load_workbook(folder / "out/given.xlsx", data_only=True)

    return calculate


def results(book) -> dict[str, float]:
    return {row[0]: row[1] for row in book["Hasil"].iter_rows(min_row=FIRST, values_only=True)}


def assert_equals_analysis(book, plan, evidence) -> None:
    simulation = simulate(plan, prices(evidence))
    found = results(book)
    assert found["Pekerja yang ditambah"] == simulation.to_add
    assert found["Biaya seluruhnya"] == simulation.total
    years = list(book["Per tahun"].iter_rows(min_row=FIRST, max_row=FIRST + 4, values_only=True))
    for row, year in zip(years, simulation.years, strict=False):
        assert row[1:3] == (year.year, year.added)
        assert row[3] == pytest.approx(float(year.coverage))
        assert row[4:8] == (year.premium, year.discount, year.discount_months, year.cost)
    assert all(not any(row[1:]) for row in years[len(simulation.years) :])
    for place, row in enumerate(
        book["Biaya per sumber"].iter_rows(min_row=FIRST, max_row=FIRST + len(SOURCES) - 1, values_only=True)
    ):
        assert [row[number] for number in range(1, len(simulation.years) + 1)] == [
            year.sources[place].cost for year in simulation.years
        ]


def test_pariaman_costs_the_same_by_hand_in_the_analysis_and_recalculated(made, calculated, evidence):
    book = calculated(made(PARIAMAN))
    found = results(book)
    assert found["Pekerja yang ditambah"] == PARIAMAN_TO_ADD
    assert found["Biaya seluruhnya"] == PARIAMAN_COST == simulate(PARIAMAN, prices(evidence)).total


@pytest.mark.parametrize("plan", [MIXED, COUNTED], ids=["mixed", "counted"])
def test_years_sources_and_discount_recalculate_to_the_same_rupiah(made, calculated, evidence, plan):
    assert_equals_analysis(calculated(made(plan)), plan, evidence)


def test_a_changed_input_changes_the_result_as_the_analysis_would(made, calculated, evidence):
    book = calculated(made(MIXED), bulan=7, lama_tahun=5, cakupan_awal=31, kenaikan=4, jumlah_asn=50_000)
    plan = replace(
        MIXED,
        months=Decimal(7),
        years=Decimal(5),
        covered=Amount(Decimal(31), "pct"),
        rise=Decimal(4),
        civil_servants=Decimal(50_000),
    )
    assert_equals_analysis(book, plan, evidence)
    servants = simulate(plan, prices(evidence)).civil_servants
    assert results(book)["Gerakan ASN: pekerja yang dilindungi"] == servants.workers


def test_a_viewer_that_does_not_calculate_shows_the_same_figures(made, calculated):
    shown = openpyxl.load_workbook(BytesIO(made(MIXED)), data_only=True)
    anew = calculated(made(MIXED))
    for page in shown:
        for row in page.iter_rows():
            for cell in row:
                other = anew[page.title][cell.coordinate].value
                if isinstance(cell.value, int | float):
                    assert other == pytest.approx(cell.value, rel=1e-12)
                else:
                    assert (cell.value or None) == (other or None)


def test_every_result_is_a_formula_and_every_input_has_a_name(made):
    book = openpyxl.load_workbook(BytesIO(made(MIXED)))
    for page, columns in (("Hasil", "B"), ("Per tahun", "BCDEFGHI"), ("Biaya per sumber", "BCDEFG")):
        for column in columns:
            values = [cell.value for cell in book[page][column][FIRST - 1 :] if cell.value is not None]
            assert values
            assert all(str(value).startswith("=") for value in values)
    assert {"dasar_hitung", "cakupan_awal", "target_persen", "iuran", "bulan", "anggaran"} <= set(
        book.defined_names
    )


def test_empty_inputs_stay_empty_in_the_results(made, calculated):
    found = results(calculated(made(replace(PARIAMAN, informal=None))))
    assert not found["Pekerja yang ditambah terhadap pekerja informal"]
    assert not found["Gerakan ASN: pekerja yang dilindungi"]


def test_the_sources_of_start_premium_and_notes_are_listed(made):
    book = openpyxl.load_workbook(BytesIO(made(PARIAMAN)))
    rows = list(book["Sumber"].iter_rows(min_row=FIRST, values_only=True))
    uses = {use for row in rows for use in row[4].split(", ")}
    assert uses == {"titik awal", "iuran dan potongan", "catatan sumber dana"}
    assert any(row[0] == "BGN News" for row in rows)


def test_an_input_of_the_readers_own_is_not_given_a_source(made):
    book = openpyxl.load_workbook(BytesIO(made(PARIAMAN)))
    origins = {row[0]: row[3:5] for row in book["Masukan"].iter_rows(min_row=FIRST, values_only=True)}
    # 29 per cent is typed in; the employed are the region's starting value
    assert origins["Cakupan hari ini"] == ("diisi pembaca", "")
    assert origins["Dasar hitung (pekerja)"][0].startswith("penduduk bekerja (Sakernas)")


def test_an_old_base_is_told_in_the_workbook_with_the_reckoning_on_the_employed(evidence):
    start = starting_point(evidence, "51.71", date(2026, 11, 22))
    covered, target = Amount(Decimal(59), "pct"), Amount(Decimal("99.5"), "pct")
    plan = replace(PARIAMAN, universe=start.universe.value, covered=covered, target=target)
    made_on = date(2026, 11, 22)
    content = cost_workbook(evidence, "51.71", plan, prices(evidence), start, Words("id"), made_on)
    book = openpyxl.load_workbook(BytesIO(content), data_only=True)
    for page in (book.sheetnames[0], "Hasil"):
        text = " ".join(str(cell.value) for row in book[page].iter_rows() for cell in row if cell.value)
        text = text.replace("\u00a0", " ")
        assert "205.000 pekerja (Mei 2016, lama) bukan 426.636 penduduk bekerja" in text, page
        assert "membutuhkan Rp34,8 miliar" in text, page


def test_the_workbook_is_made_in_english_too(made, calculated):
    book = calculated(made(PARIAMAN, "en"))
    totals = [row[1] for row in book[book.sheetnames[5]].iter_rows(min_row=FIRST, values_only=True)]
    assert PARIAMAN_COST in totals
