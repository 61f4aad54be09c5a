"""Whose funding is shown: my region's, my province's with all inside it, or the nation's?"""

from typing import NamedTuple

from benchmark.analysis.coverage import NATION
from benchmark.ui.here import Here
from benchmark.ui.segments import choose_segment


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
    names = {name: area.name for name, area in areas.items()}
    chosen = choose_segment(place.words("Lingkup"), names, name="lingkup", labelled=False)
    return areas[chosen]
