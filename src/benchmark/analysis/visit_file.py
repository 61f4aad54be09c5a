"""How is a plan saved, loaded, and kept in an address?"""

from collections.abc import Mapping

from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words

GOALS_IN_ADDRESS = {
    "cakupan": "coverage",
    "regulasi": "regulation",
    "dana": "funding",
    "paritrana": "paritrana",
}
MODES_IN_ADDRESS = {"daring-dulu": "online_first", "kunjungan": "visit", "daring": "online"}


class UnreadablePlan(ValueError):  # noqa: N818 - named for what the user has
    """The file is no plan. `explain` says where and what to do."""

    def explain(self, words: Words | None = None) -> str:
        """Say place, fault and way out in one line."""
        return str(self)


def to_json(plan: VisitPlan) -> bytes:
    """Return the plan as a JSON file."""
    return b"{}"


def from_json(data: bytes, evidence: Evidence, words: Words) -> VisitPlan:
    """Read a plan from a JSON file, or raise `UnreadablePlan`."""
    raise UnreadablePlan


def to_address(plan: VisitPlan) -> dict[str, str]:
    """Return the parameters of an address that opens this plan; only what differs from an untouched plan."""
    return {}


def from_address(params: Mapping[str, str], evidence: Evidence, region: str) -> VisitPlan:
    """Read a plan from the parameters of an address; what is damaged is left out. Never raises."""
    return VisitPlan(region)
