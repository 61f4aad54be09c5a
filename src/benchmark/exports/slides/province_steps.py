"""The last finding of a meeting: what it could agree on, each proposal with what it rests on."""

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.comparison_instruments import IN_FORCE, NOT_COLLECTED
from benchmark.analysis.proposal import passed_in_words
from benchmark.analysis.target_standing import ON_THE_WAY, SHORT, standings
from benchmark.exports.slides.model import Slide, Table
from benchmark.exports.slides.parts import figure_text, points_apart
from benchmark.exports.slides.province_learning import first_host
from benchmark.exports.slides.province_meeting import Meeting

_NAMED = 3
_STEPS = 6


def steps_slide(meeting: Meeting) -> list[Slide]:
    """What could the meeting agree on? Proposals, each with the finding that it rests on."""
    words, table = meeting.words, meeting.table
    rows = table.join(meeting.targets[["target_year", "gap"]])
    # What a figure older than the target's year tells of it is nothing: that one is to be renewed first.
    figures = rows["gap"].where(standings(rows, meeting.made_on).isin([SHORT, ON_THE_WAY]))
    sources: list[str] = []
    told: list[str] = []
    steps: list[tuple[str, str]] = []
    missing = table[~table["state"].isin(["value", "zero", "bound"])]
    if len(missing):
        steps.append(
            (
                words("Kumpulkan angka cakupan dari BPJS Ketenagakerjaan"),
                words("{n} daerah belum terdata", n=words.number(len(missing))),
            )
        )
    stale = table[table["stale"].astype(bool) & table["value"].notna()]
    if len(stale):
        months = words.number(meeting.evidence.parameter("stale_after_months"))
        steps.append(
            (
                words("Perbarui angka yang lama"),
                words("{n} angka di atas {months} bulan", n=words.number(len(stale)), months=months),
            )
        )
        told.append(words("Angka lama: {regions}.", regions=words.listing(stale["short_name"])))
        sources += list(stale["source_id"])
    short = figures[figures < 0].sort_values()
    if len(short):
        far = [str(code) for code in short.index[:_NAMED]]
        steps.append(
            (
                words("Bahas rencana kejar dengan {regions}", regions=meeting.short_names[far[0]]),
                words("{n} daerah di bawah targetnya", n=words.number(len(short)))
                if len(short) > 1
                else points_apart(words, short.iloc[0]),
            )
        )
        named = words.listing(meeting.short_names[code] for code in far)
        told.append(words("Terjauh dari target yang tercatat: {regions}.", regions=named))
        sources += [name for code in far for name in _behind_gap(meeting, code)]
    untargeted = int(meeting.targets["target"].reindex(table.index).isna().sum())
    if untargeted:
        steps.append(
            (
                words("Tetapkan atau catat target tahunan"),
                words("{n} daerah tanpa target tercatat", n=words.number(untargeted)),
            )
        )
    steps += _on_instruments(meeting, told)
    if len(meeting.known) > 1:
        low = str(meeting.known.index[-1])
        found = first_host(meeting, low)
        if found is not None and "nothing" not in found.doubts:
            host = found.host
            steps.append(
                (
                    words(
                        "Adakan pertemuan daring {low} dengan {host}",
                        low=meeting.short_names[low],
                        host=meeting.evidence.region(host["code"]).short_name,
                    ),
                    words(
                        "{low} dan {host}",
                        low=figure_text(words, meeting.headlines.loc[low]),
                        host=figure_text(words, meeting.headlines.loc[host["code"]]),
                    ),
                )
            )
            told.append(passed_in_words(meeting.evidence, words, found))
            told += [reason.text for reason in host["reasons"]]
            sources += [name for reason in host["reasons"] for name in reason.source_ids]
    if not steps:
        return []
    title = words("Usulan langkah berikutnya, untuk dibahas dan disepakati")
    points = [words("Disusun dari data yang tercatat; yang belum terdata dapat mengubahnya.")]
    header = (words("Usulan"), words("Dasarnya"))
    alt = words("Usulan langkah berikutnya dan dasar datanya.")
    visual = Table(header, tuple(steps[:_STEPS]), alt)
    return [meeting.slide(title, points, visual, dict.fromkeys(sources), told)]


def _on_instruments(meeting: Meeting, told: list[str]) -> list[tuple[str, str]]:
    words, cells = meeting.words, meeting.instrument_cells
    inside = cells[cells["region_code"] != meeting.code]
    regulated = set(inside.loc[inside["key"].isin(["4", "5"]) & (inside["state"] == IN_FORCE), "region_code"])
    seen = set(inside.loc[inside["state"] != NOT_COLLECTED, "region_code"])
    # Administrative kota and kabupaten, as those of Jakarta, cannot make regulations.
    waiting = sorted(code for code in seen - regulated if not is_administrative(meeting.evidence, code))
    steps = []
    if waiting:
        named = words.listing(meeting.short_names[code] for code in waiting)
        told.append(words("Tanpa Perda atau Perkada berlaku yang tercatat: {regions}.", regions=named))
        steps.append(
            (
                words("Dorong Perda atau Perkada"),
                words("{n} daerah baru punya instrumen lain", n=words.number(len(waiting))),
            )
        )
    unseen = len(meeting.table) - len(seen)
    if unseen:
        steps.append(
            (
                words("Kumpulkan salinan instrumen daerah"),
                words("{n} daerah tanpa instrumen tercatat", n=words.number(unseen)),
            )
        )
    return steps


def _behind_gap(meeting: Meeting, code: str) -> list[str]:
    return [meeting.headlines.at[code, "source_id"], meeting.targets.at[code, "target_source_id"]]
