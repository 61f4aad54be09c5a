"""Slides on other regions: the peers beside one's own, and from whom to learn."""

import pandas as pd

from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_funding import payments
from benchmark.analysis.goal_regulation import in_force_by_region
from benchmark.analysis.learning_gaps import balance_note, missing_for
from benchmark.analysis.peers import similar_regions
from benchmark.analysis.reasons import in_sentence
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import dated_text, dates_of
from benchmark.exports.slides.region_case import GOAL, WITH_FIGURE, Case

_PEERS = 5
_FUNDS = 2


def peers_slide(case: Case) -> list[Slide]:
    """How do the most similar regions fare? Coverage, the strongest instrument, the sources of money."""
    words, evidence = case.words, case.evidence
    peers = similar_regions(evidence, case.code, _PEERS)
    if peers.empty:
        return []
    codes = [case.code, *peers["code"]]
    shares = dict(zip(peers["code"], peers["similarity"], strict=True))
    rows, sources = [], []
    for code in codes:
        similar = words.number(100 * shares[code]) if code in shares else "–"
        instrument, of_instrument = _strongest(case, code)
        funds, of_funds = _funds(case, code)
        figure = case.headlines.loc[code]
        rows.append((evidence.region(code).name, similar, dated_text(words, figure), instrument, funds))
        sources += [figure["source_id"], *of_instrument, *of_funds]
    header = (
        words("Daerah"),
        words("Kemiripan dari 100"),
        words("Cakupan"),
        words("Instrumen berlaku terkuat"),
        words("Sumber dana iuran"),
    )
    alt = words("{region} dan {n} daerah yang paling mirip strukturnya.", region=case.name, n=len(peers))
    table = Table(header, tuple(rows), alt, numeric=(1,), mine=(0,))
    points = [
        words("Kemiripan dihitung dari struktur saja, tanpa cakupan."),
        words("Belum terdata bukan berarti tidak ada."),
    ]
    return [
        case.slide(
            _title(case, peers), points, table, sources, when=dates_of(words, case.headlines.loc[codes])
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
    if not higher:
        return words(
            "Tidak satu pun dari {known} daerah mirip yang berdata lebih tinggi cakupannya daripada {region}",
            **facts,
        )
    facts["higher"] = words.number(higher)
    return words(
        "{higher} dari {known} daerah mirip yang berdata lebih tinggi cakupannya daripada {region}", **facts
    )


def _strongest(case: Case, code: str) -> tuple[str, tuple[str, ...]]:
    rows = in_force_by_region(case.evidence)[code]
    if not rows:
        return case.words("belum terdata"), ()
    return short_title(rows[0], case.words), rows[0]["source_ids"]


def _funds(case: Case, code: str) -> tuple[str, list[str]]:
    words = case.words
    rows = payments(case.evidence).stated[code]
    kinds = {row["fund_kind"]: row for row in rows}
    if not kinds:
        return words("belum terdata"), []
    names = [words.pick(row, "fund_label") for row in kinds.values()][:_FUNDS]
    return words.listing([names[0], *map(in_sentence, names[1:])]), [
        row["source_id"] for row in kinds.values()
    ]


def learning_slide(case: Case) -> list[Slide]:
    """From whom can the region learn to raise coverage, and what?"""
    words, evidence, hosts = case.words, case.evidence, case.hosts
    missing = [reason.text for reason in missing_for(evidence, case.code, GOAL, words)]
    if hosts.empty:
        return []
    rows, told, sources, behind = [], [], [], []
    for host in hosts.to_dict("records"):
        code = host["code"]
        figure = case.headlines.loc[code]
        lesson, of_lesson = _lesson(host)
        distance = words("{n} km", n=words.number(host["km"]))
        rows.append((_host_name(case, host), dated_text(words, figure), lesson, distance))
        told.append(evidence.region(code).name + ":")
        told += [f"– {reason.text}" for reason in (*host["reasons"], *host["planned"])]
        sources += [figure["source_id"], *of_lesson]
        behind += [name for reason in (*host["reasons"], *host["planned"]) for name in reason.source_ids]
    names = words.listing(evidence.region(code).short_name for code in hosts["code"])
    title = words("Untuk menaikkan cakupan, {region} dapat belajar ke {names}", region=case.name, names=names)
    header = (words("Tujuan belajar"), words("Cakupan"), words("Yang dapat dipelajari"), words("Jarak"))
    alt = words("Tujuan belajar {region} untuk menaikkan cakupan.", region=case.name)
    note = balance_note(evidence, hosts, GOAL, words)
    points = [words("Alasan lengkap di catatan."), words("Pertemuan daring dahulu.")]
    told = [*missing, *([note.text] if note else []), *told]
    when = dates_of(words, case.headlines.loc[hosts["code"]])
    table = Table(header, tuple(rows), alt, numeric=(3,))
    return [case.slide(title, points, table, sources, told, when, behind=behind)]


def _host_name(case: Case, host: dict) -> str:
    words = case.words
    marks = [words("kurang mirip")] * bool(host["weak_match"])
    marks += [words("banyak peminat")] * bool(host["overloaded"])
    name = case.evidence.region(host["code"]).name
    return f"{name} ({', '.join(marks)})" if marks else name


def _lesson(host: dict) -> tuple[str, tuple[str, ...]]:
    """What the host has and is not on record here; else what it has in force; else its proof."""
    reasons = {kind: [one for one in host["reasons"] if one.kind == kind] for kind in ("novelty", "proof")}
    first = next(iter([*reasons["novelty"], *host["in_force"], *reasons["proof"]]), None)
    return ("–", ()) if first is None else (first.text, first.source_ids)
