"""The headline coverage of a region, its target, the gap between them, and its place."""

import pandas as pd
import streamlit as st

from benchmark.analysis.coverage import NATION, region_headline
from benchmark.analysis.position import position
from benchmark.analysis.target_standing import (
    ON_THE_WAY,
    TOO_EARLY,
    at_odds,
    said,
    standing,
    target_percent,
)
from benchmark.analysis.targets import Target, national_targets, target_of
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.empty_state import empty_state
from benchmark.ui.evidence import remembered
from benchmark.ui.here import Here
from benchmark.ui.source_note import figure_text, observation_lines, source_line, source_note
from benchmark.ui.text import plain

cached_target = remembered(lambda evidence, code: target_of(evidence, code))
cached_position = remembered(
    lambda evidence, code, _headlines: position(evidence, code, headlines=_headlines)
)
cached_figure = remembered(lambda evidence, code, indicator_id: region_headline(evidence, code, indicator_id))


def coverage_card(place: Here, headlines: pd.DataFrame) -> None:
    """Show figure, target, gap and place of the reader's region; what is missing is said, never guessed."""
    evidence, words, code = place.evidence, place.words, place.region
    figure = headlines.loc[code]
    target = cached_target(evidence, code)
    with st.container(border=True):
        cells = st.columns([1.2, 1.2, 1, 1.3])
        with cells[0]:
            _metric(words("Cakupan pekerja"), figure_text(words, figure), _when(words, figure))
            source_note(evidence, words, figure, key=f"coverage:{code}")
        with cells[1]:
            _show_target(place, target)
        with cells[2]:
            _show_gap(words, figure, target)
        with cells[3]:
            _show_place(place, headlines)
    if figure["state"] == "not_collected":
        empty_state(
            words,
            words("Cakupan pekerja (UCJ) daerah ini belum disebut sumber terbuka mana pun yang kami baca."),
            words(
                "paparan monev UCJ, berita acara rapat, atau siaran pers cabang BPJS Ketenagakerjaan yang "
                "menyebut persentase, atau jumlah peserta aktif beserta jumlah pekerjanya."
            ),
        )


def national_card(place: Here) -> None:
    """Show the coverage of Indonesia and its two target series, each under its own name."""
    evidence, words = place.evidence, place.words
    figure = cached_figure(evidence, NATION, "ucj_pct")
    with st.container(border=True):
        cells = st.columns([1, 2])
        with cells[0]:
            label = words("Indonesia: pekerja terlindungi")
            _metric(label, figure_text(words, figure), _when(words, figure))
            source_note(evidence, words, figure, key="coverage:nation")
        with cells[1]:
            st.markdown(f"**{words('Target nasional, menurut dokumennya')}**")
            st.markdown("\n".join(f"- {line}" for line in national_lines(evidence, words)))
            st.caption(
                words(
                    "Deret target ini tidak sejalan satu sama lain dan dasar hitungnya belum dijelaskan; "
                    "jangan dibandingkan langsung."
                )
            )


def national_lines(evidence: Evidence, words: Words) -> list[str]:
    """Return one Markdown line per national target: dashed mark, value, year, series and source."""
    return [
        f"┄ **{words.percent(row.value, 2)}** · {row.year} · {plain(words.pick(row, 'label'))} · "
        + source_line(evidence, words, row.source_id)
        for row in national_targets(evidence).itertuples()
    ]


def _show_target(place: Here, target: Target | None) -> None:
    evidence, words = place.evidence, place.words
    if target is None:
        _metric(words("Target daerah"), words("belum terdata"), words("tidak disebut sumber"))
        with st.popover(words("Acuan nasional"), icon=":material/flag:", type="tertiary", key="national"):
            st.markdown("\n".join(f"- {line}" for line in national_lines(evidence, words)))
        return
    stated = words("disebut {n} sumber", n=words.number(1 + len(target.alternatives)))
    if len(target.values) > 1:
        stated = words("{stated}; {odds}", stated=stated, odds=at_odds(words, target.values))
    if target.past:
        stated = words("tahunnya sudah lewat; {stated}", stated=stated)
    year = words("Target {year}", year=target.year) if target.year else words("Target, tahun tidak disebut")
    _metric(year, f"┄ {target_percent(words, target.value)}", stated)
    label = words("Sumber target")
    with st.popover(label, icon=":material/menu_book:", type="tertiary", key="source:target"):
        st.markdown(observation_lines(evidence, words, [target.observation_id])[0])
        others = observation_lines(evidence, words, target.alternatives)
        if others:
            st.markdown(f"**{words('Target lain untuk tahun yang sama')}**")
            st.markdown("\n".join(f"- {line}" for line in others))


def _show_gap(words: Words, figure: pd.Series, target: Target | None) -> None:
    label = words("Selisih ke target")
    if target is None or target.year is None or pd.isna(figure["value"]):
        _metric(label, "–", words("belum dapat dihitung"))
        return
    gap = figure["value"] - target.value
    gaps = sorted((round(figure["value"] - value, 9) for value in target.values), key=abs)
    span = " … ".join(dict.fromkeys(words.signed(each, 1) for each in (gaps[0], gaps[-1])))
    points = words("{points} poin", points=span)
    years = ""
    if pd.notna(figure["as_of"]) and target.year:
        years = words("cakupan {now}, target {year}", now=figure["as_of"].year, year=target.year)
        found = standing(round(gap, 1), figure["as_of"], target.year)
        if found in (ON_THE_WAY, TOO_EARLY):
            years = f"{years}; {said(words, found)}"
    _metric(label, points, years)


def _show_place(place: Here, headlines: pd.DataFrame) -> None:
    evidence, words = place.evidence, place.words
    stand = cached_position(evidence, place.region, headlines)
    region = evidence.region(place.region)
    is_province = region.level == "province"
    group = words("provinsi") if is_province else words("kabupaten/kota")
    rank = "–" if stand.nation.rank is None else words.number(stand.nation.rank)
    among = words("dari {n} {group} yang berdata", n=words.number(stand.nation.n), group=group)
    _metric(words("Peringkat"), rank, among)
    if stand.province is not None and stand.province.rank is not None:
        st.caption(
            words(
                "Ke-{rank} dari {n} yang berdata di {province}",
                rank=words.number(stand.province.rank),
                n=words.number(stand.province.n),
                province=plain(evidence.region(region.province_code).name),
            )
        )


def _when(words: Words, figure: pd.Series) -> str:
    when = words.as_of(figure["as_of"], figure["precision"]) if figure["precision"] else ""
    parts = [when, words("dihitung") if figure["computed"] else "", words("lama") if figure["stale"] else ""]
    return ", ".join(filter(None, parts))


def _metric(label: str, value: str, about: str) -> None:
    """Show a figure with a quiet line under it; no arrow and no colour, for it judges nothing."""
    st.metric(label, value, about or None, delta_color="off", delta_arrow="off")
