"""Slides of Sejawat on the learning targets: the list, their scores, and why each of the first ones."""

from benchmark.analysis.learning_gaps import balance_note
from benchmark.analysis.peer_words import label_in_words
from benchmark.exports.slides.model import Chart, Series, Slide, Table
from benchmark.exports.slides.parts import figure_text
from benchmark.exports.slides.peers_asked import CLOSE, KINDS, Asked, sources_of
from benchmark.locale import Words

_TARGETS = 8
_SCORES = 10
_REASONS = 4


def list_slide(view: Asked) -> list[Slide]:
    """Who is ahead, best first?"""
    words, evidence = view.words, view.evidence
    if view.targets.empty:
        title = words(
            "Belum ada daerah yang tercatat lebih maju daripada {region} untuk tujuan ini", region=view.name
        )
        return [view.slide(title, [view.goal_name], None, (), when=view.today)]
    shown = view.targets.head(_TARGETS)
    figures = view.headlines.loc[list(shown["code"])].to_dict("records")
    rows = tuple(
        (
            words.number(place),
            view.short(row.code),
            words.number(100 * row.score),
            label_in_words(row.label, words),
            figure_text(words, figure),
            words.number(row.km),
            ", ".join(_marks(row, words)) or "–",
        )
        for place, (row, figure) in enumerate(zip(shown.itertuples(), figures, strict=True), start=1)
    )
    header = (
        words("No."),
        words("Daerah"),
        words("Nilai"),
        words("Kemiripan"),
        words("Cakupan"),
        words("km"),
        words("Tanda"),
    )
    first = shown.iloc[0]
    title = words(
        "Belajar ke {host}: nilai {score} dari 100", host=view.short(first["code"]), score=rows[0][2]
    )
    note = balance_note(evidence, view.targets, view.goal, words)
    points = [
        words("Nilai bukan peringkat resmi: bobotnya dapat diubah di layar Sejawat."),
        words("Kurang mirip: pelajari caranya, bukan besarnya.") if first["weak_match"] else "",
    ]
    told = [
        *([note.text] if note else []),
        words("{n} daerah tercatat lebih maju untuk tujuan ini.", n=words.number(len(view.targets))),
    ]
    sources = [
        *(figure["source_id"] for figure in figures),
        *sources_of(reason for reasons in shown["reasons"] for reason in reasons),
    ]
    alt = words("Daftar tujuan belajar, terbaik dahulu, dengan nilai, kemiripan, cakupan, dan jarak.")
    visual = Table(header, rows, alt, numeric=(0, 2, 4, 5))
    return [view.slide(title, points, visual, sources, told, view.today)]


def _marks(row, words: Words) -> list[str]:
    found = (
        (row.overloaded, words("banyak peminat")),
        (row.hosted > 0, words("pernah dikunjungi")),
        (len(row.planned) > 0, words("ada rencana")),
    )
    return [mark for holds, mark in found if holds]


def scores_slide(view: Asked) -> list[Slide]:
    """How far apart are their scores?"""
    words, shown = view.words, view.targets.head(_SCORES)
    if len(shown) < 2:
        return []
    names = [view.short(code) for code in shown["code"]]
    values = tuple(float(100 * score) for score in shown["score"])
    first, second = words.number(values[0]), words.number(values[1])
    title = words(
        "{first} unggul, {n} dari 100; {second} menyusul, {m}",
        first=names[0],
        n=first,
        second=names[1],
        m=second,
    )
    if first == second:
        title = words(
            "{first} dan {second} sama kuat, {n} dari 100", first=names[0], second=names[1], n=first
        )
    roles = tuple("mine" if place < CLOSE else "context" for place in range(len(values)))
    chart = Chart(
        kind="bars",
        categories=tuple(names),
        series=(Series(words("Nilai"), values, roles=roles),),
        unit=words("nilai, 0–100"),
        alt=words(
            "Batang nilai: {bars}.",
            bars="; ".join(
                f"{name} {words.number(value)}" for name, value in zip(names, values, strict=True)
            ),
        ),
        decimals=0,
        most=100.0,
    )
    points = [words("Nilai menggabungkan kemiripan, keunggulan, kebaruan, bukti, dan jangkauan.")]
    sources = sources_of(reason for reasons in shown["reasons"] for reason in reasons)
    return [view.slide(title, points, chart, sources, when=view.today)]


def close_slides(view: Asked) -> list[Slide]:
    """Why each of the first three, in cited sentences?"""
    words, slides = view.words, []
    for place, row in enumerate(view.targets.head(CLOSE).to_dict("records"), start=1):
        order = list(KINDS)
        reasons = sorted(row["reasons"], key=lambda reason: order.index(reason.kind))
        leading = [reason for reason in reasons if reason.kind in ("lead", "novelty", "proof")]
        others = [reason for reason in reasons if reason.kind in ("similarity", "reach")]
        shown = [*leading[: _REASONS - 1], *others[: _REASONS - len(leading[: _REASONS - 1])]]
        if row["planned"]:
            shown.append(row["planned"][0])
        title = words(
            "{place}. {host}: nilai {score}, {label}",
            place=place,
            host=view.evidence.region(row["code"]).name,
            score=words.number(100 * row["score"]),
            label=label_in_words(row["label"], words),
        )
        table = Table(
            (words("Segi"), words("Alasan")),
            tuple((words(KINDS[reason.kind]), reason.text) for reason in shown),
            words("Alasan memilih {host}.", host=view.short(row["code"])),
        )
        everything = (*reasons, *row["in_force"], *row["planned"])
        told = [reason.text for reason in everything if reason not in shown]
        slides.append(view.slide(title, [], table, sources_of(everything), told))
    return slides
