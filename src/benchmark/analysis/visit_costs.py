"""What does the visit cost? Lines to fill in, their sum, what is wrong with them, and the rules of travel.

No amount is proposed: unit costs are those that the planner's own region has fixed.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmark.analysis.reasons import Reason
from benchmark.analysis.visit_plan import CostLine, VisitPlan
from benchmark.analysis.visit_standing import leaves_day_before
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# Beyond these somebody has mistyped: they bound an entry and say nothing about prices.
_FEWEST_RUPIAH, _MOST_RUPIAH = 1_000, 1_000_000_000
_MOST_QUANTITY, _MOST_TIMES = 1_000, 366
# More than a fourth of the budget of the whole country.
_MOST_TOTAL = 1e15
# Each kind of cost that is proposed, and its unit.
PROPOSED = {
    "meals": (message("Konsumsi peserta rapat daring"), message("orang-rapat")),
    "daily": (message("Uang harian"), message("orang-hari")),
    "way": (message("Transport pergi dan pulang"), message("orang")),
    "lodging": (message("Penginapan"), message("kamar-malam")),
    "there": (message("Transport di daerah tuan rumah"), message("kendaraan-hari")),
    "representation": (message("Uang representasi"), message("orang-hari")),
}
_TEXTS = {
    "missing": message("Baris {line} ({item}): {names} belum diisi, jadi belum ikut dijumlahkan."),
    "negative": message("Baris {line} ({item}): ada angka negatif, jadi tidak ikut dijumlahkan."),
    "not_a_number": message("Baris {line} ({item}): ada isian yang bukan angka."),
    "too_large": message(
        "Baris {line} ({item}): hasil kalinya di atas {limit}, jadi tidak ikut dijumlahkan; periksa "
        "banyaknya nol."
    ),
    "zero": message("Baris {line} ({item}): ada angka nol, jadi jumlahnya nol."),
    "small": message("Baris {line} ({item}): biaya satuan di bawah {limit}; mungkin ditulis dalam ribuan."),
    "large": message("Baris {line} ({item}): biaya satuan di atas {limit}; periksa banyaknya nol."),
    "many": message("Baris {line} ({item}): banyaknya {n}; periksa isian itu."),
    "no_item": message("Baris {line}: nama biaya belum diisi."),
    "twice": message(
        "Baris {line} ({item}): nama ini sudah ada pada baris {other}; jangan dihitung dua kali."
    ),
}
_FACTORS = {
    "quantity": message("banyaknya"),
    "times": message("kali"),
    "unit_cost": message("biaya satuan"),
}
_LEFT_OUT = frozenset({"missing", "negative", "not_a_number", "too_large"})


class Problem(NamedTuple):
    """What is wrong with a line: its place from 0, what (a key), and the sentence."""

    line: int
    kind: str
    text: str


class CostCheck(NamedTuple):
    """What the lines add up to.

    Attributes
    ----------
    total : rupiah over the lines that are added up, None where there is none.
    problems : what is wrong; what is merely not filled in yet stands last.
    summed : places, from 0, of the lines that are added up.
    """

    total: float | None
    problems: tuple[Problem, ...]
    summed: tuple[int, ...] = ()


def costs(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[CostLine, ...]:
    """Return the planner's lines, else the proposed ones."""
    return proposed(evidence, plan, words) if plan.costs is None else plan.costs


def proposed(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[CostLine, ...]:
    """Return the kinds of cost that this mode has, without any amount.

    Quantities are filled in only as far as the plan itself knows them: participants, days, nights, and those
    of the day before where the agenda sets out on it.
    """

    def line(name: str, quantity: float | None, times: float | None) -> CostLine:
        item, unit = PROPOSED[name]
        return CostLine(words(item), quantity, times, words(unit))

    people = _people(plan)
    if plan.mode != "visit":
        return (line("meals", people, float(len(plan.hosts)) or None),)
    days = float(plan.days)
    nights = days - 1 + leaves_day_before(evidence, plan)
    lines = [
        line("daily", people, nights + 1),
        line("way", people, 1.0),
        line("there", None, days),
        line("representation", None, nights + 1),
    ]
    if nights:
        lines.insert(2, line("lodging", people, nights))
    return tuple(lines)


def check(lines: Sequence[CostLine], words: Words) -> CostCheck:
    """Add up the lines and say what is wrong with them.

    Lines with a missing, negative or unreadable factor or a product beyond all measure are not added up, and
    the problem says so; what is merely odd is added up and named.
    """
    summed, problems = [], []
    for place, line in enumerate(lines):
        found = [(kind, values) for kind, values in _faults(line, words)]
        first = _first_of_name(lines, place)
        if first is not None:
            found.append(("twice", {"other": first + 1}))
        for kind, values in found:
            text = words(_TEXTS[kind], line=place + 1, item=line.item, **values)
            problems.append(Problem(place, kind, text))
        if not _LEFT_OUT & {kind for kind, _ in found}:
            summed.append(place)
    problems.sort(key=lambda problem: problem.kind == "missing")
    total = float(sum(lines[place].total for place in summed)) if summed else None
    return CostCheck(total, tuple(problems), tuple(summed))


def rules(evidence: Evidence, words: Words) -> tuple[Reason, ...]:
    """Say by which rules travel of regional governments is paid, and what of that is unconfirmed."""
    told = (
        (
            words(
                "Menurut Aspek.id, perjalanan dinas daerah terdiri atas uang harian, transport, penginapan, "
                "dan uang representasi dengan standar harga satuan regional (Perpres 33/2020). Isilah biaya "
                "satuan yang berlaku di daerah Anda; aplikasi ini tidak mengusulkan angka."
            ),
            "unit_prices",
        ),
        (
            words(
                "Menurut detikFinance dan Pos Merdeka, sejak perubahan 11 September 2023 perjalanan dinas "
                "dalam negeri dipertanggungjawabkan menurut biaya riil (at cost); bagi pimpinan dan anggota "
                "DPRD secara lumpsum, paling lambat mulai tahun anggaran 2024."
            ),
            "at_cost",
        ),
        (
            words(
                "Nomor perubahan itu belum dikonfirmasi: kedua berita menyebut Perpres 52/2023, sedangkan "
                "paparan Kementerian Keuangan (Scribd) dan Adkasi (Inilagi) menyebut Perpres 53/2023."
            ),
            "amendment_number",
        ),
        (words("Besaran yang berlaku untuk tahun 2025 dan 2026 belum dikonfirmasi."), ""),
    )
    stated = evidence.travel_rules
    return tuple(
        Reason(text, tuple(stated.loc[stated["rule"] == rule, "source_id"].astype(str)), "rule")
        for text, rule in told
    )


def _people(plan: VisitPlan) -> float | None:
    return float(sum(one.count for one in plan.participants)) or None


def _faults(line: CostLine, words: Words) -> Iterator[tuple[str, dict]]:
    factors = {name: getattr(line, name) for name in _FACTORS}
    if not line.item.strip():
        yield "no_item", {}
    if any(value is not None and not math.isfinite(value) for value in factors.values()):
        yield "not_a_number", {}
        return
    missing = [name for name, value in factors.items() if value is None]
    if missing:
        yield "missing", {"names": words.listing(words(_FACTORS[name]) for name in missing)}
    known = [value for value in factors.values() if value is not None]
    if any(value < 0 for value in known):
        yield "negative", {}
        return
    if not missing and line.total > _MOST_TOTAL:
        yield "too_large", {"limit": words.compact_rupiah(_MOST_TOTAL)}
        return
    if 0 in known:
        yield "zero", {}
    if line.unit_cost and line.unit_cost < _FEWEST_RUPIAH:
        yield "small", {"limit": words.rupiah(_FEWEST_RUPIAH)}
    if line.unit_cost and line.unit_cost > _MOST_RUPIAH:
        yield "large", {"limit": words.compact_rupiah(_MOST_RUPIAH)}
    for value, most in ((line.quantity, _MOST_QUANTITY), (line.times, _MOST_TIMES)):
        if value and value > most:
            yield "many", {"n": words.number(value)}


def _first_of_name(lines: Sequence[CostLine], place: int) -> int | None:
    """Return the place of an earlier line of the same name, None where there is none."""
    name = lines[place].item.strip().casefold()
    earlier = [at for at in range(place) if name and lines[at].item.strip().casefold() == name]
    return earlier[0] if earlier else None
