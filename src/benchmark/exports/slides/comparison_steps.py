"""The last slide of a comparison: what could follow from it, each proposal with the finding it rests on."""

import pandas as pd

from benchmark.analysis.comparison_funding import NOT_RECORDED as NO_FUND
from benchmark.analysis.comparison_funding import STATED
from benchmark.analysis.comparison_instruments import DRAFT, IN_FORCE, NOT_RECORDED, UNKNOWN
from benchmark.exports.slides.comparison_set import Compared
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import figure_text

_LEAST = 0.05  # points: what reads the same is no lead


def steps_slide(view: Compared) -> list[Slide]:
    """What could be done next?"""
    words = view.words
    steps = [*_meeting(view), *_regulation(view), *_money(view), *_missing(view)]
    if not steps:
        return []
    header = (words("Usulan"), words("Dasarnya"))
    visual = Table(header, tuple(steps), words("Usulan langkah berikutnya dan dasar datanya."))
    title = words("Usulan langkah berikutnya, untuk dibahas dan disepakati")
    points = [words("Disusun dari data yang tercatat; yang belum terdata dapat mengubahnya.")]
    told = [f"{step}: {basis}." for step, basis, *_ in steps]
    sources = [name for statement in view.statements for name in statement.source_ids]
    return [view.slide(title, points, visual, sources, told)]


def _meeting(view: Compared) -> list[tuple[str, str]]:
    """An online meeting with the best covered: of the own region, else of the lowest."""
    words = view.words
    known = view.coverage[view.coverage["value"].notna()].sort_values("value", ascending=False, kind="stable")
    if len(known) < 2:
        return []
    best = known.iloc[0]
    asking = known.loc[view.mine] if view.mine in known.index else known.iloc[-1]
    if best["value"] - asking["value"] < _LEAST:
        return []
    return [
        (
            words(
                "Adakan pertemuan daring {low} dengan {host}",
                low=asking["short_name"],
                host=best["short_name"],
            ),
            words(
                "Cakupan {low} {low_value}, {host} {host_value}",
                low=asking["short_name"],
                low_value=figure_text(words, asking),
                host=best["short_name"],
                host_value=figure_text(words, best),
            ),
        )
    ]


def _regulation(view: Compared) -> list[tuple[str, str]]:
    words, clauses = view.words, view.matrix[view.matrix["axis"] == "provision"]
    found = _first_lead(view, clauses, "key", IN_FORCE, (UNKNOWN, DRAFT, NOT_RECORDED))
    if found is None:
        return []
    clause, ahead, behind = found
    labels = view.evidence.provisions.set_index("provision")[f"label_{words.language}"]
    return [
        (
            words("Pelajari klausul “{clause}” untuk {regions}", clause=labels[clause], regions=behind),
            words("Berlaku di {regions}", regions=ahead),
        )
    ]


def _money(view: Compared) -> list[tuple[str, str]]:
    words, kinds = view.words, view.money[view.money["fund_kind"] != "other"]
    found = _first_lead(view, kinds, "fund_kind", STATED, (NO_FUND,))
    if found is None:
        return []
    fund, ahead, behind = found
    labels = view.evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    return [
        (
            words("Telaah sumber dana “{fund}” untuk {regions}", fund=labels[fund], regions=behind),
            words("Dinyatakan di {regions}", regions=ahead),
        )
    ]


def _first_lead(
    view: Compared, cells: pd.DataFrame, column: str, held: str, lacking: tuple[str, ...]
) -> tuple[str, str, str] | None:
    """Return the first thing that some hold and others lack, with the names of both; None without one.

    ``cells`` are rows of a matrix, ``column`` says of what, ``held`` and ``lacking`` are states.
    """
    for name, rows in cells.groupby(column, sort=False, observed=True):
        ahead, behind = (
            [view.names[code] for code in rows.loc[rows["state"].isin(states), "region_code"]]
            for states in ((held,), lacking)
        )
        if ahead and behind:
            return str(name), view.words.listing(ahead), view.words.listing(behind)
    return None


def _missing(view: Compared) -> list[tuple[str, str]]:
    words = view.words
    unknown = [
        view.names[str(code)]
        for code, state in view.coverage["state"].items()
        if state not in ("value", "zero", "bound")
    ]
    old = view.coverage[view.coverage["stale"] & view.coverage["value"].notna()]["short_name"].tolist()
    steps = []
    if unknown:
        steps.append(
            (
                words("Kumpulkan angka cakupan dari cabang BPJS Ketenagakerjaan"),
                words("Belum terdata: {regions}", regions=words.listing(unknown)),
            )
        )
    if old:
        months = words.number(view.evidence.parameter("stale_after_months"))
        steps.append(
            (
                words("Perbarui angka yang lama: {regions}", regions=words.listing(old)),
                words("Angka lebih dari {months} bulan: {n}", n=words.number(len(old)), months=months),
            )
        )
    return steps
