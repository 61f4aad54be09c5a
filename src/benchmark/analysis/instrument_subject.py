"""Is an instrument about jaminan sosial ketenagakerjaan, or a general one that only mentions it?

The subject is what sources say of the instrument, seldom its official title (docs/methods.md, section 24).
"""

import re
from collections.abc import Collection

import pandas as pd

# Plans and budgets, manpower and permits in general, and whatever merely "contains" something.
_GENERAL = re.compile(
    r"\b(?:RPJPD|RPJMD|RKPD|ADD|memuat|perizinan)\b"
    r"|\bpenyelenggaraan ketenagakerjaan\b"
    r"|^(?:Qanun Aceh.*|Perda )?(?:tentang )?ketenagakerjaan\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"jaminan (?:perlindungan )?sosial|jaminan ketenagakerjaan|jamsos|BPJS|JKK|JKM|kecelakaan kerja"
    r"|pekerja rentan|bukan penerima upah|p(?:er|e)lindungan|kepesertaan|iuran|Paritrana|UCJ|Inpres 2/2021",
    re.IGNORECASE,
)


def is_general(subject: str | None, provisions: Collection[str] = ()) -> bool:
    """Tell whether an instrument says something general, so that it alone answers no question on the field.

    Parameters
    ----------
    subject : as sources give it; missing counts as general, unless clauses are on record.
    provisions : its clauses on record, all of which are about jaminan sosial ketenagakerjaan.
    """
    text = "" if subject is None or pd.isna(subject) else str(subject)
    if _GENERAL.search(text):
        return True
    return not (_ABOUT.search(text) or provisions)
