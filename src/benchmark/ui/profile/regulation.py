"""What has the region regulated, does it hold, and what does it provide for?"""

import pandas as pd
import streamlit as st

from benchmark.analysis.administrative import is_administrative
from benchmark.exports.profile_records import STATUSES, legal_weight
from benchmark.locale import Words, message
from benchmark.ui.administrative import administrative_note
from benchmark.ui.empty_state import empty_state
from benchmark.ui.note_lines import note_lines
from benchmark.ui.picture_note import picture_note
from benchmark.ui.profile import answers
from benchmark.ui.profile.listed import cited
from benchmark.ui.profile.view import View
from benchmark.ui.text import plain

_MARKS = {
    "berlaku": message("● berlaku"),
    "plan": message("○ rancangan atau rencana yang belum berlaku"),
    "unknown": message("□ status belum diketahui"),
}


def regulation_section(view: View) -> None:
    """Show how many instruments hold, the timeline, and each instrument with clauses and sources."""
    words = view.words
    rows = answers.records(view.evidence, view.code, "instruments")
    administrative = is_administrative(view.evidence, view.code)
    if administrative:
        administrative_note(view.evidence, words, view.code)
        _of_the_province(view)
    if rows.empty:
        empty_state(
            words,
            words(
                "keputusan, instruksi, dan surat edaran {region} belum terdata; ini tidak berarti tidak ada."
                if administrative
                else "regulasi {region} belum terdata; ini tidak berarti tidak ada.",
                region=plain(view.region.name),
            ),
            words("salinan keputusan, instruksi, dan surat edaran wali kota atau bupati")
            if administrative
            else words("JDIH daerah, atau salinan perda, peraturan kepala daerah, dan surat edaran"),
        )
        return
    st.markdown(f"**{_sentence(view, rows)}**")
    picture, alt = answers.timeline_picture(view.evidence, view.code, words.language, view.dark)
    view.picture(picture, alt, key="timeline")
    picture_note(
        view.evidence,
        words,
        words("{marks}; bentuk terkuat di atas", marks=_legend(words, rows)),
        source_ids=[source_id for ids in rows["source_ids"] for source_id in ids],
        n=len(rows),
    )
    st.markdown("\n".join(_item(view, row) for row in rows.itertuples()))


def _of_the_province(view: View) -> None:
    """List what is on record of the province, which holds here too; nothing is claimed of what is not."""
    words, province = view.words, str(view.region.province_code)
    name = plain(view.evidence.region(province).short_name)
    rows = answers.records(view.evidence, province, "instruments")
    if rows.empty:
        st.markdown(words("Regulasi Provinsi {province} belum terdata.", province=name))
        return
    label = words("Regulasi Provinsi {province} ({n} terdata)", province=name, n=words.number(len(rows)))
    with st.expander(label, icon=":material/gavel:", expanded=True):
        st.markdown("\n".join(_item(view, row) for row in rows.itertuples()))


def _legend(words: Words, rows: pd.DataFrame) -> str:
    """Explain the marks that stand in the picture, and no others."""
    status = rows["status"].astype(str).replace({"ranperda": "plan", "direncanakan": "plan"})
    return ", ".join(words(text) for name, text in _MARKS.items() if (status == name).any())


def _sentence(view: View, rows: pd.DataFrame) -> str:
    words = view.words
    in_force = rows[rows["status"].astype(str) == "berlaku"]
    if in_force.empty:
        return words(
            "{n} instrumen terdata. Belum ada instrumen berlaku yang terdata.", n=words.number(len(rows))
        )
    counted = words(
        "{n} instrumen terdata, {m} berlaku", n=words.number(len(rows)), m=words.number(len(in_force))
    )
    strongest = in_force.sort_values(["legal_rank", "year"], ascending=[True, False]).iloc[0]
    return words("{counted}; yang terkuat {title}.", counted=counted, title=_title(view, strongest))


def _title(view: View, row: pd.Series) -> str:
    words = view.words
    kind = row[f"label_{words.language}"]
    number = "" if pd.isna(row["number"]) else " " + words("Nomor {number}", number=plain(row["number"]))
    year = "" if pd.isna(row["year"]) else " " + words("Tahun {year}", year=int(row["year"]))
    return f"{plain(kind)}{number}{year}"


def _item(view: View, row) -> str:
    words, evidence = view.words, view.evidence
    values = pd.Series(row._asdict())
    lines = [f"- **{_title(view, values)}** · {words(STATUSES[str(row.status)])}"]
    if pd.notna(row.subject):
        lines.append(plain(row.subject))
    if row.provisions:
        names = evidence.provisions.set_index("provision")[f"label_{words.language}"]
        clauses = "; ".join(plain(names[name]) for name in row.provisions)
        lines.append(words("Klausul: {clauses}", clauses=clauses))
    weights = evidence.instrument_kinds.set_index("kind")[f"weight_{words.language}"]
    lines.append(f":gray[{plain(legal_weight(row.kind, str(row.status), weights[row.kind], words))}]")
    lines += note_lines(row.note, words, named=True)
    lines.append(cited(view, row.source_ids))
    return "  \n  ".join(lines)
