"""Readiness for Paritrana as a checklist to work through at a meeting: an editable Word document.

Like all papers it is written in Indonesian, whatever the reader's language on screen.
"""

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
from benchmark.analysis.paritrana_words import answered, counted_questions, numbered
from benchmark.analysis.prize_words import AWARD_LEVELS, RANKS
from benchmark.evidence import Evidence
from benchmark.exports.documents.inline import Blank, Line, Slanted, Strong
from benchmark.exports.documents.kit import Paper, fact
from benchmark.exports.documents.table import Grid, Lines
from benchmark.exports.paritrana_workbook import OUR_METHODS
from benchmark.exports.profile_records import award_name, category_name
from benchmark.locale import Words

# Not every font has an hourglass for what is old.
_SIGNS = {"found": "● ", "planned": "◇ ", "not_recorded": "○ "}
_UNDATED = "tanpa tanggal"
_MOST_FACTS, _MOST_HOSTS = 3, 3
_WIDTHS = (0.9, 5.0, 6.1, 4.0)


def paritrana_checklist(
    evidence: Evidence,
    found: Readiness,
    gaps: Sequence[Gap],
    history: AwardHistory,
    made_on: date,
) -> bytes:
    """Return the checklist of a region as DOCX.

    Parameters
    ----------
    found, gaps, history : results of `paritrana.readiness`, `paritrana_gaps.gaps` and `award_history`, worked
        out in Indonesian; the reader's own answers and notes are printed as typed.
    """
    words = Words("id")
    name = "Daftar periksa kesiapan Paritrana"
    paper = Paper(evidence, words, f"{name} {found.name}", name, made_on, name=name)
    paper.title("DAFTAR PERIKSA KESIAPAN PARITRANA", found.name)
    paper.text(
        Strong("Tidak resmi. "),
        "Bobot, rubrik, dan ambang Paritrana tidak diumumkan pada sumber yang ditemukan. Pertanyaan disusun "
        "dari berita tentang penilaian; hasilnya bukan nilai juri.",
    )
    paper.text(found.sentence)
    if found.total is not None:
        paper.table(_reckoned(found, words))
        paper.note(found.total.how)
        if found.total.little:
            paper.text(Strong(found.total.little))
    lies = where_it_lies(evidence, found.code, words)
    if lies:
        paper.text(lies)
    paper.note(f"{counted_questions(found, words)}.")
    paper.heading("Pertanyaan menurut aspek")
    for aspect in found.aspects:
        several = found.of_aspect(aspect.id)
        done = answered(aspect.worth, len(several), words)
        paper.heading(f"{aspect.label}: {done} terjawab", level=2)
        paper.table(_questions(several, aspect.label))
        for question in found.not_applicable:
            if question.aspect == aspect.id:
                paper.note(not_asked(evidence, found.code, question.wording, question.rule, words))
    _write_gaps(paper, found, gaps, words)
    _write_awards(paper, evidence, found, history, words)
    paper.heading("Yang belum dikonfirmasi")
    facts = evidence.paritrana_facts.sort_values("sort_order")
    paper.items([str(row.text_id) for row in facts[~facts["confirmed"]].itertuples()], form="bullet")
    paper.list_of_sources()
    return paper.to_bytes()


def _reckoned(found: Readiness, words: Words) -> Grid:
    """How the figure came about: what is answered of each aspect, its weight, and what both come to."""
    rows = tuple(
        (
            aspect.label,
            answered(aspect.worth, aspect.questions, words),
            words.percent(100 * aspect.weight_share, 0),
            words.number(aspect.points, 1),
        )
        for aspect in found.aspects
        if aspect.weight_share > 0
    )
    header = ("Aspek", "Terjawab", "Bobot", "Andil (poin)")
    value = words.percent(100 * found.total.value, 0)
    alt = "Cara menghitung angka kesiapan"
    return Grid(header, rows, (7.0, 3.0, 3.0, 3.0), alt, (1, 2, 3), total=("Angka kesiapan", value))


def _questions(several: Sequence[Answer], aspect: str) -> Grid:
    rows = []
    for number, answer in enumerate(several, start=1):
        question = answer.question
        # A question of our own making has no source to show.
        sources = () if question.source_id == OUR_METHODS else (question.source_id,)
        asked: list[Line] = [fact(question.wording, sources)]
        if not question.confirmed:
            asked.append(Slanted("Belum dikonfirmasi sebagai hal yang dinilai."))
        state: list[Line] = [Strong(_SIGNS.get(answer.state, "") + STATES[answer.state].capitalize())]
        state += [_evidence(item) for item in (*answer.facts, *answer.planned)[:_MOST_FACTS]]
        if answer.state != "found":
            state.append(Slanted(f"Akan terisi oleh: {question.fills}"))
        rows.append((str(number), Lines(tuple(asked)), Lines(tuple(state)), Lines(_own(answer))))
    header = ("No.", "Pertanyaan", "Keadaan dan bukti", "Jawaban daerah dan catatan")
    return Grid(header, tuple(rows), _WIDTHS, f"Pertanyaan tentang aspek {aspect}", centred=(0,))


def _evidence(item: Fact) -> Line:
    dated = f"{item.dated}, lama" if item.state == "outdated" and item.dated != _UNDATED else item.dated
    return fact(f"{item.text.rstrip('.')} ({dated}).", item.source_ids)


def _own(answer: Answer) -> tuple[Line, ...]:
    """The boxes, the reader's own one ticked, and the note or a place for it."""
    chosen = answer.tick.answer if answer.tick else ""
    boxes = "  ".join(f"{'☒' if name == chosen else '☐'}\u00a0{label}" for name, label in TICK_NAMES.items())
    note = answer.tick.note if answer.tick else ""
    return (boxes, note or Blank("catatan atau nomor dokumen"))


def _write_gaps(paper: Paper, found: Readiness, gaps: Sequence[Gap], words: Words) -> None:
    paper.heading("Celah dan daerah belajar")
    if not gaps:
        paper.text("Semua pertanyaan terjawab.")
        return
    rows = []
    for gap in gaps:
        hosts: list[Line] = []
        for host in gap.hosts[:_MOST_HOSTS]:
            first = host.reasons[0] if host.reasons else None
            told = fact(first.text, first.source_ids) if first else ("",)
            hosts.append((Strong(f"{host.name}: "), *told))
        missing = ("Belum ada daerah setingkat dengan bukti terdata.",)
        rows.append(
            (
                numbered(found, gap.answer, words),
                Lines((gap.question.wording, Slanted(gap.why))),
                Lines(tuple(hosts) or missing),
            )
        )
    header = ("Nomor", "Celah", "Daerah yang buktinya terdata")
    alt = "Celah kesiapan dan daerah tempat belajar"
    paper.table(Grid(header, tuple(rows), (2.4, 5.1, 8.5), alt))


def _write_awards(
    paper: Paper, evidence: Evidence, found: Readiness, history: AwardHistory, words: Words
) -> None:
    region = evidence.region(found.code)
    paper.heading("Rekam penghargaan")
    paper.note(
        "Tahun edisi dipakai longgar oleh pers: tahun yang dinilai, tahun penghargaan, atau tahun penyerahan."
    )
    tables = [(found.name, history.own)]
    if region.level != "province":
        tables.append((str(evidence.region(region.province_code).name), history.province))
    for name, rows in tables:
        if rows.empty:
            paper.text(f"Penghargaan {name} belum terdata.", align="left")
            continue
        paper.text(Strong(name), align="left", keep=True)
        paper.items([_award(row, words) for row in rows.to_dict("records")], form="bullet")


def _award(row: dict, words: Words) -> Line:
    award = award_name(str(row["award"]), words)
    edition = "" if pd.isna(row["edition_year"]) else f" edisi {int(row['edition_year'])}"
    level = AWARD_LEVELS[str(row["level"])] or "tingkat tidak disebut"
    rank, category = RANKS[str(row["rank"])], category_name(row["category"], words)
    return fact(f"{award}{edition}, {level}, kategori {category}: {rank}.", row["source_ids"])
