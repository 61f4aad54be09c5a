"""Start the app with the geometry written into every map: what ``pages.py`` compares the app against.

Called like ``benchmark.ui.serve``. The pages are the app's own; only where a trace names its geometry
by URL, the outlines of the regions that this trace draws are put in its place, as an app without static
files would send them.
"""

import json
import runpy
from functools import lru_cache
from pathlib import Path

import plotly.io

STATIC = Path(__file__).resolve().parents[1] / "static"
PREFIX = "app/static/"
by_url = plotly.io.to_json


@lru_cache
def outlines(url: str) -> dict[str, dict]:
    """Return the features of a boundary file by region code."""
    file = STATIC / url.lstrip("/").removeprefix(PREFIX)
    return {feature["id"]: feature for feature in json.loads(file.read_bytes())["features"]}


def inline(figure: dict, *args, **kwargs) -> str:
    """Write a figure as JSON, geometry included."""
    for trace in figure["data"]:
        if isinstance(trace.get("geojson"), str):
            known = outlines(trace["geojson"])
            drawn = [known[code] for code in trace["locations"] if code in known]
            trace["geojson"] = {"type": "FeatureCollection", "features": drawn}
    return by_url(figure, *args, **kwargs)


if __name__ == "__main__":
    plotly.io.to_json = inline
    runpy.run_module("benchmark.ui.serve", run_name="__main__")
