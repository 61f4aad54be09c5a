"""Are the coverage figures of two regions further apart than the sources of either leave them in doubt?"""

from collections.abc import Mapping

import pandas as pd

from benchmark.evidence import Evidence


def is_apart(theirs: Mapping, mine: Mapping) -> bool:
    """Return whether two rows of `coverage.headline` may be called higher and lower.

    Not so where a figure is missing, where they are the same, or where the sources on either region differ
    by more than the two figures do.
    """
    difference = abs(theirs["value"] - mine["value"])
    return bool(difference > 0 and difference >= _spread(theirs, mine))


def is_narrow(evidence: Evidence, theirs: Mapping, mine: Mapping) -> bool:
    """Return whether a region stands above another by so little that it need not be ahead.

    That is by fewer points than make a figure doubtful where sources differ by them
    (`doubt_spread_points`), or by fewer than the sources on either region differ. Never where the own figure
    is missing: then nothing is compared.
    """
    lead = theirs["value"] - mine["value"]
    return bool(lead < max(evidence.parameter("doubt_spread_points"), _spread(theirs, mine)))


def _spread(theirs: Mapping, mine: Mapping) -> float:
    return max((row["spread"] for row in (theirs, mine) if pd.notna(row["spread"])), default=0.0)
