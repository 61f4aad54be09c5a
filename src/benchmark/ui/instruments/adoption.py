"""How did regulation spread over the years, and what is the strongest form that each region has?"""

from datetime import date

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from benchmark.analysis.adoption import STANDINGS, AdoptionCurve
from benchmark.analysis.classes import MapClasses
from benchmark.analysis.instruments import named
from benchmark.charts.adoption import adoption, adoption_alt
from benchmark.charts.choropleth import choropleth, choropleth_alt
from benchmark.charts.map_frame import Extent
from benchmark.charts.map_legend import map_legend
from benchmark.evidence import Evidence
from benchmark.evidence.boundaries import frames
from benchmark.exports.instruments_export import FORM_NAMES, adoption_sheet, level_name
from benchmark.locale import Words, message
from benchmark.ui import address
from benchmark.ui.evidence import remembered
from benchmark.ui.here import Here
from benchmark.ui.instruments import answers
from benchmark.ui.instruments.detail import source_links
from benchmark.ui.instruments.downloads import offer
from benchmark.ui.instruments.own import own_sentence
from benchmark.ui.map_choice import LATEST, MapChoice
from benchmark.ui.map_picture import INDONESIA, MAP_HEIGHT, boundaries_url
from benchmark.ui.picture_note import picture_note
from benchmark.ui.segments import choose_segment
from benchmark.ui.text import plain

# Forms on the map from the weakest to the strongest.
_STANDINGS = {
    "uncertain": message("rancangan, rencana, atau status tidak diketahui"),
    "undated": message("berlaku, tahun tidak diketahui"),
    "other": message("surat edaran, keputusan, nota kesepahaman"),
    "perkada": message("Perkada"),
    "perda": message("Perda"),
}
_LEVELS = {"kabkota": message("Kabupaten/kota"), "province": message("Provinsi")}
_PICKED = "instruments:on_map"
_PLOT = {"displayModeBar": False, "scrollZoom": False}


def adoption_section(place: Here, heading) -> None:
    """Show the curve of adoption, and the map with its year."""
    evidence, words = place.evidence, place.words
    levels = {name: words(title) for name, title in _LEVELS.items()}
    level = choose_segment(words("Tingkat"), levels, name="lapis")
    curve = answers.curve(evidence, level)
    sentence = _sentence(words, curve, level)
    heading.title(sentence)
    mine = own_sentence(evidence, words, answers.everything(evidence), place.region)
    if mine:
        heading.markdown(plain(mine))
    figure, alt = _curve_picture(evidence, level, words.language, place.dark)
    st.plotly_chart(figure, theme=None, config=_PLOT, alt=alt, key=f"instruments:curve:{level}")
    picture_note(
        evidence,
        words,
        words("hanya yang kini berlaku, sejak tahun penetapannya; yang sudah dicabut tidak tercatat"),
        _undated(words, curve),
        words("tahun terakhir belum lengkap"),
        source_ids=_sources(evidence, level),
        n=curve.regions,
    )
    st.subheader(words("Bentuk terkuat yang berlaku di setiap daerah"), anchor=False)
    year = _year(words, curve)
    _map(place, level, year)
    where = level_name(level, words)
    offer(place, sentence, where, [lambda: adoption_sheet(words, curve, level)], date.today())


def _sentence(words: Words, curve: AdoptionCurve, level: str) -> str:
    """Count all that have the form in force, as the map does; the curve holds those of a known year."""
    last = curve.counts.iloc[-1]
    held = {form: int(last[form]) + curve.undated[form] for form in ("perda", "perkada")}
    facts = {name: words.number(n) for name, n in held.items()}
    facts |= {
        "dated": words.number(last["perda"]),
        "total": words.number(curve.regions),
        "level": level_name(level, words),
    }
    if not curve.undated["perda"]:
        return words(
            "Perda yang berlaku tercatat di {perda} dari {total} {level}, Perkada di {perkada}.", **facts
        )
    return words(
        "Perda yang berlaku tercatat di {perda} dari {total} {level}, {dated} di antaranya bertahun; Perkada "
        "di {perkada}.",
        **facts,
    )


def _undated(words: Words, curve: AdoptionCurve) -> str:
    """Say how many regions are in no count, because no year is known."""
    missing = [f"{words(FORM_NAMES[form])} {words.number(n)}" for form, n in curve.undated.items() if n]
    if not missing:
        return ""
    return words("daerah di luar garis karena tahunnya tidak diketahui: {forms}", forms=", ".join(missing))


@remembered
def _curve_picture(evidence: Evidence, level: str, language: str, dark: bool) -> tuple[go.Figure, str]:
    words = Words(language)
    counts = answers.curve(evidence, level).counts
    labels = {form: words(FORM_NAMES[form]) for form in counts}
    return adoption(counts, labels, words, dark), adoption_alt(counts, labels, words)


@remembered
def _sources(evidence: Evidence, level: str) -> list[str]:
    rows = answers.everything(evidence)
    wanted = ("province",) if level == "province" else ("kabupaten", "kota")
    rows = rows[rows["level"].isin(wanted) & rows["form"].isin(FORM_NAMES)]
    return list(dict.fromkeys(source for ids in rows["source_ids"] for source in ids))


def _year(words: Words, curve: AdoptionCurve) -> int | None:
    years = [str(year) for year in curve.counts.index]
    chosen = address.choose(
        st.select_slider,
        words("Sampai tahun"),
        [*years, LATEST],
        name="sampai",
        default=LATEST,
        format_func=lambda year: words("Semua") if year == LATEST else year,
        help=words("“Semua” memuat juga instrumen yang tahunnya tidak diketahui."),
    )
    return None if chosen == LATEST else int(chosen)


def _map(place: Here, level: str, year: int | None) -> None:
    evidence, words = place.evidence, place.words
    key = f"instruments:map:{level}"

    def pick() -> None:
        points = st.session_state[key].selection.points
        codes = [point["location"] for point in points if point.get("location")]
        if codes:
            st.session_state[_PICKED] = codes[0]

    table = answers.standings(evidence, level, year)
    picked = st.session_state.get(_PICKED)
    _picked_region(place, table, picked)
    figure, alt, legend = _map_picture(
        evidence, level, year, words.language, place.dark, place.region, picked
    )
    st.plotly_chart(
        figure,
        theme=None,
        key=key,
        height=MAP_HEIGHT,
        on_select=pick,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": True},
        alt=alt,
    )
    st.html(legend)
    both = _also_perkada(evidence, level, table) if year is None else 0
    silent = table[table["standing"] == ""]
    later = int(silent["recorded"].sum())
    picture_note(
        evidence,
        words,
        words(
            "{n} daerah tanpa instrumen terdata sampai saat itu, bukan berarti tidak ada",
            n=words.number(len(silent)),
        ),
        words("{n} di antaranya baru terdata kemudian atau tanpa tahun", n=words.number(later))
        if later
        else "",
        words("{n} daerah ber-Perda juga punya Perkada; peta memberi yang terkuat", n=words.number(both))
        if both
        else "",
        words("hanya instrumen daerah itu sendiri; Perda provinsi tidak dihitung bagi kabupaten/kotanya"),
        source_ids=_sources(evidence, level),
        n=len(table),
    )


def _also_perkada(evidence: Evidence, level: str, table: pd.DataFrame) -> int:
    """Count the regions with a Perkada whose stronger form hides it on the map."""
    curve = answers.curve(evidence, level)
    held = int(curve.counts["perkada"].iloc[-1]) + curve.undated["perkada"]
    return held - int((table["standing"] == "perkada").sum())


def _picked_region(place: Here, table: pd.DataFrame, code: str | None) -> None:
    evidence, words = place.evidence, place.words
    if code not in table.index:
        st.caption(words("Klik daerah pada peta untuk melihat instrumennya."))
        return
    row = table.loc[code]
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        text = f"**{plain(evidence.region(code).name)}** · {plain(_standing(words, row))}"
        if row["instrument_id"]:
            instrument = answers.everything(evidence).set_index("instrument_id").loc[row["instrument_id"]]
            links = source_links(evidence, words, instrument["source_ids"])
            text += f" · {plain(named(instrument, words))} · {links}"
        st.markdown(text, width="stretch")
        st.page_link(
            "pages/profile.py",
            label=words("Buka profil"),
            icon=":material/account_balance:",
            query_params={"lihat": code},
        )


@remembered
def _map_picture(
    evidence: Evidence,
    level: str,
    year: int | None,
    language: str,
    dark: bool,
    mine: str | None,
    picked: str | None,
) -> tuple[go.Figure, str, str]:
    words = Words(language)
    table = answers.standings(evidence, level, year)
    instruments = answers.everything(evidence).set_index("instrument_id")
    places = frames(evidence)
    hover = []
    for row in table.itertuples():
        lines = [_standing(words, row._asdict())]
        if row.instrument_id:
            lines.append(named(instruments.loc[row.instrument_id], words))
        hover.append("\n".join(lines))
    drawn = table[[]].assign(bound="", stale=False, doubtful=False, hover=hover)
    drawn = drawn.join(places[["longitude", "latitude"]])
    drawn = drawn.assign(mine=drawn.index == mine, selected=drawn.index == picked)
    title = words("Bentuk terkuat yang berlaku")
    if year is not None:
        title = words("{title}, sampai {year}", title=title, year=year)
    classes = _classes(words, table)
    extent = Extent(*places.loc[INDONESIA, ["west", "south", "east", "north"]])
    url = boundaries_url(evidence, MapChoice("", level, None, "", None, ""))
    figure = choropleth(drawn, classes, url, extent, title, words, dark, height=MAP_HEIGHT)
    alt = choropleth_alt(drawn, classes, title, words)
    return figure, alt, map_legend(drawn, classes, title, words, dark)


def _classes(words: Words, table: pd.DataFrame) -> MapClasses:
    """Return the forms as classes; nothing recorded is no class."""
    place = {name: number for number, name in enumerate(STANDINGS)}
    index = table["standing"].map(place).astype("Int64")
    counts = index.value_counts()
    return MapClasses(
        method="form",
        limits=(),
        labels=tuple(words(_STANDINGS[name]) for name in STANDINGS),
        counts=tuple(int(counts.get(number, 0)) for number in place.values()),
        index=index,
        n=int(index.notna().sum()),
        rule=words("Bentuk terkuat menurut urutan kekuatan hukum; warna lebih tua berarti lebih kuat."),
    )


def _standing(words: Words, row) -> str:
    if row["standing"]:
        return words(_STANDINGS[row["standing"]])
    if row["recorded"]:
        return words("belum terdata sampai tahun itu")
    return words("belum terdata")
