"""Does the check find every planted fault, where it is, and nothing else?"""

import random
from datetime import date

import pytest
from small_package import SmallPackage, write_rows

from benchmark.evidence import DamagedData, default_folder, load_evidence
from benchmark.evidence.findings import Finding
from benchmark.evidence.validation import RULES, validate
from benchmark.locale import Words

TODAY = date(2026, 11, 21)


def check(package: SmallPackage) -> list[Finding]:
    """Check a package as of a fixed day, its changes having been made on purpose."""
    package.seal()
    return validate(package.folder, today=TODAY)


def places(found: list[Finding]) -> set[tuple]:
    """Where the findings are, and by which rule."""
    return {(f.severity, f.file, f.row, f.column, f.rule) for f in found}


def test_the_published_data_gives_no_finding():
    assert validate(default_folder(), today=TODAY) == []


def test_the_small_package_gives_no_finding(package):
    assert check(package) == []


# Each plants one fault and returns the line and value that must be reported.


def percentage_above_100(package):
    line = package.line_of("observations", region_code="51.03", indicator_id="ucj_pct", value="61")
    package.change("observations", line, value="161")
    return line, "161"


def percentage_below_0(package):
    line = package.line_of("observations", region_code="51.03", indicator_id="poverty_rate_pct")
    package.change("observations", line, value="-2")
    return line, "-2"


def suppressed_with_value(package):
    line = package.line_of("observations", region_code="51.03", indicator_id="employed")
    package.change("observations", line, kind="suppressed", value="12")
    return line, "12"


def result_without_value(package):
    line = package.line_of("observations", region_code="51.03", indicator_id="unemployed")
    package.change("observations", line, value="")
    return line, ""


def bound_without_side(package):
    line = package.line_of("observations", region_code="51.03", indicator_id="labour_force")
    package.change("observations", line, kind="bound")
    return line, ""


def side_without_bound(package):
    line = package.line_of("observations", region_code="51.03", indicator_id="wage_employees")
    package.change("observations", line, bound="lower")
    return line, "lower"


def result_of_next_year(package):
    like = package.line_of("observations", region_code="51.03", indicator_id="villages")
    undated = next(row["source_id"] for row in package.rows("sources") if not row["published_on"])
    cells = {"as_of": "2027-12-31", "precision": "year", "source_id": undated}
    return package.append("observations", like, observation_id="obs-90001", **cells), "2027-12-31"


def result_after_its_publication(package):
    # sources.csv: merdeka-badung-392503 states 58.68 per cent; dated here, it cannot state May.
    line = package.line_of("observations", region_code="51.03", indicator_id="ucj_pct", value="58.68")
    package.change("observations", line, as_of="2025-05-01", precision="day")
    package.change(
        "sources", package.line_of("sources", source_id="merdeka-badung-392503"), published_on="2025-04-30"
    )
    return line, "2025-05-01"


def date_of_unknown_precision(package):
    line = package.line_of("observations", region_code="51.03", indicator_id="population")
    package.change("observations", line, precision="unknown")
    return line, "unknown"


def provincial_index_of_a_kabupaten(package):
    like = package.line_of("observations", region_code="51", indicator_id="hdi")
    line = package.append("observations", like, observation_id="obs-90002", region_code="51.03")
    return line, "hdi"


def figure_stated_twice(package):
    like = package.line_of("observations", region_code="51.08", indicator_id="population")
    line = package.append("observations", like, observation_id="obs-90003", note="lagi")
    return line, "obs-90003"


def more_covered_than_there_are(package):
    like = package.line_of("observations", region_code="35.77", indicator_id="workers_covered", value="46281")
    package.append(
        "observations", like, observation_id="obs-90004", indicator_id="workers_total", value="46280"
    )
    return like, "46281"


def parts_beyond_their_total(package):
    like = package.line_of("observations", region_code="51.08", indicator_id="employed")
    cells = {"as_of": "2024-12-31", "precision": "month", "source_id": "bps-uji"}
    package.append("sources", 2, source_id="bps-uji", published_on="")
    line = package.append(
        "observations", like, observation_id="obs-90005", indicator_id="workers_covered", value="600", **cells
    )
    package.append(
        "observations",
        like,
        observation_id="obs-90006",
        indicator_id="workers_uncovered",
        value="300",
        **cells,
    )
    package.append(
        "observations", like, observation_id="obs-90007", indicator_id="workers_total", value="1000", **cells
    )
    return line, "600"


def plan_noted_as_paid(package):
    line = package.line_of("funding", funding_id="fun-0318")
    package.change("funding", line, stage="stated", note="Rencana RAPBD 2023")
    return line, "stated"


def sum_both_planned_and_paid(package):
    like = package.line_of("funding", funding_id="fun-0319")
    line = package.append("funding", like, funding_id="fun-9001", stage="stated", note="Dibayarkan")
    return line, "600000000"


def sum_of_another_number_of_months(package):
    # fun-0317: 495,129,600 for 2,456 people are 16,800 in each of 12 months.
    line = package.line_of("funding", funding_id="fun-0317")
    package.change("funding", line, premium_idr_per_month="16800", months="11")
    return line, "495129600"


def payment_stated_twice(package):
    like = package.line_of("funding", funding_id="fun-0315")
    line = package.append("funding", like, funding_id="fun-9002", note="lagi")
    return line, "fun-9002"


def payment_of_next_year(package):
    line = package.line_of("funding", funding_id="fun-0316")
    package.change("funding", line, year="2027")
    return line, "2027"


def kabupaten_in_the_wrong_province(package):
    line = package.line_of("regions", code="51.03")
    package.change("regions", line, province_code="35")
    return line, "35"


def kota_called_kabupaten(package):
    line = package.line_of("regions", code="35.77")
    package.change("regions", line, level="kabupaten")
    return line, "kabupaten"


def region_without_official_name(package):
    line = package.line_of("region_aliases", code="51.02", kind="official")
    package.change("region_aliases", line, kind="colloquial")
    return package.line_of("regions", code="51.02"), "51.02"


def official_name_misspelt(package):
    line = package.line_of("region_aliases", code="51.08", kind="official")
    package.change("region_aliases", line, alias="Kabupaten Bulelèng")
    return line, "Kabupaten Bulelèng"


def former_name_without_a_word(package):
    like = package.line_of("region_aliases", code="51.08", kind="official")
    line = package.append("region_aliases", like, alias="Swapraja Buleleng", kind="former", note="")
    return line, ""


def exchanged_limits(package):
    line = package.line_of("indicators", indicator_id="villages_registered")
    package.change("indicators", line, minimum="10", maximum="1")
    return line, "10"


def parameter_that_ends_before_it_begins(package):
    line = package.line_of("parameters", parameter_id="target_rpjmn_2025")
    package.change("parameters", line, valid_to="2024-12-31")
    return line, "2024-12-31"


def news_without_address(package):
    line = package.line_of("sources", source_id="sinergiamediatama-14090")
    package.change("sources", line, url="")
    return line, ""


def source_from_the_future(package):
    line = package.line_of("sources", source_id="nusabali-badung-121927")
    package.change("sources", line, published_on="2026-11-22")
    return line, "2026-11-22"


def source_of_nothing(package):
    line = package.append("sources", 2, source_id="tak-terpakai")
    return line, "tak-terpakai"


def instrument_without_source(package):
    package.remove("instrument_sources", package.line_of("instrument_sources", instrument_id="ins-0232"))
    return package.line_of("instruments", instrument_id="ins-0232"), "ins-0232"


def instrument_in_force_next_year(package):
    line = package.line_of("instruments", instrument_id="ins-0233")
    package.change("instruments", line, year="2027")
    return line, "2027"


def regulation_entered_twice(package):
    like = package.line_of("instruments", instrument_id="ins-0232")
    line = package.append("instruments", like, instrument_id="ins-9001", subject="lagi")
    link = package.line_of("instrument_sources", instrument_id="ins-0233")
    package.append("instrument_sources", link, instrument_id="ins-9001")
    return line, "4"


def award_entered_twice(package):
    like = package.line_of("awards", award_id="awd-0127")
    line = package.append("awards", like, award_id="awd-9001", note="lagi")
    link = package.line_of("award_sources", award_id="awd-0127")
    package.append("award_sources", link, award_id="awd-9001")
    return line, "awd-9001"


def award_of_next_year(package):
    line = package.line_of("awards", award_id="awd-0129")
    package.change("awards", line, edition_year="2027")
    return line, "2027"


def visit_to_itself(package):
    line = package.line_of("visits", visit_id="vis-009")
    package.change("visits", line, host_code="35.77")
    return line, "35.77"


def visit_of_tomorrow(package):
    like = package.line_of("visits", host_code="33.75")
    line = package.append("visits", like, visit_id="vis-901", date="2026-11-22")
    link = package.line_of("visit_sources", visit_id=package.rows("visits")[like - 2]["visit_id"])
    package.append("visit_sources", link, visit_id="vis-901")
    return line, "2026-11-22"


def coverage_among_the_features_of_peers(package):
    line = package.line_of("peer_features", feature_id="poverty")
    package.change("peer_features", line, indicator_id="ucj_pct")
    return line, "poverty"


def feature_with_indicator_and_derivation(package):
    line = package.line_of("peer_features", feature_id="village_count")
    package.change("peer_features", line, indicator_id="population")
    return line, "village_count"


def logit_of_a_wage(package):
    line = package.line_of("peer_features", feature_id="minimum_wage")
    package.change("peer_features", line, transform="logit")
    return line, "logit"


def weights_of_learning_that_exceed_one(package):
    line = package.line_of("learning_weights", goal="regulation")
    package.change("learning_weights", line, weight="0.95")
    return line, "0.95"


def question_answered_by_an_unknown_fund(package):
    line = package.line_of("paritrana_questions", question_id="from_village")
    package.change("paritrana_questions", line, evidence_rule="fund:dana_desa")
    return line, "fund:dana_desa"


def fact_confirmed_by_nobody(package):
    line = package.line_of("paritrana_facts", fact_id="weights")
    package.change("paritrana_facts", line, confirmed="true")
    return line, ""


def area_of_no_region(package):
    line = package.append("areas", 2, code="51.09", name="Kabupaten Bayangan")
    package.append("bounds", 2, code="51.09")
    return line, "51.09"


def area_without_a_frame(package):
    package.remove("bounds", package.line_of("bounds", code="51.08"))
    return package.line_of("areas", code="51.08"), "51.08"


def density_of_another_population(package):
    line = package.line_of("regions", code="33.75")
    package.change("regions", line, density_per_km2="69.11")
    return line, "69.11"


def decree_without_number_entered_twice(package):
    like = package.line_of("instruments", number="")
    was = package.rows("instruments")[like - 2]["instrument_id"]
    line = package.append("instruments", like, instrument_id="ins-9002", note="lagi")
    link = package.line_of("instrument_sources", instrument_id=was)
    package.append("instrument_sources", link, instrument_id="ins-9002")
    return line, "ins-9002"


def programme_entered_twice(package):
    was = package.rows("programs")[0]["program_id"]
    line = package.append("programs", 2, program_id="prg-9001")
    link = package.line_of("program_sources", program_id=was)
    package.append("program_sources", link, program_id="prg-9001")
    return line, "prg-9001"


def visit_entered_twice(package):
    like = package.line_of("visits", host_code="33.75")
    was = package.rows("visits")[like - 2]["visit_id"]
    line = package.append("visits", like, visit_id="vis-902", note="lagi")
    package.append("visit_sources", package.line_of("visit_sources", visit_id=was), visit_id="vis-902")
    return line, "vis-902"


ERROR, WARNING = "error", "warning"
MEANINGS = [
    (percentage_above_100, ERROR, "observations.csv", "value", "value-range"),
    (percentage_below_0, ERROR, "observations.csv", "value", "value-range"),
    (suppressed_with_value, ERROR, "observations.csv", "value", "value-not-wanted"),
    (result_without_value, ERROR, "observations.csv", "value", "value-missing"),
    (bound_without_side, ERROR, "observations.csv", "bound", "bound-side"),
    (side_without_bound, ERROR, "observations.csv", "bound", "bound-kind"),
    (result_of_next_year, ERROR, "observations.csv", "as_of", "future-date"),
    (result_after_its_publication, ERROR, "observations.csv", "as_of", "after-publication"),
    (date_of_unknown_precision, ERROR, "observations.csv", "precision", "date-precision"),
    (provincial_index_of_a_kabupaten, ERROR, "observations.csv", "indicator_id", "level"),
    (figure_stated_twice, ERROR, "observations.csv", "observation_id", "duplicate"),
    (more_covered_than_there_are, ERROR, "observations.csv", "value", "covered-total"),
    (parts_beyond_their_total, WARNING, "observations.csv", "value", "parts-total"),
    (plan_noted_as_paid, WARNING, "funding.csv", "stage", "planned-as-paid"),
    (sum_both_planned_and_paid, WARNING, "funding.csv", "amount_idr", "planned-and-paid"),
    (sum_of_another_number_of_months, WARNING, "funding.csv", "amount_idr", "sum-of-premiums"),
    (payment_stated_twice, ERROR, "funding.csv", "funding_id", "duplicate"),
    (payment_of_next_year, ERROR, "funding.csv", "year", "future-date"),
    (kabupaten_in_the_wrong_province, ERROR, "regions.csv", "province_code", "code-in-province"),
    (kota_called_kabupaten, ERROR, "regions.csv", "level", "level-of-code"),
    (region_without_official_name, ERROR, "regions.csv", "code", "one-official-name"),
    (official_name_misspelt, ERROR, "region_aliases.csv", "alias", "official-name"),
    (former_name_without_a_word, ERROR, "region_aliases.csv", "note", "former-name"),
    (exchanged_limits, ERROR, "indicators.csv", "minimum", "limits"),
    (parameter_that_ends_before_it_begins, ERROR, "parameters.csv", "valid_to", "validity"),
    (news_without_address, ERROR, "sources.csv", "url", "source-address"),
    (source_from_the_future, ERROR, "sources.csv", "published_on", "future-date"),
    (source_of_nothing, WARNING, "sources.csv", "source_id", "unused-source"),
    (instrument_without_source, ERROR, "instruments.csv", "instrument_id", "no-source"),
    (instrument_in_force_next_year, ERROR, "instruments.csv", "year", "future-date"),
    (regulation_entered_twice, WARNING, "instruments.csv", "number", "duplicate"),
    (award_entered_twice, ERROR, "awards.csv", "award_id", "duplicate"),
    (award_of_next_year, ERROR, "awards.csv", "edition_year", "future-date"),
    (visit_to_itself, ERROR, "visits.csv", "host_code", "visit-itself"),
    (visit_of_tomorrow, ERROR, "visits.csv", "date", "future-date"),
    (coverage_among_the_features_of_peers, ERROR, "peer_features.csv", "feature_id", "peer-structure"),
    (feature_with_indicator_and_derivation, ERROR, "peer_features.csv", "feature_id", "peer-derivation"),
    (logit_of_a_wage, ERROR, "peer_features.csv", "transform", "peer-logit"),
    (area_of_no_region, ERROR, "areas.csv", "code", "area-region"),
    (area_without_a_frame, ERROR, "areas.csv", "code", "area-frame"),
    (density_of_another_population, ERROR, "regions.csv", "density_per_km2", "density"),
    (decree_without_number_entered_twice, ERROR, "instruments.csv", "instrument_id", "duplicate"),
    (programme_entered_twice, ERROR, "programs.csv", "program_id", "duplicate"),
    (visit_entered_twice, ERROR, "visits.csv", "visit_id", "duplicate"),
    (weights_of_learning_that_exceed_one, ERROR, "learning_weights.csv", "weight", "learning-weights"),
    (
        question_answered_by_an_unknown_fund,
        ERROR,
        "paritrana_questions.csv",
        "evidence_rule",
        "paritrana-rule",
    ),
    (fact_confirmed_by_nobody, ERROR, "paritrana_facts.csv", "source_id", "paritrana-confirmed"),
]


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


def test_faults_of_form_are_found_where_they_are(package):
    package.change("regions", package.line_of("regions", code="51.03"), population="banyak")
    package.change("observations", 10, as_of="31-12-2024")
    package.change("observations", 11, kind="hasil")
    employed = package.line_of("observations", region_code="51.03", indicator_id="employed")
    package.change("observations", employed, source_id="tidak-ada")
    package.change("observations", 13, region_code="")
    package.change("observations", 15, observation_id=package.rows("observations")[12]["observation_id"])
    package.change("instruments", 3, kind="perdes")
    package.change("instrument_provisions", 2, provision="tidak_ada")
    package.change("funding", 4, fund_kind="tidak_ada")
    package.change("funding", 5, amount_idr="-1")
    package.change("regions", 2, short_name="Kab. Badung")
    package.change("sources", 2, url="alamatnya hilang")
    found = check(package)
    badung = package.line_of("regions", code="51.03")
    assert places(found) == {
        ("error", "regions.csv", badung, "population", "type"),
        ("error", "regions.csv", badung, "short_name", "unique"),
        ("error", "observations.csv", 10, "as_of", "type"),
        ("error", "observations.csv", 11, "kind", "enum"),
        ("error", "observations.csv", employed, "source_id", "foreign-key"),
        ("error", "observations.csv", 13, "region_code", "required"),
        ("error", "observations.csv", 15, "observation_id", "primary-key"),
        ("error", "instruments.csv", 3, "kind", "foreign-key"),
        ("error", "instrument_provisions.csv", 2, "provision", "foreign-key"),
        ("error", "funding.csv", 4, "fund_kind", "foreign-key"),
        ("error", "funding.csv", 5, "amount_idr", "minimum"),
        ("error", "sources.csv", 2, "url", "pattern"),
    }
    told = {(f.row, f.column): f for f in found if f.file == "observations.csv"}
    assert told[10, "as_of"].value == "31-12-2024"
    assert "2025-12-31" in told[10, "as_of"].way_out
    assert "result" in told[11, "kind"].way_out
    assert "sources" in told[employed, "source_id"].message
    assert "14" in told[15, "observation_id"].message


def test_damaged_files_are_named_each_with_one_finding(package):
    package.path("visits").unlink()
    package.path("awards").write_bytes(
        package.path("awards").read_bytes().replace(b"paritrana", b"parit\xe9", 1)
    )
    content = package.path("programs").read_bytes()
    package.path("programs").write_bytes(content[:-30])
    text = package.path("funding").read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    lines[2] = lines[2].rsplit(",", 3)[0] + "\n"
    package.path("funding").write_text("".join(lines), encoding="utf-8")
    text = package.path("instruments").read_text(encoding="utf-8")
    package.path("instruments").write_text(
        text.replace("number,year,subject", "year,number,subject", 1), encoding="utf-8"
    )
    assert places(check(package)) == {
        ("error", "visits.csv", None, None, "file"),
        ("error", "awards.csv", 2, None, "encoding"),
        ("error", "programs.csv", content.count(b"\n"), None, "truncated"),
        ("error", "funding.csv", 3, None, "row-length"),
        ("error", "instruments.csv", 1, "number", "header"),
        ("error", "instruments.csv", 1, "year", "header"),
    }


def test_two_columns_whose_cells_are_exchanged_are_told_of_once_each(package):
    rows = package.rows("observations")
    for row in rows:
        row["kind"], row["precision"] = row["precision"], row["kind"]
    write_rows(package.path("observations"), list(rows[0]), rows)
    found = [f for f in check(package) if f.rule == "exchanged-column"]
    assert [(f.file, f.row, f.column, f.value) for f in found] == [
        ("observations.csv", 2, "kind", rows[0]["kind"]),
        ("observations.csv", 2, "precision", rows[0]["precision"]),
    ]
    assert str(len(rows)) in found[0].message


def test_a_table_saved_by_a_spreadsheet_is_named(package):
    content = package.path("visits").read_bytes()
    package.path("visits").write_bytes(b"\xef\xbb\xbf" + content)
    package.path("awards").write_bytes(package.path("awards").read_bytes().replace(b",", b";"))
    found = places(check(package))
    assert ("error", "visits.csv", 1, None, "encoding") in found
    assert ("error", "awards.csv", 1, "award_id", "header") in found


def test_an_open_quotation_mark_is_named(package):
    content = package.path("visits").read_text(encoding="utf-8")
    package.path("visits").write_text(content.replace(",day,", ',"day,', 1), encoding="utf-8")
    assert [(f.file, f.rule) for f in check(package)] == [("visits.csv", "quotes")]


@pytest.mark.parametrize("content", [None, b"{", b"[]", b"\xff", b'{"resources": []}'])
def test_an_unusable_description_is_one_finding(package, content):
    path = package.folder / "datapackage.json"
    path.unlink() if content is None else path.write_bytes(content)
    assert [(f.file, f.rule) for f in check(package)] == [("datapackage.json", "package")]


def test_a_folder_that_is_none_is_one_finding(package, tmp_path):
    for path in (tmp_path / "tiada", package.path("visits")):
        (finding,) = validate(path)
        assert finding.file == str(path)


def test_a_description_of_an_unknown_type_is_named(package):
    package.describe(lambda content: content["resources"][0]["schema"]["fields"][0].update(type="kode"))
    assert "datapackage.json" in {f.file for f in check(package)}


def test_boundaries_that_are_missing_or_broken_are_named(package):
    for name in ("tiada", "rusak"):
        shape = {"name": name, "path": f"{name}.geojson", "format": "geojson"}
        package.describe(lambda content, shape=shape: content["resources"].append(shape))
    (package.folder / "rusak.geojson").write_text('{"type":\n')
    assert places(check(package)) == {
        ("error", "tiada.geojson", None, None, "file"),
        ("error", "rusak.geojson", 2, None, "json"),
    }


def test_findings_can_be_told_in_english(package):
    package.path("visits").unlink()
    (indonesian,) = check(package)
    (english,) = validate(package.folder, Words("en"), TODAY)
    assert (english.file, english.rule) == (indonesian.file, indonesian.rule)
    assert english.message != indonesian.message


@pytest.mark.parametrize("seed", range(8))
def test_no_random_damage_raises_and_what_passes_also_loads(package, seed):
    chance = random.Random(seed)
    for path in chance.sample(sorted(package.folder.glob("*.csv")), 4) + [
        package.folder / "datapackage.json"
    ] * (seed % 2):
        content = bytearray(path.read_bytes())
        start = chance.randrange(len(content))
        match chance.randrange(4):
            case 0:
                del content[start:]
            case 1:
                del content[start : start + chance.randrange(1, 40)]
            case 2:
                content[start] = chance.randrange(256)
            case 3:
                content[start:start] = content[: chance.randrange(1, 300)]
        path.write_bytes(bytes(content))
    errors = [finding for finding in check(package) if finding.severity == "error"]
    try:
        load_evidence(package.folder)
    except DamagedData:
        assert errors
