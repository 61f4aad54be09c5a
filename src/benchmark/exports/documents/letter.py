"""The letter that asks a host for a meeting or a visit, with the questions attached."""

import re
from datetime import date

import pandas as pd

from benchmark.analysis.goal_paritrana import NOMINEE, prizes_by_region
from benchmark.analysis.instrument_subject import is_general
from benchmark.analysis.instruments import IN_FORCE
from benchmark.analysis.reasons import in_sentence, prize_named
from benchmark.analysis.region_profile import instruments_of
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.exports.documents import names, people, sections
from benchmark.exports.documents.facts import paid_from
from benchmark.exports.documents.inline import Blank, Line, Strong
from benchmark.exports.documents.kit import Paper, signer
from benchmark.exports.documents.matter import Matter, matter_of
from benchmark.exports.documents.regulations import amended_by, amended_with, in_full, official_title
from benchmark.exports.documents.table import Lines
from benchmark.locale import Words

_SUBJECTS = {
    "online_first": "Permohonan Pertemuan Daring dan Kunjungan Studi Banding",
    "visit": "Permohonan Kunjungan Studi Banding",
    "online": "Permohonan Pertemuan Daring",
}
_MOST_TITLES, _MOST_PRIZES = 2, 2
# Perda and Perkada: what a host is known for; weaker forms are not worth a mention in a letter.
_WEAKEST_RANK = 5
_LONGEST_TOPIC = 200
_LED_BY_HEADS = ("Dinas ", "Badan ")


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
    paper = sections.begun(about, f"{subject} ke {name}", subject=subject)
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
    visit = about.earlier_visit(host)
    office = _office(visit["host_agency"]) if visit else ""
    # Who received us then most likely receives us again; still a blank, for offices are renamed.
    if not office.startswith(_LED_BY_HEADS):
        office = "perangkat daerah yang membidangi ketenagakerjaan"
    lines: list[Line] = [("Yth. Kepala ", Blank(office))]
    if about.host_names[host] not in office:
        lines.append(about.host_names[host])
    lines.append(("di ", Blank("tempat kedudukan")))
    paper.columns((lines,), (16.0,), style="Normal")


def _request(paper: Paper, about: Matter, host: str) -> None:
    name = about.host_names[host]
    paper.text(
        "Dengan hormat kami sampaikan bahwa ",
        about.agency,
        f" sedang mengupayakan {about.goal.theme} di {about.name}.",
    )
    visit = about.earlier_visit(host)
    if visit:
        paper.text(*_followed_up(about, visit))
    known_for = _known_for(about, host)
    paper.text(
        f"Berdasarkan informasi yang kami himpun, {name} {about.words.listing(known_for)}. Pengalaman "
        "tersebut akan sangat bermanfaat bagi kami."
        if known_for
        else f"Kami memandang pengalaman {name} dalam bidang tersebut akan sangat bermanfaat bagi kami."
    )
    if about.plan.purpose.strip():
        paper.text("Maksud kegiatan: ", about.plan.purpose.strip())
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
    rows.append(("Peserta", people.delegation(about.plan.participants, about.people())))
    paper.pairs(rows, widths=(3.6, 0.5, 11.9))


def _followed_up(about: Matter, visit: dict) -> Line:
    """Acknowledge that we were there before: a host remembers whom it received."""
    host = _office(visit["host_agency"]) or about.host_names[visit["host_code"]]
    visitor = _office(visit["visitor_agency"]) or names.government(about.evidence, about.code)
    topic = "" if pd.isna(visit["topic"]) else in_full(str(visit["topic"]).strip().rstrip("."))
    # The first of several matters is that of the visit; a report of a whole day would fill the letter.
    topic = topic.partition("; ")[0]
    topic = topic if len(topic) <= _LONGEST_TOPIC else ""
    return (
        f"Permohonan ini menindaklanjuti kunjungan {visitor} ke {host} pada ",
        about.earlier_day(visit),
        f", dengan pokok bahasan “{topic}”" if topic else "",
        ". Kami mengucapkan terima kasih atas penerimaan dan penjelasan yang telah diberikan, dan kini "
        "bermaksud mempelajari perkembangan sejak kunjungan tersebut.",
    )


def _known_for(about: Matter, host: str) -> list[str]:
    """What speaks for the host, told politely: prizes, a higher coverage, its regulations by their titles."""
    evidence, words = about.evidence, about.words
    said = []
    said += _prizes(evidence, host, words)
    case = next(case for case in about.cases if case.code == host)
    figure = about.headlines.loc[host]
    if about.plan.goal == "coverage" and case.rank is not None and not figure["doubtful"]:
        about_so = "sekitar " if figure["approximate"] else ""
        when = words.as_of(figure["as_of"], figure["precision"])
        said.append(f"mencapai cakupan kepesertaan {about_so}{words.percent(figure['value'])} ({when})")
    titles = _regulations(evidence, host, about.host_names[host])[:_MOST_TITLES]
    if titles:
        said.append(f"telah menetapkan {' serta '.join(titles)}")
    if about.plan.goal == "funding" or not said:
        funds = [in_sentence(label) for label in paid_from(evidence, host)]
        said += [f"membayar iuran pekerja dari {words.listing(funds)}"] if funds else []
    return said


def _prizes(evidence: Evidence, host: str, words: Words) -> list[str]:
    """What the host has won; to be named for a prize is not to win it, so it is told only of one without."""
    prizes = [prize for prize in prizes_by_region(evidence)[host] if prize["won"]]
    won = [prize for prize in prizes if prize["rank"] != NOMINEE][:_MOST_PRIZES]
    if won:
        told = words.listing(prize_named(prize, words) for prize in won)
        return [f"meraih Penghargaan Paritrana ({told})"]
    if not prizes:
        return []
    # A nomination counts as won only where it is a national one.
    years = [str(int(prize["edition_year"])) for prize in prizes if pd.notna(prize["edition_year"])]
    when = f" edisi {words.listing(years[:_MOST_PRIZES])}" if years else ""
    return [f"tercatat sebagai nomine Penghargaan Paritrana tingkat nasional{when}"]


def _regulations(evidence: Evidence, host: str, name: str) -> list[str]:
    """Perda and Perkada in force on the matter itself, the strongest first, each with what amends it."""
    rows = instruments_of(evidence, host)
    rows = rows[(rows["status"] == IN_FORCE) & (rows["legal_rank"] <= _WEAKEST_RANK)]
    rows = rows.sort_values("legal_rank", kind="stable")
    changes = amended_by(rows)
    return [
        official_title(row, name) + amended_with(row, rows, name)[0]
        for row in rows.itertuples()
        if row.instrument_id not in changes and not is_general(row.subject, row.provisions)
    ]


def _office(agency: object) -> str:
    """Return an agency without what a record adds in brackets (who of it took part)."""
    return "" if pd.isna(agency) else re.sub(r"\s*\([^)]*\)", "", str(agency)).strip()


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
        "terima kasih.",
        keep=True,
    )
    paper.columns(((), (sections.position_of_signer(about), "", "", *signer())), (7.5, 8.5), style="Normal")
    paper.text(Strong("Tembusan:"), align="left", keep=True)
    paper.items(
        [
            f"{names.head(about.evidence, about.code)};",
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
    asked = [about.question(question) for question in about.asked_of(host)]
    paper.items(asked or [Blank("pertanyaan")], "number")
