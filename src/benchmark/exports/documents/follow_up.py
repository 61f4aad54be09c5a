"""How do the papers list what is looked at 6 and 12 months after the visit?"""

import re

from benchmark.analysis.visit_follow_up import FollowUp
from benchmark.exports.comparison_records import NOT_COLLECTED as NOT_ON_RECORD
from benchmark.exports.documents.inline import Blank, Cited, Line
from benchmark.exports.documents.matter import Matter, joined
from benchmark.exports.documents.table import Grid

# How `follow_up` names the year of a target.
_YEAR = re.compile(r"\(tahun (\d{4})\)")


def follow_up_grid(about: Matter) -> Grid:
    """Return what is looked at 6 and 12 months after the visit."""
    rows = tuple(
        (
            f"{point.month} bulan" + (f" ({about.words.date(point.due)})" if point.due else ""),
            about.formal(point.what),
            about.formal(point.indicator),
            # The first point counts the questions asked, which nobody knows while none is there.
            Blank("jumlah pertanyaan")
            if not number and not about.questions
            else joined(about.formal(point.now), Cited(point.now_source_ids[:2])),
            _aim(about, point),
        )
        for number, point in enumerate(about.follow_up)
    )
    return Grid(
        ("Waktu", "Tindak lanjut", "Indikator", "Keadaan sekarang", "Sasaran"),
        rows,
        (2.8, 3.5, 3.0, 3.7, 3.0),
        "Tindak lanjut setelah 6 dan 12 bulan.",
    )


def _aim(about: Matter, point: FollowUp) -> Line:
    """The figure to reach; where no source names one for the time to come, the agency has to.

    A target whose year is over by then is told as a remark.
    """
    if _unknown(about, point.target):
        return Blank("sasaran")
    target = about.formal(point.target)
    cited = Cited(point.target_source_ids[:1])
    year = _YEAR.search(target)
    if year and int(year[1]) < (point.due or about.made_on).year:
        return joined(Blank("sasaran"), f" Pernah tercatat: {target}", cited, ".")
    return joined(target, cited)


def _unknown(about: Matter, text: str) -> bool:
    return text.strip() in ("", about.words(NOT_ON_RECORD))
