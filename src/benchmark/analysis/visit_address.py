"""How does a plan stand in the address of its page?

What is chosen stands in short words; what is typed is packed into one parameter, and only if there is any.
"""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any, NamedTuple

from benchmark.analysis.visit_limits import MOST_DAYS, tidy
from benchmark.analysis.visit_plan import MOST_HOSTS, VisitPlan
from benchmark.analysis.visit_reading import typed_from
from benchmark.analysis.visit_values import UnreadablePlan
from benchmark.evidence import Evidence, NotInEvidence
from benchmark.locale import Words, message

GOAL, HOSTS, MODE, START, DAYS, TYPED = "tujuan", "tuan", "cara", "mulai", "hari", "isi"
NAMES = (GOAL, HOSTS, MODE, START, DAYS, TYPED)
GOALS_IN_ADDRESS = {
    "cakupan": "coverage",
    "regulasi": "regulation",
    "dana": "funding",
    "paritrana": "paritrana",
}
MODES_IN_ADDRESS = {"daring-dulu": "online_first", "kunjungan": "visit", "daring": "online"}
_TYPED = ("agency", "questions", "participants", "agenda", "costs", "budget_source", "purpose", "topic_note")
# Longer links are cut by mail and chat programs; such a plan is kept in a file.
LONGEST_TYPED = 6000
_MOST_BYTES = 400_000
_NOTES = {
    HOSTS: message("Sebagian tuan rumah pada tautan tidak dikenal atau terlalu banyak dan tidak dipakai."),
    TYPED: message("Isian pada tautan rusak dan tidak dipakai; muat rencana dari berkas bila ada."),
    GOAL: message("Tujuan pada tautan tidak dikenal; dipakai tujuan menaikkan cakupan."),
    MODE: message("Cara pada tautan tidak dikenal; dipakai pertemuan daring lebih dulu."),
    START: message("Tanggal pada tautan tidak terbaca dan tidak dipakai."),
    DAYS: message("Banyak hari pada tautan tidak terbaca; dipakai satu hari."),
}


class AddressRead(NamedTuple):
    """A plan read from an address, and the names of the parameters that could not be used as they stand."""

    plan: VisitPlan
    unused: tuple[str, ...]

    def notes(self, words: Words) -> list[str]:
        """Say what of the address was not used."""
        return [words(_NOTES[name]) for name in self.unused]


def to_address(plan: VisitPlan) -> dict[str, str]:
    """Return the parameters of an address that opens this plan, without what is so by default.

    The region is not among them: it is "daerah saya". What is typed is left out where `fits` says no.
    """
    kept, untouched = tidy(plan), VisitPlan(plan.region)
    params = {}
    if kept.goal != untouched.goal:
        params[GOAL] = _name_of(GOALS_IN_ADDRESS, kept.goal)
    if kept.hosts:
        params[HOSTS] = ",".join(kept.hosts)
    if kept.mode != untouched.mode:
        params[MODE] = _name_of(MODES_IN_ADDRESS, kept.mode)
    if kept.start:
        params[START] = kept.start.isoformat()
    if kept.days != untouched.days:
        params[DAYS] = str(kept.days)
    packed = _packed(kept)
    if packed and len(packed) <= LONGEST_TYPED:
        params[TYPED] = packed
    return params


def fits(plan: VisitPlan) -> bool:
    """Return whether an address can hold what was typed; if not, only a file keeps it."""
    return len(_packed(tidy(plan))) <= LONGEST_TYPED


def from_address(params: Mapping[str, str], evidence: Evidence, region: str | None = None) -> VisitPlan:
    """Read a plan from the parameters of an address; what is damaged is left out. Never raises."""
    return read_address(params, evidence, region).plan


def read_address(params: Mapping[str, str], evidence: Evidence, region: str | None = None) -> AddressRead:
    """Read a plan from the parameters of an address, and tell what could not be used. Never raises.

    Parameters
    ----------
    region : "daerah saya"; without it the parameter "daerah" counts. The region of the plan is "" where
        neither is a region.
    """
    said = {name: str(params[name]) for name in (*NAMES, "daerah") if name in params}
    region = region or said.get("daerah", "")
    plan, unused = VisitPlan(region if _is_region(evidence, region) else ""), []
    goal = GOALS_IN_ADDRESS.get(said.get(GOAL, ""))
    mode = MODES_IN_ADDRESS.get(said.get(MODE, ""))
    start, days = _day(said.get(START, "")), _days(said.get(DAYS, ""))
    for name, value in ((GOAL, goal), (MODE, mode), (START, start), (DAYS, days)):
        if said.get(name) and value is None:
            unused.append(name)
    named = [code for code in said.get(HOSTS, "")[:200].split(",") if code]
    hosts = [code for code in dict.fromkeys(named) if code != region and _is_region(evidence, code)]
    if len(hosts[:MOST_HOSTS]) < len(named):
        unused.append(HOSTS)
    typed = {}
    if said.get(TYPED):
        try:
            typed = typed_from(_unpacked(said[TYPED]))
        except UnreadablePlan:
            unused.append(TYPED)
    plan = replace(
        plan,
        goal=goal or plan.goal,
        mode=mode or plan.mode,
        hosts=tuple(hosts[:MOST_HOSTS]),
        start=start,
        days=days or 1,
        **typed,
    )
    return AddressRead(plan, tuple(unused))


def _packed(plan: VisitPlan) -> str:
    """Pack what differs from an untouched plan; "" where nothing does."""
    known, untouched = asdict(plan), asdict(VisitPlan(plan.region))
    raw = {name: known[name] for name in _TYPED if known[name] != untouched[name]}
    if not raw:
        return ""
    text = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii").rstrip("=")


def _unpacked(packed: str) -> Mapping[str, Any]:
    damaged = UnreadablePlan(TYPED, _NOTES[TYPED], "")
    if len(packed) > LONGEST_TYPED:
        raise damaged
    try:
        compressed = base64.b64decode(packed + "=" * (-len(packed) % 4), altchars=b"-_", validate=True)
        # A few thousand letters can unpack to millions: no more is unpacked than any plan needs.
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(compressed, _MOST_BYTES)
        raw = json.loads(text.decode("utf-8"))
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        raise damaged from None
    if not unpacking.eof or not isinstance(raw, dict):
        raise damaged
    return raw


def _name_of(names: Mapping[str, str], value: str) -> str:
    return next(name for name, known in names.items() if known == value)


def _is_region(evidence: Evidence, code: str) -> bool:
    try:
        evidence.region(code)
    except NotInEvidence:
        return False
    return True


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2100 else None


def _days(text: str) -> int | None:
    if not text.isascii() or not text.isdigit() or len(text) > 3:
        return None
    return int(text) if 1 <= int(text) <= MOST_DAYS else None
