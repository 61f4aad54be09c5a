"""What is the one sentence about this region, and who is it?"""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from benchmark.analysis import administrative
from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.coverage import region_headline
from benchmark.evidence import Evidence
from benchmark.locale import Words, message
from benchmark.ui.evidence import remembered
from benchmark.ui.profile import answers
from benchmark.ui.profile.carry_away import carry_away
from benchmark.ui.profile.choice import profile_link
from benchmark.ui.profile.view import View
from benchmark.ui.source_note import source_line
from benchmark.ui.text import plain

LEVEL_NAMES = {"province": message("Provinsi"), "kabupaten": message("Kabupaten"), "kota": message("Kota")}


def header(view: View) -> None:
    """Show the finding, level, province, downloads, and identity facts with their date and source."""
    evidence, code, words, region = view.evidence, view.code, view.words, view.region
    found = answers.opening(evidence, code, words.language)
    st.title(plain(found.title), anchor=False)
    if found.remarks:
        st.markdown(plain(" ".join(found.remarks)))
    place, menu = st.columns([3, 2], vertical_alignment="center")
    with place, st.container(horizontal=True, vertical_alignment="center", gap="small"):
        names = administrative.LEVEL_NAMES if is_administrative(evidence, code) else LEVEL_NAMES
        st.badge(words(names[region.level]), color="gray")
        if region.level != "province":
            province = evidence.region(region.province_code)
            profile_link(words("Provinsi {province}", province=plain(province.name)), province.code)
    with menu, st.container(horizontal=True, horizontal_alignment="right"):
        carry_away(evidence, code, words, view.today)
    # Not a caption: that fades its links below a readable contrast.
    st.markdown(f":small[{identity_line(evidence, code, words.language)}]")


@remembered
def identity_line(evidence: Evidence, code: str, language: str) -> str:
    """Return population, area, density and villages in one line of Markdown, each with date and source."""
    words = Words(language)
    region = evidence.region(code)
    sizes = []
    if region.population is not None:
        sizes.append(words("Penduduk **{n}** jiwa", n=words.number(region.population)))
    if region.area_km2 is not None:
        sizes.append(
            words("luas **{n}** km²", n=words.number(region.area_km2, 0 if region.area_km2 >= 100 else 1))
        )
    if region.density_per_km2 is not None:
        sizes.append(words("kepadatan **{n}** jiwa/km²", n=words.number(region.density_per_km2)))
    # The table of regions has no date of its figures, only that of the source.
    facts = [f"{', '.join(sizes)} ({words('tanggal keadaan tidak disebut sumber')})"] if sizes else []
    source_ids = [region.source_id]
    villages, wards = (
        region_headline(evidence, code, indicator_id) for indicator_id in ("villages", "urban_villages")
    )
    if pd.notna(villages["value"]) and pd.notna(wards["value"]):
        counted = words(
            "**{n}** desa dan **{m}** kelurahan",
            n=words.number(villages["value"]),
            m=words.number(wards["value"]),
        )
        facts.append(f"{counted} ({_dated(words, villages, wards)})")
        source_ids += [villages["source_id"], wards["source_id"]]
    facts.append(words("kode Kemendagri {code}", code=code))
    cited = "; ".join(source_line(evidence, words, name) for name in dict.fromkeys(source_ids))
    facts.append(words("sumber: {source}", source=cited))
    return " · ".join(facts)


def _dated(words: Words, *figures: Mapping) -> str:
    """Say once of when these figures are, and that they are old where one is."""
    dates = dict.fromkeys(words.as_of(figure["as_of"], figure["precision"]) for figure in figures)
    old = [words("lama")] if any(figure["stale"] for figure in figures) else []
    return ", ".join([*dates, *old])
