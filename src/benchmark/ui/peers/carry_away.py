"""What the reader takes along: slides, a picture, both lists, a citation; and the first side by side."""

import pandas as pd
import streamlit as st

from benchmark.exports.delimited import csv_bytes
from benchmark.exports.peers_export import (
    choices_sheet,
    peers_sheet,
    peers_workbook,
    sources_behind,
    targets_sheet,
    with_provenance,
)
from benchmark.exports.safe import file_name
from benchmark.locale import LANGUAGES, Words
from benchmark.ui.downloads import CSV, PNG, XLSX, Cited, Download, Progress, download_menu, slides
from benchmark.ui.peers import answers
from benchmark.ui.peers.onward import compare_link
from benchmark.ui.peers.sentence import higher_sentence, key_sentence
from benchmark.ui.peers.view import PeersView

_FIRST = 3


def carry_away(view: PeersView) -> None:
    """Show the link that compares the proposed and the first of both lists, and the download menu."""
    words = view.words
    where = view.evidence.region(view.code).short_name
    with st.container(horizontal=True, vertical_alignment="center"):
        first = compared(view)
        if first:
            label = words("Bandingkan {n} teratas", n=words.number(len(first)))
            compare_link(view, label, first)
        download_menu(
            words,
            [
                slides(
                    words,
                    words("paparan tujuan belajar (PPTX)"),
                    file_name(words("paparan tujuan belajar"), where, view.today, "pptx"),
                    lambda progress: _deck(view, progress),
                    ("peers", view.evidence.revision, view.count, *view.asked[1:], view.today),
                ),
                Download(
                    words("Gambar tujuan belajar (PNG)"),
                    file_name(words("tujuan belajar"), where, view.today, "png"),
                    lambda: _picture(view),
                    PNG,
                ),
                Download(
                    words("Kedua daftar dengan alasan dan sumber (XLSX)"),
                    file_name(words("tujuan belajar"), where, view.today, "xlsx"),
                    lambda: _workbook(view),
                    XLSX,
                ),
                Download(
                    words("Tujuan belajar (CSV)"),
                    file_name(words("tujuan belajar"), where, view.today, "csv"),
                    lambda: csv_bytes(with_provenance(_targets(view), view.evidence, words, view.today)),
                    CSV,
                ),
                Download(
                    words("Sejawat (CSV)"),
                    file_name(words("sejawat"), where, view.today, "csv"),
                    lambda: csv_bytes(with_provenance(_peers(view), view.evidence, words, view.today)),
                    CSV,
                ),
            ],
            key="peers",
            cited=Cited(_titles(view), view.evidence.revision, view.today),
        )


def compared(view: PeersView) -> tuple[str, ...]:
    """Return the proposed target and the first ones, then the nearest peers, each once."""
    found = answers.proposal(*view.asked)
    ahead = answers.targets(*view.asked)["code"].head(_FIRST)
    near = answers.peers(*view.among)["code"].head(_FIRST)
    return tuple(dict.fromkeys([*([found.code] if found else []), *ahead, *near]))


def _targets(view: PeersView):
    table = answers.targets(*view.asked).head(view.count)
    found = answers.proposal(*view.asked)
    return targets_sheet(view.evidence, view.words, view.code, view.goal, table, found)


def _peers(view: PeersView):
    return peers_sheet(view.evidence, view.words, view.code, answers.peers(*view.among).head(view.count))


def _workbook(view: PeersView) -> bytes:
    words, evidence = view.words, view.evidence
    filters = view.filters
    yes = {True: words("ya"), False: words("tidak")}
    choices = {
        words("Daerah"): view.name,
        words("Tujuan belajar"): view.goal_name,
        words("Banyak daerah"): words.number(view.count),
        words("sejenis"): yes[filters.same_type],
        words("provinsi lain"): yes[filters.other_province],
        words("berangka cakupan"): yes[filters.has_figure],
        words("ber-Perda"): yes[filters.has_perda],
        words("Jarak"): words("sampai {km} km", km=words.number(filters.within_km))
        if filters.within_km
        else words("semua jarak"),
        words("Bobot yang diubah"): ", ".join(f"{name}:{value:g}" for name, value in view.weights) or "–",
    }
    shown = answers.targets(*view.asked).head(view.count)
    return peers_workbook(
        evidence,
        words,
        _titles(view)[words.language],
        f"{key_sentence(view)} {higher_sentence(view)}".rstrip(),
        [_targets(view), _peers(view), choices_sheet(words, choices)],
        sources_behind(shown),
        view.today,
    )


def _titles(view: PeersView) -> dict[str, str]:
    return {
        language: Words(language)("Sejawat dan tujuan belajar {region}", region=view.name)
        for language in LANGUAGES
    }


def _deck(view: PeersView, progress: Progress):
    from benchmark.exports.slides.peers import peers_deck

    # The whole list: who is proposed must not hang on how many rows the reader looks at.
    targets = answers.targets(*view.asked)
    peers = answers.peers(*view.among).head(view.count)
    return peers_deck(view.evidence, view.code, view.goal, targets, peers, view.words, view.today, progress)


def _picture(view: PeersView) -> bytes:
    from benchmark.exports.pictures.credits import credit_for
    from benchmark.exports.pictures.scores import scores_picture

    evidence, words = view.evidence, view.words
    targets, found = answers.targets(*view.asked).head(view.count), answers.proposal(*view.asked)
    title = words("Tujuan belajar {region}: {goal}", region=view.name, goal=view.goal_name)
    subtitle = words("Nilai 0–100 menurut bobot yang dipilih, {date}", date=words.date(view.today))
    drawn = targets if found is None else pd.concat([targets, found.host.to_frame().T])
    credit = credit_for(evidence, words, title, subtitle, sources_behind(drawn))
    weights = dict(view.weights) or None
    return scores_picture(evidence, words, targets, view.goal, credit, weights=weights, proposal=found).data
