"""Step 5, the money: what the planner enters, the sum that follows, and what is not filled in yet."""

import streamlit as st

from benchmark.analysis import visit_costs
from benchmark.analysis.visit_plan import CostLine
from benchmark.locale import Words
from benchmark.locale.reading import NotANumber, read_number
from benchmark.ui.peers.told import reason_lines
from benchmark.ui.text import plain
from benchmark.ui.visit.draft import Draft, renew, revise
from benchmark.ui.visit.grid import Row, grid, settled
from benchmark.ui.visit.travel import text_field, text_of

_NUMBERS = ("quantity", "times", "unit_cost")


def costs_step(draft: Draft) -> None:
    """Show the lines to fill in, their sum, and the rules of travel."""
    words, plan = draft.words, draft.plan
    st.markdown(f"**{words('Biaya')}**")
    lines = visit_costs.costs(plan, words)
    unreadable = _grid(draft, lines)
    _sums(draft, lines, unreadable)
    text_field(draft, "budget_source", words("Sumber anggaran"), words("misalnya DPA dinas, kode rekening"))
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
    rules = visit_costs.rules(draft.evidence, words)
    if rules:
        with st.expander(words("Aturan biaya perjalanan dinas"), icon=":material/gavel:"):
            st.markdown(reason_lines(draft.evidence, words, rules))


def _grid(draft: Draft, lines: tuple[CostLine, ...]) -> list[str]:
    """Show the grid; return the texts in it that are no numbers."""
    words, plan = draft.words, draft.plan
    rows = [
        {
            "item": line.item,
            "quantity": _written(line.quantity, words),
            "times": _written(line.times, words),
            "unit": line.unit,
            "unit_cost": _written(line.unit_cost, words),
        }
        for line in lines
    ]

    def changed(table: list[Row]) -> None:
        revise(plan.region, costs=tuple(_line(row, words.language) for row in table))

    follows = settled(f"costs:{plan.region}", plan.costs is None, plan.mode)
    number = {"width": "small", "max_chars": 24}
    shown = grid(
        "costs",
        rows,
        {
            "item": st.column_config.TextColumn(words("Rincian"), width="medium", max_chars=200),
            "quantity": st.column_config.TextColumn(words("Banyak"), **number),
            "times": st.column_config.TextColumn(words("Kali"), **number),
            "unit": st.column_config.TextColumn(words("Satuan"), width="small", max_chars=60),
            "unit_cost": st.column_config.TextColumn(words("Harga satuan (Rp)"), **number),
        },
        changed,
        version=f"{plan.region}:{words.language}:{draft.version}:{follows}",
        alt=words("Tabel isian biaya: rincian, banyak, kali, satuan, harga satuan dalam rupiah."),
    )
    cells = (text_of(row[name]) for row in shown for name in _NUMBERS)
    return [text for text in cells if not _readable(text, words.language)]


def _sums(draft: Draft, lines: tuple[CostLine, ...], unreadable: list[str]) -> None:
    words = draft.words
    check = visit_costs.check(lines, words)
    for text in unreadable:
        st.warning(
            words(
                "“{text}” bukan angka dan tidak dihitung. Tulis angka saja, misalnya {example}.",
                text=plain(text, 60),
                example=words.number(1250000),
            ),
            icon=":material/edit:",
        )
    filled = sum(line.total is not None for line in lines)
    for line in lines:
        if line.total is not None:
            st.markdown(f"- {_product(line, words)}")
    empty = [line.item or "–" for line in lines if line.total is None]
    if check.total is not None:
        st.markdown(
            words(
                "**Jumlah: {total}** ({n} dari {all} baris terisi)",
                total=words.rupiah(check.total),
                n=words.number(filled),
                all=words.number(len(lines)),
            )
        )
    if empty:
        st.markdown(f":gray[{words('Belum diisi: {items}', items=plain(', '.join(empty)))}]")
    for problem in check.problems:
        st.markdown(f":material/edit: {plain(problem.text)}")


def _product(line: CostLine, words: Words) -> str:
    unit = f" {plain(line.unit)}" if line.unit else ""
    return words(
        "{item}: {quantity}{unit} × {times} × {cost} = **{total}**",
        item=plain(line.item or "–"),
        quantity=_written(line.quantity, words),
        unit=unit,
        times=_written(line.times, words),
        cost=words.rupiah(line.unit_cost),
        total=words.rupiah(line.total),
    )


def _line(row: Row, language: str) -> CostLine:
    numbers = {name: _number(text_of(row[name]), language) for name in _NUMBERS}
    return CostLine(item=text_of(row["item"]), unit=text_of(row["unit"]), **numbers)


def _number(text: str, language: str) -> float | None:
    """Return the number that stands in a cell; None where none does."""
    if not _readable(text, language):
        return None
    number = read_number(text, language)
    return None if number is None else float(number)


def _readable(text: str, language: str) -> bool:
    try:
        read_number(text, language)
    except NotANumber:
        return False
    return True


def _written(value: float | None, words: Words) -> str:
    if value is None:
        return ""
    return words.number(value, 0 if float(value).is_integer() else 2)
