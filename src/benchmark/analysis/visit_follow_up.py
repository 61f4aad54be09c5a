"""What is looked at 6 and 12 months after the visit?"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.figure_words import about
from benchmark.analysis.goal_funding import payments
from benchmark.analysis.goal_paritrana import prizes_by_region
from benchmark.analysis.goal_regulation import in_force_by_region, planned_by_region
from benchmark.analysis.once import once_per_day, once_per_evidence
from benchmark.analysis.reasons import in_sentence, prize_named, sources_of_all
from benchmark.analysis.reasons_of_goal import is_past, size_in_words
from benchmark.analysis.targets import Target, target_of
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_questions import asked
from benchmark.analysis.visit_questions_coverage import figure
from benchmark.analysis.visit_questions_money import newest_months
from benchmark.evidence import Evidence
from benchmark.locale import Words, message
from benchmark.locale.units import written

MONTHS = (6, 12)
# What should have happened, and where one sees it: an indicator, or one of the records below.
_POINTS = {
    "coverage": (
        (6, "vulnerable_workers_total", message("Pendataan pekerja rentan selesai dan terverifikasi.")),
        (6, "vulnerable_workers_covered", message("Pekerja rentan yang terlindungi bertambah.")),
        (12, "ucj_pct", message("Cakupan pekerja naik menuju target.")),
        (12, "bpu_coverage_pct", message("Cakupan pekerja bukan penerima upah naik.")),
        (12, "paid", message("Iuran tahun berikutnya sudah dianggarkan dan dibayar.")),
    ),
    "regulation": (
        (6, "drafts", message("Rancangan peraturan tersusun dan dibahas lintas perangkat daerah.")),
        (6, "clauses", message("Klausul yang dipelajari masuk ke dalam rancangan.")),
        (12, "strongest", message("Peraturan disahkan dan dimuat di JDIH.")),
        (
            12,
            "vulnerable_workers_covered",
            message("Pekerja yang dilindungi menurut peraturan itu bertambah."),
        ),
        (12, "ucj_pct", message("Cakupan pekerja naik menuju target.")),
    ),
    "funding": (
        (6, "planned", message("Iuran masuk ke rancangan anggaran atau rencana penggunaan dana.")),
        (6, "vulnerable_workers_total", message("Daftar penerima ditetapkan sesuai kemampuan anggaran.")),
        (12, "paid", message("Iuran dari sumber dana yang dipelajari dibayar.")),
        (12, "months", message("Bulan yang dibayar dalam setahun bertambah atau tetap penuh.")),
        (12, "vulnerable_workers_covered", message("Pekerja rentan yang terlindungi bertambah.")),
    ),
    "paritrana": (
        (6, "records", message("Bukti regulasi, pendanaan, dan program terkumpul.")),
        (6, "vulnerable_workers_covered", message("Pekerja rentan yang terlindungi bertambah.")),
        (12, "ucj_pct", message("Cakupan pekerja naik menuju target.")),
        (12, "prizes", message("Daerah ikut penilaian Paritrana edisi berikutnya.")),
    ),
}
# A kota administrasi makes no Perda and no Perkada.
_OF_ADMINISTRATIVE = {
    "drafts": message(
        "Rancangan keputusan, instruksi, atau surat edaran tersusun, atau usul peraturan disampaikan kepada "
        "provinsi."
    ),
    "clauses": message("Hal yang dipelajari masuk ke dalam rancangan atau usul itu."),
    "strongest": message("Keputusan, instruksi, atau surat edaran ditetapkan dan disebarluaskan."),
}
_NAMES = {
    "drafts": message("Rancangan peraturan yang tercatat"),
    "clauses": message("Klausul berlaku yang tercatat"),
    "strongest": message("Peraturan terkuat yang berlaku"),
    "planned": message("Iuran yang direncanakan"),
    "paid": message("Iuran yang dibayar"),
    "months": message("Bulan iuran dibayar dalam setahun"),
    "records": message("Catatan yang menjadi bukti"),
    "prizes": message("Rekam Paritrana"),
}


class FollowUp(NamedTuple):
    """One point of the list.

    month: 6 or 12. what: what should have happened. indicator: what to look at, in words. now, target:
    written out with date, "belum terdata" where nothing is on record. now_source_ids, target_source_ids: who
    says the one and the other. due: the day, None while the visit has no date.
    """

    month: int
    what: str
    indicator: str
    now: str
    target: str
    now_source_ids: tuple[str, ...]
    target_source_ids: tuple[str, ...]
    due: date | None = None


class _State(NamedTuple):
    """How something stands, in words, and who says so."""

    text: str
    source_ids: tuple[str, ...] = ()


def follow_up(
    evidence: Evidence, plan: VisitPlan, words: Words, on: date | None = None
) -> tuple[FollowUp, ...]:
    """What is to be looked at after the visit, for the region and goal of the plan?

    Parameters
    ----------
    on : the day from which one looks where the visit has no date yet; today by default.

    Returns
    -------
    tuple of FollowUp, those after 6 months first: first whether the answers are put to use, then what the
    goal should have moved, each with its state on record now and the region's own target.
    """
    begin = plan.start or on or date.today()
    questions = len(asked(evidence, plan, words))
    points = [
        FollowUp(
            MONTHS[0],
            words("Jawaban tuan rumah diolah menjadi rekomendasi dengan penanggung jawab dan tenggat."),
            words("Pertanyaan yang terjawab"),
            words("{n} pertanyaan diajukan", n=words.number(questions))
            if questions
            else words("pertanyaan belum disusun"),
            words("semua terjawab"),
            (),
            (),
            months_after(plan.start, MONTHS[0]),
        )
    ]
    for month, name, what in _POINTS[plan.goal]:
        now = _now(evidence, plan.region, name, words)
        year = months_after(begin, month).year
        target = _target(evidence, plan.region, name, year, words)
        due = months_after(plan.start, month)
        label = _label(evidence, name, words)
        sources = (now.source_ids, target.source_ids)
        if name in _OF_ADMINISTRATIVE and is_administrative(evidence, plan.region):
            what = _OF_ADMINISTRATIVE[name]
        points.append(FollowUp(month, words(what), label, now.text, target.text, *sources, due))
    return tuple(sorted(points, key=lambda point: point.month))


def months_after(day: date | None, months: int) -> date | None:
    """Return the same day so many months later, or the last day of a shorter month."""
    return None if day is None else (pd.Timestamp(day) + pd.DateOffset(months=months)).date()


def _label(evidence: Evidence, name: str, words: Words) -> str:
    return words(_NAMES[name]) if name in _NAMES else words.pick(evidence.indicator(name), "label")


def _now(evidence: Evidence, code: str, name: str, words: Words) -> _State:
    if name in _RECORDS:
        known = _RECORDS[name](evidence, code, words)
    else:
        known = _figure(evidence, code, name, words)
    return known or _State(words("belum terdata"))


def _figure(evidence: Evidence, code: str, name: str, words: Words) -> _State | None:
    row, indicator = figure(evidence, code, name), evidence.indicator(name)
    bound = row["state"] == "bound"
    value = row["bound_value"] if bound else row["value"]
    if pd.isna(value):
        return None
    text = written(value, indicator.unit, indicator.decimals, words)
    if bound:
        text = words("di atas {value}" if row["bound"] == "lower" else "di bawah {value}", value=text)
    else:
        text = about(text, row, words)
    marks = [words.as_of(row["as_of"], row["precision"])]
    marks += [words("dihitung")] if row["computed"] else []
    marks += [words("diragukan")] if row["doubtful"] else []
    marks += [words("lama")] if row["stale"] else []
    return _State(f"{text} ({', '.join(marks)})", (row["source_id"],))


def _target(evidence: Evidence, code: str, name: str, year: int, words: Words) -> _State:
    """The region's own target for that year by the rule of `target_of`, with the year for which it holds."""
    target = None if name in _RECORDS else _own_target(evidence, code, name, year)
    if target is None:
        return _State(words("belum terdata"))
    indicator = evidence.indicator(name)
    value = written(target.value, indicator.unit, indicator.decimals, words)
    value = about(value, vars(target), words)
    if target.year is None:
        return _State(f"{value} ({words('tahun tidak disebut')})", (target.source_id,))
    text = f"{value} ({words('tahun {year}', year=target.year)})"
    text += ", " + words("tahunnya disimpulkan") if target.precision == "inferred" else ""
    # What a year that is over aimed at is no aim any more, but worth knowing.
    text += ", " + words("sudah lewat") if target.year < year else ""
    return _State(text, (target.source_id,))


@once_per_day
def _own_target(evidence: Evidence, code: str, name: str, year: int) -> Target | None:
    return target_of(evidence, code, name, year) if (code, name) in _with_target(evidence) else None


@once_per_evidence
def _with_target(evidence: Evidence) -> frozenset[tuple[str, str]]:
    rows = evidence.observations
    rows = rows[rows["kind"] == "target"]
    return frozenset(zip(rows["region_code"].astype(str), rows["indicator_id"].astype(str), strict=True))


def _drafts(evidence: Evidence, code: str, words: Words) -> _State | None:
    rows = planned_by_region(evidence)[code]
    return _State(_titles(rows, words), sources_of_all(rows)) if rows else None


def _strongest(evidence: Evidence, code: str, words: Words) -> _State | None:
    rows = in_force_by_region(evidence)[code][:1]
    return _State(_titles(rows, words), sources_of_all(rows)) if rows else None


def _clauses(evidence: Evidence, code: str, words: Words) -> _State | None:
    rows = [row for row in in_force_by_region(evidence)[code] if row["provisions"]]
    if not rows:
        return None
    names = {name for row in rows for name in row["provisions"]}
    text = words("{n} klausul dalam {titles}", n=words.number(len(names)), titles=_titles(rows, words))
    return _State(text, sources_of_all(rows))


def _paid(evidence: Evidence, code: str, words: Words) -> _State | None:
    return _money(payments(evidence).stated[code], words)


def _planned(evidence: Evidence, code: str, words: Words) -> _State | None:
    """Plans of years that are over are none for the next one."""
    rows = payments(evidence).planned[code]
    return _money([row for row in rows if pd.notna(row["year"]) and not is_past(row["year"])], words)


def _money(rows: list[dict], words: Words) -> _State | None:
    told = [in_sentence(words.pick(row, "fund_label")) + size_in_words(row, words) for row in rows]
    return _State(words.listing(told), tuple(row["source_id"] for row in rows)) if rows else None


def _months(evidence: Evidence, code: str, words: Words) -> _State | None:
    return _money(newest_months(evidence)[code][:1], words)


def _records(evidence: Evidence, code: str, words: Words) -> _State | None:
    counts = [
        int((evidence.table(name)["region_code"] == code).sum())
        for name in ("instruments", "funding", "programs")
    ]
    if not any(counts):
        return None
    numbers = [words.number(count) for count in counts]
    told = words(
        "{a} instrumen, {b} laporan pendanaan, {c} program", a=numbers[0], b=numbers[1], c=numbers[2]
    )
    return _State(told)


def _prizes(evidence: Evidence, code: str, words: Words) -> _State | None:
    rows: Iterable[dict] = prizes_by_region(evidence)[code]
    return (
        _State(words.listing(prize_named(row, words) for row in rows), sources_of_all(rows)) if rows else None
    )


def _titles(rows: list[dict], words: Words) -> str:
    return words.listing(short_title(row, words) for row in rows)


_RECORDS = {
    "drafts": _drafts,
    "clauses": _clauses,
    "strongest": _strongest,
    "planned": _planned,
    "paid": _paid,
    "months": _months,
    "records": _records,
    "prizes": _prizes,
}
