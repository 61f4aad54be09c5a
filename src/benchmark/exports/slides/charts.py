"""How does a chart get into a slide: native, with its figures, so that it can be edited?"""

from pptx.chart.chart import Chart as Native
from pptx.chart.data import CategoryChartData
from pptx.chart.datalabel import DataLabel, DataLabels
from pptx.dml.fill import FillFormat
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from benchmark.exports.safe import neutralise
from benchmark.exports.slides.chart_axes import draw_axes, number_format
from benchmark.exports.slides.chart_frame import (
    categories_of,
    is_timed,
    known,
    label_size,
    limits_of,
    lowered,
    place_plot,
    plot_box,
    type_size,
)
from benchmark.exports.slides.chart_reference import draw_reference
from benchmark.exports.slides.model import Chart, Role, Series
from benchmark.exports.slides.template import COLOURS, CROWD, FONT, INK, Box
from benchmark.exports.slides.text import line_of, paint, speak, tag_of

_KINDS = {
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "columns": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
}
_MOST_LABELS = 48
_FEW_COLUMNS = 5


def draw_chart(slide, chart: Chart, box: Box, language: str) -> None:
    """Put ``chart`` on a slide, within ``box``; a gap in the figures stays a gap."""
    box = lowered(chart, box)
    categories = categories_of(chart, box, language)
    data = CategoryChartData(number_format="General")
    data.categories = categories
    for series in chart.series:
        values = [float(value) if known(value) else None for value in series.values]
        data.add_series(str(neutralise(line_of(series.name))), values)
    frame = slide.shapes.add_chart(_KINDS[chart.kind], *box.emu, data)
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("descr", line_of(chart.alt))
    properties.set("name", f"Grafik {properties.get('id')}")
    native = frame.chart
    size = type_size(chart, box)
    native.font.name, native.font.size = FONT, Pt(size)
    paint(native.font, INK)
    native.has_title = False
    native.has_legend = len(chart.series) > 1
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.TOP
        native.legend.include_in_layout = False
    low, high = limits_of(chart)
    draw_axes(native, chart, size, low, high, language)
    for series, drawn in zip(chart.series, native.plots[0].series, strict=True):
        _colour(chart, series, drawn)
        _label(chart, series, drawn, label_size(chart, box), language)
    _set_blanks(native, chart)
    native.plots[0].vary_by_categories = False
    if chart.kind != "line":
        few = chart.kind == "columns" and len(chart.categories) * len(chart.series) <= _FEW_COLUMNS
        native.plots[0].gap_width = 120 if few else 45 if len(chart.series) == 1 else 60
        native.plots[0].overlap = 0
    inner = plot_box(chart, categories, box, size)
    if inner is not None:
        place_plot(native, inner, box)
    if chart.reference is not None and inner is not None:
        draw_reference(slide, chart, inner, low, high, language)
    _set_language(native, language)


def _colour(chart: Chart, series: Series, drawn) -> None:
    if chart.kind == "line":
        colour = CROWD if series.role == "context" else COLOURS[series.role]
        line = drawn.format.line
        line.color.theme_color, line.width = colour, Pt(3 if series.role == "mine" else 2)
        drawn.smooth = False
        drawn.marker.style, drawn.marker.size = XL_MARKER_STYLE.CIRCLE, 9 if series.role == "mine" else 7
        drawn.marker.format.line.color.theme_color = colour
        if series.role == "target":
            line.dash_style = MSO_LINE_DASH_STYLE.DASH
            drawn.marker.format.fill.solid()
            drawn.marker.format.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
        else:
            drawn.marker.format.fill.solid()
            drawn.marker.format.fill.fore_color.theme_color = colour
        return
    drawn.invert_if_negative = False
    _fill(drawn.format, series.role)
    for place, role in enumerate(series.roles):
        if role != series.role and known(series.values[place]):
            point = drawn.points[place]
            _fill(point.format, role)
            _keep_fill(drawn, place)


def _fill(form, role: Role) -> None:
    """Fill a bar; a target is hollow and dashed, for it is no result."""
    fill: FillFormat = form.fill
    if role != "target":
        fill.solid()
        fill.fore_color.theme_color = COLOURS[role]
        return
    fill.background()
    form.line.color.theme_color, form.line.width = COLOURS[role], Pt(1.75)
    form.line.dash_style = MSO_LINE_DASH_STYLE.DASH


def _keep_fill(drawn, place: int) -> None:
    """Say of one bar what is said of all: PowerPoint would draw it white where it is negative."""
    for point in drawn._element.findall(qn("c:dPt")):
        index = point.find(qn("c:idx"))
        if index.get("val") == str(place) and point.find(qn("c:invertIfNegative")) is None:
            index.addnext(parse_xml(f'<c:invertIfNegative {nsdecls("c")} val="0"/>'))


def _label(chart: Chart, series: Series, drawn, size: int, language: str) -> None:
    """Write the figure at each mark, as long as there are few enough to be read."""
    if len(chart.categories) * len(chart.series) > _MOST_LABELS:
        return
    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format = number_format(chart.decimals, language)
    labels.number_format_is_linked = False
    labels.position = XL_LABEL_POSITION.ABOVE if chart.kind == "line" else XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size, labels.font.bold = Pt(size), False
    paint(labels.font, COLOURS["target"] if series.role == "target" else INK)
    for place, value in enumerate(series.values):
        decimals = chart.decimals_of(series, place)
        if known(value) and decimals != chart.decimals:
            _label_finer(drawn.points[place].data_label, number_format(decimals, language), labels, series)


def _label_finer(label: DataLabel, pattern: str, labels: DataLabels, series: Series) -> None:
    """Give the figure of one mark decimals of its own; all else as for its series."""
    label.font.size, label.font.bold = labels.font.size, False
    paint(label.font, COLOURS["target"] if series.role == "target" else INK)
    label.position = labels.position
    written = parse_xml(f"<c:numFmt {nsdecls('c')} sourceLinked='0'/>")
    written.set("formatCode", pattern)
    label._dLbl.find(qn("c:idx")).addnext(written)


def _set_blanks(native: Native, chart: Chart) -> None:
    """Leave gaps open; only on a true time axis are two figures joined over days that nobody speaks of."""
    element = native._chartSpace.chart
    blanks = element.find(qn("c:dispBlanksAs"))
    if blanks is None:
        blanks = parse_xml(f"<c:dispBlanksAs {nsdecls('c')}/>")
        element.append(blanks)
    blanks.set("val", "span" if is_timed(chart) else "gap")


def _set_language(native: Native, language: str) -> None:
    """Set the language of the chart, and what PowerPoint would else decide: no frame, no round corners."""
    space = native._chartSpace
    speak(space, language)
    before = space.find(qn("c:date1904"))
    place = 0 if before is None else list(space).index(before) + 1
    for old in space.findall(qn("c:roundedCorners")):
        space.remove(old)
    space.insert(place, parse_xml(f'<c:lang {nsdecls("c")} val="{tag_of(language)}"/>'))
    space.insert(place + 1, parse_xml(f'<c:roundedCorners {nsdecls("c")} val="0"/>'))
    frame = f"<c:spPr {nsdecls('c', 'a')}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    space.find(qn("c:chart")).addnext(parse_xml(frame))
