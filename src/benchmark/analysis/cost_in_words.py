"""The cost of a target as sentences, and as formulas with their values filled in."""

from benchmark.analysis.cost_cautions import started_from
from benchmark.analysis.cost_start import Start, StartingPoint
from benchmark.analysis.cost_to_target import DISCOUNTABLE, Amount, Plan, Simulation, YearCost
from benchmark.locale import Words
from benchmark.locale.reading import write_number


def cost_sentence(plan: Plan, simulation: Simulation, start: StartingPoint, name: str, words: Words) -> str:
    """Say in one sentence how many workers are added, whose target that is, on which base, and what it costs.

    "Kota Pariaman: menambah 7.720 pekerja, dari 29,0 % ke 43,92 % (acuan nasional RPJMN 2029), membutuhkan
    Rp1,6 miliar pada 2027; dasar hitung 51.735 penduduk bekerja (Agu 2025)." The tables hold every rupiah.
    """
    first, last = simulation.years[0], simulation.years[-1]
    today = words.percent(float(simulation.coverage))
    # An old figure is dated, but not twice where the base is as old.
    same_day = started_from(plan.universe, start.universe) and start.universe.as_of == start.covered.as_of
    if started_from(plan.covered, start.covered) and start.covered.stale and not same_day:
        today += f" ({dated(start.covered, words)})"
    goal = words.percent(float(last.coverage))
    if plan.target.unit == "pct":
        goal = f"{write_number(plan.target.value, words)}\u00a0%"
    facts = {
        "name": name,
        "people": words.number(simulation.to_add),
        "today": today,
        "goal": goal,
        "aim": _aim(plan, start.target, words),
        "total": words.compact_rupiah(simulation.total),
        "first": first.year,
        "last": last.year,
        "base": _base(plan, start, words),
    }
    if first is last:
        return words(
            "{name}: menambah {people} pekerja, dari {today} ke {goal} ({aim}), membutuhkan {total} pada "
            "{first}; dasar hitung {base}.",
            **facts,
        )
    return words(
        "{name}: menambah {people} pekerja, dari {today} ke {goal} ({aim}), membutuhkan {total} selama "
        "{first}–{last}; dasar hitung {base}.",
        **facts,
    )


def _aim(plan: Plan, target: Start, words: Words) -> str:
    if not started_from(plan.target, target):
        return words("target isian sendiri")
    if target.origin == "national":
        return words("acuan nasional {series} {year}", series=target.series, year=target.year)
    if target.year is None:
        return words("target daerah, tanpa tahun")
    if target.past:
        return words("target daerah {year}, sudah lewat", year=target.year)
    return words("target daerah {year}", year=target.year)


def _base(plan: Plan, start: StartingPoint, words: Words) -> str:
    people = words.number(plan.universe)
    if started_from(plan.universe, start.employed):
        return words("{people} penduduk bekerja ({dated})", people=people, dated=dated(start.employed, words))
    if started_from(plan.universe, start.universe):
        return words("{people} pekerja ({dated})", people=people, dated=dated(start.universe, words))
    return words("{people} pekerja (isian sendiri)", people=people)


def dated(start: Start, words: Words) -> str:
    """Return month and year of a starting value, with the mark of an old one."""
    day = words.brief(start.as_of, start.precision)
    return f"{day}, {words('lama')}" if start.stale else day


def formulas(plan: Plan, simulation: Simulation, words: Words) -> list[tuple[str, str]]:
    """Return each step as (what is worked out, formula with its values), in the order of the calculation."""
    goal = _people(plan.target, simulation.target, plan, words, up=True)
    today = _people(plan.covered, simulation.covered, plan, words, up=False)
    steps = [
        (words("Pekerja pada target"), goal),
        (words("Pekerja terlindungi hari ini"), today),
        (
            words("Pekerja yang ditambah"),
            words(
                "{goal} − {today} = {people} orang",
                goal=words.number(simulation.target),
                today=words.number(simulation.covered),
                people=words.number(simulation.to_add),
            ),
        ),
    ]
    steps += [
        (words("Biaya tahun {year}", year=year.year), _cost(plan, simulation, year, words))
        for year in simulation.years
    ]
    if len(simulation.years) > 1:
        parts = " + ".join(words.rupiah(year.cost) for year in simulation.years)
        steps.append((words("Biaya seluruhnya"), f"{parts} = {words.rupiah(simulation.total)}"))
    return steps


def _people(amount: Amount, people: int, plan: Plan, words: Words, up: bool) -> str:
    if amount.unit == "people":
        return words("{people} orang", people=words.number(people))
    text = (
        words("{universe} × {share} %, dibulatkan ke atas = {people} orang")
        if up
        else words("{universe} × {share} %, dibulatkan = {people} orang")
    )
    return text.format(
        universe=words.number(plan.universe),
        share=write_number(amount.value, words),
        people=words.number(people),
    )


def _cost(plan: Plan, simulation: Simulation, year: YearCost, words: Words) -> str:
    people = words("{people} orang", people=words.number(year.added))
    if len(simulation.years) > 1:
        people = f"{words.number(simulation.to_add)} × {year.number}/{len(simulation.years)} ≈ {people}"
    months = words("{n} bulan", n=words.number(plan.months))
    full = year.added * int(plan.months) * year.premium
    text = f"{people} × {months} × {words.rupiah(year.premium)}"
    if full != year.cost:
        workers = sum(source.workers for source in year.sources if source.fund_kind in DISCOUNTABLE)
        text += " − " + words(
            "potongan {people} orang × {months} bulan × {amount}",
            people=words.number(workers),
            months=words.number(year.discount_months),
            amount=words.rupiah(year.discount),
        )
    return f"{text} = {words.rupiah(year.cost)}"
