"""Peta Cakupan: who is where?"""

from datetime import date
from functools import partial

import streamlit as st

from benchmark.exports.delimited import csv_bytes
from benchmark.exports.map_export import map_export
from benchmark.exports.safe import file_name
from benchmark.locale.units import unit_name
from benchmark.ui.downloads import CSV, Download, download_menu
from benchmark.ui.empty_state import empty_state
from benchmark.ui.here import here
from benchmark.ui.map_choice import choose_map
from benchmark.ui.map_picked import picked_region
from benchmark.ui.map_picture import MAP_HEIGHT, picture, shown_classes, shown_table
from benchmark.ui.map_sentence import map_sentence, shown_of_all
from benchmark.ui.map_table import outlined, picked_on_map, ranked_list
from benchmark.ui.picture_note import picture_note

place = here()
evidence, words = place.evidence, place.words
today = date.today()

heading = st.container()
choice = choose_map(place)
indicator = evidence.indicator(choice.indicator_id)
table = shown_table(evidence, choice, today)
classes = shown_classes(evidence, choice, words.language, today)
heading.title(map_sentence(evidence, words, choice, table))

if not classes.n:
    empty_state(
        words,
        words("Tidak ada angka yang dapat dipetakan untuk pilihan ini."),
        words(
            "pilihan tahun, wilayah, atau target yang lain; kelengkapan tiap indikator ada di profil daerah"
        ),
    )
picked_region(place, choice, table)

beside, main = st.columns([1.2, 1.45])
with main:
    shown = picture(evidence, choice, words.language, place.dark, place.region, outlined(), today)
    # The map is fitted to its frame once, when it is made: another frame is another map.
    key = f"map:{choice.level}:{choice.province}"
    st.plotly_chart(
        shown.figure,
        theme=None,
        key=key,
        height=MAP_HEIGHT,
        on_select=partial(picked_on_map, key),
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": True},
        alt=shown.alt,
    )
    st.html(shown.legend)
    picture_note(
        evidence,
        words,
        shown_of_all(words, classes, len(table)),
        words("batas wilayah untuk peta, bukan untuk keperluan hukum"),
        source_ids=table["source_id"],
    )
with beside:
    ranked_list(words, table, unit_name(indicator.unit, words), int(indicator.decimals))

st.caption(words.pick(indicator, "definition"))
where = evidence.region(choice.province).short_name if choice.province else "Indonesia"
download_menu(
    words,
    [
        Download(
            words("Tabel ini (CSV)"),
            file_name(words.pick(indicator, "label"), where, today, "csv"),
            lambda: csv_bytes(map_export(evidence, words, table, choice.indicator_id)),
            CSV,
        )
    ],
    key="map",
)
