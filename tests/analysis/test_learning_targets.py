"""From whom can a region learn, and is every word of the advice backed by a source?"""

import numpy as np
import pandas as pd
import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.host_load import first_choices, overloaded
from benchmark.analysis.learning import GOALS, PARTS, learning_targets
from benchmark.analysis.learning_gaps import balance_note, missing_for
from benchmark.analysis.learning_score import part_weights
from benchmark.analysis.peers import similar_regions
from benchmark.analysis.proposal import propose
from benchmark.evidence import NotInEvidence
from benchmark.locale import Words

WORDS = Words("id")
PARIAMAN, PEKALONGAN, MADIUN, BADUNG = "13.77", "33.75", "35.77", "51.03"


def row_of(targets: pd.DataFrame, code: str) -> pd.Series:
    return targets.set_index("code").loc[code]


def texts(reasons, kind: str = "") -> str:
    return " ".join(reason.text for reason in reasons if kind in ("", reason.kind))


def test_pekalongan_is_among_the_first_for_pariaman_with_its_perda_its_clauses_and_the_visit(evidence):
    # instruments.csv ins-0163: perda 10/2023, berlaku; instrument_provisions.csv: apbd_funding, jkk, jkm …;
    # visits.csv vis-011: Pariaman to Pekalongan, 2025-07-28.
    targets = learning_targets(evidence, PARIAMAN, "regulation")
    assert list(targets["code"]).index(PEKALONGAN) < 10
    row = row_of(targets, PEKALONGAN)
    assert "Perda 10/2023 yang berlaku" in texts(row["reasons"], "lead")
    assert "di Kota Pariaman, peraturan tertinggi yang tercatat ialah Perwali" in texts(
        row["reasons"], "lead"
    )
    assert "iuran dari APBD" in texts(row["reasons"], "novelty")
    visit = next(reason for reason in row["reasons"] if "28 Juli 2025" in reason.text)
    assert "daerah Anda, Kota Pariaman" in visit.text
    assert "suhanews-pariaman" in visit.source_ids
    assert row["hosted"] == 1


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("code", [MADIUN, PARIAMAN, "94.01", "33"])
def test_every_target_is_another_region_of_the_level_with_parts_that_make_its_score(evidence, code, goal):
    targets = learning_targets(evidence, code, goal)
    level = evidence.region(code).level == "province"
    weights = part_weights(evidence, goal)
    assert code not in set(targets["code"])
    assert targets["score"].is_monotonic_decreasing
    for row in targets.itertuples(index=False):
        assert (evidence.region(row.code).level == "province") == level
        assert tuple(row.parts) == PARTS
        known = {part: value for part, value in row.parts.items() if not np.isnan(value)}
        assert all(0 <= value <= 1 for value in known.values())
        total = sum(weights[part] for part in known)
        assert row.score == pytest.approx(sum(weights[part] * known[part] for part in known) / total)


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("code", [MADIUN, PARIAMAN, "33"])
def test_every_reason_is_a_sentence_whose_sources_exist(evidence, code, goal):
    sources = set(evidence.sources["source_id"])
    for row in learning_targets(evidence, code, goal).itertuples(index=False):
        assert row.reasons
        for reason in (*row.reasons, *row.in_force, *row.planned):
            assert reason.text.endswith(".") and "{" not in reason.text
            assert set(reason.source_ids) <= sources
            # Only what is not on record has no source.
            assert reason.source_ids or "belum terdata" in reason.text


def test_who_is_suggested_for_coverage_has_a_higher_headline(evidence):
    # observations.csv: Kota Madiun 51,293 / (51,293 + 44,800) = 53.38 %, Badung 58.68 % of 30 April 2025.
    targets = learning_targets(evidence, MADIUN, "coverage", k=600)
    lead = row_of(targets, BADUNG)
    assert lead["parts"]["lead"] == pytest.approx((58.68 - 53.378) / (100 - 53.378), abs=1e-4)
    assert "58,7\u00a0% (30 April 2025), 5,3 poin di atas Kota Madiun" in texts(lead["reasons"])
    assert (targets["parts"].map(lambda parts: parts["lead"]) > 0).all()


def test_a_region_without_a_figure_gets_targets_and_is_told_what_is_missing(evidence):
    code = "11.01"
    assert evidence.observations.query("region_code == @code and indicator_id == 'ucj_pct'").empty
    targets = learning_targets(evidence, code, "coverage")
    assert len(targets) == 20
    assert targets["parts"].map(lambda parts: np.isnan(parts["lead"])).all()
    assert "Cakupan Kabupaten Aceh Selatan belum terdata" in texts(
        missing_for(evidence, code, "coverage", WORDS)
    )
    assert "belum terdata, jadi tidak dapat dibandingkan" in texts(targets["reasons"].iloc[0])


def test_a_plan_makes_no_target_but_is_told_as_a_plan(evidence):
    table = evidence.instruments
    table.loc[table["region_code"] == PEKALONGAN, "status"] = "direncanakan"
    planned = evidence.with_tables("planned", instruments=table)
    targets = learning_targets(planned, PARIAMAN, "regulation", k=600)
    assert PEKALONGAN not in set(targets["code"])
    other = row_of(learning_targets(planned, PARIAMAN, "funding", k=600), PEKALONGAN)
    # funding.csv fun-0201 to fun-0205: planned for 2022 to 2024; fun-0206, fun-0207: paid in 2024, 2025.
    assert other["planned"] == ()
    assert "merencanakan" not in texts(other["in_force"])


def test_planned_money_makes_no_target(evidence):
    assert MADIUN in set(learning_targets(evidence, PARIAMAN, "funding", k=600)["code"])
    table = evidence.funding
    table.loc[table["region_code"] == MADIUN, "stage"] = "planned"
    planned = evidence.with_tables("planned", funding=table)
    assert MADIUN not in set(learning_targets(planned, PARIAMAN, "funding", k=600)["code"])


def test_paritrana_targets_have_won_more_than_the_region_itself(evidence):
    codes = set(learning_targets(evidence, MADIUN, "paritrana", k=600)["code"])
    won = evidence.awards.query("award == 'paritrana' and category == 'kabupaten_kota'")
    assert codes <= set(won["region_code"])
    # awards.csv: Badung has one first prize (2022) and one prize without rank (2024), both provincial.
    assert BADUNG not in codes


@pytest.mark.parametrize("goal", GOALS)
def test_the_answer_is_the_same_each_time(evidence, goal):
    once, again = (learning_targets(evidence, MADIUN, goal, k=5) for _ in range(2))
    pd.testing.assert_frame_equal(once, again)


def test_filters_narrow_the_list_and_change_no_score(evidence):
    everyone = learning_targets(evidence, PARIAMAN, "regulation", k=600).set_index("code")
    near = learning_targets(evidence, PARIAMAN, "regulation", k=600, within_km=600, other_province=True)
    assert len(near) and (near["km"] <= 600).all()
    assert not near["code"].str.startswith("13.").any()
    assert near["score"].tolist() == pytest.approx(everyone.loc[near["code"], "score"].tolist())
    perda = learning_targets(evidence, PARIAMAN, "coverage", k=600, has_perda=True)
    in_force = evidence.instruments.query("kind == 'perda' and status == 'berlaku'")
    assert len(perda) and set(perda["code"]) <= set(in_force["region_code"])


def test_a_part_without_weight_does_not_count(evidence):
    far = learning_targets(evidence, PARIAMAN, "regulation", k=600, weights={"reach": 0})
    usual = learning_targets(evidence, PARIAMAN, "regulation", k=600)
    assert list(far["code"]).index(PEKALONGAN) < list(usual["code"]).index(PEKALONGAN)
    row = row_of(far, PEKALONGAN)
    kept = {part: value for part, value in part_weights(evidence, "regulation").items() if part != "reach"}
    mean = sum(kept[part] * row["parts"][part] for part in kept) / sum(kept.values())
    assert row["score"] == pytest.approx(mean)


def test_weights_of_features_reach_the_similarity(evidence):
    weights = {"size": 0.0}
    targets = learning_targets(evidence, MADIUN, "funding", weights=weights).set_index("code")
    peers = similar_regions(evidence, MADIUN, 600, weights).set_index("code")
    assert targets["similarity"].tolist() == peers.loc[targets.index, "similarity"].tolist()


def test_unknown_goals_and_impossible_weights_are_refused(evidence):
    with pytest.raises(NotInEvidence):
        learning_targets(evidence, MADIUN, "happiness")
    with pytest.raises(NotInEvidence):
        learning_targets(evidence, MADIUN, weights={"luck": 1})
    with pytest.raises(ValueError, match="length"):
        learning_targets(evidence, MADIUN, k=-1)
    for impossible in (-1.0, float("nan"), float("inf")):
        with pytest.raises(ValueError):
            learning_targets(evidence, MADIUN, weights={"reach": impossible})


def test_a_host_asked_by_very_many_is_named_with_the_next_best(evidence):
    counts = first_choices(evidence, "paritrana")
    assert counts.sum() <= len(evidence.regions)
    assert overloaded(evidence, "paritrana") == set(counts.index[counts > 12])
    visitor = next(
        code
        for code in evidence.regions.loc[evidence.regions["level"] == "kota", "code"]
        if learning_targets(evidence, code, "paritrana", k=1)["overloaded"].any()
        and not learning_targets(evidence, code, "paritrana")[["overloaded", "weak_match"]].any(axis=1).all()
    )
    targets = learning_targets(evidence, visitor, "paritrana")
    found = propose(evidence, targets, headline(evidence, "ucj_pct"), "paritrana", visitor)
    note = balance_note(evidence, targets, found, "paritrana", WORDS)
    # Who comes next is neither asked by many nor little alike.
    following = targets.loc[~targets["overloaded"] & ~targets["weak_match"], "code"].iloc[0]
    assert evidence.region(targets["code"].iloc[0]).name in note.text
    place = targets["code"].to_list().index(following) + 1
    assert note.text.endswith(f"diusulkan: {evidence.region(following).name} (urutan {place}).")
    # From the second on nobody is asked too often first: there is nothing to say.
    rest = targets[~targets["overloaded"]].reset_index(drop=True)
    found = propose(evidence, rest, headline(evidence, "ucj_pct"), "paritrana", visitor)
    assert balance_note(evidence, rest, found, "paritrana", WORDS) is None


def test_first_choices_are_those_that_each_region_is_given(evidence):
    given = [
        learning_targets(evidence, code, "coverage", k=1)["code"].tolist()
        for code in evidence.regions.loc[evidence.regions["level"] == "province", "code"]
    ]
    named = pd.Series([codes[0] for codes in given if codes]).value_counts()
    counts = first_choices(evidence, "coverage").loc[lambda series: series.index.str.len() == 2]
    assert counts[counts > 0].to_dict() == named.to_dict()


def test_weak_matches_are_said_to_be_weak(evidence):
    targets = learning_targets(evidence, MADIUN, "paritrana")
    assert targets.loc[targets["weak_match"], "label"].eq("kurang_mirip").all()
    first = targets[targets["weak_match"]].iloc[0]
    assert "kurang mirip dengan Kota Madiun" in texts(first["reasons"], "similarity")


def test_a_clause_that_only_names_money_already_paid_is_not_told_as_new_but_scored_as_before(evidence):
    # ins-0233: Perbup 6/2024 of Badung has apbd_funding; fun-0292: Madiun pays from its budget.
    paid = row_of(learning_targets(evidence, MADIUN, "coverage", k=600), BADUNG)
    assert "iuran dari APBD" not in texts(paid["reasons"], "novelty")
    table = evidence.funding
    unpaid = evidence.with_tables("unpaid", funding=table[table["region_code"] != MADIUN])
    other = row_of(learning_targets(unpaid, MADIUN, "regulation", k=600), BADUNG)
    assert "iuran dari APBD" in texts(other["reasons"], "novelty")
    same = row_of(learning_targets(evidence, MADIUN, "regulation", k=600), BADUNG)
    assert same["parts"]["novelty"] == other["parts"]["novelty"]


def test_a_programme_that_names_the_money_is_not_passed_over_where_reports_are_missing(evidence):
    # funding.csv has no row of 13.77; programs.csv prg-0036 with asn_contribution in program_funds.csv.
    missing = [one for one in missing_for(evidence, PARIAMAN, "funding", WORDS) if "dana" in one.text]
    assert missing[0].text.startswith(
        "Laporan dana Kota Pariaman belum terdata; program yang tercatat menyebut"
    )
    assert "iuran ASN" in missing[0].text
    assert "seed-pariaman" in missing[0].source_ids


def test_an_approximate_figure_is_said_to_be_one(evidence):
    table = evidence.observations
    mine = (table["region_code"] == BADUNG) & (table["indicator_id"] == "ucj_pct")
    table.loc[mine, "approximate"] = True
    about = evidence.with_tables("about", observations=table)
    lead = texts(row_of(learning_targets(about, MADIUN, "coverage", k=600), BADUNG)["reasons"], "lead")
    assert "Cakupan pekerja Kabupaten Badung sekitar 58,7" in lead


def test_an_old_figure_of_ones_own_is_said_to_be_what_the_lead_is_reckoned_from(evidence):
    # data/observations.csv: the newest coverage of Kabupaten Banyuwangi is of August 2022.
    told = [one for one in missing_for(evidence, "35.10", "coverage", WORDS) if "angka lama" in one.text]
    assert len(told) == 1 and "Agustus 2022" in told[0].text and told[0].source_ids
    for code, goal in (("35.10", "regulation"), (MADIUN, "coverage")):
        assert not any("angka lama" in one.text for one in missing_for(evidence, code, goal, WORDS))
