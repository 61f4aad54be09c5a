"""Build data/boundaries/ from the raw outlines: what the maps draw, and where they zoom to.

Run as ``python scripts/build_boundaries.py --source ../shared --target data``, or through ``build``.
The same input and the same versions of GEOS and Shapely give the same bytes.

Method. The raw outlines are made valid and cleaned into one coverage, so that neighbours share their
borders vertex by vertex. Small islands go; lines are thinned by `shapely.coverage_simplify`
(Visvalingam-Whyatt), which never tears two neighbours apart. One tolerance for the whole country would
halve small towns long before it relieves Papua, so the tolerance grows in steps, and a region whose
area suffers at a step is pinned: it keeps the outline of the step before (see `thin`).
"""

import argparse
import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

DECIMALS = 4  # about 11 metres
MAIN_SHARE = 0.985  # of the area of a region must lie in its extent
GAP_DEGREES = 0.002  # slits between neighbours up to about 200 metres are closed
OFFICIAL_LIMIT = 0.05  # an outline may differ by this share from the official area
ROUNDING_GUARD = 0.0005  # what rounding to DECIMALS may add to that difference
EQUAL_AREA_CRS = 6933  # NSIDC EASE-Grid 2.0 Global: areas in square metres


@dataclass(frozen=True)
class Detail:
    """How finely one file is drawn."""

    name: str
    island_km2: float  # smaller islands are dropped ...
    island_loss: float  # ... as long as the region loses at most this share of its area
    tolerances: tuple[float, ...]  # degrees, ascending steps of thinning
    area_change: float  # a region that would change more than this is pinned


KABKOTA = Detail("kabkota", 5, 0.005, (0.002, 0.004, 0.008, 0.014, 0.022), 0.02)
KABKOTA_DETAIL = Detail("kabkota_detail", 3, 0.005, (0.002, 0.004, 0.008), 0.01)
PROVINCES = Detail("provinces", 10, 0.005, (0.004, 0.01, 0.02, 0.024), 0.02)


def build(source: Path, target: Path) -> list[str]:
    """Write boundaries/{kabkota,kabkota_detail,provinces}.geojson and bounds.csv into ``target``.

    Parameters
    ----------
    source : Path
        Folder that holds ``reference/regencies.geojson`` and ``reference/regions.csv``.
    target : Path
        The data folder; ``boundaries/`` below it is made when missing.

    Returns
    -------
    list of str
        What was repaired and dropped, one sentence each, for data/BUILD.md.
    """
    folder = Path(target) / "boundaries"
    folder.mkdir(parents=True, exist_ok=True)
    reference = Path(source) / "reference"
    register = pd.read_csv(reference / "regions.csv", dtype={"code": str}).set_index("code")
    official = register.area_km2
    raw = gpd.read_file(reference / "regencies.geojson").set_index("code").sort_index().geometry

    regions, report = repair(raw)
    provinces = dissolve(regions)

    drawn = {}
    for detail, outlines in ((KABKOTA, regions), (KABKOTA_DETAIL, regions), (PROVINCES, provinces)):
        kept = drop_islands(outlines, detail)
        thinned = round_off(thin(kept, outlines, official, detail))
        drawn[detail.name] = thinned
        path = folder / f"{detail.name}.geojson"
        path.write_text(geojson(thinned, register["name"]), encoding="utf-8", newline="\n")
        report.append(describe(detail, outlines, kept, thinned, official, path.stat().st_size))

    extents = bounds(pd.concat([drawn["provinces"], drawn["kabkota_detail"]]))
    extents.to_csv(folder / "bounds.csv", index=False, lineterminator="\n")
    return report


def areas(outlines: gpd.GeoSeries) -> pd.Series:
    """Area in square kilometres, in an equal-area projection."""
    return outlines.to_crs(EQUAL_AREA_CRS).area / 1e6


def repair(raw: gpd.GeoSeries) -> tuple[gpd.GeoSeries, list[str]]:
    """Turn raw outlines into one coverage: valid, without overlaps, shared borders identical."""
    broken = raw[~raw.is_valid].index
    valid = shapely.make_valid(raw.values, method="structure", keep_collapsed=False)
    unmatched = int((shapely.length(shapely.coverage_invalid_edges(valid)) > 0).sum())
    cleaned = shapely.coverage_clean(valid, gap_width=GAP_DEGREES)
    report = [
        f"{len(broken)} batas memotong dirinya sendiri dan diperbaiki ({', '.join(broken)}).",
        f"{unmatched} batas tidak berimpit dengan tetangganya: tumpang tindih diberikan kepada tetangga "
        f"dengan batas bersama terpanjang, celah di bawah {_comma(GAP_DEGREES)} derajat ditutup.",
    ]
    return gpd.GeoSeries(cleaned, index=raw.index, crs=raw.crs), report


def dissolve(regions: gpd.GeoSeries) -> gpd.GeoSeries:
    """Outlines of the provinces: the union of the regions whose codes begin alike."""
    groups = regions.groupby(regions.index.str[:2], sort=True)
    merged = {code: shapely.coverage_union_all(group.values) for code, group in groups}
    return gpd.GeoSeries(merged, crs=regions.crs)


def drop_islands(outlines: gpd.GeoSeries, detail: Detail) -> gpd.GeoSeries:
    """Leave out islands that no map of this detail shows; the largest part always stays."""
    parts = outlines.explode(index_parts=False)
    sizes = areas(parts.reset_index(drop=True)).values
    table = pd.DataFrame({"code": parts.index, "part": parts.values, "km2": sizes})
    table = table.sort_values(["code", "km2"], ascending=[True, False], kind="stable")
    grouped = table.groupby("code").km2
    before = grouped.cumsum() - table.km2  # what the larger parts already hold; 0 for the largest
    needed = before < grouped.transform("sum") * (1 - detail.island_loss)
    kept = table[needed | (table.km2 >= detail.island_km2)]
    merged = kept.groupby("code").part.agg(
        lambda geoms: geoms.iloc[0] if len(geoms) == 1 else shapely.multipolygons(list(geoms))
    )
    return gpd.GeoSeries(merged, crs=outlines.crs)


def thin(kept: gpd.GeoSeries, reference: gpd.GeoSeries, official: pd.Series, detail: Detail) -> gpd.GeoSeries:
    """Thin the lines step by step and pin each region that a step would distort.

    Parameters
    ----------
    kept : GeoSeries
        The coverage to thin.
    reference : GeoSeries
        The outlines before any generalisation, same index.
    official : Series
        Official area in square kilometres by code.
    detail : Detail
        Tolerances and the change of area that is allowed.

    Returns
    -------
    GeoSeries
        The thinned coverage, same index.

    Notes
    -----
    A region is pinned when its area leaves the allowed change against ``reference``, or when it would
    leave the official limit while ``reference`` keeps it.
    """
    area = areas(reference)
    target = official.reindex(kept.index)
    agreed = (area / target - 1).abs() <= OFFICIAL_LIMIT
    pinned: set[str] = set()
    for tolerance in detail.tolerances:
        while True:
            trial = simplify(kept, tolerance, pinned)
            now = areas(trial)
            distorted = (now / area - 1).abs() > detail.area_change
            lost = agreed & ((now / target - 1).abs() > OFFICIAL_LIMIT - ROUNDING_GUARD)
            suffering = set(kept.index[distorted | lost]) - pinned
            if not suffering:
                break
            pinned |= suffering
        kept = trial
    return kept


def simplify(outlines: gpd.GeoSeries, tolerance: float, pinned: set[str]) -> gpd.GeoSeries:
    """Simplify a coverage, leaving the outlines of ``pinned`` untouched.

    `shapely.coverage_simplify` knows one tolerance only, but keeps every point where three members
    meet. A pinned region therefore enters cut into triangles, so that each of its vertices is such a point.
    """
    members, owners = [], []
    for code, outline in outlines.items():
        pieces = triangles(outline) if code in pinned else [outline]
        members += pieces
        owners += [code] * len(pieces)
    result = pd.Series(list(shapely.coverage_simplify(np.array(members), tolerance)), index=owners)
    merged = {code: outlines[code] if code in pinned else result[code] for code in outlines.index}
    return gpd.GeoSeries(merged, crs=outlines.crs)


def triangles(outline: shapely.Geometry) -> list[shapely.Polygon]:
    """Cut an outline into triangles so that at least two meet in each of its vertices."""
    cut = []
    for triangle in shapely.get_parts(shapely.constrained_delaunay_triangles(outline)):
        corners = list(triangle.exterior.coords)
        # An ear of the outline would have one triangle only: split each at its centroid.
        cut += [shapely.Polygon([a, b, triangle.centroid]) for a, b in pairwise(corners)]
    return cut


def round_off(outlines: gpd.GeoSeries) -> gpd.GeoSeries:
    """Round coordinates to DECIMALS, keeping each outline valid, rings in the order GeoJSON asks for."""
    snapped = shapely.set_precision(outlines.values, 10**-DECIMALS)
    oriented = shapely.orient_polygons(shapely.normalize(snapped))
    return gpd.GeoSeries(oriented, index=outlines.index, crs=outlines.crs).sort_index()


def geojson(outlines: gpd.GeoSeries, names: pd.Series) -> str:
    """One minified FeatureCollection, a feature per line; id and properties.code are the code.

    The name stands here too, so that a map need not send it anew each time it changes.
    """

    def ring(line: shapely.LinearRing) -> list[list[float]]:
        return [[round(x, DECIMALS), round(y, DECIMALS)] for x, y in line.coords]

    def polygon(part: shapely.Polygon) -> list[list[list[float]]]:
        return [ring(part.exterior), *(ring(hole) for hole in part.interiors)]

    def feature(code: str, outline: shapely.Geometry) -> str:
        parts = [polygon(part) for part in shapely.get_parts(outline)]
        geometry = {"type": "MultiPolygon", "coordinates": parts}
        if len(parts) == 1:
            geometry = {"type": "Polygon", "coordinates": parts[0]}
        properties = {"code": code, "name": names[code]}
        member = {"type": "Feature", "id": code, "properties": properties, "geometry": geometry}
        return json.dumps(member, separators=(",", ":"), ensure_ascii=False)

    features = ",\n".join(feature(code, outline) for code, outline in outlines.items())
    return f'{{"type":"FeatureCollection","features":[\n{features}\n]}}\n'


def bounds(outlines: gpd.GeoSeries) -> pd.DataFrame:
    """Extent and label point of each region and of the nation ("0"), in degrees.

    The extent is that of the largest parts that make up MAIN_SHARE of the area, so that a far islet does not
    shrink a whole province; the label points of its kabupaten/kota always lie inside. The label point lies
    inside the largest part, where a centroid of an archipelago lies at sea.
    """
    extent = gpd.GeoSeries([main_parts(outline) for outline in outlines], index=outlines.index).bounds
    extent.columns = ["west", "south", "east", "north"]
    largest = [max(shapely.get_parts(outline), key=shapely.area) for outline in outlines]
    centres = shapely.get_point([shapely.maximum_inscribed_circle(part, 0.005) for part in largest], 0)
    extent["longitude"], extent["latitude"] = shapely.get_x(centres), shapely.get_y(centres)
    for code in extent.index[extent.index.str.len() == 2]:
        members = extent.index.str.startswith(code)
        places = extent.loc[members, ["longitude", "latitude"]]
        extent.loc[code, ["west", "south"]] = np.minimum(
            extent.loc[code, ["west", "south"]], places.min().to_numpy()
        )
        extent.loc[code, ["east", "north"]] = np.maximum(
            extent.loc[code, ["east", "north"]], places.max().to_numpy()
        )
    west, south, east, north = outlines.total_bounds
    extent.loc["0"] = [west, south, east, north, (west + east) / 2, (south + north) / 2]
    return extent.sort_index().round(DECIMALS).rename_axis("code").reset_index()


def main_parts(outline: shapely.Geometry) -> shapely.Geometry:
    """Return the largest parts of an outline that together make up MAIN_SHARE of its area."""
    parts = sorted(shapely.get_parts(outline), key=shapely.area, reverse=True)
    share = np.cumsum(shapely.area(parts)) / shapely.area(outline)
    return shapely.multipolygons(parts[: int(np.searchsorted(share, MAIN_SHARE)) + 1])


def describe(
    detail: Detail,
    before: gpd.GeoSeries,
    kept: gpd.GeoSeries,
    drawn: gpd.GeoSeries,
    official: pd.Series,
    size: int,
) -> str:
    """Say what a file lost and how well its areas agree with the official ones."""
    lost = 1 - areas(kept).sum() / areas(before).sum()

    def parts(outlines: gpd.GeoSeries) -> int:
        return int(shapely.get_num_geometries(outlines.values).sum())

    def agreeing(outlines: gpd.GeoSeries) -> int:
        return int(((areas(outlines) / official.reindex(outlines.index) - 1).abs() <= OFFICIAL_LIMIT).sum())

    limit = f"{OFFICIAL_LIMIT * 100:.0f} persen"
    islands = parts(before) - parts(kept)
    return (
        f"`{detail.name}.geojson`: {len(drawn)} batas, {size // 1000} kB; {islands} pulau "
        f"kecil ({_comma(round(lost * 100, 2))} persen luas) tidak digambar; luas {agreeing(drawn)} wilayah "
        f"berselisih paling banyak {limit} dari luas resmi (sebelum disederhanakan: {agreeing(before)})."
    )


def _comma(number: float) -> str:
    return str(number).replace(".", ",")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--source", type=Path, default=Path("../shared"), help="folder with the raw material")
    parser.add_argument("--target", type=Path, default=Path("data"), help="the data folder to write into")
    arguments = parser.parse_args()
    print("\n".join(build(arguments.source, arguments.target)))
