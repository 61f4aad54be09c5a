"""What did the region adopt while its coverage moved? Side by side, without a claim of cause."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from benchmark.analysis.instruments import IN_FORCE
from benchmark.charts.adoption_marks import with_adoption_marks
from benchmark.evidence import Evidence
from benchmark.exports.instruments_export import FORM_NAMES, instruments_sheet
from benchmark.locale import Words
from benchmark.ui import my_region
from benchmark.ui.empty_state import empty_state
from benchmark.ui.evidence import remembered
from benchmark.ui.here import Here
from benchmark.ui.instruments import answers
from benchmark.ui.instruments.downloads import offer
from benchmark.ui.picture_note import picture_note
from benchmark.ui.profile import answers as profile_answers
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.text import plain

_PLOT = {"displayModeBar": False, "scrollZoom": False}


def beside_coverage_section(place: Here, heading) -> None:
    """Show the coverage line of my region with the years of its instruments."""
    evidence, words = place.evidence, place.words
    if place.region is None:
        heading.title(words("Kapan regulasi ditetapkan, dan bagaimana cakupan pada masa itu?"))
        st.markdown(words("Pilih daerah Anda untuk melihat tahun instrumennya pada garis cakupan."))
        my_region.region_picker(evidence, words, key="instruments", label=words("Pilih daerah"))
        return
    everything = answers.everything(evidence)
    rows = everything[everything["region_code"] == place.region]
    sentence = _sentence(evidence, words, rows, place.region)
    heading.title(sentence)
    _picture(place, rows)
    name = evidence.region(place.region).short_name
    if len(rows):
        sheet = instruments_sheet(evidence, words, rows)
        shown = [words("Jenis"), words("Nomor"), words("Tahun"), words("Tentang"), words("Status")]
        sheet_table(
            words,
            sheet,
            key="beside_table",
            columns=[*shown, words("Tautan")],
            widths={words("Tentang"): 420},
        )
        offer(place, sentence, name, [lambda: sheet], date.today())


def _sentence(evidence: Evidence, words: Words, rows: pd.DataFrame, code: str) -> str:
    name = evidence.region(code).name
    if rows.empty:
        return words("{region}: regulasi belum terdata; ini tidak berarti tidak ada.", region=name)
    dated = rows[rows["year"].notna()]
    facts = {"region": name, "n": words.number(len(rows))}
    if dated.empty:
        return words("{region}: {n} instrumen terdata, semuanya tanpa tahun.", **facts)
    facts |= {"first": int(dated["year"].min()), "last": int(dated["year"].max())}
    if len(dated) == len(rows):
        return words("{region}: {n} instrumen terdata dari {first} sampai {last}.", **facts)
    undated = words.number(len(rows) - len(dated))
    return words(
        "{region}: {n} instrumen terdata dari {first} sampai {last}, {undated} tanpa tahun.",
        undated=undated,
        **facts,
    )


def _picture(place: Here, rows: pd.DataFrame) -> None:
    evidence, words = place.evidence, place.words
    history = profile_answers.coverage_history(evidence, place.region)
    if not history["as_of"].notna().any():
        empty_state(
            words,
            words(
                "cakupan {region} yang bertanggal belum terdata.",
                region=plain(evidence.region(place.region).name),
            ),
            words("angka cakupan dari kantor cabang BPJS Ketenagakerjaan atau Dinas Tenaga Kerja"),
        )
        return
    figure, alt = _drawn(evidence, place.region, words.language, place.dark)
    st.plotly_chart(figure, theme=None, config=_PLOT, alt=alt, key="instruments:beside")
    # The one sentence that this picture must never be without.
    st.markdown(
        words(
            "**Gambar ini hanya menyandingkan waktu; ia tidak membuktikan bahwa regulasi mengubah cakupan.** "
            "Banyak hal lain berubah pada tahun yang sama, dan sumber memakai dasar hitung yang berbeda."
        )
    )
    picture_note(
        evidence,
        words,
        *_marks(words, figure, history, rows),
        source_ids=[*history["source_id"], *(source for ids in rows["source_ids"] for source in ids)],
        n=len(history),
    )


def _marks(words: Words, figure: go.Figure, history: pd.DataFrame, rows: pd.DataFrame) -> list[str]:
    """Explain the marks that are in this picture, and no others."""
    told = []
    dated = rows[rows["year"].notna()]
    if len(dated):
        in_force = dated["status"] == IN_FORCE
        signs = [words("● berlaku")] * bool(in_force.any())
        signs += [words("○ rancangan, rencana, atau status belum diketahui")] * bool((~in_force).any())
        told.append(
            words("tahun penetapan instrumen (pita biru, ← sebelum gambar): {signs}", signs=", ".join(signs))
        )
    kinds = set(history.loc[history["as_of"].notna(), "kind"])
    if kinds & {"result", "computed"}:
        told.append(words("titik: hasil"))
    if "target" in kinds:
        told.append(words("◇ target daerah"))
    if any(getattr(trace.line, "dash", None) == "dash" for trace in figure.data):
        told.append(words("garis putus-putus: target nasional menurut deretnya"))
    return told


@remembered
def _drawn(evidence: Evidence, code: str, language: str, dark: bool) -> tuple[go.Figure, str]:
    words = Words(language)
    figure, alt = profile_answers.series_picture(evidence, code, language, dark)
    rows = answers.everything(evidence)
    rows = rows[(rows["region_code"] == code) & rows["year"].notna()]
    rows = rows.sort_values(["year", "legal_rank", "instrument_id"])
    marks = pd.DataFrame(
        {
            "year": rows["year"].astype(int),
            "label": [_label(words, row) for row in rows.itertuples()],
            "in_force": rows["status"] == IN_FORCE,
        }
    )
    told = ", ".join(f"{row.label} ({row.year})" for row in marks.itertuples())
    marked = with_adoption_marks(figure, marks, dark)
    return marked, f"{alt} {words('Instrumen: {list}.', list=told)}" if told else alt


def _label(words: Words, row) -> str:
    """Return "Perda 4": the form and a short number; long file numbers are for the table."""
    name = words(FORM_NAMES[row.form]) if row.form in FORM_NAMES else words("Ranperda")
    number = "" if pd.isna(row.number) or len(row.number) > 6 else f" {row.number}"
    return name + number
