"""A deck in the making: its language, its day, and every source that its slides have cited so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from benchmark.evidence import Evidence
from benchmark.exports.slides.model import MOST_WORDS, Deck, Slide, Visual
from benchmark.exports.slides.parts import content, notes, opening, published_span, source_line, sources_slide
from benchmark.locale import Words


@dataclass(frozen=True, eq=False)
class Draft:
    """What every builder of a deck has at hand.

    Attributes
    ----------
    cited : the sources of the slides made so far, for the last slide.
    """

    evidence: Evidence
    words: Words
    made_on: date
    cited: list[str] = field(default_factory=list, kw_only=True)

    @property
    def today(self) -> str:
        """The date of what is on record, for slides that show no dated figure."""
        return self.words("keadaan {when}", when=self.words.date(self.made_on))

    def slide(
        self,
        title: str,
        points: Iterable[str],
        visual: Visual | None,
        source_ids: Iterable[str],
        told: Iterable[str] = (),
        when: str = "",
        most: int = MOST_WORDS,
    ) -> Slide:
        """Return a slide with its source line and speaker notes.

        Parameters
        ----------
        source_ids : as often as each is used; empty ones are passed over.
        told : what stands in the notes besides the points.
        when : date or dates of the figures; without it, when the sources were published.
        """
        ids = [name for name in source_ids if isinstance(name, str) and name]
        self.cited.extend(ids)
        points = [point for point in points if point]
        when = when or published_span(self.evidence, self.words, ids) or self.today
        source = source_line(self.evidence, self.words, ids, when)
        said = notes(self.evidence, self.words, [*points, *told], ids, self.made_on)
        return content(title, points, visual, source, said, most)

    def deck(self, title: str, occasion: str, name: str, where: str, slides: Sequence[Slide]) -> Deck:
        """Return the deck: opening, slides, sources.

        Parameters
        ----------
        occasion : what it is for, below the title.
        name, where : as in `Deck`.
        """
        first = opening(self.evidence, self.words, title, occasion, self.made_on)
        last = sources_slide(self.evidence, self.words, self.cited, self.made_on)
        return Deck(
            title=title,
            name=name,
            where=where,
            language=self.words.language,
            made_on=self.made_on,
            revision=self.evidence.revision,
            slides=(first, *slides, *([last] if last else [])),
        )
