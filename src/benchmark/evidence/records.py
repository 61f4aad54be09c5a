"""On which line of a CSV file does each record begin?"""

import csv
import io
from collections.abc import Iterator

from benchmark.evidence.damage import DamagedData

# No note of the package is a hundredth as long. Python's own limit is as high, but other libraries lift it.
_LONGEST = 131_072


def records(path: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record of a CSV with the line on which it begins, the header and blank lines included.

    A cell may hold line breaks, so that records and lines are not the same; an editor shows lines.

    Raises
    ------
    DamagedData
        At the record that is no CSV: a quotation mark that is never closed, a cell beyond all measure.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as cause:
            raise _broken(path, line, "field limit" in str(cause)) from cause
        if any(len(cell) > _LONGEST for cell in cells):
            raise _broken(path, line, too_long=True)
        yield line, cells
        line = reader.line_num + 1


def _broken(path: str, line: int, too_long: bool) -> DamagedData:
    way_out = "Perbaiki tanda petik di baris ini, atau salin ulang berkas dari paket data asli."
    if too_long:
        what = "Ada sel yang lebih panjang dari {limit} huruf; mungkin tanda petiknya tidak ditutup."
        return DamagedData(path, what, way_out, row=line, limit=_LONGEST)
    return DamagedData(path, "Ada tanda petik yang tidak ditutup.", way_out, row=line)
