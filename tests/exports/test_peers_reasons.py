"""Does the slide of a learning target say why, and what became of the places between?"""

from datetime import date

import pytest

from benchmark.analysis.learning import learning_targets
from benchmark.analysis.peers import similar_regions
from benchmark.exports.slides.model import MOST_WORDS
from benchmark.exports.slides.peers import peers_deck
from benchmark.locale import Words

WORDS = Words("id")
TODAY = date(2026, 11, 21)
PARIAMAN, MADIUN, BOGOR = "13.77", "35.77", "32.01"
_LISTED = 20


def close_of(evidence, code, goal, words=WORDS):
    """Return the targets of a goal and the slides that tell of the first ones and the one proposed."""
    targets = learning_targets(evidence, code, goal, _LISTED, words=words)
    deck = peers_deck(evidence, code, goal, targets, similar_regions(evidence, code, _LISTED), words, TODAY)
    return targets, [slide for slide in deck.slides if slide.title[:1].isdigit() and ". " in slide.title[:4]]


def place_of(slide):
    return int(slide.title.split(".")[0])


def test_the_clauses_that_would_be_new_stand_on_the_slide(evidence):
    # data/instrument_provisions.csv: Perda Sijunjung 2/2024 provides for both, nothing of Pariaman does
    _, slides = close_of(evidence, PARIAMAN, "regulation")
    sijunjung = next(slide for slide in slides if "Sijunjung" in slide.title)
    assert sijunjung.points[0] == "Klausul baru bagi kita: iuran dari APBD dan pekerja rentan."


def test_a_source_of_money_is_no_clause(evidence):
    # data/funding.csv: fun-0136 of Cianjur, whose note stands in the reason behind a colon and in quotation
    # marks; contributions of officials of Kabupaten Bogor are not on record
    targets, slides = close_of(evidence, BOGOR, "funding")
    slide = next(slide for slide in slides if "Kabupaten Cianjur" in slide.title)
    new = [reason for reason in targets.iloc[place_of(slide) - 1]["reasons"] if reason.kind == "novelty"]
    assert any(": “Program ASN Peduli" in reason.text for reason in new)
    assert slide.points[0] == (
        "Sumber dana baru bagi kita: Kabupaten Cianjur membayar iuran dari iuran ASN …"
    )
    assert not any("Klausul baru" in point for slide in slides for point in slide.points)


@pytest.mark.parametrize("goal", ["regulation", "coverage", "funding"])
@pytest.mark.parametrize("code", [PARIAMAN, MADIUN, BOGOR])
@pytest.mark.parametrize("language", ["id", "en"])
def test_each_of_them_has_a_reason_of_its_own_list_within_the_limit(evidence, code, goal, language):
    targets, slides = close_of(evidence, code, goal, Words(language))
    assert slides
    for slide in slides:
        said = slide.points[0].partition(": ")[2].removesuffix(" …")
        reasons = targets.iloc[place_of(slide) - 1]["reasons"]
        assert any(said in reason.text for reason in reasons)
        assert said.count("(") == said.count(")")
        assert said.count("“") == said.count("”")
        assert slide.words <= MOST_WORDS


def test_whoever_was_passed_over_is_named(evidence):
    skipped = 0
    for code in (PARIAMAN, MADIUN):
        for goal in ("regulation", "coverage", "funding"):
            targets, slides = close_of(evidence, code, goal)
            before = 0
            for slide in slides:
                between = [str(place) for place in range(before + 1, place_of(slide))]
                said = [point for point in slide.points if point.startswith("Nomor ")]
                assert bool(between) == bool(said)
                if between:
                    skipped += 1
                    assert said[0].split()[1] == "–".join(dict.fromkeys([between[0], between[-1]]))
                    names = [evidence.region(targets.iloc[int(at) - 1]["code"]).short_name for at in between]
                    assert all(name in slide.notes for name in names)
                before = place_of(slide)
    # else this would hold of nothing
    assert skipped
