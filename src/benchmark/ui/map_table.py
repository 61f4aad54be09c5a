"""The ranked list beside the map: place, region, figure, date, marks, and the distance to the target."""

from collections.abc import Mapping

import pandas as pd
import pyarrow as pa
import streamlit as st

from benchmark.locale import Words
from benchmark.ui.map_pick import led, list_key, pick_in_list, picked
from benchmark.ui.source_note import figure_text
from benchmark.ui.tables import sortable_text

_HEIGHT = 560
_HEADER, _ROW = 38, 35
# Half the bytes of a plain text column beside the texts themselves; it travels anew with every choice.
_TEXT = pd.ArrowDtype(pa.string())


def ranked_list(words: Words, table: pd.DataFrame, unit: str, decimals: int, mine: str | None = None) -> None:
    """Show place, region, figure and date, best first; a row picked is picked on the map too.

    The reader's own region leads the list, behind one clicked on the map, for far below they would stay out
    of sight. By distance to the target, regions without data are left out: there is nothing to say on them.
    """
    if "gap" in table:
        table = table[table["state"].isin(["value", "zero", "bound"]) | table.index.isin([picked(), mine])]
    first = [code for code in dict.fromkeys((led(), mine)) if code in table.index]
    table = table.loc[[*first, *table.index.drop(first)]]
    codes = list(table.index)
    chosen = [codes.index(picked())] if picked() in codes else []
    place, figure = words("No."), words("Angka, {unit}", unit=unit)
    columns = {
        place: table["rank"].astype("Int16").array,
        words("Daerah"): pd.array(table["short_name"].tolist(), dtype=_TEXT),
        figure: pd.array(sortable_text(words, table["value"], decimals), dtype=_TEXT),
    }
    widths = {place: 44, figure: 74}
    numbers = [figure]
    if "gap" in table:
        target, gap = words("Target"), words("Selisih, poin")
        columns[target] = pd.Categorical(target_texts(words, table, decimals))
        columns[gap] = pd.Categorical(gap_texts(words, table["gap"], decimals))
        widths |= {target: 92, gap: 92}
        numbers += [target, gap]
    columns[words("Keadaan")] = pd.Categorical(states(words, table, decimals))
    marked = [" ".join(marks(words, row)) or None for row in table.to_dict("records")]
    if any(marked):
        columns[words("Tanda")] = pd.Categorical(marked)
        widths[words("Tanda")] = 66
    shown = pd.DataFrame(columns)
    key = list_key()
    st.dataframe(
        shown,
        key=key,
        hide_index=True,
        height=min(_HEIGHT, _HEADER + _ROW * max(1, len(shown))),
        placeholder="–",
        on_select=lambda: pick_in_list(key, codes),
        selection_mode="single-row",
        selection_default={"selection": {"rows": chosen, "columns": [], "cells": []}},
        column_config={
            name: st.column_config.NumberColumn(width=width)
            if name == place
            else st.column_config.TextColumn(width=width, alignment="right" if name in numbers else None)
            for name, width in widths.items()
        },
        alt=words("Daftar daerah menurut peringkat, dengan angka dan tanggalnya."),
    )


def marks(words: Words, row: Mapping) -> list[str]:
    """Return the marks of a figure: ≈ where sources differ, "lama" where it is old."""
    return [mark for mark, holds in (("≈", row["doubtful"]), (words("lama"), row["stale"])) if holds]


def states(words: Words, table: pd.DataFrame, decimals: int) -> list[str]:
    """Return for each row its date, the bound with its date, or "belum terdata"."""
    lines = []
    for row in table.to_dict("records"):
        if row["state"] in ("value", "zero"):
            lines.append(words.brief(row["as_of"], row["precision"]))
        elif row["state"] == "bound":
            figure = figure_text(words, row, decimals, unit="")
            lines.append(f"{figure} · {words.brief(row['as_of'], row['precision'])}")
        else:
            lines.append(figure_text(words, row))
    return lines


def target_texts(words: Words, table: pd.DataFrame, decimals: int) -> list[str | None]:
    """Return for each row its target with the year, padded so that it sorts as a number; None without one."""
    texts = sortable_text(words, table["target"], decimals)
    years = table["target_year"]
    return [
        text and f"{text} ({words('tanpa tahun') if pd.isna(year) else int(year)})"
        for text, year in zip(texts, years, strict=True)
    ]


def gap_texts(words: Words, gaps: pd.Series, decimals: int) -> list[str | None]:
    """Return gaps as "kurang 8,6" or "lebih 2,1", which sort by side, then by size; None without one.

    In words, because numbers with a sign do not sort as text.
    """
    gaps = gaps.round(decimals)
    texts = sortable_text(words, gaps.abs(), decimals)
    return [
        text and (words("kurang {n}", n=text) if gap < 0 else words("lebih {n}", n=text))
        for text, gap in zip(texts, gaps, strict=True)
    ]
