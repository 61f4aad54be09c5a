"""The slide on what could come next: proposals, each with the finding that it rests on."""

from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_regulation import in_force_by_region, planned_by_region
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import dated_text, points_apart
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

Step = tuple[str, str, list[str]]


def steps_slide(case: Case) -> list[Slide]:
    """What could the region do next? Nothing is proposed that does not follow from a figure or a gap."""
    words = case.words
    found = [*_on_coverage(case), *_on_rules(case), *_on_money(case), *_on_learning(case), *_on_data(case)]
    if not found:
        return []
    found = found[:_STEPS]
    table = Table(
        (words("Usulan"), words("Dasarnya")),
        tuple((step, basis) for step, basis, _ in found),
        words("Usulan langkah berikutnya bagi {region} dan dasar datanya.", region=case.name),
    )
    title = words("Usulan langkah berikutnya, untuk dibahas dan disepakati")
    points = [words("Disusun dari data yang tercatat; yang belum terdata dapat mengubahnya.")]
    sources = [name for _, _, ids in found for name in ids]
    return [case.slide(title, points, table, sources, when=case.today)]


def _on_coverage(case: Case) -> list[Step]:
    words, own, target = case.words, case.own, case.target
    steps: list[Step] = []
    if not case.known:
        steps.append(
            (
                words("Minta angka capaian resmi kepada cabang BPJS Ketenagakerjaan"),
                words("Cakupan hanya diketahui sebagai batas, bukan angka pasti.")
                if own["state"] == "bound"
                else words("Angka cakupan belum terdata."),
                [own["source_id"]],
            )
        )
    elif own["doubtful"]:
        steps.append(
            (
                words("Cocokkan data dengan cabang BPJS Ketenagakerjaan, beserta dasar hitungnya"),
                words("Sumber berselisih hingga {n} poin.", n=words.number(own["spread"], 1))
                if own["alternatives"]
                else words("Nilainya di luar batas yang wajar."),
                [own["source_id"]],
            )
        )
    elif own["stale"]:
        steps.append(
            (
                words("Minta angka capaian terbaru kepada cabang BPJS Ketenagakerjaan"),
                words("Angka sudah berumur {n} bulan.", n=words.number(own["age_months"])),
                [own["source_id"]],
            )
        )
    if target is None:
        steps.append(
            (
                words("Tetapkan atau catat target cakupan tahunan"),
                words("Target cakupan daerah belum terdata."),
                [],
            )
        )
    elif case.known and target.year is not None and own["value"] < target.value:
        gap = points_apart(words, own["value"] - target.value)
        steps.append(
            (
                words("Susun rencana menutup selisih ke target {year}", year=target.year),
                words(
                    "Cakupan {value}, {gap} dari target {target}",
                    value=dated_text(words, own),
                    gap=gap,
                    target=words.percent(target.value),
                ),
                [own["source_id"], target.source_id],
            )
        )
    return steps


def _on_rules(case: Case) -> list[Step]:
    words = case.words
    in_force = in_force_by_region(case.evidence)[case.code]
    planned = planned_by_region(case.evidence)[case.code]
    binding = [row for row in in_force if row["form"] in _BINDING]
    if planned and not any(row["form"] == "perda" for row in in_force):
        row = planned[0]
        about = "" if row["subject"] != row["subject"] or not row["subject"] else f": {row['subject']}"
        return [
            (
                words("Tuntaskan rancangan peraturan yang sudah tercatat"),
                f"{short_title(row, words)}{about}",
                list(row["source_ids"]),
            )
        ]
    if not binding:
        basis = words("Instrumen regulasi belum terdata; ini tidak berarti tidak ada.")
        if len(case.instruments):
            basis = words("Perda atau Perkada yang berlaku belum terdata.")
        return [(words("Catat, atau bila belum ada, siapkan Perda atau Perkada"), basis, [])]
    return []


def _on_money(case: Case) -> list[Step]:
    words = case.words
    if case.funding.empty:
        return [
            (
                words("Catat sumber dana iuran bagi pekerja rentan"),
                words("Pendanaan iuran belum terdata."),
                [],
            )
        ]
    return []


def _on_learning(case: Case) -> list[Step]:
    words = case.words
    if case.hosts.empty:
        return []
    free = case.hosts[~case.hosts["overloaded"].astype(bool)]
    host = (free if len(free) else case.hosts).iloc[0]
    name = case.evidence.region(host["code"]).name
    reason = host["reasons"][0]
    return [
        (
            words("Adakan pertemuan daring dengan {host} sebelum berkunjung", host=name),
            reason.text,
            list(reason.source_ids),
        )
    ]


def _on_data(case: Case) -> list[Step]:
    """Propose to fill what the other steps have not spoken of."""
    words = case.words
    open_gaps = [gap for gap in case.gaps if gap.key not in _SPOKEN_OF]
    if not open_gaps:
        return []
    basis = " ".join(gap.missing for gap in open_gaps)
    return [(words("Lengkapi data yang belum terdata"), basis, [])]
