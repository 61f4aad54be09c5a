"""What do all slides of a province's meeting look at? Worked out once for the deck."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import pandas as pd

from benchmark.analysis.classes import MapClasses, map_classes
from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.comparison_instruments import instrument_matrix, instruments_in
from benchmark.analysis.coverage import headline
from benchmark.analysis.history import Change, changes_since
from benchmark.analysis.map_view import map_table
from benchmark.analysis.targets import own_targets
from benchmark.evidence import Evidence
from benchmark.exports.slides.model import MOST_WORDS, Slide, Visual
from benchmark.exports.slides.parts import content, notes, source_line
from benchmark.locale import Words

COVERAGE = "ucj_pct"


@dataclass(frozen=True, eq=False)
class Meeting:
    """A province, the language, the day, and the tables that several slides share."""

    evidence: Evidence
    words: Words
    code: str
    made_on: date
    # Every source a slide cites, for the last slide.
    cited: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The official name of the province."""
        return self.evidence.region(self.code).name

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

    def slide(
        self,
        title: str,
        points: Iterable[str],
        visual: Visual | None,
        source_ids: Iterable[str],
        told: Iterable[str] = (),
        when: str = "",
        most: int = MOST_WORDS,
    ) -> Slide:
        """Return a slide with its source line and speaker notes; its sources are kept for the last slide."""
        ids = [name for name in source_ids if isinstance(name, str) and name]
        self.cited.extend(ids)
        told = [*points, *told]
        source = source_line(self.evidence, self.words, ids, when)
        said = notes(self.evidence, self.words, told, ids, self.made_on)
        return content(title, points, visual, source, said, most)
