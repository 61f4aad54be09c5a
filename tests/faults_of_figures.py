"""Faults of meaning planted in figures and in money; each returns the line and the value to be reported."""


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


ERROR, WARNING = "error", "warning"
FAULTS = [
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
]
