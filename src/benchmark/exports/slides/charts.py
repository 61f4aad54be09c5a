"""How does a chart get into a slide: native, with its figures, so that it can be edited?"""

from datetime import date, timedelta

import pandas as pd
from pptx.chart.chart import Chart as Native
from pptx.chart.data import CategoryChartData
from pptx.dml.fill import FillFormat
from pptx.enum.chart import (
    XL_AXIS_CROSSES,
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from benchmark.exports.safe import neutralise
from benchmark.exports.slides.measure import cut_to, text_width
from benchmark.exports.slides.model import Chart, Role, Series
from benchmark.exports.slides.template import FONT, Box
from benchmark.exports.slides.text import line_of, paint, speak, tag_of, write
from benchmark.locale import Words

_KINDS = {
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "columns": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
}
_COLOURS: dict[Role, MSO_THEME_COLOR] = {
    "mine": MSO_THEME_COLOR.ACCENT_1,
    "chosen": MSO_THEME_COLOR.ACCENT_2,
    "peers": MSO_THEME_COLOR.ACCENT_3,
    "target": MSO_THEME_COLOR.ACCENT_4,
    "context": MSO_THEME_COLOR.ACCENT_6,
}
_CROWD = MSO_THEME_COLOR.ACCENT_5
_INK, _QUIET = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.TEXT_2
# Windows' number for the language whose signs part decimals and thousands.
_LOCALES = {"id": "[$-421]", "en": "[$-409]"}
_LARGEST, _SMALLEST = 14, 8
# Room inside the frame, in inches: the name of the reference above the bars, the unit below them.
_ABOVE, _BELOW, _AFTER, _LEGEND = 0.4, 0.42, 0.15, 0.4
_MOST_LABELS = 48
_FEW_COLUMNS = 5
# Names of bars take at most this share of the width.
_NAMES = 0.46
# A reference line is named in this size, beside the plot on at most so many inches.
_NAME_SIZE, _WIDEST_NAME = 12, 1.9
# No bar is thicker, in inches with the gap to the next.
_THICKEST = 0.8


def number_format(decimals: int, language: str) -> str:
    """Return the format in which a chart writes its figures: 1.234,5 in Indonesian, 1,234.5 in English."""
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    locale = _LOCALES.get(language, _LOCALES["id"])
    return f'{locale}{digits};{locale}"\u2212"{digits}'


def draw_chart(slide, chart: Chart, box: Box, language: str) -> None:
    """Put ``chart`` on a slide, within ``box``; a gap in the figures stays a gap."""
    box = _lowered(chart, box)
    categories = _categories(chart, box, language)
    data = CategoryChartData(number_format="General")
    data.categories = categories
    for series in chart.series:
        values = [None if value is None or pd.isna(value) else float(value) for value in series.values]
        data.add_series(str(neutralise(line_of(series.name))), values)
    frame = slide.shapes.add_chart(_KINDS[chart.kind], *box.emu, data)
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("descr", line_of(chart.alt))
    properties.set("name", f"Grafik {properties.get('id')}")
    native = frame.chart
    size = _type_size(chart, box)
    native.font.name, native.font.size = FONT, Pt(size)
    paint(native.font, _INK)
    native.has_title = False
    native.has_legend = len(chart.series) > 1
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.TOP
        native.legend.include_in_layout = False
    low, high = _limits(chart)
    _draw_axes(native, chart, size, low, high, language)
    for series, drawn in zip(chart.series, native.plots[0].series, strict=True):
        _colour(chart, series, drawn)
        _label(chart, series, drawn, size, language)
    _set_blanks(native, chart)
    if chart.kind != "line":
        few = chart.kind == "columns" and len(chart.categories) * len(chart.series) <= _FEW_COLUMNS
        native.plots[0].gap_width = 120 if few else 45 if len(chart.series) == 1 else 60
        native.plots[0].overlap = 0
    inner = _inner(chart, categories, box, size)
    if inner is not None:
        _fix_inner(native, inner, box)
    if chart.reference is not None and inner is not None:
        _draw_reference(slide, chart, inner, low, high, language)
    _set_language(native, language)


def _categories(chart: Chart, box: Box, language: str) -> list:
    if chart.kind == "line" and all(isinstance(item, date) for item in chart.categories):
        return list(chart.categories)
    words = Words(language)
    texts = [words.brief(item) if isinstance(item, date) else line_of(item) for item in chart.categories]
    size = _type_size(chart, box)
    across = box.width * _NAMES if chart.kind == "bars" else max(1.0, box.width / max(1, len(texts)))
    # PowerPoint and LibreOffice break the names of bars each in their own way, so they stand on one line.
    lines = 1 if chart.kind == "bars" else 3
    return [str(neutralise(cut_to(text, across, size, lines))) for text in texts]


def _lowered(chart: Chart, box: Box) -> Box:
    """Take height from a chart of few bars: thick ones shout, whatever they say."""
    if chart.kind != "bars":
        return box
    rows = max(1, len(chart.categories)) * (1 + 0.5 * (len(chart.series) - 1))
    height = rows * _THICKEST + _ABOVE + _BELOW + (_LEGEND if len(chart.series) > 1 else 0)
    return Box(box.left, box.top, box.width, min(box.height, height))


def _type_size(chart: Chart, box: Box) -> int:
    rows = max(1, len(chart.categories))
    if chart.kind == "bars":
        room = (box.height - _ABOVE - _BELOW) * 72 / rows / (1.35 if len(chart.series) == 1 else 1.6)
    else:
        room = _LARGEST if rows <= 12 else 11
    return int(max(_SMALLEST, min(_LARGEST, room)))


def _limits(chart: Chart) -> tuple[float, float]:
    """Return the ends of the value axis: zero always lies on it, and labels have room beyond the longest."""
    known = [value for series in chart.series for value in series.values if value is not None]
    known = [
        value for value in [*known, chart.reference, chart.most] if value is not None and not pd.isna(value)
    ]
    low, high = min([0.0, *known]), max([0.0, *known])
    span = (high - low) or 1.0
    return (low - 0.14 * span if low < 0 else 0.0), (high + 0.14 * span if high > 0 else 0.0)


def _draw_axes(native: Native, chart: Chart, size: int, low: float, high: float, language: str) -> None:
    values, names = native.value_axis, native.category_axis
    values.minimum_scale, values.maximum_scale = low, high
    values.has_major_gridlines = chart.kind == "line"
    values.major_tick_mark = values.minor_tick_mark = XL_TICK_MARK.NONE
    names.major_tick_mark = names.minor_tick_mark = XL_TICK_MARK.NONE
    values.format.line.fill.background()
    names.format.line.color.theme_color = _COLOURS["context"]
    names.has_major_gridlines = False
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.tick_labels.font.size = Pt(size)
    if chart.kind == "line":
        values.major_gridlines.format.line.color.theme_color = _COLOURS["context"]
        values.major_gridlines.format.line.width = Pt(0.5)
        values.tick_labels.number_format = number_format(0 if high >= 5 else chart.decimals, language)
        values.tick_labels.number_format_is_linked = False
        values.tick_labels.font.size = Pt(min(size, 12))
        paint(values.tick_labels.font, _QUIET)
        if isinstance(chart.categories[0], date):
            _date_labels(names, chart, language)
    else:
        values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    if chart.kind == "bars":
        names.reverse_order = True
        # With the first category on top the unit would otherwise stand above the bars.
        names.crosses = XL_AXIS_CROSSES.MAXIMUM
    values.has_title = bool(chart.unit)
    if chart.unit:
        frame = values.axis_title.text_frame
        write(frame, [line_of(chart.unit)], min(size, 12), language)
        frame.paragraphs[0].runs[0].font.bold = False
        paint(frame.paragraphs[0].runs[0].font, _QUIET)


def _date_labels(names, chart: Chart, language: str) -> None:
    span = (max(chart.categories) - min(chart.categories)) or timedelta(1)
    pattern = "yyyy" if span.days > 900 else "mmm yyyy"
    names.tick_labels.number_format = _LOCALES.get(language, _LOCALES["id"]) + pattern
    names.tick_labels.number_format_is_linked = False
    # So few ticks that their names stand side by side.
    months = max(1, span.days // 30 // 6)
    unit, step = ("years", max(1, months // 12)) if pattern == "yyyy" else ("months", months)
    axis = names._element
    for name in ("c:majorUnit", "c:majorTimeUnit", "c:baseTimeUnit"):
        for old in axis.findall(qn(name)):
            axis.remove(old)
    for name, value in (("baseTimeUnit", "days"), ("majorUnit", step), ("majorTimeUnit", unit)):
        axis.append(parse_xml(f'<c:{name} {nsdecls("c")} val="{value}"/>'))


def _colour(chart: Chart, series: Series, drawn) -> None:
    if chart.kind == "line":
        colour = _CROWD if series.role == "context" else _COLOURS[series.role]
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
        if role != series.role and series.values[place] is not None:
            _fill(drawn.points[place].format, role)


def _fill(form, role: Role) -> None:
    """Fill a bar; a target is hollow and dashed, for it is no result."""
    fill: FillFormat = form.fill
    if role != "target":
        fill.solid()
        fill.fore_color.theme_color = _COLOURS[role]
        return
    fill.background()
    form.line.color.theme_color, form.line.width = _COLOURS[role], Pt(1.75)
    form.line.dash_style = MSO_LINE_DASH_STYLE.DASH


def _label(chart: Chart, series: Series, drawn, size: int, language: str) -> None:
    """Write the figure at each mark, as long as there are few enough to be read."""
    if len(chart.categories) * len(chart.series) > _MOST_LABELS:
        return
    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format = number_format(chart.decimals, language)
    labels.number_format_is_linked = False
    labels.position = XL_LABEL_POSITION.ABOVE if chart.kind == "line" else XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size, labels.font.bold = (
        Pt(size),
        "mine" in (series.role, *series.roles) and len(series.values) < 4,
    )
    paint(labels.font, _COLOURS["target"] if series.role == "target" else _INK)


def _set_blanks(native: Native, chart: Chart) -> None:
    """Leave gaps open; only on a true time axis are two figures joined over days that nobody speaks of."""
    element = native._chartSpace.chart
    blanks = element.find(qn("c:dispBlanksAs"))
    if blanks is None:
        blanks = parse_xml(f"<c:dispBlanksAs {nsdecls('c')}/>")
        element.append(blanks)
    timed = chart.kind == "line" and all(isinstance(item, date) for item in chart.categories)
    blanks.set("val", "span" if timed else "gap")


def _inner(chart: Chart, categories: list, box: Box, size: int) -> Box | None:
    """Where do the bars themselves stand? None leaves that to PowerPoint, where nothing depends on it."""
    if chart.kind == "line" and chart.reference is None:
        return None
    legend = _LEGEND if len(chart.series) > 1 else 0.0
    above = legend + (_ABOVE if chart.reference is not None else 0.1)
    if chart.kind == "bars":
        widest = max((text_width(str(name), size) for name in categories), default=1.0)
        names = min(widest, box.width * _NAMES) + 0.15
        return Box(box.left + names, box.top + above, box.width - names - _AFTER, box.height - above - _BELOW)
    left, below, after = 0.75, 0.8, _AFTER
    if chart.reference_name:
        after = min(_WIDEST_NAME, text_width(line_of(chart.reference_name), _NAME_SIZE)) + 0.3
    return Box(box.left + left, box.top + above, box.width - left - after, box.height - above - below)


def _fix_inner(native: Native, inner: Box, box: Box) -> None:
    area = native._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    places = {
        "x": (inner.left - box.left) / box.width,
        "y": (inner.top - box.top) / box.height,
        "w": inner.width / box.width,
        "h": inner.height / box.height,
    }
    modes = "".join(f'<c:{name}Mode val="edge"/>' for name in "xy")
    sizes = "".join(f'<c:{name} val="{value:.5f}"/>' for name, value in places.items())
    layout = f'<c:manualLayout><c:layoutTarget val="inner"/>{modes}{sizes}</c:manualLayout>'
    area.insert(0, parse_xml(f"<c:layout {nsdecls('c')}>{layout}</c:layout>"))


def _draw_reference(slide, chart: Chart, inner: Box, low: float, high: float, language: str) -> None:
    """Draw the target across the bars. The axis has fixed ends, so the line stays right when it is edited."""
    share = (chart.reference - low) / ((high - low) or 1.0)
    if chart.kind == "bars":
        across = inner.left + share * inner.width
        ends = (across, inner.top - 0.05, across, inner.top + inner.height)
    else:
        height = inner.top + (1 - share) * inner.height
        ends = (inner.left, height, inner.left + inner.width, height)
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(Inches(place) for place in ends))
    line.line.color.theme_color, line.line.width = _COLOURS["target"], Pt(1.75)
    line.line.dash_style = MSO_LINE_DASH_STYLE.DASH
    line._element.nvCxnSpPr.cNvPr.set("descr", line_of(chart.reference_name))
    if not chart.reference_name:
        return
    upright = chart.kind != "bars"
    widest = _WIDEST_NAME if upright else inner.width
    name = cut_to(line_of(chart.reference_name), widest, _NAME_SIZE, 2 if upright else 1)
    width = min(widest, text_width(name, _NAME_SIZE)) + 0.1
    if upright:
        label = Box(inner.left + inner.width + 0.08, ends[1] - 0.25, width, 0.5)
    else:
        left = min(max(inner.left, ends[0] - width / 2), inner.left + inner.width - width)
        label = Box(left, inner.top - 0.36, width, 0.3)
    text = slide.shapes.add_textbox(*label.emu).text_frame
    text.margin_left = text.margin_right = text.margin_top = text.margin_bottom = 0
    text.word_wrap, text.vertical_anchor = upright, MSO_ANCHOR.MIDDLE
    write(text, [name], _NAME_SIZE, language)
    text.paragraphs[0].alignment = PP_ALIGN.LEFT if upright else PP_ALIGN.CENTER
    paint(text.paragraphs[0].runs[0].font, _COLOURS["target"])


def _set_language(native: Native, language: str) -> None:
    space = native._chartSpace
    speak(space, language)
    before = space.find(qn("c:date1904"))
    place = 0 if before is None else list(space).index(before) + 1
    if space.find(qn("c:lang")) is None:
        space.insert(place, parse_xml(f'<c:lang {nsdecls("c")} val="{tag_of(language)}"/>'))
