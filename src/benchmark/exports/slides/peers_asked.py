"""Who asks, for which goal, and which two lists stand on the screen: what every slide of Sejawat needs."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.coverage import headline
from benchmark.analysis.proposal import Proposal, propose
from benchmark.analysis.reasons import Reason
from benchmark.exports.slides.draft import Draft
from benchmark.locale import message

COVERAGE = "ucj_pct"
# Targets that are told closely, besides the one to propose.
CLOSE = 3
# How a reason is headed: the part of the score that it explains.
KINDS = {
    "lead": message("Lebih maju"),
    "novelty": message("Baru bagi kita"),
    "proof": message("Bukti"),
    "similarity": message("Kemiripan"),
    "reach": message("Jangkauan"),
    "in_force": message("Berlaku"),
    "planned": message("Baru rencana"),
}


@dataclass(frozen=True, eq=False)
class Asked(Draft):
    """Who asks, for which goal, and the two lists of the screen."""

    code: str
    goal: str
    targets: pd.DataFrame
    peers: pd.DataFrame

    @property
    def name(self) -> str:
        """The official name of the region that asks."""
        return self.evidence.region(self.code).name

    @cached_property
    def goal_name(self) -> str:
        """The title of the goal."""
        goals = self.evidence.learning_goals.astype({"goal": "object"}).set_index("goal")
        return self.words.pick(goals.loc[self.goal], "label")

    @cached_property
    def headlines(self) -> pd.DataFrame:
        """Coverage of all regions."""
        return headline(self.evidence, COVERAGE)

    @cached_property
    def proposal(self) -> Proposal | None:
        """Whom to meet first, by the rule of all decks."""
        return propose(self.evidence, self.targets, self.headlines, self.goal, self.code)

    @property
    def close(self) -> list[tuple[int, dict]]:
        """The targets told closely, each with its place: the first ones, and the one to propose."""
        rows = list(enumerate(self.targets.to_dict("records"), start=1))
        first = self.proposal.host["code"] if self.proposal is not None else None
        return [(place, row) for place, row in rows if place <= CLOSE or row["code"] == first]

    def money(self, host: str) -> pd.DataFrame:
        """Who pays from which source, here and at a host (`funding_matrix`)."""
        return funding_matrix(self.evidence, [self.code, host])

    def short(self, code: str) -> str:
        """What a region is called in a narrow place."""
        return self.evidence.region(code).short_name


def sources_of(reasons: Iterable[Reason]) -> list[str]:
    """Each source once: the table of regions stands behind every distance, and is not what matters."""
    return list(dict.fromkeys(name for reason in reasons for name in reason.source_ids))
