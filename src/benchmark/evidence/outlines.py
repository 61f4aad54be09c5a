"""Does every region have its outline in the boundary files, and is nothing else drawn?"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator

import pandas as pd

from benchmark.evidence.damage import DamagedData
from benchmark.evidence.schema import BOUNDARY_FILES, Package
from benchmark.evidence.tables import read_bytes

_RESTORE = "Salin ulang berkas ini dari paket data asli."
_SHOWN = 10


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
                yield from _damages_of_outlines(path, content, _codes(regions, levels[path]))


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
        "Kode berikut digambar lebih dari sekali: {value}.": [code for code in drawn if drawn[code] > 1],
        "Id dan properties.code berbeda pada: {value}.": unlike,
        "Batas berikut tidak berisi garis: {value}.": shapeless,
    }
    if codes is not None:
        faults["Batas daerah berikut tidak ada: {value}."] = codes - set(drawn)
        faults["Batas berikut bukan milik daerah mana pun: {value}."] = set(drawn) - codes
    for what, at_fault in faults.items():
        if at_fault:
            yield "outlines", DamagedData(path, what, _RESTORE, value=_listing(at_fault))


def _listing(codes: Iterable) -> str:
    ordered = sorted(map(str, codes))
    more = [f"… (+{len(ordered) - _SHOWN})"] if len(ordered) > _SHOWN else []
    return ", ".join(ordered[:_SHOWN] + more)
