"""Does the deck of Sejawat name the hosts of the screen, with their reasons and sources?"""

from datetime import date

import pytest

from benchmark.analysis.learning import GOALS, learning_targets
from benchmark.analysis.peers import similar_regions
from benchmark.exports.slides.model import MOST_WORDS
from benchmark.exports.slides.peers import peers_deck
from benchmark.locale import Words

WORDS = Words("id")
TODAY = date(2026, 11, 21)
PARIAMAN, MADIUN = "13.77", "35.77"


def deck_of(evidence, code, goal, language="id"):
    words = Words(language)
    targets = learning_targets(evidence, code, goal, len(evidence.regions), words=words)
    return peers_deck(evidence, code, goal, targets, similar_regions(evidence, code), words, TODAY), targets


def test_the_hosts_are_those_of_the_list_in_its_order(evidence):
    deck, targets = deck_of(evidence, PARIAMAN, "regulation")
    rows = deck.slides[1].visual.rows
    names = [evidence.region(code).short_name for code in targets["code"].head(8)]
    assert [row[1] for row in rows] == names
    assert rows[0][2] == WORDS.number(100 * targets["score"].iloc[0])


def test_each_of_the_first_three_has_its_reasons_and_their_sources(evidence):
    deck, targets = deck_of(evidence, PARIAMAN, "regulation")
    for place, row in targets.head(3).iterrows():
        slide = next(slide for slide in deck.slides if slide.title.startswith(f"{place + 1}. "))
        shown = [cells[1] for cells in slide.visual.rows]
        assert all(reason.text in shown or reason.text in slide.notes for reason in row["reasons"])
        addresses = [evidence.source(name).url for reason in row["reasons"] for name in reason.source_ids]
        assert all(address in slide.notes for address in addresses if address)


def test_the_peers_are_told_with_what_makes_them_alike(evidence):
    deck, _ = deck_of(evidence, MADIUN, "coverage")
    slide = next(slide for slide in deck.slides if slide.title.startswith("Paling mirip"))
    nearest = similar_regions(evidence, MADIUN).iloc[0]
    row = slide.visual.rows[0]
    assert row[0] == evidence.region(nearest["code"]).short_name
    assert row[1] == WORDS.number(100 * nearest["similarity"])
    assert row[3]


def test_the_next_step_is_a_meeting_online_before_a_visit(evidence):
    deck, _ = deck_of(evidence, MADIUN, "coverage")
    steps = next(slide for slide in deck.slides if slide.title.startswith("Usulan")).visual.rows
    assert steps[0][0].startswith("Adakan pertemuan daring dengan")


def test_a_list_without_anybody_ahead_says_so(evidence):
    everyone = learning_targets(evidence, MADIUN, "coverage", 20, words=WORDS)
    deck = peers_deck(
        evidence, MADIUN, "coverage", everyone.head(0), similar_regions(evidence, MADIUN), WORDS, TODAY
    )
    assert deck.slides[1].title.startswith("Belum ada daerah yang tercatat lebih maju")
    assert not any(slide.title.startswith("1. ") for slide in deck.slides)


def test_without_comparable_regions_there_are_no_peers(evidence):
    peers, targets = similar_regions(evidence, MADIUN).head(0), learning_targets(evidence, MADIUN).head(0)
    deck = peers_deck(evidence, MADIUN, "coverage", targets, peers, WORDS, TODAY)
    assert any("belum cukup terdata" in slide.title for slide in deck.slides)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("code", [PARIAMAN, MADIUN, "51", "95.01"])
def test_each_slide_can_be_read_and_is_sourced(evidence, code, goal, language):
    deck, _ = deck_of(evidence, code, goal, language)
    assert max(slide.words for slide in deck.slides) <= MOST_WORDS
    assert all(slide.title and slide.source and slide.notes for slide in deck.slides)
    assert all(slide.visual.alt for slide in deck.slides if slide.visual is not None)
