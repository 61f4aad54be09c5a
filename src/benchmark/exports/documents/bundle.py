"""Everything of a study visit in one file: papers, plan, comparison."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from benchmark.analysis.visit_file import to_json
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.exports.comparison_workbook import comparison_workbook
from benchmark.exports.documents.matter import comparable
from benchmark.exports.documents.names import full_name
from benchmark.exports.documents.papers import papers
from benchmark.exports.safe import file_name
from benchmark.locale import Words

# Share of the time that the papers take; the rest goes to the workbook.
_PAPERS_SHARE = 0.75


def zip_of(
    evidence: Evidence,
    plan: VisitPlan,
    words: Words,
    made_on: date,
    progress: Callable[[float], None] | None = None,
) -> bytes:
    """Return a ZIP of all papers, the plan (JSON), the comparison (XLSX) and a short README.

    The workbook is left out where no host is of the region's level: there is nothing to compare then.

    Parameters
    ----------
    words : language of the workbook; the papers are Indonesian.
    progress : is told how much is done, 0 to 1.
    """
    tell = progress or (lambda share: None)
    files = papers(evidence, plan, words, made_on, lambda share: tell(share * _PAPERS_SHARE))
    where = evidence.region(plan.region).name
    codes = comparable(evidence, plan)
    if len(codes) > 1:
        name = file_name("7 perbandingan", where, made_on, "xlsx")
        files[name] = comparison_workbook(evidence, codes, "nation", words, made_on)
    files[file_name("8 rencana studi banding", where, made_on, "json")] = to_json(plan)
    files = {"README.txt": _readme(evidence, plan, made_on, list(files)), **files}
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            # The day of the draft instead of the clock: the same plan gives the same order and stamps.
            entry = ZipInfo(name, (max(1980, made_on.year), made_on.month, made_on.day, 0, 0, 0))
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
    tell(1.0)
    return out.getvalue()


def _readme(evidence: Evidence, plan: VisitPlan, made_on: date, names: list[str]) -> bytes:
    words = Words("id")
    hosts = words.listing(full_name(evidence, host) for host in plan.hosts) or "belum dipilih"
    lines = [
        f"Rencana studi banding {full_name(evidence, plan.region)}",
        f"Tuan rumah: {hosts}",
        f"Disusun {words.date(made_on)} dengan Sejawat Daerah, revisi data {evidence.revision}",
        "",
        "Isi:",
        *(f"- {name}" for name in names),
        "",
        "Semua naskah adalah rancangan. Isian yang berwarna hanya dapat dilengkapi oleh perangkat daerah:",
        "nomor surat, nama, NIP, jabatan, alamat, dan anggaran. Angka dikutip dari sumber yang dicantumkan;",
        "cocokkan dengan sumbernya sebelum ditandatangani. Belum terdata tidak berarti tidak ada.",
        "Bentuk laporan hasil kunjungan mengikuti kebiasaan; sesuaikan dengan tata naskah dinas di daerah.",
        "Berkas JSON dapat dibuka kembali pada halaman Rencana Studi Banding.",
    ]
    # Windows' Notepad of older machines needs both signs at the end of a line.
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8")
