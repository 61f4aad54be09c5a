"""Is what a file or an address holds a plan? Its parts are read one by one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, get_args

from benchmark.analysis.learning_score import GOALS
from benchmark.analysis.visit_limits import (
    LONG_TEXTS,
    LONGEST_NOTE,
    MOST_AGENDA,
    MOST_COSTS,
    MOST_DAYS,
    MOST_PARTICIPANTS,
    MOST_PEOPLE,
    MOST_QUESTIONS,
    once,
)
from benchmark.analysis.visit_plan import (
    MOST_HOSTS,
    AgendaItem,
    Asked,
    CostLine,
    Mode,
    Participant,
    VisitPlan,
)
from benchmark.analysis.visit_values import (
    UnreadablePlan,
    read_choice,
    read_day,
    read_list,
    read_number,
    read_object,
    read_region,
    read_text,
    read_whole,
)
from benchmark.evidence import Evidence
from benchmark.locale import message

MODES = get_args(Mode)


def plan_from(raw: Mapping[str, Any], evidence: Evidence) -> VisitPlan:
    """Build a plan from plain values, as `json.loads` gives them; unknown keys are passed over.

    Raises
    ------
    UnreadablePlan
        At the first value that cannot stand in a plan.
    """
    region = read_region(raw.get("region"), "region", evidence)
    plan = VisitPlan(
        region,
        goal=read_choice(raw.get("goal", VisitPlan.goal), "goal", GOALS),
        hosts=_hosts(raw.get("hosts", []), evidence, region),
        mode=read_choice(raw.get("mode", VisitPlan.mode), "mode", MODES),
        start=read_day(raw.get("start"), "start"),
        days=read_whole(raw.get("days", 1), "days", 1, MOST_DAYS),
    )
    return replace(plan, **typed_from(raw))


def typed_from(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Read what a planner types: the fields of a plan that are texts or lists of them.

    Raises
    ------
    UnreadablePlan
        At the first value that cannot stand there.
    """
    return {
        "agency": read_text(raw.get("agency", ""), "agency"),
        "questions": once(_optional_list(raw, "questions", MOST_QUESTIONS, _asked)),
        "participants": _optional_list(raw, "participants", MOST_PARTICIPANTS, _participant) or (),
        "agenda": _optional_list(raw, "agenda", MOST_AGENDA, _agenda_item),
        "costs": _optional_list(raw, "costs", MOST_COSTS, _cost_line),
        "budget_source": read_text(raw.get("budget_source", ""), "budget_source"),
        **{name: read_text(raw.get(name, ""), name, LONGEST_NOTE) for name in LONG_TEXTS},
    }


def _asked(raw: Any, place: str) -> Asked:
    known = read_object(raw, place)
    name = read_text(known.get("id"), f"{place}.id")
    if not name:
        raise UnreadablePlan(f"{place}.id", message("pertanyaan tanpa tanda pengenal."))
    return Asked(name, read_text(known.get("text", ""), f"{place}.text"))


def _participant(raw: Any, place: str) -> Participant:
    known = read_object(raw, place)
    return Participant(
        *(read_text(known.get(name, ""), f"{place}.{name}") for name in ("position", "agency")),
        read_whole(known.get("count", 1), f"{place}.count", 1, MOST_PEOPLE),
        read_text(known.get("name", ""), f"{place}.name"),
    )


def _agenda_item(raw: Any, place: str) -> AgendaItem:
    known = read_object(raw, place)
    day = read_whole(known.get("day", 1), f"{place}.day", 1, MOST_DAYS)
    texts = (read_text(known.get(name, ""), f"{place}.{name}") for name in ("time", "activity", "host"))
    return AgendaItem(day, *texts)


def _cost_line(raw: Any, place: str) -> CostLine:
    known = read_object(raw, place)
    numbers = {
        name: read_number(known.get(name), f"{place}.{name}") for name in ("quantity", "times", "unit_cost")
    }
    texts = {name: read_text(known.get(name, ""), f"{place}.{name}") for name in ("item", "unit")}
    return CostLine(**texts, **numbers)


def _hosts(raw: Any, evidence: Evidence, region: str) -> tuple[str, ...]:
    items = read_list(raw, "hosts", MOST_HOSTS)
    codes = [read_region(item, f"hosts[{at}]", evidence) for at, item in enumerate(items)]
    for at, code in enumerate(codes):
        if code == region or code in codes[:at]:
            raise UnreadablePlan(
                f"hosts[{at}]",
                message("daerah {code} disebut dua kali; tuan rumah harus daerah lain."),
                code=code,
            )
    return tuple(codes)


def _optional_list(raw: Mapping, name: str, most: int, read: Callable[[Any, str], Any]):
    if raw.get(name) is None:
        return None
    items = read_list(raw[name], name, most)
    return tuple(read(item, f"{name}[{at}]") for at, item in enumerate(items))
