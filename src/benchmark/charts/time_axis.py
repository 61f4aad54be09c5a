"""Where on an axis of time does a figure stand, when perhaps only its year is known?"""

import pandas as pd

# With these precisions a date says no more than its year.
BY_YEAR = ("year", "inferred")


def places(rows: pd.DataFrame) -> pd.Series:
    """Return where each mark stands: the middle of the year where no more than the year is known."""
    middle = pd.to_datetime(rows["as_of"].dt.year.astype(str) + "-07-02")
    return rows["as_of"].where(~rows["precision"].isin(BY_YEAR), middle)
