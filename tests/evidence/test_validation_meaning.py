"""Does the check find every planted fault of meaning, where it is, and nothing else?"""

from datetime import date

import faults_of_figures
import faults_of_records
import pytest
from small_package import SmallPackage

from benchmark.evidence.findings import Finding
from benchmark.evidence.validation import RULES, validate

TODAY = date(2026, 11, 21)
# Fault, severity, file, column, rule.
MEANINGS = [*faults_of_figures.FAULTS, *faults_of_records.FAULTS]


def check(package: SmallPackage) -> list[Finding]:
    """Check a package as of a fixed day, its changes having been made on purpose."""
    package.seal()
    return validate(package.folder, today=TODAY)


def places(found: list[Finding]) -> set[tuple]:
    """Where the findings are, and by which rule."""
    return {(f.severity, f.file, f.row, f.column, f.rule) for f in found}


@pytest.fixture(scope="module")
def damaged(tmp_path_factory, sound_folder):
    """One copy with all faults of meaning, checked once: fault -> (line, value), and the findings."""
    package = SmallPackage.copy_of(sound_folder, tmp_path_factory.mktemp("meanings") / "data")
    planted = {fault.__name__: fault(package) for fault, *_ in MEANINGS}
    return planted, check(package)


@pytest.mark.parametrize(
    ("fault", "severity", "file", "column", "rule"), MEANINGS, ids=[fault.__name__ for fault, *_ in MEANINGS]
)
def test_a_fault_of_meaning_is_found_where_it_is(damaged, fault, severity, file, column, rule):
    planted, found = damaged
    line, value = planted[fault.__name__]
    reported = [f for f in found if (f.file, f.row, f.rule) == (file, line, rule)]
    assert [(f.severity, f.column, f.value) for f in reported] == [(severity, column, value)]
    assert reported[0].message
    assert reported[0].way_out


def test_nothing_but_the_planted_faults_is_found(damaged):
    planted, found = damaged
    wanted = {
        (severity, file, planted[fault.__name__][0], column, rule)
        for fault, severity, file, column, rule in MEANINGS
    }
    assert places(found) == wanted


def test_every_rule_has_a_planted_fault():
    tested = {(file.removesuffix(".csv"), rule) for _, _, file, _, rule in MEANINGS}
    # The four registers share one rule on sources.
    assert {(rule.table, rule.id) for rule in RULES if rule.id != "no-source"} <= tested


def test_a_disputed_claim_may_lie_outside_the_limits(package):
    line = package.line_of("observations", region_code="51.03", indicator_id="ucj_pct", value="61")
    package.change("observations", line, value="126", kind="disputed")
    assert check(package) == []


def test_a_result_of_the_running_year_may_carry_its_last_day(package):
    line = package.line_of("observations", region_code="51.03", indicator_id="population")
    package.change("observations", line, as_of="2026-12-31", precision="year")
    package.change(
        "sources",
        package.line_of("sources", source_id=package.rows("observations")[line - 2]["source_id"]),
        published_on="",
    )
    assert check(package) == []


@pytest.mark.parametrize(
    ("note", "amount"),
    [
        ("Dianggarkan 2023 dan sudah dibayarkan seluruhnya", "495129600"),
        ("Januari-Desember 2023; rencana 2024 Rp2 miliar", "495129600"),
        ("Dianggarkan APBD kabupaten", ""),
    ],
)
def test_a_plan_of_another_year_or_without_a_sum_is_no_planned_sum(package, note, amount):
    # funding.csv: fun-0317, money stated for 2023.
    package.change("funding", package.line_of("funding", funding_id="fun-0317"), note=note, amount_idr=amount)
    assert check(package) == []


@pytest.mark.parametrize(
    ("months", "amount", "note"),
    [
        ("12", "495129600", "Realisasi anggaran pemkab"),
        # Four per cent above 16,800 × 2,456 × 12
        ("12", "514900000", "Sekitar"),
        ("11", "495129600", "Iuran 12 bulan, yang terlaksana 11"),
    ],
)
def test_a_sum_that_fits_its_premium_roughly_or_whose_note_speaks_of_it_is_sound(
    package, months, amount, note
):
    line = package.line_of("funding", funding_id="fun-0317")
    changed = {"months": months, "amount_idr": amount, "note": note}
    package.change("funding", line, premium_idr_per_month="16800", **changed)
    assert check(package) == []
