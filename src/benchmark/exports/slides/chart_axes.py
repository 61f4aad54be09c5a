"""How are the axes of a chart drawn and written?"""

from datetime import date, timedelta

from pptx.chart.chart import Chart as Native
from pptx.enum.chart import XL_AXIS_CROSSES, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from benchmark.exports.slides.chart_frame import is_timed
from benchmark.exports.slides.model import Chart
from benchmark.exports.slides.template import COLOURS, QUIET
from benchmark.exports.slides.text import line_of, paint, write

# The day from which office programs count, and the share of the time axis left free at both ends.
_DAY_ZERO, _SPARE = date(1899, 12, 30), 0.06
# Longer spans, in days, are named by their years.
_BY_YEAR = 900
# Windows' number for the language whose signs part decimals and thousands.
_LOCALES = {"id": "[$-421]", "en": "[$-409]"}


def number_format(decimals: int, language: str) -> str:
    """Return the format in which a chart writes its figures: 1.234,5 in Indonesian, 1,234.5 in English."""
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    locale = _LOCALES.get(language, _LOCALES["id"])
    return f'{locale}{digits};{locale}"\u2212"{digits}'


def draw_axes(native: Native, chart: Chart, size: int, low: float, high: float, language: str) -> None:
    """Draw both axes, the one of the values from ``low`` to ``high`` with its unit."""
    values, names = native.value_axis, native.category_axis
    values.minimum_scale, values.maximum_scale = low, high
    values.has_major_gridlines = chart.kind == "line"
    values.major_tick_mark = values.minor_tick_mark = XL_TICK_MARK.NONE
    names.major_tick_mark = names.minor_tick_mark = XL_TICK_MARK.NONE
    values.format.line.fill.background()
    names.format.line.color.theme_color = COLOURS["context"]
    names.has_major_gridlines = False
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.tick_labels.font.size = Pt(size)
    if chart.kind == "line":
        values.major_gridlines.format.line.color.theme_color = COLOURS["context"]
        values.major_gridlines.format.line.width = Pt(0.5)
        values.tick_labels.number_format = number_format(0 if high >= 5 else chart.decimals, language)
        values.tick_labels.number_format_is_linked = False
        values.tick_labels.font.size = Pt(min(size, 12))
        paint(values.tick_labels.font, QUIET)
        if is_timed(chart):
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
        paint(frame.paragraphs[0].runs[0].font, QUIET)


def _date_labels(names, chart: Chart, language: str) -> None:
    """Name years, or months where there are few of them, so that each name stands at its beginning."""
    days = [date(day.year, day.month, day.day) for day in chart.categories]
    span = max(1, (max(days) - min(days)).days)
    by_year = span > _BY_YEAR
    pattern = "yyyy" if by_year else "mmm yyyy"
    names.tick_labels.number_format = _LOCALES.get(language, _LOCALES["id"]) + pattern
    names.tick_labels.number_format_is_linked = False
    # Marks at the very ends would stand on the axis, their figures beyond the frame.
    spare = timedelta(max(1, round(span * _SPARE)))
    names.minimum_scale = (_beginning(min(days) - spare, by_year) - _DAY_ZERO).days
    names.maximum_scale = (max(days) + spare - _DAY_ZERO).days
    # So few ticks that their names stand side by side.
    months = max(1, span // 30 // 6)
    unit, step = ("years", max(1, months // 12)) if by_year else ("months", months)
    axis = names._element
    for name in ("c:majorUnit", "c:majorTimeUnit", "c:baseTimeUnit"):
        for old in axis.findall(qn(name)):
            axis.remove(old)
    for name, value in (("baseTimeUnit", "days"), ("majorUnit", step), ("majorTimeUnit", unit)):
        axis.append(parse_xml(f'<c:{name} {nsdecls("c")} val="{value}"/>'))


def _beginning(day: date, by_year: bool) -> date:
    return day.replace(month=1, day=1) if by_year else day.replace(day=1)
