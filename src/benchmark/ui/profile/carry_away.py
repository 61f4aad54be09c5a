"""What the reader takes along of a region: slides, a brief, pictures, tables, a citation."""

from datetime import date

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.exports.delimited import csv_bytes
from benchmark.exports.profile_figures import COVERAGE
from benchmark.exports.profile_observations import observations_table
from benchmark.exports.profile_workbook import profile_workbook
from benchmark.exports.safe import file_name
from benchmark.locale import LANGUAGES, Words
from benchmark.ui.citation import address_of_view, cite
from benchmark.ui.downloads import (
    CSV,
    DOCX,
    PDF,
    PNG,
    XLSX,
    Download,
    Prepared,
    Progress,
    downloads_popover,
    offer_file,
    slides,
)
from benchmark.ui.evidence import headline
from benchmark.ui.presentation.steps import way_in
from benchmark.ui.profile import answers
from benchmark.ui.profile.pictures import map_png, position_png, trend_png

_PAGE = "pages/profile.py"


def carry_away(evidence: Evidence, code: str, words: Words, today: date) -> None:
    """Show the way into the presentation mode, and the menu of files."""
    way_in(words, code, _PAGE, key="profile")
    with downloads_popover(words, "profile"), st.container(gap="xsmall"):
        offers = [*_decks(evidence, code, words, today), *_files(evidence, code, words, today)]
        for number, offer in enumerate(offers):
            offer_file(words, offer, f"profile:{number}")
        titles = {
            language: Words(language)("Profil {region}", region=evidence.region(code).name)
            for language in LANGUAGES
        }
        cite(words, titles, evidence.revision, today)


def _decks(evidence: Evidence, code: str, words: Words, today: date) -> list[Prepared]:
    region = evidence.region(code)
    asked = (evidence.revision, code, words.language, today)

    def profile(progress: Progress):
        from benchmark.exports.slides.region import region_deck

        return region_deck(evidence, code, words, today, progress)

    decks = [
        slides(
            words,
            words("paparan daerah (PPTX)"),
            file_name(words("paparan"), region.name, today, "pptx"),
            profile,
            ("region", *asked),
        )
    ]
    if region.level != "province":
        return decks
    each = st.toggle(
        words("Satu slide per kabupaten/kota"),
        key="each_region",
        help=words("Hanya untuk paparan rapat provinsi; berkasnya lebih panjang."),
    )

    def meeting(progress: Progress):
        from benchmark.exports.slides.province import province_deck

        return province_deck(evidence, code, words, today, each_region=each, progress=progress)

    name = file_name(words("paparan rakor"), region.name, today, "pptx")
    return [slides(words, words("paparan rapat (PPTX)"), name, meeting, ("meeting", each, *asked)), *decks]


def _files(evidence: Evidence, code: str, words: Words, today: date) -> list[Download]:
    region = evidence.region(code)
    address = address_of_view()

    def named(what: str, extension: str) -> str:
        return file_name(what, region.name, today, extension)

    def brief():
        from benchmark.exports.brief.content import brief_of

        return brief_of(evidence, code, words, today, address=address, headlines=headline(evidence, COVERAGE))

    def brief_docx() -> bytes:
        from benchmark.exports.brief.docx import brief_docx

        return brief_docx(brief())

    def brief_pdf() -> bytes:
        from benchmark.exports.brief.pdf import brief_pdf

        return brief_pdf(brief())

    files = [
        Download(words("Ringkasan dua halaman (DOCX)"), named(words("ringkasan"), "docx"), brief_docx, DOCX),
        Download(words("Ringkasan dua halaman (PDF)"), named(words("ringkasan"), "pdf"), brief_pdf, PDF),
        Download(
            words("Peta provinsi (PNG)"),
            named(words("peta"), "png"),
            lambda: map_png(evidence, code, words),
            PNG,
        ),
        Download(
            words("Posisi di antara semua daerah (PNG)"),
            named(words("posisi"), "png"),
            lambda: position_png(evidence, code, words),
            PNG,
        ),
    ]
    if answers.coverage_history(evidence, code)["as_of"].notna().sum() > 1:
        files.append(
            Download(
                words("Tren cakupan (PNG)"),
                named(words("tren"), "png"),
                lambda: trend_png(evidence, code, words, today),
                PNG,
            )
        )
    return [
        *files,
        Download(
            words("Profil lengkap dengan sumber (XLSX)"),
            named("profil", "xlsx"),
            lambda: profile_workbook(evidence, code, words, today),
            XLSX,
        ),
        Download(
            words("Semua angka daerah ini (CSV)"),
            named("angka", "csv"),
            lambda: csv_bytes(observations_table(evidence, code, words)),
            CSV,
        ),
    ]
