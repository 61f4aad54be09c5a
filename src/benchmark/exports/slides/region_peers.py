"""Slides on other regions: the peers beside one's own, and from whom to learn."""

import pandas as pd

from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.learning_gaps import balance_note, missing_for
from benchmark.analysis.peers import similar_regions
from benchmark.analysis.proposal import (
    beside_figure,
    doubts_of,
    first_passed_in_words,
    marks_in_words,
    passed_in_words,
    unclear_in_words,
)
from benchmark.exports.slides.cells import first_fund, fund_sources, short_figure, strongest
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import dates_of
from benchmark.exports.slides.region_case import GOAL, WITH_FIGURE, Case

_PEERS = 4


def peers_slide(case: Case) -> list[Slide]:
    """How do the most similar regions fare? Coverage, the strongest instrument, the sources of money."""
    words, evidence = case.words, case.evidence
    peers = similar_regions(evidence, case.code, _PEERS)
    if peers.empty:
        return []
    codes = [case.code, *peers["code"]]
    shares = dict(zip(peers["code"], peers["similarity"], strict=True))
    rows, sources = [], []
    money = funding_matrix(evidence, codes)
    for code in codes:
        similar = words.number(100 * shares[code]) if code in shares else "–"
        instrument, of_instrument = strongest(evidence, words, code)
        funds = money[money["region_code"] == code].to_dict("records")
        figure = case.headlines.loc[code]
        rows.append(
            (
                evidence.region(code).short_name,
                similar,
                short_figure(words, figure),
                instrument,
                first_fund(words, funds),
            )
        )
        sources += [figure["source_id"], *of_instrument, *fund_sources(evidence, funds)]
    header = (
        words("Daerah"),
        words("Kemiripan"),
        words("Cakupan, %"),
        words("Instrumen terkuat"),
        words("Sumber dana"),
    )
    alt = words("{region} dan {n} daerah yang paling mirip strukturnya.", region=case.name, n=len(peers))
    table = Table(header, tuple(rows), alt, numeric=(1,), mine=(0,))
    told = [
        words("“+” berarti masih ada sumber dana lain; “program” berarti belum ada laporan dananya."),
        words("Belum terdata bukan berarti tidak ada."),
    ]
    points = [
        words("Kemiripan dihitung dari struktur saja, tanpa cakupan."),
    ]
    return [
        case.slide(
            _title(case, peers), points, table, sources, told, when=dates_of(words, case.headlines.loc[codes])
        )
    ]


def _title(case: Case, peers: pd.DataFrame) -> str:
    words = case.words
    figures = case.headlines.loc[peers["code"]]
    known = figures[figures["state"].isin(WITH_FIGURE)]
    facts = {"region": case.name, "n": words.number(len(peers)), "known": words.number(len(known))}
    if known.empty:
        return words("Cakupan {n} daerah yang paling mirip dengan {region} belum terdata", **facts)
    if not case.known:
        return words("{known} dari {n} daerah yang paling mirip dengan {region} sudah berdata", **facts)
    higher = int((known["value"] > case.own["value"]).sum())
    if len(known) == 1:
        facts["peer"] = case.evidence.region(known.index[0]).short_name
        if higher:
            return words(
                "Satu-satunya daerah mirip yang berdata, {peer}, lebih tinggi cakupannya daripada {region}",
                **facts,
            )
        return words(
            "Satu-satunya daerah mirip yang berdata, {peer}, tidak lebih tinggi cakupannya daripada {region}",
            **facts,
        )
    if not higher:
        return words(
            "Tidak satu pun dari {known} daerah mirip yang berdata lebih tinggi cakupannya daripada {region}",
            **facts,
        )
    facts["higher"] = words.number(higher)
    return words(
        "{higher} dari {known} daerah mirip yang berdata lebih tinggi cakupannya daripada {region}", **facts
    )


def learning_slide(case: Case) -> list[Slide]:
    """From whom can the region learn to raise coverage? Names and marks; the reasons are for the speaker."""
    words, evidence, hosts = case.words, case.evidence, case.hosts
    if hosts.empty or case.proposal is None:
        return []
    missing = [reason.text for reason in missing_for(evidence, case.code, GOAL, words)]
    first = case.proposal.code
    rows, told, sources, behind = [], [], [], []
    for host in hosts.to_dict("records"):
        code = str(host["code"])
        figure = case.headlines.loc[code]
        instrument, of_instrument = strongest(evidence, words, code)
        against = beside_figure(doubts_of(host, case.headlines, GOAL, case.code))
        marks = marks_in_words(words, against, code == first)
        rows.append(
            (
                evidence.region(code).short_name,
                short_figure(words, figure),
                instrument,
                words.number(host["km"]),
                marks or "–",
            )
        )
        told.append(evidence.region(code).name + ":")
        told += [f"– {reason.text}" for reason in (*host["reasons"], *host["planned"])]
        sources += [figure["source_id"], *of_instrument]
        behind += [name for reason in (*host["reasons"], *host["planned"]) for name in reason.source_ids]
    facts = {"region": case.name, "host": evidence.region(first).name}
    title = words("Untuk menaikkan cakupan, {region} diusulkan belajar ke {host}", **facts)
    if not case.known:
        title = words("{region} diusulkan belajar ke {host}; cakupan sendiri belum terdata", **facts)
    header = (
        words("Tujuan belajar"),
        words("Cakupan, %"),
        words("Instrumen terkuat"),
        words("km"),
        words("Tanda"),
    )
    alt = words("Tujuan belajar {region} untuk menaikkan cakupan.", region=case.name)
    note = balance_note(evidence, case.targets, case.proposal, GOAL, words)
    higher = first_passed_in_words(evidence, words, case.proposal)
    points = [
        f"{higher}." if higher else words("Urut nilai; alasan di catatan."),
        words("Pertemuan daring dahulu."),
    ]
    unclear = unclear_in_words(words, case.proposal)
    if unclear:
        points.insert(0, f"{unclear[:1].upper()}{unclear[1:]}.")
    why = passed_in_words(evidence, words, case.proposal)
    told = [why, *missing, *([note.text] if note else []), *told]
    when = dates_of(words, case.headlines.loc[hosts["code"]])
    mine = tuple(place for place, code in enumerate(hosts["code"]) if code == first)
    table = Table(header, tuple(rows), alt, numeric=(3,), mine=mine)
    return [case.slide(title, points, table, sources, told, when, behind=behind)]
