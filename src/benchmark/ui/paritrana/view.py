"""Whose readiness, with which own answers and weights: what every part of the screen needs."""

from dataclasses import dataclass
from datetime import date

from benchmark.analysis.paritrana import Readiness, Tick
from benchmark.evidence import Evidence
from benchmark.locale import Words


@dataclass(frozen=True)
class ParitranaView:
    """One reader's readiness.

    Attributes
    ----------
    ticks : question and own answer, in the order of the questions.
    weights : aspect and weight, only where it is not one.
    """

    evidence: Evidence
    words: Words
    code: str
    ticks: tuple[tuple[str, Tick], ...]
    weights: tuple[tuple[str, float], ...]
    found: Readiness
    dark: bool
    today: date

    @property
    def name(self) -> str:
        """The official name of the region."""
        return self.found.name

    @property
    def asked(self) -> tuple:
        """Arguments by which what follows from the reader's answers can be remembered, without the notes."""
        ticks = tuple((name, tick._replace(note="")) for name, tick in self.ticks)
        return self.evidence, self.code, ticks, self.weights, self.words.language
