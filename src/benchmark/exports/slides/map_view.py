"""The deck of Peta Cakupan: the map as chosen on the screen, who leads and who trails, and the classes."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from benchmark.analysis.classes import MapClasses
from benchmark.evidence import Evidence
from benchmark.exports.comparison_tables import indicator_name
from benchmark.exports.slides.draft import Draft
from benchmark.exports.slides.model import Chart, Deck, Image, Series, Slide, Table
from benchmark.exports.slides.parts import (
    NAMED_ON_MAP,
    PICTURE,
    PICTURE_DPI,
    bar_name,
    dates_of,
    figure_text,
    pages,
    points_apart,
    some,
)
from benchmark.locale import Words
from benchmark.locale.units import unit_name, written

_BARS = 13
_ENDS = 10
_NAMED = 12
_GAPS = 6


@dataclass(frozen=True, eq=False)
class Shown(Draft):
    """What the screen of the map shows."""

    table: pd.DataFrame
    classes: MapClasses
    indicator_id: str
    level: str
    province: str | None
    year: int | None
    mine: str | None

    @property
    def indicator(self):
        """The row of the indicator."""
        return self.evidence.indicator(self.indicator_id)

    @property
    def decimals(self) -> int:
        """Decimals of its figures."""
        return int(self.indicator.decimals)

    @property
    def where(self) -> str:
        """The part of the country, with the year where one is chosen."""
        name = self.evidence.region(self.province).name if self.province else "Indonesia"
        return name if self.year is None else f"{name}, {self.year}"

    @property
    def known(self) -> pd.DataFrame:
        """The rows with a figure, best first; the highest first where the indicator carries no judgement."""
        rows = self.table[self.table["value"].notna()]
        # By distance to the target the table is in another order than the figures.
        return rows.sort_values("value", ascending=self.indicator.polarity == "lower", kind="stable")

    def text(self, row) -> str:
        """The figure of one row with its unit."""
        return figure_text(self.words, row, self.indicator.unit, self.decimals)


def map_deck(
    evidence: Evidence,
    words: Words,
    table: pd.DataFrame,
    classes: MapClasses,
    indicator_id: str,
    level: str,
    province: str | None,
    made_on: date,
    year: int | None = None,
    mine: str | None = None,
) -> Deck:
    """Who is where, on slides: the same figures, classes and colours as on the screen?

    Parameters
    ----------
    table : of `analysis.map_view.map_table`, or of `by_gap` where the map shows distances to targets.
    classes : of `analysis.classes.map_classes` for that table.
    level, province, year : what the reader has chosen; None: all Indonesia, the newest figures.
    made_on : the day that stands on the slides.
    mine : the reader's own region, outlined on the map and strong among the bars.

    Returns
    -------
    Deck
        Map, ranking (all, or both ends where they are many), distances to targets where they are shown,
        classes, what is not on record, sources.
    """
    view = Shown(evidence, words, made_on, table, classes, indicator_id, level, province, year, mine)
    parts = (_map, _gaps, _ranking, _classes, _missing)
    slides = [slide for part in parts for slide in part(view)]
    label = words.pick(view.indicator, "label")
    return view.deck(
        words("{indicator}: {where}", indicator=label, where=view.where),
        words("Provinsi") if level == "province" else words("Kabupaten/kota"),
        words("paparan peta {indicator}", indicator=label),
        evidence.region(province).short_name if province else "Indonesia",
        slides,
    )


def _map(view: Shown) -> list[Slide]:
    if not view.classes.n:
        return []
    words, known = view.words, view.known
    title = words(
        "{n} dari {total} daerah di {where} berdata",
        n=words.number(len(known)),
        total=words.number(len(view.table)),
        where=view.where,
    )
    if len(known) > 1:
        title = words(
            "{title}, median {median}",
            title=title,
            median=written(known["value"].median(), view.indicator.unit, view.decimals, words),
        )
    name = indicator_name(view.evidence, view.indicator_id, words)
    legend = words("Jarak ke target: {title}", title=name) if "gap" in view.table else name
    evidence, table, classes, level = view.evidence, view.table, view.classes, view.level
    province, decimals = view.province, view.decimals
    mine = [view.mine] if view.mine in table.index else []

    def draw() -> bytes:
        # The library that draws takes memory: only once a deck is really written.
        from benchmark.exports.pictures.maps import map_picture

        return map_picture(
            evidence,
            words,
            table,
            level=level,
            province=province,
            classes=classes,
            highlight=mine,
            title=legend,
            decimals=decimals,
            labels=province is not None and len(table) <= NAMED_ON_MAP,
            size=PICTURE,
            dpi=PICTURE_DPI,
        ).data

    alt = words(
        "Peta {title}: {classes}.",
        title=f"{legend}, {view.where}",
        classes="; ".join(
            words("{label}: {n} daerah", label=label, n=words.number(count))
            for label, count in zip(classes.labels, classes.counts, strict=True)
        ),
    )
    points = [words("Batas wilayah untuk peta, bukan untuk keperluan hukum.")]
    told = [classes.rule, words.pick(view.indicator, "definition")]
    return [view.slide(title, points, Image(draw, alt), _sources(view), told, dates_of(words, known))]


def _ranking(view: Shown) -> list[Slide]:
    """All as bars where few; else the first and the last, with how many stand between."""
    known = view.known
    if known.empty:
        return []
    most = float(known["value"].max())
    if len(known) <= 2 * _BARS:
        parts = [known.iloc[list(part)] for part in pages(range(len(known)), _BARS)]
    else:
        parts = [known.head(_ENDS), known.tail(_ENDS)]
    return [_bars(view, part, most) for part in parts]


def _bars(view: Shown, rows: pd.DataFrame, most: float) -> Slide:
    words, records = view.words, rows.to_dict("records")
    first, last = records[0], records[-1]
    facts = {
        "n": words.number(len(view.known)),
        "first": first["short_name"],
        "first_value": view.text(first),
        "last": last["short_name"],
        "last_value": view.text(last),
    }
    place = view.known.index.get_indexer(rows.index[[0, -1]]) + 1
    if len(records) == 1:
        title = f"{facts['first']}: {facts['first_value']}"
    elif len(rows) == len(view.known):
        title = words("Dari {first}, {first_value}, sampai {last}, {last_value}", **facts)
    else:
        title = words(
            "Urutan {from}–{to} dari {n}: dari {first}, {first_value}, sampai {last}, {last_value}",
            **facts,
            **{"from": words.number(place[0]), "to": words.number(place[1])},
        )
    name = words.pick(view.indicator, "label")
    chart = Chart(
        kind="bars",
        categories=tuple(bar_name(words, row) for row in records),
        series=(
            Series(
                name,
                tuple(float(row["value"]) for row in records),
                roles=tuple(
                    "mine" if code == view.mine else "context" if row["stale"] else "peers"
                    for code, row in zip(rows.index, records, strict=True)
                ),
            ),
        ),
        unit=unit_name(view.indicator.unit, words),
        alt=words(
            "Batang {indicator}, terbaik dahulu: {bars}.",
            indicator=name,
            bars="; ".join(f"{row['short_name']} {view.text(row)}" for row in records),
        ),
        decimals=view.decimals,
        most=most,
    )
    old, apart, near = (int(rows[mark].sum()) for mark in ("stale", "doubtful", "approximate"))
    points = [
        words("Abu-abu: angka lama ({n}).", n=words.number(old)) if old else "",
        words("≈ sumber berselisih ({n}).", n=words.number(apart)) if apart else "",
        words("~ kira-kira ({n}).", n=words.number(near)) if near else "",
    ]
    return view.slide(title, points, chart, rows["source_id"], when=dates_of(words, rows))


def _gaps(view: Shown) -> list[Slide]:
    """Who is farthest above and below the target that the map is drawn by?"""
    if "gap" not in view.table:
        return []
    words = view.words
    known = view.table[view.table["gap"].notna()].sort_values("gap", ascending=False, kind="stable")
    if known.empty:
        return []
    shown = known
    if len(known) > 2 * _GAPS:
        shown = pd.concat([known.head(_GAPS), known.tail(_GAPS)])
    lower = view.indicator.polarity == "lower"
    gaps = known["gap"].round(view.decimals)
    reached = int((gaps <= 0).sum() if lower else (gaps >= 0).sum())
    title = words(
        "{reached} dari {n} daerah berangka dan bertarget sudah mencapai target",
        reached=words.number(reached),
        n=words.number(len(known)),
    )
    rows = tuple(
        (
            row["short_name"],
            view.text(row) + (f" ({words('lama')})" if row["stale"] else ""),
            f"{words.percent(row['target'])} ({int(row['target_year'])})",
            points_apart(words, row["gap"]),
        )
        for row in shown.to_dict("records")
    )
    header = (words("Daerah"), words("Angka"), words("Target (tahun)"), words("Selisih"))
    alt = words("Daerah dengan angka, target, dan selisihnya.")
    points = []
    if len(shown) < len(known):
        points.append(words("{n} terdekat ke atas dan {n} terjauh di bawah.", n=words.number(_GAPS)))
    sources = [*shown["source_id"], *shown["target_source_id"]]
    visual = Table(header, rows, alt, numeric=(1, 2, 3), mine=_mine_rows(view, shown))
    return [view.slide(title, points, visual, sources, when=dates_of(words, shown))]


def _classes(view: Shown) -> list[Slide]:
    words, classes, table = view.words, view.classes, view.table
    if not classes.n:
        return []
    rows = []
    for place in reversed(range(len(classes.labels))):
        inside = table[classes.index.reindex(table.index).eq(place).fillna(False)]
        names = some(words, inside["short_name"], _NAMED) if len(inside) else "–"
        rows.append((classes.labels[place], words.number(len(inside)), names))
    largest = max(range(len(classes.counts)), key=lambda place: classes.counts[place])
    title = words(
        "{n} kelas; terbanyak {label}, {count} daerah",
        n=words.number(len(classes.labels)),
        label=classes.labels[largest],
        count=words.number(classes.counts[largest]),
    )
    header = (words("Kelas"), words("Banyak daerah"), words("Nama"))
    visual = Table(header, tuple(rows), words("Kelas peta dan daerah di dalamnya."), numeric=(1,))
    classed = table[classes.index.reindex(table.index).notna()]
    return [view.slide(title, [classes.rule], visual, _sources(view), when=dates_of(words, classed))]


def _missing(view: Shown) -> list[Slide]:
    """Bounds, figures without a target, and regions without data, said apart."""
    words, table = view.words, view.table
    bounded = table[table["state"] == "bound"]
    without = table[~table["state"].isin(["value", "zero", "bound"])]
    kinds = [
        (
            words("hanya batas diketahui"),
            [f"{row['short_name']} {view.text(row)}" for row in bounded.to_dict("records")],
        ),
        (words("belum terdata"), without["short_name"].tolist()),
    ]
    if "gap" in table:
        untargeted = table[table["gap"].isna() & table["value"].notna()]
        kinds.insert(1, (words("berangka, belum bertarget"), untargeted["short_name"].tolist()))
    rows = [
        (kind, words.number(len(names)), some(words, names, 2 * _NAMED)) for kind, names in kinds if names
    ]
    if not rows:
        return []
    title = words(
        "{n} dari {total} daerah belum terdata: belum tercatat di sini, bukan tidak ada",
        n=words.number(len(without)),
        total=words.number(len(table)),
    )
    if without.empty:
        title = words("Tidak semua angka dapat diberi kelas")
    header = (words("Hal"), words("Banyak daerah"), words("Nama"))
    visual = Table(header, tuple(rows), words("Daerah yang tidak mempunyai kelas."), numeric=(1,))
    return [view.slide(title, [], visual, bounded["source_id"], when=view.today)]


def _sources(view: Shown) -> list[str]:
    """The sources of what is drawn; by distance those classed, and their targets."""
    table = view.table
    classed = view.classes.index.reindex(table.index).notna()
    if "gap" in table:
        return [*table.loc[classed, "source_id"], *table.loc[classed, "target_source_id"]]
    return table.loc[classed | (table["bound"] != ""), "source_id"].tolist()


def _mine_rows(view: Shown, rows: pd.DataFrame) -> tuple[int, ...]:
    return tuple(place for place, code in enumerate(rows.index) if code == view.mine)
