"""What a slide says, before it becomes a PowerPoint slide or a view of the presentation mode."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from benchmark.analysis.target_standing import target_decimals

MOST_WORDS = 40

Role = Literal["mine", "chosen", "peers", "context", "target"]


@dataclass(frozen=True)
class Series:
    """One line or one set of bars.

    Attributes
    ----------
    values : as many as the chart has categories; None leaves a gap, it is never drawn as zero.
    role : whose figures they are, which decides the colour; "target" is drawn dashed.
    roles : the role of each value where a single set of bars mixes them; empty otherwise.
    """

    name: str
    values: tuple[float | None, ...]
    role: Role = "mine"
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True)
class Chart:
    """A chart with its figures, drawn natively so that it can be edited.

    Attributes
    ----------
    kind : "bars" (horizontal, from zero, first category on top), "columns" (upright, from zero), "line"
        (over dates or years).
    categories : names, or dates in rising order for a line.
    unit : what the axis counts, written out ("% pekerja").
    alt : what the chart shows, for those who cannot see it.
    reference : a target that every bar is held against, with its name; drawn dashed.
    most : where the value axis ends at least, so that bars on several slides keep one scale.
    """

    kind: Literal["bars", "columns", "line"]
    categories: tuple[str | date, ...]
    series: tuple[Series, ...]
    unit: str
    alt: str
    decimals: int = 1
    reference: float | None = None
    reference_name: str = ""
    most: float | None = None

    def decimals_of(self, series: Series, place: int) -> int:
        """With how many decimals is a figure written? A target keeps its two: 52,2 is not 52,15."""
        role = series.roles[place] if series.roles else series.role
        value = series.values[place]
        if role != "target" or value is None:
            return self.decimals
        return max(self.decimals, target_decimals(value))


@dataclass(frozen=True)
class Table:
    """A table of short texts, already written in the reader's language.

    Attributes
    ----------
    numeric : columns (from 0) that are set flush right.
    mine : rows (from 0) of the reader's own region.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    alt: str
    numeric: tuple[int, ...] = ()
    mine: tuple[int, ...] = ()


@dataclass(frozen=True)
class Image:
    """A picture that is drawn only when the slide is written. ``draw`` returns a PNG file."""

    draw: Callable[[], bytes]
    alt: str


Visual = Chart | Table | Image


@dataclass(frozen=True)
class Slide:
    """One slide: a finding, at most three short points, one picture, its source.

    Attributes
    ----------
    title : the finding as a sentence.
    points : what to say beside the picture.
    source : publisher and date in a few words; with title and points at most `MOST_WORDS` words.
    notes : for the speaker: what the figures mean, and every source with its address.
    kind : "title", "content" or "section".
    """

    title: str
    points: tuple[str, ...] = ()
    visual: Visual | None = None
    source: str = ""
    notes: str = ""
    kind: Literal["title", "content", "section"] = "content"

    @property
    def words(self) -> int:
        """How many words stand on the slide, outside its chart or table?"""
        return sum(len(text.split()) for text in (self.title, *self.points, self.source))


@dataclass(frozen=True)
class Deck:
    """A row of slides.

    Attributes
    ----------
    name : what the file is called, in a few words ("paparan rakor").
    where : the region or regions it is about, for the file name.
    """

    title: str
    name: str
    where: str
    language: str
    made_on: date
    revision: str
    slides: tuple[Slide, ...] = field(default_factory=tuple)


def shortened(text: str, most: int) -> str:
    """Cut ``text`` after ``most`` words, with an ellipsis where something is lost."""
    words = text.split()
    return text if len(words) <= most else " ".join(words[:most]).rstrip(",;:") + " …"


def fitted(title: str, points: Iterable[str], source: str) -> tuple[str, ...]:
    """Return as many of the points as fit on a slide beside title and source, the last ones left out."""
    room = MOST_WORDS - len(title.split()) - len(source.split())
    kept = []
    for point in points:
        room -= len(point.split())
        if room < 0:
            break
        kept.append(point)
    return tuple(kept)
