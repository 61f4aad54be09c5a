"""The answer: workers to add, cost by year and source, share of a budget, and the calculation itself."""

from datetime import date
from decimal import Decimal

import pandas as pd
import streamlit as st

from benchmark.analysis.cost_in_words import formulas
from benchmark.analysis.cost_start import StartingPoint
from benchmark.analysis.cost_to_target import DISCOUNTABLE, Plan, Prices, Simulation
from benchmark.charts.cost_years import cost_years, cost_years_alt
from benchmark.exports.cost_workbook import cost_workbook
from benchmark.exports.safe import file_name
from benchmark.locale import Words
from benchmark.ui.downloads import XLSX, Download, download_menu
from benchmark.ui.here import Here
from benchmark.ui.tables import readable
from benchmark.ui.text import plain


def result(
    place: Here,
    plan: Plan,
    price: Prices,
    start: StartingPoint,
    simulation: Simulation,
    another_base: bool,
) -> None:
    """Show the result of a plan that can be worked out; ``another_base`` where its base is doubtful."""
    words = place.words
    st.subheader(words("Hasil"), anchor=False)
    # Informal workers are some of the employed: no share of them where the rest is not.
    _figures(place, simulation, share=None if another_base else simulation.share_of_informal)
    if len(simulation.years) > 1:
        st.plotly_chart(
            cost_years(simulation, words, place.dark),
            theme=None,
            config={"displayModeBar": False},
            alt=cost_years_alt(simulation, words),
            key="cost_years",
        )
    _discount_without_effect(place, plan, simulation)
    st.markdown(f"**{words('Menurut tahun')}**")
    _year_table(place, simulation)
    st.markdown(f"**{words('Menurut sumber dana')}**")
    _source_table(place, plan, simulation)
    _civil_servants(place, simulation)
    st.markdown(f"**{words('Cara menghitung')}**")
    st.markdown(
        "\n".join(f"- {plain(what)} = {plain(how)}" for what, how in formulas(plan, simulation, words))
    )
    name = place.evidence.region(place.region).short_name
    today = date.today()
    download_menu(
        words,
        [
            Download(
                words("Buku kerja dengan rumus hidup (XLSX)"),
                file_name(words("Biaya menuju target"), name, today, "xlsx"),
                lambda: cost_workbook(place.evidence, place.region, plan, price, start, words, today),
                XLSX,
            )
        ],
        key="simulation",
    )
    st.caption(
        words(
            "Hitungan iuran pekerja yang ditambah saja; yang sudah terlindungi tidak dibayar di "
            "sini. Bukan usulan "
            "anggaran resmi. Alamat halaman ini membuka kembali simulasi yang sama."
        )
    )


def _figures(place: Here, simulation: Simulation, share: Decimal | None) -> None:
    words = place.words
    quiet = {"delta_color": "off", "delta_arrow": "off"}
    last = simulation.years[-1]
    left, right = st.columns([2, 3])
    left.metric(
        words("Pekerja yang ditambah"),
        words.number(simulation.to_add),
        None if share is None else words("{share} pekerja informal", share=words.percent(float(share))),
        **quiet,
    )
    budget = simulation.shares_of_budget
    right.metric(
        words("Biaya {year}", year=last.year),
        words.compact_rupiah(last.cost),
        None if budget is None else words("{share} anggaran", share=words.percent(float(budget[-1]), 2)),
        **quiet,
    )
    st.caption(
        words(
            "Seluruhnya {total}. Cakupan naik dari {today} ke {goal}.",
            total=words.rupiah(simulation.total),
            today=words.percent(float(simulation.coverage)),
            goal=words.percent(float(last.coverage)),
        )
    )


def _discount_without_effect(place: Here, plan: Plan, simulation: Simulation) -> None:
    words = place.words
    if plan.discount == "none":
        return
    if not any(plan.mix.get(kind) for kind in DISCOUNTABLE):
        st.info(
            words("Potongan tidak mengubah hasil: seluruh bauran dibayar anggaran daerah, desa, atau DBH.")
        )
    elif not any(year.discount_months for year in simulation.years):
        st.info(words("Potongan tidak mengubah hasil: masa berlakunya di luar tahun simulasi."))


def _year_table(place: Here, simulation: Simulation) -> None:
    words, years = place.words, simulation.years
    columns = {
        words("Tahun"): [str(year.year) for year in years],
        words("Ditambah"): [float(year.added) for year in years],
        words("Cakupan, %"): [float(year.coverage) for year in years],
    }
    # A premium that stays the same stands in its field and in every formula.
    if len({year.premium for year in years}) > 1:
        columns[words("Iuran, Rp")] = [float(year.premium) for year in years]
    columns[words("Biaya, Rp")] = [float(year.cost) for year in years]
    decimals = dict.fromkeys(list(columns)[1:], 0) | {words("Cakupan, %"): 1}
    if simulation.shares_of_budget:
        columns[words("Anggaran, %")] = [float(share) for share in simulation.shares_of_budget]
        decimals[words("Anggaran, %")] = 2
    _static(words, pd.DataFrame(columns), decimals)


def _source_table(place: Here, plan: Plan, simulation: Simulation) -> None:
    """Show a row for each source and year: a column for each year would leave the page."""
    words = place.words
    kinds = place.evidence.fund_kinds.set_index("fund_kind")
    rows = [
        {
            words("Sumber dana"): words.pick(kinds.loc[source.fund_kind], "label"),
            words("Tahun"): str(year.year),
            words("Pekerja"): float(source.workers),
            words("Biaya, Rp"): float(source.cost),
        }
        for sources in zip(*(year.sources for year in simulation.years), strict=True)
        for year, source in zip(simulation.years, sources, strict=True)
        if plan.mix.get(source.fund_kind)
    ]
    _static(words, pd.DataFrame(rows), {words("Pekerja"): 0, words("Biaya, Rp"): 0})
    st.caption(words("Rupiah menurut tahun; bagian-bagiannya pas menjadi seluruhnya."))


def _static(words: Words, table: pd.DataFrame, decimals: dict[str, int]) -> None:
    """Show a few rows with whole column heads, which a grid in half a page would cut."""
    st.table(readable(words, table, decimals), border="horizontal", hide_index=True)


def _civil_servants(place: Here, simulation: Simulation) -> None:
    servants = simulation.civil_servants
    if servants is None:
        return
    words = place.words
    st.markdown(
        words(
            "**Satu ASN, satu pekerja:** {workers} pekerja ({share} dari yang ditambah), "
            "cakupan menjadi {coverage}, "
            "iuran {cost} setahun dari ASN.",
            workers=words.number(servants.workers),
            share=words.percent(float(servants.share_of_need)),
            coverage=words.percent(float(servants.coverage)),
            cost=words.rupiah(servants.cost),
        )
    )
