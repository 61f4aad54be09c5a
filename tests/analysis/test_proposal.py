"""Is the region proposed the first that nothing speaks against, and is it said who stands above it?"""

import pandas as pd
import pytest

from benchmark.analysis.apart import is_narrow
from benchmark.analysis.coverage import headline
from benchmark.analysis.host_load import overloaded
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.learning_gaps import balance_note
from benchmark.analysis.proposal import LOOKED_THROUGH, doubts_of, higher_in_words, passed_in_words, propose
from benchmark.analysis.reasons import Reason
from benchmark.locale import Words

WORDS = Words("id")
MADIUN, PARIAMAN, BADUNG = "35.77", "13.77", "51.03"
SIBOLGA, PEKALONGAN = "12.73", "33.75"
LUMAJANG, BLITAR = "35.08", "35.05"
LEAD, NEW, NEAR = (Reason("", (), kind) for kind in ("lead", "novelty", "reach"))


@pytest.fixture(scope="module")
def figures(evidence):
    return headline(evidence, "ucj_pct")


def listed(*rows: tuple) -> pd.DataFrame:
    """Targets as (code, overloaded, weak match, reasons, narrow or not), best first."""
    full = [row if len(row) == 5 else (*row, False) for row in rows]
    targets = pd.DataFrame(full, columns=["code", "overloaded", "weak_match", "reasons", "narrow"])
    return targets.assign(score=[0.5 - 0.001 * place for place in range(len(targets))])


def known(
    code: str = "z", state: str = "value", doubtful: tuple[str, ...] = (), stale: tuple[str, ...] = ()
) -> pd.DataFrame:
    """Coverage of the regions a to c and of the one that asks."""
    codes = ["a", "b", "c", code]
    marks = {"doubtful": doubtful, "stale": stale}
    return pd.DataFrame(
        {"state": state} | {mark: [one in marked for one in codes] for mark, marked in marks.items()},
        index=codes,
    )


def host(*reasons: Reason) -> dict:
    """A learning target of whom nothing but its reasons can speak against it."""
    return {"code": "a", "overloaded": False, "weak_match": False, "narrow": False, "reasons": reasons}


def test_the_first_is_proposed_where_nothing_speaks_against_it(evidence):
    targets = listed(("a", False, False, (LEAD,)), ("b", False, False, (LEAD,)))
    found = propose(evidence, targets, known(), "coverage", "z")
    assert (found.code, found.doubts, found.passed) == ("a", (), ())
    assert propose(evidence, targets.head(0), known(), "coverage", "z") is None


def test_who_is_asked_by_many_doubtful_or_little_alike_is_passed_over(evidence):
    targets = listed(
        ("a", True, True, (LEAD,)), ("b", False, False, (LEAD, NEW)), ("c", False, False, (LEAD,))
    )
    found = propose(evidence, targets, known(doubtful=("b",)), "coverage", "z")
    assert found.code == "c"
    assert found.passed == (("a", ("overloaded", "weak")), ("b", ("doubtful",)))
    # Elsewhere a doubtful coverage figure says nothing against learning from a Perda.
    assert propose(evidence, targets, known(doubtful=("b",)), "regulation", "z").code == "b"


def test_where_everybody_is_doubted_the_fewest_doubts_decide_then_the_order(evidence):
    targets = listed(("a", True, True, (LEAD,)), ("b", False, True, (LEAD,)), ("c", True, False, (LEAD,)))
    found = propose(evidence, targets, known(), "funding", "z")
    assert (found.code, found.doubts) == ("b", ("weak",))
    assert found.passed == (("a", ("overloaded", "weak")),)


def test_a_doubt_weighs_as_many_points_of_score_as_the_parameter_says(evidence):
    points = evidence.parameter("objection_points") / 100
    targets = listed(("a", True, False, (LEAD,)), ("b", False, False, (LEAD,)))
    near = targets.assign(score=[0.5, 0.5 - points + 0.001])
    assert propose(evidence, near, known(), "funding", "z").code == "b"
    far = targets.assign(score=[0.5, 0.5 - points - 0.001])
    assert propose(evidence, far, known(), "funding", "z").code == "a"
    # Who is hardly ahead is not proposed, however high the score.
    grave = listed(("a", False, False, (LEAD,), True), ("b", False, False, (LEAD,)))
    assert propose(evidence, grave.assign(score=[0.9, 0.1]), known(), "coverage", "z").code == "b"


def test_an_old_figure_speaks_against_a_host_where_coverage_is_the_goal(evidence):
    targets = listed(("a", False, False, (LEAD, NEW)), ("b", False, False, (LEAD, NEW)))
    assert propose(evidence, targets, known(stale=("a",)), "coverage", "z").passed == (("a", ("stale",)),)
    assert propose(evidence, targets, known(stale=("a",)), "regulation", "z").code == "a"


def test_who_is_hardly_ahead_or_shows_nothing_stands_behind_whoever_is(evidence):
    targets = listed(
        ("a", False, False, (LEAD,), True), ("b", False, False, (NEAR,)), ("c", True, True, (LEAD,))
    )
    found = propose(evidence, targets, known(stale=("c",)), "coverage", "z")
    assert (found.code, found.doubts, found.unclear) == ("c", ("overloaded", "weak", "stale"), False)
    assert found.passed == (("a", ("narrow",)), ("b", ("nothing",)))


def test_where_nobody_is_clearly_ahead_that_is_said(evidence):
    targets = listed(("71.01", True, False, (LEAD,), True), ("71.04", False, False, (LEAD,), True))
    codes = ["71.01", "71.04", "z"]
    figures = pd.DataFrame({"state": "value", "doubtful": False, "stale": False}, index=codes)
    found = propose(evidence, targets, figures, "coverage", "z")
    assert (found.code, found.unclear) == ("71.04", True)
    told = higher_in_words(evidence, WORDS, found)
    assert told.endswith("; belum ada daerah dalam daftar ini yang jelas lebih maju")
    assert told.startswith("Kab. Bolaang Mongondow teratas, tetapi banyak peminat dan keunggulannya tipis")
    assert passed_in_words(evidence, WORDS, found).endswith(
        " Belum ada daerah dalam daftar ini yang jelas lebih maju."
    )
    # The first as well, where it is the one proposed.
    alone = propose(evidence, targets.tail(1), figures, "coverage", "z")
    assert higher_in_words(evidence, WORDS, alone) == told.split("; ")[-1]


def test_a_lead_within_what_sources_differ_by_is_narrow(evidence):
    limit = evidence.parameter("doubt_spread_points")
    sure, unsure = {"spread": 0.0}, {"spread": 8.0}
    assert is_narrow(evidence, {"value": 40 + limit - 0.1, **sure}, {"value": 40.0, **sure})
    assert not is_narrow(evidence, {"value": 40 + limit, **sure}, {"value": 40.0, **sure})
    assert is_narrow(evidence, {"value": 47.9, **sure}, {"value": 40.0, **unsure})
    assert is_narrow(evidence, {"value": 47.9, **unsure}, {"value": 40.0, **sure})
    assert not is_narrow(evidence, {"value": 48.0, **unsure}, {"value": 40.0, **sure})
    # Without a figure of one's own nothing is compared.
    assert not is_narrow(evidence, {"value": 47.9, **sure}, {"value": float("nan"), "spread": float("nan")})


def test_hosts_that_are_old_or_hardly_ahead_are_passed_over_on_record(evidence, figures):
    # data/observations.csv: Lumajang 16.08; Blitar 18.6, of September 2023, the ninth of its list.
    targets = learning_targets(evidence, LUMAJANG, "coverage")
    assert targets.set_index("code").at[BLITAR, "narrow"]
    found = propose(evidence, targets, figures, "coverage", LUMAJANG)
    assert dict(found.passed)[BLITAR] == ("stale", "narrow")
    lead = figures.at[found.code, "value"] - figures.at[LUMAJANG, "value"]
    assert found.doubts == () and lead >= 5 and not figures.at[found.code, "stale"]


def test_without_a_figure_of_its_own_a_lead_in_coverage_shows_nothing_to_learn():
    assert doubts_of(host(LEAD, NEAR), known(), "coverage", "z") == ()
    assert doubts_of(host(LEAD, NEAR), known(state="not_collected"), "coverage", "z") == ("nothing",)
    assert doubts_of(host(NEW), known(state="not_collected"), "coverage", "z") == ()
    assert doubts_of(host(NEAR), known(), "funding", "z") == ("nothing",)


def test_a_regulation_of_which_no_clause_is_on_record_shows_nothing_to_learn(evidence, figures):
    assert doubts_of(host(LEAD, NEAR), known(), "regulation", "z") == ("nothing",)
    assert doubts_of(host(LEAD, NEW), known(), "regulation", "z") == ()
    # data/instruments.csv, instrument_provisions.csv: the Perda of Kota Sibolga has no clause on record.
    targets = learning_targets(evidence, PARIAMAN, "regulation")
    found = propose(evidence, targets, figures, "regulation", PARIAMAN)
    assert dict(found.passed)[SIBOLGA] == ("nothing",)
    assert found.code == PEKALONGAN


def test_only_as_many_are_looked_through_as_the_longest_list_shows(evidence):
    rows = [("a", True, False, (LEAD,))] * LOOKED_THROUGH + [("b", False, False, (LEAD,))]
    assert propose(evidence, listed(*rows), known(), "regulation", "z").code == "a"


def test_lumajang_passes_over_the_first_that_very_many_ask(evidence, figures):
    targets = learning_targets(evidence, LUMAJANG, "coverage")
    found = propose(evidence, targets, figures, "coverage", LUMAJANG)
    first = targets["code"].iloc[0]
    assert first in overloaded(evidence, "coverage") and found.code != first
    told = higher_in_words(evidence, WORDS, found)
    assert told.startswith(f"{evidence.region(first).short_name} teratas, tetapi banyak peminat")
    note = balance_note(evidence, targets, found, "coverage", WORDS)
    place = len(found.passed) + 1
    assert note.text.endswith(f"diusulkan: {evidence.region(found.code).name} (urutan {place}).")


def test_pariaman_stays_with_the_first_that_many_ask_and_nobody_nearly_as_good_follows(evidence, figures):
    # Kota Padang Panjang scores 66, eight less for those who ask; the next without a doubt scores 44.
    targets = learning_targets(evidence, PARIAMAN, "coverage")
    found = propose(evidence, targets, figures, "coverage", PARIAMAN)
    assert (found.code, found.doubts, found.passed) == ("13.74", ("overloaded",), ())
    note = balance_note(evidence, targets, found, "coverage", WORDS)
    assert note.text.endswith("juga berkeberatan atau jauh lebih rendah nilainya.")


def test_a_list_that_begins_with_a_doubtful_figure_says_so(evidence, figures):
    # The sources on Kota Blitar differ; Kota Mojokerto, asked by many, stands before it.
    targets = learning_targets(evidence, MADIUN, "coverage").iloc[1:].reset_index(drop=True)
    assert targets["code"].iloc[0] == "35.72" and figures.at["35.72", "doubtful"]
    found = propose(evidence, targets, figures, "coverage", MADIUN)
    assert found.code != "35.72"
    told = higher_in_words(evidence, WORDS, found)
    assert told.startswith(
        "Kota Blitar teratas, tetapi angkanya diragukan, angkanya lama, dan keunggulannya tipis; "
    )
    host = evidence.region(found.code).short_name
    assert told.endswith(f"; {len(found.passed) - 1} lagi di atas {host} juga dilewati")
    assert passed_in_words(evidence, WORDS, found).count("(") == len(found.passed)


def test_where_everybody_is_doubted_the_first_stays_and_nobody_is_named_next(evidence, figures):
    # Badung: Gianyar is asked by many, and all that follow too, or are little alike.
    targets = learning_targets(evidence, BADUNG, "paritrana")
    assert (targets["overloaded"] | targets["weak_match"]).all() and len(targets) > 1
    found = propose(evidence, targets, figures, "paritrana", BADUNG)
    assert found.code == targets["code"].iloc[0] and found.doubts == ("overloaded",)
    assert higher_in_words(evidence, WORDS, found) == ""
    note = balance_note(evidence, targets, found, "paritrana", WORDS)
    assert "diusulkan:" not in note.text
    assert note.text.endswith("juga berkeberatan atau jauh lebih rendah nilainya.")
