"""The last finding of a meeting: what it could agree on, each proposal with what it rests on."""

from benchmark.analysis.comparison_instruments import IN_FORCE, NOT_COLLECTED
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import dated_text, some
from benchmark.exports.slides.province_learning import first_host
from benchmark.exports.slides.province_meeting import Meeting

_NAMED = 3
_STEPS = 6


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
