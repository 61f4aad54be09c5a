"""The report on the visit: a template with what is known filled in and room for what was learned.

No regulation that fixes the form of a government's report was found; the sections are those that agencies
commonly use, which the page says beside the download.
"""

from datetime import date

from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.exports.documents import sections
from benchmark.exports.documents.follow_up import follow_up_grid
from benchmark.exports.documents.inline import Blank
from benchmark.exports.documents.kit import Paper
from benchmark.exports.documents.matter import Matter, matter_of
from benchmark.exports.documents.questions import by_topic
from benchmark.exports.documents.table import Grid
from benchmark.locale import Words

_RESULT_CM = 2.6
_PICTURES = 4
_DOTTED_LINE = "…" * 40


def visit_report(
    evidence: Evidence, plan: VisitPlan, words: Words, made_on: date, matter: Matter | None = None
) -> bytes:
    """Return the template of the report as a DOCX file; Indonesian whatever `words` is."""
    about = matter_of(evidence, plan, made_on, matter)
    title = f"Laporan hasil {about.activity} {about.name}"
    paper = sections.begun(about, title, "Laporan hasil")
    paper.title(f"LAPORAN HASIL {about.activity.upper()}", about.goal.theme.upper())
    paper.pairs(
        [
            ("Kepada", ("Yth. ", Blank("jabatan pejabat pemberi tugas"))),
            ("Dari", (Blank("nama dan jabatan pelapor"), ", ", about.agency)),
            ("Nomor", Blank("nomor")),
            ("Tanggal", Blank("tanggal")),
        ],
        widths=(2.4, 0.5, 13.1),
    )
    _frame(paper, about)
    _results(paper, about)
    _afterwards(paper, about)
    return sections.signed(paper, Blank("jabatan pelapor"))


def _frame(paper: Paper, about: Matter) -> None:
    paper.heading("Dasar")
    paper.items(
        [
            (
                "Surat tugas ",
                Blank("pejabat pemberi tugas"),
                " nomor ",
                Blank("nomor"),
                " tanggal ",
                Blank("tanggal"),
                ";",
            ),
            ("Surat persetujuan tuan rumah nomor ", Blank("nomor"), " tanggal ", Blank("tanggal"), ";"),
            ("Dokumen pelaksanaan anggaran ", sections.budget(about), "."),
        ]
    )
    paper.heading("Maksud dan Tujuan")
    default = f"Memperoleh bahan dan pengalaman bagi {about.goal.theme} di {about.name}, dengan tujuan:"
    paper.text(about.plan.purpose.strip() or default)
    paper.items(about.aims)
    paper.heading("Waktu dan Tempat")
    rows = tuple(
        (about.host_names[host], about.when(host), Blank("tempat"), Blank("nama dan jabatan yang menerima"))
        for host in about.plan.hosts
    ) or ((about.hosts_told, about.when(), Blank("tempat"), Blank("nama dan jabatan yang menerima")),)
    paper.table(
        Grid(
            ("Tuan rumah", "Tanggal", "Tempat", "Diterima oleh"),
            rows,
            (4.0, 4.0, 3.5, 4.5),
            "Waktu dan tempat kegiatan.",
        )
    )
    paper.heading("Peserta")
    sections.participants(paper, about)


def _results(paper: Paper, about: Matter) -> None:
    paper.heading("Hasil")
    paper.text("Jawaban tuan rumah dicatat menurut daftar pertanyaan yang disampaikan sebelumnya.")
    by_topic(paper, about, "Hasil dan dokumen yang diperoleh", _RESULT_CM, level=2)
    paper.heading("Temuan lain", 2)
    _dotted(paper, 3)
    paper.heading("Kesimpulan")
    _dotted(paper, 4)
    paper.heading("Saran")
    _dotted(paper, 4)


def _afterwards(paper: Paper, about: Matter) -> None:
    paper.heading("Rencana Tindak Lanjut")
    paper.table(
        Grid(
            ("No.", "Tindak lanjut", "Penanggung jawab", "Tenggat", "Keluaran"),
            tuple(
                (str(number), Blank("tindak lanjut"), Blank("jabatan"), Blank("tanggal"), Blank("keluaran"))
                for number in (1, 2, 3)
            ),
            (1, 5.5, 3.5, 2.8, 3.2),
            "Rencana tindak lanjut.",
            centred=(0,),
        )
    )
    if about.follow_up:
        paper.text("Pemeriksaan hasil setelah 6 dan 12 bulan:", keep=True)
        paper.table(follow_up_grid(about))
    paper.heading("Biaya")
    paper.text("Realisasi diisi menurut bukti pengeluaran; rencana tercantum dalam kerangka acuan kerja.")
    rows = tuple(
        (
            str(number),
            line.item.strip() or Blank("uraian"),
            Blank("rencana") if line.total is None else about.words.rupiah(line.total),
            Blank("realisasi"),
            Blank("nomor bukti"),
        )
        for number, line in enumerate(about.costs[:60], 1)
    ) or (("1", Blank("uraian"), Blank("rencana"), Blank("realisasi"), Blank("nomor bukti")),)
    paper.table(
        Grid(
            ("No.", "Uraian", "Rencana", "Realisasi", "Bukti"),
            rows,
            (1, 6.2, 3.0, 3.0, 2.8),
            "Rencana dan realisasi biaya.",
            right=(2, 3),
            centred=(0,),
        )
    )
    paper.heading("Dokumentasi")
    paper.table(
        Grid(
            ("Foto", "Keterangan"),
            tuple((Blank("tempel foto"), Blank("kegiatan, tempat, tanggal")) for _ in range(_PICTURES)),
            (8.0, 8.0),
            "Tempat foto kegiatan dan keterangannya.",
            height=_RESULT_CM,
        )
    )


def _dotted(paper: Paper, lines: int) -> None:
    for number in range(1, lines + 1):
        paper.text(_DOTTED_LINE, align="left", keep=number < lines)
