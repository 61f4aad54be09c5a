"""The letter that asks a host for a meeting or a visit, with the questions attached."""

from datetime import date

from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.exports.documents import names, sections
from benchmark.exports.documents.inline import Blank, Line, Strong
from benchmark.exports.documents.kit import Paper, signer
from benchmark.exports.documents.matter import Matter, matter_of
from benchmark.exports.documents.table import Lines
from benchmark.locale import Words

_SUBJECTS = {
    "online_first": "Permohonan Pertemuan Daring dan Kunjungan Studi Banding",
    "visit": "Permohonan Kunjungan Studi Banding",
    "online": "Permohonan Pertemuan Daring",
}
# What a host is told of itself: what it is asked about, not how it was scored.
_TOLD = ("in_force", "novelty")
_MOST_TOLD = 2


def request_letter(
    evidence: Evidence,
    plan: VisitPlan,
    host: str,
    words: Words,
    made_on: date,
    matter: Matter | None = None,
) -> bytes:
    """Return the letter to one host as a DOCX file.

    Parameters
    ----------
    host : code of one of the plan's hosts.
    words : the reader's language; the letter is Indonesian all the same.
    matter : what all papers of the plan are made of, if it is at hand.
    """
    about = matter_of(evidence, plan, made_on, matter)
    name = about.host_names[host]
    subject = _SUBJECTS[plan.mode]
    paper = Paper(evidence, about.words, f"{subject} ke {name}", subject, made_on, about.agency_words)
    sections.letterhead(paper, about)
    paper.text(Blank("tempat"), ", ", Blank("tanggal surat"), align="right")
    paper.pairs(
        [
            ("Nomor", Blank("nomor surat")),
            ("Sifat", "Biasa"),
            ("Lampiran", "1 (satu) berkas"),
            ("Hal", Strong(subject)),
        ],
        widths=(2.2, 0.5, 13.3),
    )
    _addressee(paper, about, host)
    _request(paper, about, host)
    _closing(paper, about)
    _attachment(paper, about, host)
    return paper.to_bytes()


def _addressee(paper: Paper, about: Matter, host: str) -> None:
    lines: tuple[Line, ...] = (
        ("Yth. Kepala ", Blank("perangkat daerah yang membidangi ketenagakerjaan")),
        about.host_names[host],
        ("di ", Blank("tempat kedudukan")),
    )
    paper.columns((lines,), (16.0,), style="Normal")


def _request(paper: Paper, about: Matter, host: str) -> None:
    name = about.host_names[host]
    paper.text(
        "Dengan hormat disampaikan bahwa ",
        about.agency,
        f" sedang mengupayakan {about.goal.theme} di {about.name}. Berdasarkan informasi yang kami himpun, "
        f"{name} memiliki pengalaman yang ingin kami pelajari.",
    )
    case = next(case for case in about.cases if case.code == host)
    # What compares the two is told only where the host is ahead.
    kinds = (*_TOLD, "lead") if case.rank is not None else _TOLD
    told = [about.formal(reason.text) for reason in (*case.in_force, *case.reasons) if reason.kind in kinds]
    paper.items(told[:_MOST_TOLD], "bullet")
    if about.plan.purpose.strip():
        paper.text("Maksud kegiatan: ", about.plan.purpose.strip())
    people = about.people()
    attending = names.counted(people, "orang") if people else Blank("jumlah peserta")
    if about.plan.mode == "visit":
        asked = "Sehubungan dengan hal tersebut, kami mohon perkenan Saudara menerima kunjungan kami pada:"
    elif about.plan.mode == "online":
        asked = "Sehubungan dengan hal tersebut, kami mohon perkenan Saudara mengikuti pertemuan daring pada:"
    else:
        asked = (
            "Sehubungan dengan hal tersebut, kami mohon perkenan Saudara terlebih dahulu mengikuti pertemuan "
            "daring. Apabila peninjauan di tempat diperlukan, kami bermaksud berkunjung dengan rencana "
            "berikut:"
        )
    paper.text(asked, keep=True)
    rows: list[tuple[Line, Line | Lines]] = []
    day = "Pertemuan daring" if about.plan.mode == "online_first" else "Hari, tanggal"
    rows.append((day, about.when(host)))
    rows.append(("Pukul", (about.at(host), " ", Blank("zona waktu"))))
    if about.plan.mode != "visit":
        rows.append(("Tautan", Blank("tautan pertemuan")))
    if about.plan.mode == "online_first":
        rows.append(("Kunjungan", (Blank("tanggal, apabila diperlukan"), f" di {name}")))
    if about.plan.mode == "visit":
        rows.append(("Tempat", ("Kantor ", Blank("perangkat daerah tuan rumah"), f", {name}")))
    rows.append(("Peserta", (attending, " dipimpin ", Blank("jabatan pimpinan rombongan"))))
    paper.pairs(rows, widths=(3.6, 0.5, 11.9))


def _closing(paper: Paper, about: Matter) -> None:
    paper.text(
        "Daftar pertanyaan kami lampirkan sebagai bahan persiapan. Untuk koordinasi lebih lanjut, Saudara "
        "dapat menghubungi ",
        Blank("nama narahubung"),
        " melalui telepon ",
        Blank("nomor telepon"),
        " atau pos-el ",
        Blank("alamat pos-el"),
        ". Kesediaan, waktu, atau usul jadwal lain dari Saudara sangat kami harapkan.",
    )
    paper.text(
        "Demikian permohonan ini kami sampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan "
        "terima kasih."
    )
    paper.columns(((), (sections.position_of_signer(about), "", "", *signer())), (7.5, 8.5), style="Normal")
    paper.text(Strong("Tembusan:"), align="left", keep=True)
    paper.items(
        [
            f"{names.head(about.evidence, about.code)} (sebagai laporan);",
            f"Sekretaris Daerah {about.name};",
            ("Kepala Kantor Cabang BPJS Ketenagakerjaan ", Blank("nama kantor cabang"), "."),
        ],
        "number",
    )


def _attachment(paper: Paper, about: Matter, host: str) -> None:
    paper.break_page()
    paper.pairs(
        [("Lampiran surat", ("Nomor ", Blank("nomor surat"))), ("", ("Tanggal ", Blank("tanggal surat")))],
        widths=(3.6, 0.5, 11.9),
    )
    paper.title("DAFTAR PERTANYAAN", f"UNTUK {about.host_names[host].upper()}")
    asked = [question.text for question in about.asked_of(host)]
    paper.items(asked or [Blank("pertanyaan")], "number")
