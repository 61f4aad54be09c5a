"""What do all goals of learning reckon with in the same way?"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmark.analysis.levels import members
from benchmark.analysis.once import once_per_evidence
from benchmark.evidence import Evidence


class Ahead(NamedTuple):
    """How all regions of a level stand to one of them in a goal; arrays in the order of `codes_of`.

    eligible: better in the goal's own terms, with evidence. lead: the share of the way still open to the one
    that each has already gone, 0 to 1; None where it cannot be said for anybody. novelty: how much they have
    on record that the one has not, 0 to 1.
    """

    eligible: np.ndarray
    lead: np.ndarray | None
    novelty: np.ndarray


@once_per_evidence
def codes_of(evidence: Evidence, level: str) -> pd.Index:
    """Return the codes of a level, in the order of the table of regions and of the space of peers."""
    return pd.Index(members(evidence, level).codes)


class ByRegion(dict):
    """The rows of a table by region, each a dictionary; a region without rows has an empty list.

    Sentences about many candidates read a few rows each: plain dictionaries cost a hundredth of a frame.
    """

    def __init__(self, table: pd.DataFrame, code: str = "region_code"):
        super().__init__()
        for row in table.to_dict("records"):
            self.setdefault(row[code], []).append(row)

    def __missing__(self, code: str) -> list[dict]:
        return []


def held_by(pairs: pd.DataFrame, item: str, codes: pd.Index, items: pd.Index) -> np.ndarray:
    """Return whether each region (row) has each item (column), by the pairs of region_code and `item`."""
    matrix = np.zeros((len(codes), len(items)), dtype=bool)
    rows, columns = codes.get_indexer(pairs["region_code"]), items.get_indexer(pairs[item].astype(object))
    known = (rows >= 0) & (columns >= 0)
    matrix[rows[known], columns[known]] = True
    return matrix


def unknown_to(matrix: np.ndarray, at: int) -> np.ndarray:
    """Return how many items each region has that the one at row `at` has not on record."""
    return (matrix & ~matrix[at]).sum(axis=1)


def saturating(amount: np.ndarray, half: float) -> np.ndarray:
    """Return amount / (amount + half): nothing is 0, `half` is one half, and each one more adds less."""
    return amount / (amount + half)


def share_of_way(theirs: np.ndarray, mine: float, top: float) -> np.ndarray:
    """Return which share of the way from mine to the top each has gone; 0 for who is not ahead."""
    if mine >= top:
        return np.zeros(len(theirs))
    return np.clip(np.nan_to_num((theirs - mine) / (top - mine)), 0, 1)
