"""Which region does the profile show: the one that the address asks for, or the reader's own?"""

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui import my_region
from benchmark.ui.asked_region import Unclear, ask_back, read_region
from benchmark.ui.here import Here

PAGE = "pages/profile.py"


def profile_link(label: str, code: str, **kwargs) -> None:
    """Show a link to the profile of a region, which does not make it the reader's own."""
    st.page_link(PAGE, label=label, query_params={"lihat": code}, **kwargs)


def open_profile(words: Words, name: str, code: str) -> None:
    """Show the link that opens the profile of the region of that name."""
    label = words("Buka profil {region}", region=name)
    profile_link(label, code, icon=":material/account_balance:")


def chosen_region(here: Here) -> str | None:
    """Return the code of the region to show: ``?lihat=`` by code or name, else the reader's own, else None.

    Where the address asks for something that is not one region, the reader is told and offered those
    that may be meant; the page then shows their own.
    """
    asked = st.query_params.get("lihat")
    if not asked:
        return here.region
    found = read_region(here.evidence, asked)
    if not isinstance(found, Unclear):
        return found
    with st.container(border=True):
        ask_back(here.words, found, lambda code: profile_link(here.evidence.region(code).name, code))
    return here.region


def invitation(evidence: Evidence, words: Words) -> None:
    """Ask for a region where none is chosen yet."""
    st.title(words("Profil Daerah"))
    st.markdown(
        words(
            "Pilih daerah untuk melihat cakupan jaminan sosial ketenagakerjaan, posisi, regulasi, pendanaan, "
            "program, dan sumber setiap angkanya."
        )
    )
    my_region.region_picker(evidence, words, key="profile", label=words("Pilih daerah"))
    st.caption(
        words("Cukup ketik nama, singkatan, atau kode Kemendagri, misalnya “Kota Madiun”, “Kaltim”, “51.03”.")
    )


def foreign_banner(here: Here, code: str) -> None:
    """Say clearly that this is not the reader's own region, and offer to change that or to go back."""
    words, evidence = here.words, here.evidence
    if code == here.region:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="foreign_banner"):
        if here.region:
            own = evidence.region(here.region)
            st.badge(words("Bukan daerah saya"), icon=":material/visibility:", color="orange")
            st.page_link(
                PAGE, label=words("Kembali ke {region}", region=own.short_name), icon=":material/arrow_back:"
            )
        st.button(
            words("Jadikan daerah saya"),
            icon=":material/bookmark:",
            on_click=_adopt,
            args=(code,),
            key="adopt",
        )


def _adopt(code: str) -> None:
    my_region.set_region(code)
    st.query_params.pop("lihat", None)
