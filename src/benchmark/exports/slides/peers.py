"""The deck of Sejawat: from whom to learn and why, who is alike, where they are, and what to do next."""

from datetime import date

import pandas as pd

from benchmark.analysis.inventory import gaps
from benchmark.analysis.learning_gaps import missing_for
from benchmark.analysis.levels import level_of
from benchmark.analysis.peer_words import label_in_words
from benchmark.analysis.proposal import doubts_in_words, passed_in_words
from benchmark.analysis.similarity_reason import feature_labels, feature_sources
from benchmark.evidence import Evidence
from benchmark.exports.pictures.map_frames import near_enough
from benchmark.exports.slides.cells import gap_rows, short_figure
from benchmark.exports.slides.draft import Progress
from benchmark.exports.slides.map_sources import drawn_around
from benchmark.exports.slides.model import Deck, Image, Slide, Table
from benchmark.exports.slides.parts import PICTURE, PICTURE_DPI, dates_of
from benchmark.exports.slides.peers_asked import CLOSE, Asked, sources_of
from benchmark.exports.slides.peers_targets import close_slides, list_slide, scores_slide
from benchmark.locale import Words

_PEERS = 7


def peers_deck(
    evidence: Evidence,
    code: str,
    goal: str,
    targets: pd.DataFrame,
    peers: pd.DataFrame,
    words: Words,
    made_on: date,
    progress: Progress | None = None,
) -> Deck:
    """From whom can this region learn, and who is like it, on slides?

    Parameters
    ----------
    code : the region that asks.
    goal : one of `analysis.learning.GOALS`.
    targets, peers : tables of `learning_targets` and `similar_regions`, as the reader has filtered and
        weighted them, best first; either may be empty.
    made_on : the day that stands on the slides.
    progress : told how far the gathering is.

    Returns
    -------
    Deck
        The list of targets with their scores, the first three closely, map, peers with what makes them alike,
        what is not on record about the region itself, next steps, sources.
    """
    view = Asked(evidence, words, made_on, code, goal, targets, peers)
    parts = (list_slide, scores_slide, close_slides, _map, _peers, _missing, _steps)
    slides = view.gathered(parts, progress)
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
    close = [str(row["code"]) for _, row in view.close]
    first = list(dict.fromkeys([view.proposal.code, *close]))
    hosts = near_enough(evidence, code, first)

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
            around=[code, *hosts],
            size=PICTURE,
            dpi=PICTURE_DPI,
        ).data

    named = words.listing(view.short(host) for host in hosts)
    away = dict(zip(view.targets["code"], view.targets["km"], strict=True))
    title = words(
        "{host} berjarak sekitar {km} km garis lurus",
        host=view.short(hosts[0]),
        km=words.number(away[hosts[0]]),
    )
    far = [
        words("{region} ({km} km)", region=view.short(host), km=words.number(away[host]))
        for host in first
        if host not in hosts
    ]
    alt = words(
        "Peta cakupan di sekitar {regions}, yang diberi garis tepi.", regions=f"{view.short(code)}, {named}"
    )
    points = [
        words("Diberi garis tepi: {regions}.", regions=named),
        words("Di luar peta: {regions}.", regions=words.listing(far)) if far else "",
        words("Batas wilayah untuk peta, bukan untuk keperluan hukum."),
    ]
    sources, when = drawn_around(evidence, words, headlines, [code, *hosts], level)
    return [view.slide(title, points, Image(draw, alt), sources, when=when)]


def _peers(view: Asked) -> list[Slide]:
    """Who is most alike in structure, and what makes it so?"""
    words, shown = view.words, view.peers.head(_PEERS)
    if shown.empty:
        title = words("Ciri struktur {region} belum cukup terdata untuk mencari sejawat", region=view.name)
        return [view.slide(title, [], None, ())]
    labels = feature_labels(view.evidence, words.language)
    rows = tuple(
        (
            view.short(row.code),
            words.number(100 * row.similarity),
            label_in_words(row.label, words),
            short_figure(words, view.headlines.loc[row.code]),
        )
        for row in shown.itertuples()
    )
    told = [
        words(
            "{region}: didekatkan oleh {closest}; paling dibedakan oleh {farthest}.",
            region=view.short(row.code),
            closest=words.listing(labels[name] for name in row.closest),
            farthest=labels.get(row.farthest, "–"),
        )
        for row in shown.itertuples()
    ]
    title = words(
        "Paling mirip dengan {region}: {peers}",
        region=view.short(view.code),
        peers=words.listing(view.short(code) for code in shown["code"].head(CLOSE)),
    )
    header = (
        words("Daerah"),
        words("Kemiripan"),
        words("Sebutan"),
        words("Cakupan, %"),
    )
    known = feature_sources(view.evidence, level_of(view.evidence, view.code))
    behind = [
        name
        for row in shown.itertuples()
        for feature in (*row.closest, row.farthest)
        for code in (view.code, row.code)
        for name in known.get((feature, code), ())
    ]
    alt = words("Daerah yang paling mirip strukturnya, dengan kemiripan dan cakupannya.")
    points = [words("Kemiripan 0–100 menurut struktur saja, bukan hasil.")]
    visual = Table(header, rows, alt, numeric=(1,))
    figures = view.headlines.loc[list(shown["code"])]
    when = dates_of(words, figures)
    behind = list(dict.fromkeys(behind))
    return [view.slide(title, points, visual, figures["source_id"], told, when, behind=behind)]


def _missing(view: Asked) -> list[Slide]:
    """What is not on record about the region itself? In few words; what it does to the list is told."""
    words = view.words
    told = [reason.text for reason in missing_for(view.evidence, view.code, view.goal, words)]
    if not told:
        return []
    title = words("Yang belum terdata tentang {region}, dan akibatnya bagi daftar ini", region=view.name)
    rows = gap_rows(words, gaps(view.evidence, view.code, words))
    if not rows:
        return [view.slide(title, told, None, ())]
    header = (words("Belum diketahui"), words("Dapat diisi dari"))
    visual = Table(header, rows, words("Yang belum terdata tentang daerah ini."))
    return [view.slide(title, [words("Akibatnya bagi daftar ada di catatan.")], visual, (), told)]


def _steps(view: Asked) -> list[Slide]:
    """What to do next? An online meeting first, for visits are restricted and cut."""
    words, found = view.words, view.proposal
    steps, told, sources = [], [], []
    if found is not None:
        host, name = found.host, view.short(found.host["code"])
        marks = doubts_in_words(words, found.doubts)
        basis = words("nilai {score} dari 100", score=words.number(100 * host["score"]))
        steps.append((words("Adakan pertemuan daring dengan {host}", host=name), marks or basis))
        told += [passed_in_words(view.evidence, words, found), *(reason.text for reason in host["reasons"])]
        sources = sources_of(host["reasons"])
        if any(reason.kind == "novelty" for reason in host["reasons"]):
            steps.append((words("Minta naskah dan pengalaman pelaksanaannya"), words("baru bagi kita")))
        steps.append((words("Susun daftar pertanyaan di Rencana Studi Banding"), words("daring dahulu")))
    missing = [reason.text for reason in missing_for(view.evidence, view.code, view.goal, words)]
    if missing:
        basis = words("{n} hal belum terdata", n=words.number(len(missing)))
        steps.append((words("Lengkapi data daerah sendiri"), basis))
        told += missing
    if not steps:
        return []
    title = words("Usulan langkah berikutnya, untuk dibahas dan disepakati")
    header = (words("Usulan"), words("Dasarnya"))
    visual = Table(header, tuple(steps), words("Usulan langkah berikutnya dan dasar datanya."))
    return [view.slide(title, [], visual, sources, told)]
