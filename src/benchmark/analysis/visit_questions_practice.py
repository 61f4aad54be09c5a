"""What to ask about daily practice: data of vulnerable workers, death claims, the way to Paritrana?"""

from collections.abc import Callable

import pandas as pd

from benchmark.analysis.goal_paritrana import prizes_by_region
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.reasons import own_visits, prize_named, prize_record_reason, sources_of_all
from benchmark.analysis.visit_asking import Asking, Question
from benchmark.analysis.visit_practices import (
    Practice,
    monthly_checks,
    nearest_example,
    noted,
    practices,
    related,
)
from benchmark.analysis.visit_questions_clauses import data_clause
from benchmark.analysis.visit_questions_coverage import figure
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.locale.units import written

_MOST = 4
_DEATH_BENEFIT = "benefit_jkm_death_idr"


def since_questions(asking: Asking) -> list[Question]:
    """Ask what has changed since our own last visit, where one is documented."""
    words, pair = asking.words, asking.pair
    for visit in own_visits(asking.evidence, pair)[:1]:
        fact = words(
            "{mine} sudah berkunjung ke {host} ({date}): {topic}.",
            mine=pair.mine_name,
            host=pair.other_name,
            date=words.as_of(visit["date"], visit["precision"]),
            topic=visit["topic"].rstrip("."),
        )
        text = words(
            "Apa yang berubah {since} dalam hal yang waktu itu dibahas, dan apa hasilnya?",
            since=_since(visit["date"], visit["precision"], words),
        )
        return [asking.question("since", "changes", text, fact, visit["source_ids"])]
    return []


def _since(when, precision: str, words: Words) -> str:
    if pd.isna(when) or precision == "unknown":
        return words("sejak kunjungan terakhir kami")
    return words("sejak kunjungan {date}", date=words.as_of(when, precision))


def data_questions(asking: Asking) -> list[Question]:
    """Ask how vulnerable workers are mapped, how data is processed and kept fresh."""
    words = asking.words
    theirs = practices(asking.evidence).get(asking.pair.other, ())
    checked = [one for one in theirs if one.renewed]
    first, second = (theirs[:1], theirs[1:2] or theirs[:1])
    mapping = words(
        "Daftar acuan apa yang dipakai untuk memetakan pekerja rentan, dan siapa yang memetakannya?"
    )
    processing = words("Bagaimana data calon penerima diolah dan dipadankan sebelum mereka didaftarkan?")
    if _ours(asking, first):
        since = _since(first[0].when, first[0].precision, words)
        mapping = words(
            "Apa yang berubah {since} dalam cara memetakan pekerja rentan: daftar acuan, petugas, jadwal?",
            since=since,
        )
    if _ours(asking, second):
        since = _since(second[0].when, second[0].precision, words)
        processing = words(
            "Apa yang berubah {since} dalam cara data calon penerima diolah dan dipadankan?", since=since
        )
    renewal = words(
        "Seberapa sering data penerima dimutakhirkan ketika ada yang meninggal, pindah, atau beralih kerja?"
    )
    return [
        *data_clause(asking),
        asking.question("data", "mapping", mapping, *_data_fact(asking, first, with_ours=True)),
        asking.question("data", "processing", processing, *_data_fact(asking, second, _matched)),
        asking.question("data", "renewal", renewal, *_data_fact(asking, checked[:1], _renewed)),
    ][:_MOST]


def claim_questions(asking: Asking) -> list[Question]:
    """Ask how fast death benefits reach the heirs, and what makes that fast."""
    words, evidence, host = asking.words, asking.evidence, asking.pair.other_name
    cases = figure(evidence, asking.pair.other, "benefits_cases")
    unknown = words("Lama penyelesaian klaim JKM di {host} belum terdata", host=host)
    if pd.notna(cases["value"]):
        fact = (
            unknown
            + "; "
            + words(
                "tercatat {n} klaim manfaat seluruh program ({date}).",
                n=words.number(cases["value"]),
                date=words.as_of(cases["as_of"], cases["precision"]),
            )
        )
        sources = (cases["source_id"],)
    else:
        fact, sources = unknown + ".", ()
    text = words("Berapa hari rata-rata dari laporan kematian sampai santunan JKM diterima ahli waris?")
    questions = [asking.question("claims", "days", text, fact, sources)]
    known = _monthly_check(asking)
    if known:
        fact = noted(known, asking.pair.mine, evidence, words)
        if known.code != asking.pair.other:
            fact += "; " + words("seberapa sering {host} memverifikasi belum terdata", host=host)
        text = words("Seberapa sering status peserta diverifikasi agar klaim kematian dapat segera dibayar?")
        # Where the host itself is known for it, that is what one travels for.
        place = 0 if known.code == asking.pair.other else 1
        questions.insert(place, asking.question("claims", "checks", text, f"{fact}.", known.source_ids))
    parameter = _parameter(evidence)
    if parameter is not None:
        fact = words("Santunan JKM bagi ahli waris {amount}.", amount=words.rupiah(parameter["value"]))
        text = words("Siapa yang melaporkan kematian peserta dan mendampingi ahli waris mengurus klaim?")
        questions.append(asking.question("claims", "reporting", text, fact, (parameter["source_id"],)))
    return questions


def paritrana_questions(asking: Asking) -> list[Question]:
    """Ask how the host prepared for Paritrana; only where that is the goal."""
    if asking.goal != "paritrana":
        return []
    words, evidence = asking.words, asking.evidence
    record = prize_record_reason(evidence, asking.pair, words)
    won = [prize for prize in prizes_by_region(evidence)[asking.pair.other] if prize["won"]]
    editions = sorted({int(prize["edition_year"]) for prize in won if pd.notna(prize["edition_year"])})
    if len(editions) > 1:
        text = words(
            "Perbaikan apa yang paling menentukan antara edisi {first} dan {last}?",
            first=editions[0],
            last=editions[-1],
        )
    elif won:
        text = words("Apa yang paling menentukan pada penilaian {prize}?", prize=prize_named(won[0], words))
    else:
        text = words("Apakah daerah Bapak/Ibu pernah mengikuti penilaian, dan bagaimana hasilnya?")
    questions = [asking.question("paritrana", "decisive", text, record.text, record.source_ids)]
    ours = prizes_by_region(evidence)[asking.pair.mine]
    own = words("Penghargaan Paritrana kami belum terdata.")
    if ours:
        told = words.listing(prize_named(prize, words) for prize in ours)
        own = words("Rekam Paritrana kami: {prizes}.", prizes=told)
    texts = {
        "files": words(
            "Bukti apa saja yang dihimpun untuk seleksi berkas, dan perangkat daerah mana yang menghimpunnya?"
        ),
        "interview": words("Bagaimana kepala daerah dan tim disiapkan untuk wawancara?"),
        "innovation": words("Inovasi mana yang paling dihargai penilai, dan bagaimana hasilnya dibuktikan?"),
    }
    return questions + [
        asking.question("paritrana", key, text, own, sources_of_all(ours)) for key, text in texts.items()
    ]


def _ours(asking: Asking, known: tuple[Practice, ...]) -> bool:
    """Whether what is noted about the host was noted at a visit of our own."""
    return bool(known) and known[0].visitor == asking.pair.mine


def _matched(one: Practice) -> bool:
    return one.matched


def _renewed(one: Practice) -> bool:
    return one.renewed


def _data_fact(
    asking: Asking,
    known: tuple[Practice, ...],
    example: Callable[[Practice], bool] | None = None,
    with_ours: bool = False,
) -> tuple[str, tuple[str, ...]]:
    """Say what is noted about the host's data; where nothing is, how a third region does it."""
    words, evidence, pair = asking.words, asking.evidence, asking.pair
    if known:
        said, sources = noted(known[0], pair.mine, evidence, words), list(known[0].source_ids)
    else:
        said = words("Cara pendataan pekerja rentan di {host} belum terdata", host=pair.other_name)
        sources = []
        third = nearest_example(evidence, pair.mine, pair.other, example) if example else None
        if third:
            told = noted(third, pair.mine, evidence, words)
            said += "; " + words("sebagai pembanding: {note}", note=told[:1].lower() + told[1:])
            sources += third.source_ids
    if not with_ours:
        return said + ".", tuple(sources)
    covered = figure(evidence, asking.pair.other, "vulnerable_workers_covered")
    if pd.notna(covered["value"]):
        said += "; " + words(
            "pekerja rentan terlindungi {n} ({date})",
            n=written(covered["value"], "persons", 0, words),
            date=words.as_of(covered["as_of"], covered["precision"]),
        )
        sources.append(covered["source_id"])
    ours = practices(evidence).get(asking.pair.mine, ())
    if ours:
        said += "; " + words("di {mine} tercatat: “{note}”", mine=pair.mine_name, note=ours[0].note)
        sources += ours[0].source_ids
    else:
        said += "; " + words("cara pendataan di {mine} belum terdata", mine=pair.mine_name)
    return said + ".", tuple(sources)


def _monthly_check(asking: Asking) -> Practice | None:
    """The note on monthly checks of the host itself, else of the first region nearby known for it."""
    known = monthly_checks(asking.evidence)
    own = [one for one in known if one.code == asking.pair.other]
    pair, evidence = asking.pair, asking.evidence
    others = [
        one for one in known if one.code != pair.mine and related(evidence, one.code, pair.mine, pair.other)
    ]
    return next(iter((*own, *others)), None)


@once_per_evidence
def _parameter(evidence: Evidence) -> dict | None:
    rows = evidence.parameters
    rows = rows[rows["parameter_id"] == _DEATH_BENEFIT]
    return None if rows.empty else rows.iloc[0].to_dict()
