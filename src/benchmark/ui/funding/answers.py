"""What the screen Pendanaan asks the evidence and draws, worked out once for all readers of a revision."""

import pandas as pd
import plotly.graph_objects as go

from benchmark.analysis import funding
from benchmark.analysis.cost_start import StartingPoint, starting_point
from benchmark.analysis.cost_to_target import PACKAGES, Prices, prices
from benchmark.analysis.nearby_cases import Nearby, nearby_cases
from benchmark.charts.cost_strip import cost_strip, cost_strip_alt
from benchmark.charts.fund_matrix import fund_matrix, fund_matrix_alt
from benchmark.evidence import Evidence
from benchmark.exports import funding_tables
from benchmark.exports.cost_inputs import PACKAGE_NAMES
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words
from benchmark.ui.evidence import remembered

Picture = tuple[go.Figure, str]
_SHEETS = {
    "budgets": funding_tables.budgets_sheet,
    "totals": funding_tables.totals_sheet,
    "reports": funding_tables.reports_sheet,
}


@remembered
def reports(evidence: Evidence, code: str) -> pd.DataFrame:
    """Return the reports of a region, of a province with all inside it, or of the nation. Do not mutate."""
    return funding.reports(evidence, code)


@remembered
def nearby(evidence: Evidence, code: str) -> Nearby:
    """Return the cases around a region that has none. Do not mutate."""
    return nearby_cases(evidence, code)


@remembered
def sheet(evidence: Evidence, code: str, name: str, language: str) -> Sheet:
    """Return one table: budgets, totals, reports or costs."""
    words = Words(language)
    if name == "costs":
        return funding_tables.costs_sheet(evidence, words)
    return _SHEETS[name](evidence, code, words)


@remembered
def use_picture(evidence: Evidence, code: str, language: str, dark: bool) -> Picture:
    """Draw in how many regions each source of money is reported, by year."""
    words = Words(language)
    table = funding.use_by_year(reports(evidence, code))
    table = table.rename(columns={f"fund_label_{language}": "label"})
    return fund_matrix(table, words, dark), fund_matrix_alt(table, words)


@remembered
def cost_picture(evidence: Evidence, inside: frozenset[str], language: str, dark: bool) -> Picture:
    """Draw the cost per worker-month of all reports that allow it, those of ``inside`` in the accent."""
    words = Words(language)
    rows = reports(evidence, funding.NATION)
    rows = rows[rows["cost"].notna()].rename(columns={f"fund_label_{language}": "fund_label"})
    premiums = {
        words(PACKAGE_NAMES[name]): evidence.parameter(f"premium_bpu_{name}_idr") for name in PACKAGES
    }
    return cost_strip(rows, inside, premiums, words, dark), cost_strip_alt(rows, words)


@remembered
def users(evidence: Evidence, fund_kind: str) -> pd.DataFrame:
    """Return the regions that use a source of money."""
    return funding.users(evidence, fund_kind)


@remembered
def start(evidence: Evidence, code: str) -> StartingPoint:
    """Return the starting values of a region's simulation."""
    return starting_point(evidence, code)


@remembered
def price(evidence: Evidence) -> Prices:
    """Return premiums and discounts."""
    return prices(evidence)
