"""Peta Cakupan: who is where?"""

from datetime import date
from functools import partial

import streamlit as st

from benchmark.locale.units import unit_name
from benchmark.ui.empty_state import empty_state
from benchmark.ui.here import here
from benchmark.ui.map_carry_away import carry_away
from benchmark.ui.map_choice import choose_map
from benchmark.ui.map_pick import map_key, outlined, pick_on_map, picked
from benchmark.ui.map_picked import picked_region
from benchmark.ui.map_picture import (
    map_height,
    map_is_flat,
    picture,
    shown_classes,
    shown_sources,
    shown_table,
)
from benchmark.ui.map_sentence import map_sentence, own_sentence, shown_of_all, what_would_fill
from benchmark.ui.map_table import ranked_list
from benchmark.ui.picture_note import dates_and_age, picture_note
from benchmark.ui.text import plain

place = here()
evidence, words = place.evidence, place.words
today = date.today()

heading = st.container()
choice = choose_map(place)
indicator = evidence.indicator(choice.indicator_id)
table = shown_table(evidence, choice)
classes = shown_classes(evidence, choice, words.language)
sentence = map_sentence(evidence, words, choice, table)
heading.title(plain(sentence))
with heading:
    if place.region and (own := own_sentence(evidence, words, choice, table, place.region)):
        st.markdown(f"**{plain(own)}**")
    carry_away(place, choice, sentence, today)

if not classes.n:
    empty_state(
        words,
        words("Tidak ada angka yang dapat dipetakan untuk pilihan ini."),
        what_would_fill(words, choice),
    )
    st.caption(words("Tahun, wilayah, atau target lain mungkin berdata."))
picked_region(place, choice, table)

# On a phone the map yields to the list: page.css turns the order of these containers.
screen = st.container(key="map_screen")
# Indonesia is a wide strip: beside a list it would be a stamp. One province fits beside its list.
with screen:
    if choice.province:
        above, (beside, main) = None, st.columns([1.5, 1] if choice.method == "target" else [1, 1.25])
    else:
        above = st.container(key="map_above")
        beside, main = st.columns([2.2, 1] if choice.method == "target" else [1.35, 1])
key = map_key(f"{choice.level}:{choice.province}")
drawing = (evidence.revision, choice, words.language, place.dark, place.region, today)
with (above or main).container(key="map_flat" if map_is_flat(evidence, choice) else "map_high"):
    shown = picture(
        evidence, choice, words.language, place.dark, place.region, outlined(key, drawing), picked()
    )
    # The map is fitted to its frame once, when it is made: another frame is another map.
    st.plotly_chart(
        shown.figure,
        theme=None,
        key=key,
        height=map_height(evidence, choice),
        on_select=partial(pick_on_map, key),
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": True},
        alt=shown.alt,
    )
with beside:
    ranked_list(words, table, unit_name(indicator.unit, words), int(indicator.decimals), place.region)
with main:
    st.html(shown.legend)
    picture_note(
        evidence,
        words,
        shown_of_all(words, classes, table),
        words("batas wilayah untuk peta, bukan untuk keperluan hukum"),
        source_ids=shown_sources(table, classes),
        when=dates_and_age(words, table[classes.index.reindex(table.index).notna()]) if classes.n else "",
        every_source="map",
    )

st.caption(plain(words.pick(indicator, "definition")))
