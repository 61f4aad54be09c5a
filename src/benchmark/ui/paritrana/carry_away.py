"""What the reader takes along: the checklist as a document to work through, and as a workbook."""

from benchmark.exports.paritrana_workbook import paritrana_workbook
from benchmark.exports.safe import file_name
from benchmark.ui.downloads import DOCX, XLSX, Download, download_menu
from benchmark.ui.paritrana import answers
from benchmark.ui.paritrana.view import ParitranaView


def carry_away(view: ParitranaView) -> None:
    """Show the download menu."""
    words = view.words
    where = view.evidence.region(view.code).short_name
    download_menu(
        words,
        [
            Download(
                words("Daftar periksa untuk rapat, berbahasa Indonesia (DOCX)"),
                file_name(words("kesiapan Paritrana"), where, view.today, "docx"),
                lambda: _document(view),
                DOCX,
            ),
            Download(
                words("Daftar periksa dengan bukti dan sumber (XLSX)"),
                file_name(words("kesiapan Paritrana"), where, view.today, "xlsx"),
                lambda: _workbook(view),
                XLSX,
            ),
        ],
        key="paritrana",
    )


def _document(view: ParitranaView) -> bytes:
    # Loaded only on the click: what writes Word documents is large.
    from benchmark.exports.paritrana_checklist import paritrana_checklist

    evidence, code, ticks, weights, _ = view.asked
    found = answers.readiness(evidence, code, view.ticks, weights, "id")
    gaps = answers.gaps(evidence, code, ticks, weights, "id")
    return paritrana_checklist(evidence, found, gaps, answers.history(evidence, code), view.today)


def _workbook(view: ParitranaView) -> bytes:
    return paritrana_workbook(
        view.evidence,
        view.words,
        view.found,
        answers.gaps(*view.asked),
        answers.history(view.evidence, view.code),
        view.today,
    )
