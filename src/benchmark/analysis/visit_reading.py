"""Is what a file or an address holds a plan? Each value is checked where it stands."""

import math
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from benchmark.analysis.learning_score import GOALS
from benchmark.analysis.visit_plan import (
    MOST_HOSTS,
    AgendaItem,
    Asked,
    CostLine,
    Mode,
    Participant,
    VisitPlan,
)
from benchmark.evidence import Evidence, NotInEvidence
from benchmark.locale import Words, message

# What fields of the page take, and files and addresses hold. Nobody's plan comes near; a flood does.
LONGEST_TEXT = 300
LONGEST_NOTE = 1000
MOST_QUESTIONS, MOST_PARTICIPANTS, MOST_AGENDA, MOST_COSTS = 60, 30, 60, 40
MOST_DAYS, MOST_PEOPLE = 14, 500
LARGEST_NUMBER = 1e15
_YEARS = (2000, 2100)
_NOTES = ("purpose", "topic_note")
# Embeddings, overrides and isolates of the direction of writing, U+202A to U+202E and U+2066 to U+2069.
_TURNS = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
MODES = get_args(Mode)

_CORRECT = message("Perbaiki bagian itu, atau simpan ulang rencana dari aplikasi ini.")


class UnreadablePlan(ValueError):  # noqa: N818 - named for what the user has
    """What was to be read is no plan of a visit.

    Attributes
    ----------
    place : where: a path of keys such as ``hosts[1]`` or ``participants[0].count``; "" for the whole.
    what, way_out : fault and remedy in Indonesian, msgids of their translations with ``{names}`` for values.
    """

    def __init__(self, place: str, what: str, way_out: str = _CORRECT, **values):
        self.place, self.what, self.way_out, self.values = place, what, way_out, values
        super().__init__(place, what, way_out)

    def explain(self, words: Words | None = None) -> str:
        """Say place, fault and way out in one line, in Indonesian unless told otherwise."""
        words = words or Words()
        said = f"{words(self.what, **self.values)} {words(self.way_out, **self.values)}"
        return words("Bagian {place}: {fault}", place=self.place, fault=said) if self.place else said

    __str__ = explain


def plan_from(raw: Mapping[str, Any], evidence: Evidence) -> VisitPlan:
    """Build a plan from plain values, as `json.loads` gives them; unknown keys are passed over.

    Raises
    ------
    UnreadablePlan
        At the first value that cannot stand in a plan.
    """
    region = _region(raw.get("region"), "region", evidence)
    plan = VisitPlan(
        region,
        goal=_one_of(raw.get("goal", VisitPlan.goal), "goal", GOALS),
        hosts=_hosts(raw.get("hosts", []), evidence, region),
        mode=_one_of(raw.get("mode", VisitPlan.mode), "mode", MODES),
        start=_day(raw.get("start"), "start"),
        days=_whole(raw.get("days", 1), "days", 1, MOST_DAYS),
    )
    return replace(plan, **typed_from(raw))


def typed_from(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Read what a planner types: the fields of a plan that are texts or lists of them.

    Raises
    ------
    UnreadablePlan
        At the first value that cannot stand there.
    """
    return {
        "agency": _text(raw.get("agency", ""), "agency"),
        "questions": _once(_optional_list(raw, "questions", MOST_QUESTIONS, _asked)),
        "participants": _optional_list(raw, "participants", MOST_PARTICIPANTS, _participant) or (),
        "agenda": _optional_list(raw, "agenda", MOST_AGENDA, _agenda_item),
        "costs": _optional_list(raw, "costs", MOST_COSTS, _cost_line),
        "budget_source": _text(raw.get("budget_source", ""), "budget_source"),
        **{name: _text(raw.get(name, ""), name, LONGEST_NOTE) for name in _NOTES},
    }


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text as it may stand in a plan, cut to the longest length.

    Control characters are left out, and so are the signs that turn round the direction of what follows:
    they would do so with the text of the page or the paper around them.
    """
    return "".join(sign for sign in _without_turns(str(text)) if not _is_control(sign))[:longest]


def tidy(plan: VisitPlan) -> VisitPlan:
    """Return the plan as a file keeps it: clean texts, lists and numbers within their limits."""
    hosts = [code for code in dict.fromkeys(plan.hosts) if code != plan.region]
    return replace(
        plan,
        hosts=tuple(hosts[:MOST_HOSTS]),
        days=min(max(plan.days, 1), MOST_DAYS),
        agency=clean(plan.agency),
        questions=_cut(_once(plan.questions), MOST_QUESTIONS, _tidy_asked),
        participants=_cut(plan.participants, MOST_PARTICIPANTS, _tidy_participant),
        agenda=_cut(plan.agenda, MOST_AGENDA, _tidy_agenda_item),
        costs=_cut(plan.costs, MOST_COSTS, _tidy_cost_line),
        budget_source=clean(plan.budget_source),
        **{name: clean(getattr(plan, name), LONGEST_NOTE) for name in _NOTES},
    )


def _asked(raw: Any, place: str) -> Asked:
    known = _object(raw, place)
    name = _text(known.get("id"), f"{place}.id")
    if not name:
        raise UnreadablePlan(f"{place}.id", message("pertanyaan tanpa tanda pengenal."))
    return Asked(name, _text(known.get("text", ""), f"{place}.text"))


def _participant(raw: Any, place: str) -> Participant:
    known = _object(raw, place)
    return Participant(
        *(_text(known.get(name, ""), f"{place}.{name}") for name in ("position", "agency")),
        _whole(known.get("count", 1), f"{place}.count", 1, MOST_PEOPLE),
        _text(known.get("name", ""), f"{place}.name"),
    )


def _agenda_item(raw: Any, place: str) -> AgendaItem:
    known = _object(raw, place)
    day = _whole(known.get("day", 1), f"{place}.day", 1, MOST_DAYS)
    texts = (_text(known.get(name, ""), f"{place}.{name}") for name in ("time", "activity", "host"))
    return AgendaItem(day, *texts)


def _cost_line(raw: Any, place: str) -> CostLine:
    known = _object(raw, place)
    numbers = {
        name: _number(known.get(name), f"{place}.{name}") for name in ("quantity", "times", "unit_cost")
    }
    texts = {name: _text(known.get(name, ""), f"{place}.{name}") for name in ("item", "unit")}
    return CostLine(**texts, **numbers)


def _hosts(raw: Any, evidence: Evidence, region: str) -> tuple[str, ...]:
    items = _list(raw, "hosts", MOST_HOSTS)
    codes = [_region(item, f"hosts[{at}]", evidence) for at, item in enumerate(items)]
    for at, code in enumerate(codes):
        if code == region or code in codes[:at]:
            raise UnreadablePlan(
                f"hosts[{at}]",
                message("daerah {code} disebut dua kali; tuan rumah harus daerah lain."),
                code=code,
            )
    return tuple(codes)


def _region(raw: Any, place: str, evidence: Evidence) -> str:
    code = _text(raw, place)
    try:
        evidence.region(code)
    except NotInEvidence:
        raise UnreadablePlan(
            place,
            message("kode daerah “{code}” tidak dikenal."),
            message("Tulis kode Kemendagri, misalnya 35.77, atau pilih ulang daerahnya di aplikasi."),
            code=code[:20],
        ) from None
    return code


def _text(raw: Any, place: str, longest: int = LONGEST_TEXT) -> str:
    if not isinstance(raw, str):
        raise UnreadablePlan(place, message("seharusnya teks."))
    if len(raw) > longest:
        raise UnreadablePlan(
            place,
            message("teksnya {n} huruf, paling banyak {most}."),
            message("Persingkat teks itu."),
            n=len(raw),
            most=longest,
        )
    if any(map(_is_control, raw)):
        raise UnreadablePlan(
            place,
            message("teksnya memuat karakter kendali yang tidak dapat ditulis."),
            message("Ketik ulang teks itu."),
        )
    return _without_turns(raw)


def _one_of(raw: Any, place: str, allowed: tuple[str, ...]) -> str:
    if not isinstance(raw, str) or raw not in allowed:
        raise UnreadablePlan(
            place, message("nilainya tidak dikenal; pilihannya {allowed}."), allowed=", ".join(allowed)
        )
    return raw


def _whole(raw: Any, place: str, least: int, most: int) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or not least <= raw <= most:
        raise UnreadablePlan(
            place, message("seharusnya bilangan bulat dari {least} sampai {most}."), least=least, most=most
        )
    return raw


def _number(raw: Any, place: str) -> float | None:
    if raw is None:
        return None
    # Compared before it becomes a float: whole numbers may be too large to be one.
    if (
        isinstance(raw, bool)
        or not isinstance(raw, int | float)
        or not -LARGEST_NUMBER <= raw <= LARGEST_NUMBER
    ):
        raise UnreadablePlan(place, message("seharusnya angka yang wajar, atau kosong (null)."))
    return float(raw)


def _day(raw: Any, place: str) -> date | None:
    if raw is None:
        return None
    try:
        day = date.fromisoformat(_text(raw, place))
    except ValueError:
        day = None
    if day is None or not _YEARS[0] <= day.year <= _YEARS[1]:
        raise UnreadablePlan(
            place,
            message("tanggal tidak terbaca."),
            message("Tulis tanggal seperti 2026-11-30, antara tahun {first} dan {last}."),
            first=_YEARS[0],
            last=_YEARS[1],
        )
    return day


def _optional_list(raw: Mapping, name: str, most: int, read: Callable[[Any, str], Any]):
    if raw.get(name) is None:
        return None
    items = _list(raw[name], name, most)
    return tuple(read(item, f"{name}[{at}]") for at, item in enumerate(items))


def _list(raw: Any, place: str, most: int) -> list:
    if not isinstance(raw, list):
        raise UnreadablePlan(place, message("seharusnya daftar."))
    if len(raw) > most:
        raise UnreadablePlan(
            place,
            message("daftarnya berisi {n}, paling banyak {most}."),
            message("Hapus sebagian isinya."),
            n=len(raw),
            most=most,
        )
    return raw


def _object(raw: Any, place: str) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise UnreadablePlan(place, message("seharusnya himpunan kunci dan nilai."))
    return raw


def _is_control(sign: str) -> bool:
    # Line breaks and tabs are typed; half a surrogate pair cannot be written as UTF-8 at all.
    return unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t"


def _without_turns(text: str) -> str:
    return "".join(sign for sign in text if sign not in _TURNS)


def _once(questions: tuple[Asked, ...] | None) -> tuple[Asked, ...] | None:
    """Leave out questions that stand in the list already: the first of them counts."""
    if questions is None:
        return None
    first = {}
    for one in questions:
        first.setdefault(clean(one.id), one)
    return tuple(first.values())


def _cut(items: tuple | None, most: int, tidied: Callable) -> tuple | None:
    return None if items is None else tuple(tidied(item) for item in items[:most])


def _tidy_asked(one: Asked) -> Asked:
    return Asked(clean(one.id), clean(one.text))


def _tidy_participant(one: Participant) -> Participant:
    count = min(max(int(one.count), 1), MOST_PEOPLE)
    return Participant(clean(one.position), clean(one.agency), count, clean(one.name))


def _tidy_agenda_item(one: AgendaItem) -> AgendaItem:
    day = min(max(one.day, 1), MOST_DAYS)
    return AgendaItem(day, clean(one.time), clean(one.activity), clean(one.host))


def _tidy_cost_line(one: CostLine) -> CostLine:
    numbers = (_within(number) for number in (one.quantity, one.times))
    return CostLine(clean(one.item), *numbers, clean(one.unit), _within(one.unit_cost))


def _within(number: float | None) -> float | None:
    known = number is not None and math.isfinite(number) and abs(number) <= LARGEST_NUMBER
    return float(number) if known else None
