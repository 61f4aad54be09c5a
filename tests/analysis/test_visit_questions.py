"""Are the questions to the hosts those that the gaps prompt, each with a fact and its sources?"""

import pytest

from benchmark.analysis.history import changes_since
from benchmark.analysis.learning_score import GOALS
from benchmark.analysis.reasons_of_goal import size_in_words
from benchmark.analysis.visit_plan import Asked, VisitPlan
from benchmark.analysis.visit_questions import MOST, OWN, TOPICS, asked, generated, not_asked, offered
from benchmark.locale import Words

WORDS = Words("id")
PARIAMAN, PEKALONGAN, MADIUN, BADUNG, JOMBANG = "13.77", "33.75", "35.77", "51.03", "35.17"
# No row of instruments, funding, programs, awards, visits or coverage names it.
WITHOUT_DATA = "11.02"


def by_id(questions) -> dict:
    return {question.id: question for question in questions}


@pytest.fixture
def madiun(evidence):
    plan = VisitPlan(MADIUN, "coverage", (BADUNG,))
    return by_id(offered(evidence, plan, WORDS))


@pytest.fixture
def pariaman(evidence):
    plan = VisitPlan(PARIAMAN, "regulation", (PEKALONGAN,))
    return by_id(offered(evidence, plan, WORDS))


def test_madiun_asks_badung_how_vulnerable_workers_are_mapped_and_data_is_processed(madiun):
    # visits.csv vis-009: 35.77 to 51.03, 2024-07-18, note "… dibahas pemetaan sasaran pekerja rentan, olah
    # data penerima …"; visit_sources.csv: seed-badung.
    mapping, processing = madiun[f"data:{BADUNG}:mapping"], madiun[f"data:{BADUNG}:processing"]
    # It has been there: what is asked is what has changed since.
    assert "Apa yang berubah sejak kunjungan 18 Juli 2024" in mapping.text
    assert "memetakan pekerja rentan" in mapping.text
    assert "data calon penerima diolah" in processing.text
    for question in (mapping, processing):
        assert "kunjungan kami ke Kabupaten Badung (18 Juli 2024)" in question.fact
        assert "pemetaan sasaran pekerja rentan, olah data penerima" in question.fact
        assert "seed-badung" in question.source_ids
    # programs.csv prg-0238, Siaga Kita; the plan of prg-0237 ("Rencana …") is no practice.
    assert "di Kota Madiun tercatat: “Sekitar 10.500 orang terjaring pendataan RT" in mapping.fact
    assert "Rencana" not in mapping.fact


def test_madiun_asks_for_perda_4_2020_whose_clauses_nobody_has_recorded(madiun):
    # instruments.csv ins-0232: 51.03, perda, 4, 2020, berlaku; no row of instrument_provisions.csv.
    question = madiun[f"clauses:{BADUNG}:content-perda-4-2020"]
    assert question.fact.startswith("Kabupaten Badung: Perda 4/2020 tentang penguatan program")
    assert question.fact.endswith("klausulnya belum terdata.")
    assert question.source_ids == ("seed-badung",)


def test_a_clause_that_only_names_a_source_of_money_that_madiun_pays_from_is_not_asked_about(madiun):
    # ins-0233: perbup 6/2024 with apbd_funding; Madiun's ins-0207 and ins-0208 have all its other clauses.
    # funding.csv fun-0292: Madiun pays from its budget.
    clauses = [name for name in madiun if name.startswith("clauses:")]
    assert clauses == [f"clauses:{BADUNG}:content-perda-4-2020"]


def test_a_source_of_money_that_both_use_is_worded_so_and_both_reports_of_one_budget_are_named(madiun):
    # fun-0320 (35.000, 2024) and fun-0321 (25.000, 2024) of Badung; fun-0292 (2025) of Madiun, newer than
    # fun-0291 (2024).
    question = madiun[f"funding:{BADUNG}:apbd_kabkota"]
    assert "tahun 2024, 35.000 orang" in question.fact
    assert "laporan lain untuk tahun itu menyebut 25.000 orang (pekerja rentan)" in question.fact
    assert "di Kota Madiun sumber yang sama tercatat (tahun 2025, 17.484 orang, Rp3" in question.fact
    assert "lintascerita-bali-66526" in question.source_ids


def test_pariaman_asks_pekalongan_about_the_clauses_of_perda_10_2023(pariaman):
    # ins-0163: perda 10/2023 with apbd_funding, informal_bpu, jkk, jkm, vulnerable_workers. Pariaman:
    # ins-0074 has non_asn alone in force; its Ranperda ins-0076 (direncanakan) informal_bpu and
    # vulnerable_workers.
    clauses = {name.split(":")[2] for name in pariaman if name.startswith("clauses:")}
    assert clauses == {"vulnerable_workers", "informal_bpu", "programmes", "apbd_funding"}
    question = pariaman[f"clauses:{PEKALONGAN}:apbd_funding"]
    assert question.fact == (
        "Kota Pekalongan: Perda 10/2023 memuat klausul iuran dari APBD; di Kota Pariaman klausul itu belum "
        "terdata."
    )
    assert set(question.source_ids) == {
        "jatengprov-146630",
        "posmetropadang-375856",
        "rkb-pekalongan-22838",
        "seed-pariaman",
    }


def test_what_is_only_planned_with_us_is_not_called_missing_nor_in_force(pariaman):
    question = pariaman[f"clauses:{PEKALONGAN}:vulnerable_workers"]
    assert "di Kota Pariaman klausul itu baru direncanakan (Ranperda 2025)" in question.fact
    assert "belum terdata" not in question.fact
    initiative = pariaman[f"drafting:{PEKALONGAN}:initiative"]
    assert "Ranperda 2025 Kota Pariaman baru direncanakan dan belum berlaku" in initiative.fact
    assert "di Kota Pariaman, peraturan tertinggi yang tercatat ialah Perwali 54/2021" in initiative.fact


def test_the_order_of_perda_and_perwali_prompts_the_question_that_fits(madiun, pariaman):
    # Pekalongan: perwali 19/2022 (ins-0161) before perda 10/2023; Badung: perda 4/2020 before perbup 6/2024.
    assert "Perwali 19/2022 mendahului Perda 10/2023" in pariaman[f"drafting:{PEKALONGAN}:upgrade"].fact
    assert "Perda 4/2020 disusul Perbup 6/2024" in madiun[f"drafting:{BADUNG}:implementing"].fact


def test_a_draft_that_a_later_perda_has_settled_is_no_open_plan(madiun):
    # ins-0206: Ranperda 2022 of Madiun; ins-0207: its Perda 7/2023.
    assert not any("Ranperda 2022" in question.fact for question in madiun.values())
    assert f"drafting:{BADUNG}:lessons" not in madiun


def test_monthly_checks_of_jombang_prompt_the_question_on_claims_wherever_one_goes(evidence, madiun):
    # visits.csv vis-012 to vis-014: "membahas verifikasi bulanan dan perbup"; source suaragong-jombang.
    question = madiun[f"claims:{BADUNG}:checks"]
    assert "Kabupaten Jombang (16 September 2025)" in question.fact
    assert "seberapa sering Kabupaten Badung memverifikasi belum terdata" in question.fact
    assert question.source_ids == ("suaragong-jombang",)
    at_home = generated(evidence, VisitPlan(MADIUN, "coverage", (JOMBANG,)), WORDS)
    claims = [one for one in at_home if one.topic == "claims"]
    assert claims[0].id == f"claims:{JOMBANG}:checks"
    assert "belum terdata" not in claims[0].fact


def test_months_paid_with_us_stand_beside_what_the_host_does_not_say(madiun):
    # funding.csv: no report of Badung names months; fun-0291 of Madiun: 12 months in 2024.
    question = madiun[f"sustainability:{BADUNG}:months"]
    assert question.fact == (
        "Berapa bulan setahun Kabupaten Badung membayar iuran belum terdata; di Kota Madiun 12 bulan "
        "(tahun 2024)."
    )
    assert question.source_ids == ("antaranews-jatim-853877",)


def test_fewer_than_twelve_months_prompt_the_question_on_the_others(evidence):
    # funding.csv fun-0158: 32.15, 2024, 2.193 fishers, 7 months; no newer row of it names months.
    plan = VisitPlan(MADIUN, "funding", ("32.15",))
    question = by_id(offered(evidence, plan, WORDS))["sustainability:32.15:months"]
    assert "untuk 7 bulan (tahun 2024)" in question.fact
    assert "5 bulan lainnya" in question.text


def test_paritrana_is_asked_about_only_where_it_is_the_goal(evidence, madiun):
    assert not any(name.startswith("paritrana:") for name in madiun)
    questions = generated(evidence, VisitPlan(MADIUN, "paritrana", (BADUNG,)), WORDS)
    # awards.csv awd-0142 (2022, first) and awd-0143 (2024, penerima).
    # visits.csv vis-009 comes first: Madiun has been there.
    assert [one.id for one in questions[:2]] == [f"since:{BADUNG}:changes", f"paritrana:{BADUNG}:decisive"]
    assert "antara edisi 2022 dan 2024" in questions[1].text
    assert set(questions[1].source_ids) == {"balipost-badung-338141", "seed-badung"}


def test_a_host_that_is_not_ahead_is_not_asked_how_it_got_ahead(evidence):
    # Coverage of Jawa Tengah is below that of Bali (headlines of ucj_pct).
    questions = by_id(offered(evidence, VisitPlan("51", "coverage", ("33",)), WORDS))
    assert "tidak di atas Bali" in questions["coverage:33:lead"].fact
    assert questions["coverage:33:lead"].text.startswith("Langkah apa yang sudah dicoba")


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize(
    ("region", "hosts"),
    [
        (WITHOUT_DATA, (BADUNG, PEKALONGAN, JOMBANG)),
        (MADIUN, (WITHOUT_DATA,)),
        (WITHOUT_DATA, ("11.03",)),
        ("51", ("35", "64")),
        (MADIUN, ("51",)),
    ],
)
def test_every_plan_has_questions_with_known_sources_and_no_claim_without_one(evidence, goal, region, hosts):
    plan = VisitPlan(region, goal, hosts)
    questions = generated(evidence, plan, WORDS)
    assert 6 <= len(questions) <= MOST
    known = set(evidence.sources["source_id"])
    for question in offered(evidence, plan, WORDS):
        assert question.topic in TOPICS
        assert question.host in hosts
        assert question.text.endswith("?")
        assert question.fact.endswith(".")
        assert set(question.source_ids) <= known
        assert question.source_ids or "belum" in question.fact
    assert {question.host for question in questions} == set(hosts)


def test_no_topic_asks_one_host_more_than_four_questions_and_no_id_comes_twice(evidence):
    for goal in GOALS:
        questions = offered(evidence, VisitPlan(MADIUN, goal, (BADUNG, PEKALONGAN, JOMBANG)), WORDS)
        assert len(by_id(questions)) == len(questions)
        pairs = [(question.topic, question.host) for question in questions]
        assert max(pairs.count(pair) for pair in pairs) <= 4


def test_each_topic_asks_each_host_before_any_is_asked_twice(evidence):
    questions = generated(evidence, VisitPlan(MADIUN, "regulation", (BADUNG, PEKALONGAN, JOMBANG)), WORDS)
    pairs = [(question.topic, question.host) for question in questions]
    assert len(questions) == MOST
    assert max(pairs.count(pair) for pair in pairs) == 1


def test_ids_are_the_same_in_every_language_and_for_every_goal(evidence):
    plan = VisitPlan(PARIAMAN, "regulation", (PEKALONGAN,))
    assert list(by_id(offered(evidence, plan, WORDS))) == list(by_id(offered(evidence, plan, Words("en"))))
    other = by_id(offered(evidence, VisitPlan(PARIAMAN, "funding", (PEKALONGAN,)), WORDS))
    assert set(by_id(offered(evidence, plan, WORDS))) == set(other)


def test_an_untouched_list_is_the_generated_one(evidence):
    plan = VisitPlan(MADIUN, "coverage", (BADUNG,))
    assert asked(evidence, plan, WORDS) == generated(evidence, plan, WORDS)
    assert not set(not_asked(evidence, plan, WORDS)) & set(generated(evidence, plan, WORDS))


def test_the_planners_order_wording_and_own_questions_are_kept(evidence):
    plan = VisitPlan(
        MADIUN,
        "coverage",
        (BADUNG,),
        questions=(
            Asked("own-1", "Bagaimana Dekranasda dibina?"),
            Asked(f"claims:{BADUNG}:days", "Berapa hari?"),
            Asked(f"data:{BADUNG}:mapping"),
        ),
    )
    own, days, mapping = asked(evidence, plan, WORDS)
    assert own == ("own-1", OWN, "Bagaimana Dekranasda dibina?", "", (), "")
    assert days.text == "Berapa hari?"
    assert days.source_ids == ("tvonenews-badung-214690",)
    assert "memetakan" in mapping.text
    left = {question.id for question in not_asked(evidence, plan, WORDS)}
    assert f"data:{BADUNG}:processing" in left
    assert f"data:{BADUNG}:mapping" not in left


def test_a_question_the_evidence_no_longer_prompts_stays_only_as_the_planner_worded_it(evidence):
    plan = VisitPlan(
        MADIUN,
        hosts=(BADUNG,),
        questions=(
            Asked(f"clauses:{BADUNG}:gone", "Masih ingin tahu?"),
            Asked(f"clauses:{BADUNG}:gone-too"),
            Asked(f"clauses:{PEKALONGAN}:apbd_funding", "Untuk tuan rumah yang sudah dicoret?"),
        ),
    )
    questions = asked(evidence, plan, WORDS)
    assert [question.text for question in questions] == ["Masih ingin tahu?"]
    assert questions[0].host == BADUNG
    assert questions[0].fact == ""


def test_hostile_wording_comes_back_as_it_was_typed(evidence):
    text = "=1+1 <img src=x onerror=alert(1)> {x} ${y} #[*_ \u202eabc 🙂"
    plan = VisitPlan(MADIUN, hosts=(BADUNG,), questions=(Asked("own-1", text), Asked(":::", text)))
    assert [question.text for question in asked(evidence, plan, WORDS)] == [text, text]


def test_without_hosts_there_is_nothing_to_ask(evidence):
    assert generated(evidence, VisitPlan(MADIUN), WORDS) == ()


def test_a_regulation_without_number_is_named_by_its_subject_once(evidence):
    # instruments.csv ins-0186: 35.17, perbup, no number, no year, with data_collection.
    question = by_id(offered(evidence, VisitPlan(MADIUN, "coverage", (JOMBANG,)), WORDS))[
        f"data:{JOMBANG}:rule"
    ]
    assert "Perbup tentang mekanisme program jaminan ketenagakerjaan" in question.fact
    assert question.text.startswith("Siapa yang menurut Perbup tentang mekanisme program")
    assert question.source_ids == ("suaragong-jombang",)


def test_the_year_of_a_circular_is_said_once(evidence):
    # ins-0187: surat_edaran 600.2.10/4270/415.10/2025 of 2025, with construction.
    question = by_id(offered(evidence, VisitPlan(MADIUN, "coverage", (JOMBANG,)), WORDS))
    assert "SE 600.2.10/4270/415.10/2025 memuat" in question[f"clauses:{JOMBANG}:construction"].fact


def test_a_host_with_agreements_alone_is_asked_for_a_regulation_not_for_their_drafting(evidence):
    # instruments.csv: Kota Manado (71.71) has a mou of 2020 and nothing stronger in force.
    questions = by_id(offered(evidence, VisitPlan("14.71", "regulation", ("71.71",)), WORDS))
    assert (
        "peraturan tertinggi yang tercatat ialah Kesepakatan 2020"
        in questions["drafting:71.71:stronger"].fact
    )
    assert "drafting:71.71:initiative" not in questions


def test_only_a_third_region_of_either_province_serves_for_comparison(evidence, pariaman, madiun):
    # programs.csv: no note on data of Kota Pekalongan, nor one with DTKS, NIK or P3KE of Sumatera Barat or
    # Jawa Tengah; vis-012: Jombang lies in Madiun's province.
    question = pariaman[f"data:{PEKALONGAN}:processing"]
    assert question.fact == "Cara pendataan pekerja rentan di Kota Pekalongan belum terdata."
    assert question.source_ids == ()
    assert "sebagai pembanding: catatan kunjungan" in madiun[f"data:{BADUNG}:renewal"].fact


@pytest.mark.parametrize(
    ("region", "host", "day"), [(MADIUN, BADUNG, "18 Juli 2024"), (PARIAMAN, PEKALONGAN, "28 Juli 2025")]
)
@pytest.mark.parametrize("goal", GOALS)
def test_an_earlier_visit_of_our_own_prompts_the_first_question(evidence, region, host, day, goal):
    # visits.csv vis-009 and vis-011.
    first = generated(evidence, VisitPlan(region, goal, (host,)), WORDS)[0]
    assert first.id == f"since:{host}:changes"
    assert first.text.startswith(f"Apa yang berubah sejak kunjungan {day}")
    assert day in first.fact and first.source_ids


def test_without_an_earlier_visit_nothing_is_asked_about_one(evidence):
    questions = offered(evidence, VisitPlan(MADIUN, "coverage", (PEKALONGAN,)), WORDS)
    assert not any(one.topic == "since" for one in questions)


@pytest.mark.parametrize("goal", [goal for goal in GOALS if goal != "coverage"])
def test_a_host_of_one_figure_is_asked_how_coverage_developed_and_not_why_it_did_not_rise(evidence, goal):
    # Headlines of ucj_pct: Pekalongan 35,0 (2 December 2025, its only figure) against Pariaman 37,0
    # (obs-04849), whose sources differ by 8 points: which of the two is higher is not known.
    plan = VisitPlan(PARIAMAN, goal, (PEKALONGAN,))
    question = by_id(generated(evidence, plan, WORDS))[f"coverage:{PEKALONGAN}:below"]
    assert question.text.startswith("Bagaimana cakupan pekerja berkembang sejak Perda 10/2023 berlaku")
    assert "35,0" in question.fact and "37,0" not in question.fact
    assert len(question.source_ids) == 1
    # Badung (58,7) stands above Madiun (53,4).
    other = offered(evidence, VisitPlan(MADIUN, goal, (BADUNG,)), WORDS)
    assert not any(one.topic == "coverage" for one in other)


def test_a_host_whose_coverage_fell_since_its_rule_is_asked_why_it_did_not_rise(evidence):
    # obs of Badung: 61 (June 2024), 58.68 (April 2025), Perda 4/2020; Gianyar 65.6 (September 2025).
    question = by_id(offered(evidence, VisitPlan("51.04", "regulation", (BADUNG,)), WORDS))[
        f"coverage:{BADUNG}:below"
    ]
    assert "Perda 4/2020" in question.text and "belum naik" in question.text
    assert "58,7" in question.fact and "61,0" in question.fact and "65,6" in question.fact
    assert len(question.source_ids) == 3


def test_a_host_whose_coverage_rose_is_not_asked_why_it_did_not(evidence):
    # Talaud has the highest coverage of all, so that every other host stands below it.
    asked_of = [
        question
        for host in changes_since(evidence, evidence.regions["code"].astype(str).tolist())
        for question in offered(evidence, VisitPlan("71.04", "regulation", (host,)), WORDS)
        if "." in host and host != "71.04" and "belum naik" in question.text
    ]
    changes = changes_since(evidence, [question.host for question in asked_of])
    assert asked_of and all(changes[question.host].difference <= 0 for question in asked_of)


def test_drafting_is_asked_about_only_for_rules_on_jaminan_sosial(evidence):
    # instruments.csv: Bali has Perda 10/2019 on manpower in general and Pergub 19/2017 on jaminan sosial.
    questions = by_id(offered(evidence, VisitPlan("35", "regulation", ("51",)), WORDS))
    drafting = [one for name, one in questions.items() if name.startswith("drafting:")]
    assert "Pergub 19/2017" in questions["drafting:51:initiative"].text
    assert not any("Perda 10/2019" in one.text for one in drafting)


def test_a_sum_over_several_years_is_told_with_the_note_that_says_so(evidence):
    # fun-0030: 13.03, no year, "Kumulatif sejak Maret 2022; …"; fun-0314: 51.03, no year, Rp495 million.
    rows = evidence.funding.set_index("funding_id")
    assert "tahun tidak disebut, 16.590 orang" in size_in_words(rows.loc["fun-0030"], WORDS)
    assert "“Kumulatif sejak Maret 2022" in size_in_words(rows.loc["fun-0030"], WORDS)
    assert size_in_words(rows.loc["fun-0314"], WORDS) == " (tahun tidak disebut, 2.456 orang)"
    assert "Rp" in size_in_words(rows.loc["fun-0317"], WORDS)


def test_what_is_planned_for_a_year_that_is_over_was_planned(evidence):
    # fun-0288 set apart from all payments of Madiun: planned for 2020.
    table = evidence.funding
    table = table[(table["region_code"] != MADIUN) | (table["funding_id"] == "fun-0288")]
    changed = evidence.with_tables("planned-2020", funding=table)
    question = by_id(offered(changed, VisitPlan(PARIAMAN, "funding", (MADIUN,)), WORDS))
    fact = question[f"funding:{MADIUN}:planned-apbd_kabkota"].fact
    assert fact == (
        "Kota Madiun pernah merencanakan iuran dari APBD kabupaten/kota (tahun 2020, 3.763 orang); "
        "pembayarannya belum terdata."
    )


def test_a_subject_is_cut_without_a_space_left_behind(evidence):
    # instruments.csv: the Perda of Sibolga has no number, and its subject goes on in brackets.
    for words in (WORDS, Words("en")):
        questions = offered(evidence, VisitPlan(MADIUN, "regulation", ("12.73",)), words)
        named = [one.text for one in questions if "Perda" in one.text and "Kota Sibolga" in one.text]
        assert named
        assert not [text for text in named if "Sibolga ," in text or "Sibolga  " in text]
