"""What can be said of a region without a coverage figure: its province, its neighbours, its workers."""

import pandas as pd
import streamlit as st

from benchmark.exports.profile_figures import COVERAGE
from benchmark.exports.publisher import short_name
from benchmark.locale.units import written
from benchmark.ui.evidence import headline
from benchmark.ui.profile import answers
from benchmark.ui.profile.choice import profile_link
from benchmark.ui.profile.view import View
from benchmark.ui.source_note import figure_and_date, figure_text, signs_explained, source_note
from benchmark.ui.text import link, plain

_NAMED = 4


def neighbours(view: View) -> None:
    """Show the province's figure, the neighbours that have one, and how many workers are to be reached."""
    words = view.words
    st.subheader(words("Yang sudah dapat dikatakan"), anchor=False)
    st.markdown("\n".join(f"- {line}" for line in [*_workers(view), *_province_lines(view)]))
    if view.region.level == "province":
        return
    headlines = headline(view.evidence, COVERAGE)
    province = view.region.province_code
    with st.container(horizontal=True, vertical_alignment="center"):
        if headlines.at[province, "source_id"]:
            label = words("Sumber angka provinsi")
            source_note(view.evidence, words, headlines.loc[province], key="province", label=label)
        near = _known(view).head(_NAMED)
        for row in near.to_dict("records"):
            profile_link(f"{row['short_name']} {figure_and_date(words, row)}", row["code"])
    if signs := signs_explained(words, near):
        st.caption(signs)


def _workers(view: View) -> list[str]:
    words = view.words
    rows = answers.workforce_table(view.evidence, view.code).set_index("indicator_id")
    lines = []
    for indicator_id in ("employed", "informal_share_pct", "poverty_rate_pct"):
        if indicator_id not in rows.index or pd.isna(rows.at[indicator_id, "value"]):
            continue
        row = rows.loc[indicator_id]
        source = view.evidence.source(row["source_id"])
        lines.append(
            words(
                "{indicator}: **{value}** ({when}; sumber: {source})",
                indicator=words.pick(view.evidence.indicator(indicator_id)._asdict(), "label"),
                value=written(row["value"], row["unit"], int(row["decimals"]), words),
                when=words.as_of(row["as_of"], row["precision"]),
                source=link(short_name(source, words), source.url),
            )
        )
    return lines


def _province_lines(view: View) -> list[str]:
    words = view.words
    province = view.evidence.region(view.region.province_code)
    inside = answers.children(view.evidence, province.code)
    lines = []
    if view.region.level != "province":
        figure = headline(view.evidence, COVERAGE).loc[province.code]
        lines.append(
            words(
                "Cakupan Provinsi {province}: **{value}**",
                province=plain(province.name),
                value=figure_text(words, figure),
            )
            + (f" ({words.as_of(figure['as_of'], figure['precision'])})" if figure["precision"] else "")
        )
    lines.append(
        words(
            "{n} dari {total} kabupaten/kota di {province} sudah berdata cakupan",
            n=words.number(inside["value"].notna().sum()),
            total=words.number(len(inside)),
            province=plain(province.name),
        )
    )
    return lines


def _known(view: View) -> pd.DataFrame:
    rows = answers.children(view.evidence, view.region.province_code)
    return rows[rows["value"].notna()]
