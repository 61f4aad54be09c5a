"""The deck of Sejawat: from whom to learn and why, who is alike, where they are, and what to do next."""

from datetime import date

import pandas as pd

from benchmark.analysis.learning_gaps import missing_for
from benchmark.analysis.levels import level_of
from benchmark.analysis.peer_words import label_in_words
from benchmark.analysis.reasons import Reason
from benchmark.analysis.similarity_reason import feature_labels, feature_sources
from benchmark.evidence import Evidence
from benchmark.exports.slides.model import Deck, Image, Slide, Table
from benchmark.exports.slides.parts import PICTURE, PICTURE_DPI
from benchmark.exports.slides.peers_asked import CLOSE, KINDS, Asked, sources_of
from benchmark.exports.slides.peers_targets import close_slides, list_slide, scores_slide
from benchmark.locale import Words

_PEERS = 10
_STEPS = 5


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
    parts = (list_slide, scores_slide, close_slides, _map, _peers, _missing, _steps)
    slides = [slide for part in parts for slide in part(view)]
    return view.deck(
        words("Tujuan belajar {region}: {goal}", region=view.name, goal=view.goal_name),
        words("Sejawat dan tujuan belajar"),
        words("paparan tujuan belajar"),
        evidence.region(code).short_name,
        slides,
    )


def _map(view: Asked) -> list[Slide]:
    """Where are the first targets, as seen from here?"""
    if view.targets.empty:
        return []
    words, evidence, headlines = view.words, view.evidence, view.headlines
    code, level = view.code, level_of(evidence, view.code)
    hosts = [str(host) for host in view.targets["code"].head(CLOSE)]

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
        peers=words.listing(view.short(code) for code in shown["code"].head(CLOSE)),
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
    hosts = [row for _, row in view.targets.head(CLOSE).iterrows()]
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
    sources = sources_of(reason for row in hosts for reason in row["reasons"])
    return [view.slide(title, [], visual, sources, when=view.today)]


def _first(reasons: tuple[Reason, ...]) -> str:
    order = list(KINDS)
    return min(reasons, key=lambda reason: order.index(reason.kind)).text
