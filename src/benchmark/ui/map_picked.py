"""The region picked on the map or in the list: its figure, its source, the way to its profile."""

import pandas as pd
import streamlit as st

from benchmark.locale.units import written
from benchmark.ui.here import Here
from benchmark.ui.map_choice import MapChoice
from benchmark.ui.map_pick import picked, release
from benchmark.ui.map_table import gap_texts, marks, states, target_texts
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
    decimals = int(indicator.decimals)
    row = table.loc[[code]]
    parts = states(words, row, decimals)
    if figure["state"] in ("value", "zero"):
        parts = [value, *parts, *marks(words, figure)]
    if "gap" in table and pd.notna(figure["target"]):
        parts.append(words("target {target}", target=target_texts(words, row, decimals)[0]))
        parts += [words("{gap} poin", gap=gap) for gap in gap_texts(words, row["gap"], decimals) if gap]
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain(figure['name'])}** · {plain(' · '.join(parts))}", width="stretch")
        source_note(evidence, words, figure, key=f"map:{code}")
        st.page_link(
            "pages/profile.py",
            label=words("Buka profil"),
            icon=":material/account_balance:",
            query_params={"lihat": code},
        )
        st.button(words("Lepas"), key="map:release", on_click=release, type="tertiary")
