"""The region picked on the map or in the list: its figure, its source, the way to its profile."""

import pandas as pd
import streamlit as st

from benchmark.locale.units import written
from benchmark.ui.here import Here
from benchmark.ui.map_choice import MapChoice
from benchmark.ui.map_table import pick, picked, states
from benchmark.ui.source_note import source_note
from benchmark.ui.text import plain


def picked_region(place: Here, choice: MapChoice, table: pd.DataFrame) -> None:
    """Show one line on the picked region; before a pick, say how to."""
    evidence, words = place.evidence, place.words
    code = picked()
    if code not in table.index:
        st.caption(words("Klik daerah pada peta atau baris pada daftar untuk melihat sumber dan profilnya."))
        return
    figure = table.loc[code]
    indicator = evidence.indicator(choice.indicator_id)
    value = written(figure["value"], indicator.unit, int(indicator.decimals), words)
    state = states(words, table.loc[[code]], int(indicator.decimals))[0]
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        shown = f"{value} · {state}" if figure["state"] in ("value", "zero") else state
        st.markdown(f"**{plain(figure['name'])}** · {plain(shown)}", width="stretch")
        source_note(evidence, words, figure, key=f"map:{code}")
        st.page_link(
            "pages/profile.py",
            label=words("Buka profil"),
            icon=":material/account_balance:",
            query_params={"lihat": code},
        )
        st.button(words("Lepas"), key="map:release", on_click=pick, args=(None,), type="tertiary")
