"""Where does a chart stand in its room, how large is its type, and where do its axes end?"""

from datetime import date
from math import isfinite

from pptx.chart.chart import Chart as Native
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from benchmark.exports.safe import neutralise
from benchmark.exports.slides.measure import cut_to, text_width
from benchmark.exports.slides.model import Chart
from benchmark.exports.slides.template import Box
from benchmark.exports.slides.text import line_of
from benchmark.locale import Words

_LARGEST, _SMALLEST, _SMALLEST_FIGURE = 14, 8, 9
# Room inside the frame, in inches: the name of the reference above the bars, the unit below them.
_ABOVE, _BELOW, _AFTER, _LEGEND = 0.4, 0.42, 0.15, 0.4
# Names of bars take at most this share of the width.
_NAMES = 0.46
# A reference line is named in this size, beside the plot on at most so many inches.
NAME_SIZE, WIDEST_NAME = 12, 1.9
# No bar is thicker, in inches with the gap to the next.
_THICKEST = 0.8
# Beyond the longest mark the axis goes on for this share, so that its figure has room.
_BEYOND = 0.14


def is_timed(chart: Chart) -> bool:
    """Is this a line along a true time axis?"""
    days = [isinstance(item, date) for item in chart.categories]
    return chart.kind == "line" and bool(days) and all(days)


def known(value: float | None) -> bool:
    """Is this a figure that can be drawn?"""
    return value is not None and isfinite(value)


def type_size(chart: Chart, box: Box) -> int:
    """In how many points are names and figures set?"""
    rows = max(1, len(chart.categories))
    if chart.kind == "bars":
        room = (box.height - _ABOVE - _BELOW) * 72 / rows / (1.35 if len(chart.series) == 1 else 1.6)
    else:
        room = _LARGEST if rows <= 12 else 11
    return int(max(_SMALLEST, min(_LARGEST, room)))


def label_size(chart: Chart, box: Box) -> int:
    """In how many points do figures stand beside bars, so that those of neighbours keep apart?"""
    size = type_size(chart, box)
    if chart.kind != "bars" or len(chart.series) == 1:
        return size
    row = (box.height - _ABOVE - _BELOW) * 72 / max(1, len(chart.categories))
    return int(max(_SMALLEST_FIGURE, min(size, row / (1.2 * len(chart.series) + 0.35))))


def categories_of(chart: Chart, box: Box, language: str) -> list:
    """Return what stands along the axis: names as they fit, or the days of a time axis."""
    if is_timed(chart):
        return [date(day.year, day.month, day.day) for day in chart.categories]
    words = Words(language)
    texts = [words.brief(item) if isinstance(item, date) else line_of(item) for item in chart.categories]
    size = type_size(chart, box)
    across = box.width * _NAMES if chart.kind == "bars" else max(1.0, box.width / max(1, len(texts)))
    # PowerPoint and LibreOffice break the names of bars each in their own way, so they stand on one line.
    lines = 1 if chart.kind == "bars" else 3
    return [str(neutralise(cut_to(text, across, size, lines))) for text in texts]


def lowered(chart: Chart, box: Box) -> Box:
    """Take height from a chart of few bars: thick ones shout, whatever they say."""
    if chart.kind != "bars":
        return box
    rows = max(1, len(chart.categories)) * (1 + 0.5 * (len(chart.series) - 1))
    height = rows * _THICKEST + _ABOVE + _BELOW + (_LEGEND if len(chart.series) > 1 else 0)
    return Box(box.left, box.top, box.width, min(box.height, height))


def limits_of(chart: Chart) -> tuple[float, float]:
    """Return the ends of the value axis: zero always lies on it, and labels have room beyond the longest."""
    values = [value for series in chart.series for value in series.values]
    values = [float(value) for value in [*values, chart.reference, chart.most] if known(value)]
    low, high = min([0.0, *values]), max([0.0, *values])
    span = (high - low) or 1.0
    return (low - _BEYOND * span if low < 0 else 0.0), (high + _BEYOND * span if high > 0 else 0.0)


def plot_box(chart: Chart, categories: list, box: Box, size: int) -> Box | None:
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
        after = min(WIDEST_NAME, text_width(line_of(chart.reference_name), NAME_SIZE)) + 0.3
    return Box(box.left + left, box.top + above, box.width - left - after, box.height - above - below)


def place_plot(native: Native, inner: Box, box: Box) -> None:
    """Fix the plot within the frame of its chart."""
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
