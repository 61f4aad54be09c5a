"""By which signs is an unsure figure marked, and how is the one drawn that no font holds?"""

from matplotlib.axes import Axes
from matplotlib.path import Path as Outline

SIGNS = {"lower": "↑", "upper": "↓", "doubtful": "≈"}
_HOURGLASS = Outline([(-1, 1), (1, 1), (-1, -1), (1, -1), (-1, 1)], [1, 2, 2, 2, 79])


def hourglass(axes: Axes, x: float, y: float, ink: str, points: float = 5.0) -> None:
    """Mark an old figure at a place of the plot, in its data's units."""
    axes.plot(x, y, marker=_HOURGLASS, markersize=points, color=ink, markeredgewidth=0, zorder=9)
