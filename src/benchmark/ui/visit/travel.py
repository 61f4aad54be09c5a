"""Step 5: who goes, and when?"""

from decimal import Decimal

import streamlit as st

from benchmark.analysis.visit_limits import LONGEST_TEXT, MOST_DAYS, MOST_PARTICIPANTS, MOST_PEOPLE
from benchmark.analysis.visit_plan import Participant
from benchmark.locale.reading import NotANumber, read_number
from benchmark.ui.text import plain
from benchmark.ui.visit.draft import Draft, revise
from benchmark.ui.visit.fields import filled, text_field
from benchmark.ui.visit.rows import Field, Row, rows_to_fill


def travel_step(draft: Draft) -> None:
    """Show agency, date and length, then those who go."""
    words = draft.words
    agency, when, how_long = st.columns([2, 1, 1])
    with agency:
        hint = words("misalnya Dinas Tenaga Kerja")
        text_field(draft, "agency", words("Perangkat daerah yang berkunjung"), hint)
    with when:
        _start(draft)
    with how_long:
        _days(draft)
    hint = words("boleh dikosongkan; naskah lalu memakai tujuan belajar di atas")
    text_field(draft, "purpose", words("Maksud kunjungan dengan kata sendiri"), hint, long=True)
    hint = words("misalnya hal yang tidak perlu dibahas atau yang harus didahulukan")
    text_field(draft, "topic_note", words("Catatan tentang pokok bahasan"), hint, long=True)
    st.subheader(words("Siapa yang berangkat"), anchor=False)
    _participants(draft)


def _start(draft: Draft) -> None:
    key = filled(draft, "start")

    def taken() -> None:
        revise(draft.plan.region, start=st.session_state[key])

    st.date_input(draft.words("Tanggal mulai"), value=None, key=key, format="DD/MM/YYYY", on_change=taken)


def _days(draft: Draft) -> None:
    key = filled(draft, "days")

    def taken() -> None:
        revise(draft.plan.region, days=int(st.session_state[key] or 1))

    st.number_input(draft.words("Lama (hari)"), 1, MOST_DAYS, key=key, on_change=taken)


def _participants(draft: Draft) -> None:
    words, plan = draft.words, draft.plan
    table = [
        {"position": one.position, "agency": one.agency, "count": words.number(one.count), "name": one.name}
        for one in plan.participants
    ]

    def changed(rows: list[Row]) -> None:
        revise(plan.region, participants=tuple(_participant(row, words.language) for row in rows))

    def under(place: int, row: Row) -> None:
        counted = plan.participants[place].count
        if _meant(row["count"], words.language) not in (None, counted):
            text = words(
                "“{text}” bukan banyak orang; dihitung {n}. Tulis bilangan bulat dari 1 sampai {most}.",
                text=row["count"].strip()[:60],
                n=words.number(counted),
                most=words.number(MOST_PEOPLE),
            )
            st.markdown(f":material/edit: :small[{plain(text)}]")

    rows_to_fill(
        "participants",
        table,
        [
            Field("position", words("Jabatan"), 2, LONGEST_TEXT),
            Field("agency", words("Perangkat daerah"), 2, LONGEST_TEXT),
            Field("count", words("Orang"), 0.7, None, "1"),
            Field("name", words("Nama"), 1.8, LONGEST_TEXT, words("boleh kosong")),
        ],
        changed,
        words=words,
        version=f"{plan.region}:{words.language}:{draft.version}",
        most=MOST_PARTICIPANTS,
        under=under,
    )
    people = sum(one.count for one in plan.participants)
    if people:
        st.markdown(words("**Jumlah: {n} orang**", n=words.number(people)))
    else:
        st.markdown(words("**Belum diisi.** Sebutkan jabatan dan banyak orang; nama boleh menyusul."))


def _meant(text: str, language: str) -> Decimal | str | None:
    """Return the number that stands in a field, None for an empty one, the text itself where it is none."""
    try:
        return read_number(text, language)
    except NotANumber:
        return text


def _participant(row: Row, language: str) -> Participant:
    meant = _meant(row["count"], language)
    count = int(meant) if isinstance(meant, Decimal) else 1
    return Participant(
        row["position"].strip(), row["agency"].strip(), min(max(count, 1), MOST_PEOPLE), row["name"].strip()
    )
