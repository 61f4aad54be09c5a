"""How much room have the figures and names of a chart, and how large may its type be?"""

from benchmark.exports.slides.model import Chart

# Pixels of a slide of 1280 × 720.
LARGE, SMALL = 22, 12
_TICKS = 6


def with_room_for_figures(chart: Chart, length: float, figure: float) -> list[float]:
    """Return the ends of the value axis, so that no figure behind a bar lies on a name or beyond the edge.

    Parameters
    ----------
    length : pixels of the axis.
    figure : pixels that a figure takes behind its bar.
    """
    low, high = min(0.0, lowest(chart)), max(0.0, highest(chart))
    sides = figure * (2 if low < 0 else 1)
    unit = (high - low) / max(length - sides, length / 3)
    return [low - (figure * unit if low < 0 else 0), high + figure * unit]


def side_by_side(chart: Chart) -> int:
    """Return how many bars a category has at most: where each has one, it stands beside its name."""
    held = zip(*(series.values for series in chart.series), strict=True)
    return max([1, *(sum(value is not None for value in values) for values in held)])


def _known(chart: Chart) -> list[float]:
    figures = [value for series in chart.series for value in series.values if value is not None]
    return figures + ([] if chart.reference is None else [chart.reference])


def highest(chart: Chart) -> float:
    """Return the highest figure of a chart, or where its axis ends at least."""
    return max([*_known(chart), chart.most or 0]) or 1


def lowest(chart: Chart) -> float:
    """Return the lowest figure of a chart."""
    return min(_known(chart), default=0)


def type_size(room: float) -> int:
    """Return the largest type that fits into as many pixels for a line."""
    return round(max(SMALL, min(LARGE, room * 0.62)))


def spread(count: int) -> list[int]:
    """Return at most six places, first and last among them."""
    if count <= _TICKS:
        return list(range(count))
    return sorted({round(step * (count - 1) / (_TICKS - 1)) for step in range(_TICKS)})
