"""Does every region have its outline in the boundary files, and is nothing else drawn?"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd

from benchmark.evidence.damage import DamagedData
from benchmark.evidence.schema import BOUNDARY_FILES, Package
from benchmark.evidence.tables import read_bytes
from benchmark.locale import message

_RESTORE = "Salin ulang berkas ini dari paket data asli."
_SHOWN = 10
# The finest files of both levels. Thinned and unofficial as outlines are, no true area leaves these shares of
# theirs (published: 0.73 to 1.22); an area exchanged with the density does in six regions of seven.
_COMPARED = ("boundaries/provinces.geojson", "boundaries/kabkota_detail.geojson")
_AREA_SHARES = (0.6, 1.6)
_EARTH_RADIUS_KM = 6371.0


def damages_of_files(package: Package, regions: pd.DataFrame | None) -> Iterator[tuple[str, DamagedData]]:
    """Tell, each with its rule, what is wrong with the files that are no tables.

    Parameters
    ----------
    package : Package
        The described folder.
    regions : DataFrame or None
        The table `regions` as written; None if it cannot be read, and nobody knows what must be drawn.
    """
    levels = {f"boundaries/{name}": level for level, name in BOUNDARY_FILES.items()}
    for path in package.other_paths:
        try:
            content = json.loads(read_bytes(package.folder, path))
        except DamagedData as damage:
            yield "file", damage
        except (ValueError, RecursionError) as wrong:
            row = getattr(wrong, "lineno", None)
            yield "json", DamagedData(path, "Isi berkas bukan JSON yang utuh.", _RESTORE, row=row)
        else:
            if path in levels:
                damages = list(_damages_of_outlines(path, content, _codes(regions, levels[path])))
                yield from damages
                if path in _COMPARED and regions is not None and not damages:
                    yield from _damages_of_areas(package, path, content, regions)


def _codes(regions: pd.DataFrame | None, level: str) -> set[str] | None:
    if regions is None:
        return None
    of_level = (regions["level"] == "province") == (level == "province")
    return set(regions.loc[of_level, "code"])


def _damages_of_outlines(path: str, content, codes: set[str] | None) -> Iterator[tuple[str, DamagedData]]:
    try:
        outlines = {"FeatureCollection": content["features"]}[content["type"]]
        drawn = Counter(outline["id"] for outline in outlines)
        unlike = [outline["id"] for outline in outlines if outline["properties"]["code"] != outline["id"]]
        shapeless = [outline["id"] for outline in outlines if not outline["geometry"]["coordinates"]]
    except (KeyError, TypeError):
        yield (
            "outlines",
            DamagedData(path, "Isi berkas bukan FeatureCollection dengan id dan garis.", _RESTORE),
        )
        return
    faults = {
        message("Kode berikut digambar lebih dari sekali: {value}."): [
            code for code in drawn if drawn[code] > 1
        ],
        message("Id dan properties.code berbeda pada: {value}."): unlike,
        message("Batas berikut tidak berisi garis: {value}."): shapeless,
    }
    if codes is not None:
        faults[message("Batas daerah berikut tidak ada: {value}.")] = codes - set(drawn)
        faults[message("Batas berikut bukan milik daerah mana pun: {value}.")] = set(drawn) - codes
    for what, at_fault in faults.items():
        if at_fault:
            yield "outlines", DamagedData(path, what, _RESTORE, value=_listing(at_fault))


def _damages_of_areas(
    package: Package, path: str, content, regions: pd.DataFrame
) -> Iterator[tuple[str, DamagedData]]:
    lines = dict(zip(regions["code"], regions.index, strict=True))
    stated = dict(zip(regions["code"], pd.to_numeric(regions["area_km2"], errors="coerce"), strict=True))
    for outline in content["features"]:
        try:
            drawn = _area_km2(outline["geometry"])
        except (TypeError, ValueError, IndexError, KeyError):
            yield (
                "outlines",
                DamagedData(
                    path, "Batas berikut tidak berisi garis: {value}.", _RESTORE, value=outline["id"]
                ),
            )
            continue
        area = stated[outline["id"]]
        low, high = _AREA_SHARES
        if area < low * drawn or area > high * drawn:
            yield (
                "area-outline",
                DamagedData(
                    package.tables["regions"].path,
                    "Luas {value} km² jauh dari luas batas wilayahnya, {drawn} km².",
                    "Perbaiki luasnya; mungkin tertukar dengan kepadatan.",
                    row=int(lines[outline["id"]]),
                    column="area_km2",
                    value=regions.at[lines[outline["id"]], "area_km2"],
                    drawn=round(drawn),
                ),
            )


def _area_km2(geometry: dict) -> float:
    """Return the area of an outline on a sphere: Lambert's equal-area projection, then the shoelace."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    total = 0.0
    for rings in parts:
        for position, ring in enumerate(rings):
            x, y = np.radians(np.array(ring, dtype=float)[:, :2]).T
            y = np.sin(y)
            area = abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2 * _EARTH_RADIUS_KM**2
            total += area if position == 0 else -area
    return float(total)


def _listing(codes: Iterable) -> str:
    ordered = sorted(map(str, codes))
    more = [f"… (+{len(ordered) - _SHOWN})"] if len(ordered) > _SHOWN else []
    return ", ".join(ordered[:_SHOWN] + more)
