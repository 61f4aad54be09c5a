"""The staff analysis (telaahan staf) that asks a superior to decide on the visit."""

from datetime import date

import pandas as pd

from benchmark.analysis.goal_coverage import coverage
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.proposal import is_compared
from benchmark.analysis.reasons import Reason
from benchmark.analysis.visit_hosts import HostCase
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.exports.documents import facts, names, sections
from benchmark.exports.documents.inline import Blank, Line, Slanted, Strong
from benchmark.exports.documents.kit import Paper, fact
from benchmark.exports.documents.matter import Matter, matter_of
from benchmark.exports.documents.table import Grid, Lines
from benchmark.locale import Words

_OTHERS = 3
# A lead in regulation is the regulation itself, which stands among the facts already.
_WEIGHED = ("lead", "novelty", "similarity", "reach")
_DECISIONS = {
    "online_first": "didahului pertemuan daring; kunjungan langsung hanya dilaksanakan apabila diperlukan",
    "visit": "dilaksanakan dengan kunjungan langsung",
    "online": "dilaksanakan melalui pertemuan daring tanpa perjalanan dinas",
}


def telaahan(
    evidence: Evidence, plan: VisitPlan, words: Words, made_on: date, matter: Matter | None = None
) -> bytes:
    """Return the staff analysis of the plan as a DOCX file; Indonesian whatever `words` is."""
    about = matter_of(evidence, plan, made_on, matter)
    subject = f"Rencana {about.activity} dalam rangka {about.goal.theme}"
    paper = sections.begun(
        about, f"Telaahan staf {about.name}", "Telaahan staf", subject, chapters="upperRoman"
    )
    sections.letterhead(paper, about)
    paper.title("TELAAHAN STAF")
    sections.pending(paper)
    paper.pairs(
        [
            ("Kepada", ("Yth. ", Blank("jabatan pejabat yang memutuskan"))),
            ("Dari", about.agency),
            ("Tanggal", Blank("tanggal")),
            ("Nomor", Blank("nomor")),
            ("Lampiran", "Kerangka acuan kerja, daftar pertanyaan, dan lampiran perbandingan"),
            ("Hal", Strong(subject)),
        ],
        widths=(2.4, 0.5, 13.1),
    )
    _problem(paper, about)
    _assumptions(paper, about)
    _facts(paper, about)
    _analysis(paper, about)
    _conclusion(paper, about)
    return sections.signed(paper, sections.position_of_signer(about))


def _problem(paper: Paper, about: Matter) -> None:
    paper.heading("Persoalan")
    first = about.coverage(about.code)
    for reason in (first[0], first[-1]):
        paper.text(*fact(reason.text, reason.source_ids))
    paper.text(
        f"Persoalan yang perlu diputuskan ialah apakah {about.name} perlu melaksanakan "
        f"{about.activity_with} ",
        about.hosts_told,
        f" untuk mendukung {about.goal.theme}, dan dengan cara apa kegiatan itu dilaksanakan.",
    )


def _assumptions(paper: Paper, about: Matter) -> None:
    paper.heading("Praanggapan")
    paper.items(
        [
            "Tuan rumah bersedia menerima permohonan dan membagikan dokumen serta pengalamannya.",
            "Angka dan regulasi yang dikutip menggambarkan keadaan pada tanggal masing-masing; keterangan "
            "“belum terdata” berarti belum ditemukan sumbernya, bukan tidak ada.",
            "Pengalaman tuan rumah perlu disesuaikan dengan struktur pekerja, kemampuan keuangan, dan "
            f"kewenangan {about.name}.",
            (
                "Anggaran dan kebijakan perjalanan dinas yang berlaku memungkinkan kegiatan ini ",
                Slanted("(periksa ketentuan efisiensi perjalanan dinas yang berlaku)"),
                ".",
            ),
        ],
        "number",
    )


def _facts(paper: Paper, about: Matter) -> None:
    evidence, words = about.evidence, about.words
    paper.heading("Fakta-fakta yang Mempengaruhi")
    paper.heading(about.name, 2)
    own = [
        *about.coverage(about.code)[1:-1],
        *facts.regulation_facts(evidence, about.code, words),
        *facts.funding_facts(evidence, about.code, words),
    ]
    if about.plan.goal == "paritrana":
        other = about.plan.hosts[0] if about.plan.hosts else about.code
        own.append(facts.prize_fact(evidence, about.code, other, words))
    paper.items([fact(reason.text, reason.source_ids) for reason in own])
    for case in about.cases:
        paper.heading(about.host_names[case.code], 2)
        figure, *_, target = about.coverage(case.code)
        proofs = [reason for reason in case.reasons if reason.kind == "proof"]
        said = [figure, target, *_means(about, case.code), *proofs]
        lines = [fact(about.formal(reason.text), reason.source_ids) for reason in said]
        paper.items(lines)
    if not about.cases:
        paper.heading("Tuan rumah", 2)
        paper.text(Blank("fakta tentang tuan rumah"))


def _means(about: Matter, host: str) -> list[Reason]:
    """Regulations and money of a host, as far as they matter for the goal."""
    rules = money = []
    if about.plan.goal != "funding":
        rules = facts.regulation_facts(about.evidence, host, about.words, each=True)
    if about.plan.goal != "regulation":
        money = facts.funding_facts(about.evidence, host, about.words)
    return [*rules, *money]


def _analysis(paper: Paper, about: Matter) -> None:
    paper.heading("Analisis")
    paper.heading("Kesesuaian tuan rumah", 2)
    paper.text(
        "Kesesuaian tuan rumah dinilai dari keunggulan untuk tujuan ini, hal baru yang belum tercatat di "
        f"{about.name}, bukti, kemiripan struktur, dan jarak. Peringkat ialah urutan di antara daerah yang "
        "tercatat lebih maju; nilai 0 sampai 100 dihitung Sejawat Daerah dan bukan penilaian resmi."
    )
    paper.table(_suitability(about))
    paper.heading("Hal yang perlu diperhatikan", 2)
    warnings: list[Line] = [
        _warned(about.host_names[case.code], fact(about.formal(warning.text), warning.source_ids))
        for case in about.cases
        for warning in (*case.warnings, *_result(about, case))
    ]
    # That an online meeting comes first stands among the alternatives, whatever is known of travel cuts.
    warnings += [
        fact(about.formal(warning.text), warning.source_ids)
        for warning in about.warnings
        if warning.kind != "online_first" or warning.source_ids
    ]
    paper.items(warnings or ["Tidak ada peringatan yang timbul dari data yang tersedia."])
    paper.heading("Alternatif", 2)
    paper.table(_alternatives(about))
    paper.heading("Pembiayaan", 2)
    total = about.cost_check.total
    incomplete = not sections.all_summed(about)
    paper.text(
        "Perkiraan biaya ",
        "dari rincian yang sudah lengkap sebesar " if total is not None and incomplete else "sebesar ",
        Blank("jumlah biaya") if total is None else about.words.rupiah(total),
        ", dibebankan pada ",
        sections.budget(about),
        ". Rinciannya tercantum dalam kerangka acuan kerja.",
    )


def _result(about: Matter, case: HostCase) -> list[Reason]:
    """Say where no coverage shows what the host's means have led to; a lower one is a warning of its own."""
    unknown = pd.isna(about.headlines.loc[case.code, "value"])
    if about.plan.goal == "coverage" or not unknown:
        return []
    name = about.host_names[case.code]
    text = f"Cakupan {name} belum terdata, sehingga hasil kebijakannya belum dapat dinilai dari cakupan."
    return [Reason(text, (), "result")]


def _warned(host: str, line: Line) -> Line:
    """Name the host before a warning that does not name it itself."""
    return line if host.removeprefix("Provinsi ") in line[0] else (Strong(f"{host}: "), *line)


def _suitability(about: Matter) -> Grid:
    words = about.words
    rows = []
    for case in about.cases:
        rank = (
            f"{words.number(case.rank)} dari {words.number(case.of)}"
            if case.rank is not None
            else "Tidak tercatat lebih maju"
        )
        score = "–" if case.score != case.score else words.number(100 * case.score)
        chosen = [
            fact(about.formal(reason.text), reason.source_ids)
            for reason in case.reasons
            if reason.kind in (_WEIGHED if about.plan.goal != "regulation" else _WEIGHED[1:])
        ]
        rows.append((about.host_names[case.code], rank, score, Lines(tuple(chosen) or ("–",))))
    return Grid(
        ("Tuan rumah", "Peringkat", "Nilai (0–100)", "Pertimbangan"),
        tuple(rows) or ((Blank("tuan rumah"), "–", "–", Blank("pertimbangan")),),
        (3.0, 2.3, 1.9, 8.8),
        "Kesesuaian tuan rumah.",
        centred=(1, 2),
    )


def _alternatives(about: Matter) -> Grid:
    rows: list[tuple] = [
        (
            "Pertemuan daring lebih dahulu",
            "Cepat, tanpa biaya perjalanan, dan beberapa tuan rumah dapat diikuti sekaligus.",
            "Pelayanan dan pengelolaan data tidak dapat ditinjau langsung.",
        ),
        (
            "Kunjungan langsung",
            "Praktik pelayanan dan pendataan dapat dilihat, dan hubungan kerja terbangun.",
            "Memerlukan biaya dan waktu, serta bergantung pada kebijakan perjalanan dinas.",
        ),
    ]
    for name, reason in _others(about):
        rows.append(
            (f"Tuan rumah lain: {name}", reason, "Kesediaan dan kesiapan menerima kunjungan belum diketahui.")
        )
    rows.append(
        (
            "Mempelajari dokumen saja",
            "Regulasi dan laporan dapat dikaji tanpa mengganggu tuan rumah.",
            "Proses, hambatan, dan hal yang tidak tertulis tidak diketahui.",
        )
    )
    return Grid(
        ("Alternatif", "Kelebihan", "Kekurangan"),
        tuple(rows),
        (3.6, 7.2, 5.2),
        "Alternatif pelaksanaan dengan kelebihan dan kekurangannya.",
    )


def _others(about: Matter) -> list[tuple[str, Line]]:
    """The first learning targets that the plan does not visit, each with its first reason."""
    table = learning_targets(
        about.evidence, about.code, about.plan.goal, _OTHERS + len(about.plan.hosts), words=about.words
    )
    others = table[~table["code"].isin(about.plan.hosts)].head(_OTHERS)
    found = []
    for row in others.itertuples():
        # What is new says more in a line than a regulation with all its clauses.
        kinds = ("novelty", "lead") if about.plan.goal == "regulation" else ("lead", "novelty")
        ranked = [reason for kind in kinds for reason in row.reasons if reason.kind == kind]
        reason = (ranked or row.reasons)[0]
        line = fact(about.formal(reason.text), reason.source_ids)
        found.append((names.full_name(about.evidence, row.code), line))
    return found


def _conclusion(paper: Paper, about: Matter) -> None:
    ahead = [about.host_names[case.code] for case in about.cases if case.rank is not None]
    behind = [about.host_names[case.code] for case in about.cases if case.rank is None]
    paper.heading("Kesimpulan")
    lines: list[Line] = []
    if ahead and is_compared(coverage(about.evidence), about.plan.goal, about.code):
        lines.append(
            f"{about.words.listing(ahead)} tercatat lebih maju daripada {about.name} untuk tujuan ini, "
            "sehingga layak dipelajari."
        )
    elif ahead:
        lines.append(
            f"Cakupan {about.words.listing(ahead)} di atas median, sehingga layak dipelajari; cakupan "
            f"{about.name} belum terdata, jadi tidak dibandingkan."
        )
    if behind:
        lines.append(
            (
                f"{about.words.listing(behind)} tidak tercatat lebih maju untuk tujuan ini; pemilihannya "
                "perlu alasan lain ",
                Blank("alasan penyusun"),
                ".",
            )
        )
    lines.append(f"Kegiatan sebaiknya {_DECISIONS[about.plan.mode]}.")
    lines.append(Blank("kesimpulan lain"))
    paper.items(lines)
    paper.heading("Saran")
    paper.items(
        [
            (
                f"Menyetujui {about.activity_with} ",
                about.hosts_told,
                ", diawali pertemuan daring pada " if about.plan.mode == "online_first" else " pada ",
                about.when(),
                ".",
            ),
            "Menyetujui penyampaian surat permohonan kepada tuan rumah beserta lampirannya.",
            ("Menetapkan peserta dan penanggung jawab kegiatan ", Blank("jabatan penanggung jawab"), "."),
            "Memeriksa hasil tindak lanjut setelah 6 dan 12 bulan.",
        ]
    )
    paper.text("Demikian telaahan staf ini disampaikan untuk mendapat keputusan.", keep=True)
