"""What do all slides about one region look at? Worked out once for the deck."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.coverage import headline
from benchmark.analysis.inventory import Gap, gaps
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.position import Position, position
from benchmark.analysis.proposal import LOOKED_THROUGH, Proposal, propose
from benchmark.analysis.region_profile import children_of, funding_of, instruments_of
from benchmark.analysis.targets import Target, target_of
from benchmark.exports.slides.draft import Draft

COVERAGE = "ucj_pct"
GOAL = "coverage"
_HOSTS = 3
WITH_FIGURE = ("value", "zero")


@dataclass(frozen=True, eq=False)
class Case(Draft):
    """A region, the language, the day, and the tables that several slides share."""

    code: str

    @property
    def name(self) -> str:
        """The official name of the region."""
        return self.evidence.region(self.code).name

    @property
    def short_name(self) -> str:
        """What the region is called in a narrow place."""
        return self.evidence.region(self.code).short_name

    @property
    def is_province(self) -> bool:
        """Whether the region is a province."""
        return self.evidence.region(self.code).level == "province"

    @property
    def province(self) -> str:
        """Code of the province that the region is, or lies in."""
        return self.evidence.region(self.code).province_code

    @property
    def province_name(self) -> str:
        """The official name of that province."""
        return self.evidence.region(self.province).name

    @property
    def province_short_name(self) -> str:
        """What that province is called in a narrow place."""
        return self.evidence.region(self.province).short_name

    @property
    def group(self) -> str:
        """What the regions are called that this one is ranked with."""
        return self.words("provinsi") if self.is_province else self.words("kabupaten/kota")

    @cached_property
    def headlines(self) -> pd.DataFrame:
        """Coverage of all regions (`coverage.headline`)."""
        return headline(self.evidence, COVERAGE)

    @property
    def own(self) -> pd.Series:
        """The region's row of `headlines`."""
        return self.headlines.loc[self.code]

    @property
    def known(self) -> bool:
        """Whether the region has a coverage figure; a bound is none."""
        return self.own["state"] in WITH_FIGURE

    @cached_property
    def place(self) -> Position:
        """Where the region stands."""
        return position(self.evidence, self.code, COVERAGE, headlines=self.headlines)

    @cached_property
    def target(self) -> Target | None:
        """The target of the region itself."""
        return target_of(self.evidence, self.code)

    @cached_property
    def inside(self) -> pd.DataFrame:
        """The kabupaten and kota of the province, best first, those without a figure last."""
        return children_of(self.evidence, self.province, headlines=self.headlines)

    @cached_property
    def instruments(self) -> pd.DataFrame:
        """What the region has regulated or plans to."""
        return instruments_of(self.evidence, self.code)

    @cached_property
    def funding(self) -> pd.DataFrame:
        """Reports on who pays contributions."""
        return funding_of(self.evidence, self.code)

    @cached_property
    def gaps(self) -> list[Gap]:
        """What is not on record about the region."""
        return gaps(self.evidence, self.code, self.words)

    @cached_property
    def fund_cells(self) -> list[dict]:
        """Who pays from which source, programmes without a report among them (`funding_matrix`)."""
        return funding_matrix(self.evidence, [self.code]).to_dict("records")

    @cached_property
    def targets(self) -> pd.DataFrame:
        """The learning targets for more coverage."""
        return learning_targets(self.evidence, self.code, GOAL, LOOKED_THROUGH, words=self.words)

    @cached_property
    def proposal(self) -> Proposal | None:
        """Whom to meet first, by the rule of all decks."""
        return propose(self.evidence, self.targets, self.headlines, GOAL, self.code)

    @cached_property
    def hosts(self) -> pd.DataFrame:
        """The first learning targets, and the one to propose, which may stand further down."""
        first = self.targets.head(_HOSTS)
        if self.proposal is None or self.proposal.host["code"] in set(first["code"]):
            return first
        return pd.concat([first, self.targets[self.targets["code"] == self.proposal.host["code"]]])
