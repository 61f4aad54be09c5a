"""What do all slides of a comparison look at? Worked out once for the deck."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from benchmark.analysis.comparison import compare, distinct_groups, figures_pool, group_figures
from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.comparison_instruments import instrument_matrix, instruments_in
from benchmark.analysis.comparison_sentence import COVERAGE, GROUPS, Statement, comparison_statements
from benchmark.analysis.comparison_sets import brief_names
from benchmark.analysis.history import Change, changes_since
from benchmark.analysis.levels import level_of
from benchmark.analysis.targets import own_targets
from benchmark.exports.slides.draft import Draft
from benchmark.exports.slides.model import Role

# What a head of agency asks first, as on the screen; a slide has room for so many lines.
KEY = (
    COVERAGE,
    "pu_coverage_pct",
    "bpu_coverage_pct",
    "workers_covered",
    "employed",
    "informal_share_pct",
    "unemployment_rate_pct",
    "poverty_rate_pct",
    "minimum_wage_idr",
)


@dataclass(frozen=True, eq=False)
class Compared(Draft):
    """The regions compared, the kind of their comparison group, and the reader's own region if it is one."""

    codes: tuple[str, ...]
    group: str
    mine: str | None

    @cached_property
    def names(self) -> dict[str, str]:
        """What each region is called in a column or beside a bar."""
        return brief_names(self.evidence, self.codes)

    @property
    def level(self) -> str:
        """The level of all its regions."""
        return level_of(self.evidence, self.codes[0])

    @property
    def against(self) -> str:
        """The comparison group in words: "dibanding median provinsinya"."""
        return self.words(GROUPS[self.level, self.group])

    def role(self, code: str) -> Role:
        """Whose figure it is; without an own region all are alike."""
        return "mine" if code == self.mine or self.mine is None else "chosen"

    @cached_property
    def pool(self) -> pd.DataFrame:
        """All figures behind the key indicators."""
        return figures_pool(self.evidence, self.indicators)

    @cached_property
    def indicators(self) -> list[str]:
        """The key indicators for which one of the regions has an observation, coverage always."""
        rows = self.evidence.observations
        held = set(rows.loc[rows["region_code"].isin(self.codes), "indicator_id"]) | {COVERAGE}
        return [name for name in KEY if name in held]

    @cached_property
    def figures(self) -> pd.DataFrame:
        """How each region stands on each key indicator (`comparison.compare`)."""
        return compare(self.evidence, self.codes, self.indicators, self.group, self.pool)

    @cached_property
    def coverage(self) -> pd.DataFrame:
        """The rows on coverage, by region."""
        rows = self.figures[self.figures["indicator_id"] == COVERAGE].set_index("region_code")
        return rows.assign(short_name=pd.Series(self.names))

    @cached_property
    def groups(self) -> pd.DataFrame:
        """The middle of each comparison group (`comparison.group_figures`)."""
        found = distinct_groups(self.evidence, self.codes, self.group)
        return group_figures(self.evidence, found, self.indicators, self.pool)

    @cached_property
    def targets(self) -> pd.DataFrame:
        """The own coverage targets of all regions."""
        return own_targets(self.evidence, COVERAGE, headlines=self.pool.loc[COVERAGE])

    @cached_property
    def changes(self) -> dict[str, Change]:
        """Changes of coverage since the first figure on record."""
        # One's own region first: it has the strongest line.
        order = sorted(self.codes, key=lambda code: code != self.mine)
        return changes_since(self.evidence, order, COVERAGE)

    @cached_property
    def matrix(self) -> pd.DataFrame:
        """Kinds of instruments and clauses (`instrument_matrix`)."""
        return instrument_matrix(self.evidence, self.codes)

    @cached_property
    def instruments(self) -> pd.DataFrame:
        """The instruments behind `matrix`."""
        return instruments_in(self.evidence, self.codes)

    @cached_property
    def money(self) -> pd.DataFrame:
        """The sources of money (`funding_matrix`)."""
        return funding_matrix(self.evidence, self.codes)

    @cached_property
    def statements(self) -> list[Statement]:
        """The sentences that stand on the screen, for the speaker."""
        return comparison_statements(
            self.evidence, self.codes, self.words, self.figures, self.matrix, self.money, self.group
        )

    def instrument_sources(self, ids) -> list[str]:
        """Return the sources of these instruments."""
        links = self.evidence.instrument_sources
        return links.loc[links["instrument_id"].isin(list(ids)), "source_id"].tolist()
