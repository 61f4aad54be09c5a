"""The terms of reference of a visit (kerangka acuan kerja), in the sections that agencies use."""

from datetime import date

from benchmark.analysis.comparison_funding import NOT_COLLECTED, NOT_RECORDED, funding_matrix
from benchmark.analysis.reasons import in_sentence
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_questions import TOPICS
from benchmark.evidence import Evidence
from benchmark.exports.documents import facts, sections
from benchmark.exports.documents.follow_up import follow_up_grid
from benchmark.exports.documents.inline import Blank, Cited, Line, Slanted, Strong
from benchmark.exports.documents.kit import Paper, fact
from benchmark.exports.documents.legal import legal_basis
from benchmark.exports.documents.matter import Matter, matter_of
from benchmark.exports.documents.names import counted
from benchmark.exports.documents.table import Grid, Lines
from benchmark.locale import Words

_INPRES = ("lenterasultra-inpres2-2021",)
# Why these hosts for this goal, and what else speaks for the place: each said once.
_OF_GOAL, _OF_PLACE = ("lead", "novelty"), ("proof", "similarity", "reach")
METHODS = {
    "online_first": (
        "Kegiatan diawali pertemuan daring dengan tuan rumah. Kunjungan langsung dilaksanakan apabila hasil "
        "pertemuan daring menunjukkan bahwa peninjauan di tempat diperlukan."
    ),
    "visit": (
        "Kegiatan dilaksanakan dengan kunjungan langsung ke tuan rumah berupa paparan, diskusi, dan "
        "peninjauan pelayanan."
    ),
    "online": "Kegiatan dilaksanakan melalui pertemuan daring tanpa perjalanan dinas.",
}


def tor(
    evidence: Evidence, plan: VisitPlan, words: Words, made_on: date, matter: Matter | None = None
) -> bytes:
    """Return the terms of reference of the plan as a DOCX file.

    Parameters
    ----------
    words : the reader's language; the paper is Indonesian all the same.
    matter : what all papers of the plan are made of, if it is at hand.
    """
    about = matter_of(evidence, plan, made_on, matter)
    title = f"Kerangka acuan kerja {about.activity} {about.name}"
    paper = sections.begun(about, title, "KAK")
    paper.title("KERANGKA ACUAN KERJA (KAK)", about.activity.upper(), about.goal.theme.upper())
    sections.pending(paper)
    paper.pairs(
        [
            ("Perangkat daerah", about.agency),
            ("Program", Blank("nama program")),
            ("Kegiatan, subkegiatan", Blank("nama kegiatan dan subkegiatan")),
            ("Sumber dana", sections.budget(about)),
            ("Tahun anggaran", about.year()),
        ],
        widths=(4.4, 0.5, 11.1),
    )
    _background(paper, about)
    _activity(paper, about)
    _aims(paper, about)
    _outputs(paper, about)
    _way(paper, about)
    _hosts(paper, about)
    _who_and_when(paper, about)
    _costs(paper, about)
    return sections.signed(paper, Blank("jabatan penanggung jawab kegiatan"))


def _background(paper: Paper, about: Matter) -> None:
    evidence, words = about.evidence, about.words
    paper.heading("Latar Belakang")
    paper.heading("Dasar hukum", 2)
    paper.items(legal_basis(evidence, about.code, _funds(about)))
    paper.note(
        "Nomor dan tahun peraturan diambil dari sumber yang dikutip. Cocokkan judul resmi, status berlaku, "
        "dan perubahannya dengan naskah di JDIH."
    )
    paper.heading("Gambaran umum", 2)
    known = set(evidence.sources["source_id"])
    paper.text(
        "Jaminan sosial ketenagakerjaan melindungi pekerja dan keluarganya dari akibat kecelakaan kerja dan "
        "kematian, serta menyediakan jaminan hari tua, jaminan pensiun, dan jaminan kehilangan pekerjaan. "
        "Gubernur, bupati, dan wali kota diminta menyusun regulasi dan mengalokasikan anggaran untuk "
        "mendukung pelaksanaannya",
        Cited(tuple(name for name in _INPRES if name in known)),
        ".",
    )
    paper.text(*_said(about.coverage(about.code)))
    paper.text(*_said([facts.national_fact(evidence, about.made_on, words)]))
    paper.text(*_said(facts.regulation_facts(evidence, about.code, words)))
    paper.text(*_said(facts.funding_facts(evidence, about.code, words)))
    if about.plan.goal == "paritrana":
        other = about.plan.hosts[0] if about.plan.hosts else about.code
        paper.text(*_said([facts.prize_fact(evidence, about.code, other, words)]))
    paper.heading("Alasan kegiatan dilaksanakan", 2)
    paper.text(
        f"Dalam rangka {about.goal.theme}, ",
        about.agency,
        " memandang perlu mempelajari pengalaman daerah lain. Tuan rumah yang diusulkan ialah ",
        about.hosts_told,
        ", dengan pertimbangan sebagai berikut.",
    )
    reasons = [
        line
        for case in about.cases
        for line in (
            *sections.chosen_because(about, case, _OF_GOAL),
            *sections.follows_up(about, case.code),
        )
    ]
    paper.items(reasons or [Blank("alasan pemilihan tuan rumah")])


def _activity(paper: Paper, about: Matter) -> None:
    paper.heading("Kegiatan yang Dilaksanakan")
    paper.heading("Uraian kegiatan", 2)
    asked = counted(len(about.questions), "pertanyaan") if about.questions else Blank("jumlah pertanyaan")
    paper.text(f"Kegiatan berupa {about.activity_with} ", about.hosts_told, ", yang meliputi:")
    items: list[Line] = [
        "paparan tuan rumah mengenai regulasi, pendanaan, dan pelaksanaan program;",
        ("diskusi berdasarkan daftar pertanyaan terlampir, sebanyak ", asked, ";"),
    ]
    if about.plan.mode != "online":
        items.append("peninjauan pelayanan dan pengelolaan data di perangkat daerah tuan rumah;")
    items.append("penyusunan laporan dan rencana tindak lanjut.")
    paper.items(items)
    paper.heading("Batasan kegiatan", 2)
    topics = list(dict.fromkeys(question.topic for question in about.questions if question.topic in TOPICS))
    told = [in_sentence(about.words(TOPICS[topic])) for topic in topics if topic != "own"]
    paper.text(
        "Pembahasan dibatasi pada ",
        about.words.listing(told) if told else Blank("pokok bahasan"),
        ".",
    )
    if about.plan.topic_note.strip():
        paper.text("Catatan pokok bahasan: ", about.plan.topic_note.strip())


def _aims(paper: Paper, about: Matter) -> None:
    paper.heading("Maksud dan Tujuan")
    paper.heading("Maksud", 2)
    default = (
        f"Kegiatan dimaksudkan untuk memperoleh bahan dan pengalaman bagi {about.goal.theme} di {about.name}."
    )
    paper.text(about.plan.purpose.strip() or default)
    paper.heading("Tujuan", 2)
    paper.items(about.aims)


def _outputs(paper: Paper, about: Matter) -> None:
    paper.heading("Indikator Keluaran dan Keluaran")
    asked: Line = (
        counted(len(about.questions), "pertanyaan terjawab")
        if about.questions
        else Blank("jumlah pertanyaan")
    )
    paper.table(
        Grid(
            ("No.", "Keluaran", "Indikator keluaran"),
            (
                (
                    "1",
                    "Laporan hasil kegiatan",
                    ("1 (satu) dokumen, paling lambat ", Blank("jumlah"), " hari kerja setelah kegiatan"),
                ),
                ("2", "Jawaban tertulis atas daftar pertanyaan", asked),
                ("3", "Rencana tindak lanjut", "1 (satu) dokumen, memuat penanggung jawab dan tenggat"),
            ),
            (1, 6.5, 8.5),
            "Keluaran kegiatan dan indikatornya.",
            centred=(0,),
        )
    )
    if about.follow_up:
        paper.text("Hasil kegiatan diukur kembali melalui indikator berikut.", keep=True)
        paper.table(follow_up_grid(about))


def _way(paper: Paper, about: Matter) -> None:
    paper.heading("Cara Pelaksanaan Kegiatan")
    paper.heading("Metode", 2)
    paper.text(METHODS[about.plan.mode])
    paper.heading("Tahapan", 2)
    steps = ["persiapan: penetapan peserta, penyampaian surat permohonan, dan pengiriman daftar pertanyaan;"]
    if about.plan.mode != "visit":
        steps.append("pertemuan daring dengan tuan rumah;")
    if about.plan.mode != "online":
        steps.append("kunjungan ke tuan rumah: paparan, diskusi, dan peninjauan;")
    steps += [
        "pelaporan: penyusunan laporan hasil kegiatan dan penyampaiannya kepada pimpinan;",
        "tindak lanjut: pelaksanaan rencana tindak lanjut dan pemeriksaan hasil setelah 6 dan 12 bulan.",
    ]
    paper.items(steps)


def _hosts(paper: Paper, about: Matter) -> None:
    paper.heading("Tempat Pelaksanaan Kegiatan")
    rows = []
    for number, case in enumerate(about.cases, 1):
        reasons = sections.chosen_because(about, case, _OF_PLACE) or [Blank("alasan")]
        name: list[Line] = [Strong(about.host_names[case.code])]
        if case.rank is not None:
            place = about.words.number(case.rank)
            name.append(f"Peringkat {place} dari {about.words.number(case.of)} tujuan belajar yang dihitung")
        rows.append((str(number), Lines(tuple(name)), Lines(tuple(reasons))))
    rows = rows or [("1", Blank("daerah tuan rumah"), Blank("alasan"))]
    paper.table(
        Grid(
            ("No.", "Tuan rumah", "Pengalaman, kemiripan, dan jarak"),
            tuple(rows),
            (1, 3.8, 11.2),
            "Tuan rumah dengan pengalaman, kemiripan, dan jaraknya.",
            centred=(0,),
        )
    )
    if about.plan.mode != "online":
        paper.text("Tempat pertemuan: ", Blank("kantor dan alamat tuan rumah"), ".")


def _who_and_when(paper: Paper, about: Matter) -> None:
    paper.heading("Pelaksana dan Penanggung Jawab Kegiatan")
    paper.pairs(
        [
            ("Pelaksana", about.agency),
            ("Penanggung jawab", Blank("jabatan dan nama")),
            ("Peserta", counted(about.people(), "orang") if about.people() else Blank("jumlah peserta")),
        ],
        widths=(4.4, 0.5, 11.1),
    )
    sections.participants(paper, about)
    paper.heading("Jadwal Kegiatan")
    what = "Kunjungan" if about.plan.mode == "visit" else "Pertemuan daring"
    later = ""
    if about.plan.mode == "online_first":
        later = " Waktu kunjungan ditetapkan setelah pertemuan daring."
    paper.text(
        f"{what} direncanakan pada ", about.when(), f", dengan susunan acara berikut.{later}", keep=True
    )
    sections.agenda(paper, about)


def _costs(paper: Paper, about: Matter) -> None:
    paper.heading("Biaya")
    paper.text(
        "Biaya kegiatan dibebankan pada ", sections.budget(about), " dengan rincian berikut.", keep=True
    )
    sections.costs(paper, about)
    paper.text(
        f"Satuan biaya mengikuti standar harga satuan yang berlaku di {about.name}, dengan berpedoman pada "
        "standar harga satuan regional",
        Cited(_stating(about, "unit_prices")),
        ". Perjalanan dinas dalam negeri dipertanggungjawabkan menurut biaya riil; bagi pimpinan dan anggota "
        "DPRD berlaku lumpsum",
        Cited(_stating(about, "at_cost")),
        Slanted(" (periksa ketentuan dan besaran yang berlaku pada tahun anggaran kegiatan)"),
        ".",
        keep=True,
    )


def _stating(about: Matter, rule: str) -> tuple[str, ...]:
    """The sources that state a rule of official travel."""
    rules = about.evidence.travel_rules
    return tuple(rules.loc[rules["rule"] == rule, "source_id"])


def _said(reasons) -> list:
    """Put sentences one after the other into one paragraph."""
    parts: list = []
    for reason in reasons:
        parts += [" "] if parts else []
        parts += fact(reason.text, reason.source_ids)
    return parts


def _funds(about: Matter) -> frozenset[str]:
    """Sources of money on record for the region or a host."""
    matrix = funding_matrix(about.evidence, [about.code, *about.plan.hosts])
    held = matrix[~matrix["state"].isin([NOT_RECORDED, NOT_COLLECTED])]
    return frozenset(held["fund_kind"])
