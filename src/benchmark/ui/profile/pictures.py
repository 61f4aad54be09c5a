"""The pictures of a profile as PNG files, with title, source and date inside.

What draws them needs much memory, and is imported only when the first one is asked for.
"""

from datetime import date

import pandas as pd

from benchmark.analysis.levels import level_of
from benchmark.evidence import Evidence
from benchmark.exports.profile_figures import COVERAGE
from benchmark.locale import Words
from benchmark.ui.evidence import headline
from benchmark.ui.profile import answers


def map_png(evidence: Evidence, code: str, words: Words) -> bytes:
    """Draw the coverage of the province's kabupaten and kota, the region outlined among them."""
    from benchmark.exports.pictures.maps import coverage_map

    region = evidence.region(code)
    headlines = headline(evidence, COVERAGE)
    province = evidence.region(region.province_code)
    regions = evidence.regions
    inside = regions.loc[
        (regions["province_code"] == province.code) & (regions["level"] != "province"), "code"
    ]
    title = words("Cakupan kabupaten/kota di {province}", province=province.name)
    return coverage_map(
        evidence,
        words,
        headlines,
        province=province.code,
        highlight=() if region.level == "province" else (code,),
        labels=True,
        credit=_credit(evidence, words, title, headlines.loc[headlines.index.isin(inside)], code),
    ).data


def position_png(evidence: Evidence, code: str, words: Words) -> bytes:
    """Draw where the region stands among all of its level."""
    from benchmark.exports.pictures.position import position_picture

    headlines = headline(evidence, COVERAGE)
    level = level_of(evidence, code)
    alike = headlines[(headlines.index.str.len() == 2) == (level == "province")]
    title = words("Posisi {region} di antara semua daerah", region=evidence.region(code).name)
    credit = _credit(evidence, words, title, alike, code)
    return position_picture(evidence, words, code, credit=credit, headlines=headlines).data


def trend_png(evidence: Evidence, code: str, words: Words, today: date) -> bytes:
    """Draw how the region's coverage has moved."""
    from benchmark.exports.pictures.trend import trend_picture

    title = words("Cakupan {region} dari waktu ke waktu", region=evidence.region(code).name)
    history = answers.coverage_history(evidence, code)
    # A target of 2045 is no date of the figures.
    stated = history[history["kind"] != "target"]
    credit = _credit(evidence, words, title, stated if len(stated) else history, code)
    return trend_picture(evidence, words, code, credit, today=today).data


def _credit(evidence: Evidence, words: Words, title: str, figures: pd.DataFrame, code: str):
    """Return what the picture says of itself; the region's own source comes first."""
    from benchmark.exports.pictures.credits import credit_for

    shown = figures[figures["value"].notna()]
    first = shown.index == code
    ordered = pd.concat([shown[first], shown[~first]])
    subtitle = words.pick(evidence.indicator(COVERAGE), "label")
    return credit_for(evidence, words, title, subtitle, ordered["source_id"], ordered["as_of"])
