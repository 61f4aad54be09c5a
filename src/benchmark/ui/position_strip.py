"""Where a region stands among all others and in its province, as one picture."""

import pandas as pd
import streamlit as st

from benchmark.charts.strip import StripRow, strip, strip_alt
from benchmark.charts.strip_rows import strip_rows
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import remembered
from benchmark.ui.here import Here
from benchmark.ui.picture_note import dates_and_age, picture_note


def position_strip(place: Here, headlines: pd.DataFrame, key: str, indicator_id: str = "ucj_pct") -> None:
    """Show the region on the strip of its level, and on that of its province where enough have figures.

    Before a region is chosen, all kabupaten/kota stand there without one in the accent.
    """
    if headlines["value"].notna().sum() < place.evidence.parameter("fewest_for_picture"):
        return
    figure, alt, plotted = _picture(
        place.evidence, place.words.language, place.region, indicator_id, place.dark, headlines
    )
    st.plotly_chart(
        figure, theme=None, key=f"strip:{key}:{indicator_id}", alt=alt, config={"displayModeBar": False}
    )
    picture_note(
        place.evidence,
        place.words,
        place.words("setiap titik satu daerah; yang belum berdata atau hanya berupa batas tidak ikut"),
        source_ids=headlines.loc[plotted, "source_id"],
        when=dates_and_age(place.words, headlines.loc[plotted]),
        every_source=f"strip:{key}:{indicator_id}",
        n=len(plotted),
    )


@remembered
def _picture(
    evidence: Evidence,
    language: str,
    code: str | None,
    indicator_id: str,
    dark: bool,
    _headlines: pd.DataFrame,
):
    words = Words(language)
    rows = strip_rows(evidence, words, code, indicator_id, _headlines)
    indicator = evidence.indicator(indicator_id)
    unit = words.pick(indicator, "label") + (", %" if indicator.unit == "pct" else "")
    decimals = int(indicator.decimals)
    figure = strip(rows, code, unit, decimals, words, dark)
    return figure, strip_alt(rows, code, decimals, words), _plotted(rows, code)


def _plotted(rows: list[StripRow], code: str | None) -> list[str]:
    """Codes in the picture, the reader's own first: its source is the one that they ask for."""
    return sorted(rows[0].points["code"], key=lambda name: name != code)
