"""The key sentence of the plan, and the main fact behind it."""

from benchmark.locale import message
from benchmark.ui.peers.view import goal_names
from benchmark.ui.visit.draft import Draft

_SENTENCES = {
    "online_first": message("{region} merencanakan kunjungan ke {hosts} untuk {goal}"),
    "visit": message("{region} merencanakan kunjungan ke {hosts} untuk {goal}"),
    "online": message("{region} merencanakan pertemuan daring dengan {hosts} untuk {goal}"),
}


def key_sentence(draft: Draft) -> str:
    """Say who plans to learn from whom, and for what."""
    words, plan = draft.words, draft.plan
    region, goal = name_of(draft, plan.region), goal_in_sentence(draft)
    if not plan.hosts:
        return words("{region}: pilih tuan rumah untuk {goal}", region=region, goal=goal)
    hosts = words.listing(name_of(draft, code) for code in plan.hosts)
    return words(_SENTENCES[plan.mode], region=region, hosts=hosts, goal=goal)


def goal_in_sentence(draft: Draft) -> str:
    """Return the goal as it stands within a sentence."""
    title = goal_names(draft.evidence, draft.words)[draft.plan.goal]
    return title[:1].lower() + title[1:]


def name_of(draft: Draft, code: str) -> str:
    """Return the official name of a region."""
    return draft.evidence.region(code).name
