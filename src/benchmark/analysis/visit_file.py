"""How is a plan saved to a file and loaded again?"""

import json
from dataclasses import asdict
from typing import Any

from benchmark.analysis.visit_address import from_address, read_address, to_address
from benchmark.analysis.visit_limits import tidy
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_reading import plan_from
from benchmark.analysis.visit_values import UnreadablePlan
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

__all__ = ["UnreadablePlan", "from_address", "from_json", "read_address", "to_address", "to_json"]

FORMAT, VERSION = "sejawat-daerah/rencana-studi-banding", 1
# The fullest plan stays well below; what is larger is something else.
LARGEST_FILE = 1_000_000
_ANOTHER = message("Pilih berkas JSON yang disimpan dari halaman Rencana Studi Banding.")


def to_json(plan: VisitPlan) -> bytes:
    """Return the plan as a JSON file in UTF-8, in the same bytes for the same plan.

    Texts beyond `visit_limits` are cut, so that the file can be loaded.
    """
    kept = tidy(plan)
    raw = {"format": FORMAT, "version": VERSION} | asdict(kept)
    raw["start"] = kept.start.isoformat() if kept.start else None
    return (json.dumps(raw, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def from_json(data: bytes, evidence: Evidence, words: Words | None = None) -> VisitPlan:
    """Read a plan from a JSON file; unknown keys are passed over.

    Raises
    ------
    UnreadablePlan
        Where the file is no plan, of a newer version, or a value cannot stand where it stands; `explain`
        names the place and the way out.
    """
    raw = _parsed(data)
    if not isinstance(raw, dict) or raw.get("format", FORMAT) != FORMAT or "region" not in raw:
        raise UnreadablePlan("", message("Berkas ini bukan rencana studi banding."), _ANOTHER)
    version = raw.get("version", VERSION)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise UnreadablePlan("version", message("seharusnya bilangan bulat dari 1."))
    if version > VERSION:
        raise UnreadablePlan(
            "version",
            message("berkas ini dibuat dengan versi aplikasi yang lebih baru."),
            message("Muat ulang halaman ini, lalu coba lagi."),
        )
    return plan_from(raw, evidence)


def _parsed(data: bytes) -> Any:
    if len(data) > LARGEST_FILE:
        raise UnreadablePlan("", message("Berkas terlalu besar untuk sebuah rencana."), _ANOTHER)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadablePlan("", message("Berkas bukan teks UTF-8."), _ANOTHER) from None
    try:
        return json.loads(text)
    except json.JSONDecodeError as cause:
        raise UnreadablePlan(
            "",
            message("Berkas bukan JSON yang sah (baris {line}, kolom {column})."),
            _ANOTHER,
            line=cause.lineno,
            column=cause.colno,
        ) from None
    except (RecursionError, ValueError):
        # Nested beyond all measure, or a number with thousands of digits.
        raise UnreadablePlan(
            "", message("Isi berkas terlalu rumit untuk sebuah rencana."), _ANOTHER
        ) from None
