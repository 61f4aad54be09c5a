"""The slides on who moved since when, as bars; doubtful figures and changes that read as nothing apart."""

from collections.abc import Collection, Mapping

import pandas as pd

from benchmark.analysis.history import Change
from benchmark.analysis.settled import unsettled
from benchmark.exports.slides.bars import bars_of
from benchmark.exports.slides.draft import Draft
from benchmark.exports.slides.model import Chart, Role, Series, Slide
from benchmark.exports.slides.parts import dates_of, numbered, pages, points_of_change, some
from benchmark.locale import Words

_LEAST = 0.05  # points: what reads as 0,0 is no movement
_NAMED = 3
_TIED = 2


def movement_slides(
    draft: Draft,
    changes: Mapping[str, Change],
    names: Mapping[str, str],
    mine: str | None,
    doubtful: Collection[str],
    most: int,
    apart: str | None = None,
    without: Collection[str] = (),
) -> list[Slide]:
    """Who moved, from when to when? Nothing where nobody did.

    A single change is told as what it is: it is the largest of nothing. Equal ones are named together. Where
    order or difference of the two figures is not known (`settled.unsettled`) nobody knows of a movement.

    Parameters
    ----------
    changes : by region, in any order.
    mine : the region whose bar is strong.
    doubtful : regions whose figure is doubtful: what differs between sources is no movement.
    most : bars on a slide.
    apart : a region that is drawn but compared with nobody, as a province among its own.
    without : names of regions of which no two dated figures are on record.
    """
    words = draft.words
    unsure = unsettled(draft.evidence, changes) - set(doubtful)
    moved = {code: change for code, change in changes.items() if code not in doubtful and code not in unsure}
    moved = dict(sorted(moved.items(), key=lambda pair: -pair[1].difference))
    if not any(abs(change.difference) >= _LEAST for code, change in moved.items()):
        return []
    years = int(draft.evidence.parameter("movement_long_years"))
    brief = {code: change for code, change in moved.items() if not _is_long(change, years)}
    asked = {code: change for code, change in (brief or moved).items() if code != apart} or moved
    title = _title(draft, asked, names)
    points = [words("Selisih angka pertama dan terakhir, bukan tren.")]
    if len(brief) < len(moved):
        points.append(words("Abu-abu: rentang lebih dari {n} tahun.", n=years))
    if doubtful:
        left = some(words, [names[code] for code in changes if code in doubtful], _NAMED)
        points.append(words("Tidak dihitung karena sumber berselisih: {regions}.", regions=left))
    if unsure:
        left = some(words, [names[code] for code in changes if code in unsure], _NAMED)
        points.append(words("Urutan atau selisih angkanya belum pasti: {regions}.", regions=left))
    if without:
        named = some(words, without, _NAMED)
        points.append(words("Dua angka bertanggal belum terdata: {regions}.", regions=named))
    slides = []
    parts = pages(list(moved), most)
    for number, part in enumerate(parts):
        shown = {code: moved[code] for code in part}
        rows, sources, days = points_of_change(words, shown, names)
        told = [
            words("{region}: {first}, lalu {last}; {points} poin.", region=name, first=a, last=b, points=c)
            for name, a, b, c, _ in rows
        ]
        told.append(words("Sumber dan dasar hitungnya dapat berbeda."))
        roles: tuple[Role, ...] = tuple(
            "mine" if code == mine else "context" if code not in brief else "peers"
            for code, change in shown.items()
        )
        if len(moved) == 1:
            role: Role = "mine" if part[0] == mine else "chosen"
            chart = columns_of_change(words, shown[part[0]], names[part[0]], role)
        else:
            about = words("Batang perubahan cakupan: {told}", told=" ".join(told[:-1]))
            chart = _bars(draft, shown, names, roles, about)
        named = numbered(title, number, len(parts))
        slides.append(draft.slide(named, points, chart, sources, told, dates_of(words, days)))
    return slides


def _title(draft: Draft, asked: Mapping[str, Change], names: Mapping[str, str]) -> str:
    """The largest change, all of them where several are as large; of one alone only what it is."""
    words = draft.words

    def size(code: str) -> float:
        return abs(round(asked[code].difference, 1))

    most = max(map(size, asked))
    widest = [code for code in asked if size(code) == most]
    said = [
        {
            "region": names[code],
            "points": words.signed(asked[code].difference, 1),
            "when": "–".join(dict.fromkeys(_when(words, asked[code]))),
        }
        for code in widest
    ]
    if len(asked) == 1:
        return words("Cakupan {region} berubah {points} poin, {when}", **said[0])
    if len(widest) == 1:
        return words("Perubahan terbesar: {region}, {points} poin, {when}", **said[0])
    each = [words("{region} {points} poin ({when})", **facts) for facts in said]
    return words("Perubahan terbesar: {regions}", regions=some(words, each, _TIED))


def _bars(
    draft: Draft,
    shown: Mapping[str, Change],
    names: Mapping[str, str],
    roles: tuple[Role, ...],
    about: str,
) -> Chart:
    """One bar a change, in points."""
    return Chart(
        kind="bars",
        categories=tuple(
            f"{names[code]} ({'–'.join(dict.fromkeys(_when(draft.words, change)))})"
            for code, change in shown.items()
        ),
        series=(
            Series(
                draft.words("Perubahan"),
                tuple(float(change.difference) for change in shown.values()),
                roles=roles,
            ),
        ),
        unit=draft.words("poin"),
        alt=about,
    )


def columns_of_change(words: Words, change: Change, name: str, role: Role) -> Chart:
    """Draw the two figures behind a single change: one bar of a difference would compare nothing."""
    first, last = _when(words, change)
    if first == last:
        # Two bars of one name could not be told apart.
        first = words.as_of(change.first_as_of, change.first_precision)
        last = words.as_of(change.last_as_of, change.last_precision)
    bars = [(first, float(change.first), role), (last, float(change.last), role)]
    about = words("Kolom cakupan {region}, angka pertama dan terakhir", region=name)
    return bars_of(words, bars, about, "columns")


def _is_long(change: Change, years: int) -> bool:
    """Whether a change spans so many years that it is another thing than one of some months."""
    return change.first_as_of + pd.DateOffset(years=years) < change.last_as_of


def _when(words: Words, change: Change) -> tuple[str, str]:
    return (
        words.brief(change.first_as_of, change.first_precision),
        words.brief(change.last_as_of, change.last_precision),
    )
