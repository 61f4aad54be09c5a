"""Builds the data package `data/` from the raw material. Run twice, it writes the same bytes.

python scripts/build_data.py --source ../shared [--target data]
"""

import argparse
import sys
from pathlib import Path

from build.funding import build_funding, build_programs, check_funds, fund_kinds
from build.indicators import build_indicators
from build.instruments import build_instruments
from build.licence import write_licence
from build.national_acts import build_national_acts
from build.observations import build_observations
from build.package import PATHS, columns, primary_key, read_dictionary, write_package
from build.parameters import build_parameters, build_travel_rules
from build.paritrana import build_paritrana
from build.peers import build_learning, build_peer_features
from build.recognition import build_awards, build_visits
from build.regions import areas, build_regions, region_aliases, region_figures
from build.report import Report
from build.sources import build_sources
from build.tables import MaterialError, Row, sort_rows, write_rows
from build_boundaries import build as build_boundaries

SCRIPTS = Path(__file__).resolve().parent
MATERIAL = SCRIPTS / "material"


def build(source: Path, target: Path, material: Path = MATERIAL) -> dict[str, int]:
    """Write every table, the description, the licence and the report; return the number of rows per table.

    Parameters
    ----------
    source
        Folder with `evidence/` and `reference/`.
    target
        Folder to write to; made if missing.
    material
        Folder with the hand-kept inputs and corrections.
    """
    report = Report()
    tables = build_tables(source, material, report)
    dictionary = read_dictionary(material)
    target.mkdir(parents=True, exist_ok=True)
    counts = {}
    for name, fields in dictionary.items():
        if name in PATHS:
            continue
        rows = sort_rows(tables[name], primary_key(fields))
        counts[name] = write_rows(target / f"{name}.csv", columns(fields), rows)
    if (source / "reference" / "regencies.geojson").exists():
        report.boundaries = build_boundaries(source, target)
    write_package(target, material, dictionary)
    write_licence(target, material, tables["sources"])
    report.write(target / "BUILD.md", counts)
    return counts


def build_tables(source: Path, material: Path, report: Report) -> dict[str, list[Row]]:
    """Answer the package's questions one after the other: who, by whose word, what, how much."""
    regions = build_regions(source, material, report)
    sources = build_sources(source, material, report)
    source_ids = {row["source_id"] for row in sources}
    indicators = build_indicators(material)
    figures = region_figures(regions)
    tables = {
        "areas": areas(regions),
        "regions": regions,
        "region_aliases": region_aliases(material, regions),
        "indicators": indicators,
        "observations": build_observations(source, material, indicators, sources, figures, report),
        **build_instruments(source, material, source_ids, report),
        "fund_kinds": fund_kinds(material),
        "funding": build_funding(source, material, report),
        **build_programs(source, material, source_ids, report),
        **build_awards(source, material, source_ids, report),
        **build_visits(source, source_ids, report),
        "sources": sources,
        "parameters": build_parameters(material, source_ids),
        "travel_rules": build_travel_rules(material, source_ids),
        **build_national_acts(material, source_ids),
        "peer_features": build_peer_features(material, indicators),
        **build_learning(material),
    }
    groups = {row["group"] for row in tables["program_groups"]}
    tables |= build_paritrana(material, source_ids, groups)
    check_funds(tables["fund_kinds"], tables["funding"], tables["program_funds"])
    return tables


def main() -> int:
    """Read the command line, build, and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=Path, required=True, help="folder with evidence/ and reference/")
    parser.add_argument("--target", type=Path, default=SCRIPTS.parent / "data", help="folder to write to")
    arguments = parser.parse_args()
    try:
        counts = build(arguments.source, arguments.target)
    except MaterialError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    for name, rows in counts.items():
        print(f"{name:24}{rows:>8,}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
