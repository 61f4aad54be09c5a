"""Is the region proposed the first that nothing speaks against, and is it said who stands above it?"""

import pandas as pd
import pytest

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
LEAD, NEW, NEAR = (Reason("", (), kind) for kind in ("lead", "novelty", "reach"))


@pytest.fixture(scope="module")
def figures(evidence):
    return headline(evidence, "ucj_pct")


def listed(*rows: tuple) -> pd.DataFrame:
    """Targets as (code, overloaded, weak match, reasons), best first."""
    return pd.DataFrame(rows, columns=["code", "overloaded", "weak_match", "reasons"])


def known(code: str = "z", state: str = "value", doubtful: tuple[str, ...] = ()) -> pd.DataFrame:
    """Coverage of the regions a to c and of the one that asks."""
    codes = ["a", "b", "c", code]
    return pd.DataFrame({"state": state, "doubtful": [one in doubtful for one in codes]}, index=codes)


def test_the_first_is_proposed_where_nothing_speaks_against_it():
    targets = listed(("a", False, False, (LEAD,)), ("b", False, False, (LEAD,)))
    found = propose(targets, known(), "coverage", "z")
    assert (found.code, found.doubts, found.passed) == ("a", (), ())
    assert propose(targets.head(0), known(), "coverage", "z") is None


def test_who_is_asked_by_many_doubtful_or_little_alike_is_passed_over():
    targets = listed(
        ("a", True, True, (LEAD,)), ("b", False, False, (LEAD, NEW)), ("c", False, False, (LEAD,))
    )
    found = propose(targets, known(doubtful=("b",)), "coverage", "z")
    assert found.code == "c"
    assert found.passed == (("a", ("overloaded", "weak")), ("b", ("doubtful",)))
    # Elsewhere a doubtful coverage figure says nothing against learning from a Perda.
    assert propose(targets, known(doubtful=("b",)), "regulation", "z").code == "b"


def test_where_everybody_is_doubted_the_fewest_doubts_decide_then_the_order():
    targets = listed(("a", True, True, (LEAD,)), ("b", False, True, (LEAD,)), ("c", True, False, (LEAD,)))
    found = propose(targets, known(), "funding", "z")
    assert (found.code, found.doubts) == ("b", ("weak",))
    assert found.passed == (("a", ("overloaded", "weak")),)


def test_without_a_figure_of_its_own_a_lead_in_coverage_shows_nothing_to_learn():
    host = {"code": "a", "overloaded": False, "weak_match": False, "reasons": (LEAD, NEAR)}
    assert doubts_of(host, known(), "coverage", "z") == ()
    assert doubts_of(host, known(state="not_collected"), "coverage", "z") == ("nothing",)
    assert doubts_of(host | {"reasons": (NEW,)}, known(state="not_collected"), "coverage", "z") == ()
    assert doubts_of(host | {"reasons": (NEAR,)}, known(), "funding", "z") == ("nothing",)


def test_a_regulation_of_which_no_clause_is_on_record_shows_nothing_to_learn(evidence, figures):
    host = {"code": "a", "overloaded": False, "weak_match": False, "reasons": (LEAD, NEAR)}
    assert doubts_of(host, known(), "regulation", "z") == ("nothing",)
    assert doubts_of(host | {"reasons": (LEAD, NEW)}, known(), "regulation", "z") == ()
    # data/instruments.csv, instrument_provisions.csv: the Perda of Kota Sibolga has no clause on record.
    targets = learning_targets(evidence, PARIAMAN, "regulation")
    found = propose(targets, figures, "regulation", PARIAMAN)
    assert dict(found.passed)[SIBOLGA] == ("nothing",)
    assert found.code == PEKALONGAN


def test_only_as_many_are_looked_through_as_the_longest_list_shows():
    rows = [("a", True, False, (LEAD,))] * LOOKED_THROUGH + [("b", False, False, (LEAD,))]
    assert propose(listed(*rows), known(), "regulation", "z").code == "a"


def test_pariaman_passes_over_the_first_that_very_many_ask(evidence, figures):
    targets = learning_targets(evidence, PARIAMAN, "coverage")
    found = propose(targets, figures, "coverage", PARIAMAN)
    first = targets["code"].iloc[0]
    assert first in overloaded(evidence, "coverage") and found.code != first
    told = higher_in_words(evidence, WORDS, found)
    assert told == f"{evidence.region(first).short_name} teratas, tetapi banyak peminat"
    note = balance_note(evidence, targets, found, "coverage", WORDS)
    assert note.text.endswith(f"berikutnya: {evidence.region(found.code).name}.")


def test_a_list_that_begins_with_a_doubtful_figure_says_so(evidence, figures):
    # The sources on Kota Blitar differ; Kota Mojokerto, asked by many, stands before it.
    targets = learning_targets(evidence, MADIUN, "coverage").iloc[1:].reset_index(drop=True)
    assert targets["code"].iloc[0] == "35.72" and figures.at["35.72", "doubtful"]
    found = propose(targets, figures, "coverage", MADIUN)
    assert found.code != "35.72"
    told = higher_in_words(evidence, WORDS, found)
    assert told.startswith("Kota Blitar teratas, tetapi angkanya diragukan; ")
    host = evidence.region(found.code).short_name
    assert told.endswith(f"; {len(found.passed) - 1} lagi di atas {host} juga dilewati")
    assert passed_in_words(evidence, WORDS, found).count("(") == len(found.passed)


def test_where_everybody_is_doubted_the_first_stays_and_nobody_is_named_next(evidence, figures):
    # Badung: Gianyar is asked by many, and all that follow too, or are little alike.
    targets = learning_targets(evidence, BADUNG, "paritrana")
    assert (targets["overloaded"] | targets["weak_match"]).all() and len(targets) > 1
    found = propose(targets, figures, "paritrana", BADUNG)
    assert found.code == targets["code"].iloc[0] and found.doubts == ("overloaded",)
    assert higher_in_words(evidence, WORDS, found) == ""
    note = balance_note(evidence, targets, found, "paritrana", WORDS)
    assert "berikutnya:" not in note.text
    assert note.text.endswith("tetap diusulkan, karena bagi daerah berikutnya juga ada keberatan.")
