"""How fast are the nearest found, for one region, for all, and for as many members as there are villages?

python benchmarks/peers.py [--villages 84000]

Every time stands beside that of plain arithmetic of the same size in the same run, since a busy machine slows
both. Exit code 1 where an expectation is broken.
"""

import argparse
import sys
import time
from collections.abc import Callable

import numpy as np
import pandas as pd
import psutil

from benchmark.analysis.distances import all_distances, all_neighbours, nearest
from benchmark.analysis.feature_space import FeatureSpace, feature_space
from benchmark.analysis.peers import neighbourhood, similar_regions
from benchmark.evidence import load_evidence

FEATURES = 20
# Villages follow from few causes (how urban, how large, how far); their features repeat them with noise.
CAUSES = 4
NEIGHBOURS = 20


def best(question: Callable, repeats: int) -> float:
    """Return the shortest of several runs in milliseconds: what the work takes when nothing disturbs it."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        question()
        times.append(1000 * (time.perf_counter() - start))
    return min(times)


def villages(count: int) -> FeatureSpace:
    """Return a space of invented villages, the same each time."""
    random = np.random.default_rng(84000)
    causes = random.normal(size=(count, CAUSES)) @ random.normal(size=(CAUSES, FEATURES))
    raw = pd.DataFrame(causes + 0.3 * random.normal(size=causes.shape)).rename(columns=str)
    names = list(raw.columns)
    ones, as_they_are = dict.fromkeys(names, 1.0), dict.fromkeys(names, "none")
    return feature_space(raw, as_they_are, ones, mad_scale=1.4826)


def measure(count: int) -> list[tuple[str, float, str, float | None, str]]:
    """Return name, figure, unit, upper limit and comparison of each measurement."""
    evidence = load_evidence()
    cold = best(lambda: similar_regions(evidence, "35.77"), 1)
    codes = neighbourhood(evidence, "kabkota").space.codes
    one = np.mean([best(lambda code=code: similar_regions(evidence, code), 5) for code in codes[::25]])
    space = neighbourhood(evidence, "kabkota").space
    pairs = best(lambda: all_distances(space), 10)
    points = np.nan_to_num(space.matrix)
    cube = best(lambda: ((points[:, None] - points[None]) ** 2).sum(axis=2), 3)
    rows = [
        ("first answer of a process, data loaded", cold, "ms", None, ""),
        ("peers of one region with reasons and stability", one, "ms", 5, f"{one / pairs:.2f} of all pairs"),
        (
            f"all pairs of {len(codes)} regions",
            pairs,
            "ms",
            100,
            f"{pairs / cube:.2f} of one cube",
        ),
        ("the same with other weights, with labels", best(lambda: other_weights(evidence), 5), "ms", 100, ""),
    ]
    return rows + measure_villages(count)


def other_weights(evidence):
    """Ask with weights that nobody has asked for before."""
    return similar_regions(evidence, "35.77", weights={"urban": 0.5, "work": 3})


def measure_villages(count: int) -> list[tuple[str, float, str, float | None, str]]:
    """Return the measurements on invented villages."""
    space = villages(count)
    nearest_ms = best(lambda: nearest(space, 0, NEIGHBOURS), 10)
    scan = best(lambda: ((space.matrix - space.matrix[0]) ** 2).sum(axis=1), 10)
    all_neighbours(villages(100), NEIGHBOURS)  # loads scikit-learn, which is not to be counted as memory
    process = psutil.Process()
    before = process.memory_info().rss
    start = time.perf_counter()
    places, away = all_neighbours(space, NEIGHBOURS)
    whole = time.perf_counter() - start
    grown = (process.memory_info().rss - before) / 2**20
    check(space, places, away)
    table = count * count * 8 / 2**20
    one_by_one = nearest_ms * count / 1000
    return [
        (
            f"{NEIGHBOURS} nearest of one of {count:,} × {FEATURES}",
            nearest_ms,
            "ms",
            50,
            f"{nearest_ms / scan:.1f} of one bare scan",
        ),
        (
            f"{NEIGHBOURS} nearest of all {count:,}, tree",
            whole,
            "s",
            None,
            f"{whole / one_by_one:.2f} of one after the other ({one_by_one:.0f} s)",
        ),
        (
            "memory it added",
            grown,
            "MB",
            0.02 * table,
            f"{grown / table:.4f} of a full table ({table:,.0f} MB)",
        ),
    ]


def check(space: FeatureSpace, places: np.ndarray, away: np.ndarray) -> None:
    """A fast answer must be the right one: compare a few with the plain search."""
    for i in (0, len(places) // 2, len(places) - 1):
        mine, far = nearest(space, i, NEIGHBOURS)
        assert np.allclose(far, away[i]) and set(mine) == set(places[i]), i


def main() -> int:
    """Measure, print a line a figure, and say whether all expectations hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--villages", type=int, default=84_000, help="members of the invented table")
    rows = measure(parser.parse_args().villages)
    for name, figure, unit, limit, comparison in rows:
        verdict = "" if limit is None else ("ok" if figure <= limit else "BROKEN")
        expected = "" if limit is None else f"under {limit:,.0f} {unit}"
        print(f"{name:52}{figure:>10,.1f} {unit:3}  {expected:16}{verdict:8}{comparison}")
    return int(any(limit is not None and figure > limit for _, figure, _, limit, _ in rows))


if __name__ == "__main__":
    sys.exit(main())
