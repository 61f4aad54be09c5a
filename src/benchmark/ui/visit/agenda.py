"""Step 5, the days: what happens when, as proposed or as the planner wants it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import streamlit as st

from benchmark.analysis import visit_agenda
from benchmark.analysis.visit_agenda_fit import host_named, misfits
from benchmark.analysis.visit_limits import LONGEST_TEXT, MOST_AGENDA, MOST_DAYS
from benchmark.analysis.visit_plan import AgendaItem
from benchmark.analysis.visit_wording import KEPT, Wording, agenda_wording
from benchmark.locale import message
from benchmark.ui.long_text import cut, show_cut
from benchmark.ui.text import plain
from benchmark.ui.visit.draft import POINT_EDITED, Draft, close_editors, kept_plan, renew, revise

_LONGEST = {"time": 40, "activity": LONGEST_TEXT}
_ACTIONS = {
    "edit": message("Ubah acara"),
    "up": message("Naikkan"),
    "down": message("Turunkan"),
    "drop": message("Hapus"),
}


def agenda_step(draft: Draft) -> None:
    """Show the agenda day by day, each point with what can be done to it."""
    words, plan = draft.words, draft.plan
    st.subheader(words("Agenda"), anchor=False)
    wording = agenda_wording(draft.evidence, plan, words)
    items = wording.agenda(visit_agenda.agenda(draft.evidence, plan, KEPT))
    wrong = misfits(draft.evidence, plan, words)
    if wrong:
        told = [plain(one.text) for one in wrong]
        told.append(words("Ubah acaranya, atau kembalikan usulan agenda."))
        st.warning("  \n".join(told), icon=":material/event_busy:")
        _put_back(draft)
    day = None
    for place, item in enumerate(items):
        if item.day != day:
            day = item.day
            st.markdown(f"**{_day_named(draft, day)}**")
        _item(draft, wording, items, place)
    with st.container(horizontal=True):
        if len(items) < MOST_AGENDA:
            last = items[-1].day if items else 1
            st.button(
                words("Tambah acara"),
                icon=":material/add:",
                key="visit:agenda:add",
                on_click=_added,
                args=(draft, AgendaItem(last, "", KEPT(visit_agenda.NEW))),
            )
        if plan.agenda is not None and not wrong:
            _put_back(draft)


def _put_back(draft: Draft) -> None:
    st.button(
        draft.words("Kembalikan usulan agenda"),
        icon=":material/restart_alt:",
        type="tertiary",
        key="visit:agenda:reset",
        on_click=_reset,
        args=(draft.plan.region,),
    )


def _day_named(draft: Draft, day: int) -> str:
    words, start = draft.words, draft.plan.start
    label = words("Hari ke-{n}", n=words.number(day))
    return label if start is None else f"{label}, {words.date(start + timedelta(days=day - 1))}"


def _item(draft: Draft, wording: Wording, items: tuple[AgendaItem, ...], place: int) -> None:
    words, item = draft.words, items[place]
    edited = st.session_state.get(POINT_EDITED) == (draft.plan.region, place)
    with st.container(key=f"visit:agenda:row:{place}", border=edited, gap="xsmall"):
        told, change = st.columns([7, 2], gap="small")
        told.markdown(f"{plain(item.time) or '–'} · {plain(item.activity)}{_where(draft, item)}")
        can = {
            "edit": True,
            "up": place > 0,
            "down": place < len(items) - 1,
            "drop": True,
        }
        key = f"visit:agenda:change:{place}"

        def taken() -> None:
            wanted = st.session_state[key]
            if wanted == "edit":
                st.session_state[POINT_EDITED] = (draft.plan.region, place)
            elif wanted:
                _change(draft, lambda rows: _changed(rows, place, wanted))

        change.menu_button(
            words("Ubah acara {n}", n=words.number(place + 1)),
            [name for name, possible in can.items() if possible],
            key=key,
            format_func=lambda name: words(_ACTIONS[name]),
            on_click=taken,
            type="tertiary",
        )
        if edited:
            _editor(draft, wording, item, place)


def _where(draft: Draft, item: AgendaItem) -> str:
    """Name the host where there are several, or where the point does not name it itself."""
    if not item.host:
        return ""
    name = host_named(draft.evidence, item.host)
    return "" if name in item.activity else f" :small[({plain(name)})]"


def _editor(draft: Draft, wording: Wording, item: AgendaItem, place: int) -> None:
    words, plan = draft.words, draft.plan
    stem = f"visit:agenda:field:{plan.region}:{words.language}:{draft.version}:{place}"
    hosts = {"": "–"} | {code: draft.evidence.region(code).short_name for code in plan.hosts}
    start = {
        "day": item.day,
        "time": item.time,
        "activity": item.activity,
        "host": item.host if item.host in hosts else "",
    }
    for name, value in start.items():
        if f"{stem}:{name}" not in st.session_state:
            st.session_state[f"{stem}:{name}"] = value

    def taken(name: str) -> None:
        # Only what was changed: the rest may stand here in words of another language than the plan keeps.
        key = f"{stem}:{name}"
        new = cut(key, _LONGEST[name]) if name in _LONGEST else st.session_state[key]
        if name == "day":
            new = int(new or 1)
        elif name == "activity":
            new = wording.keep(new)
        changed = {name: new}
        _change(
            draft, lambda rows: (*rows[:place], replace(rows[place], **changed), *rows[place + 1 :]), False
        )

    def as_field(name: str) -> dict:
        return {"key": f"{stem}:{name}", "on_change": taken, "args": (name,)}

    day, time, host = st.columns([1, 1, 2])
    day.number_input(words("Hari"), 1, MOST_DAYS, **as_field("day"))
    time.text_input(words("Waktu"), **as_field("time"))
    host.selectbox(words("Tuan rumah"), list(hosts), format_func=hosts.get, **as_field("host"))
    st.text_input(words("Kegiatan"), **as_field("activity"))
    for name in _LONGEST:
        show_cut(words, f"{stem}:{name}")
    st.button(words("Selesai"), icon=":material/check:", key="visit:agenda:done", on_click=close_editors)


def _changed(rows: tuple[AgendaItem, ...], place: int, wanted: str) -> tuple[AgendaItem, ...]:
    rest = (*rows[:place], *rows[place + 1 :])
    if wanted == "drop":
        return rest
    to = place - 1 if wanted == "up" else place + 1
    # A point that passes one of another day goes with it to that day.
    moved = replace(rows[place], day=rows[to].day)
    return (*rest[:to], moved, *rest[to:])


def _change(draft: Draft, change: Callable, anew: bool = True) -> None:
    """Change the agenda, which until then was the proposed one; ``anew``: points have changed places."""
    plan = kept_plan(draft.plan.region)
    rows = visit_agenda.agenda(draft.evidence, plan, KEPT)
    if anew:
        close_editors()
        renew(plan.region, agenda=change(rows))
    else:
        revise(plan.region, agenda=change(rows))


def _added(draft: Draft, item: AgendaItem) -> None:
    _change(draft, lambda rows: (*rows, item))
    rows = kept_plan(draft.plan.region).agenda
    st.session_state[POINT_EDITED] = (draft.plan.region, len(rows) - 1)


def _reset(region: str) -> None:
    close_editors()
    renew(region, agenda=None)
