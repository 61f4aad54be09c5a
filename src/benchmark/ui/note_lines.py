"""What stands quietly below a record: its note, and what else was reported of the same fact."""

from benchmark.exports.merged_notes import note_and_other_reports
from benchmark.locale import Words
from benchmark.ui.text import plain


def note_lines(note: object, words: Words, *, named: bool = False) -> list[str]:
    """Return the lines of a record's note in Markdown, none where there is no note.

    Parameters
    ----------
    note : object
        As the table holds it, missing or with other reports in brackets.
    named : bool
        Whether the note is called a note, where it could be taken for what stands above it.
    """
    text, reports = note_and_other_reports(note)
    lines = []
    if text:
        lines.append(words("Catatan: {note}", note=plain(text)) if named else plain(text))
    if reports:
        others = "; ".join(plain(report.rstrip(".")) for report in reports)
        lines.append(words("Dilaporkan juga: {reports}.", reports=others))
    return [f":gray[{line}]" for line in lines]
