"""How does a reader of another language see the lines that a plan has taken over from its proposals?

Agenda and costs go into papers, which are Indonesian, so a plan keeps the proposed lines in Indonesian
whatever language the screen had when they were taken over. What the planner typed stays as typed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from benchmark.analysis import visit_agenda, visit_costs
from benchmark.analysis.visit_plan import AgendaItem, CostLine, VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words

# The language of the papers.
KEPT = Words("id")


class Wording:
    """Words as the plan keeps them beside words as the reader sees them; what has no pair stays as it is."""

    def __init__(self, pairs: Mapping[str, str]):
        self._shown = dict(pairs)
        self._kept = {shown: kept for kept, shown in pairs.items()}

    def show(self, text: str) -> str:
        """Return what the reader sees of a text of the plan."""
        return self._shown.get(text, text)

    def keep(self, text: str) -> str:
        """Return what the plan keeps of a text that stands on the screen."""
        return self._kept.get(text, text)

    def agenda(self, items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
        """Return points of the agenda as the reader sees them."""
        return tuple(replace(item, activity=self.show(item.activity)) for item in items)

    def costs(self, lines: Iterable[CostLine]) -> tuple[CostLine, ...]:
        """Return lines of cost as the reader sees them."""
        return tuple(replace(line, item=self.show(line.item), unit=self.show(line.unit)) for line in lines)


def agenda_wording(evidence: Evidence, plan: VisitPlan, words: Words) -> Wording:
    """Return how the points of the proposed agenda read in the reader's language."""
    if words.language == KEPT.language:
        return Wording({})
    kept, shown = (visit_agenda.proposed(evidence, plan, either) for either in (KEPT, words))
    pairs = {one.activity: other.activity for one, other in zip(kept, shown, strict=True)}
    return Wording({KEPT(visit_agenda.NEW): words(visit_agenda.NEW)} | pairs)


def cost_wording(words: Words) -> Wording:
    """Return how the kinds of cost that are ever proposed read in the reader's language."""
    return Wording({KEPT(text): words(text) for pair in visit_costs.PROPOSED.values() for text in pair})
