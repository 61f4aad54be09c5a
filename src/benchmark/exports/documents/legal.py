"""On which acts does the visit rest? Only those that are on record or that the paper tells to check."""

from collections.abc import Iterator
from typing import NamedTuple

from benchmark.analysis.instruments import IN_FORCE
from benchmark.analysis.region_profile import instruments_of
from benchmark.evidence import Evidence
from benchmark.exports.documents import names, regulations
from benchmark.exports.documents.inline import Blank, Cited, Line, Slanted

_NATION = "0"
_CHECK = " (periksa naskah, status berlaku, dan perubahannya)"
_CHANGES = " (periksa perubahannya)"
# Perda and Perkada: what is weaker is an order or a notice, not a ground for a budget.
_WEAKEST_RANK = 5
_MOST_REGIONAL = 4
_MOST_CITED = 2


class Act(NamedTuple):
    """An act of the state.

    title: as it is cited. key: kind, number and year in `instruments`, where its sources stand. source_id:
    one that is not linked there. check: what about it is unsettled; whether it was amended must be checked
    of each. gist: what it is about, where its official title is not known. goals: those for which it is
    cited, all where empty. fund: the source of money for which it is cited.
    """

    title: str
    key: tuple[str, str, int | None] = ("", "", None)
    source_id: str = ""
    check: str = _CHANGES
    gist: str = ""
    goals: tuple[str, ...] = ()
    fund: str = ""


# In the order in which papers cite them: acts, government and presidential regulations, those of ministers,
# then instructions and circulars, each kind by year.
_ACTS = (
    Act("Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional", ("uu", "40", 2004)),
    Act("Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial", ("uu", "24", 2011)),
    Act(
        "Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja "
        "dan Jaminan Kematian sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 82 Tahun 2019",
        ("pp", "44", 2015),
        check=" (periksa perubahan terakhirnya, yang diberitakan dengan Peraturan Pemerintah Nomor 49 Tahun "
        "2023)",
    ),
    Act(
        "Peraturan Presiden Nomor 33 Tahun 2020 tentang Standar Harga Satuan Regional sebagaimana telah "
        "diubah dengan Peraturan Presiden Nomor 53 Tahun 2023",
        check=" (periksa perubahannya; sebagian pemberitaan menulis perubahan itu sebagai Nomor 52 Tahun "
        "2023)",
    ),
    Act(
        "Peraturan Menteri Keuangan Nomor 91 Tahun 2023",
        source_id="waspadaaceh-sawit-2023",
        check=_CHECK,
        gist="pengelolaan dana bagi hasil perkebunan sawit",
        fund="dbh_sawit",
    ),
    Act(
        "Peraturan Menteri Keuangan Nomor 72 Tahun 2024",
        ("permen", "72", 2024),
        check=_CHECK,
        gist="penggunaan dana bagi hasil cukai hasil tembakau",
        fund="dbh_cht",
    ),
    Act(
        "Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi Pelaksanaan Program Jaminan Sosial "
        "Ketenagakerjaan",
        ("inpres", "2", 2021),
        "lenterasultra-inpres2-2021",
    ),
    Act(
        "Instruksi Presiden Nomor 4 Tahun 2022 tentang Percepatan Penghapusan Kemiskinan Ekstrem",
        ("inpres", "4", 2022),
        goals=("funding",),
    ),
    Act(
        "Instruksi Presiden Nomor 8 Tahun 2025 tentang Optimalisasi Pelaksanaan Pengentasan Kemiskinan dan "
        "Penghapusan Kemiskinan Ekstrem",
        ("inpres", "8", 2025),
    ),
    Act(
        "Surat Edaran Menteri Dalam Negeri Nomor 842.2/5193/SJ",
        ("surat_edaran", "842.2/5193/SJ", None),
        check=" (periksa nomor, tanggal, dan perubahannya; media lain menulis nomor 842.2/5293/SJ)",
        gist="pelaksanaan program jaminan sosial ketenagakerjaan di lingkungan pemerintah daerah",
    ),
)


def legal_basis(evidence: Evidence, code: str, goal: str, funds: frozenset[str]) -> list[Line]:
    """Return the acts to cite, state before region, each with its sources and what must be checked.

    Parameters
    ----------
    code : the visiting region.
    goal : of the plan.
    funds : sources of money that the region or a host has on record.
    """
    found = _sources_of_acts(evidence)
    known = set(evidence.sources["source_id"])
    lines: list[Line] = []
    for act in _ACTS:
        if (act.goals and goal not in act.goals) or (act.fund and act.fund not in funds):
            continue
        sources = tuple(dict.fromkeys([*found.get(act.key, ()), act.source_id]))
        sources = tuple(name for name in sources if name in known)[:_MOST_CITED]
        check = act.check if sources or act.check != _CHANGES else _CHECK
        told = (act.title, *(_about(act.gist) if act.gist else ()))
        lines.append((*told, Slanted(check), Cited(sources), ";"))
    lines += _regional(evidence, code)
    lines.append(
        (Blank("peraturan daerah tentang APBD dan peraturan kepala daerah tentang penjabarannya"), ";")
    )
    lines.append((Blank("dasar hukum lain, misalnya tugas dan fungsi perangkat daerah"), "."))
    return lines


def _sources_of_acts(evidence: Evidence) -> dict[tuple, tuple[str, ...]]:
    rows = instruments_of(evidence, _NATION)
    return {
        (row.kind, str(row.number), None if row.year is None or row.year != row.year else int(row.year)): (
            row.source_ids
        )
        for row in rows.astype(object).where(rows.notna(), None).itertuples()
    }


def _regional(evidence: Evidence, code: str) -> Iterator[Line]:
    """Perda, then Perkada in force, those of the province first; an amendment stands with what it amends."""
    found = []
    for where in dict.fromkeys([evidence.region(code).province_code, code]):
        rows = instruments_of(evidence, where)
        rows = rows[(rows["status"] == IN_FORCE) & (rows["legal_rank"] <= _WEAKEST_RANK)]
        changes = regulations.amended_by(rows)
        whole = rows[~rows["instrument_id"].isin(changes)].sort_values("legal_rank", kind="stable")
        name = names.full_name(evidence, where)
        for row in whole.head(_MOST_REGIONAL).itertuples():
            later = rows[rows["instrument_id"].map(changes) == row.instrument_id].sort_values("year")
            found.append((row, name, list(later.itertuples())))
    for row, name, later in sorted(found, key=lambda one: one[0].legal_rank):
        said = regulations.gist(row.subject)
        parts = [regulations.official_title(row, name), *_about(said)]
        if later:
            titles = [regulations.official_title(one, name) for one in later]
            parts.append(" sebagaimana telah diubah dengan " + " dan ".join(titles))
        sources = [
            source for one in (row, *later) for source in one.source_ids[: 1 if later else _MOST_CITED]
        ]
        yield (*parts, Cited(tuple(dict.fromkeys(sources))[: _MOST_CITED + 1]), ";")


def _about(said: str) -> tuple:
    """A place for the official title, and beside it what the sources say of the content."""
    told = f" (pokok isi menurut sumber: {said})" if said else ""
    return " tentang ", Blank(regulations.CHECK_TITLE), told
