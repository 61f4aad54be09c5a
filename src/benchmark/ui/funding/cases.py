"""Real cases: who paid, for whom, how much, for how many months?"""

import pandas as pd
import streamlit as st

from benchmark.analysis.funding import cases
from benchmark.locale import message
from benchmark.ui import address
from benchmark.ui.empty_state import empty_state
from benchmark.ui.funding import answers
from benchmark.ui.funding.scope import Scope
from benchmark.ui.here import Here
from benchmark.ui.profile.choice import profile_link
from benchmark.ui.segments import choose_segment
from benchmark.ui.source_note import source_line
from benchmark.ui.text import plain

# A page of cards: rows of three on a wide screen.
_PER_PAGE = 9
_STAGES = {
    "semua": (message("Semua"), ""),
    "dinyatakan": (message("● Dinyatakan"), "stated"),
    "rencana": (message("○ Rencana"), "planned"),
}


def cases_sentence(place: Here, scope: Scope) -> str:
    """Say how many cases there are, or where the nearest are on record."""
    words = place.words
    rows = cases(answers.reports(place.evidence, scope.code))
    if rows.empty:
        return _none_on_record(place, scope)
    complete = rows[["amount_idr", "beneficiaries", "months"]].notna().all(axis=1).sum()
    facts = {"name": scope.name, "n": words.number(len(rows))}
    if not complete:
        return words(
            "{name}: {n} contoh pendanaan; belum ada yang menyebut uang, orang, dan bulan sekaligus.", **facts
        )
    return words(
        "{name}: {n} contoh pendanaan, {complete} di antaranya menyebut uang, orang, dan bulan.",
        complete=words.number(complete),
        **facts,
    )


def _none_on_record(place: Here, scope: Scope) -> str:
    words, nearby = place.words, answers.nearby(place.evidence, scope.code)
    if nearby.province is None:
        return words("{name}: contoh pendanaan belum terdata; yang terdekat di bawah ini.", name=scope.name)
    return words(
        "{name}: contoh pendanaan belum terdata; di {province} ada {n}.",
        name=scope.name,
        province=place.evidence.region(nearby.province).name,
        n=words.number(len(nearby.rows)),
    )


def cases_section(place: Here, scope: Scope) -> None:
    """Show cards, the most complete first, narrowed by source of money and stage; else those nearby."""
    words = place.words
    rows = cases(answers.reports(place.evidence, scope.code))
    if rows.empty:
        empty_state(
            words,
            words("belum ada laporan yang menyebut uang atau orang."),
            words("siaran pers, APBD, atau perjanjian dengan BPJS Ketenagakerjaan"),
        )
        nearby = answers.nearby(place.evidence, scope.code)
        rows = nearby.rows
        title = words("Contoh dari daerah terdekat")
        if nearby.province is not None:
            title = words("Contoh di {province}", province=place.evidence.region(nearby.province).name)
        st.subheader(title, anchor=False)
    labels = rows.drop_duplicates("fund_kind").set_index("fund_kind")[f"fund_label_{words.language}"]
    fund, stage = st.columns([1, 1], vertical_alignment="bottom")
    with fund:
        kind = address.choose(
            st.selectbox,
            words("Sumber dana"),
            ["semua", *sorted(labels.index, key=labels.get)],
            name="dana",
            default="semua",
            format_func=lambda name: words("Semua") if name == "semua" else labels[name],
        )
    with stage:
        names = {name: words(title) for name, (title, _) in _STAGES.items()}
        _, wanted = _STAGES[choose_segment(words("Tahap"), names, name="tahap")]
    if kind != "semua":
        rows = rows[rows["fund_kind"] == kind]
    if wanted:
        rows = rows[rows["stage"] == wanted]
    if rows.empty:
        st.info(words("Tidak ada contoh untuk pilihan ini. Pilih sumber dana atau tahap yang lain."))
        return
    _cards(place, rows)


def _cards(place: Here, rows: pd.DataFrame) -> None:
    words = place.words
    pages = -(-len(rows) // _PER_PAGE)
    number = 1
    above = st.container()
    if pages > 1:
        number = address.choose(
            st.selectbox,
            words("Halaman"),
            range(1, pages + 1),
            name="halaman",
            default=1,
            format_func=lambda page: words("Halaman {page} dari {pages}", page=page, pages=pages),
            label_visibility="collapsed",
        )
    shown = rows.iloc[(number - 1) * _PER_PAGE : number * _PER_PAGE]
    for start in range(0, len(shown), 3):
        columns = above.columns(3)
        for column, row in zip(columns, shown.iloc[start : start + 3].itertuples(), strict=False):
            with column, st.container(border=True, height="stretch"):
                st.markdown(_card(place, row))
                profile_link(words("Profil {region}", region=row.short_name), row.region_code)
    st.caption(
        words(
            "Tiap kartu satu laporan; satu anggaran dapat diberitakan beberapa kali. ○ rencana "
            "bukan realisasi. "
            "“–” berarti tidak disebut, bukan nol."
        )
    )


def _card(place: Here, row) -> str:
    words = place.words
    year = words("tanpa tahun") if pd.isna(row.year) else str(int(row.year))
    planned = row.stage == "planned"
    badge = f":gray-badge[○ {words('Rencana')}]" if planned else f":primary-badge[● {words('Dinyatakan')}]"
    amount = plain(words.compact_rupiah(row.amount_idr))
    facts = words(
        "{people} orang · {months} bulan",
        people=words.number(row.beneficiaries),
        months=words.number(row.months),
    )
    # A plan looks hollow: its sum is not in bold.
    lines = [
        f"{badge} {year}",
        f"**{plain(row.short_name)}** · {plain(getattr(row, f'fund_label_{words.language}'))}",
        f"{amount if planned else f'**{amount}**'} · {facts}",
    ]
    if pd.notna(row.beneficiary_group):
        lines.append(words("Untuk: {group}", group=plain(row.beneficiary_group, 160)))
    if pd.notna(row.premium_idr_per_month):
        premium = plain(words.rupiah(row.premium_idr_per_month))
        lines.append(words("Iuran {premium} per orang per bulan menurut sumber", premium=premium))
    if pd.notna(row.cost):
        mark = " ≈" if row.odd else ""
        lines.append(words("{cost} per pekerja-bulan", cost=plain(words.rupiah(row.cost))) + mark)
    cited = source_line(place.evidence, words, row.source_id)
    source = place.evidence.source(row.source_id)
    if source.url and not source.published_on:
        cited += f", {words('tanpa tanggal')}"
    lines.append(words("Sumber: {source}", source=cited))
    return "  \n".join(lines)
