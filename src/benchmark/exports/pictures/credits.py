"""What does a picture say of its sources: publishers, dates, revision?"""

from collections.abc import Iterable

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.exports.pictures.base import Credit
from benchmark.exports.publisher import first_of, short_name
from benchmark.locale import Words


def credit_for(
    evidence: Evidence,
    words: Words,
    title: str,
    subtitle: str = "",
    source_ids: Iterable[str] = (),
    dates: Iterable = (),
) -> Credit:
    """Return what a picture of these sources says of itself.

    Parameters
    ----------
    source_ids : of the figures that are drawn, the most important first; empty ids are left out.
    dates : when the figures were so; the years from the first to the last are named.
    """
    return Credit(title, subtitle, publishers(evidence, words, source_ids), years(dates), evidence.revision)


def publishers(evidence: Evidence, words: Words, source_ids: Iterable[str], most: int = 3) -> str:
    """Name the first ``most`` publishers of the sources and count the others."""
    wanted = dict.fromkeys(name for name in source_ids if name)
    return first_of(words, dict.fromkeys(short_name(evidence.source(name), words) for name in wanted), most)


def years(dates: Iterable) -> str:
    """Return the years that the dates span: "2023–2026", or one; "" where there is none."""
    known = pd.to_datetime(pd.Series(list(dates), dtype="datetime64[ns]")).dropna().dt.year
    if known.empty:
        return ""
    first, last = int(known.min()), int(known.max())
    return str(last) if first == last else f"{first}–{last}"
