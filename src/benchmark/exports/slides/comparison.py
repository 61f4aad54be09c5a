"""The deck of Bandingkan: how the regions that a reader compares differ, with the figures of the screen."""

from collections.abc import Callable, Sequence
from datetime import date

from benchmark.analysis.comparison import FEWEST
from benchmark.evidence import Evidence
from benchmark.exports.slides.comparison_changes import (
    changes_slide,
    history_slide,
    map_slide,
    targets_slide,
)
from benchmark.exports.slides.comparison_coverage import indicators_slide, standing_slide
from benchmark.exports.slides.comparison_records import clauses_slide, funds_slide, kinds_slide
from benchmark.exports.slides.comparison_set import Compared
from benchmark.exports.slides.comparison_steps import steps_slide
from benchmark.exports.slides.draft import Progress
from benchmark.exports.slides.model import Deck, Slide
from benchmark.locale import Words

_PARTS: tuple[Callable[[Compared], list[Slide]], ...] = (
    standing_slide,
    indicators_slide,
    history_slide,
    changes_slide,
    targets_slide,
    map_slide,
    kinds_slide,
    clauses_slide,
    funds_slide,
    steps_slide,
)


def comparison_deck(
    evidence: Evidence,
    codes: Sequence[str],
    group: str,
    words: Words,
    made_on: date,
    mine: str | None = None,
    progress: Progress | None = None,
) -> Deck:
    """How do these regions differ, on slides?

    Parameters
    ----------
    codes : two to eight regions of one level, in the order of the reader.
    group : kind of the comparison group, see `analysis.comparison.Group`.
    made_on : the day that stands on the slides.
    mine : the reader's own region, which stands out if it is among them.
    progress : told how far the gathering is.

    Returns
    -------
    Deck
        Coverage, key indicators, changes, targets, map, kinds of instruments, clauses, sources of money, next
        steps, sources. A part for which nothing is on record is left out.

    Raises
    ------
    ValueError
        With fewer than two regions, or where the group does not apply to their level.
    """
    if len(codes) < FEWEST:
        raise ValueError("a comparison needs two regions")
    view = Compared(evidence, words, made_on, tuple(codes), group, mine if mine in codes else None)
    slides = view.gathered(_PARTS, progress)
    return view.deck(
        words("Perbandingan {regions}", regions=words.listing(view.names.values())),
        words("Cakupan, regulasi, dan pendanaan jaminan sosial ketenagakerjaan"),
        words("paparan perbandingan"),
        "-".join(view.names.values()),
        slides,
    )
