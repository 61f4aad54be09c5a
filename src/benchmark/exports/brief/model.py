"""What the two pages say, before they become a document."""

from dataclasses import dataclass
from datetime import date

from benchmark.exports.pictures.base import Picture


@dataclass(frozen=True)
class Fact:
    """One figure in the row at the head: what it is, how much, and a quiet line under it."""

    label: str
    value: str
    about: str = ""


@dataclass(frozen=True)
class Line:
    """One item of a list: a strong beginning, the text after it, and the address behind it, if any."""

    strong: str
    text: str = ""
    address: str = ""


@dataclass(frozen=True)
class Section:
    """A heading, its items, what was left out, and a quiet note. Without items, the note says why."""

    heading: str
    lines: tuple[Line, ...] = ()
    rest: str = ""
    note: str = ""


@dataclass(frozen=True)
class Drawing:
    """A picture with its heading above, its source below, and its width and height in centimetres."""

    heading: str
    picture: Picture
    note: str
    width: float
    height: float


@dataclass(frozen=True)
class Brief:
    """Two pages on one region.

    Attributes
    ----------
    first, second : what stands on page one (under the pictures) and on page two.
    foot : the line at the foot of both pages.
    page : "Halaman {n} dari {all}" with these two places open, to be filled by the writer.
    """

    title: str
    subtitle: str
    where: str
    language: str
    made_on: date
    key_sentence: str
    facts: tuple[Fact, ...]
    standing: str
    drawings: tuple[Drawing, ...]
    first: tuple[Section, ...]
    second: tuple[Section, ...]
    foot: str
    page: str
