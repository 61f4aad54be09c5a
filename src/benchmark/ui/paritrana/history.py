"""Which awards are on record around the region, and what an edition year means."""

import pandas as pd
import streamlit as st

from benchmark.analysis.prize_words import AWARD_LEVELS, RANKS
from benchmark.exports.profile_records import award_name, category_name
from benchmark.ui.empty_state import empty_state
from benchmark.ui.note_lines import note_lines
from benchmark.ui.paritrana import answers
from benchmark.ui.paritrana.sources import sources_of
from benchmark.ui.paritrana.view import ParitranaView
from benchmark.ui.text import plain


def history_section(view: ParitranaView) -> None:
    """Show the region's awards, its province's, and those of the others in the province."""
    words, region = view.words, view.evidence.region(view.code)
    history = answers.history(view.evidence, view.code)
    province = view.evidence.region(region.province_code).name
    st.info(
        words(
            "Tahun edisi mendua: penghargaan menilai satu tahun kalender, tetapi diserahkan setahun atau "
            "lebih sesudahnya, dan pers memakai salah satunya. Satu penghargaan dapat tertulis di bawah dua "
            "tahun; periksa piagamnya sebelum mengutip."
        ),
        icon=":material/event_repeat:",
    )
    st.subheader(plain(view.name), anchor=False)
    if history.own.empty:
        empty_state(
            words,
            words("penghargaan daerah ini belum terdata."),
            words("piagam atau pengumuman Paritrana Award tingkat provinsi dan nasional"),
        )
    _awards(view, history.own)
    if region.level != "province":
        st.subheader(words("Provinsi: {province}", province=plain(province)), anchor=False)
        if history.province.empty:
            empty_state(words, words("penghargaan provinsi ini belum terdata."))
        _awards(view, history.province)
    if len(history.inside):
        label = (
            words(
                "Kabupaten/kota di {province} ({n})",
                province=plain(province),
                n=words.number(len(history.inside)),
            )
            if region.level == "province"
            else words(
                "Kabupaten/kota lain di {province} ({n})",
                province=plain(province),
                n=words.number(len(history.inside)),
            )
        )
        with st.expander(label, icon=":material/emoji_events:", key="paritrana:inside"):
            _awards(view, history.inside)


def _awards(view: ParitranaView, rows: pd.DataFrame) -> None:
    if len(rows):
        st.markdown("\n".join(f"- {_award(view, row)}" for row in rows.itertuples()))


def _award(view: ParitranaView, row) -> str:
    words = view.words
    edition = "" if pd.isna(row.edition_year) else f" {int(row.edition_year)}"
    level = AWARD_LEVELS[str(row.level)]
    parts = [
        words(level) if level else words("tingkat tidak disebut"),
        words("kategori {category}", category=plain(category_name(row.category, words))),
        f"**{words(RANKS[str(row.rank)])}**",
    ]
    whose = f"{plain(row.name)} · " if hasattr(row, "name") else ""
    lines = [f"{whose}**{plain(award_name(str(row.award), words))}{edition}** · {', '.join(parts)}"]
    lines += note_lines(row.note, words)
    lines.append(f":small[{sources_of(view.evidence, words, row.source_ids)}]")
    return "  \n  ".join(lines)
