"""The plan that the reader is working on: it stands in the address; the session only carries it.

Every change is made in a callback, before the page is drawn, so that the address is written first and a
quick second click meets no address of the moment before.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from benchmark.analysis.visit_address import GOAL, NAMES, TYPED, fits, read_address, to_address
from benchmark.analysis.visit_limits import tidy
from benchmark.analysis.visit_plan import MOST_HOSTS, VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui import address, history
from benchmark.ui.here import Here

# Stands in a link for what is typed where that is too long for one.
_IN_FILE = "berkas"
_PLANS, _VERSION, _LOST, _UNUSED = "visit:plans", "visit:version", "visit:lost", "visit:unused"
# Which question and which point of the agenda is being changed.
QUESTION_EDITED, POINT_EDITED = "visit:edited", "visit:agenda:edited"
# A widget of this page: the browser forgets it as soon as another page is shown.
STAYED = "visit:goal"


@dataclass(frozen=True)
class Draft:
    """The plan of this run.

    version: counts how often the plan was replaced from outside (link, file, back button), so that fields
    begin anew. too_long: what is typed does not fit into the link. lost: the link opened says that what was
    typed stands in a file. notes: what of the link opened could not be used.
    """

    place: Here
    plan: VisitPlan
    version: int
    too_long: bool = False
    lost: bool = False
    notes: tuple[str, ...] = ()

    @property
    def evidence(self) -> Evidence:
        """The evidence of the run."""
        return self.place.evidence

    @property
    def words(self) -> Words:
        """The reader's language."""
        return self.place.words

    @property
    def core(self) -> VisitPlan:
        """Who learns what from whom, and how: what answers of the evidence are remembered by."""
        plan = self.plan
        return VisitPlan(plan.region, plan.goal, plan.hosts, plan.mode)

    @property
    def asking(self) -> VisitPlan:
        """The core with the questions of the planner."""
        return replace(self.core, questions=self.plan.questions)

    @property
    def lasting(self) -> VisitPlan:
        """The core with the number of days."""
        return replace(self.core, days=self.plan.days)

    @property
    def following(self) -> VisitPlan:
        """The core with questions and first day: what is looked at later depends on both."""
        return replace(self.asking, start=self.plan.start)


def draft_of(place: Here) -> Draft:
    """Return the plan that address and session give for the reader's region, and write it to the address."""
    plans = st.session_state.setdefault(_PLANS, {})
    plan = _wanted(place, plans.get(place.region))
    if plan != plans.get(place.region):
        plans[place.region] = plan
        close_editors()
        begin_anew()
    written, too_long = to_address(plan), not fits(plan)
    if too_long:
        written[TYPED] = _IN_FILE
    address.write_all({name: written.get(name) for name in NAMES})
    return Draft(
        place,
        plan,
        st.session_state.get(_VERSION, 0),
        too_long,
        lost=st.session_state.get(_LOST) == place.region,
        notes=tuple(st.session_state.get(_UNUSED, ())),
    )


def revise(region: str, **fields) -> None:
    """Change fields of the plan of a region. For callbacks."""
    plans = st.session_state[_PLANS]
    plans[region] = tidy(replace(plans[region], **fields))
    _forget_notes()


def renew(region: str, **fields) -> None:
    """Change fields of the plan, and let its fields on the screen begin anew. For callbacks."""
    revise(region, **fields)
    begin_anew()


def replace_plan(plan: VisitPlan) -> None:
    """Put a plan that was read from a file in the place of that of its region. For callbacks."""
    st.session_state.setdefault(_PLANS, {})[plan.region] = plan
    _forget_notes()
    close_editors()
    begin_anew()


def kept_plan(region: str) -> VisitPlan:
    """Return the plan of a region as callbacks have left it."""
    return st.session_state[_PLANS][region]


def _wanted(place: Here, known: VisitPlan | None) -> VisitPlan:
    """Tell whether the address rules, or what the session carries, or both together."""
    asked = {name: st.query_params[name] for name in NAMES if name in st.query_params}
    stepped = history.returned()
    fresh = known or VisitPlan(place.region)
    if history.crossed() or (not stepped and (STAYED in st.session_state or not asked)):
        return fresh
    in_file = asked.get(TYPED) == _IN_FILE
    if in_file:
        del asked[TYPED]
        if known is None:
            st.session_state[_LOST] = place.region
    found = read_address(asked, place.evidence, place.region)
    st.session_state[_UNUSED] = found.notes(place.words)
    read = tidy(found.plan)
    if known is None:
        return read
    if in_file or TYPED in found.unused:
        return _with_typed(read, known)
    return read if stepped or TYPED in asked else _joined(read, known, asked)


def _joined(read: VisitPlan, known: VisitPlan, asked: Mapping[str, str]) -> VisitPlan:
    """A link of the app names goal and host: they come first, and nothing that was typed is lost."""
    hosts = tuple(dict.fromkeys([*read.hosts, *known.hosts]))[:MOST_HOSTS]
    return replace(known, goal=read.goal if GOAL in asked else known.goal, hosts=hosts)


def _with_typed(read: VisitPlan, known: VisitPlan) -> VisitPlan:
    return replace(known, goal=read.goal, hosts=read.hosts, mode=read.mode, start=read.start, days=read.days)


def begin_anew() -> None:
    """Let the fields take their texts from the plan anew. For callbacks."""
    st.session_state[_VERSION] = st.session_state.get(_VERSION, 0) + 1


def close_editors() -> None:
    """Close what is open for change: in another plan it is something else. For callbacks."""
    for key in (QUESTION_EDITED, POINT_EDITED):
        st.session_state.pop(key, None)


def settled(name: str, untouched: bool, follows: str) -> str:
    """Return what proposed rows follow as long as nobody has touched them; from then on the last of it.

    The first change of a proposal must not begin its fields anew under the reader's hands.
    """
    key = f"visit:follows:{name}"
    if untouched or key not in st.session_state:
        st.session_state[key] = follows
    return st.session_state[key]


def _forget_notes() -> None:
    """What was said of the link opened no longer holds once the plan is another one."""
    for key in (_LOST, _UNUSED):
        st.session_state.pop(key, None)
