"""What a section of the screen gives to carry away: its table, and the workbook with sources."""

from collections.abc import Callable
from datetime import date

from benchmark.exports.delimited import csv_bytes
from benchmark.exports.instruments_export import instruments_workbook
from benchmark.exports.safe import file_name
from benchmark.exports.workbook import Sheet
from benchmark.locale import LANGUAGES, Words
from benchmark.ui.downloads import CSV, XLSX, Cited, Download, download_menu
from benchmark.ui.here import Here


def offer(place: Here, sentence: str, where: str, sheets: list[Callable[[], Sheet]], today: date) -> None:
    """Offer the first table as CSV, and all tables with the sources of the instruments as XLSX.

    Parameters
    ----------
    sentence : str
        Key sentence of the section, for the cover.
    where : str
        What the tables cover, for the file name.
    sheets : list of callable
        Called only when the reader clicks.
    """
    evidence, words = place.evidence, place.words
    title = words("Instrumen Regulasi")

    def book() -> bytes:
        made = [sheet() for sheet in sheets]
        return instruments_workbook(evidence, words, title, sentence, made, today)

    download_menu(
        words,
        [
            Download(
                words("Tabel ini (CSV)"),
                file_name(title, where, today, "csv"),
                lambda: csv_bytes(sheets[0]().table),
                CSV,
            ),
            Download(
                words("Buku kerja dengan sumber (XLSX)"), file_name(title, where, today, "xlsx"), book, XLSX
            ),
        ],
        key="instruments",
        cited=Cited(
            {language: Words(language)("Instrumen Regulasi") for language in LANGUAGES},
            evidence.revision,
            today,
        ),
    )
