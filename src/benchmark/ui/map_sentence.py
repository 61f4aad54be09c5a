"""The one sentence that a reader takes from the map."""

import pandas as pd

from benchmark.analysis.classes import MapClasses
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.locale.units import written
from benchmark.ui.map_choice import MapChoice


def map_sentence(evidence: Evidence, words: Words, choice: MapChoice, table: pd.DataFrame) -> str:
    """Say how many regions have a figure, the one in the middle and both ends."""
    indicator = evidence.indicator(choice.indicator_id)
    known = table[table["value"].notna()].sort_values("value")
    where = evidence.region(choice.province).name if choice.province else "Indonesia"
    facts = {
        "indicator": words.pick(indicator, "label"),
        "where": where if choice.year is None else f"{where}, {choice.year}",
        "n": words.number(len(known)),
        "total": words.number(len(table)),
    }
    if known.empty:
        return words("{indicator}, {where}: belum ada data dari {total} daerah.", **facts)

    def write(value: float) -> str:
        return written(value, indicator.unit, int(indicator.decimals), words)

    low, high = known.iloc[0], known.iloc[-1]
    facts |= {
        "median": write(known["value"].median()),
        "low": low["short_name"],
        "low_value": write(low["value"]),
        "high": high["short_name"],
        "high_value": write(high["value"]),
    }
    if len(known) == 1:
        return words("{indicator}, {where}: satu dari {total} daerah berdata, {high} {high_value}.", **facts)
    return words(
        "{indicator}, {where}: {n} dari {total} daerah berdata, median {median}, "
        "dari {low} {low_value} sampai {high} {high_value}.",
        **facts,
    )


def shown_of_all(words: Words, classes: MapClasses, total: int) -> str:
    """Say how many of the regions have a colour."""
    facts = {"n": words.number(classes.n), "total": words.number(total)}
    if classes.method == "target":
        return words("{n} dari {total} daerah berangka dan bertarget", **facts)
    return words("{n} dari {total} daerah berangka", **facts)
