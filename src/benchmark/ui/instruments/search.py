"""Who has regulated what? Search, facets with their counts, the list, and the one picked from it."""

from collections.abc import Callable, Collection
from datetime import date

import pandas as pd
import streamlit as st

from benchmark.analysis.comparison_instruments import SHORT_KINDS
from benchmark.analysis.instruments import IN_FORCE, NATION, NOT_STATED, PLANNED, Filters
from benchmark.evidence import Evidence
from benchmark.exports.instruments_export import LEVEL_NAMES, instruments_sheet
from benchmark.exports.profile_records import STATUSES
from benchmark.exports.publisher import short_name
from benchmark.locale import Words
from benchmark.ui import address
from benchmark.ui.empty_state import empty_state
from benchmark.ui.here import Here
from benchmark.ui.instruments import answers
from benchmark.ui.instruments.detail import instrument_detail
from benchmark.ui.instruments.downloads import offer
from benchmark.ui.instruments.own import own_first, own_sentence
from benchmark.ui.long_text import show_cut
from benchmark.ui.text import link, plain

# Facet to its name in the address, which no other part of the screen uses.
_NAMES = {
    "kind": "jenis",
    "status": "status",
    "province": "di",
    "year": "tahun",
    "clause": "klausul",
    "level": "tingkat",
}
_PICKED = "instrumen"
_ROW, _HEADER, _MOST_ROWS = 35, 38, 10


def search_section(place: Here, heading) -> None:
    """Show the search with everything that it finds."""
    words, evidence = place.words, place.evidence
    filters = _choose(place)
    rows = own_first(answers.found(evidence, filters), place.region)
    sentence = _sentence(place, rows, filters)
    heading.title(sentence)
    mine = own_sentence(evidence, words, answers.everything(evidence), place.region)
    if mine:
        heading.markdown(plain(mine))
    _weights(evidence, words)
    if rows.empty:
        empty_state(
            words,
            words("tidak ada instrumen terdata yang cocok; itu tidak berarti regulasinya tidak ada."),
            words("kata yang lebih sedikit atau ejaan lain, atau saringan yang dilepas"),
        )
        return
    picked = _list(words, rows, filters)
    everything = answers.everything(evidence).set_index("instrument_id")
    if picked in everything.index:
        instrument_detail(place, everything.loc[picked])
    else:
        st.caption(words("Pilih satu baris untuk melihat klausul, catatan, dan sumbernya."))
    where = words("pencarian")
    offer(place, sentence, where, [lambda: instruments_sheet(evidence, words, rows)], date.today())


def _choose(place: Here) -> Filters:
    """Show the box and the facets; an option's count is what it would find, all other filters holding."""
    words, evidence = place.words, place.evidence
    text = address.type_in(
        words("Cari"),
        name="cari",
        placeholder=words("misalnya “pekerja rentan”, “perda 4/2020”, “syarat perizinan”, “Buleleng”"),
        help=words(
            "Dicari dalam perihal, nomor, jenis, tahun, nama klausul, dan nama daerah. Setiap kata harus "
            "ditemukan; huruf besar dan kecil sama saja; angka dicocokkan utuh; ejaan harus tepat."
        ),
    )
    show_cut(words, "cari")
    known = answers.counts(evidence, Filters())
    held = {facet: _asked(name, known[facet]) for facet, name in _NAMES.items()}
    counts = answers.counts(evidence, Filters(text, **held))
    labels = _labels(evidence, words)
    chosen = {}

    def facet(name: str, title: str) -> None:
        options = sorted(counts[name], key=_order(name, counts[name], labels[name]))
        chosen[name] = address.choose_several(
            title,
            options,
            name=_NAMES[name],
            format_func=lambda option: f"{labels[name](option)} ({words.number(counts[name][option])})",
            placeholder=words("semua"),
        )

    for column, (name, title) in zip(
        st.columns(3),
        {"kind": words("Jenis"), "status": words("Status"), "province": words("Provinsi")}.items(),
        strict=True,
    ):
        with column:
            facet(name, title)
    more = {"clause": words("Klausul"), "year": words("Tahun"), "level": words("Tingkat")}
    active = any(held[name] for name in more)
    with st.expander(words("Saringan lain: klausul, tahun, tingkat"), expanded=active):
        for column, (name, title) in zip(st.columns(3), more.items(), strict=True):
            with column:
                facet(name, title)
    return Filters(text, **chosen)


def _asked(name: str, options: Collection[str]) -> tuple[str, ...]:
    """Return what a facet holds before it is drawn: counts depend on the facets that come after it too.

    What is none of its `options` is passed over, as `address.choose_several` does.
    """
    if address.asked(name) is None and name in st.session_state:
        return tuple(st.session_state[name])
    return tuple(part for part in st.query_params.get(name, "").split(",") if part in options)


def _labels(evidence: Evidence, words: Words) -> dict[str, Callable[[str], str]]:
    kinds = evidence.instrument_kinds.set_index("kind")[f"label_{words.language}"].to_dict()
    clauses = evidence.provisions.set_index("provision")[f"label_{words.language}"].to_dict()
    provinces = evidence.areas.set_index("code")["name"].to_dict() | {NATION: words("Nasional")}
    return {
        "kind": kinds.get,
        "status": lambda status: words(STATUSES[status]),
        "province": provinces.get,
        "clause": lambda name: clauses.get(name, words("klausul belum dicatat")),
        "year": lambda year: words("tahun tidak diketahui") if year == NOT_STATED else year,
        "level": lambda level: words(LEVEL_NAMES[level]),
    }


def _order(name: str, counts: dict[str, int], label: Callable[[str], str]) -> Callable[[str], tuple]:
    """Years newest first, provinces by name, all others by how much they find; what is not known last."""
    if name == "year":
        return lambda option: (option == NOT_STATED, -int(option) if option != NOT_STATED else 0)
    if name == "province":
        return lambda option: (option != NATION, label(option))
    return lambda option: (option == NOT_STATED, -counts[option], label(option))


def _sentence(place: Here, rows: pd.DataFrame, filters: Filters) -> str:
    words, evidence = place.words, place.evidence
    everything = answers.everything(evidence)
    regions = set(everything["region_code"]) - {NATION}
    facts = {
        "n": words.number(len(rows)),
        "all": words.number(len(everything)),
        "regions": words.number(len(set(rows["region_code"]) - {NATION})),
        "in_force": words.number((rows["status"] == IN_FORCE).sum()),
        "planned": words.number(rows["status"].isin(PLANNED).sum()),
        "missing": words.number(len(evidence.regions) - len(regions)),
    }
    if filters == Filters():
        return words(
            "{n} instrumen dari {regions} daerah dan pusat terdata: {in_force} berlaku, {planned} masih "
            "rancangan atau rencana; {missing} daerah belum terdata.",
            **facts,
        )
    return words(
        "{n} dari {all} instrumen cocok, dari {regions} daerah: {in_force} berlaku, {planned} masih "
        "rancangan atau rencana.",
        **facts,
    )


def _weights(evidence: Evidence, words: Words) -> None:
    """Explain the legal weight of each kind, with its source."""
    with st.expander(words("Kekuatan hukum tiap jenis"), icon=":material/balance:"):
        kinds = evidence.instrument_kinds.sort_values(["legal_rank", "kind"])
        lines = []
        for kind in kinds.itertuples():
            source = evidence.source(kind.source_id)
            cells = [
                str(kind.legal_rank),
                plain(words.pick(kind, "label")),
                plain(words.pick(kind, "weight")),
            ]
            lines.append(f"| {' | '.join(cells)} | {link(short_name(source, words), source.url)} |")
        head = [words("Urutan"), words("Jenis"), words("Kekuatan hukum"), words("Sumber")]
        st.markdown("\n".join([f"| {' | '.join(head)} |", "|---|---|---|---|", *lines]))
        st.caption(
            words(
                "1 = terkuat. Tangga UU, PP, Perda menurut UU 12/2011; "
                "tempat jenis lain adalah bacaan penyusun."
            )
        )


def _list(words: Words, rows: pd.DataFrame, filters: Filters) -> str | None:
    """Show what was found, mine first, then newest first, and return the instrument that is picked."""
    ids = rows["instrument_id"].tolist()
    state = "instruments:picked"
    if address.asked(_PICKED) is not None or state not in st.session_state:
        st.session_state[state] = st.query_params.get(_PICKED)
    key = f"instruments:list:{hash(filters)}"

    def pick() -> None:
        chosen = st.session_state[key].selection.rows
        st.session_state[state] = ids[chosen[0]] if chosen and chosen[0] < len(ids) else None

    picked = st.session_state[state]
    year = words("Tahun")
    weight = words("Kekuatan")
    table = pd.DataFrame(
        {
            words("Daerah"): rows["short_name"].to_numpy(),
            words("Jenis"): [
                words(SHORT_KINDS[row.kind]) if row.kind in SHORT_KINDS else words.pick(row, "label")
                for row in rows.itertuples()
            ],
            words("Nomor"): rows["number"].to_numpy(),
            year: rows["year"].to_numpy(),
            words("Status"): [words(STATUSES[status]) for status in rows["status"]],
            words("Tentang"): rows["subject"].to_numpy(),
            weight: rows["legal_rank"].to_numpy(),
            words("Klausul"): rows["provisions"].map(len).to_numpy(),
        }
    )
    st.dataframe(
        table,
        key=key,
        hide_index=True,
        placeholder="–",
        height=_HEADER + _ROW * min(len(table), _MOST_ROWS),
        on_select=pick,
        selection_mode="single-row",
        selection_default={
            "selection": {"rows": [ids.index(picked)] if picked in ids else [], "columns": [], "cells": []}
        },
        column_config={
            words("Daerah"): st.column_config.TextColumn(width=135),
            words("Jenis"): st.column_config.TextColumn(width=145),
            words("Nomor"): st.column_config.TextColumn(width=165),
            year: st.column_config.NumberColumn(width=55, format="%d"),
            words("Status"): st.column_config.TextColumn(width=170),
            words("Tentang"): st.column_config.TextColumn(width=180),
            words("Klausul"): st.column_config.NumberColumn(width=65),
            weight: st.column_config.NumberColumn(width=75),
        },
        alt=words("Daftar instrumen yang ditemukan, milik daerah saya dahulu, lalu yang terbaru."),
    )
    st.caption(
        words(
            "Kekuatan: 1 = terkuat secara hukum. Klausul: banyaknya yang dicatat dari sumber; 0 berarti "
            "belum dicatat. SE: surat edaran. Kesepakatan: nota kesepahaman atau perjanjian kerja sama."
        )
    )
    address.write(_PICKED, picked)
    return picked
