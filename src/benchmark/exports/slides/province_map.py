"""Slides on the spread of coverage: the map of the province, its classes, and what is not on record."""

import pandas as pd

from benchmark.exports.slides.model import Image, Slide, Table
from benchmark.exports.slides.parts import (
    NAMED_ON_MAP,
    PICTURE,
    PICTURE_DPI,
    dated_text,
    dates_of,
    figure_text,
    some,
)
from benchmark.exports.slides.province_meeting import Meeting

# Each regent looks for the own name: here, or among those whose coverage is not on record.
_CLASS_NAMES = 24
# So few regions of the lowest class are named in the title.
_NAMED = 2
_MISSING_NAMES = 6


def map_slide(meeting: Meeting) -> list[Slide]:
    """Who is where? The map of the province with the classes of the screen."""
    words, classes, table = meeting.words, meeting.classes, meeting.table
    if not classes.n:
        return []
    evidence, headlines, code = meeting.evidence, meeting.headlines, meeting.code

    # Of many regions the names would be too small to read; the ranking has them.
    labels = len(table) <= NAMED_ON_MAP

    def draw() -> bytes:
        # The library that draws takes memory: only once a deck is really written.
        from benchmark.exports.pictures.maps import coverage_map

        return coverage_map(
            evidence, words, headlines, province=code, labels=labels, size=PICTURE, dpi=PICTURE_DPI
        ).data

    said = "; ".join(
        words("{label}: {n} daerah", label=label, n=words.number(count))
        for label, count in zip(classes.labels, classes.counts, strict=True)
    )
    missing = words("belum ada data: {n} daerah", n=words.number(_without_figure(table)))
    image = Image(
        draw,
        words(
            "Peta cakupan kabupaten/kota {province} menurut kelas: {said}.",
            province=meeting.name,
            said=f"{said}; {missing}",
        ),
    )
    title = words(
        "{n} dari {total} kabupaten/kota di {province} sudah berdata cakupan",
        n=words.number(len(meeting.known)),
        total=words.number(len(table)),
        province=meeting.name,
    )
    points = []
    if len(meeting.known) == 1:
        title = words(
            "{province}: baru {best} yang berdata, {high}",
            province=meeting.name,
            best=meeting.known["short_name"].iloc[0],
            high=dated_text(words, meeting.known.iloc[0]),
        )
    if len(meeting.known) > 1:
        median = words.percent(meeting.known["value"].median())
        points.append(words("Median daerah berdata: {median}.", median=median))
    points.append(words("Batas wilayah untuk peta, bukan untuk keperluan hukum."))
    sources = table.loc[table["source_id"] != "", "source_id"]
    bounded = table[table["state"] == "bound"].to_dict("records")
    named = words.listing(f"{row['short_name']} {figure_text(words, row)}" for row in bounded)
    told = [classes.rule, words("Hanya batas: {regions}.", regions=named) if bounded else ""]
    return [meeting.slide(title, points, image, sources, told, dates_of(words, table))]


def classes_slide(meeting: Meeting) -> list[Slide]:
    """Which regions fall into which class of the map?"""
    words, classes, table = meeting.words, meeting.classes, meeting.table
    if len(meeting.known) < 2:
        return []
    rows, told = [], []
    for place in reversed(range(len(classes.labels))):
        inside = table[classes.index.reindex(table.index).eq(place).fillna(False)]
        names = some(words, [meeting.brief_names[code] for code in inside.index], _CLASS_NAMES)
        rows.append((classes.labels[place], words.number(len(inside)), names))
        if len(inside):
            told.append(f"{classes.labels[place]}: {words.listing(inside['short_name'])}.")
    bounded = table[table["state"] == "bound"]
    if len(bounded):
        named = [f"{meeting.brief_names[code]} {figure_text(words, row)}" for code, row in bounded.iterrows()]
        names = some(words, named, _CLASS_NAMES)
        rows.append((words("hanya batas diketahui"), words.number(len(bounded)), names))
    without = _without_figure(table)
    if without:
        missing = table.index[~table["state"].isin(["value", "zero", "bound"])]
        names = [meeting.brief_names[code] for code in missing]
        rows.append((words("belum terdata"), words.number(without), some(words, names, _MISSING_NAMES)))
    header = (words("Kelas cakupan"), words("Banyak daerah"), words("Nama"))
    lowest = table[classes.index.reindex(table.index).eq(0).fillna(False)]
    title = words(
        "Di kelas terbawah peta, {label}: {regions}",
        regions=words("{n} daerah", n=words.number(len(lowest)))
        if len(lowest) > _NAMED
        else words.listing(lowest["short_name"]),
        label=classes.labels[0],
    )
    visual = Table(header, tuple(rows), words("Kelas peta dan daerah di dalamnya."), numeric=(1,))
    sources = table.loc[table["source_id"] != "", "source_id"]
    return [meeting.slide(title, [], visual, sources, [classes.rule, *told], dates_of(words, table))]


def missing_slide(meeting: Meeting) -> list[Slide]:
    """What is not on record, and of whom? Said apart, so that nobody reads it as zero or none."""
    words, codes = meeting.words, list(meeting.table.index)
    names = meeting.brief_names
    state = meeting.table["state"]
    held = set(meeting.instruments["region_code"])
    fund = meeting.fund_cells
    paid = set(fund.loc[~fund["state"].isin(["not_recorded", "not_collected"]), "region_code"])
    kinds = (
        (words("Cakupan"), [code for code in codes if state[code] not in ("value", "zero", "bound")]),
        (words("Target cakupan"), [code for code in codes if pd.isna(meeting.targets.at[code, "target"])]),
        (words("Instrumen"), [code for code in codes if code not in held]),
        (words("Pendanaan"), [code for code in codes if code not in paid]),
    )
    rows = [
        (
            kind,
            words("{n} dari {total}", n=words.number(len(missing)), total=words.number(len(codes))),
            words("semua kabupaten/kota")
            if len(missing) == len(codes)
            else some(words, [names[code] for code in sorted(missing)], most),
        )
        for (kind, missing), most in zip(kinds, (_CLASS_NAMES, *3 * [_MISSING_NAMES]), strict=True)
        if missing
    ]
    if not rows:
        return []
    title = words(
        "Belum terdata di {province}: belum tercatat di sini, bukan tidak ada", province=meeting.name
    )
    header = (words("Hal"), words("Kabupaten/kota"), words("Nama"))
    visual = Table(header, tuple(rows), words("Hal yang belum terdata dan nama kabupaten/kotanya."))
    told = [
        f"{kind}: {words.listing(names[code] for code in sorted(missing))}."
        for kind, missing in kinds
        if missing
    ]
    return [meeting.slide(title, [], visual, (), told)]


def _without_figure(table: pd.DataFrame) -> int:
    return int((~table["state"].isin(["value", "zero", "bound"])).sum())
