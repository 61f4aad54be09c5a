"""The slides on who moved since when, as bars; doubtful figures and changes that read as nothing apart."""

from collections.abc import Collection, Mapping

import pandas as pd

from benchmark.analysis.history import Change
from benchmark.exports.slides.draft import Draft
from benchmark.exports.slides.model import Chart, Role, Series, Slide
from benchmark.exports.slides.parts import dates_of, numbered, pages, points_of_change, some

# A change over more years than this is drawn grey: beside one of some months it is another thing.
_LONG = pd.DateOffset(years=3)
_LONG_YEARS = 3
_LEAST = 0.05  # points: what reads as 0,0 is no movement
_NAMED = 3


def movement_slides(
    draft: Draft,
    changes: Mapping[str, Change],
    names: Mapping[str, str],
    mine: str | None,
    doubtful: Collection[str],
    most: int,
) -> list[Slide]:
    """Who moved, from when to when? Nothing where nobody did.

    Parameters
    ----------
    changes : by region, in any order.
    mine : the region whose bar is strong.
    doubtful : regions whose figure is doubtful: what differs between sources is no movement.
    most : bars on a slide.
    """
    words = draft.words
    moved = {code: change for code, change in changes.items() if code not in doubtful}
    moved = dict(sorted(moved.items(), key=lambda pair: -pair[1].difference))
    if not any(abs(change.difference) >= _LEAST for code, change in moved.items()):
        return []
    brief = {code: change for code, change in moved.items() if not _is_long(change)}
    asked = {code: change for code, change in (brief or moved).items() if code != mine} or moved
    widest = max(asked, key=lambda code: abs(asked[code].difference))
    title = words(
        "Perubahan terbesar: {region}, {points} poin, {first}–{last}",
        region=names[widest],
        points=words.signed(asked[widest].difference, 1),
        first=_when(draft, asked[widest])[0],
        last=_when(draft, asked[widest])[1],
    )
    points = [words("Selisih angka pertama dan terakhir, bukan tren.")]
    if len(brief) < len(moved):
        points.append(words("Abu-abu: rentang lebih dari {n} tahun.", n=_LONG_YEARS))
    if doubtful:
        left = some(words, [names[code] for code in changes if code in doubtful], _NAMED)
        points.append(words("Tidak dihitung karena sumber berselisih: {regions}.", regions=left))
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
            "mine" if code == mine else "context" if _is_long(change) else "peers"
            for code, change in shown.items()
        )
        chart = Chart(
            kind="bars",
            categories=tuple(
                f"{names[code]} ({'–'.join(dict.fromkeys(_when(draft, change)))})"
                for code, change in shown.items()
            ),
            series=(
                Series(
                    words("Perubahan"),
                    tuple(float(change.difference) for change in shown.values()),
                    roles=roles,
                ),
            ),
            unit=words("poin"),
            alt=words("Batang perubahan cakupan: {told}", told=" ".join(told[:-1])),
        )
        named = numbered(title, number, len(parts))
        slides.append(draft.slide(named, points, chart, sources, told, dates_of(words, days)))
    return slides


def _is_long(change: Change) -> bool:
    return change.first_as_of + _LONG < change.last_as_of


def _when(draft: Draft, change: Change) -> tuple[str, str]:
    words = draft.words
    return (
        words.brief(change.first_as_of, change.first_precision),
        words.brief(change.last_as_of, change.last_precision),
    )
