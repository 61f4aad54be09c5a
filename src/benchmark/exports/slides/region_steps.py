"""The slide on what could come next: proposals, each with the finding that it rests on."""

from benchmark.analysis.administrative import what_to_learn, where_it_lies
from benchmark.analysis.comparison_funding import PROGRAMME
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_regulation import in_force_by_region, planned_by_region
from benchmark.analysis.proposal import passed_in_words
from benchmark.analysis.target_standing import target_percent
from benchmark.exports.slides.cells import fund_sources, gap_rows, short_figure
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import points_apart_all
from benchmark.exports.slides.region_case import Case

_STEPS = 5
_BINDING = ("perda", "perkada")
# Gaps that have a step of their own.
_SPOKEN_OF = (
    "coverage_missing",
    "coverage_bound",
    "coverage_stale",
    "coverage_doubtful",
    "target_missing",
    "instruments_missing",
    "funding_missing",
)

# What to do, on which finding, both in a few words; what the speaker adds; the sources.
Step = tuple[str, str, list[str], list[str]]


def steps_slide(case: Case) -> list[Slide]:
    """What could the region do next? Nothing is proposed that does not follow from a figure or a gap."""
    words = case.words
    found = [*_on_coverage(case), *_on_rules(case), *_on_money(case), *_on_learning(case), *_on_data(case)]
    if not found:
        return []
    found = found[:_STEPS]
    table = Table(
        (words("Usulan"), words("Dasarnya")),
        tuple((step, basis) for step, basis, *_ in found),
        words("Usulan langkah berikutnya bagi {region} dan dasar datanya.", region=case.name),
    )
    title = words("Usulan langkah berikutnya, untuk dibahas dan disepakati")
    points = [words("Disusun dari data yang tercatat; yang belum terdata dapat mengubahnya.")]
    told = [text for *_, said, _ in found for text in said]
    told += [f"{gap.missing} {gap.remedy}" for gap in case.gaps]
    sources = [name for *_, ids in found for name in ids]
    return [case.slide(title, points, table, sources, told)]


def _on_coverage(case: Case) -> list[Step]:
    words, own, target = case.words, case.own, case.target
    steps: list[Step] = []
    ask = words("Minta angka capaian resmi BPJS Ketenagakerjaan")
    if not case.known:
        basis = words("Baru batas") if own["state"] == "bound" else words("Cakupan belum terdata")
        steps.append((ask, basis, [], [own["source_id"]]))
    elif own["doubtful"]:
        basis = words("Angka di luar batas wajar")
        if own["alternatives"]:
            basis = words("Sumber berselisih {n} poin", n=words.number(own["spread"], 1))
        match = words("Cocokkan angka dengan BPJS Ketenagakerjaan")
        steps.append((match, basis, [], [own["source_id"]]))
    elif own["stale"]:
        basis = words("Angka berumur {n} bulan", n=words.number(own["age_months"]))
        steps.append((ask, basis, [], [own["source_id"]]))
    sources = [own["source_id"], target.source_id] if target is not None else []
    if target is None:
        steps.append(
            (words("Tetapkan atau catat target tahunan"), words("Target belum terdata"), [], sources)
        )
    elif target.year is not None and target.year < case.made_on.year:
        basis = words("Target {year} sudah lewat", year=target.year)
        steps.append((words("Tetapkan atau catat target tahun berjalan"), basis, _told_gap(case), sources))
    elif case.known and target.year is not None and own["value"] < target.value:
        gap = points_apart_all(words, own["value"], target.values)
        steps.append(
            (words("Susun rencana menuju target {year}", year=target.year), gap, _told_gap(case), sources)
        )
    return steps


def _told_gap(case: Case) -> list[str]:
    words, target = case.words, case.target
    if not case.known or target is None or target.year is None:
        return []
    return [
        words(
            "Cakupan {value}, {gap} dari target {year}, {target}.",
            value=short_figure(words, case.own),
            gap=points_apart_all(words, case.own["value"], target.values),
            year=target.year,
            target=target_percent(words, target.value),
        )
    ]


def _on_rules(case: Case) -> list[Step]:
    words = case.words
    in_force = in_force_by_region(case.evidence)[case.code]
    if lies := where_it_lies(case.evidence, case.code, words):
        told = [lies, what_to_learn(case.evidence, case.code, words)]
        basis = words("Perda dan APBD ada pada provinsi")
        return [(words("Sampaikan usul peraturan kepada provinsi"), basis, told, [])]
    planned = planned_by_region(case.evidence)[case.code]
    binding = [row for row in in_force if row["form"] in _BINDING]
    if planned and not any(row["form"] == "perda" for row in in_force):
        row = planned[0]
        subject = row["subject"]
        told = [f"{short_title(row, words)}: {subject}"] if isinstance(subject, str) and subject else []
        return [
            (words("Tuntaskan rancangan peraturan"), short_title(row, words), told, list(row["source_ids"]))
        ]
    if not binding:
        basis = words("Perda, Perkada belum terdata")
        return [(words("Catat atau siapkan Perda atau Perkada"), basis, [], [])]
    return []


def _on_money(case: Case) -> list[Step]:
    words = case.words
    if not case.funding.empty:
        return []
    programmes = [cell for cell in case.fund_cells if cell["state"] == PROGRAMME]
    if programmes:
        basis = words("Baru disebut program")
        return [(words("Catat laporan dana iuran"), basis, [], fund_sources(case.evidence, programmes))]
    return [(words("Catat sumber dana iuran"), words("Pendanaan belum terdata"), [], [])]


def _on_learning(case: Case) -> list[Step]:
    """Propose a meeting only where there is something to learn."""
    words, found = case.words, case.proposal
    if found is None or "nothing" in found.doubts:
        return []
    host = found.host
    name = case.evidence.region(host["code"]).short_name
    figure = case.headlines.loc[host["code"]]
    basis = words("Cakupan {value}", value=short_figure(words, figure))
    reasons = [reason for reason in host["reasons"] if reason.kind in ("lead", "novelty")]
    told = [passed_in_words(case.evidence, words, found), *(reason.text for reason in reasons)]
    ids = [figure["source_id"], *(name for reason in reasons for name in reason.source_ids)]
    return [(words("Adakan pertemuan daring dengan {host}", host=name), basis, told, ids)]


def _on_data(case: Case) -> list[Step]:
    """Propose to fill what the other steps have not spoken of."""
    words = case.words
    open_gaps = [gap for gap in case.gaps if gap.key not in _SPOKEN_OF]
    if not open_gaps:
        return []
    names = [name for name, _ in gap_rows(words, open_gaps)]
    basis = words("{n} hal belum terdata", n=words.number(len(names)))
    if len(names) == 1:
        basis = words("{what} belum terdata", what=names[0])
    return [(words("Lengkapi data daerah sendiri"), basis, [words.listing(names)], [])]
