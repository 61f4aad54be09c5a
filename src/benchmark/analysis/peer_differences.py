"""In what does a region differ from its peers? Differences, never causes.

(docs/methods.md, section 18, "Yang berbeda dari sejawat")
"""

import numpy as np
import pandas as pd

from benchmark.analysis.peer_facts import PERDA

# With one or two figures everything lies within the scaled deviation.
FEWEST = 3


def peer_differences(
    facts: pd.DataFrame, code: str, mad_scale: float = 1.4826, mad_factor: float = 1.0
) -> pd.DataFrame:
    """How does the region stand to the others, factor by factor?

    Parameters
    ----------
    facts : result of `peer_facts.peer_facts` for the region and its peers.
    code : the region.
    mad_scale, mad_factor : the parameters `mad_scale` and `similar_mad_factor`: "similar" is within one
        scaled median absolute deviation of the peers' median. The region itself is not among its peers.

    Returns
    -------
    DataFrame, one row a factor in their order: factor, value (the region's, NaN without one), state, n (peers
    with a figure), total (peers), median, low, high (of the peers; NaN where none has a figure), holders
    (peers with a Perda; 0 for other factors), direction: "higher", "similar", "lower"; "" where the region
    has no figure or fewer than `FEWEST` peers have one. Of the Perda: "lower" where more than half of those
    on record have one and the region does not, "higher" the other way round.
    """
    rows = []
    for factor, table in facts.groupby("factor", sort=False):
        own = table[table["region_code"] == code].iloc[0]
        peers = table[table["region_code"] != code]
        values = peers["value"].dropna().to_numpy(float)
        told = {"factor": factor, "value": float(own["value"]), "state": own["state"]}
        told |= {"n": len(values), "total": len(peers), "holders": 0}
        told |= {"median": np.nan, "low": np.nan, "high": np.nan, "direction": ""}
        if len(values):
            told |= {"low": values.min(), "high": values.max(), "median": float(np.median(values))}
        if factor == PERDA:
            told |= {"holders": int(values.sum()), "median": np.nan}
        if len(values) >= FEWEST and not pd.isna(own["value"]):
            compare = _held if factor == PERDA else _beside
            told["direction"] = compare(own["value"], values, mad_scale * mad_factor)
        rows.append(told)
    return pd.DataFrame(rows)


def _beside(value: float, values: np.ndarray, scale: float) -> str:
    median = np.median(values)
    reach = np.median(np.abs(values - median)) * scale
    # Rounded, so that a figure on the border is not pushed over it by binary fractions.
    if value > round(median + reach, 9):
        return "higher"
    return "lower" if value < round(median - reach, 9) else "similar"


def _held(value: float, values: np.ndarray, scale: float) -> str:
    share = values.mean()
    if value and share < 0.5:
        return "higher"
    return "lower" if not value and share > 0.5 else "similar"
