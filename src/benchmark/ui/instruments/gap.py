"""What do the leaders have that is not on record for my region, and which instruments should we read?"""

from datetime import date

import pandas as pd
import streamlit as st

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.instrument_gap import Gap, Leaders
from benchmark.analysis.instruments import named
from benchmark.evidence import Evidence
from benchmark.exports.instruments_export import MINE, gap_sheet, level_name
from benchmark.locale import Words
from benchmark.ui import my_region
from benchmark.ui.empty_state import empty_state
from benchmark.ui.evidence import headline
from benchmark.ui.here import Here
from benchmark.ui.instruments import answers
from benchmark.ui.instruments.detail import source_links
from benchmark.ui.instruments.downloads import offer
from benchmark.ui.source_note import figure_and_date, signs_explained
from benchmark.ui.text import plain
from benchmark.ui.visit.link import plan_link


def gap_section(place: Here, heading) -> None:
    """Show the clauses that most leaders have and mine lacks, and who the leaders are."""
    evidence, words = place.evidence, place.words
    if place.region is None:
        heading.title(words("Klausul apa yang dimiliki daerah terdepan dan belum kami punya?"))
        st.markdown(words("Pilih daerah Anda untuk membandingkannya dengan daerah terdepan."))
        my_region.region_picker(evidence, words, key="instruments", label=words("Pilih daerah"))
        _leaders(evidence, words, answers.leaders(evidence, "kabkota"), "kabkota")
        return
    # What a kota administrasi could have is its province's: that is held against the other provinces.
    administrative = is_administrative(evidence, place.region)
    code = str(evidence.region(place.region).province_code) if administrative else place.region
    gap = answers.gap(evidence, code)
    level = "province" if evidence.region(code).level == "province" else "kabkota"
    sentence = _sentence(evidence, words, gap, code)
    heading.title(sentence)
    if not gap.recorded:
        name = evidence.region(code).name
        empty_state(
            words,
            words("regulasi {region} belum terdata; ini tidak berarti tidak ada.", region=plain(name)),
            words("JDIH daerah, atau salinan perda, peraturan kepala daerah, dan surat edaran"),
        )
    _clauses(evidence, words, gap, of_province=administrative)
    _leaders(evidence, words, gap.leaders, level)
    instruments = answers.everything(evidence)
    where = evidence.region(code).short_name
    offer(
        place,
        sentence,
        where,
        [lambda: gap_sheet(evidence, words, gap, code, instruments)],
        date.today(),
    )


def _sentence(evidence: Evidence, words: Words, gap: Gap, code: str) -> str:
    facts = {
        "region": evidence.region(code).name,
        "n": words.number(gap.clauses["most"].sum()),
        "of": words.number(gap.leaders.table["with_clauses"].sum()),
    }
    if not gap.recorded:
        return words(
            "Regulasi {region} belum terdata; {n} klausul ada pada lebih dari separuh dari {of} daerah "
            "terdepan yang klausulnya tercatat.",
            **facts,
        )
    if not gap.clauses["most"].any():
        return words(
            "{region}: tidak ada klausul yang dimiliki lebih dari separuh daerah terdepan tetapi tidak "
            "tercatat berlaku di sini.",
            **facts,
        )
    return words(
        "{region}: {n} klausul yang dimiliki lebih dari separuh dari {of} daerah terdepan tidak tercatat "
        "berlaku di sini.",
        **facts,
    )


def _clauses(evidence: Evidence, words: Words, gap: Gap, of_province: bool) -> None:
    if gap.is_leader:
        st.caption(words("Daerah ini sendiri termasuk daerah terdepan; ia dibandingkan dengan yang lain."))
    most, some = gap.clauses[gap.clauses["most"]], gap.clauses[~gap.clauses["most"]]
    for clause in most.itertuples():
        with st.container(border=True):
            st.markdown(_clause(evidence, words, gap, clause, of_province))
            first, _ = clause.readings[0]
            name = evidence.region(first).short_name
            label = words("Rencanakan kunjungan ke {region}", region=name)
            # A kota administrasi visits nobody for a clause that it cannot pass.
            if not of_province:
                plan_link(words, "regulation", first, label)
    if len(some):
        label = words("Klausul yang dimiliki sebagian daerah terdepan ({n})", n=words.number(len(some)))
        with st.expander(label):
            told = (_clause(evidence, words, gap, clause, of_province) for clause in some.itertuples())
            st.markdown("\n\n".join(told))
    st.caption(
        words(
            "Dihitung terhadap daerah terdepan yang klausulnya tercatat. Klausul "
            "dihitung dari semua instrumen yang berlaku, tidak hanya Perda. Tidak tercatat bukan berarti "
            "tidak ada: periksa naskah instrumen daerah Anda sendiri."
        )
    )
    signs = signs_explained(words, headline(evidence, answers.COVERAGE).loc[gap.leaders.table.index])
    if signs:
        st.caption(words("Tanda pada cakupan: {signs}.", signs=signs))


def _clause(evidence: Evidence, words: Words, gap: Gap, clause, of_province: bool) -> str:
    """Return a clause with its meaning, the numbers behind it, and the instruments to read, as Markdown."""
    provisions = evidence.provisions.set_index("provision")
    instruments = answers.everything(evidence).set_index("instrument_id")
    counted = words("{n} dari {of} daerah terdepan", n=words.number(clause.n), of=words.number(clause.of))
    state = words(MINE[clause.mine])
    mine = (
        words("di provinsi: {state}", state=state)
        if of_province
        else words("di daerah saya: {state}", state=state)
    )
    head = f"**{plain(words.pick(provisions.loc[clause.provision], 'label'))}** · {counted} · {mine}"
    lines = [head, f":gray[{plain(words.pick(provisions.loc[clause.provision], 'definition'))}]", ""]
    for code, instrument_id in clause.readings:
        row = instruments.loc[instrument_id]
        figure = figure_and_date(words, headline(evidence, answers.COVERAGE).loc[code])
        lines.append(
            f"- {plain(evidence.region(code).short_name)}, {figure}: {plain(named(row, words))} · "
            + words("Sumber: {names}", names=source_links(evidence, words, row["source_ids"]))
        )
    return "  \n".join(lines[:2]) + "\n\n" + "\n".join(lines[3:])


def _leaders(evidence: Evidence, words: Words, leaders: Leaders, level: str) -> None:
    """Show who the leaders are and by which rule."""
    st.subheader(words("Daerah terdepan ({n})", n=words.number(len(leaders.table))), anchor=False)
    st.caption(
        words(
            "{level} dengan Perda yang berlaku dan cakupan di atas median {median}: dari {figure} daerah "
            "yang cakupannya terdata dan {perda} yang Perda berlakunya terdata, {both} punya keduanya. "
            "Cakupan tinggi tidak membuktikan akibat Perda.",
            level=level_name(level, words).capitalize(),
            median=words.percent(leaders.median),
            figure=words.number(leaders.with_figure),
            perda=words.number(leaders.with_perda),
            both=words.number(leaders.with_both),
        )
    )
    instruments = answers.everything(evidence).set_index("instrument_id")
    figures = headline(evidence, answers.COVERAGE).loc[leaders.table.index]
    figure, source = words("Cakupan (%)"), words("Sumber Perda")
    table = pd.DataFrame(
        {
            words("Daerah"): [evidence.region(code).short_name for code in leaders.table.index],
            figure: leaders.table["value"].round(1).to_numpy(),
            words("Keadaan data"): [_dated(words, row) for row in figures.itertuples()],
            words("Perda"): [
                "; ".join(named(instruments.loc[name], words) for name in ids)
                for ids in leaders.table["perda_ids"]
            ],
            source: [
                evidence.source(instruments.at[ids[0], "source_ids"][0]).url
                for ids in leaders.table["perda_ids"]
            ],
        }
    )
    st.dataframe(
        table.style.format({figure: lambda value: words.number(value, 1)}),
        key="instruments:leaders",
        hide_index=True,
        placeholder="–",
        column_config={
            source: st.column_config.LinkColumn(source, display_text=r"^https?://(?:www\.|m\.)?([^/]+)")
        },
        alt=words("Daerah terdepan dengan cakupan dan Perdanya, yang tertinggi di atas."),
    )
    codes = list(leaders.table.index)
    with st.container(horizontal=True):
        for code in codes:
            st.page_link(
                "pages/profile.py",
                label=evidence.region(code).short_name,
                icon=":material/account_balance:",
                query_params={"lihat": code},
            )


def _dated(words: Words, row) -> str:
    marks = [words("kira-kira")] * bool(row.approximate) + [words("diragukan")] * bool(row.doubtful)
    return ", ".join([words.brief(row.as_of, row.precision), *marks, *[words("lama")] * bool(row.stale)])
