"""Who asks, for which goal, among whom, and with which weights: what every part of the screen needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from benchmark.analysis.levels import level_of
from benchmark.evidence import Evidence
from benchmark.locale import Words


class Filters(NamedTuple):
    """Which regions are left out; `within_km` is 0 for any distance."""

    same_type: bool = False
    other_province: bool = False
    has_figure: bool = False
    has_perda: bool = False
    within_km: int = 0


@dataclass(frozen=True)
class PeersView:
    """One reader's question.

    Attributes
    ----------
    code : the region that asks.
    goal : one of `analysis.learning.GOALS`.
    count : how many peers and how many targets are shown.
    weights : name of a block or part to its weight, only where it differs from the published one.
    """

    evidence: Evidence
    words: Words
    code: str
    goal: str
    count: int
    filters: Filters
    weights: tuple[tuple[str, float], ...]
    dark: bool
    today: date

    @property
    def level(self) -> str:
        """The level of the region and of everyone it is compared with: "province" or "kabkota"."""
        return level_of(self.evidence, self.code)

    @property
    def name(self) -> str:
        """The official name of the region."""
        return self.evidence.region(self.code).name

    @property
    def goal_name(self) -> str:
        """The goal as its own title."""
        return goal_names(self.evidence, self.words)[self.goal]

    @property
    def among(self) -> tuple:
        """Arguments by which the list of peers can be remembered."""
        return self.evidence, self.code, self.filters, self.weights

    @property
    def asked(self) -> tuple:
        """Arguments by which the list of targets can be remembered."""
        return *self.among, self.goal, self.words.language


def goal_names(evidence: Evidence, words: Words) -> Mapping[str, str]:
    """Return the title of each goal, in the order in which they are offered."""
    table = evidence.learning_goals.sort_values("sort_order")
    return {row.goal: words.pick(row, "label") for row in table.itertuples(index=False)}
