"""Which regions are compared, and with which group; both stand in the address."""

from typing import NamedTuple

import streamlit as st

from benchmark.analysis.comparison import FEWEST, MOST, offered_groups
from benchmark.analysis.comparison_sets import by_level, read_regions
from benchmark.analysis.levels import level_of
from benchmark.evidence import Evidence
from benchmark.locale import message
from benchmark.ui import address
from benchmark.ui.compare.sets import offer_sets, peers_of, quick_sets
from benchmark.ui.here import Here
from benchmark.ui.my_region import region_labels
from benchmark.ui.text import plain

NAME = "bandingkan"
_CODES, _DROPPED, _PICKER = "compare:codes", "compare:dropped", "compare:picker"
GROUPS = {
    "nation": message("Seluruh Indonesia"),
    "province": message("Provinsinya"),
    "type": message("Tipe yang sama"),
    "chosen": message("Daerah terpilih"),
}


class Asked(NamedTuple):
    """The regions to compare, and what kept others away.

    Attributes
    ----------
    codes : the reader's own first; empty where fewer than two are left or the levels are mixed.
    mixed : codes by level where both levels were asked for.
    left_out : the reader's own region where it is of the other level than all others.
    surplus : codes beyond the most that can be compared.
    by_itself : nobody asked for these regions: they are the nearest peers of the reader's own.
    """

    codes: tuple[str, ...]
    mixed: dict[str, tuple[str, ...]]
    left_out: str | None
    surplus: tuple[str, ...]
    by_itself: bool = False


def asked_regions(here: Here) -> Asked:
    """Show what the address asked for and could not be had; return the regions to compare."""
    wanted = address.asked(NAME)
    if wanted == "":
        # Back to the address from before anything was chosen.
        st.session_state.pop(_CODES, None)
        st.session_state.pop(_DROPPED, None)
    elif wanted is not None:
        chosen = read_regions(here.evidence, wanted)
        st.session_state[_CODES] = chosen.codes
        st.session_state[_DROPPED] = (chosen.unknown, chosen.surplus)
    if _CODES not in st.session_state and here.region:
        # Not written into the address, which says the same by the reader's own region alone.
        return arranged(here.evidence, peers_of(here.evidence, here.region), here.region)._replace(
            by_itself=True
        )
    asked = arranged(here.evidence, st.session_state.get(_CODES, ()), here.region)
    address.write(NAME, ",".join(st.session_state.get(_CODES, ())) or None)
    return asked


def arranged(evidence: Evidence, picked: tuple[str, ...], mine: str | None) -> Asked:
    """Put the reader's own region first; refuse to mix provinces with kabupaten and kota."""
    others = [code for code in picked if code != mine]
    levels = by_level(evidence, others)
    if len(levels) > 1:
        return Asked((), by_level(evidence, [mine, *others] if mine else others), None, ())
    fits = mine is not None and (not levels or level_of(evidence, mine) in levels)
    codes = ([mine] if fits else []) + others
    left_out = mine if mine is not None and not fits else None
    kept = tuple(codes[:MOST]) if len(codes) >= FEWEST else ()
    return Asked(kept, {}, left_out, tuple(codes[MOST:]))


def choose_regions(here: Here, asked: Asked) -> None:
    """Show the box in which regions are added and taken away, and the sets close at hand."""
    evidence, words = here.evidence, here.words
    labels = region_labels(evidence)
    chosen = asked.codes if asked.by_itself else st.session_state.get(_CODES, ())
    picked = [code for code in chosen if code != here.region]
    fixed = here.region is not None and asked.left_out is None
    most = MOST - 1 if fixed else MOST
    # More than the box may hold would stop the page; what is cut is named above.
    st.session_state[_PICKER] = picked[:most]
    box, sets = st.columns([5, 1], vertical_alignment="bottom")
    with box:
        st.multiselect(
            words("{region} dibandingkan dengan", region=labels[here.region])
            if fixed
            else words("Daerah yang dibandingkan"),
            list(labels),
            format_func=labels.get,
            key=_PICKER,
            on_change=_take_picked,
            max_selections=most,
            # Else it stands first in the list, and Enter after a typed name takes every name alike.
            select_all=False,
            wrap=True,
            placeholder=words("Ketik nama daerah, paling banyak {n}", n=MOST),
        )
    with sets, st.popover(words("Set cepat"), icon=":material/bolt:", width="stretch"):
        offer_sets(quick_sets(here), words, "popover", take)
    if asked.by_itself and picked:
        st.caption(
            words(
                "Terisi sendiri dengan sejawat Anda: {n} daerah paling mirip strukturnya yang cakupannya "
                "berangka. Ubah di kotak ini atau pilih set lain.",
                n=words.number(len(picked)),
            )
        )
        st.page_link(
            "pages/peers.py",
            label=words("Yang berbeda dari sejawat"),
            icon=":material/difference:",
            query_params={"bagian": "beda"},
        )


def choose_group(here: Here, codes: tuple[str, ...]) -> str:
    """Show with which group the regions are compared; return its kind."""
    words = here.words
    return address.choose(
        st.selectbox,
        words("Kelompok pembanding"),
        offered_groups(level_of(here.evidence, codes[0])),
        name="pembanding",
        default="nation",
        format_func=lambda kind: words(GROUPS[kind]),
        help=words(
            "Terhadap median kelompok ini setiap angka disebut lebih tinggi, serupa, atau lebih rendah. "
            "Peringkat selalu di antara semua daerah setingkat."
        ),
    )


def say_what_was_dropped(here: Here, asked: Asked) -> None:
    """Name what the address asked for and is no region, and what does not fit."""
    words = here.words
    unknown, surplus = st.session_state.get(_DROPPED, ((), ()))
    if unknown:
        st.warning(
            words(
                "Tidak dikenal, atau dapat berarti beberapa daerah, maka tidak ikut: {texts}. "
                "Pakai kode Kemendagri atau nama lengkap.",
                texts=plain(", ".join(f"“{text}”" for text in unknown), 300),
            ),
            icon=":material/person_search:",
        )
    surplus = dict.fromkeys([*surplus, *asked.surplus])
    if surplus:
        st.warning(
            words(
                "Paling banyak {n} daerah dapat dibandingkan; tidak ikut: {regions}.",
                n=MOST,
                regions=words.listing(plain(here.evidence.region(code).name) for code in surplus),
            ),
            icon=":material/playlist_remove:",
        )
    if asked.left_out:
        own = here.evidence.region(asked.left_out)
        text = (
            words("{region} (daerah saya) tidak ikut: provinsi tidak dibandingkan dengan kabupaten/kota.")
            if own.level == "province"
            else words(
                "{region} (daerah saya) tidak ikut: kabupaten/kota tidak dibandingkan dengan provinsi."
            )
        )
        st.info(text.format(region=plain(own.name)), icon=":material/account_tree:")


def refuse_mixed(here: Here, asked: Asked) -> None:
    """Explain why provinces and kabupaten/kota are not compared, and offer either part."""
    words = here.words
    with st.container(border=True):
        st.markdown(
            words(
                "**Provinsi dan kabupaten/kota tidak dibandingkan dalam satu tabel.** Angka provinsi sudah "
                "memuat kabupaten/kotanya, dan kewenangan serta bentuk regulasinya berbeda. Pilih salah satu:"
            )
        )
        with st.container(horizontal=True):
            for level, codes in asked.mixed.items():
                names = words.listing(here.evidence.region(code).short_name for code in codes)
                label = (
                    words("Hanya provinsi: {names}", names=names)
                    if level == "province"
                    else words("Hanya kabupaten/kota: {names}", names=names)
                )
                st.button(label, key=f"only:{level}", on_click=take, args=(codes,))


def invitation(here: Here) -> None:
    """Ask for regions where fewer than two are chosen."""
    words = here.words
    st.markdown(
        words(
            "Pilih dua sampai {n} daerah setingkat untuk melihat perbedaan cakupan, ketenagakerjaan, "
            "regulasi, dan pendanaannya, atau mulai dari salah satu set ini.",
            n=words.number(MOST),
        )
    )
    offer_sets(quick_sets(here), words, "open", take)


def take(codes: tuple[str, ...]) -> None:
    """Compare these regions."""
    st.session_state[_CODES] = tuple(codes)
    st.session_state.pop(_DROPPED, None)


def _take_picked() -> None:
    take(tuple(st.session_state[_PICKER]))
