"""Which figures does a map around some regions show, from when and from whom?"""

from collections.abc import Sequence

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.exports.pictures.map_frames import view_around, within
from benchmark.exports.slides.parts import dates_of
from benchmark.locale import Words


def drawn_around(
    evidence: Evidence, words: Words, headlines: pd.DataFrame, codes: Sequence[str], level: str
) -> tuple[list[str], str]:
    """Return the sources of every figure that the map around ``codes`` shows, and its dates in words."""
    seen = within(evidence, view_around(evidence, codes), level)
    rows = headlines.loc[[code for code in headlines.index if code in seen]]
    rows = rows[rows["source_id"] != ""]
    first = [code for code in codes if code in rows.index]
    rows = pd.concat([rows.loc[first], rows.drop(index=first)])
    return rows["source_id"].tolist(), dates_of(words, rows)
