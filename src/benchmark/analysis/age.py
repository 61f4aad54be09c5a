"""How old is a figure or a record, and is it too old to tell of today? (docs/methods.md, section 4)"""

from datetime import date

import numpy as np
import pandas as pd

from benchmark.evidence import Evidence


def age_months(days: pd.Timestamp | pd.DatetimeIndex, on: date | None = None) -> float | pd.Index:
    """Return how many months lie between each day and the day from which one looks, with fractions.

    Parameters
    ----------
    days : one day or several; what lies ahead has no age yet, and what has no date has none that is known.
    on : the day from which one looks; None means today.
    """
    today = pd.Timestamp(on or date.today())
    months = (today.year - days.year) * 12 + (today.month - days.month) + (today.day - days.day) / 31
    return np.maximum(months, 0)


def is_stale(evidence: Evidence, months: float | pd.Series) -> bool | pd.Series:
    """Tell whether an age is more than the parameter stale_after_months; one that is not known is not."""
    return months > evidence.parameter("stale_after_months")
