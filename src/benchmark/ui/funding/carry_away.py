"""What the reader takes along of reports on money: the tables with their sources, and a citation."""

from collections.abc import Sequence
from datetime import date

from benchmark.exports.delimited import csv_bytes
from benchmark.exports.funding_workbook import funding_workbook
from benchmark.exports.safe import file_name
from benchmark.locale import LANGUAGES, Words
from benchmark.ui.downloads import CSV, XLSX, Cited, Download, download_menu
from benchmark.ui.funding import answers
from benchmark.ui.here import Here


def carry_away(
    place: Here,
    title: str,
    code: str,
    where: str,
    names: Sequence[str],
    sentence: str,
    csv_label: str,
    key: str,
) -> None:
    """Offer the tables as XLSX, the last one as CSV, and a citation.

    Parameters
    ----------
    title : str
        What the tables are about, as a text of the catalogue in Indonesian.
    code, where : str
        The area: its code, and its name for the files.
    names : sequence of str
        Tables of `answers.sheet`.
    sentence : str
        The key sentence of the screen, for the cover.
    """
    evidence, words, today = place.evidence, place.words, date.today()

    def book() -> bytes:
        sheets = [answers.sheet(evidence, code, name, words.language) for name in names]
        rows = answers.reports(evidence, code)
        return funding_workbook(
            evidence, words, _title(words, title, where), sentence, sheets, rows["source_id"], today
        )

    download_menu(
        words,
        [
            Download(
                words("Buku kerja dengan sumber (XLSX)"),
                file_name(words(title), where, today, "xlsx"),
                book,
                XLSX,
            ),
            Download(
                csv_label,
                file_name(words(title), where, today, "csv"),
                lambda: csv_bytes(answers.sheet(evidence, code, names[-1], words.language).table),
                CSV,
            ),
        ],
        key=key,
        cited=Cited(
            {language: _title(Words(language), title, where) for language in LANGUAGES},
            evidence.revision,
            today,
        ),
    )


def _title(words: Words, title: str, where: str) -> str:
    return words("{indicator}, {where}", indicator=words(title), where=where)
