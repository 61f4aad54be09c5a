"""Slides of Sejawat on the learning targets: the list, their scores, and why each of the first ones."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from benchmark.analysis.learning_gaps import balance_note
from benchmark.analysis.peer_words import label_in_words
from benchmark.analysis.proposal import (
    beside_figure,
    doubts_of,
    first_passed_in_words,
    is_compared,
    marks_in_words,
    passed_in_words,
    unclear_in_words,
)
from benchmark.analysis.reasons import Reason
from benchmark.exports.slides.cells import first_fund, fund_sources, short_figure, strongest
from benchmark.exports.slides.model import MOST_WORDS, Chart, Series, Slide, Table
from benchmark.exports.slides.parts import dates_of
from benchmark.exports.slides.peers_asked import CLOSE, KINDS, Asked, sources_of
from benchmark.locale import Words, message

_TARGETS = 4
_SCORES = 10
_AHEAD = message("{n} daerah tercatat lebih maju untuk tujuan ini.")
_ABOVE = message("{n} daerah cakupannya di atas median.")
# What must not be torn apart.
_PAIRS = ("()", "“”")


def list_slide(view: Asked) -> list[Slide]:
    """Who is ahead, best first?"""
    words, evidence = view.words, view.evidence
    if view.targets.empty:
        title = words(
            "Belum ada daerah yang tercatat lebih maju daripada {region} untuk tujuan ini", region=view.name
        )
        return [view.slide(title, [view.goal_name], None, ())]
    shown = view.targets.head(_TARGETS)
    places = list(range(1, len(shown) + 1))
    proposed = view.targets["code"].to_list().index(view.proposal.code)
    if proposed >= _TARGETS:
        shown, places = pd.concat([shown, view.targets.iloc[[proposed]]]), [*places, proposed + 1]
    figures = view.headlines.loc[list(shown["code"])].to_dict("records")
    first = view.proposal.code
    rows = tuple(
        (
            words.number(place),
            view.short(row["code"]),
            words.number(100 * row["score"]),
            short_figure(words, figure),
            words.number(row["km"]),
            _marks(view, row) or "–",
        )
        for place, row, figure in zip(places, shown.to_dict("records"), figures, strict=True)
    )
    header = (
        words("No."),
        words("Daerah"),
        words("Nilai"),
        words("Cakupan, %"),
        words("km"),
        words("Tanda"),
    )
    best = shown.iloc[0]
    title = words(
        "Belajar ke {host}: nilai {score} dari 100", host=view.short(best["code"]), score=rows[0][2]
    )
    if first != best["code"]:
        title = words(
            "Diusulkan {host}; {passed}",
            host=view.short(first),
            passed=first_passed_in_words(evidence, words, view.proposal),
        )
    note = balance_note(evidence, view.targets, view.proposal, view.goal, words)
    points = [words("Nilai bukan peringkat resmi: bobotnya dapat diubah di layar Sejawat.")]
    unclear = unclear_in_words(words, view.proposal)
    compared = is_compared(view.headlines, view.goal, view.code)
    if unclear:
        points.insert(0, f"{unclear[:1].upper()}{unclear[1:]}.")
    told = [
        passed_in_words(evidence, words, view.proposal),
        words("Kurang mirip: pelajari caranya, bukan besarnya."),
        *([note.text] if note else []),
        words(_AHEAD if compared else _ABOVE, n=words.number(len(view.targets))),
    ]
    sources = [figure["source_id"] for figure in figures]
    behind = sources_of(reason for reasons in shown["reasons"] for reason in reasons)
    alt = words("Daftar tujuan belajar, terbaik dahulu, dengan nilai, cakupan, jarak, dan tanda.")
    mine = tuple(place for place, code in enumerate(shown["code"]) if code == first)
    visual = Table(header, rows, alt, numeric=(0, 2, 4), mine=mine)
    when = dates_of(words, view.headlines.loc[list(shown["code"])])
    return [view.slide(title, points, visual, sources, told, when, behind=behind)]


def _marks(view: Asked, row: dict) -> str:
    """What speaks against going there first, or that it is proposed."""
    words, proposal = view.words, view.proposal
    doubts = beside_figure(doubts_of(row, view.headlines, view.goal, view.code))
    return marks_in_words(words, doubts, proposal is not None and row["code"] == proposal.code)


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
    return [view.slide(title, points, chart, sources)]


def close_slides(view: Asked) -> list[Slide]:
    """Why each of the first three, and the one to propose? Names, numbers and the main reason.

    All reasons, and why those between were passed over, are for the speaker.
    """
    words, slides, before = view.words, [], 0
    for place, row in view.close:
        order = list(KINDS)
        reasons = sorted(row["reasons"], key=lambda reason: order.index(reason.kind))
        title = words(
            "{place}. {host}: nilai {score}, {label}",
            place=place,
            host=view.evidence.region(row["code"]).name,
            score=words.number(100 * row["score"]),
            label=label_in_words(row["label"], words),
        )
        told = [
            f"{words(KINDS[reason.kind])}: {reason.text}"
            for reason in (*reasons, *row["in_force"], *row["planned"])
        ]
        table, ids = _beside(view, row)
        told_ids = sources_of((*reasons, *row["in_force"], *row["planned"]))
        points = [words("Alasan lengkap ada di catatan.")]
        if place > before + 1:
            passed = "–".join(dict.fromkeys(words.number(end) for end in (before + 1, place - 1)))
            points = [words("Nomor {places} dilewati; alasannya di catatan.", places=passed)]
            told.insert(0, passed_in_words(view.evidence, words, view.proposal))
        before = place
        when = dates_of(words, view.headlines.loc[[view.code, row["code"]]])
        slide = view.slide(title, points, table, ids, told, when, behind=told_ids)
        slides.append(_with_main_reason(view, slide, reasons))
    return slides


def _with_main_reason(view: Asked, slide: Slide, reasons: list[Reason]) -> Slide:
    """The slide with the main reason as far as there is room: what would be new here before what is ahead."""
    words, room = view.words, MOST_WORDS - slide.words
    for reason in sorted(reasons, key=lambda reason: reason.kind != "novelty"):
        head, texts = words(KINDS[reason.kind]), _ever_shorter(reason.text, (", ",))
        if reason.clauses:
            # The title and the table name the regions that the whole sentence names again.
            head, texts = words("Klausul baru bagi kita"), _ever_fewer(words, reason.clauses)
        elif reason.fund:
            # Without its size a payment still says from where; a figure without its date would say less.
            head, texts = words("Sumber dana baru bagi kita"), _ever_shorter(reason.text, (", ", " ("))
        for text in texts:
            said = f"{head}: {text}"
            if len(said.split()) <= room:
                return replace(slide, points=(said, *slide.points))
    return slide


def _ever_fewer(words: Words, clauses: tuple[str, ...]) -> Iterator[str]:
    """All clauses, then without the last ones, never silently."""
    yield f"{words.listing(clauses)}."
    for count in range(len(clauses) - 1, 0, -1):
        yield f"{', '.join(clauses[:count])} …"


def _ever_shorter(whole: str, marks: tuple[str, ...]) -> Iterator[str]:
    """A reason whole, then without its last clauses, then without the last parts of the first one.

    A part begins with one of the marks; never within brackets or a quotation, never silently.
    """
    yield whole
    first = whole
    for first in _before(whole, ("; ",)):
        yield f"{first} …"
    for shorter in _before(first, marks):
        yield f"{shorter} …"


def _before(text: str, marks: tuple[str, ...]) -> Iterator[str]:
    """What stands before each of the marks, the longest first, as far as it tears nothing apart."""
    for end in range(len(text) - 1, 0, -1):
        shorter = text[:end]
        if text.startswith(marks, end) and all(shorter.count(a) == shorter.count(b) for a, b in _PAIRS):
            yield shorter


def _beside(view: Asked, row: dict) -> tuple[Table, list[str]]:
    """The host beside the region that asks, with the sources of both."""
    words, evidence, host = view.words, view.evidence, str(row["code"])
    both = (view.code, host)
    money = {code: cells.to_dict("records") for code, cells in view.money(host).groupby("region_code")}
    held = [strongest(evidence, words, code) for code in both]
    rows = [
        (words("Cakupan, %"), *(short_figure(words, view.headlines.loc[code]) for code in both)),
        (words("Instrumen terkuat"), *(name for name, _ in held)),
        (words("Sumber dana"), *(first_fund(words, money.get(code, [])) for code in both)),
        (words("Kemiripan"), "–", words.number(100 * row["similarity"])),
        (words("Jarak, km"), "–", words.number(row["km"])),
        (words("Kunjungan diterima"), "–", words.number(row["hosted"]) if row["hosted"] else "–"),
    ]
    marks = _marks(view, row)
    if marks:
        rows.append((words("Tanda"), "–", marks))
    header = (words("Segi"), view.short(view.code), view.short(host))
    alt = words("{host} di samping {region}.", host=header[2], region=header[1])
    sources = [
        *(view.headlines.at[code, "source_id"] for code in both),
        *(name for _, ids in held for name in ids),
        *(name for cells in money.values() for name in fund_sources(evidence, cells)),
    ]
    return Table(header, tuple(rows), alt), sources
