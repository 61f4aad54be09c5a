"""Whose funding is shown: my region's, my province's with all inside it, or the nation's?"""

from typing import NamedTuple

import streamlit as st

from benchmark.analysis.coverage import NATION
from benchmark.ui import address
from benchmark.ui.here import Here


class Scope(NamedTuple):
    """The area shown. ``wide`` where several regions may be in it."""

    code: str
    name: str
    wide: bool


def choose_scope(place: Here) -> Scope:
    """Let the reader choose among their region, its province and Indonesia."""
    areas = {"indonesia": Scope(NATION, place.words("Indonesia"), True)}
    if place.region is not None:
        region = place.evidence.region(place.region)
        province = place.evidence.region(region.province_code)
        areas = {"provinsi": Scope(province.code, province.name, True)} | areas
        if region.level != "province":
            areas = {"daerah": Scope(region.code, region.name, False)} | areas
    chosen = address.choose(
        st.segmented_control,
        place.words("Lingkup"),
        list(areas),
        name="lingkup",
        default=next(iter(areas)),
        format_func=lambda name: areas[name].name,
        required=True,
        label_visibility="collapsed",
    )
    return areas[chosen]
