"""The deck of one region: where it stands, what it has, whom it can learn from, and what comes next."""

from collections.abc import Callable
from datetime import date

from benchmark.evidence import Evidence
from benchmark.exports.slides.draft import Progress
from benchmark.exports.slides.model import Deck, Slide
from benchmark.exports.slides.region_case import Case
from benchmark.exports.slides.region_coverage import place_slide, standing_slide
from benchmark.exports.slides.region_history import history_slide
from benchmark.exports.slides.region_map import map_slide
from benchmark.exports.slides.region_peers import learning_slide, peers_slide
from benchmark.exports.slides.region_records import funding_slide, gaps_slide, instruments_slide
from benchmark.exports.slides.region_steps import steps_slide
from benchmark.locale import Words

# In the order of a briefing: how we stand, with what means, from whom to learn, what to do.
_PARTS: tuple[Callable[[Case], list[Slide]], ...] = (
    standing_slide,
    place_slide,
    history_slide,
    map_slide,
    peers_slide,
    instruments_slide,
    funding_slide,
    learning_slide,
    gaps_slide,
    steps_slide,
)


def region_deck(
    evidence: Evidence, code: str, words: Words, made_on: date, progress: Progress | None = None
) -> Deck:
    """What does a head of agency show about their region?

    Parameters
    ----------
    code : Kemendagri code of a province, kabupaten or kota.
    progress : told how far the gathering is.
    made_on : the day that stands on the slides.

    Returns
    -------
    Deck
        Every figure is that of the app. A part for which nothing is on record gives way to the slide on what
        is not known and what would fill it; the history needs two figures.

    Raises
    ------
    NotInEvidence
        If the code is no region.
    """
    case = Case(evidence, words, made_on, code)
    title = words("Jaminan sosial ketenagakerjaan di {region}", region=case.name)
    slides = case.gathered(_PARTS, progress)
    where = evidence.region(code).short_name
    return case.deck(title, words("Profil daerah"), words("paparan profil"), where, slides)
