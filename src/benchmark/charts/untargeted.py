"""Which regions have a figure but no target to measure it by, and how do they look?"""

import pandas as pd

from benchmark.charts.colours import Palette

# Pale, so that they recede behind the classes, and tinted, so that they are not taken for missing data.
_TINT = 0.25


def untargeted_regions(table: pd.DataFrame) -> pd.Series:
    """Return which regions of a map's table are marked ``untargeted``; none where it has no such column."""
    if "untargeted" in table:
        return table["untargeted"].astype(bool)
    return pd.Series(False, index=table.index)


def untargeted_shade(colours: Palette) -> str:
    """Return the fill of regions with a figure and without a target, as a hex colour."""
    ground, tint = (
        [int(shade[i : i + 2], 16) for i in (1, 3, 5)] for shade in (colours.ground, colours.target)
    )
    mixed = [round(low + (high - low) * _TINT) for low, high in zip(ground, tint, strict=True)]
    return "#" + "".join(f"{part:02X}" for part in mixed)
