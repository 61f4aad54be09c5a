"""Sets of regions that lie close at hand, each with the rule by which it was made."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from benchmark.analysis.comparison import MOST
from benchmark.analysis.comparison_sets import (
    BALI_STORIES,
    by_level,
    island_set,
    peer_set,
    province_set,
)
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.here import Here
from benchmark.ui.viewed import viewed

COVERAGE = "ucj_pct"


class NamedSet(NamedTuple):
    """A set on offer."""

    key: str
    label: str
    rule: str
    codes: tuple[str, ...]


def quick_sets(here: Here) -> list[NamedSet]:
    """Return the sets that suit the reader: those around their own region only once it is chosen."""
    evidence, words = here.evidence, here.words
    sets = []
    if here.region:
        sets += _around(here)
    known = [code for code in BALI_STORIES if code in set(evidence.regions["code"])]
    sets.append(
        NamedSet(
            "bali",
            words("Bali (kisah Paritrana)"),
            words("Badung, Denpasar, Buleleng, Tabanan, dan Jembrana: daerah yang menjadi tempat belajar."),
            tuple(known),
        )
    )
    last = _last_viewed(here)
    if len(last) > 1:
        names = words.listing(evidence.region(code).short_name for code in last)
        sets.append(
            NamedSet(
                "viewed",
                words("Terakhir dilihat"),
                words("Profil yang Anda buka: {names}.", names=names),
                last,
            )
        )
    return [offered for offered in sets if len(offered.codes) > 1]


def offer_sets(
    sets: list[NamedSet], words: Words, key: str, choose: Callable[[tuple[str, ...]], None]
) -> None:
    """Show one button a set with its rule below."""
    for offered in sets:
        st.button(
            f"{offered.label} ({words.number(len(offered.codes))})",
            key=f"set:{key}:{offered.key}",
            on_click=choose,
            args=(offered.codes,),
            width="stretch",
        )
        st.caption(offered.rule)


@remembered
def peers_of(evidence: Evidence, code: str) -> tuple[str, ...]:
    """Return my region and its nearest peers whose coverage is known."""
    return peer_set(evidence, code, headline(evidence, COVERAGE))


def _around(here: Here) -> list[NamedSet]:
    evidence, words = here.evidence, here.words
    own = evidence.region(here.region)
    headlines = headline(evidence, COVERAGE)
    regions = evidence.regions
    inside = (regions["province_code"] == own.province_code) & (regions["level"] != "province")
    province = evidence.region(own.province_code).name
    rule = (
        words("Semua kabupaten/kota di {province}.", province=province)
        if inside.sum() <= MOST
        else words(
            "{n} dari {total} kabupaten/kota di {province}: daerah saya dan yang cakupannya tertinggi.",
            n=MOST,
            total=words.number(int(inside.sum())),
            province=province,
        )
        if own.level != "province"
        else words(
            "{n} dari {total} kabupaten/kota di {province} yang cakupannya tertinggi.",
            n=MOST,
            total=words.number(int(inside.sum())),
            province=province,
        )
    )
    peers = peers_of(evidence, here.region)
    return [
        NamedSet(
            "peers",
            words("Sejawat saya"),
            words(
                "Daerah saya dan {n} daerah paling mirip strukturnya yang cakupannya berangka.",
                n=words.number(len(peers) - 1),
            ),
            peers,
        ),
        NamedSet("province", words("Provinsi saya"), rule, province_set(evidence, here.region, headlines)),
        NamedSet(
            "island",
            words("Kelompok pulau saya"),
            words(
                "Contoh dari {island}: daerah saya, empat yang cakupannya tertinggi, sisanya yang terdekat.",
                island=own.island_group,
            ),
            island_set(evidence, here.region, headlines),
        ),
    ]


def _last_viewed(here: Here) -> tuple[str, ...]:
    """Regions of the level of the one viewed last, at most eight."""
    codes = [code for code in viewed() if code in set(here.evidence.regions["code"])]
    if not codes:
        return ()
    (same,) = (several for several in by_level(here.evidence, codes).values() if codes[0] in several)
    return same[:MOST]
