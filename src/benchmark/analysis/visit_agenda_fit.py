"""Does the planner's own agenda still fit the plan, whose hosts and days may have changed since?"""

from benchmark.analysis.reasons import Reason
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence, NotInEvidence
from benchmark.locale import Words


def misfits(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Reason, ...]:
    """Say what in the planner's agenda the plan no longer holds; empty while the agenda is the proposed one.

    Kinds: dropped_host (a point at a host that is visited no more), no_point (a host without any point),
    beyond_days (points after the last day). None has a source: they follow from the plan alone.
    """
    if plan.agenda is None:
        return ()
    found = []
    named = dict.fromkeys(item.host for item in plan.agenda if item.host)
    dropped = [host_named(evidence, host) for host in named if host not in plan.hosts]
    if dropped:
        text = words(
            "Agenda masih memuat acara di {hosts}, yang bukan lagi tuan rumah.", hosts=words.listing(dropped)
        )
        found.append(Reason(text, (), "dropped_host"))
    # Who names no host at any point has written an agenda for all of them.
    without = [host_named(evidence, host) for host in plan.hosts if named and host not in named]
    if without:
        text = words("Agenda belum memuat acara di {hosts}.", hosts=words.listing(without))
        found.append(Reason(text, (), "no_point"))
    beyond = sorted({item.day for item in plan.agenda if item.day > plan.days})
    if beyond:
        text = words(
            "Agenda memuat acara pada hari ke-{beyond}, sedangkan rencana ini hanya {days} hari.",
            beyond=words.listing(words.number(day) for day in beyond),
            days=words.number(plan.days),
        )
        found.append(Reason(text, (), "beyond_days"))
    return tuple(found)


def host_named(evidence: Evidence, host: str) -> str:
    """Return the name of a host of the agenda, which in a file may be any text."""
    try:
        return evidence.region(host).name
    except NotInEvidence:
        return host
