"""Who is this region, and what is the one sentence about it?"""

from datetime import date

import pandas as pd
import streamlit as st

from benchmark.analysis import administrative
from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.coverage import region_headline
from benchmark.evidence import Evidence
from benchmark.exports.publisher import short_name
from benchmark.locale import Words, message
from benchmark.ui.evidence import remembered
from benchmark.ui.profile import answers
from benchmark.ui.profile.carry_away import carry_away
from benchmark.ui.profile.choice import profile_link
from benchmark.ui.text import link, plain

LEVEL_NAMES = {"province": message("Provinsi"), "kabupaten": message("Kabupaten"), "kota": message("Kota")}


def header(evidence: Evidence, code: str, words: Words, today: date) -> None:
    """Show name, level, province, identity facts with their source, downloads and the key sentence."""
    region = evidence.region(code)
    title, menu = st.columns([3, 2], vertical_alignment="center")
    title.title(plain(region.name), anchor=False)
    with menu, st.container(horizontal=True, horizontal_alignment="right"):
        carry_away(evidence, code, words, today)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        names = administrative.LEVEL_NAMES if is_administrative(evidence, code) else LEVEL_NAMES
        st.badge(words(names[region.level]), color="gray")
        if region.level != "province":
            province = evidence.region(region.province_code)
            profile_link(words("Provinsi {province}", province=plain(province.name)), province.code)
    st.markdown(identity_line(evidence, code, words.language))
    st.markdown(f"#### {plain(answers.opening(evidence, code, words.language, today))}")


@remembered
def identity_line(evidence: Evidence, code: str, language: str) -> str:
    """Return population, area, density and villages in one line of Markdown, with their source linked."""
    words = Words(language)
    region = evidence.region(code)
    facts = []
    if region.population is not None:
        facts.append(words("Penduduk **{n}** jiwa", n=words.number(region.population)))
    if region.area_km2 is not None:
        facts.append(
            words("luas **{n}** km²", n=words.number(region.area_km2, 0 if region.area_km2 >= 100 else 1))
        )
    if region.density_per_km2 is not None:
        facts.append(words("kepadatan **{n}** jiwa/km²", n=words.number(region.density_per_km2)))
    villages, wards = (
        region_headline(evidence, code, indicator_id)["value"]
        for indicator_id in ("villages", "urban_villages")
    )
    if pd.notna(villages) and pd.notna(wards):
        facts.append(
            words("**{n}** desa dan **{m}** kelurahan", n=words.number(villages), m=words.number(wards))
        )
    facts.append(words("kode Kemendagri {code}", code=code))
    source = evidence.source(region.source_id)
    facts.append(words("sumber: {source}", source=link(short_name(source, words), source.url)))
    return " · ".join(facts)
