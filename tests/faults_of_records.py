"""Faults of meaning planted in what stands beside the figures; each returns the line and the value."""


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
FAULTS = [
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
