"""Which regions stand on the strip of a region: all of its level, and those of its province."""

import pandas as pd

from benchmark.analysis.position import strip
from benchmark.charts.strip import StripRow
from benchmark.evidence import Evidence
from benchmark.locale import Words


def strip_rows(
    evidence: Evidence, words: Words, code: str | None, indicator_id: str, headlines: pd.DataFrame
) -> list[StripRow]:
    """Return the rows of the strip, top to bottom.

    Parameters
    ----------
    code : the region that stands out; without one, all kabupaten/kota stand there alike.
    headlines : result of `coverage.headline` for the indicator.

    Returns
    -------
    list of StripRow
        Regions with a value only. The province has a row of its own where enough of it have one.
    """
    if code is None:
        regions = evidence.regions[evidence.regions["level"] != "province"]
        values = headlines["value"].reindex(regions["code"]).to_numpy()
        stale = headlines["stale"].reindex(regions["code"]).to_numpy()
        points = regions.assign(value=values, stale=stale).dropna(subset="value")
        return [StripRow(words("Semua kabupaten/kota"), points, points["value"].median())]
    table = strip(evidence, code, indicator_id, headlines=headlines)
    region = evidence.region(code)
    is_province = region.level == "province"
    everyone = words("Semua provinsi") if is_province else words("Semua kabupaten/kota")
    own = table[table["role"].isin(["mine", "province"])]
    members = frozenset(own["code"])
    rows = [StripRow(everyone, table, table["value"].median(), members)]
    if not is_province and len(own) >= evidence.parameter("fewest_for_picture"):
        province = words("Di {province}", province=evidence.region(region.province_code).name)
        rows.append(StripRow(province, own, own["value"].median(), members))
    return rows
