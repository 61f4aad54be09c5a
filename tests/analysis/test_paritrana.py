"""Is a region's readiness for Paritrana told from the evidence and the reader's answers, and never more?"""

import math
from datetime import date

import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.paritrana import Tick, questions, readiness
from benchmark.evidence import NotInEvidence
from benchmark.locale import Words

WORDS = Words("id")
ON = date(2026, 11, 21)


@pytest.fixture(scope="module")
def madiun(evidence):
    return readiness(evidence, "35.77", WORDS, on=ON)


def answer_of(found, question_id):
    return next(answer for answer in found.answers if answer.question.id == question_id)


def aspect_of(found, aspect_id):
    return next(aspect for aspect in found.aspects if aspect.id == aspect_id)


def test_a_perda_in_force_is_found_and_one_of_unknown_status_only_told(madiun):
    # ins-0207: 35.77,perda,7,2023,berlaku; ins-0204: 35.77,perda,6,2020,unknown
    perda = answer_of(madiun, "perda")
    assert (perda.state, perda.worth) == ("found", 1.0)
    assert [fact.dated for fact in perda.facts] == ["2023"]
    assert (
        perda.facts[0].text.startswith("Perda 7/2023, pokok isi menurut sumber: ")
        and perda.facts[0].source_ids
    )
    assert [fact.text.endswith("sumber tidak menyebut apakah sudah berlaku") for fact in perda.planned] == [
        True
    ]


def test_a_question_without_a_row_is_not_recorded_and_says_what_would_fill_it(madiun):
    head_rule = answer_of(madiun, "head_rule")
    assert (head_rule.state, head_rule.worth, head_rule.facts) == ("not_recorded", 0.0, ())
    assert head_rule.question.fills == "Salinan peraturan kepala daerah dari JDIH."


def test_a_city_without_villages_is_not_asked_about_them(madiun):
    # obs: 35.77,villages,result,0,2025-12-31
    assert {question.id for question in madiun.not_applicable} == {"coverage_village", "from_village"}
    assert len(madiun.answers) == 19


def test_a_province_is_not_asked_about_neighbourhoods(evidence):
    bali = readiness(evidence, "51", WORDS, on=ON)
    assert [question.id for question in bali.not_applicable] == ["coverage_rt_rw"]


def test_what_is_older_than_the_limit_is_outdated(evidence):
    # prg-0261 started 2023, prg-0262 told 2023-06-15, non-ASN 2023-06-15: all more than 24 months ago.
    badung = readiness(evidence, "51.03", WORDS, on=ON)
    programme = answer_of(badung, "programme")
    assert (programme.state, programme.worth, programme.known) == ("outdated", 0.0, False)
    assert answer_of(badung, "coverage_non_asn").state == "outdated"


def test_a_rule_in_force_does_not_age(evidence):
    # ins-0232: 51.03,perda,4,2020; ins-0233: 51.03,perbup,6,2024
    badung = readiness(evidence, "51.03", WORDS, on=ON)
    assert answer_of(badung, "perda").facts[0].text.startswith("Perda 4/2020")
    assert answer_of(badung, "head_rule").facts[0].text.startswith("Perbup 6/2024")


def test_money_of_2024_is_fresh_in_november_2026_and_that_of_2023_is_not(evidence):
    # fun-0320: 2024, 35.000; fun-0317: 2023; fun-0322: no year; fun-0318 and fun-0319 only planned.
    own_budget = answer_of(readiness(evidence, "51.03", WORDS, on=ON), "own_budget")
    states = {fact.dated: fact.state for fact in own_budget.facts}
    old = {"2023": "outdated", "2022": "outdated", "tanpa tanggal": "outdated"}
    assert states == {"2024": "found"} | old
    assert [fact.state for fact in own_budget.planned] == ["planned", "planned"]
    assert "35.000 orang (pekerja rentan sektor informal)" in own_budget.facts[0].text


def test_undated_evidence_proves_no_more_than_old_evidence(evidence):
    # 51: fun-0308 without a year, fun-0309 of 2023.
    assert answer_of(readiness(evidence, "51", WORDS, on=ON), "own_budget").state == "outdated"


def test_a_plan_alone_is_neither_found_nor_missing(evidence):
    # 13.77: the Perda on vulnerable workers is a ranperda (ins-0076).
    pariaman = readiness(evidence, "13.77", WORDS, on=ON)
    answer = answer_of(pariaman, "rule_vulnerable")
    assert (answer.state, answer.facts, answer.worth) == ("planned", (), 0.0)
    # ins-0076 of 2025: on 21 November 2026 that is the news of last year.
    assert answer.planned[0].text.endswith(
        "diberitakan sebagai rancangan atau rencana, kelanjutannya belum terdata"
    )


def test_a_general_perda_does_not_answer_the_question_for_one_on_the_field(evidence):
    # ins-0174: 35,perda,5,2024 "RPJPD Jatim 2025-2045 yang memuat ..."; ins-0223: 51,perda,10,2019 manpower.
    for code, title in (("35", "Perda 5/2024"), ("51", "Perda 10/2019")):
        perda = answer_of(readiness(evidence, code, WORDS, on=ON), "perda")
        assert (perda.state, perda.facts) == ("planned", ())
        assert perda.planned[0].text.startswith(f"{title}, pokok isi menurut sumber: ")
        assert perda.planned[0].text.endswith("aturan umum, bukan khusus jaminan sosial ketenagakerjaan")


def test_a_programme_that_begins_as_a_plan_is_a_plan(madiun):
    # prg-0237: 35.77, 2020, "Rencana bantuan iuran JKK dan JKM mulai 2020, ..."
    planned = [fact.text for fact in answer_of(madiun, "programme").planned]
    assert planned == [
        "Bantuan iuran tenaga kerja informal (BPU), bagi pekerja informal (BPU); "
        "diberitakan sebagai rencana, pelaksanaannya belum terdata"
    ]


def test_a_programme_that_another_has_replaced_is_outdated_and_says_by_which(madiun):
    # prg-0241 "Pro JKK-JKM pengganti Siaga Kita"; prg-0243 "Siaga Kita"; prg-0244 bears both names.
    facts = answer_of(madiun, "own_movement").facts
    assert {fact.state for fact in facts if fact.text == "Siaga Kita; digantikan Pro JKK-JKM"} == {"outdated"}
    assert [fact.state for fact in facts if fact.text.startswith("Siaga Kita (Pro JKK-JKM)")] == ["found"]


def test_who_only_collects_names_protects_no_group(madiun):
    # prg-0238: "Pendataan Siaga Kita oleh ketua RT", groups drivers and traders.
    told = [fact.text for answer in madiun.answers for fact in (*answer.facts, *answer.planned)]
    assert not [text for text in told if text.startswith("Pendataan Siaga Kita")]


def test_a_programme_says_for_which_of_the_groups_asked_for_it_is(madiun):
    # prg-0244: RT/RW, kader, linmas dan relawan, pekerja formal, pekerja informal (BPU)
    assert answer_of(madiun, "coverage_groups").facts[0].text.endswith(", bagi kader")
    assert answer_of(madiun, "coverage_rt_rw").facts[0].text.endswith(", bagi RT/RW")


def test_money_that_only_a_programme_names_is_told_as_such(evidence):
    # 13.77 has no row in funding; prg-0036 "Tuwai Ketan ..." of 2025 names asn_contribution.
    answer = answer_of(readiness(evidence, "13.77", WORDS, on=ON), "other_funds")
    assert (answer.state, answer.facts[0].dated) == ("found", "2025")
    assert answer.facts[0].text == (
        "Iuran ASN: disebut program Tuwai Ketan (Satu Pegawai Satu Pekerja Rentan) (sejak 2025), "
        "tanpa laporan dana"
    )


def test_coverage_is_told_by_its_key_sentence(madiun):
    # 51293 covered and 44800 not, Kota Madiun, December 2025: 53.4 per cent.
    fact = answer_of(madiun, "coverage_all").facts[0]
    assert "53,4\u00a0% pekerja terlindungi" in fact.text and "dihitung" in fact.text


def test_the_date_and_the_source_of_coverage_are_those_of_the_figure_told(evidence):
    # data/observations.csv: 11, 38.05 at the end of September 2023, 25.46 at the end of August 2025
    early = answer_of(readiness(evidence, "11", WORDS, on=date(2024, 6, 30)), "coverage_all").facts[0]
    assert "25,5\u00a0% pekerja terlindungi (Agustus 2025" in early.text
    assert early.dated == "Agustus 2025"
    assert early.source_ids == (headline(evidence, "ucj_pct").at["11", "source_id"],)
    assert early.source_ids != (headline(evidence, "ucj_pct", date(2024, 6, 30)).at["11", "source_id"],)


def test_the_total_is_the_weighted_mean_of_the_shares_and_says_so(madiun):
    # Regulation 3 of 4, implementation 4 of 6, coverage 5 of 7, innovation 1 of 2, equal weights.
    shares = {aspect.id: aspect.share for aspect in madiun.aspects}
    assert shares == pytest.approx(
        {"regulation": 3 / 4, "implementation": 4 / 6, "coverage": 5 / 7, "innovation": 1 / 2}
    )
    assert madiun.total.value == pytest.approx((3 / 4 + 4 / 6 + 5 / 7 + 1 / 2) / 4)
    assert madiun.total.how.startswith("Angka kesiapan 66\u00a0%: bagian pertanyaan yang terjawab")
    assert "dikalikan bobotnya (bobot sama)" in madiun.total.how
    points = {aspect.id: aspect.points for aspect in madiun.aspects}
    assert points["regulation"] == pytest.approx(18.75) and points["innovation"] == pytest.approx(12.5)
    assert sum(points.values()) == pytest.approx(100 * madiun.total.value)
    assert madiun.total.little == ""


def test_own_weights_change_the_total_and_its_explanation(evidence):
    weights = {"regulation": 3, "implementation": 0, "coverage": 1, "innovation": 0}
    found = readiness(evidence, "35.77", WORDS, weights=weights, on=ON)
    assert found.total.value == pytest.approx(0.75 * 3 / 4 + 0.25 * 5 / 7)
    assert "bobot Anda sendiri" in found.total.how
    assert {aspect.id: aspect.points for aspect in found.aspects if aspect.points} == pytest.approx(
        {"regulation": 56.25, "coverage": 100 / 4 * 5 / 7}
    )


def test_little_evidence_is_called_that_and_never_a_gap_in_the_region(evidence):
    # 35.10 has no instrument on record.
    banyuwangi = readiness(evidence, "35.10", WORDS, on=ON)
    assert banyuwangi.sentence.endswith("paling sedikit bukti pada regulasi (0 dari 4).")
    assert "Yang belum terdata" in banyuwangi.total.how and "menurunkan angka ini" in banyuwangi.total.how
    answered = readiness(evidence, "35.10", WORDS, {"perda": Tick("no")}, on=ON)
    assert answered.sentence.endswith("paling sedikit terjawab pada regulasi (0 dari 4).")


def test_without_any_weight_there_is_no_total(evidence):
    weights = dict.fromkeys(("regulation", "implementation", "coverage", "innovation"), 0)
    found = readiness(evidence, "35.77", WORDS, weights=weights, on=ON)
    assert found.total is None and math.isnan(found.aspects[0].weight_share)


@pytest.mark.parametrize("weight", [-1, math.nan, math.inf])
def test_a_weight_that_is_no_number_from_zero_is_refused(evidence, weight):
    with pytest.raises(ValueError, match="weights"):
        readiness(evidence, "35.77", WORDS, weights={"coverage": weight}, on=ON)


def test_an_own_answer_goes_before_the_evidence_and_keeps_it_visible(evidence):
    ticks = {"perda": Tick("no"), "leader": Tick("partly", "masih dijadwalkan"), "head_rule": Tick("yes")}
    found = readiness(evidence, "35.77", WORDS, ticks, on=ON)
    perda = answer_of(found, "perda")
    assert (perda.mark, perda.state, perda.worth) == ("own", "found", 0.0) and perda.facts
    assert answer_of(found, "leader").worth == 0.5
    assert aspect_of(found, "regulation").share == 3 / 4
    assert aspect_of(found, "regulation").counts["own"] == 2
    assert "Jawaban “sebagian” dihitung 50\u00a0%." in found.total.how
    assert "3 dijawab sendiri" in found.sentence


def test_an_answer_to_no_question_is_passed_over(evidence, madiun):
    found = readiness(evidence, "35.77", WORDS, {"from_village": Tick("yes"), "dukun": Tick("yes")}, on=ON)
    assert found.total == madiun.total and found.answers == madiun.answers


def test_a_region_without_rows_has_no_total_and_is_told_so(evidence):
    # 11.02 Kabupaten Aceh Tenggara: no instrument, funding, programme, award or membership figure.
    found = readiness(evidence, "11.02", WORDS, on=ON)
    assert {answer.state for answer in found.answers} == {"not_recorded"} and found.total is None
    assert found.sentence == (
        "Kabupaten Aceh Tenggara: bukti kesiapan Paritrana belum terdata; "
        "21 pertanyaan menunggu jawaban Anda."
    )


def test_a_figure_that_rests_on_few_answers_says_that_it_says_little(evidence):
    found = readiness(evidence, "11.02", WORDS, {"leader": Tick("yes")}, on=ON)
    assert found.total.little.startswith("Angka ini belum banyak bercerita: baru 1 dari 21 pertanyaan")


def test_every_question_names_its_source_and_says_whether_it_is_confirmed(evidence):
    for question in questions(evidence, WORDS):
        assert evidence.source(question.source_id).title and question.basis and question.fills
    confirmed = {question.id for question in questions(evidence, WORDS) if question.confirmed}
    # DOMAIN: Perda as the highest point is stated; data collection is our reading of orderly administration.
    assert "perda" in confirmed and "administration" not in confirmed and "own_budget" not in confirmed


def test_weights_and_thresholds_stay_unconfirmed(evidence):
    facts = evidence.paritrana_facts.set_index("fact_id")["confirmed"]
    assert not facts[["weights", "scored_items", "zones_other", "period_next", "organiser_now"]].any()


def test_the_readiness_reads_in_english(evidence):
    found = readiness(evidence, "35.77", Words("en"), on=ON)
    assert answer_of(found, "perda").question.wording.startswith("Is a regional regulation (Perda)")
    assert found.aspects[0].label == "Regulation"


def test_an_unknown_region_is_refused(evidence):
    with pytest.raises(NotInEvidence):
        readiness(evidence, "99.99", WORDS, on=ON)
