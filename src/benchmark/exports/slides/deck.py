"""How does a deck become a PowerPoint file?"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import datetime, time
from io import BytesIO

from pptx.oxml.ns import qn
from pptx.parts.image import Image as ImageFile
from pptx.util import Inches

from benchmark.exports.slides.charts import draw_chart
from benchmark.exports.slides.measure import text_height
from benchmark.exports.slides.model import MOST_WORDS, Chart, Deck, Image, Slide, Table, fitted, shortened
from benchmark.exports.slides.tables import draw_table, stands_beside
from benchmark.exports.slides.template import (
    BAND,
    BESIDE,
    BESIDE_SIZES,
    BODY,
    GAP,
    LAYOUTS,
    NUMBER,
    POINT_SIZES,
    POINTS,
    POINTS_BOXES,
    SOURCE,
    SOURCE_BOXES,
    SOURCE_SIZES,
    TITLE_BOXES,
    TITLE_SIZES,
    VISUAL,
    Box,
    above_and_below,
    opened,
)
from benchmark.exports.slides.text import BETWEEN, fill, line_of, note_of, tag_of
from benchmark.locale import Words

# Points below a table get room for this size of type, as long as there is any.
_COMFORTABLE = 18
_MOST_WORDS_OF_SOURCE = 18


def write(deck: Deck, progress: Callable[[float], None] | None = None) -> bytes:
    """Return the PPTX file of a deck.

    Charts and tables are native, with their figures, and can be edited; titles, points, sources and numbers
    stand in placeholders of our own template. What would make a slide longer than `MOST_WORDS` words goes to
    its notes instead, in full.

    Parameters
    ----------
    progress : called after each slide with the share of the work that is done, 0 to 1.
    """
    file = opened()
    properties = file.core_properties
    properties.title = line_of(deck.title)[:255]
    properties.subject = line_of(deck.where)[:255]
    properties.author = properties.last_modified_by = "Sejawat Daerah"
    properties.language = tag_of(deck.language)
    properties.comments = ""
    properties.keywords = line_of(deck.revision)[:255]
    properties.created = properties.modified = datetime.combine(deck.made_on, time())
    layouts = dict(zip(LAYOUTS, file.slide_layouts, strict=True))
    for place, slide in enumerate(deck.slides, start=1):
        page = file.slides.add_slide(layouts[slide.kind])
        _write_slide(page, slide, deck.language)
        _number(page, layouts[slide.kind], place)
        if progress is not None:
            progress(place / len(deck.slides))
    result = BytesIO()
    file.save(result)
    return result.getvalue()


def within_limit(slide: Slide) -> tuple[str, tuple[str, ...], str]:
    """Return title, points and source of a slide, together at most `MOST_WORDS` words."""
    reference = len(_reference_of(slide).split())
    source = shortened(line_of(slide.source), _MOST_WORDS_OF_SOURCE)
    title = shortened(line_of(slide.title), MOST_WORDS - reference - len(source.split()) - 1)
    points = [line_of(point) for point in slide.points if line_of(point)]
    # The name of a reference line stands on the slide too, and an ellipsis counts as a word.
    return title, fitted(f"{title} {_reference_of(slide)}", points, source), source


def _reference_of(slide: Slide) -> str:
    chart = slide.visual
    return line_of(chart.reference_name) if isinstance(chart, Chart) and chart.reference is not None else ""


def _write_slide(page, slide: Slide, language: str) -> None:
    title, points, source = within_limit(slide)
    places = {shape.placeholder_format.idx: shape for shape in page.placeholders}
    kind = slide.kind
    fill(page.shapes.title.text_frame, [title], TITLE_BOXES[kind], TITLE_SIZES[kind], language, True)
    visual_box, points_box = _boxes(slide, points)
    if slide.visual is not None:
        used = _draw(page, slide, visual_box, language)
        if visual_box.width == points_box.width:
            # Points follow their table at once, however short it is.
            points_box = replace(points_box, top=visual_box.top + used + GAP)
    if points:
        shape = places[POINTS]
        if points_box != POINTS_BOXES[kind]:
            shape.left, shape.top, shape.width, shape.height = points_box.emu
        sizes = POINT_SIZES[kind] if slide.visual is None else BESIDE_SIZES
        fill(shape.text_frame, points, points_box, sizes, language)
    else:
        _remove(places[POINTS])
    foot = places[SOURCE]
    if source:
        fill(foot.text_frame, [source], SOURCE_BOXES[kind], SOURCE_SIZES, language)
        # A reader hears the source after what it is the source of.
        foot._element.getparent().append(foot._element)
    else:
        _remove(foot)
    _speak(page, slide, (title, points, source), language)


def _boxes(slide: Slide, points: tuple[str, ...]) -> tuple[Box, Box]:
    """Return the room of the picture and that of the points."""
    if slide.visual is None or not points:
        return BODY, POINTS_BOXES[slide.kind]
    if isinstance(slide.visual, Table):
        needed = text_height(points, BODY.width, _COMFORTABLE, False, BETWEEN)
        above, below = above_and_below(min(BAND, needed + 0.05))
        if not stands_beside(slide.visual, VISUAL, above):
            return above, below
    return VISUAL, BESIDE


def _draw(page, slide: Slide, box: Box, language: str) -> float:
    """Draw what the slide shows and return how high it is."""
    visual = slide.visual
    if isinstance(visual, Table):
        return draw_table(page, visual, box, language)
    if isinstance(visual, Chart):
        draw_chart(page, visual, box, language)
    elif isinstance(visual, Image):
        _draw_picture(page, visual, box)
    return box.height


def _draw_picture(page, picture: Image, box: Box) -> None:
    """Put a picture into the middle of its room, with its own proportions."""
    data = picture.draw()
    wide, high = ImageFile.from_blob(data).size
    scale = min(box.width / wide, box.height / high)
    width, height = wide * scale, high * scale
    left, top = box.left + (box.width - width) / 2, box.top + (box.height - height) / 2
    shape = page.shapes.add_picture(BytesIO(data), Inches(left), Inches(top), Inches(width), Inches(height))
    properties = shape._element.nvPicPr.cNvPr
    properties.set("descr", line_of(picture.alt))
    properties.set("name", f"Gambar {properties.get('id')}")


def _remove(shape) -> None:
    shape._element.getparent().remove(shape._element)


def _number(page, layout, number: int) -> None:
    """Copy the slide number from the layout, which python-pptx leaves out."""
    for shape in layout.placeholders:
        if shape.placeholder_format.idx == NUMBER:
            copied = deepcopy(shape._element)
            copied.nvSpPr.cNvPr.set("id", str(max(int(item.shape_id) for item in page.shapes) + 1))
            properties = copied.spPr
            for child in list(properties):
                properties.remove(child)
            style = copied.txBody.find(qn("a:lstStyle"))
            for child in list(style):
                style.remove(child)
            next(copied.iter(qn("a:t"))).text = str(number)
            page.shapes._spTree.append(copied)


def _speak(page, slide: Slide, shown: tuple[str, tuple[str, ...], str], language: str) -> None:
    """Write the speaker's notes; first what found no room on the slide."""
    title, points, source = shown
    whole = (line_of(slide.title), line_of(slide.source))
    cut = [text for text, kept in zip(whole, (title, source), strict=True) if text != kept]
    cut += [line_of(point) for point in slide.points if line_of(point) and line_of(point) not in points]
    parts = []
    if cut:
        words = Words(language)
        parts.append("\n".join([words("Tidak muat di lembar ini:"), *cut]))
    if slide.notes.strip():
        parts.append(note_of(slide.notes))
    if not parts:
        return
    frame = page.notes_slide.notes_text_frame
    frame.text = "\n\n".join(parts)
    for run in (run for paragraph in frame.paragraphs for run in paragraph.runs):
        run._r.get_or_add_rPr().set("lang", tag_of(language))
