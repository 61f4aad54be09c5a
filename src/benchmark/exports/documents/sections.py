"""Which parts stand in several papers alike? Letterhead, hosts, participants, agenda, costs."""

from datetime import timedelta

from benchmark.analysis.visit_hosts import HostCase
from benchmark.exports.documents import names, people
from benchmark.exports.documents.inline import Blank, Cited, Line, Strong, typed
from benchmark.exports.documents.kit import Paper, fact
from benchmark.exports.documents.matter import Matter
from benchmark.exports.documents.styles import HEAD
from benchmark.exports.documents.table import Grid

_MOST_ROWS = 60
# Problems of `visit_costs.check` that keep a line out of the sum.
_LEFT_OUT = frozenset({"missing", "negative", "not_a_number", "too_large"})


def begun(matter: Matter, title: str, name: str = "", subject: str = "", **shape) -> Paper:
    """Begin a paper of the plan; its subject is the theme of the goal unless another is told.

    `name` and `shape` as of `Paper`.
    """
    return Paper(
        matter.evidence,
        matter.words,
        title,
        subject or matter.goal.theme,
        matter.made_on,
        matter.agency_words,
        name=name,
        **shape,
    )


def signed(paper: Paper, position: Line) -> bytes:
    """End a paper with the block of whoever signs it and the list of its sources."""
    paper.signature(Blank("tempat"), Blank("tanggal"), position)
    paper.list_of_sources()
    return paper.to_bytes()


def letterhead(paper: Paper, matter: Matter) -> None:
    """Write the head of an official letter; arms and address are blanks."""
    agency = matter.agency
    head = names.government(matter.evidence, matter.code).upper()
    lines: tuple[Line, ...] = (
        Strong(head),
        Strong(agency.upper()) if isinstance(agency, str) else agency,
        Blank("alamat, telepon, pos-el, dan laman", 9),
    )
    arms = (Blank("lambang daerah", 9),)
    paper.columns((arms, lines, ()), (2.2, 12.6, 1.2), align="center", style=HEAD)
    paper.rule()


def chosen_because(matter: Matter, case: HostCase, kinds: tuple[str, ...] = ()) -> list[Line]:
    """Return why a host was chosen, a sentence each, with sources; of these kinds only where some are named.

    A host that is not ahead is not praised: the planner has to say why it was chosen all the same.
    """
    reasons = [
        fact(matter.formal(reason.text), reason.source_ids)
        for reason in case.reasons
        if not kinds or reason.kind in kinds
    ]
    if case.rank is not None or (kinds and "lead" not in kinds):
        return reasons
    own = f"{matter.host_names[case.code]} tidak tercatat lebih maju untuk tujuan ini; alasan penyusun: "
    return [(own, Blank("alasan memilih daerah ini"), "."), *reasons]


def follows_up(matter: Matter, host: str) -> list[Line]:
    """Return that the activity follows up an earlier visit to the host; nothing where none is on record."""
    visit = matter.earlier_visit(host)
    if visit is None:
        return []
    return [
        (
            f"Kegiatan ini menindaklanjuti kunjungan {matter.name} ke {matter.host_names[host]} pada ",
            matter.earlier_day(visit),
            " dan diarahkan pada perkembangan sejak kunjungan tersebut serta pelaksanaan hasilnya",
            Cited(tuple(visit["source_ids"])[:2]),
            ".",
        )
    ]


def position_of_signer(matter: Matter) -> Line:
    """Who signs for the agency; only the head of a Dinas or Badan is surely called Kepala."""
    agency = matter.agency
    if isinstance(agency, str) and agency.casefold().startswith(("dinas ", "badan ")):
        return (f"Kepala {agency},",)
    return (Blank("jabatan penanda tangan"), ",")


def participants(paper: Paper, matter: Matter) -> None:
    """Write who goes; names and NIP are blanks unless typed."""
    going = matter.plan.participants[:_MOST_ROWS]
    rows = [
        (
            str(number),
            typed(person.name, "nama dan NIP"),
            typed(person.position, "jabatan"),
            people.agency_of(person, matter.agency),
            f"{matter.words.number(person.count)} orang",
        )
        for number, person in enumerate(going, 1)
    ]
    blank = ("1", Blank("nama dan NIP"), Blank("jabatan"), Blank("perangkat daerah"), Blank("jumlah"))
    header = ("No.", "Nama dan NIP", "Jabatan", "Perangkat daerah", "Jumlah")
    paper.table(Grid(header, tuple(rows) or (blank,), (1, 4.5, 4.5, 4, 2), "Daftar peserta.", centred=(0, 4)))


def agenda(paper: Paper, matter: Matter) -> None:
    """Write the agenda; day and host stand where they change."""
    rows, before = [], (None, None)
    # What the planner has typed stays as typed.
    of_planner = matter.plan.agenda is not None
    for item in matter.agenda[:_MOST_ROWS]:
        host = matter.host_names.get(item.host, "")
        rows.append(
            (
                _day(matter, item.day) if item.day != before[0] else "",
                typed(item.time, "waktu"),
                typed(item.activity if of_planner else matter.formal(item.activity), "acara"),
                host if (item.day, host) != before else "",
            )
        )
        before = (item.day, host)
    blank = (Blank("hari"), Blank("waktu"), Blank("acara"), matter.hosts_told)
    header = ("Hari", "Waktu", "Acara", "Tuan rumah")
    paper.table(Grid(header, tuple(rows) or (blank,), (3.2, 2.6, 6.9, 3.3), "Susunan acara.", centred=(1,)))


def all_summed(matter: Matter) -> bool:
    """Tell whether every line of cost is part of the sum: none is unfinished, negative or unreadable."""
    return not {problem.kind for problem in matter.cost_check.problems} & _LEFT_OUT


def costs(paper: Paper, matter: Matter) -> None:
    """Write what the planner has typed, blanks for the rest, and the sum of what can be added up."""
    words = matter.words
    rows = []
    for number, line in enumerate(matter.costs[:_MOST_ROWS], 1):
        counted = number - 1 in matter.cost_check.summed
        rows.append(
            (
                str(number),
                typed(line.item, "uraian"),
                _number(line.quantity, words),
                _number(line.times, words),
                typed(line.unit, "satuan"),
                Blank("harga") if line.unit_cost is None else words.rupiah(line.unit_cost),
                words.rupiah(line.total) if counted else Blank("jumlah"),
            )
        )
    if not rows:
        rows.append(("1", Blank("uraian"), Blank("vol."), Blank("kali"), Blank("satuan"), *[Blank("Rp")] * 2))
    total = matter.cost_check.total
    incomplete = not all_summed(matter)
    said = "Jumlah baris yang sudah lengkap" if incomplete and total is not None else "Jumlah"
    header = ("No.", "Uraian", "Volume", "Kali", "Satuan", "Harga satuan", "Jumlah")
    paper.table(
        Grid(
            header,
            tuple(rows),
            (1, 4.8, 1.7, 1.4, 2.1, 2.4, 2.6),
            "Rincian biaya yang diisi penyusun.",
            right=(2, 3, 5, 6),
            centred=(0,),
            total=(said, Blank("jumlah") if total is None else words.rupiah(total)),
        )
    )


def budget(matter: Matter) -> Line:
    """Where the money comes from, as typed or blank."""
    return typed(matter.plan.budget_source, "sumber dana dan kode rekening")


def pending(paper: Paper) -> None:
    """Say under a draft what must be done before it is signed."""
    paper.note(
        "Rancangan. Lengkapi isian yang berwarna, cocokkan angka dengan sumbernya, periksa hal yang diminta, "
        "dan hapus semua keterangan bercetak miring, termasuk catatan ini, sebelum ditandatangani."
    )


def _day(matter: Matter, day: int) -> str:
    start = matter.plan.start
    said = f"Hari ke-{matter.words.number(day)}"
    if start is None or not 1 <= day <= 366:
        return said
    return f"{said}, {matter.words.weekday(start + timedelta(days=day - 1))}"


def _number(value: float | None, words) -> str | Blank:
    if value is None:
        return Blank("…")
    return words.number(value, 0 if float(value).is_integer() else 2)
