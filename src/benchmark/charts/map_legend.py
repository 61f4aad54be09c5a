"""What do the colours and signs of the map mean, by which rule, and how many regions bear them?

The legend is a piece of HTML, not part of the figure: it breaks its lines at any width, is read aloud by a
screen reader, and shows what the drawing cannot, such as the dotted outline for missing data.
"""

from html import escape
from urllib.parse import quote

import pandas as pd

from benchmark.analysis.classes import MapClasses
from benchmark.charts.colours import Palette, class_colours, palette
from benchmark.charts.untargeted import untargeted_regions, untargeted_shade
from benchmark.locale import Words

_SIGNS = {
    "lower": "<path d='M7 13V2M3 6l4-4 4 4' fill='none' stroke='{ink}' stroke-width='1.6'/>",
    "upper": "<path d='M7 1v11M3 8l4 4 4-4' fill='none' stroke='{ink}' stroke-width='1.6'/>",
    "stale": "<path d='M2.5 1.5h9L7 7zM2.5 12.5h9L7 7z' fill='{ink}'/>",
    "doubtful": "<path d='M2 5.5q2.5-3 5 0t5 0M2 9.5q2.5-3 5 0t5 0' fill='none' stroke='{ink}'"
    " stroke-width='1.6'/>",
    "mine": "<circle cx='7' cy='7' r='5' fill='{mine}'/>",
    "selected": "<rect x='2' y='2' width='10' height='10' fill='none' stroke='{chosen}' stroke-width='3'/>",
}


def map_legend(table: pd.DataFrame, classes: MapClasses, title: str, words: Words, dark: bool) -> str:
    """Explain the map of `choropleth`, from its own table and classes.

    Parameters
    ----------
    table : DataFrame
        As for `choropleth`.
    classes : MapClasses
    title : str
        Indicator and unit.
    words : Words
    dark : bool

    Returns
    -------
    str
        HTML with inline styles: title, classes from low to high with the number of regions, missing data and
        bounds with theirs, the signs that occur, and the rule of the classes. No text goes in unescaped.
    """
    colours = palette(dark)
    index = classes.index.reindex(table.index)
    shades = class_colours(colours, len(classes.labels), classes.diverging, classes.reverse)
    items = [
        _item(_box(shade), label, int((index == place).sum()), words)
        for place, (label, shade) in enumerate(zip(classes.labels, shades, strict=True))
    ]
    bounded = index.isna() & (table["bound"] != "")
    untargeted = index.isna() & ~bounded & untargeted_regions(table)
    missing = index.isna() & ~bounded & ~untargeted
    if untargeted.any():
        box = _box(untargeted_shade(colours))
        items.append(_item(box, words("berangka, belum bertarget"), int(untargeted.sum()), words))
    items.append(
        _item(_box(colours.no_data, colours.no_data_line), words("belum ada data"), missing.sum(), words)
    )
    if bounded.any():
        items.append(_item(_box(colours.context), words("hanya batas diketahui"), int(bounded.sum()), words))
    meanings = (
        ("lower", words("paling sedikit"), table["bound"] == "lower"),
        ("upper", words("paling banyak"), table["bound"] == "upper"),
        ("stale", words("angka lama"), table["stale"].astype(bool)),
        ("doubtful", words("sumber berselisih"), table["doubtful"].astype(bool)),
    )
    classed = index.notna()
    items += [
        _item(
            _sign(flag, colours), meaning, int((holds & classed).sum()), words, int((holds & ~classed).sum())
        )
        if flag in ("stale", "doubtful")
        else _item(_sign(flag, colours), meaning, int(holds.sum()), words)
        for flag, meaning, holds in meanings
        if holds.any()
    ]
    items += [
        _item(_sign(flag, colours), name, None, words)
        for flag, name in (("mine", words("daerah saya")), ("selected", words("dipilih")))
        if table[flag].any()
    ]
    rule = classes.rule
    if any(holds.any() for _, _, holds in meanings) and "room" in table:
        hint = words("Tanda hanya digambar pada daerah yang cukup luas; daftar memuat semuanya.")
        rule = f"{rule} {hint}"
    return (
        f"<div style='font-size:0.875rem;line-height:1.6;color:{colours.text}'>"
        f"<div><strong>{escape(title)}</strong></div>"
        f"<div style='display:flex;flex-wrap:wrap;gap:0 1.1rem'>{''.join(items)}</div>"
        f"<div style='color:{colours.quiet_text}'>{escape(rule)}</div></div>"
    )


def _item(mark: str, text: str, count: int | None, words: Words, without_class: int = 0) -> str:
    """A sign with its meaning and how many bear it; those in no class are told apart, as the title does."""
    number = "" if count is None else f" ({words.number(count)})"
    if without_class:
        n = words.number(count)
        number = f" ({words('{n}, tanpa kelas {without}', n=n, without=words.number(without_class))})"
    return f"<span style='white-space:nowrap'>{mark} {escape(text)}{number}</span>"


def _box(shade: str, outline: str | None = None) -> str:
    border = f"1px dotted {outline}" if outline else f"1px solid {shade}"
    return (
        "<span aria-hidden='true' style='display:inline-block;width:0.9em;height:0.9em;"
        f"vertical-align:-0.1em;background:{shade};border:{border}'></span>"
    )


def _sign(flag: str, colours: Palette) -> str:
    drawing = _SIGNS[flag].format(ink=colours.text, mine=colours.mine, chosen=colours.chosen)
    picture = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 14 14'>{drawing}</svg>"
    # As an image, because Streamlit takes drawings out of HTML.
    return (
        f'<img alt="" width="14" height="14" style="display:inline;vertical-align:-0.15em"'
        f' src="data:image/svg+xml,{quote(picture)}">'
    )
