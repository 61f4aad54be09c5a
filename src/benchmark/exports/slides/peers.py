"""The deck of Sejawat: from whom to learn and why, who is alike, where they are, and what to do next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.learning_gaps import balance_note, missing_for
from benchmark.analysis.levels import level_of
from benchmark.analysis.peer_words import label_in_words
from benchmark.analysis.reasons import Reason
from benchmark.analysis.similarity_reason import feature_labels, feature_sources
from benchmark.evidence import Evidence
from benchmark.exports.slides.draft import Draft
from benchmark.exports.slides.model import Chart, Deck, Image, Series, Slide, Table
from benchmark.exports.slides.parts import PICTURE, PICTURE_DPI, figure_text
from benchmark.locale import Words, message

COVERAGE = "ucj_pct"
_TARGETS = 8
_CLOSE = 3
_PEERS = 10
_REASONS = 4
_STEPS = 5
# How a reason is headed: the part of the score that it explains.
_KINDS = {
    "lead": message("Lebih maju"),
    "novelty": message("Baru bagi kita"),
    "proof": message("Bukti"),
    "similarity": message("Kemiripan"),
    "reach": message("Jangkauan"),
    "in_force": message("Berlaku"),
    "planned": message("Baru rencana"),
}


@dataclass(frozen=True, eq=False)
class Asked(Draft):
    """Who asks, for which goal, and the two lists of the screen."""

    code: str
    goal: str
    targets: pd.DataFrame
    peers: pd.DataFrame

    @property
    def name(self) -> str:
        """The official name of the region that asks."""
        return self.evidence.region(self.code).name

    @cached_property
    def goal_name(self) -> str:
        """The title of the goal."""
        goals = self.evidence.learning_goals.astype({"goal": "object"}).set_index("goal")
        return self.words.pick(goals.loc[self.goal], "label")

    @cached_property
    def headlines(self) -> pd.DataFrame:
        """Coverage of all regions."""
        return headline(self.evidence, COVERAGE)

    def short(self, code: str) -> str:
        """What a region is called in a narrow place."""
        return self.evidence.region(code).short_name


def peers_deck(
    evidence: Evidence,
    code: str,
    goal: str,
    targets: pd.DataFrame,
    peers: pd.DataFrame,
    words: Words,
    made_on: date,
) -> Deck:
    """From whom can this region learn, and who is like it, on slides?

    Parameters
    ----------
    code : the region that asks.
    goal : one of `analysis.learning.GOALS`.
    targets, peers : tables of `learning_targets` and `similar_regions`, as the reader has filtered and
        weighted them, best first; either may be empty.
    made_on : the day that stands on the slides.

    Returns
    -------
    Deck
        The list of targets with their scores, the first three closely, map, peers with what makes them alike,
        what is not on record about the region itself, next steps, sources.
    """
    view = Asked(evidence, words, made_on, code, goal, targets, peers)
    parts = (_list, _scores, _closely, _map, _peers, _missing, _steps)
    slides = [slide for part in parts for slide in part(view)]
    return view.deck(
        words("Tujuan belajar {region}: {goal}", region=view.name, goal=view.goal_name),
        words("Sejawat dan tujuan belajar"),
        words("paparan tujuan belajar"),
        evidence.region(code).short_name,
        slides,
    )


def _list(view: Asked) -> list[Slide]:
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
        *_sources(reason for reasons in shown["reasons"] for reason in reasons),
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


def _scores(view: Asked) -> list[Slide]:
    """How far apart are their scores?"""
    words, shown = view.words, view.targets.head(_PEERS)
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
    roles = tuple("mine" if place < _CLOSE else "context" for place in range(len(values)))
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
    sources = _sources(reason for reasons in shown["reasons"] for reason in reasons)
    return [view.slide(title, points, chart, sources, when=view.today)]


def _closely(view: Asked) -> list[Slide]:
    """Why each of the first three, in cited sentences?"""
    words, slides = view.words, []
    for place, row in enumerate(view.targets.head(_CLOSE).to_dict("records"), start=1):
        order = list(_KINDS)
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
            tuple((words(_KINDS[reason.kind]), reason.text) for reason in shown),
            words("Alasan memilih {host}.", host=view.short(row["code"])),
        )
        everything = (*reasons, *row["in_force"], *row["planned"])
        told = [reason.text for reason in everything if reason not in shown]
        slides.append(view.slide(title, [], table, _sources(everything), told))
    return slides


def _map(view: Asked) -> list[Slide]:
    """Where are the first targets, as seen from here?"""
    if view.targets.empty:
        return []
    words, evidence, headlines = view.words, view.evidence, view.headlines
    code, level = view.code, level_of(evidence, view.code)
    hosts = [str(host) for host in view.targets["code"].head(_CLOSE)]

    def draw() -> bytes:
        # The library that draws takes memory: only once a deck is really written.
        from benchmark.exports.pictures.maps import coverage_map

        return coverage_map(
            evidence,
            words,
            headlines,
            level=level,
            highlight=[code],
            chosen=hosts,
            size=PICTURE,
            dpi=PICTURE_DPI,
        ).data

    named = words.listing(view.short(host) for host in hosts)
    first = view.targets.iloc[0]
    title = words(
        "{host} berjarak sekitar {km} km garis lurus", host=view.short(hosts[0]), km=words.number(first["km"])
    )
    alt = words(
        "Peta cakupan Indonesia; diberi garis tepi: {regions}.", regions=f"{view.short(code)}, {named}"
    )
    points = [
        words("Diberi garis tepi: {regions}.", regions=named),
        words("Batas wilayah untuk peta, bukan untuk keperluan hukum."),
    ]
    sources = [headlines.at[host, "source_id"] for host in (code, *hosts)]
    return [view.slide(title, points, Image(draw, alt), sources, when=view.today)]


def _peers(view: Asked) -> list[Slide]:
    """Who is most alike in structure, and what makes it so?"""
    words, shown = view.words, view.peers.head(_PEERS)
    if shown.empty:
        title = words("Ciri struktur {region} belum cukup terdata untuk mencari sejawat", region=view.name)
        return [view.slide(title, [], None, (), when=view.today)]
    labels = feature_labels(view.evidence, words.language)
    rows = tuple(
        (
            view.short(row.code),
            words.number(100 * row.similarity),
            label_in_words(row.label, words),
            words.listing(labels[name] for name in row.closest),
            labels.get(row.farthest, "–"),
        )
        for row in shown.itertuples()
    )
    title = words(
        "Paling mirip dengan {region}: {peers}",
        region=view.short(view.code),
        peers=words.listing(view.short(code) for code in shown["code"].head(_CLOSE)),
    )
    header = (
        words("Daerah"),
        words("Kemiripan"),
        words("Sebutan"),
        words("Mendekatkan"),
        words("Paling membedakan"),
    )
    known = feature_sources(view.evidence, level_of(view.evidence, view.code))
    sources = [
        name
        for row in shown.itertuples()
        for feature in (*row.closest, row.farthest)
        for code in (view.code, row.code)
        for name in known.get((feature, code), ())
    ]
    alt = words("Daerah yang paling mirip strukturnya, dengan ciri yang mendekatkan dan membedakan.")
    points = [words("Kemiripan 0–100 menurut struktur saja, bukan hasil.")]
    visual = Table(header, rows, alt, numeric=(1,))
    return [view.slide(title, points, visual, dict.fromkeys(sources))]


def _missing(view: Asked) -> list[Slide]:
    words = view.words
    told = missing_for(view.evidence, view.code, view.goal, words)
    if not told:
        return []
    title = words("Yang belum terdata tentang {region}, dan akibatnya bagi daftar ini", region=view.name)
    rows = tuple((reason.text,) for reason in told)
    visual = Table((words("Belum terdata"),), rows, words("Yang belum terdata tentang daerah ini."))
    return [view.slide(title, [], visual, (), when=view.today)]


def _steps(view: Asked) -> list[Slide]:
    """What to do next? An online meeting first, for visits are restricted and cut."""
    words, steps = view.words, []
    hosts = [row for _, row in view.targets.head(_CLOSE).iterrows()]
    free = view.targets[~view.targets["overloaded"].astype(bool)] if len(view.targets) else view.targets
    if hosts:
        first = hosts[0]
        steps.append(
            (
                words("Adakan pertemuan daring dengan {host}", host=view.short(first["code"])),
                _first(first["reasons"]),
            )
        )
        if first["overloaded"] and len(free):
            other = free.iloc[0]
            steps.append(
                (
                    words("Siapkan {host} sebagai pengganti", host=view.short(other["code"])),
                    words("{host} banyak peminat", host=view.short(first["code"])),
                )
            )
        new = [reason for row in hosts for reason in row["reasons"] if reason.kind == "novelty"]
        if new:
            steps.append((words("Minta naskah dan pengalaman pelaksanaannya"), new[0].text))
        steps.append(
            (
                words("Susun daftar pertanyaan di layar Rencana Studi Banding"),
                words("Kunjungan hanya bila pertemuan daring tidak cukup"),
            )
        )
    for reason in missing_for(view.evidence, view.code, view.goal, words):
        steps.append((words("Lengkapi data daerah sendiri"), reason.text))
    if not steps:
        return []
    title = words("Usulan langkah berikutnya, untuk dibahas dan disepakati")
    header = (words("Usulan"), words("Dasarnya"))
    visual = Table(header, tuple(steps[:_STEPS]), words("Usulan langkah berikutnya dan dasar datanya."))
    sources = _sources(reason for row in hosts for reason in row["reasons"])
    return [view.slide(title, [], visual, sources, when=view.today)]


def _first(reasons: tuple[Reason, ...]) -> str:
    order = list(_KINDS)
    return min(reasons, key=lambda reason: order.index(reason.kind)).text


def _sources(reasons: Iterable[Reason]) -> list[str]:
    """Each source once: the table of regions stands behind every distance, and is not what matters."""
    return list(dict.fromkeys(name for reason in reasons for name in reason.source_ids))
