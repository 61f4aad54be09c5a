"""What do all slides of a province's meeting look at? Worked out once for the deck."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from benchmark.analysis.classes import MapClasses, map_classes
from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.comparison_instruments import instrument_matrix, instruments_in
from benchmark.analysis.comparison_sets import brief_names
from benchmark.analysis.coverage import headline
from benchmark.analysis.history import Change, changes_since
from benchmark.analysis.map_view import map_table
from benchmark.analysis.targets import own_targets
from benchmark.exports.slides.draft import Draft

COVERAGE = "ucj_pct"


@dataclass(frozen=True, eq=False)
class Meeting(Draft):
    """A province, the language, the day, and the tables that several slides share."""

    code: str

    @property
    def name(self) -> str:
        """What the province is called; its official name may leave no room beside it."""
        return str(self.evidence.region(self.code).short_name)

    @cached_property
    def headlines(self) -> pd.DataFrame:
        """Coverage of all regions (`coverage.headline`)."""
        return headline(self.evidence, COVERAGE)

    @cached_property
    def table(self) -> pd.DataFrame:
        """The kabupaten and kota, best first (`map_view.map_table`)."""
        return map_table(self.evidence, self.headlines, "kabkota", self.code)

    @cached_property
    def known(self) -> pd.DataFrame:
        """The rows of `table` with a figure."""
        return self.table[self.table["value"].notna()]

    @cached_property
    def targets(self) -> pd.DataFrame:
        """The own targets of all regions (`targets.own_targets`)."""
        return own_targets(self.evidence, COVERAGE, headlines=self.headlines)

    @cached_property
    def classes(self) -> MapClasses:
        """The classes that the map of the province has on the screen."""
        return map_classes(self.evidence, self.table, COVERAGE, "quantile", self.words)

    @cached_property
    def changes(self) -> dict[str, Change]:
        """Changes of coverage, the province among them."""
        return changes_since(self.evidence, [self.code, *self.table.index], COVERAGE)

    @cached_property
    def instruments(self) -> pd.DataFrame:
        """Instruments of the province and its kabupaten and kota, those in force first."""
        return instruments_in(self.evidence, self.codes)

    @cached_property
    def instrument_cells(self) -> pd.DataFrame:
        """Who has which kind of instrument (`instrument_matrix`)."""
        matrix = instrument_matrix(self.evidence, self.codes)
        return matrix[matrix["axis"] == "kind"]

    @cached_property
    def fund_cells(self) -> pd.DataFrame:
        """Who has which source of money (`funding_matrix`)."""
        return funding_matrix(self.evidence, self.codes)

    @cached_property
    def codes(self) -> list[str]:
        """The province, then its kabupaten and kota by code."""
        return [self.code, *sorted(self.table.index)]

    @cached_property
    def short_names(self) -> dict[str, str]:
        """What the province and each kabupaten and kota is called in a narrow place."""
        names = self.table["short_name"].to_dict()
        return {self.code: self.evidence.region(self.code).short_name, **names}

    @cached_property
    def brief_names(self) -> dict[str, str]:
        """The same beside a bar: "Ngawi", but "Kab. Blitar" next to "Kota Blitar"."""
        return brief_names(self.evidence, self.codes)
