"""How was a percentage worked out that no source states?"""

from collections.abc import Sequence

from benchmark.evidence import Evidence
from benchmark.locale import Words


def computation(evidence: Evidence, computed_from: Sequence[str], words: Words) -> str:
    """Write out a computed ratio: its counts with their dates, and the percentage.

    Parameters
    ----------
    computed_from : sequence of str
        The observation ids of a computed headline: the covered workers, then all or the uncovered ones
        (`analysis.ratios.computed_ratios`).

    Returns
    -------
    str
        For example "51.293 terlindungi (26 Desember 2025) ÷ (51.293 + 44.800 belum, 29 Desember 2025) =
        53,4 %"; empty where nothing was computed.
    """
    if len(computed_from) != 2:
        return ""
    rows = evidence.observations.set_index("observation_id").loc[list(computed_from)]
    covered, other = rows.iloc[0], rows.iloc[1]
    indicators = evidence.indicators
    indicator = indicators[indicators["numerator_indicator"] == covered["indicator_id"]].iloc[0]
    remains = other["indicator_id"] == indicator["remainder_indicator"]
    whole = other["value"] + (covered["value"] if remains else 0)
    values = {
        "covered": words.number(covered["value"]),
        "then": words.as_of(covered["as_of"], covered["precision"]),
        "other": words.number(other["value"]),
        "when": words.as_of(other["as_of"], other["precision"]),
        "result": words.percent(covered["value"] / whole * 100, int(indicator["decimals"])),
    }
    if remains:
        return words(
            "{covered} terlindungi ({then}) ÷ ({covered} + {other} belum, {when}) = {result}", **values
        )
    return words("{covered} terlindungi ({then}) ÷ {other} pekerja ({when}) = {result}", **values)
