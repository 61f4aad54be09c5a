"""Are the files still those that were checked? The description states bytes, hash and rows of each."""

import csv
import hashlib
import io
import json
from pathlib import Path

from benchmark.evidence.damage import DamagedData
from benchmark.evidence.schema import PACKAGE_FILE, read_package
from benchmark.evidence.tables import read_bytes


def measure(content: bytes, is_table: bool) -> dict:
    """Return what the description says of a file: its bytes, SHA-256 and, for a table, its rows.

    The keys are those of the Data Package standard, so that other programs check them too.
    """
    seal = {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    if is_table:
        lines = csv.reader(io.StringIO(content.decode("utf-8", errors="replace"), newline=""))
        seal["rows"] = sum(1 for cells in lines if cells) - 1
    return seal


def seal(folder: Path) -> list[str]:
    """Describe the files of a folder anew after they were changed on purpose.

    Parameters
    ----------
    folder : Path
        A data package; only its ``datapackage.json`` is written.

    Returns
    -------
    list of str
        The files whose bytes, hash or rows had been described otherwise, or not at all.

    Raises
    ------
    DamagedData
        If the description cannot be read, or a file is missing.
    """
    package = read_package(folder)
    path = folder / PACKAGE_FILE
    described = json.loads(path.read_text(encoding="utf-8"))
    changed = []
    for resource in described["resources"]:
        try:
            found = measure(read_bytes(folder, resource["path"]), resource["name"] in package.tables)
        except csv.Error as cause:
            raise DamagedData(
                resource["path"],
                "Isi berkas tidak dapat dibaca ({cause}).",
                "Salin ulang berkas ini dari paket data asli.",
                cause=str(cause),
            ) from cause
        if found != package.seals[resource["path"]]:
            changed.append(resource["path"])
            resource.update(found)
    path.write_text(json.dumps(described, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return changed
