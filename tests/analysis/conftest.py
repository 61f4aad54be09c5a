"""A small evidence base of one's own."""

from pathlib import Path
from types import MappingProxyType

import pandas as pd
import pytest

from benchmark.evidence import Evidence

# Two provinces; the first has four kabupaten/kota, the second one.
REGIONS = [
    ("11", "Aceh", "province", "11"),
    ("11.01", "Kabupaten Satu", "kabupaten", "11"),
    ("11.02", "Kabupaten Dua", "kabupaten", "11"),
    ("11.03", "Kabupaten Tiga", "kabupaten", "11"),
    ("11.71", "Kota Empat", "kota", "11"),
    ("12", "Sumatera Utara", "province", "12"),
    ("12.01", "Kabupaten Lima", "kabupaten", "12"),
]
INDICATOR_DEFAULTS = {
    "group": "coverage",
    "label_id": "Cakupan",
    "label_en": "Coverage",
    "unit": "pct",
    "decimals": 1,
    "polarity": "higher",
    "summable": False,
    "averageable": False,
    "weight_indicator": None,
    "minimum": None,
    "maximum": None,
    "levels": "all",
    "noisy": False,
    "numerator_indicator": None,
    "total_indicator": None,
    "remainder_indicator": None,
    "sort_order": 1,
}
INDICATORS = [
    {
        "indicator_id": "ucj_pct",
        "averageable": True,
        "weight_indicator": "employed",
        "minimum": 0.0,
        "maximum": 100.0,
        "numerator_indicator": "workers_covered",
        "total_indicator": "workers_total",
        "remainder_indicator": "workers_uncovered",
    },
    {"indicator_id": "workers_covered", "unit": "persons"},
    {"indicator_id": "workers_total", "unit": "persons"},
    {"indicator_id": "workers_uncovered", "unit": "persons"},
    {"indicator_id": "employed", "unit": "persons", "group": "workforce", "polarity": "none"},
    {"indicator_id": "hdi", "unit": "index", "levels": "province"},
    {"indicator_id": "hdi_old_series", "unit": "index", "levels": "kabkota"},
    {
        "indicator_id": "poverty_rate_pct",
        "group": "poverty",
        "polarity": "lower",
        "noisy": True,
        "averageable": True,
        "weight_indicator": "employed",
    },
]
PARAMETERS = {
    "stale_after_months": 24,
    "doubt_spread_points": 5,
    "spread_window_months": 12,
    "ratio_window_days": 31,
    "agreement_points": 1,
    "target_horizon_years": 5,
    "trend_min_points": 5,
    "target_classes_min_n": 8,
    "fewest_for_picture": 3,
    "similar_mad_factor": 1,
    "mad_scale": 1.4826,
}
OBSERVATION_DEFAULTS = {
    "region_code": "11.01",
    "indicator_id": "ucj_pct",
    "kind": "result",
    "value": None,
    "bound": None,
    "approximate": False,
    "as_of": "2025-06-30",
    "precision": "day",
    "source_id": "news-a",
    "note": None,
}
SOURCE_KINDS = {
    "gov": "government",
    "news-a": "news",
    "news-b": "news",
    "news-c": "news",
    "copy": "document_copy",
    "document": "document",
    "blog": "blog",
    "statistics": "statistics_copy",
}


KEYS = {"regions": "code", "sources": "source_id", "indicators": "indicator_id", "parameters": "parameter_id"}


def fixed_tables() -> dict[str, pd.DataFrame]:
    regions = pd.DataFrame(REGIONS, columns=["code", "name", "level", "province_code"])
    indicators = pd.DataFrame([INDICATOR_DEFAULTS | row for row in INDICATORS])
    parameters = pd.DataFrame(list(PARAMETERS.items()), columns=["parameter_id", "value"])
    sources = pd.DataFrame(list(SOURCE_KINDS.items()), columns=["source_id", "kind"])
    return {
        "areas": pd.DataFrame([("0", "Indonesia"), *[row[:2] for row in REGIONS]], columns=["code", "name"]),
        "regions": regions.assign(short_name=regions["name"]),
        "indicators": indicators.astype({"minimum": "float64", "maximum": "float64"}),
        "sources": sources.assign(url=None, publisher=sources["source_id"], title="", published_on=pd.NaT),
        "parameters": parameters.assign(source_id="gov"),
    }


def rows_of(name: str, table: pd.DataFrame) -> dict:
    return {getattr(row, KEYS[name]): row for row in table.itertuples(index=False)}


FIXED_TABLES = fixed_tables()
FIXED_ROWS = {name: rows_of(name, FIXED_TABLES[name]) for name in KEYS}


def make_evidence(*observations: dict, **tables: pd.DataFrame) -> Evidence:
    """Evidence of seven regions with these observations; a cell not named holds the default above."""
    rows = [
        OBSERVATION_DEFAULTS | {"observation_id": f"obs-{number:05d}"} | row
        for number, row in enumerate(observations, start=1)
    ]
    columns = ["observation_id", *OBSERVATION_DEFAULTS]
    frame = pd.DataFrame(rows, columns=columns)
    frame = frame.astype(
        {name: "str" for name in columns if name not in ("value", "approximate", "as_of")}
        | {"value": "float64", "approximate": "bool", "as_of": "datetime64[us]"}
    )
    held = FIXED_TABLES | {"observations": frame} | tables
    rows_by_key = FIXED_ROWS | {name: rows_of(name, held[name]) for name in KEYS if name in tables}
    return Evidence(Path("fixture"), "fixture", MappingProxyType(held), MappingProxyType(rows_by_key))


@pytest.fixture(scope="session")
def made():
    """The function that makes a small evidence base."""
    return make_evidence
