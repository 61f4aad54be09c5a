"""Where everything stands on our slides: the template file, its layouts and the room for each part."""

from dataclasses import dataclass
from pathlib import Path

from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.presentation import Presentation as Opened
from pptx.util import Emu, Inches

from benchmark.exports.slides.model import Role

FILE = Path(__file__).with_name("template.pptx")
FONT = "Arial"
# Layouts by the kind of slide, in the order of the template file.
LAYOUTS = ("title", "content", "section")
# Placeholder numbers, the same in each layout.
TITLE, POINTS, SOURCE, NUMBER = 0, 1, 10, 12


@dataclass(frozen=True)
class Box:
    """A rectangle on the slide, in inches from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """Return left, top, width and height as PowerPoint counts them."""
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)


WIDTH, HEIGHT = 13.333, 7.5
_MARGIN = 0.65
_INNER = WIDTH - 2 * _MARGIN

TITLE_BOXES = {
    "title": Box(1.15, 1.75, 10.9, 2.2),
    "content": Box(_MARGIN, 0.5, _INNER, 1.1),
    "section": Box(1.15, 2.3, 10.9, 2.0),
}
POINTS_BOXES = {
    "title": Box(1.15, 4.2, 10.9, 1.5),
    "content": Box(_MARGIN, 1.85, _INNER, 4.75),
    "section": Box(1.15, 4.45, 10.9, 1.3),
}
SOURCE_BOXES = {
    "title": Box(1.15, 6.3, 10.9, 0.5),
    "content": Box(_MARGIN, 6.83, _INNER - 1.0, 0.42),
    "section": Box(1.15, 6.3, 10.9, 0.5),
}
NUMBER_BOX = Box(WIDTH - _MARGIN - 0.9, 6.83, 0.9, 0.42)
RULE = Box(_MARGIN, 6.77, _INNER, 0.0)
MARK = Box(0, 0.5, 0.16, 1.1)

# Largest and smallest size of type, in points.
TITLE_SIZES = {"title": (40, 22), "content": (28, 16), "section": (36, 22)}
POINT_SIZES = {"title": (20, 13), "content": (24, 13), "section": (20, 13)}
BESIDE_SIZES = (20, 11)
SOURCE_SIZES = (12, 9)

BODY = POINTS_BOXES["content"]
BESIDE = Box(9.35, BODY.top, WIDTH - _MARGIN - 9.35, BODY.height)
VISUAL = Box(_MARGIN, BODY.top, 8.3, BODY.height)
# Room of points below a table, at most, and between the two, in inches.
BAND, GAP = 1.05, 0.25

# What stands for whom, as places in the theme of the template (scripts/build_template.py).
COLOURS: dict[Role, MSO_THEME_COLOR] = {
    "mine": MSO_THEME_COLOR.ACCENT_1,
    "chosen": MSO_THEME_COLOR.ACCENT_2,
    "peers": MSO_THEME_COLOR.ACCENT_3,
    "target": MSO_THEME_COLOR.ACCENT_4,
    "context": MSO_THEME_COLOR.ACCENT_6,
}
# All other regions as single marks, which need more contrast than bars.
CROWD = MSO_THEME_COLOR.ACCENT_5
INK, QUIET = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.TEXT_2


def above_and_below(band: float) -> tuple[Box, Box]:
    """Part the body into the room of a table and, ``band`` inches high, that of the points below it."""
    above = Box(BODY.left, BODY.top, BODY.width, BODY.height - band - GAP)
    return above, Box(BODY.left, above.top + above.height + GAP, BODY.width, band)


def opened() -> Opened:
    """Open an empty deck with our layouts."""
    return Presentation(str(FILE))
