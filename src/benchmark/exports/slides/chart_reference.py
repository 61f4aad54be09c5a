"""How is a target drawn across the marks of a chart?"""

from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from benchmark.exports.slides.chart_frame import NAME_SIZE, WIDEST_NAME
from benchmark.exports.slides.measure import cut_to, text_width
from benchmark.exports.slides.model import Chart
from benchmark.exports.slides.template import COLOURS, Box
from benchmark.exports.slides.text import line_of, paint, write


def draw_reference(slide, chart: Chart, inner: Box, low: float, high: float, language: str) -> None:
    """Draw the target across the bars. The axis has fixed ends, so the line stays right when it is edited."""
    share = (chart.reference - low) / ((high - low) or 1.0)
    if chart.kind == "bars":
        across = inner.left + share * inner.width
        ends = (across, inner.top - 0.05, across, inner.top + inner.height)
    else:
        height = inner.top + (1 - share) * inner.height
        ends = (inner.left, height, inner.left + inner.width, height)
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(Inches(place) for place in ends))
    line.line.color.theme_color, line.line.width = COLOURS["target"], Pt(1.75)
    line.line.dash_style = MSO_LINE_DASH_STYLE.DASH
    # The style of a drawn line brings a shadow along.
    line._element.find(qn("p:style")).find(qn("a:effectRef")).set("idx", "0")
    line._element.nvCxnSpPr.cNvPr.set("descr", line_of(chart.reference_name))
    if not chart.reference_name:
        return
    upright = chart.kind != "bars"
    widest = WIDEST_NAME if upright else inner.width
    name = cut_to(line_of(chart.reference_name), widest, NAME_SIZE, 2 if upright else 1)
    width = min(widest, text_width(name, NAME_SIZE)) + 0.1
    if upright:
        label = Box(inner.left + inner.width + 0.08, ends[1] - 0.25, width, 0.5)
    else:
        left = min(max(inner.left, ends[0] - width / 2), inner.left + inner.width - width)
        label = Box(left, inner.top - 0.36, width, 0.3)
    text = slide.shapes.add_textbox(*label.emu).text_frame
    text.margin_left = text.margin_right = text.margin_top = text.margin_bottom = 0
    text.word_wrap, text.vertical_anchor = upright, MSO_ANCHOR.MIDDLE
    write(text, [name], NAME_SIZE, language)
    text.paragraphs[0].alignment = PP_ALIGN.LEFT if upright else PP_ALIGN.CENTER
    paint(text.paragraphs[0].runs[0].font, COLOURS["target"])
