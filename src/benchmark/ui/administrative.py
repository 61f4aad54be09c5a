"""That a kota administrasi has no regulations and no budget of its own, and where they are to be read."""

from collections.abc import Iterable

import streamlit as st

from benchmark.analysis.administrative import is_administrative, what_to_learn, where_it_lies
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.text import plain


def administrative_note(
    evidence: Evidence, words: Words, code: str | None, *, learning: bool = False, part: str = "regulasi"
) -> None:
    """Say where the regulations and the budget of a region lie; nothing where they are its own.

    Parameters
    ----------
    learning : also say what can be learned in regulation all the same.
    part : part of the profile of the province to which the link leads.
    """
    if code is None or not (lies := where_it_lies(evidence, code, words)):
        return
    text = f"{lies} {what_to_learn(evidence, code, words)}" if learning else lies
    province = evidence.region(evidence.region(code).province_code)
    with st.container(key=f"administrative:{part}", gap="small"):
        st.info(plain(text), icon=":material/account_tree:")
        st.page_link(
            "pages/profile.py",
            label=_LABELS[part](words, province.short_name),
            icon=":material/account_balance:",
            query_params={"lihat": str(province.code), "bagian": part},
        )


def administrative_caption(evidence: Evidence, words: Words, codes: Iterable[str]) -> None:
    """Say of which of several regions regulations and budget are their province's; nothing where of none."""
    names = [evidence.region(code).short_name for code in codes if is_administrative(evidence, code)]
    if names:
        st.caption(
            words(
                "Wilayah administrasi: {regions}. Perda, peraturan kepala daerah, dan APBD baginya ada pada "
                "provinsi; yang belum terdata di sana bukan kekurangan wilayah ini.",
                regions=plain(words.listing(names)),
            )
        )


_LABELS = {
    "regulasi": lambda words, name: words("Regulasi Provinsi {province}", province=name),
    "dana": lambda words, name: words("Dana dan program Provinsi {province}", province=name),
}
