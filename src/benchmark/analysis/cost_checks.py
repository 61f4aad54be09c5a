"""Can the plan be? For each field that makes it impossible: what is wrong, and the way out."""

from decimal import Decimal

from benchmark.analysis.cost_to_target import MOST_YEARS, SOURCES, Plan
from benchmark.locale import Words
from benchmark.locale.reading import write_number

FIRST_YEARS = (2020, 2045)
# More workers than the world has people is a slip of the keyboard.
_MOST_PEOPLE = 10**10
_MOST_RISE = 100


def check(plan: Plan, words: Words) -> dict[str, str]:
    """Say what keeps the plan from being worked out.

    Returns
    -------
    dict
        Field of `Plan` (``mix`` for the sum of the mix, ``mix:<fund kind>`` for one share) to a sentence with
        the fault and the way out. Empty if the plan can be worked out.
    """
    problems = {
        "universe": _people(plan.universe, words, required=True, least=1),
        "informal": _people(plan.informal, words),
        "civil_servants": _people(plan.civil_servants, words),
        "months": _within(plan.months, 1, 12, words),
        "years": _within(plan.years, 1, MOST_YEARS, words),
        "first_year": _calendar_year(plan.first_year, words),
        "rise": _rise(plan.rise, words),
        "budget": _budget(plan.budget, words),
        **{f"mix:{kind}": _share(plan.mix.get(kind), words) for kind in SOURCES},
    }
    if not problems["universe"]:
        problems["covered"] = _covered(plan, words)
        problems["target"] = _target(plan, words, known=not problems["covered"])
    if not any(problems[f"mix:{kind}"] for kind in SOURCES):
        problems["mix"] = _mix(plan, words)
    return {name: text for name, text in problems.items() if text}


def _people(value: Decimal | None, words: Words, required: bool = False, least: int = 0) -> str:
    if value is None:
        return words("Belum diisi. Isi jumlah pekerja, misalnya 51.735.") if required else ""
    if value < least:
        if least:
            return words("Dasar hitung harus lebih dari 0. Isi jumlah pekerja di daerah ini.")
        return words("Jumlah tidak dapat negatif. Isi 0 atau lebih.")
    if value > _MOST_PEOPLE:
        return words("Jumlah ini terlalu besar. Periksa banyaknya angka nol.")
    if value != int(value):
        return words("Orang dihitung bulat. Isi tanpa desimal, misalnya {n}.", n=words.number(int(value)))
    return ""


def _covered(plan: Plan, words: Words) -> str:
    value = plan.covered.value
    if value is None:
        return words(
            "Belum diisi. Isi cakupan menurut BPJS Ketenagakerjaan atau Disnaker; 0 hanya bila memang nol."
        )
    if plan.covered.unit == "people":
        fault = _people(value, words)
        if fault:
            return fault
        if value > plan.universe:
            return words(
                "Melebihi dasar hitung ({n} orang). Perbesar dasar hitung atau kecilkan angka ini.",
                n=words.number(plan.universe),
            )
        return ""
    if not 0 <= value <= 100:
        return words("Persen berada di antara 0 dan 100.")
    return ""


def _target(plan: Plan, words: Words, known: bool) -> str:
    value = plan.target.value
    if value is None:
        return words("Belum diisi. Isi target, dalam persen atau orang.")
    if plan.target.unit == "pct":
        if not 0 <= value <= 100:
            return words("Persen berada di antara 0 dan 100.")
    else:
        fault = _people(value, words)
        if fault:
            return fault
        if value > plan.universe:
            return words(
                "Melebihi dasar hitung ({n} orang). Isi paling banyak sejumlah itu.",
                n=words.number(plan.universe),
            )
    if known and not _rises(plan):
        return words(
            "Target tidak di atas cakupan hari ini ({people} orang, {share}). Isi angka yang lebih tinggi.",
            people=words.number(plan.covered_people),
            share=words.percent(plan.covered_people / float(plan.universe) * 100),
        )
    return ""


def _rises(plan: Plan) -> bool:
    both_shares = plan.target.unit == plan.covered.unit == "pct"
    # Rounding up makes one worker of two equal shares.
    if both_shares and plan.target.value <= plan.covered.value:
        return False
    return plan.target_people > plan.covered_people


def _within(value: Decimal | None, least: int, most: int, words: Words) -> str:
    if value is None or value != int(value) or not least <= value <= most:
        return words("Isi bilangan bulat dari {least} sampai {most}.", least=least, most=most)
    return ""


def _calendar_year(value: Decimal | None, words: Words) -> str:
    least, most = FIRST_YEARS
    if value is None or value != int(value) or not least <= value <= most:
        return words("Isi tahun dari {least} sampai {most}.", least=least, most=most)
    return ""


def _rise(value: Decimal | None, words: Words) -> str:
    if value is None or not 0 <= value <= _MOST_RISE:
        return words("Isi persen dari 0 sampai {most}; 0 bila iuran tetap.", most=_MOST_RISE)
    return ""


def _budget(value: Decimal | None, words: Words) -> str:
    if value is not None and value <= 0:
        return words("Anggaran harus lebih dari 0. Isi rupiahnya atau kosongkan.")
    return ""


def _share(value: Decimal | None, words: Words) -> str:
    return words("Isi persen dari 0 sampai 100.") if value is not None and not 0 <= value <= 100 else ""


def _mix(plan: Plan, words: Words) -> str:
    total = sum(((plan.mix.get(kind) or Decimal(0)) for kind in SOURCES), Decimal(0))
    if total == 100:
        return ""
    facts = {"total": write_number(total, words), "rest": write_number(abs(100 - total), words)}
    if total < 100:
        return words("Bauran berjumlah {total} %, kurang {rest}. Tambahkan {rest} pada satu sumber.", **facts)
    return words("Bauran berjumlah {total} %, lebih {rest}. Kurangi {rest} dari satu sumber.", **facts)
