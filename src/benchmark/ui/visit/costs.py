"""Step 5, the money: what the planner enters, the sum that follows, and what is not filled in yet."""

from decimal import Decimal

import streamlit as st

from benchmark.analysis import visit_costs
from benchmark.analysis.visit_costs import CostCheck
from benchmark.analysis.visit_limits import LARGEST_NUMBER, LONGEST_TEXT, MOST_COSTS
from benchmark.analysis.visit_plan import CostLine
from benchmark.analysis.visit_standing import leaves_day_before
from benchmark.analysis.visit_wording import KEPT, Wording, cost_wording
from benchmark.locale import Words
from benchmark.locale.reading import NotANumber, read_number, write_number
from benchmark.ui.peers.told import reason_lines
from benchmark.ui.text import plain
from benchmark.ui.visit.draft import Draft, renew, revise, settled
from benchmark.ui.visit.fields import text_field
from benchmark.ui.visit.rows import Field, Row, rows_to_fill

_NUMBERS = ("quantity", "times", "unit_cost")
# No more can be read back: see `read_number`.
_MOST_DIGITS = 18


def costs_step(draft: Draft) -> None:
    """Show the lines to fill in, each with its product, then the sum and the rules of travel."""
    words, plan = draft.words, draft.plan
    st.subheader(words("Biaya"), anchor=False)
    wording = cost_wording(words)
    lines = wording.costs(visit_costs.costs(draft.evidence, plan, KEPT))
    check = visit_costs.check(lines, words)
    if leaves_day_before(draft.evidence, plan):
        st.caption(
            words(
                "Perjalanan ditempuh sehari sebelumnya: usulan rincian menghitung satu hari dan satu malam "
                "untuk itu."
            )
        )
    _lines(draft, wording, lines, check)
    _sum(draft, lines, check)
    if plan.costs is not None:
        st.button(
            words("Kembalikan usulan rincian"),
            icon=":material/restart_alt:",
            type="tertiary",
            key="visit:costs:reset",
            help=words("Menghapus semua isian biaya"),
            on_click=renew,
            args=(plan.region,),
            kwargs={"costs": None},
        )
    text_field(draft, "budget_source", words("Sumber anggaran"), words("misalnya DPA dinas, kode rekening"))
    rules = visit_costs.rules(draft.evidence, words)
    if rules:
        with st.expander(words("Aturan biaya perjalanan dinas"), icon=":material/gavel:"):
            st.markdown(reason_lines(draft.evidence, words, rules))


def _lines(draft: Draft, wording: Wording, lines: tuple[CostLine, ...], check: CostCheck) -> None:
    words, plan = draft.words, draft.plan
    table = [
        {
            "item": line.item,
            "quantity": _written(line.quantity, words),
            "unit": line.unit,
            "times": _written(line.times, words),
            "unit_cost": _written(line.unit_cost, words),
        }
        for line in lines
    ]

    def changed(rows: list[Row]) -> None:
        revise(plan.region, costs=tuple(_line(row, wording, words.language) for row in rows))

    def under(place: int, row: Row) -> None:
        told = [f":small[{_product(lines[place], words)}]"] if place in check.summed else []
        numbers = [row[name] for name in _NUMBERS]
        unreadable = [text for text in numbers if not _readable(text, words.language)]
        too_large = [text for text in numbers if text not in unreadable and _beyond(text, words.language)]
        if unreadable:
            text = words(
                "“{text}” bukan angka dan tidak dihitung. Tulis angka saja, misalnya {example}.",
                text=", ".join(unreadable)[:60],
                example=words.number(1250000),
            )
            told.append(f":material/edit: :small[{plain(text)}]")
        if too_large:
            text = words(
                "“{text}” terlalu besar dan tidak dihitung; periksa banyaknya nol.",
                text=", ".join(too_large)[:60],
            )
            told.append(f":material/edit: :small[{plain(text)}]")
        for problem in check.problems:
            # What is missing shows as an empty field, and is summed up below.
            if problem.line == place and problem.kind != "missing":
                told.append(f":material/edit: :small[{plain(problem.text)}]")
        if told:
            st.markdown("  \n".join(told))

    # The proposal counts those who go, days, hosts and the day before.
    people = sum(one.count for one in plan.participants)
    before = leaves_day_before(draft.evidence, plan)
    follows = f"{plan.mode}:{plan.days}:{people}:{len(plan.hosts)}:{before}"
    rows_to_fill(
        "costs",
        table,
        [
            Field("item", words("Rincian"), 2.4, LONGEST_TEXT, words("Rincian lain")),
            Field("quantity", words("Banyak"), 0.9, None, words("Belum diisi")),
            Field("unit", words("Satuan"), 1.2, LONGEST_TEXT),
            Field("times", words("Kali"), 0.7, None),
            Field("unit_cost", words("Harga satuan (Rp)"), 1.4, None, words("Belum diisi")),
        ],
        changed,
        words=words,
        version=f"{plan.region}:{words.language}:{draft.version}:"
        + settled(f"costs:{plan.region}", plan.costs is None, follows),
        most=MOST_COSTS,
        under=under,
    )


def _sum(draft: Draft, lines: tuple[CostLine, ...], check: CostCheck) -> None:
    words = draft.words
    if check.total is None:
        text = words("**Jumlah: belum diisi.** Tidak ada angka yang diusulkan.")
    else:
        text = words(
            "**Jumlah: {total}** ({n} dari {all} baris dijumlahkan)",
            total=words.rupiah(check.total),
            n=words.number(len(check.summed)),
            all=words.number(len(lines)),
        )
    empty = [line.item or words("tanpa nama") for line in lines if line.total is None]
    if empty:
        left_out = words(
            "Belum diisi dan belum ikut dijumlahkan: {items}.", items=plain(words.listing(empty))
        )
        text += f"  \n:small[{left_out}]"
    st.markdown(text)


def _product(line: CostLine, words: Words) -> str:
    return words(
        "{quantity} × {times} × {cost} = **{total}**",
        quantity=f"{_written(line.quantity, words)} {plain(line.unit)}".strip(),
        times=_written(line.times, words),
        cost=f"Rp{_written(line.unit_cost, words)}",
        total=words.rupiah(line.total),
    )


def _line(row: Row, wording: Wording, language: str) -> CostLine:
    numbers = {name: _number(row[name], language) for name in _NUMBERS}
    item, unit = (wording.keep(row[name].strip()) for name in ("item", "unit"))
    return CostLine(item=item, unit=unit, **numbers)


def _number(text: str, language: str) -> float | None:
    """Return the number that stands in a field; None where none does."""
    if not _readable(text, language):
        return None
    number = read_number(text, language)
    return None if number is None else float(number)


def _beyond(text: str, language: str) -> bool:
    """Return whether a number is larger than a plan holds."""
    number = read_number(text, language)
    return number is not None and abs(number) > LARGEST_NUMBER


def _readable(text: str, language: str) -> bool:
    try:
        read_number(text, language)
    except NotANumber:
        return False
    return True


def _written(value: float | None, words: Words) -> str:
    """Write a number with all its decimals: every change reads all fields back."""
    if value is None:
        return ""
    room = max(0, _MOST_DIGITS - len(str(int(abs(value)))))
    return write_number(round(Decimal(repr(float(value))), room), words)
