"""The last slide of a comparison: what could follow from it, each proposal with the finding it rests on."""

from benchmark.analysis.comparison_funding import NOT_RECORDED as NO_FUND
from benchmark.analysis.comparison_funding import STATED
from benchmark.analysis.comparison_instruments import IN_FORCE, NOT_COLLECTED
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
    words, matrix = view.words, view.matrix
    clauses = matrix[matrix["axis"] == "provision"]
    labels = view.evidence.provisions.set_index("provision")[f"label_{words.language}"]
    for key, cells in clauses.groupby("key", sort=False):
        holders = cells.loc[cells["state"] == IN_FORCE, "region_code"]
        without = cells.loc[~cells["state"].isin([IN_FORCE, NOT_COLLECTED]), "region_code"]
        if holders.empty or without.empty:
            continue
        return [
            (
                words(
                    "Pelajari klausul “{clause}” untuk {regions}",
                    clause=labels[key],
                    regions=words.listing(view.names[code] for code in without),
                ),
                words("Berlaku di {regions}", regions=words.listing(view.names[code] for code in holders)),
            )
        ]
    return []


def _money(view: Compared) -> list[tuple[str, str]]:
    words = view.words
    labels = view.evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    for kind, cells in view.money.groupby("fund_kind", sort=False, observed=True):
        payers = cells.loc[cells["state"] == STATED, "region_code"]
        without = cells.loc[cells["state"] == NO_FUND, "region_code"]
        if kind == "other" or payers.empty or without.empty:
            continue
        return [
            (
                words(
                    "Telaah sumber dana “{fund}” untuk {regions}",
                    fund=labels[kind],
                    regions=words.listing(view.names[code] for code in without),
                ),
                words("Dinyatakan di {regions}", regions=words.listing(view.names[code] for code in payers)),
            )
        ]
    return []


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
