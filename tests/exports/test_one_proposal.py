"""Do screen, short answer, slides and brief name the same region to learn from?"""

from datetime import date

import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.learning import GOALS, learning_targets
from benchmark.analysis.peers import similar_regions
from benchmark.exports.brief.content import brief_of
from benchmark.exports.slides.peers import peers_deck
from benchmark.exports.slides.province_learning import first_host
from benchmark.exports.slides.province_meeting import Meeting
from benchmark.exports.slides.region import region_deck
from benchmark.locale import Words
from benchmark.ui.peers import answers, carry_away
from benchmark.ui.peers.sentence import higher_sentence, key_sentence
from benchmark.ui.peers.summary import short_answer
from benchmark.ui.peers.view import Filters, PeersView

WORDS, DAY = Words("id"), date(2026, 11, 21)
# Two stories and their hosts, a region without a figure, a province to which all others are little alike.
REGIONS = ("13.77", "35.77", "51.03", "33.75", "96.71", "64")
MEET = "Adakan pertemuan daring dengan "


@pytest.fixture(scope="module")
def figures(evidence):
    return headline(evidence, "ucj_pct")


def met(deck) -> str:
    """Whom the steps of a deck propose to meet, as the slide calls it."""
    steps = next(slide for slide in deck.slides if slide.title.startswith("Usulan langkah")).visual.rows
    return next(row[0].removeprefix(MEET) for row in steps if row[0].startswith(MEET))


def view_of(evidence, code: str, goal: str, count: int = 10, **filters) -> PeersView:
    return PeersView(evidence, WORDS, code, goal, count, Filters(**filters), (), False, DAY)


def deck_of(view: PeersView):
    targets, peers = answers.targets(*view.asked), similar_regions(view.evidence, view.code)
    return peers_deck(view.evidence, view.code, view.goal, targets, peers, WORDS, DAY)


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("code", REGIONS)
def test_page_short_answer_and_deck_name_the_same_region_and_why_not_the_first(evidence, code, goal):
    view = view_of(evidence, code, goal)
    named = evidence.regions.set_index("code")["name"]
    short = {one.goal: (one.code, one.remark) for one in short_answer(evidence, code, "id").targets}
    host, remark = short[goal]
    deck = deck_of(view)
    assert f"belajar ke {named[host]}" in key_sentence(view)
    assert met(deck) == evidence.region(host).short_name
    first = answers.targets(*view.asked)["code"].iloc[0]
    told = f"{evidence.region(first).short_name} teratas, tetapi "
    assert (told in remark) == (told in higher_sentence(view)) == (first != host)
    assert (told in deck.slides[1].title) == (first != host)
    assert evidence.region(host).short_name in deck.slides[1].title
    note = answers.balance(*view.asked)
    if note is not None and first != host:
        place = answers.targets(*view.asked)["code"].to_list().index(host) + 1
        assert note.text.endswith(f"diusulkan: {named[host]} (urutan {place}).")


@pytest.mark.parametrize("code", REGIONS)
def test_deck_of_the_region_meeting_of_the_province_and_brief_name_it_too(evidence, figures, code):
    host = next(one.code for one in short_answer(evidence, code, "id").targets if one.goal == "coverage")
    deck = region_deck(evidence, code, WORDS, DAY)
    assert met(deck) == evidence.region(host).short_name
    slide = next(slide for slide in deck.slides if "diusulkan belajar ke" in slide.title)
    assert f"diusulkan belajar ke {evidence.region(host).name}" in slide.title
    first = learning_targets(evidence, code, "coverage", 1)["code"].iloc[0]
    told = f"{evidence.region(first).short_name} teratas, tetapi "
    assert any(point.startswith(told) for point in slide.points) == (first != host)
    brief = brief_of(evidence, code, WORDS, DAY, headlines=figures)
    section = next(
        each for each in (*brief.first, *brief.second) if each.heading.startswith("Tujuan belajar")
    )
    (proposed,) = [line.strong for line in section.lines if "(diusulkan" in line.strong]
    assert proposed.startswith(evidence.region(host).name)
    meeting = Meeting(evidence, WORDS, DAY, evidence.region(code).province_code)
    assert first_host(meeting, code).code == host


@pytest.mark.parametrize("filters", [{"other_province": True}, {"within_km": 250}, {"has_perda": True}])
def test_they_agree_whatever_the_reader_leaves_out_and_however_few_rows_are_shown(evidence, filters):
    few, many = (view_of(evidence, "35.77", "coverage", count, **filters) for count in (5, 20))
    assert key_sentence(few) == key_sentence(many)
    named = evidence.region(answers.proposal(*few.asked).code)
    assert named.name in key_sentence(few) and met(deck_of(few)) == named.short_name


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("code", REGIONS)
def test_the_proposed_host_is_among_those_compared_and_they_are_no_more_than_fit(evidence, code, goal):
    view = view_of(evidence, code, goal, 5)
    compared = carry_away.compared(view)
    assert compared[0] == answers.proposal(*view.asked).code
    assert set(answers.targets(*view.asked)["code"].head(3)) <= set(compared)
    # The reader's own region takes one of the eight columns.
    assert len(compared) == len(set(compared)) <= 7
