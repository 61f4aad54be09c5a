"""Which region of a province, an island group or a chosen set has which clause?"""

from datetime import date

import plotly.graph_objects as go
import streamlit as st

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.clauses import ClauseMatrix
from benchmark.analysis.instruments import named
from benchmark.charts.clause_matrix import clause_matrix, clause_matrix_alt, most_frequent
from benchmark.evidence import Evidence
from benchmark.exports.instruments_export import CELLS, clauses_sheet
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words, message
from benchmark.ui import address
from benchmark.ui.empty_state import empty_state
from benchmark.ui.evidence import remembered
from benchmark.ui.here import Here
from benchmark.ui.instruments import answers
from benchmark.ui.instruments.detail import region_names
from benchmark.ui.instruments.downloads import offer
from benchmark.ui.instruments.own import own_sentence
from benchmark.ui.picture_note import picture_note
from benchmark.ui.segments import choose_segment
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.text import plain

_GROUPS = {
    "provinsi": message("Provinsi"),
    "pulau": message("Kelompok pulau"),
    "pilihan": message("Daerah pilihan"),
}
_LOOKS = {"gambar": message("Gambar"), "tabel": message("Tabel")}
# The province of the first of the two true stories, for readers who have no region yet.
_FIRST_PROVINCE = "51"
# A longer list of names is folded away.
_FEW = 15
# More clauses that are as frequent say nothing of what is frequent.
_TIED = 3
_PLOT = {"displayModeBar": False, "scrollZoom": False}


def matrix_section(place: Here, heading) -> None:
    """Show the clause matrix of a group of regions, and which regions are not in it and why."""
    evidence, words = place.evidence, place.words
    codes, where = _choose(place)
    matrix = answers.matrix(evidence, codes)
    sentence = _sentence(evidence, words, matrix, where)
    heading.title(sentence)
    mine = own_sentence(evidence, words, answers.everything(evidence), place.region)
    if mine:
        heading.markdown(plain(mine))
    if matrix.regions:
        looks = {name: words(title) for name, title in _LOOKS.items()}
        if choose_segment(words("Tampilan"), looks, name="rupa", labelled=False) == "tabel":
            sheet_table(words, _sheet(evidence, codes, where, words.language), key="clauses_table")
        else:
            _picture(place, codes, matrix)
    else:
        empty_state(
            words,
            words("belum ada klausul yang tercatat untuk kelompok ini."),
            words("JDIH daerah, atau naskah perda, peraturan kepala daerah, dan surat edaran"),
        )
    _left_out(evidence, words, matrix)
    offer(place, sentence, where, [lambda: _sheet(evidence, codes, where, words.language)], date.today())


@remembered
def _sheet(evidence: Evidence, codes: tuple[str, ...], where: str, language: str) -> Sheet:
    """Return the matrix as a table."""
    return clauses_sheet(evidence, Words(language), answers.matrix(evidence, codes), where)


def _choose(place: Here) -> tuple[tuple[str, ...], str]:
    """Return the codes of the group chosen and its name."""
    evidence, words = place.evidence, place.words
    regions = evidence.regions
    own = evidence.region(place.region) if place.region else None
    first, second = st.columns([1.2, 1])
    with first:
        groups = {name: words(title) for name, title in _GROUPS.items()}
        group = choose_segment(words("Kelompok daerah"), groups, name="kelompok")
    with second:
        if group == "provinsi":
            provinces = regions[regions["level"] == "province"].set_index("code")["name"].to_dict()
            province = address.choose(
                st.selectbox,
                words("Provinsi"),
                list(provinces),
                name="provinsi",
                default=own.province_code if own else _FIRST_PROVINCE,
                format_func=provinces.get,
            )
            return tuple(regions.loc[regions["province_code"] == province, "code"]), provinces[province]
        if group == "pulau":
            islands = regions["island_group"].astype(str)
            island = address.choose(
                st.selectbox,
                words("Kelompok pulau"),
                list(dict.fromkeys(islands)),
                name="pulau",
                default=str(own.island_group) if own else "Bali dan Nusa Tenggara",
            )
            return tuple(regions.loc[islands == island, "code"]), island
        names = regions.set_index("code")["short_name"].to_dict()
        chosen = address.choose_several(
            words("Daerah"),
            list(names),
            name="pilih",
            format_func=names.get,
            placeholder=words("Ketik nama daerah"),
        )
    mine = (place.region,) if place.region else ()
    return tuple(dict.fromkeys([*mine, *chosen])), words("Daerah pilihan")


def _sentence(evidence: Evidence, words: Words, matrix: ClauseMatrix, where: str) -> str:
    total = len(matrix.regions) + len(matrix.without_clauses) + len(matrix.not_recorded)
    facts = {
        "where": where,
        "n": words.number(len(matrix.regions)),
        "total": words.number(total),
        "missing": words.number(len(matrix.not_recorded)),
    }
    in_force = matrix.cells[matrix.cells["state"] == "in_force"]
    if in_force.empty:
        return words(
            "{where}: klausul berlaku belum tercatat di satu pun dari {total} daerah; "
            "{missing} belum terdata.",
            **facts,
        )
    labels = evidence.provisions.set_index("provision")[f"label_{words.language}"]
    clauses, most = most_frequent(in_force, labels.to_dict())
    facts["most"] = words.number(most)
    if most == 1 or len(clauses) > _TIED:
        return words(
            "{where}: klausul tercatat di {n} dari {total} daerah; {missing} daerah belum terdata.", **facts
        )
    if len(clauses) > 1:
        # Some names hold an "and" of their own.
        facts["clause"] = words.listing(f"“{clause}”" for clause in clauses)
        return words(
            "{where}: klausul tercatat di {n} dari {total} daerah, paling sering {clause} (masing-masing "
            "{most} daerah); {missing} daerah belum terdata.",
            **facts,
        )
    return words(
        "{where}: klausul tercatat di {n} dari {total} daerah, paling sering {clause} ({most} daerah); "
        "{missing} daerah belum terdata.",
        clause=clauses[0],
        **facts,
    )


def _picture(place: Here, codes: tuple[str, ...], matrix: ClauseMatrix) -> None:
    evidence, words = place.evidence, place.words
    figure, alt = _drawn(evidence, codes, words.language, place.dark, place.region)
    st.plotly_chart(figure, theme=None, config=_PLOT, alt=alt, key="instruments:matrix")
    picture_note(
        evidence,
        words,
        words(
            "● berlaku, ○ rancangan atau rencana, □ status belum diketahui, · tidak disebut sumber (bukan "
            "berarti tidak ada); arahkan ke tanda untuk melihat instrumennya"
        ),
        source_ids=_sources(evidence, codes),
        n=len(matrix.regions),
    )


@remembered
def _sources(evidence: Evidence, codes: tuple[str, ...]) -> list[str]:
    """Return the sources of the instruments behind the marks."""
    marked = {name for names in answers.matrix(evidence, codes).cells["instrument_ids"] for name in names}
    rows = answers.everything(evidence)
    rows = rows[rows["instrument_id"].isin(marked)].sort_values("instrument_id")
    return list(dict.fromkeys(source for ids in rows["source_ids"] for source in ids))


@remembered
def _drawn(
    evidence: Evidence, codes: tuple[str, ...], language: str, dark: bool, mine: str | None
) -> tuple[go.Figure, str]:
    """Draw the matrix of those of the regions that have recorded clauses."""
    words = Words(language)
    matrix = answers.matrix(evidence, codes)
    labels = evidence.provisions.set_index("provision")[f"label_{language}"]
    columns = {name: labels[name] for name in matrix.provisions}
    instruments = answers.everything(evidence).set_index("instrument_id")
    names = {code: evidence.region(code).short_name for code in matrix.regions}
    hovers = []
    for cell in matrix.cells.itertuples():
        lines = [f"{names[cell.region_code]} · {columns[cell.provision]}", words(CELLS[cell.state])]
        lines += [named(instruments.loc[name], words) for name in cell.instrument_ids]
        hovers.append("\n".join(lines))
    cells = matrix.cells.assign(region=matrix.cells["region_code"].map(names), hover=hovers)
    own = names.get(mine)
    return clause_matrix(cells, own, columns, words, dark), clause_matrix_alt(cells, columns, words)


def _left_out(evidence: Evidence, words: Words, matrix: ClauseMatrix) -> None:
    """Name the regions and clauses that the picture leaves out, with the reason."""
    if matrix.without_clauses:
        st.markdown(
            words(
                "**Instrumen terdata, klausul belum dicatat ({n}):** {names}",
                n=words.number(len(matrix.without_clauses)),
                names=region_names(evidence, matrix.without_clauses),
            )
        )
    of_province = [code for code in matrix.not_recorded if is_administrative(evidence, code)]
    if of_province:
        st.markdown(
            words(
                "**Wilayah administrasi, regulasinya ada pada provinsi ({n}):** {names}",
                n=words.number(len(of_province)),
                names=region_names(evidence, of_province),
            )
        )
    unknown = [code for code in matrix.not_recorded if code not in of_province]
    if unknown:
        label = words("Belum terdata ({n}), bukan berarti tidak ada", n=words.number(len(unknown)))
        with st.expander(label, expanded=len(unknown) <= _FEW):
            st.markdown(region_names(evidence, unknown))
    if matrix.regions and matrix.absent:
        labels = evidence.provisions.set_index("provision")[f"label_{words.language}"]
        st.caption(
            words(
                "Tidak disebut sumber untuk satu pun daerah di kelompok ini: {clauses}.",
                clauses="; ".join(plain(labels[name]) for name in matrix.absent),
            )
        )
