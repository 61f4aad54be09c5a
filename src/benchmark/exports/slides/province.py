"""The deck for a province's coordination meeting: where its kabupaten and kota stand, and what comes next."""

from collections.abc import Callable
from datetime import date

from benchmark.evidence import Evidence
from benchmark.exports.slides.draft import Progress
from benchmark.exports.slides.model import Deck, Slide
from benchmark.exports.slides.province_changes import history_slide, movers_slides
from benchmark.exports.slides.province_coverage import ranking_slides, standing_slide
from benchmark.exports.slides.province_funds import fund_slides
from benchmark.exports.slides.province_gaps import gap_slides
from benchmark.exports.slides.province_leaders import leaders_slide
from benchmark.exports.slides.province_learning import learning_slide
from benchmark.exports.slides.province_left_out import (
    NAMES,
    LeftOut,
    few_figures,
    no_gap,
    no_history,
    no_movement,
    nobody_ahead,
    nothing_held,
)
from benchmark.exports.slides.province_map import classes_slide, map_slide, missing_slide
from benchmark.exports.slides.province_meeting import Meeting
from benchmark.exports.slides.province_records import instrument_slides
from benchmark.exports.slides.province_regions import region_parts
from benchmark.exports.slides.province_steps import steps_slide
from benchmark.locale import Words

# In the order of a meeting: result against target, who stands where, who moved, what is done, what is next;
# each with what it is called and why it may be missing.
_PARTS: tuple[tuple[Callable[[Meeting], list[Slide]], str, Callable[[Meeting], str] | None], ...] = (
    (standing_slide, "", None),
    (history_slide, NAMES["history"], no_history),
    (ranking_slides, NAMES["ranking"], few_figures),
    (map_slide, NAMES["map"], few_figures),
    (classes_slide, NAMES["classes"], few_figures),
    (movers_slides, NAMES["movers"], no_movement),
    (gap_slides, NAMES["gaps"], no_gap),
    (instrument_slides, NAMES["instruments"], nothing_held),
    (fund_slides, NAMES["funds"], nothing_held),
    (leaders_slide, NAMES["leaders"], few_figures),
    (learning_slide, NAMES["learning"], nobody_ahead),
    (missing_slide, "", None),
    (steps_slide, "", None),
)


def province_deck(
    evidence: Evidence,
    code: str,
    words: Words,
    made_on: date,
    each_region: bool = False,
    progress: Progress | None = None,
) -> Deck:
    """What does a province show at its coordination meeting (rakor, monev UCJ)?

    Parameters
    ----------
    code : a province.
    made_on : the day that stands on the slides.
    each_region : append one slide for each kabupaten and kota.
    progress : told how far the gathering is.

    Returns
    -------
    Deck
        Standing against targets and nation, ranking, map, classes, changes, gaps to targets on record,
        instruments, sources of money, learning targets of the lowest, what is not on record, next steps,
        sources. A part for which nothing is on record is left out: the notes of the slide before say why.

    Raises
    ------
    NotInEvidence
        If the code is no region.
    ValueError
        If the region is no province.
    """
    if evidence.region(code).level != "province":
        raise ValueError(f"{code} is no province")
    meeting = Meeting(evidence, words, made_on, code)
    left_out = LeftOut()
    parts = [left_out.watching(*part) for part in _PARTS]
    parts += region_parts(meeting) if each_region else []
    return meeting.deck(
        words(
            "Cakupan jaminan sosial ketenagakerjaan di {province} dan kabupaten/kotanya",
            province=meeting.name,
        ),
        words("Bahan rapat koordinasi, pemantauan, dan evaluasi"),
        words("paparan rakor"),
        evidence.region(code).short_name,
        left_out.told(words, meeting.gathered(parts, progress)),
    )
