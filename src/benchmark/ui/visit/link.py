"""The way from other screens to the plan."""

import streamlit as st

from benchmark.analysis.visit_address import GOAL, GOALS_IN_ADDRESS, HOSTS
from benchmark.locale import Words

PAGE = "pages/study_visit.py"


def plan_link(words: Words, goal: str = "", host: str = "", label: str = "") -> None:
    """Show a link that opens the plan with this goal, and this host before those chosen already.

    Parameters
    ----------
    goal : one of `analysis.learning.GOALS`; "" leaves that of the plan.
    host : code, or several joined by commas, first choice first; "" for none.
    label : text of the link; "Rencanakan kunjungan" where none is given.
    """
    query = {GOAL: goal_in_address(goal)} if goal else {}
    if host:
        query[HOSTS] = host
    st.page_link(
        PAGE,
        label=label or words("Rencanakan kunjungan"),
        icon=":material/event_note:",
        query_params=query or None,
    )


def goal_in_address(goal: str) -> str:
    """Return the name under which a goal stands in addresses."""
    return next(name for name, known in GOALS_IN_ADDRESS.items() if known == goal)
