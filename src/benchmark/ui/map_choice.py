"""What the reader picks on the map screen; every choice stands in the address."""

from datetime import date
from typing import NamedTuple

import streamlit as st

from benchmark.analysis.map_view import levels_of, mappable, years_with_figures
from benchmark.analysis.targets import national_targets
from benchmark.evidence import Evidence
from benchmark.locale import Words, message
from benchmark.ui import address
from benchmark.ui.evidence import remembered
from benchmark.ui.here import Here
from benchmark.ui.segments import choose_segment

COVERAGE = "ucj_pct"
LATEST = "terbaru"
NATION = "semua"
OWN = "sendiri"
_METHODS = {
    "kuantil": (message("Sama banyak (kuantil)"), "quantile"),
    "alami": (message("Batas alami"), "natural"),
    "target": (message("Jarak ke target"), "target"),
}
_LEVELS = {"kabkota": message("Kabupaten/kota"), "province": message("Provinsi")}


class MapChoice(NamedTuple):
    """What the map shall show; ``year`` None means the newest figures, ``province`` None all Indonesia."""

    indicator_id: str
    level: str
    province: str | None
    method: str
    year: int | None
    target: str


# Years to come do not count.
cached_years = remembered(
    lambda evidence, indicator_id, level: years_with_figures(evidence, indicator_id, level, date.today())
)


def choose_map(place: Here) -> MapChoice:
    """Show the choices of the map screen in two short rows and return what is chosen."""
    evidence, words = place.evidence, place.words
    first = st.columns([2, 1.2, 1.4])
    with first[0]:
        indicator_id = _choose_indicator(evidence, words)
    with first[1]:
        level = _choose_level(evidence, words, indicator_id)
    with first[2]:
        province = _choose_province(place, level)
    second = st.columns([2, 1.2, 1.4])
    with second[0]:
        method = _choose_method(words, indicator_id)
    with second[1]:
        year = _choose_year(evidence, words, indicator_id, level)
    with second[2]:
        target = _choose_target(evidence, words) if method == "target" else OWN
    return MapChoice(indicator_id, level, province, method, year, target)


def _choose_indicator(evidence: Evidence, words: Words) -> str:
    table = mappable(evidence)
    labels = {row.indicator_id: words.pick(row, "label") for row in table.itertuples()}
    return address.choose(
        st.selectbox,
        words("Indikator"),
        list(labels),
        name="indikator",
        default=COVERAGE,
        format_func=labels.get,
    )


def _choose_level(evidence: Evidence, words: Words, indicator_id: str) -> str:
    levels = {level: words(_LEVELS[level]) for level in levels_of(evidence, indicator_id)}
    return choose_segment(words("Tingkat"), levels, name="tingkat")


def _choose_province(place: Here, level: str) -> str | None:
    regions, words = place.evidence.regions, place.words
    provinces = regions[regions["level"] == "province"].set_index("code")["name"].to_dict()
    if level == "province":
        # All of them are shown; which one was chosen for its kabupaten and kota stays in the address.
        st.selectbox(words("Wilayah"), [words("Seluruh Indonesia")], disabled=True)
        return None
    chosen = address.choose(
        st.selectbox,
        words("Wilayah"),
        [NATION, *provinces],
        name="provinsi",
        # A province comes to see its own kabupaten and kota.
        default=place.region if place.region in provinces else NATION,
        format_func=lambda code: provinces.get(code, words("Seluruh Indonesia")),
    )
    return None if chosen == NATION else chosen


def _choose_method(words: Words, indicator_id: str) -> str:
    offered = {
        name: words(title)
        for name, (title, _) in _METHODS.items()
        if name != "target" or indicator_id == COVERAGE
    }
    _, method = _METHODS[choose_segment(words("Kelas warna"), offered, name="kelas")]
    return method


def _choose_year(evidence: Evidence, words: Words, indicator_id: str, level: str) -> int | None:
    years = cached_years(evidence, indicator_id, level)
    if len(years) < 2:
        return None
    chosen = address.choose(
        st.select_slider,
        words("Tahun"),
        [*map(str, years), LATEST],
        name="tahun",
        default=LATEST,
        format_func=lambda year: words("Terbaru") if year == LATEST else year,
        help=words(
            "“Terbaru” memakai angka terakhir setiap daerah, dari tahun mana pun. "
            "Sebuah tahun hanya memakai angka tahun itu."
        ),
    )
    return None if chosen == LATEST else int(chosen)


def _choose_target(evidence: Evidence, words: Words) -> str:
    national = {
        row.parameter_id: f"{words.pick(row, 'label')} ({words.percent(row.value, 2)})"
        for row in national_targets(evidence).itertuples()
    }
    return address.choose(
        st.selectbox,
        words("Target"),
        [OWN, *national],
        name="target",
        default=OWN,
        format_func=lambda name: national.get(name, words("Target masing-masing daerah")),
    )
