"""Who pays the premiums of the workers to be added: shares, the rule of each source, and who uses it."""

from decimal import Decimal

import pandas as pd
import streamlit as st

from benchmark.analysis.administrative import own_budget
from benchmark.analysis.cost_to_target import SOURCES
from benchmark.ui import address
from benchmark.ui.funding import answers
from benchmark.ui.funding.form import Form
from benchmark.ui.here import Here
from benchmark.ui.profile.choice import profile_link
from benchmark.ui.source_note import source_line
from benchmark.ui.text import plain

_EXAMPLES = 6


def mix_fields(place: Here, form: Form) -> dict[str, Decimal | None]:
    """Show one share a source, in per cent of the workers added, and the rule of one source at a time."""
    words, evidence = place.words, place.evidence
    kinds = evidence.fund_kinds.set_index("fund_kind")
    labels = {kind: words.pick(kinds.loc[kind], "label") for kind in SOURCES}
    own = own_budget(evidence, place.region)
    st.subheader(words("Bauran sumber dana"), anchor=False)
    st.caption(words("Persen pekerja yang iurannya dibayar tiap sumber; jumlahnya harus 100."))
    form.message_place("mix")
    mix = {}
    for start in range(0, len(SOURCES), 3):
        row = SOURCES[start : start + 3]
        for column, kind in zip(st.columns(3, vertical_alignment="bottom"), row, strict=True):
            with column:
                first = Decimal(100 if kind == own else 0)
                mix[kind] = form.number(f"mix:{kind}", f"bauran_{kind}", labels[kind], first, unit="pct")
        form.message_place(*(f"mix:{kind}" for kind in row))
    _rule(place, labels, kinds)
    return mix


def _rule(place: Here, labels: dict[str, str], kinds) -> None:
    words, evidence = place.words, place.evidence
    kind = address.choose(
        st.selectbox,
        words("Aturan dan daerah yang memakai"),
        list(SOURCES),
        name="aturan",
        default=own_budget(evidence, place.region),
        format_func=labels.get,
    )
    row = kinds.loc[kind]
    users = answers.users(evidence, kind)
    with st.container(border=True):
        st.markdown(
            f"{plain(words.pick(row, 'note'))}  \n"
            f"{words('Sumber: {source}', source=source_line(evidence, words, row['source_id']))}"
        )
        if users.empty:
            st.caption(words("Belum ada daerah yang terdata memakainya."))
            return
        st.caption(words("Dipakai {n} daerah yang terdata, antara lain:", n=words.number(len(users))))
        with st.container(horizontal=True):
            for user in users.head(_EXAMPLES).itertuples():
                year = "" if pd.isna(user.year) else f" ({int(user.year)})"
                profile_link(f"{user.short_name}{year}", user.region_code)
