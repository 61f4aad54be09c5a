"""The cost of a target as sentences, and as formulas with their values filled in."""

from benchmark.analysis.cost_to_target import DISCOUNTABLE, Amount, Plan, Simulation, YearCost
from benchmark.locale import Words
from benchmark.locale.reading import write_number


def cost_sentence(simulation: Simulation, name: str, words: Words) -> str:
    """Say in one sentence how many workers are added and what that costs.

    "Kota Pariaman: 7.720 pekerja ditambah untuk naik dari 29,0 % ke 43,9 % membutuhkan Rp1.556.352.000
    (2027)."
    """
    first, last = simulation.years[0], simulation.years[-1]
    facts = {
        "name": name,
        "people": words.number(simulation.to_add),
        "today": words.percent(float(simulation.coverage)),
        "goal": words.percent(float(last.coverage)),
        "total": words.rupiah(simulation.total),
        "first": first.year,
        "last": last.year,
    }
    if first is last:
        return words(
            "{name}: {people} pekerja ditambah untuk naik dari {today} ke {goal} membutuhkan {total} "
            "({first}).",
            **facts,
        )
    return words(
        "{name}: {people} pekerja ditambah untuk naik dari {today} ke {goal} membutuhkan {total} "
        "selama {first}–{last}.",
        **facts,
    )


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
