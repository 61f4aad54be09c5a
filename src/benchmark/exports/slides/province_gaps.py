"""Slides on how far the kabupaten and kota of a province are from the targets on record."""

import pandas as pd

from benchmark.analysis.target_standing import REACHED, SHORT, counted, said, standings, target_percent
from benchmark.exports.slides.cells import year_of_target, years_apart
from benchmark.exports.slides.model import Chart, Role, Series, Slide
from benchmark.exports.slides.parts import dates_of, figure_text, numbered, pages, points_apart, some
from benchmark.exports.slides.province_meeting import Meeting

_PAIRS = 9
_NAMED = 3


def gap_slides(meeting: Meeting) -> list[Slide]:
    """How far is each kabupaten and kota from the target on record? The sources say who set it."""
    words, table = meeting.words, meeting.table
    columns = ["target", "target_year", "target_source_id", "gap"]
    rows = table.join(meeting.targets[columns])
    known = rows[rows["gap"].notna()].sort_values(["gap", "short_name"], ascending=[False, True])
    if known.empty:
        return []
    found = standings(known, meeting.made_on)
    title = words(
        "Dari {n} kabupaten/kota yang punya angka dan target, {told}",
        n=words.number(len(known)),
        told=counted(words, found),
    )
    several = len(known) > 1
    if not several:
        far = known.iloc[0]
        title = words(
            "{region}: {gap} dari target {year}",
            region=far["short_name"],
            gap=points_apart(words, far["gap"]),
            year=year_of_target(words, far["target_year"], meeting.made_on),
        )
        # One pair of bars compares nobody: the province's own stands below it.
        known = pd.concat([known, _own_gap(meeting, known.columns)])
        found = standings(known, meeting.made_on)
    known = known.assign(judged=found.isin([REACHED, SHORT]))
    # First of all: a sign without its key is a riddle.
    points = [
        words("Di belakang nama: selisih, tahun target; * lama.")
        if known["stale"].any()
        else words("Di belakang nama: selisih dan tahun target.")
    ]
    open_yet = len(known) - int(known["judged"].sum())
    if open_yet and (open_yet < len(known) or not several):
        points.append(words("Abu-abu: belum dapat dinilai ({n}).", n=words.number(open_yet)))
    if SHORT in set(found) and several:
        far = known[found == SHORT].iloc[-1]
        points.append(
            words(
                "Terjauh: {region}, {gap} dari target {year}.",
                region=far["short_name"],
                gap=points_apart(words, far["gap"]),
                year=int(far["target_year"]),
            )
        )
    if several or known["target_year"].nunique() > 1:
        # A single year stands in the title.
        points.append(years_apart(words, known["target_year"], meeting.made_on))
    undated = rows[rows["target"].notna() & rows["target_year"].isna() & rows["value"].notna()]
    if len(undated):
        named = some(words, undated["short_name"], _NAMED)
        points.append(words("Target tanpa tahun tidak dihitung: {regions}.", regions=named))
    told = [
        f"{row['short_name']}: {figure_text(words, row)}, "
        + words("target {target}", target=target_percent(words, row["target"]))
        + f" ({int(row['target_year'])}), {points_apart(words, row['gap'])}; "
        + said(words, kind)
        for row, kind in zip(known.to_dict("records"), found, strict=True)
    ]
    slides = []
    parts = pages(range(len(known)), _PAIRS)
    for number, part in enumerate(parts):
        shown = known.iloc[list(part)].to_dict("records")
        chart = Chart(
            kind="bars",
            categories=tuple(
                _category(meeting, str(code), row)
                for code, row in zip(known.index[list(part)], shown, strict=True)
            ),
            series=(
                Series(
                    words("Cakupan"),
                    tuple(float(row["value"]) for row in shown),
                    "mine",
                    () if not known["judged"].any() else tuple(map(_role, shown)),
                ),
                Series(words("Target tercatat"), tuple(float(row["target"]) for row in shown), "target"),
            ),
            unit=words("% pekerja"),
            alt=words(
                "Batang cakupan dan target setiap daerah: {bars}.",
                bars="; ".join(told[part[0] : part[-1] + 1]),
            ),
        )
        sources = [name for row in shown for name in (row["source_id"], row["target_source_id"])]
        when = dates_of(words, known.iloc[list(part)])
        slides.append(
            meeting.slide(
                numbered(title, number, len(parts)),
                points,
                chart,
                sources,
                told[part[0] : part[-1] + 1],
                when,
            )
        )
    return slides


def _own_gap(meeting: Meeting, columns: pd.Index) -> pd.DataFrame:
    """The province as a row of the table of gaps; no row where its figure or target is not on record."""
    own = meeting.headlines.loc[[meeting.code]].assign(short_name=meeting.name)
    own = own.join(meeting.targets[["target", "target_year", "target_source_id", "gap"]])
    return own.loc[own["gap"].notna()].reindex(columns=columns)


def _category(meeting: Meeting, code: str, row: dict) -> str:
    """The region with its gap and the year of the target, short enough to stand beside the bars."""
    old = "*" if row["stale"] else ""
    gap = meeting.words.signed(row["gap"], 1)
    return f"{meeting.brief_names[code]}{old} {gap} ({int(row['target_year'])})"


def _role(row: dict) -> Role:
    """Grey where a target missed would be more than the figure tells."""
    return "mine" if row["judged"] else "context"
