"""Plans for tests: Pariaman's, worked by hand, and any that can be."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import strategies as st

from benchmark.analysis.cost_to_target import DISCOUNTS, PACKAGES, SOURCES, Amount, Plan

# Kota Pariaman (13.77) states no target of its own, so the nearest national one that lies ahead is taken:
# RPJMN 2029, 43.92 per cent (parameters.csv, target_rpjmn_2029). 29 per cent is the mayor's figure of 28 July
# 2025 (observations.csv, obs-04848); the universe is the employed of August 2025, 51,735 (obs-04816).
PARIAMAN = Plan(
    universe=Decimal(51735),
    covered=Amount(Decimal(29), "pct"),
    target=Amount(Decimal("43.92"), "pct"),
    informal=Decimal(27663),
    months=Decimal(12),
    first_year=Decimal(2027),
)
# By hand: 51,735 × 0.29 = 15,003.15, rounded 15,003; 51,735 × 0.4392 = 22,722.012, up 22,723;
# 22,723 − 15,003 = 7,720; 7,720 × 12 × 16,800 = 7,720 × 201,600 = 1,556,352,000.
PARIAMAN_TO_ADD = 7_720
PARIAMAN_COST = 1_556_352_000


@st.composite
def mixes(draw) -> dict[str, Decimal]:
    """Shares of all sources that sum to 100, with up to two decimals."""
    cuts = sorted(
        draw(st.lists(st.integers(0, 10_000), min_size=len(SOURCES) - 1, max_size=len(SOURCES) - 1))
    )
    edges = [0, *cuts, 10_000]
    shares = [Decimal(high - low) / 100 for low, high in pairwise(edges)]
    return dict(zip(draw(st.permutations(SOURCES)), shares, strict=True))


@st.composite
def plans(draw, months=None) -> Plan:
    """Plans without problems."""
    universe = draw(st.integers(2, 5_000_000))
    covered = draw(st.integers(0, universe - 1))
    target = draw(st.integers(covered + 1, universe))
    return Plan(
        universe=Decimal(universe),
        covered=Amount(Decimal(covered)),
        target=Amount(Decimal(target)),
        informal=draw(st.none() | st.integers(0, universe).map(Decimal)),
        package=draw(st.sampled_from(PACKAGES)),
        discount=draw(st.sampled_from(DISCOUNTS)),
        months=Decimal(months or draw(st.integers(1, 12))),
        first_year=Decimal(draw(st.integers(2025, 2030))),
        years=Decimal(draw(st.integers(1, 5))),
        rise=Decimal(draw(st.integers(0, 2000))) / 100,
        mix=draw(mixes()),
        budget=draw(st.none() | st.integers(1, 10**13).map(Decimal)),
        civil_servants=draw(st.none() | st.integers(0, 100_000).map(Decimal)),
    )
