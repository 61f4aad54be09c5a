"""What does each year on the way to the target cost?"""

import plotly.graph_objects as go

from benchmark.analysis.cost_to_target import Simulation
from benchmark.charts.canvas import LABEL, canvas
from benchmark.charts.colours import palette
from benchmark.locale import Words

_BAR_PIXELS = 44


def cost_years(simulation: Simulation, words: Words, dark: bool) -> go.Figure:
    """Draw one bar a year from zero, with rupiah, workers and coverage beside it."""
    colours = palette(dark)
    years = simulation.years
    figure = canvas(words, dark, height=_BAR_PIXELS * len(years) + 44, l=8, r=12, t=4)
    costs = [year.cost for year in years]
    figure.add_trace(
        go.Bar(
            x=costs,
            y=[str(year.year) for year in years],
            orientation="h",
            marker={"color": colours.mine, "line": {"width": 0}},
            width=0.6,
            text=[f" {words.compact_rupiah(cost)}" for cost in costs],
            textposition="outside",
            textfont={"size": LABEL, "color": colours.text},
            cliponaxis=False,
            customdata=[
                words(
                    "{people} orang · cakupan {share}",
                    people=words.number(year.added),
                    share=words.percent(float(year.coverage)),
                )
                for year in years
            ],
            hovertemplate="%{customdata}<extra></extra>",
        )
    )
    figure.update_xaxes(
        range=[0, max(costs) * 1.3], title_text=words("Biaya setahun (rupiah)"), showticklabels=False
    )
    figure.update_yaxes(type="category", autorange="reversed")
    return figure


def cost_years_alt(simulation: Simulation, words: Words) -> str:
    """Say in words what each year costs."""
    return words(
        "Biaya menurut tahun: {years}.",
        years=words.listing(f"{year.year} {words.compact_rupiah(year.cost)}" for year in simulation.years),
    )
