"""Readiness for Paritrana as a workbook: checklist, aspects and weights, gaps with hosts, awards, facts."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from benchmark.analysis.administrative import where_it_lies
from benchmark.analysis.paritrana import Answer, Readiness
from benchmark.analysis.paritrana_asked import not_asked
from benchmark.analysis.paritrana_facts import Fact
from benchmark.analysis.paritrana_gaps import Gap
from benchmark.analysis.paritrana_history import AwardHistory
from benchmark.analysis.paritrana_states import STATES, TICK_NAMES
from benchmark.analysis.paritrana_words import numbered
from benchmark.analysis.prize_words import AWARD_LEVELS, RANKS
from benchmark.evidence import Evidence
from benchmark.exports.profile_records import award_name, category_name
from benchmark.exports.publisher import sources_table
from benchmark.exports.workbook import Sheet, workbook
from benchmark.locale import Words, message

UNOFFICIAL = message(
    "Tidak resmi: bobot dan rubrik Paritrana tidak diumumkan. Pertanyaan disusun dari berita tentang "
    "penilaian."
)
# Our own methods are said in the notes; they are no source that an agency could cite.
OUR_METHODS = "sejawat-methods"


def paritrana_workbook(
    evidence: Evidence,
    words: Words,
    found: Readiness,
    gaps: Sequence[Gap],
    history: AwardHistory,
    made_on: date,
) -> bytes:
    """Return the checklist of a region as XLSX, with the reader's own answers and notes as plain text.

    Parameters
    ----------
    found, gaps, history : results of `paritrana.readiness`, `paritrana_gaps.gaps`, `award_history`, in the
        language of `words`.
    """
    sheets = [
        checklist_sheet(evidence, words, found),
        aspects_sheet(words, found),
        gaps_sheet(words, found, gaps),
        awards_sheet(evidence, words, found.code, history),
        facts_sheet(evidence, words),
    ]
    about = f"{found.sentence} {words(UNOFFICIAL)}"
    title = words("Daftar periksa kesiapan Paritrana {region}", region=found.name)
    return workbook(
        words,
        title,
        about,
        sheets,
        _sources(evidence, words, found, gaps, history),
        evidence.revision,
        made_on,
    )


def checklist_sheet(evidence: Evidence, words: Words, found: Readiness) -> Sheet:
    """Return every question with its state, evidence, own answer and what would fill it."""
    labels = {aspect.id: aspect.label for aspect in found.aspects}
    yes = {True: words("ya"), False: words("belum dikonfirmasi")}
    numbers = {
        answer.question.id: number
        for aspect in found.aspects
        for number, answer in enumerate(found.of_aspect(aspect.id), start=1)
    }
    rows = [
        {
            words("Aspek"): labels[answer.question.aspect],
            words("No."): numbers[answer.question.id],
            words("Pertanyaan"): answer.question.wording,
            words("Keadaan bukti"): words(STATES[answer.state]),
            words("Jawaban sendiri"): words(TICK_NAMES[answer.tick.answer]) if answer.tick else "",
            words("Catatan sendiri"): answer.tick.note if answer.tick else "",
            words("Bukti terdata"): told(answer.facts, words),
            words("Rencana atau belum pasti"): told(answer.planned, words),
            words("Akan terisi oleh"): answer.question.fills,
            words("Dasar pertanyaan"): answer.question.basis,
            words("Edisi"): answer.question.edition,
            words("Disebut sebagai hal yang dinilai"): yes[answer.question.confirmed],
            words("Kode sumber"): "; ".join(_ids(answer)),
        }
        for answer in found.answers
    ]
    note = words(
        "{unofficial} Belum terdata berarti basis bukti ini tidak mempunyai barisnya, bukan tidak ada.",
        unofficial=words(UNOFFICIAL),
    )
    left_out = [
        not_asked(evidence, found.code, question.wording, question.rule, words)
        for question in found.not_applicable
    ]
    note = " ".join(part for part in (note, where_it_lies(evidence, found.code, words), *left_out) if part)
    title = words("Daftar periksa kesiapan Paritrana {region}", region=found.name)
    return Sheet(words("Daftar periksa"), title, pd.DataFrame(rows), note=note)


def aspects_sheet(words: Words, found: Readiness) -> Sheet:
    """Return how each aspect stands with the reader's weight; the total only with how it came about."""
    rows = [
        {
            words("Aspek"): aspect.label,
            words("Pertanyaan"): aspect.questions,
            **{words(label): aspect.counts.get(mark, 0) for mark, label in _COUNTED.items()},
            words("Bagian terjawab (%)"): 100 * aspect.share,
            words("Bobot saya"): aspect.weight,
            words("Bagian bobot (%)"): 100 * aspect.weight_share,
            words("Andil (poin)"): aspect.points,
        }
        for aspect in found.aspects
    ]
    total = found.total
    note = (
        words("Belum ada angka keseluruhan: belum ada bukti terdata yang masih baru, atau semua bobot nol.")
        if total is None
        else " ".join(part for part in (total.how, total.little) if part)
    )
    columns = (words("Bagian terjawab (%)"), words("Bagian bobot (%)"), words("Andil (poin)"))
    formats = dict.fromkeys(columns, "pct")
    title = words("Bagian pertanyaan yang terjawab menurut aspek; bobot Anda sendiri, tidak resmi")
    return Sheet(words("Aspek"), title, pd.DataFrame(rows), formats, note)


def gaps_sheet(words: Words, found: Readiness, gaps: Sequence[Gap]) -> Sheet:
    """Return the open questions, a line for each region to learn from."""
    columns = [
        words("Nomor"),
        words("Celah"),
        words("Mengapa"),
        words("Akan terisi oleh"),
        words("Kode"),
        words("Daerah belajar"),
        words("Alasan"),
        words("Kode sumber"),
    ]
    rows = []
    for gap in gaps:
        opening = [numbered(found, gap.answer, words), gap.question.wording, gap.why, gap.question.fills]
        for host in gap.hosts:
            sources = dict.fromkeys(source for reason in host.reasons for source in reason.source_ids)
            reasons = " ".join(reason.text for reason in host.reasons)
            rows.append([*opening, host.code, host.name, reasons, "; ".join(sources)])
        if not gap.hosts:
            rows.append([*opening, "", "", words("Belum ada daerah setingkat dengan bukti terdata."), ""])
    title = words("Celah dan daerah belajar")
    return Sheet(words("Celah"), title, pd.DataFrame(rows, columns=columns))


def awards_sheet(evidence: Evidence, words: Words, code: str, history: AwardHistory) -> Sheet:
    """Return the awards of the region, its province, and the others in the province."""
    region = evidence.region(code)
    rows = []
    for whose, name, table in (
        (words("daerah ini"), region.name, history.own),
        (words("provinsinya"), evidence.region(region.province_code).name, history.province),
        (words("kabupaten/kota lain"), "", history.inside),
    ):
        for row in table.to_dict("records"):
            level = AWARD_LEVELS[str(row["level"])]
            rows.append(
                {
                    words("Milik"): whose,
                    words("Daerah"): row.get("name", name),
                    words("Penghargaan"): award_name(str(row["award"]), words),
                    words("Tahun edisi"): None if pd.isna(row["edition_year"]) else int(row["edition_year"]),
                    words("Tingkat"): words(level) if level else "",
                    words("Kategori"): category_name(row["category"], words),
                    words("Peringkat"): words(RANKS[str(row["rank"])]),
                    words("Catatan"): "" if pd.isna(row["note"]) else str(row["note"]),
                    words("Kode sumber"): "; ".join(row["source_ids"]),
                }
            )
    note = words(
        "Tahun edisi dipakai longgar: tahun yang dinilai, tahun penghargaan, atau tahun penyerahan. Tanpa "
        "baris berarti belum terdata."
    )
    frame = pd.DataFrame(rows or None, columns=None if rows else [words("Milik"), words("Penghargaan")])
    formats = {words("Tahun edisi"): "year"}
    return Sheet(words("Penghargaan"), words("Rekam penghargaan"), frame, formats, note)


def facts_sheet(evidence: Evidence, words: Words) -> Sheet:
    """Return what is told of the award, edition by edition, with what is not confirmed."""
    table = evidence.paritrana_facts.sort_values("sort_order")
    frame = pd.DataFrame(
        {
            words("Edisi"): table["edition"].astype(object).where(table["edition"].notna(), ""),
            words("Keterangan"): [words.pick(row, "text") for row in table.itertuples(index=False)],
            words("Dikonfirmasi"): [
                words("ya") if confirmed else words("belum dikonfirmasi") for confirmed in table["confirmed"]
            ],
            words("Kode sumber"): table["source_id"].astype(object).where(table["source_id"].notna(), ""),
        }
    )
    return Sheet(words("Masa dan tahap"), words("Masa, tahap, juri, dan wawancara menurut edisi"), frame)


def told(facts: Sequence[Fact], words: Words) -> str:
    """Return facts as one text, each with its date; what is old says so."""
    return " ".join(f"{fact.text.rstrip('.')} ({_dated(fact, words)})." for fact in facts)


def _dated(fact: Fact, words: Words) -> str:
    old = fact.state == "outdated" and fact.dated != words("tanpa tanggal")
    return f"{fact.dated}, {words('lama')}" if old else fact.dated


_COUNTED = {
    "found": message("Bukti terdata"),
    "own": message("Dijawab sendiri"),
    "outdated": message("Bukti lama"),
    "planned": message("Rencana atau belum pasti"),
    "not_recorded": message("Belum terdata"),
}


def _ids(answer: Answer) -> list[str]:
    facts = (*answer.facts, *answer.planned)
    ids = [*(s for fact in facts for s in fact.source_ids), answer.question.source_id]
    return [name for name in dict.fromkeys(ids) if name != OUR_METHODS]


def _sources(
    evidence: Evidence, words: Words, found: Readiness, gaps: Sequence[Gap], history: AwardHistory
) -> pd.DataFrame:
    ids = {source for answer in found.answers for source in _ids(answer)}
    ids |= {s for gap in gaps for host in gap.hosts for reason in host.reasons for s in reason.source_ids}
    ids |= {s for table in history for several in table["source_ids"] for s in several}
    ids |= set(evidence.paritrana_facts["source_id"].dropna())
    ids.discard(OUR_METHODS)
    return sources_table(evidence, ids, words)
