"""What do the slides of all decks say in the same way: figure, date, source line, speaker notes, sources?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import ceil
from typing import TypeVar

import pandas as pd

from benchmark.analysis.history import Change
from benchmark.analysis.twins import linked_twin
from benchmark.evidence import Evidence
from benchmark.exports.publisher import publisher_of
from benchmark.exports.slides.model import MOST_WORDS, Chart, Series, Slide, Table, Visual, fitted, shortened
from benchmark.locale import Words, message
from benchmark.locale.units import written

Item = TypeVar("Item")

_WITHOUT_FIGURE = {
    "not_collected": message("belum terdata"),
    "suppressed": message("dirahasiakan"),
    "not_applicable": message("tidak berlaku"),
}
# A publisher's full name may fill the line: these words of it suffice, the notes have the rest.
_PUBLISHER_WORDS = 5
_PUBLISHERS_LISTED = 10
# Lines that colours can tell apart; and figures that make a line worth drawing.
_LINE_ROLES = ("mine", "chosen", "peers", "context")
LINES = len(_LINE_ROLES)
FEWEST_POINTS = 3
# Inches of a drawn picture: smaller than its room on the slide, so that its type reads from afar.
PICTURE = (4.6, 2.65)
PICTURE_DPI = 290
# Regions on a map that can be named in type that reads from afar.
NAMED_ON_MAP = 15


def content(
    title: str, points: Iterable[str], visual: Visual | None, source: str, notes: str, most: int = MOST_WORDS
) -> Slide:
    """Return a slide whose words fit: the title is cut where it must be, the last points are left out."""
    # The name of a reference line stands on the slide too.
    named = visual.reference_name if isinstance(visual, Chart) and visual.reference is not None else ""
    title = shortened(title, most - len(f"{source} {named}".split()) - 1)
    return Slide(title, fitted(f"{title} {named}", points, source), visual, source, notes)


def opening(evidence: Evidence, words: Words, title: str, occasion: str, made_on: date) -> Slide:
    """Return the title slide: what it is about, for which occasion, from which data."""
    source = words("Sejawat Daerah, revisi data {revision}", revision=evidence.revision)
    points = (occasion, words.date(made_on))
    notes = words(
        "Angka paparan ini sama dengan angka aplikasi Sejawat Daerah pada revisi data {revision}. "
        "Setiap lembar menyebut sumbernya; alamat lengkapnya ada di catatan pembicara. "
        "“Belum terdata” berarti belum tercatat di basis data, bukan tidak ada.",
        revision=evidence.revision,
    )
    title = shortened(title, MOST_WORDS - 16)
    return Slide(title, fitted(title, points, source), None, source, notes, "title")


def source_line(evidence: Evidence, words: Words, source_ids: Iterable[str], when: str = "") -> str:
    """Say who is behind a slide: the most frequent publisher by name, the others counted, and the date.

    Parameters
    ----------
    source_ids : as often as each is used; empty ones are passed over.
    when : date or dates of the figures, already written; without it, when the sources were published.
    """
    used = [name for name in source_ids if isinstance(name, str) and name]
    publishers = Counter(_publisher(evidence, words, name) for name in used)
    if not publishers:
        said = words("Sejawat Daerah, revisi data {revision}", revision=evidence.revision)
        return f"{said}, {when}" if when else said
    facts = {
        "name": _brief(publishers.most_common(1)[0][0]),
        "n": words.number(len(publishers) - 1),
        "when": when or published_span(evidence, words, used) or words("tanpa tanggal terbit"),
    }
    if len(publishers) == 1:
        return words("Sumber: {name}, {when}", **facts)
    return words("Sumber: {name} dan {n} penerbit lain, {when}", **facts)


def dates_of(words: Words, figures: pd.DataFrame) -> str:
    """Say from when to when figures date: "keadaan Feb 2024–Sep 2025".

    ``figures`` has the columns as_of and precision of `coverage.headline`; undated rows are passed over.
    """
    dated = figures[figures["as_of"].notna() & (figures["precision"] != "unknown")].sort_values("as_of")
    if dated.empty:
        return words("tanpa tanggal")
    ends = [words.brief(row["as_of"], row["precision"]) for row in dated.iloc[[0, -1]].to_dict("records")]
    return words("keadaan {when}", when="–".join(dict.fromkeys(ends)))


def published_span(evidence: Evidence, words: Words, source_ids: Iterable[str]) -> str:
    """Say in which years sources were published: "terbit 2019–2025"; "" where none says so."""
    days = [evidence.source(name).published_on for name in source_ids]
    years = sorted({pd.Timestamp(day).year for day in days if day})
    if not years:
        return ""
    return words("terbit {when}", when="–".join(dict.fromkeys([str(years[0]), str(years[-1])])))


def notes(
    evidence: Evidence, words: Words, told: Iterable[str], source_ids: Iterable[str], made_on: date
) -> str:
    """Return the speaker notes: what to say, then every source with its address, then where it comes from."""
    told = [text for text in told if text]
    ids = [name for name in dict.fromkeys(source_ids) if isinstance(name, str) and name]
    parts = ["\n".join(told)] if told else []
    if ids:
        parts.append("\n".join([words("Sumber:"), *(f"• {_source(evidence, words, name)}" for name in ids)]))
    parts.append(
        words(
            "Sejawat Daerah, revisi data {revision}, dibuat {date}.",
            revision=evidence.revision,
            date=words.date(made_on),
        )
    )
    return "\n\n".join(parts)


def sources_slide(evidence: Evidence, words: Words, source_ids: Iterable[str], made_on: date) -> Slide | None:
    """Return the last slide: who published what the deck rests on; None where it rests on nothing."""
    ids = [name for name in dict.fromkeys(source_ids) if isinstance(name, str) and name]
    if not ids:
        return None
    publishers = Counter(_publisher(evidence, words, name) for name in ids)
    newest = {}
    for name in ids:
        day = evidence.source(name).published_on
        if day:
            publisher = _publisher(evidence, words, name)
            newest[publisher] = max(newest.get(publisher, pd.Timestamp(day)), pd.Timestamp(day))
    shown = publishers.most_common(_PUBLISHERS_LISTED)
    rows = [
        (_brief(name), words.number(count), words.date(newest[name]) if name in newest else "–")
        for name, count in shown
    ]
    rest = publishers.total() - sum(count for _, count in shown)
    if rest:
        rows.append((words("Penerbit lain"), words.number(rest), words("lihat catatan")))
    header = (words("Penerbit"), words("Banyak sumber"), words("Terbit terakhir"))
    facts = {"n": words.number(len(ids)), "publishers": words.number(len(publishers))}
    title = words("Paparan ini bersandar pada {n} sumber dari {publishers} penerbit", **facts)
    points = [words("Judul, tanggal, dan alamat setiap sumber ada di catatan pembicara.")]
    table = Table(header, tuple(rows), words("Penerbit dan banyaknya sumber mereka."), numeric=(1,))
    source = source_line(evidence, words, (), words.date(made_on))
    return content(title, points, table, source, notes(evidence, words, (), ids, made_on))


def figure_text(words: Words, row: Mapping, unit: str = "pct", decimals: int = 1) -> str:
    """Write a headline figure with the look of its state: 53,4 % ≈, > 50 %, belum terdata."""
    if row["state"] == "bound":
        sign = ">" if row["bound"] == "lower" else "<"
        return f"{sign} {written(row['bound_value'], unit, decimals, words)}"
    if row["state"] in _WITHOUT_FIGURE:
        return words(_WITHOUT_FIGURE[row["state"]])
    marks = [("~", row["approximate"]), ("≈", row["doubtful"])]
    return " ".join([written(row["value"], unit, decimals, words), *(mark for mark, holds in marks if holds)])


def dated_text(words: Words, row: Mapping, unit: str = "pct", decimals: int = 1) -> str:
    """Write a headline figure with its date, and "lama" where it is old: "53,4 % (Des 2025)"."""
    text = figure_text(words, row, unit, decimals)
    if row["state"] in _WITHOUT_FIGURE:
        return text
    when = [words.brief(row["as_of"], row["precision"])]
    when += [words("dihitung")] * bool(row["computed"]) + [words("lama")] * bool(row["stale"])
    return f"{text} ({', '.join(when)})"


def bar_name(words: Words, row: Mapping) -> str:
    """Name a region beside its bar: "Kota Denpasar ≈ (Feb 2024, lama)"."""
    marks = [("~", row["approximate"]), ("≈", row["doubtful"])]
    name = " ".join([str(row["short_name"]), *(mark for mark, holds in marks if holds)])
    when = [words.brief(row["as_of"], row["precision"])]
    when += [words("dihitung")] * bool(row["computed"]) + [words("lama")] * bool(row["stale"])
    return f"{name} ({', '.join(when)})"


def points_apart(words: Words, gap: float) -> str:
    """Write the distance to a target: "kurang 8,6 poin", "lebih 2,1 poin"."""
    size = words.number(abs(gap), 1)
    return words("kurang {n} poin", n=size) if gap < 0 else words("lebih {n} poin", n=size)


def points_apart_all(words: Words, value: float, targets: Iterable[float]) -> str:
    """Write the distance to targets at odds, "kurang 0,1–10,2 poin"; to one as `points_apart` does."""
    gaps = sorted((round(value - target, 9) for target in targets), key=abs)
    near, far = gaps[0], gaps[-1]
    if len(gaps) == 1 or (near < 0) != (far < 0):
        return words.listing(points_apart(words, gap) for gap in dict.fromkeys((near, far)))
    both = f"{words.number(abs(near), 1)}–{words.number(abs(far), 1)}"
    return words("kurang {n} poin", n=both) if near < 0 else words("lebih {n} poin", n=both)


def points_of_change(
    words: Words, changes: Mapping[str, Change], names: Mapping[str, str]
) -> tuple[tuple[tuple[str, ...], ...], list[str], pd.DataFrame]:
    """Return the rows of a table of changes, their sources, and their dates as `dates_of` reads them.

    A row: region, first and last figure with their dates, the difference in points, how many figures.
    """
    rows, sources, days = [], [], []
    for code, change in changes.items():
        first = words.brief(change.first_as_of, change.first_precision)
        last = words.brief(change.last_as_of, change.last_precision)
        rows.append(
            (
                names[code],
                f"{words.percent(change.first)} ({first})",
                f"{words.percent(change.last)} ({last})",
                words.signed(change.difference, 1),
                words.number(change.points),
            )
        )
        sources += [change.first_source_id, change.last_source_id]
        days += [
            {"as_of": change.first_as_of, "precision": change.first_precision},
            {"as_of": change.last_as_of, "precision": change.last_precision},
        ]
    return tuple(rows), sources, pd.DataFrame(days)


def trend_chart(
    words: Words, changes: Mapping[str, Change], names: Mapping[str, str], mine: str | None
) -> Chart:
    """Draw the figures behind changes as lines, one's own region strong; at most `LINES` of them."""
    roles = _LINE_ROLES if mine in changes else _LINE_ROLES[1:]
    shown = sorted(changes.items(), key=lambda pair: pair[0] != mine)[: len(roles)]
    days = sorted({day for _, change in shown for day in change.dates})
    series = []
    for role, (code, change) in zip(roles, shown, strict=False):
        known = dict(zip(change.dates, change.path, strict=True))
        series.append(Series(names[code], tuple(known.get(day) for day in days), role))
    said = (
        f"{names[code]} "
        + ", ".join(
            f"{words.percent(value)} ({words.brief(day)})"
            for value, day in zip(change.path, change.dates, strict=True)
        )
        for code, change in shown
    )
    return Chart(
        kind="line",
        categories=tuple(day.date() for day in days),
        series=tuple(series),
        unit=words("% pekerja"),
        alt=words("Garis cakupan: {told}.", told="; ".join(said)),
    )


def pages(items: Sequence[Item], most: int) -> list[Sequence[Item]]:
    """Split a list into as few parts as possible of at most ``most``, of about the same length."""
    if not len(items):
        return []
    count = ceil(len(items) / most)
    size = ceil(len(items) / count)
    return [items[at : at + size] for at in range(0, len(items), size)]


def some(words: Words, names: Iterable[str], most: int) -> str:
    """List at most ``most`` names and count the rest: "A, B, dan 3 lainnya"."""
    names = list(names)
    if len(names) <= most:
        return words.listing(names)
    return words.listing([*names[:most], words("{n} lainnya", n=words.number(len(names) - most))])


def numbered(title: str, place: int, of: int) -> str:
    """Mark a slide that is one of several with the same title: "… (1/3)"; the place counts from 0."""
    return title if of == 1 else f"{title} ({place + 1}/{of})"


def _brief(publisher: str) -> str:
    """A publisher in a few words: what stands in brackets is for the notes."""
    return shortened(publisher.split(" (")[0] or publisher, _PUBLISHER_WORDS)


def _publisher(evidence: Evidence, words: Words, source_id: str) -> str:
    return publisher_of(evidence.source(source_id), words)


def _source(evidence: Evidence, words: Words, source_id: str) -> str:
    """Publisher, title, date and address; of a manuscript, where it can be read."""
    source = evidence.source(source_id)
    dated = words("terbit {date}", date=words.date(source.published_on)) if source.published_on else ""
    named = f"“{source.title}”" if source.title else ""
    said = ", ".join(part for part in (_publisher(evidence, words, source_id), named, dated) if part)
    if source.url:
        return f"{said}: {source.url}"
    twin = linked_twin(evidence, source_id)
    where = words("naskah, tanpa tautan")
    if twin is not None:
        where = words("dapat dibaca di: {source}", source=evidence.source(twin).url)
    return f"{said} ({where})"
