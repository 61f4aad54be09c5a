"""What does the screen of the map show? What every slide about it needs."""

from dataclasses import dataclass

import pandas as pd

from benchmark.analysis.classes import MapClasses
from benchmark.exports.slides.draft import Draft
from benchmark.exports.slides.parts import figure_text


@dataclass(frozen=True, eq=False)
class Shown(Draft):
    """What the screen of the map shows."""

    table: pd.DataFrame
    classes: MapClasses
    indicator_id: str
    level: str
    province: str | None
    year: int | None
    mine: str | None

    @property
    def indicator(self):
        """The row of the indicator."""
        return self.evidence.indicator(self.indicator_id)

    @property
    def decimals(self) -> int:
        """Decimals of its figures."""
        return int(self.indicator.decimals)

    @property
    def where(self) -> str:
        """The part of the country, with the year where one is chosen."""
        name = self.evidence.region(self.province).name if self.province else "Indonesia"
        return name if self.year is None else f"{name}, {self.year}"

    @property
    def known(self) -> pd.DataFrame:
        """The rows with a figure, best first; the highest first where the indicator carries no judgement."""
        rows = self.table[self.table["value"].notna()]
        # By distance to the target the table is in another order than the figures.
        return rows.sort_values("value", ascending=self.indicator.polarity == "lower", kind="stable")

    def text(self, row) -> str:
        """The figure of one row with its unit."""
        return figure_text(self.words, row, self.indicator.unit, self.decimals)
