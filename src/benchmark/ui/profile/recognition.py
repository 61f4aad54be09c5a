"""What has the region won, whom has it visited, and who came to learn from it?"""

import pandas as pd
import streamlit as st

from benchmark.exports.profile_records import AWARD_LEVELS, RANKS, award_name, category_name
from benchmark.ui.here import here
from benchmark.ui.note_lines import note_lines
from benchmark.ui.profile.choice import profile_link
from benchmark.ui.profile.listed import cited, records_or_gap
from benchmark.ui.profile.view import View
from benchmark.ui.readiness_link import readiness_link
from benchmark.ui.text import plain
from benchmark.ui.visit.link import plan_link


def recognition_section(view: View) -> None:
    """Show awards and nominations, then study visits made and received."""
    words = view.words
    awards = records_or_gap(
        view,
        "awards",
        words("Penghargaan"),
        words("penghargaan daerah ini belum terdata."),
        words("piagam atau pengumuman Paritrana Award tingkat provinsi dan nasional"),
    )
    if len(awards):
        st.markdown("\n".join(_award(view, row) for row in awards.itertuples()))
        st.caption(
            words(
                "Pers memakai tahun edisi secara longgar: tahun penghargaan, penilaian, atau penyerahan. "
                "Bobot penilaian Paritrana tidak diumumkan."
            )
        )
    if view.code == here().region:
        readiness_link(words)
    visits = records_or_gap(
        view,
        "visits",
        words("Kunjungan studi"),
        words("kunjungan studi yang dilakukan atau diterima belum terdata."),
        words("laporan studi banding, surat permohonan kunjungan, atau siaran pers"),
    )
    for row in visits.itertuples():
        _visit(view, row)
    own, name = here().region, view.region.short_name
    if view.code == own:
        plan_link(words, label=words("Rencanakan kunjungan {region}", region=name))
    elif own:
        plan_link(words, host=view.code, label=words("Rencanakan kunjungan ke {region}", region=name))


def _award(view: View, row) -> str:
    words = view.words
    parts = [words(AWARD_LEVELS[str(row.level)]) if AWARD_LEVELS[str(row.level)] else ""]
    if pd.notna(row.category):
        parts.append(words("kategori {category}", category=plain(category_name(row.category, words))))
    if pd.notna(row.rank):
        parts.append(f"**{words(RANKS[str(row.rank)])}**")
    edition = "" if pd.isna(row.edition_year) else f" {int(row.edition_year)}"
    lines = [
        f"- **{plain(award_name(str(row.award), words))}{edition}** · "
        + ", ".join(part for part in parts if part)
    ]
    lines += note_lines(row.note, words)
    lines.append(cited(view, row.source_ids))
    return "  \n  ".join(lines)


def _visit(view: View, row) -> None:
    words = view.words
    made = row.role == "made"
    with st.container(border=True, key=f"visit:{row.visit_id}:{row.role}"):
        when = words.as_of(row.date, row.precision)
        said = words("Berkunjung ke {region}") if made else words("Menerima {region}")
        st.markdown(f"**{said.format(region=plain(row.other_name))}** · {when}")
        details = [plain(row.topic)] if pd.notna(row.topic) else []
        if pd.notna(row.other_agency):
            details.append(plain(row.other_agency))
        if pd.notna(row.note):
            details.append(f":gray[{plain(row.note)}]")
        details.append(cited(view, row.source_ids))
        st.markdown("  \n".join(details))
        profile_link(words("Buka profil {region}", region=row.other_name), row.other_code)
