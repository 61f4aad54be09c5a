"""Does the deck of Sejawat name the hosts of the screen, with their reasons and sources?"""

from datetime import date

import pytest
from slides_reading import everything_on, opened, words_on

from benchmark.analysis.coverage import headline
from benchmark.analysis.learning import GOALS, learning_targets
from benchmark.analysis.peers import similar_regions
from benchmark.exports.slides.deck import write
from benchmark.exports.slides.model import MOST_WORDS, Image, Table
from benchmark.exports.slides.peers import peers_deck
from benchmark.exports.slides.region import region_deck
from benchmark.locale import Words

WORDS = Words("id")
TODAY = date(2026, 11, 21)
PARIAMAN, MADIUN = "13.77", "35.77"
HOSTILE = "=1+1 <img src=x onerror=alert(1)> ${a} {b} #[*_ \U0001f600 \u202e" + "x" * 300


def deck_of(evidence, code, goal, language="id"):
    words = Words(language)
    targets = learning_targets(evidence, code, goal, len(evidence.regions), words=words)
    return peers_deck(evidence, code, goal, targets, similar_regions(evidence, code), words, TODAY), targets


def test_the_hosts_are_those_of_the_list_in_its_order(evidence):
    deck, targets = deck_of(evidence, PARIAMAN, "regulation")
    rows = deck.slides[1].visual.rows
    names = [evidence.region(code).short_name for code in targets["code"].head(4)]
    assert [row[1] for row in rows][:4] == names
    assert rows[0][2] == WORDS.number(100 * targets["score"].iloc[0])


def test_each_of_the_first_three_has_its_reasons_and_their_sources(evidence):
    deck, targets = deck_of(evidence, PARIAMAN, "regulation")
    for place, row in targets.head(3).iterrows():
        slide = next(slide for slide in deck.slides if slide.title.startswith(f"{place + 1}. "))
        assert slide.visual.header[2] == evidence.region(row["code"]).short_name
        assert all(reason.text in slide.notes for reason in row["reasons"])
        addresses = [evidence.source(name).url for reason in row["reasons"] for name in reason.source_ids]
        assert all(address in slide.notes for address in addresses if address)


def test_the_peers_are_told_with_what_makes_them_alike(evidence):
    deck, _ = deck_of(evidence, MADIUN, "coverage")
    slide = next(slide for slide in deck.slides if slide.title.startswith("Paling mirip"))
    nearest = similar_regions(evidence, MADIUN).iloc[0]
    row = slide.visual.rows[0]
    assert row[0] == evidence.region(nearest["code"]).short_name
    assert row[1] == WORDS.number(100 * nearest["similarity"])
    assert f"{row[0]}: didekatkan oleh" in slide.notes


def test_the_next_step_is_a_meeting_online_before_a_visit(evidence):
    deck, _ = deck_of(evidence, MADIUN, "coverage")
    steps = next(slide for slide in deck.slides if slide.title.startswith("Usulan")).visual.rows
    assert steps[0][0].startswith("Adakan pertemuan daring dengan")


def test_both_decks_propose_the_same_host_and_say_who_was_passed_over(evidence):
    # Kota Mojokerto is asked by many, the sources on Kota Malang differ: neither is proposed to Lumajang
    peers, _ = deck_of(evidence, "35.08", "coverage")
    region = region_deck(evidence, "35.08", WORDS, TODAY)
    proposed = set()
    for deck in (peers, region):
        slide = next(slide for slide in deck.slides if slide.title.startswith("Usulan"))
        proposed |= {row[0] for row in slide.visual.rows if row[0].startswith("Adakan pertemuan daring")}
        assert "Kota Mojokerto (banyak peminat, kurang mirip, angka lama)" in slide.notes
        assert "Kota Malang (kurang mirip, angka diragukan)" in slide.notes
    assert len(proposed) == 1


def test_the_map_cites_every_figure_it_shows(evidence):
    deck, _ = deck_of(evidence, PARIAMAN, "coverage")
    slide = next(slide for slide in deck.slides if isinstance(slide.visual, Image))
    headlines = headline(evidence, "ucj_pct")
    # Kota Padang lies between Pariaman and its hosts
    for code in (PARIAMAN, "13.71", "13.73"):
        assert evidence.source(headlines.at[code, "source_id"]).url in slide.notes


@pytest.mark.parametrize("code", [PARIAMAN, MADIUN, "15.08"])
def test_tables_hold_short_cells_only(evidence, code):
    for deck in (deck_of(evidence, code, "coverage")[0], region_deck(evidence, code, WORDS, TODAY)):
        for slide in deck.slides:
            if isinstance(slide.visual, Table):
                cells = [cell for row in (slide.visual.header, *slide.visual.rows) for cell in row]
                assert slide.words + sum(len(cell.split()) for cell in cells) < 105, slide.title


def test_hostile_names_come_through_as_plain_text(evidence):
    regions = evidence.regions
    regions.loc[regions["code"].isin([PARIAMAN, "13.73"]), ["name", "short_name"]] = HOSTILE
    deck, _ = deck_of(evidence.with_tables("hostile", regions=regions), PARIAMAN, "coverage")
    file = opened(write(deck))
    assert all(words_on(slide) <= MOST_WORDS for slide in file.slides)
    assert any("<img src=x onerror=alert(1)> ${a} {b} #[*_" in everything_on(slide) for slide in file.slides)


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
