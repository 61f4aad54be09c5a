"""Are the gaps those that are open, and do the regions to learn from hold what is missing?"""

from datetime import date
from types import SimpleNamespace

from benchmark.analysis import once, paritrana_gaps
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.paritrana import Tick, readiness
from benchmark.analysis.paritrana_evidence import records_of
from benchmark.analysis.paritrana_gaps import best_hosts, gaps, holders
from benchmark.analysis.paritrana_history import award_history
from benchmark.locale import Words

WORDS = Words("id")
ON = date(2026, 11, 21)


def gaps_of(evidence, code, **ticks):
    return gaps(evidence, readiness(evidence, code, WORDS, ticks, on=ON), WORDS, ON)


def test_every_open_question_is_a_gap_and_no_other(evidence):
    found = readiness(evidence, "35.77", WORDS, on=ON)
    wanted = {answer.question.id for answer in found.answers if answer.worth < 1}
    assert {gap.question.id for gap in gaps(evidence, found, WORDS, ON)} == wanted
    assert "perda" not in wanted and "head_rule" in wanted


def test_what_a_source_names_as_assessed_comes_first(evidence):
    confirmed = [gap.question.confirmed for gap in gaps_of(evidence, "51.03")]
    assert confirmed == sorted(confirmed, reverse=True)


def test_a_host_has_found_evidence_and_cites_it(evidence):
    for gap in gaps_of(evidence, "35.77"):
        assert len(gap.hosts) <= 3 and len({host.code for host in gap.hosts}) == len(gap.hosts)
        for host in gap.hosts:
            assert host.code != "35.77" and evidence.region(host.code).level != "province"
            assert all(reason.source_ids for reason in host.reasons)
            if not gap.question.own:
                records = records_of(evidence, host.code, gap.question.rule, ON)
                assert records[0].state == "found"
                assert set(records[0].source_ids) <= set(host.reasons[0].source_ids)


def test_a_province_learns_from_provinces(evidence):
    hosts = [host.code for gap in gaps_of(evidence, "51") for host in gap.hosts]
    assert hosts and all(evidence.region(code).level == "province" for code in hosts)


def test_badung_and_madiun_hold_a_perda_and_pariaman_does_not(evidence):
    held = holders(evidence, "kabkota", "instrument:perda", ON)
    assert {"51.03", "35.77", "33.75"} <= held and "13.77" not in held


def test_an_own_answer_closes_a_gap_and_no_opens_one(evidence):
    ids = {gap.question.id for gap in gaps_of(evidence, "35.77", head_rule=Tick("yes"), perda=Tick("no"))}
    assert "head_rule" not in ids and "perda" in ids


def test_the_reason_for_a_gap_says_how_it_stands(evidence):
    why = {gap.question.id: gap.why for gap in gaps_of(evidence, "51.03", presentation=Tick("partly"))}
    assert why["programme"].startswith("Buktinya lama")
    assert why["companies"] == "Belum terdata; ini tidak berarti tidak ada."
    assert why["leader"].startswith("Hanya daerah sendiri")
    assert why["presentation"] == "Anda menjawab sebagian."


def test_the_best_hosts_fill_several_gaps_most_first(evidence):
    found = readiness(evidence, "51.03", WORDS, on=ON)
    open_ones = [answer.question for answer in found.answers if answer.worth < 1 and not answer.question.own]
    hosts = best_hosts(evidence, found, WORDS, ON)
    counts = [
        sum(host.code in holders(evidence, "kabkota", question.rule, ON) for question in open_ones)
        for host in hosts
    ]
    assert hosts and counts == sorted(counts, reverse=True) and min(counts) > 1
    assert hosts[0].reasons[0].text.startswith(f"{hosts[0].name} mempunyai bukti bagi {counts[0]} dari")


def test_who_fills_one_gap_alone_is_no_visit_for_many(evidence):
    ids = [answer.question.id for answer in readiness(evidence, "35.77", WORDS, on=ON).answers]
    ticks = dict.fromkeys(ids, Tick("yes")) | {"head_rule": Tick("no")}
    # In force: 32.04 perda ins-0131 and perbup ins-0133; 51.04 perbup ins-0235; 12.03 perda ins-0035.
    assert {"32.04", "51.04", "12.03"} < set(learning_targets(evidence, "35.77", "paritrana", 20)["code"])
    assert best_hosts(evidence, readiness(evidence, "35.77", WORDS, ticks, on=ON), WORDS, ON) == ()
    two = readiness(evidence, "35.77", WORDS, ticks | {"perda": Tick("no")}, on=ON)
    hosts = {host.code: host for host in best_hosts(evidence, two, WORDS, ON, most=20)}
    assert "bukti bagi 2 dari 2 celah" in hosts["32.04"].reasons[0].text
    assert not {"51.04", "12.03"} & set(hosts)


def test_the_history_keeps_region_province_and_neighbours_apart(evidence):
    # awd-0127 to awd-0129: 35.77; awd-0093 and awd-0094: 35.
    history = award_history(evidence, "35.77")
    assert set(history.own["award_id"]) == {"awd-0127", "awd-0128", "awd-0129"}
    assert set(history.province["award_id"]) == {"awd-0093", "awd-0094"}
    assert len(history.inside) and all(history.inside["code"].str.startswith("35."))
    assert "35.77" not in set(history.inside["code"])
    assert history.own["edition_year"].tolist() == [2024, 2023, 2023]


def test_a_province_has_its_own_history_and_that_of_those_inside(evidence):
    history = award_history(evidence, "35")
    assert set(history.own["award_id"]) == {"awd-0093", "awd-0094"} and history.province.empty
    assert "35.77" in set(history.inside["code"])


def test_only_the_newest_day_of_the_holders_is_remembered(evidence, monkeypatch):
    read = []

    def reading(*asked):
        read.append(asked)
        return []

    monkeypatch.setattr(paritrana_gaps, "records_of", reading)
    counts = []
    for day in (1, 1, 2, 1):
        today = date(2026, 11, day)
        monkeypatch.setattr(once, "date", SimpleNamespace(today=lambda today=today: today))
        holders(evidence, "province", "test:holders", ON)
        counts.append(len(read))
    provinces = counts[0]
    assert provinces > 30
    assert counts == [provinces, provinces, 2 * provinces, 3 * provinces]
