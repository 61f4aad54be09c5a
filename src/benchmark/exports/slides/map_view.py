"""The deck of Peta Cakupan: the map as chosen on the screen, who leads and who trails, and the classes."""

from datetime import date

import pandas as pd

from benchmark.analysis.classes import MapClasses
from benchmark.evidence import Evidence
from benchmark.exports.comparison_tables import indicator_name
from benchmark.exports.slides.draft import Progress
from benchmark.exports.slides.map_view_ranking import gaps_slide, ranking_slides
from benchmark.exports.slides.map_view_shown import Shown
from benchmark.exports.slides.model import Deck, Image, Slide, Table
from benchmark.exports.slides.parts import (
    NAMED_ON_MAP,
    PICTURE,
    PICTURE_DPI,
    dates_of,
    some,
)
from benchmark.locale import Words
from benchmark.locale.units import written

_NAMED = 3


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
    progress: Progress | None = None,
) -> Deck:
    """Who is where, on slides: the same figures, classes and colours as on the screen?

    Parameters
    ----------
    table : of `analysis.map_view.map_table`, or of `by_gap` where the map shows distances to targets.
    classes : of `analysis.classes.map_classes` for that table.
    level, province, year : what the reader has chosen; None: all Indonesia, the newest figures.
    made_on : the day that stands on the slides.
    mine : the reader's own region, outlined on the map and strong among the bars.
    progress : told how far the gathering is.

    Returns
    -------
    Deck
        Map, ranking (all, or both ends where they are many), distances to targets where they are shown,
        classes, what is not on record, sources.
    """
    view = Shown(evidence, words, made_on, table, classes, indicator_id, level, province, year, mine)
    parts = (_map, gaps_slide, ranking_slides, _classes, _missing)
    slides = view.gathered(parts, progress)
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
    if "gap" in view.table:
        title = words(
            "{n} dari {total} daerah di {where} punya angka dan target",
            n=words.number(view.classes.n),
            total=words.number(len(view.table)),
            where=view.where,
        )
    elif len(known) == 1:
        row = known.iloc[0]
        title = words(
            "{title}: {region}, {value}", title=title, region=row["short_name"], value=view.text(row)
        )
    elif len(known) > 1:
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


def _classes(view: Shown) -> list[Slide]:
    words, classes, table = view.words, view.classes, view.table
    if not classes.n:
        return []
    # With a region or two in each class, map and ranking have said it.
    if len(view.known) < 2 * len(classes.labels):
        return []
    rows, told = [], []
    for place in reversed(range(len(classes.labels))):
        inside = table[classes.index.reindex(table.index).eq(place).fillna(False)]
        names = some(words, inside["short_name"], _NAMED) if len(inside) else "–"
        rows.append((classes.labels[place], words.number(len(inside)), names))
        if len(inside):
            told.append(f"{classes.labels[place]}: {words.listing(inside['short_name'])}.")
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
    return [view.slide(title, [classes.rule], visual, _sources(view), told, dates_of(words, classed))]


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
        kinds.insert(1, (words("punya angka, target belum terdata"), untargeted["short_name"].tolist()))
    rows = [(kind, words.number(len(names)), some(words, names, _NAMED)) for kind, names in kinds if names]
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
    told = [f"{kind}: {words.listing(names)}." for kind, names in kinds if names]
    when = dates_of(words, bounded) if len(bounded) else ""
    return [view.slide(title, [], visual, bounded["source_id"], told, when)]


def _sources(view: Shown) -> list[str]:
    """The sources of what is drawn; by distance those classed, and their targets."""
    table = view.table
    classed = view.classes.index.reindex(table.index).notna()
    if "gap" in table:
        return [*table.loc[classed, "source_id"], *table.loc[classed, "target_source_id"]]
    return table.loc[classed | (table["bound"] != ""), "source_id"].tolist()
