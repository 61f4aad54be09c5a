"""The source of a figure, one click away: who says it, when, how finely dated, and who disagrees."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from benchmark.analysis.computation import computation
from benchmark.analysis.twins import linked_twin
from benchmark.evidence import Evidence
from benchmark.evidence.provenance import PRECISIONS
from benchmark.exports.publisher import publisher_of
from benchmark.locale import Words, message
from benchmark.ui.text import link, plain

_WITHOUT_FIGURE = {
    "not_collected": message("belum terdata"),
    "suppressed": message("dirahasiakan"),
    "not_applicable": message("tidak berlaku"),
}


def source_note(
    evidence: Evidence, words: Words, figure: pd.Series, key: str, label: str | None = None
) -> None:
    """Show a popover with everything that stands behind one headline figure; nothing where there is nothing.

    Parameters
    ----------
    figure : Series
        One row of ``analysis.coverage.headline``.
    key : str
        Tells several notes on one screen apart.
    label : str, optional
        Text of the button; "Sumber" where none is given.
    """
    if not figure["source_id"] and not len(figure["alternatives"]):
        return
    with st.popover(
        label or words("Sumber"), icon=":material/menu_book:", type="tertiary", key=f"source:{key}"
    ):
        if figure["source_id"]:
            st.markdown(source_line(evidence, words, figure["source_id"]))
            counted = computation(evidence, figure["computed_from"], words)
            if counted:
                st.markdown(plain(words("Dihitung: {computation}", computation=counted)))
            st.caption(" · ".join(_facts(evidence, words, figure)))
        others = observation_lines(evidence, words, figure["alternatives"])
        if others:
            st.markdown(f"**{words('Angka lain untuk daerah ini')}**")
            st.markdown("\n".join(f"- {line}" for line in others))


def figure_text(words: Words, figure: Mapping, decimals: int = 1, unit: str = "pct") -> str:
    """Return a headline figure with the look of its state: 53,4 %, > 50 %, or "belum terdata".

    An approximate or doubtful figure carries its mark (~, ≈) behind it.
    """
    write = words.percent if unit == "pct" else words.number
    if figure["state"] == "bound":
        sign = ">" if figure["bound"] == "lower" else "<"
        return f"{sign} {write(figure['bound_value'], decimals)}"
    if figure["state"] in _WITHOUT_FIGURE:
        return words(_WITHOUT_FIGURE[figure["state"]])
    marks = [("~", figure["approximate"]), ("≈", figure["doubtful"])]
    return " ".join([write(figure["value"], decimals), *(mark for mark, holds in marks if holds)])


def figure_and_date(words: Words, figure: Mapping) -> str:
    """Write a percentage for a cell of a table, with its date and age: "64,8 % ~ (2022, lama)".

    What the signs mean is said by `signs_explained` below the table.
    """
    text = figure_text(words, figure).replace("\u00a0", " ")
    if not figure["precision"]:
        return text
    when = words.brief(figure["as_of"], figure["precision"]).replace("\u00a0", " ")
    return f"{text} ({words('{when}, lama', when=when) if figure['stale'] else when})"


def signs_explained(words: Words, figures: pd.DataFrame) -> str:
    """Explain the signs that stand behind these figures (`figure_text`); "" without any."""
    found = (
        (words("~ kira-kira"), figures["approximate"]),
        (words("≈ diragukan"), figures["doubtful"]),
    )
    return "; ".join(said for said, where in found if where.any())


def source_line(evidence: Evidence, words: Words, source_id: str) -> str:
    """Return publisher, linked title and date of a source as Markdown."""
    source = evidence.source(source_id)
    publisher = plain(publisher_of(source, words))
    dated = words("terbit {date}", date=words.date(source.published_on)) if source.published_on else ""
    title = (
        link(source.title, source.url)
        if source.url
        else f"{plain(source.title)} ({words('naskah, tanpa tautan')})"
    )
    said = ", ".join(part for part in (publisher, f"“{title}”", dated) if part)
    twin = linked_twin(evidence, source_id)
    if twin is None:
        return said
    return f"{said}; {words('dapat dibaca di: {source}', source=source_line(evidence, words, twin))}"


def observation_lines(evidence: Evidence, words: Words, observation_ids) -> list[str]:
    """Return one Markdown line per observation: value with its look, date, publisher, note; newest first."""
    if not len(observation_ids):
        return []
    table = evidence.observations
    rows = table[table["observation_id"].isin(list(observation_ids))].sort_values("as_of", ascending=False)
    decimals = {row.indicator_id: row.decimals for row in evidence.indicators.itertuples()}
    return [
        f"{_value(words, row, decimals[row.indicator_id])} · {words.as_of(row.as_of, row.precision)} · "
        f"{source_line(evidence, words, row.source_id)}"
        + (f" · _{plain(row.note)}_" if pd.notna(row.note) else "")
        for row in rows.itertuples()
    ]


def _value(words: Words, row, decimals: int) -> str:
    number = words.number(row.value, decimals)
    mark = {"upper": "< ", "lower": "> "}.get(row.bound, "") if row.kind == "bound" else ""
    doubt = f" ({words('diragukan')})" if row.kind == "disputed" else ""
    return f"**{mark}{number}**{doubt}"


def _facts(evidence: Evidence, words: Words, figure: pd.Series) -> list[str]:
    facts = [words("keadaan {date}", date=words.as_of(figure["as_of"], figure["precision"]))]
    if pd.notna(figure["age_months"]):
        facts.append(words("umur {n} bulan", n=words.number(figure["age_months"])))
    facts.append(words(PRECISIONS[figure["precision"]]))
    if figure["computed"]:
        facts.append(words("dihitung dari jumlah orang yang disebut satu sumber"))
    if figure["approximate"]:
        facts.append(words("angka kira-kira menurut sumber"))
    if figure["doubtful"]:
        apart = figure["spread"] > evidence.parameter("doubt_spread_points")
        facts.append(
            words("≈ sumber berselisih hingga {points} poin", points=words.number(figure["spread"], 1))
            if apart
            else words("≈ di luar rentang yang mungkin")
        )
    if figure["stale"]:
        facts.append(
            words(
                ":material/hourglass_bottom: lama: lebih dari {n} bulan",
                n=words.number(evidence.parameter("stale_after_months")),
            )
        )
    return facts
