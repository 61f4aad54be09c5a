"""What the reader takes along of the map: slides, the picture, tables, a citation."""

from datetime import date

import pandas as pd
import streamlit as st

from benchmark.exports.delimited import csv_bytes
from benchmark.exports.map_export import map_export
from benchmark.exports.map_workbook import map_workbook
from benchmark.exports.safe import file_name
from benchmark.locale import LANGUAGES, Words
from benchmark.locale.units import unit_name
from benchmark.ui.downloads import CSV, PNG, XLSX, Cited, Download, Progress, download_menu, slides
from benchmark.ui.here import Here
from benchmark.ui.map_choice import MapChoice
from benchmark.ui.map_picture import shown_classes, shown_sources, shown_table
from benchmark.ui.presentation.steps import way_in

_PAGE = "pages/coverage_map.py"


def carry_away(place: Here, choice: MapChoice, sentence: str, today: date) -> None:
    """Show the menu of files, and for a province the way into the presentation mode.

    Parameters
    ----------
    sentence : str
        The key sentence of the screen.
    """
    evidence, words = place.evidence, place.words
    table = shown_table(evidence, choice)
    label = words.pick(evidence.indicator(choice.indicator_id), "label")
    where = evidence.region(choice.province).short_name if choice.province else "Indonesia"
    asked = (evidence.revision, choice, words.language, place.region, today)

    def named(what: str, extension: str) -> str:
        return file_name(what, where, today, extension)

    decks = [
        slides(
            words,
            words("paparan peta (PPTX)"),
            named(words("paparan peta"), "pptx"),
            lambda progress: _deck(place, choice, today, progress),
            ("map", *asked),
        )
    ]
    if choice.province:
        name = named(words("paparan rakor"), "pptx")
        deck = slides(
            words,
            words("paparan rapat (PPTX)"),
            name,
            lambda progress: _meeting(place, choice, today, progress),
            ("meeting", *asked),
        )
        decks.append(deck)
    with st.container(horizontal=True):
        download_menu(
            words,
            [
                *decks,
                Download(
                    words("Gambar peta (PNG)"),
                    named(words("peta"), "png"),
                    lambda: _picture(place, choice, today),
                    PNG,
                ),
                Download(
                    words("Tabel ini dengan sumber (XLSX)"),
                    named(label, "xlsx"),
                    lambda: map_workbook(
                        evidence, words, table, choice.indicator_id, _where(place, choice), sentence, today
                    ),
                    XLSX,
                ),
                Download(
                    words("Tabel ini (CSV)"),
                    named(label, "csv"),
                    lambda: csv_bytes(map_export(evidence, words, table, choice.indicator_id)),
                    CSV,
                ),
            ],
            key="map",
            cited=Cited(_titles(place, choice), evidence.revision, today),
        )
        if choice.province:
            way_in(words, choice.province, _PAGE, key="map")


def _where(place: Here, choice: MapChoice) -> str:
    name = place.evidence.region(choice.province).name if choice.province else "Indonesia"
    return name if choice.year is None else f"{name}, {choice.year}"


def _titles(place: Here, choice: MapChoice) -> dict[str, str]:
    indicator = place.evidence.indicator(choice.indicator_id)
    titles = {}
    for language in LANGUAGES:
        words = Words(language)
        label = words.pick(indicator, "label")
        titles[language] = words("{indicator}, {where}", indicator=label, where=_where(place, choice))
    return titles


def _deck(place: Here, choice: MapChoice, today: date, progress: Progress):
    from benchmark.exports.slides.map_view import map_deck

    return map_deck(
        place.evidence,
        place.words,
        shown_table(place.evidence, choice),
        shown_classes(place.evidence, choice, place.words.language),
        choice.indicator_id,
        choice.level,
        choice.province,
        today,
        choice.year,
        place.region,
        progress,
    )


def _meeting(place: Here, choice: MapChoice, today: date, progress: Progress):
    from benchmark.exports.slides.province import province_deck

    return province_deck(place.evidence, choice.province, place.words, today, progress=progress)


def _picture(place: Here, choice: MapChoice, today: date) -> bytes:
    from benchmark.exports.pictures.credits import credit_for
    from benchmark.exports.pictures.maps import map_picture

    evidence, words = place.evidence, place.words
    indicator = evidence.indicator(choice.indicator_id)
    table = shown_table(evidence, choice)
    classes = shown_classes(evidence, choice, words.language)
    title = f"{words.pick(indicator, 'label')} ({unit_name(indicator.unit, words)})"
    if choice.method == "target":
        title = words("Jarak ke target: {title}", title=title)
    dates = table.loc[table["source_id"].isin(shown_sources(table, classes)), "as_of"]
    credit = credit_for(
        evidence,
        words,
        _titles(place, choice)[words.language],
        "",
        [name for name in shown_sources(table, classes) if not pd.isna(name)],
        dates,
    )
    return map_picture(
        evidence,
        words,
        table,
        level=choice.level,
        province=choice.province,
        classes=classes,
        highlight=(place.region,) if place.region in table.index else (),
        labels=choice.province is not None,
        title=title,
        decimals=int(indicator.decimals),
        credit=credit,
    ).data
