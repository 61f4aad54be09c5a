"""What must be known before the cost of a target is quoted, as sentences."""

from typing import NamedTuple

from benchmark.analysis.cost_cautions import OtherBase, TooEarly, other_base, started_from, too_early
from benchmark.analysis.cost_in_words import dated
from benchmark.analysis.cost_start import StartingPoint
from benchmark.analysis.cost_to_target import Plan, Prices
from benchmark.locale import Words


class Caution(NamedTuple):
    """A sentence and what it is about, "base" or "year"; ``serious`` where the result misleads without it."""

    text: str
    about: str
    serious: bool


def cautions(plan: Plan, price: Prices, start: StartingPoint, words: Words) -> list[Caution]:
    """Say that another base gives another cost, and that the target is not due for years."""
    found = []
    other, early = other_base(plan, price, start), too_early(plan, price, start)
    if other is not None:
        found.append(Caution(_of_base(other, plan, start, words), "base", serious=True))
    if early is not None:
        found.append(Caution(_of_year(early, words), "year", serious=not early.divisible))
    return found


def _of_base(other: OtherBase, plan: Plan, start: StartingPoint, words: Words) -> str:
    sentences = [
        words(
            "Dasar hitung {stated} pekerja ({dated}) bukan {employed} penduduk bekerja ({employed_dated}).",
            stated=words.number(other.stated.value),
            dated=dated(other.stated, words),
            employed=words.number(other.employed.value),
            employed_dated=dated(other.employed, words),
        )
    ]
    if other.simulation is None:
        sentences.append(words("Atas penduduk bekerja, target itu tidak di atas yang sudah terlindungi."))
    else:
        sentences.append(
            words(
                "Atas penduduk bekerja: menambah {people} pekerja, dari {today} ke {goal}, membutuhkan "
                "{total}.",
                people=words.number(other.simulation.to_add),
                today=words.percent(float(other.simulation.coverage)),
                goal=words.percent(float(other.simulation.years[-1].coverage)),
                total=words.compact_rupiah(other.simulation.total),
            )
        )
    if started_from(plan.informal, start.informal):
        sentences.append(words("Jumlah pekerja informal pun dari penduduk bekerja, bukan dari dasar itu."))
    return " ".join(sentences)


def _of_year(early: TooEarly, words: Words) -> str:
    return words(
        "Target tahun {year} di sini tercapai {n} tahun lebih awal. Dibagi rata sampai {year}, tahun {first} "
        "menambah {people} pekerja dengan {cost}.",
        year=early.year,
        n=early.years_early,
        first=early.first.year,
        people=words.number(early.first.added),
        cost=words.compact_rupiah(early.first.cost),
    )
