"""Slides on what comes next: from whom the lowest can learn, and proposals that follow from the evidence."""

import pandas as pd

from benchmark.analysis.comparison_instruments import IN_FORCE, NOT_COLLECTED
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.learning_gaps import missing_for
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import dated_text, figure_text, some
from benchmark.exports.slides.province_meeting import Meeting

GOAL = "coverage"
_ASKING = 4
_NAMED = 3
_STEPS = 6


def learning_slide(meeting: Meeting) -> list[Slide]:
    """From whom can the lowest kabupaten and kota learn, and the province itself, inside and outside?"""
    words, names = meeting.words, meeting.short_names
    # Of few regions, those above the middle are not the ones to ask after.
    asking = min(_ASKING, (len(meeting.known) + 1) // 2)
    lowest = [str(code) for code in meeting.known.index[::-1][:asking]]
    rows, told, sources, title = [], [], [], ""
    for code in [*lowest, meeting.code]:
        inside, outside = _hosts(meeting, code)
        if not inside and not outside:
            continue
        figure = meeting.headlines.loc[code]
        rows.append(
            (
                f"{names[code]}, {figure_text(words, figure)}",
                "–" if code == meeting.code else _named(meeting, inside),
                _named(meeting, outside),
            )
        )
        first = (inside or outside)[0]
        title = title or words(
            "{region} dapat belajar ke {host}",
            region=names[code],
            host=meeting.evidence.region(first["code"]).short_name,
        )
        sources.append(figure["source_id"])
        for host in (*inside, *outside):
            told += [reason.text for reason in host["reasons"]]
            sources += [name for reason in host["reasons"] for name in reason.source_ids]
        told += [reason.text for reason in missing_for(meeting.evidence, code, GOAL, words)]
    if not rows:
        return []
    points = [
        words("Pertemuan daring dahulu; kunjungan hanya bila perlu."),
        words("Alasan dan sumber setiap pasangan ada di catatan."),
    ]
    header = (words("Daerah"), words("Belajar di dalam provinsi"), words("Belajar di luar provinsi"))
    if not lowest:
        header, rows = (header[0], header[2]), [(row[0], row[2]) for row in rows]
    alt = words("Daerah dengan cakupan terendah dan tujuan belajarnya.")
    return [meeting.slide(title, points, Table(header, tuple(rows), alt), dict.fromkeys(sources), told)]


def first_host(meeting: Meeting, code: str) -> pd.Series | None:
    """Return the first learning target of a region for more coverage; None where nobody is ahead."""
    found = learning_targets(meeting.evidence, code, GOAL, 1, words=meeting.words)
    return None if found.empty else found.iloc[0]


def _hosts(meeting: Meeting, code: str) -> tuple[list[pd.Series], list[pd.Series]]:
    """Return the first learning targets in the own province, and those outside."""
    everyone = learning_targets(
        meeting.evidence, code, GOAL, len(meeting.evidence.regions), words=meeting.words
    )
    own = everyone["code"].isin(meeting.table.index)
    return _first(everyone[own]), _first(everyone[~own])


def _first(targets: pd.DataFrame) -> list[pd.Series]:
    """The first target; where too many ask for it, also the first that has fewer guests."""
    if targets.empty or not targets["overloaded"].iloc[0]:
        return [row for _, row in targets.head(1).iterrows()]
    others = targets[~targets["overloaded"].astype(bool)]
    return [row for table in (targets, others) for _, row in table.head(1).iterrows()]


def _named(meeting: Meeting, hosts: list[pd.Series]) -> str:
    words = meeting.words
    if not hosts:
        return words("belum ada yang tercatat lebih maju")
    named = []
    for host in hosts:
        text = f"{meeting.evidence.region(host['code']).short_name}, "
        text += figure_text(words, meeting.headlines.loc[host["code"]])
        marks = [words("kurang mirip")] * bool(host["weak_match"])
        marks += [words("banyak peminat")] * bool(host["overloaded"])
        named.append(f"{text} ({', '.join(marks)})" if marks else text)
    return words("{first}; atau {other}", first=named[0], other=named[1]) if len(named) > 1 else named[0]


def steps_slide(meeting: Meeting) -> list[Slide]:
    """What could the meeting agree on? Proposals, each with the finding that it rests on."""
    words, table = meeting.words, meeting.table
    figures = meeting.targets["gap"].reindex(table.index)
    sources: list[str] = []
    steps: list[tuple[str, str]] = []
    missing = table[~table["state"].isin(["value", "zero", "bound"])]
    if len(missing):
        steps.append(
            (
                words("Kumpulkan angka cakupan daerah yang belum terdata dari cabang BPJS Ketenagakerjaan"),
                words("{n} kabupaten/kota belum terdata", n=words.number(len(missing))),
            )
        )
    stale = table[table["stale"].astype(bool) & table["value"].notna()]
    if len(stale):
        months = words.number(meeting.evidence.parameter("stale_after_months"))
        steps.append(
            (
                words(
                    "Perbarui angka yang lama: {regions}", regions=some(words, stale["short_name"], _NAMED)
                ),
                words("Angka lebih dari {months} bulan: {n}", n=words.number(len(stale)), months=months),
            )
        )
        sources += list(stale["source_id"])
    short = figures[figures < 0].sort_values()
    if len(short):
        far = [str(code) for code in short.index[:_NAMED]]
        steps.append(
            (
                words(
                    "Bahas rencana kejar dengan yang terjauh dari targetnya: {regions}",
                    regions=words.listing(meeting.short_names[code] for code in far),
                ),
                words("Daerah di bawah target sendiri: {n}", n=words.number(len(short))),
            )
        )
        sources += [name for code in far for name in _behind_gap(meeting, code)]
    untargeted = int(meeting.targets["target"].reindex(table.index).isna().sum())
    if untargeted:
        steps.append(
            (
                words("Tetapkan atau catat target tahunan setiap kabupaten/kota"),
                words("Target belum terdata: {n} daerah", n=words.number(untargeted)),
            )
        )
    steps += _on_instruments(meeting)
    if len(meeting.known) > 1:
        low = str(meeting.known.index[-1])
        host = first_host(meeting, low)
        if host is not None:
            steps.append(
                (
                    words(
                        "Adakan pertemuan daring {low} dengan {host}",
                        low=meeting.short_names[low],
                        host=meeting.evidence.region(host["code"]).short_name,
                    ),
                    f"{meeting.short_names[low]} {dated_text(words, meeting.headlines.loc[low])}",
                )
            )
            sources += [name for reason in host["reasons"] for name in reason.source_ids]
    if not steps:
        return []
    title = words("Usulan langkah berikutnya, untuk dibahas dan disepakati")
    points = [words("Disusun dari data yang tercatat; yang belum terdata dapat mengubahnya.")]
    header = (words("Usulan"), words("Dasarnya"))
    alt = words("Usulan langkah berikutnya dan dasar datanya.")
    visual = Table(header, tuple(steps[:_STEPS]), alt)
    return [meeting.slide(title, points, visual, dict.fromkeys(sources), when=meeting.today)]


def _on_instruments(meeting: Meeting) -> list[tuple[str, str]]:
    words, cells = meeting.words, meeting.instrument_cells
    inside = cells[cells["region_code"] != meeting.code]
    regulated = set(inside.loc[inside["key"].isin(["4", "5"]) & (inside["state"] == IN_FORCE), "region_code"])
    seen = set(inside.loc[inside["state"] != NOT_COLLECTED, "region_code"])
    # Administrative kota and kabupaten, as those of Jakarta, cannot make regulations.
    waiting = sorted(code for code in seen - regulated if not _administrative(meeting, code))
    steps = []
    if waiting:
        named = some(words, [meeting.short_names[code] for code in waiting], _NAMED)
        steps.append(
            (
                words("Dorong Perda atau Perkada di {regions}", regions=named),
                words(
                    "Tercatat punya instrumen lain, tetapi belum Perda atau Perkada berlaku: {n} daerah",
                    n=words.number(len(waiting)),
                ),
            )
        )
    unseen = len(meeting.table) - len(seen)
    if unseen:
        steps.append(
            (
                words("Kumpulkan salinan instrumen daerah yang belum terdata"),
                words("Instrumen belum terdata: {n} kabupaten/kota", n=words.number(unseen)),
            )
        )
    return steps


def _administrative(meeting: Meeting, code: str) -> bool:
    return "Administrasi" in meeting.evidence.region(code).name


def _behind_gap(meeting: Meeting, code: str) -> list[str]:
    return [meeting.headlines.at[code, "source_id"], meeting.targets.at[code, "target_source_id"]]
