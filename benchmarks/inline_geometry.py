"""Start the app with the geometry written into every map: what ``pages.py`` compares the app against.

Called like ``benchmark.ui.serve``. The pages are the app's own; only where a trace names its geometry by
URL it is handed the boundaries themselves, as ``charts.choropleth`` also takes them.
"""

import json
import runpy
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import plotly.io

STATIC = Path(__file__).resolve().parents[1] / "static"
PREFIX = "app/static/"
by_url = plotly.io.to_json


@lru_cache
def boundaries(url: str) -> dict:
    """Return the content of a boundary file."""
    file = STATIC / urlsplit(url).path.lstrip("/").removeprefix(PREFIX)
    return json.loads(file.read_bytes())


def inline(figure: dict, *args, **kwargs) -> str:
    """Write a figure as JSON, geometry included."""
    for trace in figure["data"]:
        if isinstance(trace.get("geojson"), str):
            trace["geojson"] = boundaries(trace["geojson"])
    return by_url(figure, *args, **kwargs)


if __name__ == "__main__":
    plotly.io.to_json = inline
    runpy.run_module("benchmark.ui.serve", run_name="__main__")
