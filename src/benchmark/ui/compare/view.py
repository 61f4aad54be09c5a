"""A few regions as one reader compares them: what every part of the screen needs."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import streamlit as st
from plotly.graph_objects import Figure

from benchmark.analysis.comparison_sets import brief_names
from benchmark.analysis.levels import level_of
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.here import Here


class Drawn(NamedTuple):
    """What stands in the picture of the open section, so that the same can be carried away as a file.

    Attributes
    ----------
    indicator_ids : of the strips; empty where none are drawn.
    trend : the indicator drawn over time, or "".
    """

    indicator_ids: tuple[str, ...] = ()
    trend: str = ""


@dataclass(frozen=True)
class Comparison:
    """The regions compared, in the reader's language and theme, against one kind of group, on a day."""

    evidence: Evidence
    words: Words
    codes: tuple[str, ...]
    mine: str | None
    group: str
    dark: bool
    today: date

    @classmethod
    def of(cls, here: Here, codes: tuple[str, ...], group: str) -> "Comparison":
        """Return today's view of these regions; the reader's own stands out if it is among them."""
        mine = here.region if here.region in codes else None
        return cls(here.evidence, here.words, codes, mine, group, here.dark, date.today())

    @classmethod
    def again(cls, evidence, codes, mine, group, language, dark) -> "Comparison":
        """Return today's view with these `parts`."""
        return cls(evidence, Words(language), codes, mine, group, dark, date.today())

    @property
    def parts(self) -> tuple:
        """What the view is made of, in plain values: arguments by which an answer can be remembered."""
        language = self.words.language
        return self.evidence, self.codes, self.mine, self.group, language, self.dark

    @property
    def level(self) -> str:
        """The level of all its regions: "province" or "kabkota"."""
        return level_of(self.evidence, self.codes[0])

    @property
    def names(self) -> dict[str, str]:
        """What each region is called in a column or beside a mark."""
        return brief_names(self.evidence, self.codes)

    @property
    def where(self) -> str:
        """The regions as they stand in the name of a file."""
        return "-".join(self.names.values())

    def picture(self, figure: Figure, alt: str, key: str) -> None:
        """Show a chart; as a file it is offered with the other downloads, with title and sources."""
        st.plotly_chart(figure, theme=None, alt=alt, key=f"picture:{key}", config={"displayModeBar": False})
