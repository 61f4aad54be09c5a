"""Step 5: who goes, when, and what happens on which day?"""

import streamlit as st

from benchmark.analysis import visit_agenda
from benchmark.analysis.visit_plan import AgendaItem, Participant
from benchmark.analysis.visit_reading import LONGEST_TEXT, MOST_DAYS, MOST_PEOPLE
from benchmark.locale.reading import NotANumber, read_number
from benchmark.ui.visit.draft import Draft, renew, revise
from benchmark.ui.visit.grid import Row, grid, settled


def travel_step(draft: Draft) -> None:
    """Show agency, date and length, then those who go and the agenda as tables to fill in."""
    words = draft.words
    text_field(
        draft, "agency", words("Perangkat daerah yang berkunjung"), words("misalnya Dinas Tenaga Kerja")
    )
    when, how_long = st.columns(2)
    with when:
        _start(draft)
    with how_long:
        _days(draft)
    text_field(draft, "purpose", words("Maksud kunjungan dengan kata sendiri"), words("boleh dikosongkan"))
    st.markdown(f"**{words('Siapa yang berangkat')}**")
    _participants(draft)
    st.markdown(f"**{words('Agenda')}**")
    _agenda(draft)


def text_field(draft: Draft, field: str, label: str, hint: str) -> None:
    """Show a box for a text of the plan."""
    key = f"visit:{field}"
    region = draft.plan.region
    st.session_state[key] = getattr(draft.plan, field)

    def taken() -> None:
        revise(region, **{field: st.session_state[key].strip()})

    st.text_input(label, key=key, max_chars=LONGEST_TEXT, placeholder=hint, on_change=taken)


def _start(draft: Draft) -> None:
    words, region = draft.words, draft.plan.region
    st.session_state["visit:start"] = draft.plan.start

    def taken() -> None:
        revise(region, start=st.session_state["visit:start"])

    st.date_input(words("Tanggal mulai"), value=None, key="visit:start", format="DD/MM/YYYY", on_change=taken)
    if draft.plan.start is not None:
        st.caption(words.date(draft.plan.start))


def _days(draft: Draft) -> None:
    words, region = draft.words, draft.plan.region
    st.session_state["visit:days"] = min(max(draft.plan.days, 1), MOST_DAYS)

    def taken() -> None:
        revise(region, days=int(st.session_state["visit:days"] or 1))

    st.number_input(words("Lama (hari)"), 1, MOST_DAYS, key="visit:days", on_change=taken)


def _participants(draft: Draft) -> None:
    words, region = draft.words, draft.plan.region
    rows = [
        {"position": one.position, "agency": one.agency, "count": words.number(one.count), "name": one.name}
        for one in draft.plan.participants
    ]

    def changed(table: list[Row]) -> None:
        revise(region, participants=tuple(_participant(row, words.language) for row in table))

    grid(
        "participants",
        rows,
        {
            "position": st.column_config.TextColumn(words("Jabatan"), max_chars=LONGEST_TEXT),
            "agency": st.column_config.TextColumn(words("Perangkat daerah"), max_chars=LONGEST_TEXT),
            "count": st.column_config.TextColumn(words("Orang"), width="small", max_chars=5),
            "name": st.column_config.TextColumn(words("Nama (boleh kosong)"), max_chars=LONGEST_TEXT),
        },
        changed,
        version=f"{region}:{words.language}:{draft.version}",
        alt=words("Tabel isian peserta: jabatan, perangkat daerah, banyak orang, nama."),
    )
    people = sum(one.count for one in draft.plan.participants)
    if people:
        st.caption(words("Jumlah: {n} orang", n=words.number(people)))
    else:
        st.caption(words("Belum diisi: tambahkan baris dengan jabatan dan banyak orang."))


def _participant(row: Row, language: str) -> Participant:
    try:
        count = int(read_number(text_of(row["count"]), language) or 1)
    except NotANumber:
        count = 1
    return Participant(
        text_of(row["position"]),
        text_of(row["agency"]),
        min(max(count, 1), MOST_PEOPLE),
        text_of(row["name"]),
    )


def _agenda(draft: Draft) -> None:
    words, plan = draft.words, draft.plan
    items = visit_agenda.agenda(draft.evidence, plan, words)
    hosts = {code: draft.evidence.region(code).short_name for code in plan.hosts}
    rows = [
        {
            "day": words.number(item.day),
            "time": item.time,
            "activity": item.activity,
            "host": hosts.get(item.host, item.host),
        }
        for item in items
    ]

    def changed(table: list[Row]) -> None:
        codes = {name: code for code, name in hosts.items()}
        revise(plan.region, agenda=tuple(_item(row, codes, words.language) for row in table))

    proposed = plan.agenda is None
    follows = settled(f"agenda:{plan.region}", proposed, f"{plan.mode}:{plan.days}:{plan.goal}")
    grid(
        "agenda",
        rows,
        {
            "day": st.column_config.TextColumn(words("Hari"), width="small", max_chars=3),
            "time": st.column_config.TextColumn(words("Waktu"), width="small", max_chars=30),
            "activity": st.column_config.TextColumn(words("Kegiatan"), width="large", max_chars=LONGEST_TEXT),
            "host": st.column_config.TextColumn(words("Tuan rumah"), max_chars=LONGEST_TEXT),
        },
        changed,
        version=f"{plan.region}:{words.language}:{draft.version}:{','.join(plan.hosts)}:{follows}",
        alt=words("Tabel isian agenda: hari, waktu, kegiatan, tuan rumah."),
    )
    if proposed:
        st.caption(words("Usulan susunan; ubah, tambah, atau hapus barisnya."))
    else:
        st.button(
            words("Kembalikan usulan agenda"),
            icon=":material/restart_alt:",
            type="tertiary",
            key="visit:agenda:reset",
            on_click=renew,
            args=(plan.region,),
            kwargs={"agenda": None},
        )


def _item(row: Row, codes: dict[str, str], language: str) -> AgendaItem:
    try:
        day = int(read_number(text_of(row["day"]), language) or 1)
    except NotANumber:
        day = 1
    host = text_of(row["host"])
    return AgendaItem(
        min(max(day, 1), MOST_DAYS), text_of(row["time"]), text_of(row["activity"]), codes.get(host, host)
    )


def text_of(value: object) -> str:
    """Return what stands in a cell, without blanks around it; "" for an empty one."""
    return "" if value is None else str(value).strip()[:LONGEST_TEXT]
