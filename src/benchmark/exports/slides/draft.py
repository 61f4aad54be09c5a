"""A deck in the making: its language, its day, and every source that its slides have cited so far."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from benchmark.evidence import Evidence
from benchmark.exports.slides.cells import key_of_signs
from benchmark.exports.slides.model import MOST_WORDS, Deck, Slide, Visual
from benchmark.exports.slides.parts import content, notes, opening, published_span, source_line, sources_slide
from benchmark.locale import Words

# Told which share of the slides is gathered, 0 to 1, and in a few words what comes next.
Progress = Callable[[float, str], None]


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
        """When a slide that shows no dated figure was put together: the day is no date of a fact."""
        return self.words("disusun {when}", when=self.words.date(self.made_on))

    def slide(
        self,
        title: str,
        points: Iterable[str],
        visual: Visual | None,
        source_ids: Iterable[str],
        told: Iterable[str] = (),
        when: str = "",
        most: int = MOST_WORDS,
        behind: Iterable[str] = (),
    ) -> Slide:
        """Return a slide with its source line, the key to its signs, and speaker notes.

        Parameters
        ----------
        source_ids : as often as each is used; empty ones are passed over.
        told : what stands in the notes besides the points.
        when : date or dates of the figures; without it, when the sources were published.
        behind : sources of what only the notes tell: they stand there, not on the slide.
        """
        ids = [name for name in source_ids if isinstance(name, str) and name]
        everyone = [*ids, *(name for name in behind if isinstance(name, str) and name)]
        self.cited.extend(everyone)
        points = [point for point in points if point]
        when = when or published_span(self.evidence, self.words, ids) or ("" if ids else self.today)
        source = source_line(self.evidence, self.words, ids, when)
        short, full = key_of_signs(self.words, [title, *points], visual)
        source = f"{source}; {short}" if short else source
        said = notes(self.evidence, self.words, [*points, *told, full], everyone, self.made_on)
        return content(title, points, visual, source, said, most)

    def gathered(
        self, parts: Sequence[Callable[[Any], list[Slide]]], progress: Progress | None = None
    ) -> list[Slide]:
        """Return the slides of all parts, each made from this draft, one part after the other."""
        slides: list[Slide] = []
        count = self.words.number(len(parts))
        for place, part in enumerate(parts):
            if progress is not None:
                number = self.words.number(place + 1)
                doing = self.words("menghimpun bahan, bagian {n} dari {count}", n=number, count=count)
                progress(place / len(parts), doing)
            slides += part(self)
        return slides

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
