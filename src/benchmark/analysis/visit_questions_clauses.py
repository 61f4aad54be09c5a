"""What to ask about clauses that the host has in force and we have not?"""

from collections import Counter

from benchmark.analysis.clauses import in_group_order
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_coverage import coverage
from benchmark.analysis.goal_funding import paid_clauses
from benchmark.analysis.goal_regulation import instruments_on_record
from benchmark.analysis.instrument_gap import leaders_of
from benchmark.analysis.instrument_subject import is_general
from benchmark.analysis.levels import level_of
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.reasons import in_sentence
from benchmark.analysis.visit_asking import (
    Asking,
    Question,
    clause_labels,
    clauses_by_region,
    key_of,
    recorded,
)
from benchmark.evidence import Evidence
from benchmark.locale import message

PERDA = "perda"
# What a DPRD or a head of region passes; circulars and agreements come and go.
RULES = (PERDA, "perkada", "decree")
_MOST = 4
# Programmes are chosen together and asked about together; data collection has a topic of its own.
_PROGRAMMES = ("jkk", "jkm", "jht", "jp")
DATA = "data_collection"
_TEXTS = {
    "apbd_funding": message("Pada perangkat daerah dan kegiatan apa iuran menurut {title} dianggarkan?"),
    "asn_contribution": message("Bagaimana iuran dari ASN dihimpun dan dipertanggungjawabkan?"),
    "construction": message("Pada tahap apa kepesertaan pekerja proyek konstruksi diperiksa?"),
    "csr_funding": message("Bagaimana perusahaan digerakkan untuk membayar iuran melalui CSR atau TJSL?"),
    "dbh_funding": message("Bagaimana dana bagi hasil dianggarkan agar iuran tidak terputus di awal tahun?"),
    "farmers_fishers": message(
        "Bagaimana dipastikan bahwa petani, pekebun, atau nelayan yang ditanggung masih bekerja?"
    ),
    "informal_bpu": message("Jenis pekerjaan informal apa saja yang ditanggung menurut {title}?"),
    "non_asn": message("Bagaimana kepesertaan pegawai non-ASN dijaga ketika status mereka berubah?"),
    "ojek_drivers": message("Bagaimana pengemudi ojek yang berhak didata dan ditetapkan?"),
    "permit_linked": message("Layanan perizinan apa saja yang mensyaratkan kepesertaan?"),
    "procurement_linked": message("Pada tahap pengadaan mana kepesertaan pekerja penyedia diperiksa?"),
    "religious_workers": message(
        "Bagaimana daftar pekerja keagamaan dan adat yang ditanggung disusun dan disahkan?"
    ),
    "rt_rw": message("Bagaimana pergantian pengurus RT dan RW dicatat agar kepesertaan tetap tepat orang?"),
    "sanctions": message("Berapa kali sanksi menurut {title} sudah dijatuhkan, dan atas pelanggaran apa?"),
    "village_funding": message("Bagaimana desa didorong untuk memuat iuran dalam APBDes?"),
    "village_officials": message("Dari anggaran apa iuran kepala desa, perangkat desa, dan BPD dibayar?"),
    "vulnerable_workers": message(
        "Siapa saja yang menurut {title} termasuk pekerja rentan, dan apa ukurannya?"
    ),
}
_OF_PROGRAMMES = message("Apa pertimbangan memilih {clauses} dalam {title}?")
_OF_DATA = message(
    "Siapa yang menurut {title} wajib mendata dan memverifikasi penerima, dan seberapa sering?"
)
_OTHERWISE = message("Bagaimana klausul {clauses} dalam {title} dilaksanakan sehari-hari?")


def clause_questions(asking: Asking) -> list[Question]:
    """Ask for clauses that the host has in force and we have not, those that most leaders have first."""
    evidence, host = asking.evidence, asking.pair.other
    theirs, ours = (clauses_by_region(evidence).get(code, {}) for code in (host, asking.pair.mine))
    paid = paid_clauses(evidence, asking.pair.mine)
    open_to_us = {
        name: carrying
        for name, (state, carrying) in theirs.items()
        if state == "in_force" and ours.get(name, ("",))[0] != "in_force" and name not in paid
    }
    order = _usefulness(evidence, level_of(evidence, asking.pair.mine))
    names = sorted(open_to_us, key=lambda name: order.get(name, len(order)))
    programmes = [name for name in _PROGRAMMES if name in open_to_us]
    questions = []
    for name in names:
        if name not in (DATA, *_PROGRAMMES):
            questions.append(_about_clause(asking, name, (name,), open_to_us[name][0]))
        elif programmes and name in programmes:
            first = min((open_to_us[one][0] for one in programmes), key=lambda row: row["legal_rank"])
            questions.append(_about_clause(asking, "programmes", tuple(programmes), first))
            programmes = []
    unread = [
        row
        for row in asking.theirs
        if not row["provisions"] and row["form"] in RULES and not is_general(row["subject"])
    ]
    content = [_about_content(asking, row) for row in unread[:1]]
    # Which clauses a Perda carries that nobody has recorded matters more than one clause more.
    place = (
        0 if content and asking.theirs[0]["form"] == PERDA and asking.theirs[0] is unread[0] else _MOST - 1
    )
    questions[place:place] = content
    return questions[:_MOST] or _about_shared(asking, theirs, ours)


def _about_shared(asking: Asking, theirs: dict, ours: dict) -> list[Question]:
    """Where we lack no clause, ask how the strongest of those that both have is carried out."""
    both = [
        (name, carrying[0])
        for name, (state, carrying) in theirs.items()
        if state == "in_force" and ours.get(name, ("",))[0] == "in_force" and name != DATA
    ]
    order = _usefulness(asking.evidence, level_of(asking.evidence, asking.pair.mine))
    both.sort(key=lambda one: (one[1]["legal_rank"], order.get(one[0], len(order))))
    return [_about_clause(asking, f"shared-{name}", (name,), row) for name, row in both[:1]]


def data_clause(asking: Asking) -> list[Question]:
    """Ask who must collect and verify data, where an instrument of the host says so."""
    state, carrying = clauses_by_region(asking.evidence).get(asking.pair.other, {}).get(DATA, ("", ()))
    return [_about_clause(asking, "rule", (DATA,), carrying[0], "data")] if state == "in_force" else []


def _about_clause(
    asking: Asking, key: str, names: tuple[str, ...], row: dict, topic: str = "clauses"
) -> Question:
    words, title = asking.words, asking.title(row)
    labels = clause_labels(asking.evidence, words.language)
    clauses = words.listing(labels[name] for name in names)
    ours, sources = _with_us(asking, names)
    fact = words(
        "{host}: {title} memuat klausul {clauses}; {ours}.",
        host=asking.pair.other_name,
        title=asking.named(row),
        clauses=clauses,
        ours=ours,
    )
    text = {"programmes": _OF_PROGRAMMES, "rule": _OF_DATA}.get(key, _TEXTS.get(key, _OTHERWISE))
    said = words(text, title=title, clauses=clauses)
    return asking.question(topic, key, said, fact, (*row["source_ids"], *sources))


def _with_us(asking: Asking, names: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Say how these clauses stand with us: planned, of unknown status, or not on record; with sources."""
    words, mine, name = asking.words, asking.pair.mine, asking.pair.mine_name
    if not recorded(asking.evidence, mine):
        return words("instrumen {mine} belum terdata", mine=name), ()
    ours = clauses_by_region(asking.evidence).get(mine, {})
    states = {one: ours.get(one, ("", ())) for one in names}
    known = {state: carrying for state, carrying in states.values()}
    if set(known) == {"in_force"}:
        row = known["in_force"][0]
        return words("di {mine}, {title} juga memuatnya", mine=name, title=short_title(row, words)), row[
            "source_ids"
        ]
    if set(known) == {"planned"}:
        row = known["planned"][0]
        said = words(
            "di {mine} klausul itu baru direncanakan ({title})", mine=name, title=short_title(row, words)
        )
        return said, row["source_ids"]
    if set(known) == {"unknown"}:
        row = known["unknown"][0]
        said = words(
            "di {mine} klausul itu tercatat dalam {title}, yang status berlakunya belum terdata",
            mine=name,
            title=short_title(row, words),
        )
        return said, row["source_ids"]
    return words("di {mine} klausul itu belum terdata", mine=name), ()


def _about_content(asking: Asking, row: dict) -> Question:
    words, title = asking.words, asking.title(row)
    fact = words(
        "{host}: {title} tentang {subject} berlaku; klausulnya belum terdata.",
        host=asking.pair.other_name,
        title=short_title(row, words),
        subject=in_sentence(row["subject"]),
    )
    text = words(
        "Ketentuan mana dalam {title} yang paling menentukan, dan dapatkah kami memperoleh salinannya?",
        title=title,
    )
    return asking.question("clauses", f"content-{key_of(row)}", text, fact, row["source_ids"])


@once_per_evidence
def _usefulness(evidence: Evidence, level: str) -> dict[str, int]:
    """Return the place of each clause: those that most leaders of the level have in force first."""
    leaders = leaders_of(evidence, instruments_on_record(evidence), coverage(evidence), level).table.index
    clauses = clauses_by_region(evidence)
    having = Counter(
        name for code in leaders for name, (state, _) in clauses.get(code, {}).items() if state == "in_force"
    )
    names = sorted(in_group_order(evidence), key=lambda name: -having[name])
    return {name: place for place, name in enumerate(names)}
