"""What the comparison asks the evidence and draws, once for all readers of a revision and a day."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from benchmark.analysis import comparison, targets
from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.comparison_instruments import instrument_matrix, instruments_in
from benchmark.analysis.comparison_sentence import COVERAGE, Statement, comparison_statements
from benchmark.analysis.comparison_sets import brief_names
from benchmark.analysis.history import series_of
from benchmark.analysis.position import same_level
from benchmark.charts.indicator_strips import Strip, indicator_strips, indicator_strips_alt
from benchmark.charts.overlaid_trends import overlaid_trends, overlaid_trends_alt
from benchmark.evidence import Evidence
from benchmark.exports.comparison_tables import indicator_name
from benchmark.locale import Words
from benchmark.locale.units import unit_name
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.source_note import figure_text

Codes = tuple[str, ...]
Picture = tuple[go.Figure, str]

# A strip of fewer marks says nothing that the figures do not say.
_FEWEST_MARKS = 3


@remembered
def pool(evidence: Evidence, indicator_ids: Codes) -> pd.DataFrame:
    """Return all figures behind any comparison of these indicators."""
    return comparison.figures_pool(evidence, indicator_ids)


@remembered
def figures(evidence: Evidence, codes: Codes, indicator_ids: Codes, group: str) -> pd.DataFrame:
    """Return how each region stands on each indicator."""
    everything = pool(evidence, indicator_ids)
    return comparison.compare(evidence, codes, indicator_ids, group, everything)


@remembered
def means(evidence: Evidence, codes: Codes, indicator_ids: Codes, group: str) -> pd.DataFrame:
    """Return the middle and the weighted mean of each comparison group."""
    groups = comparison.distinct_groups(evidence, codes, group)
    return comparison.group_figures(evidence, groups, indicator_ids, pool(evidence, indicator_ids))


@remembered
def own_targets(evidence: Evidence) -> pd.DataFrame:
    """Return each region's own coverage target."""
    return targets.own_targets(evidence, COVERAGE, headlines=headline(evidence, COVERAGE))


@remembered
def instruments(evidence: Evidence, codes: Codes) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the matrix of kinds and clauses, and the instruments behind it."""
    return instrument_matrix(evidence, codes), instruments_in(evidence, codes)


@remembered
def money(evidence: Evidence, codes: Codes) -> pd.DataFrame:
    """Return the matrix of sources of money."""
    return funding_matrix(evidence, codes)


@remembered
def statements(evidence: Evidence, codes: Codes, group: str, language: str) -> list[Statement]:
    """Return the sentences on what differs."""
    return comparison_statements(
        evidence,
        codes,
        Words(language),
        figures(evidence, codes, (COVERAGE,), group),
        instruments(evidence, codes)[0],
        money(evidence, codes),
        group,
    )


@remembered
def strips_picture(
    evidence: Evidence,
    codes: Codes,
    mine: str | None,
    indicator_ids: Codes,
    language: str,
    dark: bool,
) -> tuple[go.Figure, str, int] | None:
    """Draw each indicator as a strip of all regions, amounts left out; None where none has enough figures."""
    words = Words(language)
    names = brief_names(evidence, codes)
    level = same_level(evidence, codes[0])["code"]
    everything = pool(evidence, indicator_ids)
    strips = []
    for indicator_id in indicator_ids:
        table = everything.loc[indicator_id].reindex(level)
        values = table["value"].dropna()
        chosen = tuple((names[code], float(values[code]), code == mine) for code in codes if code in values)
        amount = not comparison.is_judged(evidence.indicator(indicator_id))
        if amount or len(values) < _FEWEST_MARKS or not chosen:
            continue
        name, decimals = (
            indicator_name(evidence, indicator_id, words),
            int(evidence.indicator(indicator_id).decimals),
        )
        bounds = {
            code: f"{names[code]} {figure_text(words, table.loc[code], decimals, unit='')}"
            for code in codes
            if table.at[code, "state"] == "bound"
        }
        missing = tuple(names[code] for code in codes if code not in values and code not in bounds)
        middle = float(values.median())
        strips.append(Strip(name, values, chosen, middle, decimals, missing, tuple(bounds.values())))
    if not strips:
        return None
    return indicator_strips(strips, words, dark), indicator_strips_alt(strips, words), len(strips)


@remembered
def trend_indicators(evidence: Evidence, codes: Codes) -> list[str]:
    """Return the indicators of which one of the regions has figures of two dates or more, by their order."""
    rows = evidence.observations
    rows = rows[rows["region_code"].isin(codes) & (rows["kind"] == "result") & rows["as_of"].notna()]
    dates = rows.groupby(["indicator_id", "region_code"], observed=True)["as_of"].nunique()
    held = set(dates[dates > 1].index.get_level_values("indicator_id").astype(str))
    order = evidence.indicators.sort_values("sort_order", kind="stable")["indicator_id"]
    return [name for name in order if name in held]


@remembered
def history(evidence: Evidence, codes: Codes, mine: str | None, indicator_id: str) -> pd.DataFrame:
    """Return everything stated about one indicator of the regions, in their order."""
    names = brief_names(evidence, codes)
    parts = [
        series_of(evidence, code, indicator_id).assign(region_code=code, label=names[code], mine=code == mine)
        for code in codes
    ]
    parts = [part for part in parts if len(part)]
    return pd.concat(parts, ignore_index=True) if parts else series_of(evidence, codes[0], indicator_id)


@remembered
def trend_picture(
    evidence: Evidence,
    codes: Codes,
    mine: str | None,
    indicator_id: str,
    language: str,
    dark: bool,
) -> Picture:
    """Draw one indicator over time; the national targets stand beside coverage only."""
    words = Words(language)
    rows = history(evidence, codes, mine, indicator_id)
    national = targets.national_targets(evidence)
    if indicator_id != COVERAGE:
        national = national.head(0)
    years = national["year"].astype(str)
    national = national.assign(
        label=national["series"],
        starts=pd.to_datetime(years + "-01-01"),
        ends=pd.to_datetime(years + "-12-31"),
    )
    decimals = int(evidence.indicator(indicator_id).decimals)
    unit = unit_name(evidence.indicator(indicator_id).unit, words)
    figure = overlaid_trends(rows, national, unit, decimals, words, dark, date.today())
    return figure, overlaid_trends_alt(rows, decimals, words)
