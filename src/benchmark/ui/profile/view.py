"""One region as one reader looks at it: what every part of the profile needs."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import streamlit as st
from plotly.graph_objects import Figure

from benchmark.evidence import Evidence
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words
from benchmark.ui.here import Here
from benchmark.ui.profile import answers

_PLOT = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


@dataclass(frozen=True)
class View:
    """The region shown, in the reader's language and theme, on a day."""

    evidence: Evidence
    words: Words
    code: str
    dark: bool
    today: date

    @classmethod
    def of(cls, here: Here, code: str) -> "View":
        """Return today's view of a region."""
        return cls(here.evidence, here.words, code, here.dark, date.today())

    @property
    def region(self) -> NamedTuple:
        """The row of the region."""
        return self.evidence.region(self.code)

    def figures_sheet(self, name: str) -> Sheet:
        """Return one of the tables of figures: coverage, other, workforce."""
        return answers.figures_sheet(self.evidence, self.code, name, self.words.language)

    def records_sheet(self, name: str) -> Sheet:
        """Return one of the tables of records: funding, children, gaps, sources."""
        return answers.records_sheet(self.evidence, self.code, name, self.words.language)

    def picture(self, figure: Figure, alt: str, key: str) -> None:
        """Show a chart with its text for those who do not see it."""
        st.plotly_chart(figure, theme=None, config=_PLOT, alt=alt, key=f"picture:{key}")
