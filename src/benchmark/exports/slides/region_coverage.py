"""Slides on the coverage of one region: against target and group, its place, its history, its map."""

import pandas as pd

from benchmark.analysis.coverage import NATION, region_headline
from benchmark.analysis.history import change_since, series_of
from benchmark.analysis.key_sentence import key_sentence
from benchmark.analysis.position import strip
from benchmark.analysis.targets import national_targets
from benchmark.exports.slides.model import Chart, Image, Role, Series, Slide
from benchmark.exports.slides.parts import (
    bar_name,
    dated_text,
    dates_of,
    figure_text,
    points_apart,
)
from benchmark.exports.slides.region_case import COVERAGE, WITH_FIGURE, Case

# So many bars are read from the back of a room.
_BARS = 14
_BEST = 3
_COLUMNS = 10
# Smaller than its room on the slide, so that the type of the legend grows with it.
_MAP_SIZE, _MAP_DPI = (6.4, 3.66), 200


def standing_slide(case: Case) -> list[Slide]:
    """Where does the region stand, against its own target and the group it belongs to?"""
    words, evidence, own = case.words, case.evidence, case.own
    nation = region_headline(evidence, NATION, COVERAGE)
    median = strip(evidence, case.code, COVERAGE, headlines=case.headlines)["value"].median()
    bars: list[tuple[str, float | None, Role]] = [(_named(case, case.name, own), _value(own), "mine")]
    figures = [own, nation]
    if case.target is not None:
        bars.append((_target_name(case), case.target.value, "target"))
    if not case.is_province:
        province = case.headlines.loc[case.province]
        bars.append((_named(case, case.province_name, province), _value(province), "context"))
        figures.append(province)
    if pd.notna(median):
        name = words("Nilai tengah {n} {group}", n=words.number(case.place.nation.n), group=case.group)
        bars.append((name, float(median), "context"))
    bars.append((_named(case, words("Indonesia"), nation), _value(nation), "context"))
    national = national_targets(evidence)
    due = national[national["year"] == (own["as_of"].year if case.known and pd.notna(own["as_of"]) else 0)]
    bars += [(words.pick(row, "label"), float(row.value), "target") for row in due.itertuples()]
    chart = _bars(case, bars, words("Batang cakupan {region} dan pembandingnya", region=case.name))
    ids = [figure["source_id"] for figure in figures] + list(due["source_id"])
    if case.target is not None:
        ids.append(case.target.source_id)
    told = [
        key_sentence(evidence, case.code, words, headlines=case.headlines),
        words(
            "Nilai tengah memakai {n} dari {total} {group} yang berdata; dasar hitung antarsumber berbeda.",
            n=words.number(case.place.nation.n),
            total=words.number(case.place.nation.total),
            group=case.group,
        ),
    ]
    when = dates_of(words, pd.DataFrame(figures))
    return [case.slide(_standing(case), _standing_points(case), chart, ids, told, when)]


def _standing(case: Case) -> str:
    words = case.words
    facts = {"region": case.name, "group": case.group}
    if case.own["state"] == "bound":
        return words(
            "{region}: {value} pekerja terlindungi; angka pastinya belum terdata",
            value=dated_text(words, case.own),
            **facts,
        )
    place = case.place.nation
    facts |= {"n": words.number(place.n), "total": words.number(place.total)}
    if not case.known:
        return words("Cakupan {region} belum terdata; {n} dari {total} {group} sudah berdata", **facts)
    return words(
        "{region}: {value} pekerja terlindungi, peringkat {rank} dari {n} {group} berdata",
        value=dated_text(words, case.own),
        rank=words.number(place.rank),
        **facts,
    )


def _standing_points(case: Case) -> list[str]:
    words, own, target = case.words, case.own, case.target
    points = []
    if not case.known:
        points.append(words("Dapat diisi dari laporan capaian BPJS Ketenagakerjaan atau Disnaker."))
    if target is None:
        points.append(words("Target daerah belum terdata."))
    elif case.known and target.year is not None:
        gap = points_apart(words, own["value"] - target.value)
        points.append(words("{gap} dari target {year}.", gap=gap[:1].upper() + gap[1:], year=target.year))
    if case.known and own["doubtful"] and own["alternatives"]:
        points.append(words("Sumber berselisih hingga {n} poin.", n=words.number(own["spread"], 1)))
    if case.known and own["stale"]:
        points.append(words("Angka sudah berumur {n} bulan.", n=words.number(own["age_months"])))
    return points


def place_slide(case: Case) -> list[Slide]:
    """Where does the region stand among its like? One bar each, the place before the name."""
    words = case.words
    table = strip(case.evidence, case.code, COVERAGE, headlines=case.headlines)
    if not case.is_province:
        inside = set(case.inside["code"])
        near = table[table["code"].isin(inside)]
        table = near.assign(rank=near["value"].rank(method="min", ascending=False).astype("Int64"))
    if len(table) < 2:
        return []
    table = table.reset_index(drop=True)
    shown = table.loc[_window(table, case.code)]
    rows = case.headlines.loc[shown["code"]].assign(
        short_name=shown["short_name"].to_numpy(), rank=shown["rank"].to_numpy()
    )
    bars: list[tuple[str, float | None, Role]] = [
        (
            f"{row['rank']}. {bar_name(words, row)}",
            float(row["value"]),
            "mine" if code == case.code else "context",
        )
        for code, row in rows.iterrows()
    ]
    where = words("Indonesia") if case.is_province else case.province_name
    chart = _bars(case, bars, words("Cakupan di {where}, tertinggi di atas", where=where))
    told = [words("Angka lama dan angka yang diragukan ikut dalam peringkat.")]
    left_out = len(table) - len(shown)
    points = _place_points(case)
    if left_out:
        points.append(words("{n} daerah lain tidak digambar.", n=words.number(left_out)))
    return [
        case.slide(
            _place_title(case, len(table)), points, chart, rows["source_id"], told, dates_of(words, rows)
        )
    ]


def _window(table: pd.DataFrame, code: str) -> list[int]:
    """Rows to draw: all where few; else the best ones and those around the region, or the lowest."""
    if len(table) <= _BARS:
        return list(table.index)
    found = table.index[table["code"] == code]
    middle = int(found[0]) if len(found) else len(table) // 2
    around = _BARS - _BEST
    start = min(max(middle - around // 2, _BEST), len(table) - around)
    return [*range(_BEST), *range(start, start + around)]


def _place_title(case: Case, n: int) -> str:
    words = case.words
    facts = {"region": case.name, "province": case.province_name}
    if not case.known:
        facts |= {"n": words.number(n), "total": words.number(len(case.inside))}
        if case.is_province:
            return words("{n} provinsi sudah berdata; {region} belum", **facts)
        return words("{n} dari {total} kabupaten/kota di {province} sudah berdata; {region} belum", **facts)
    if case.is_province:
        place = case.place.nation
        facts |= {"rank": words.number(place.rank), "n": words.number(place.n)}
        return words("{region} di urutan {rank} dari {n} provinsi yang berdata", **facts)
    place = case.place.province
    facts |= {"rank": words.number(place.rank), "n": words.number(place.n)}
    return words("{region} di urutan {rank} dari {n} yang berdata di {province}", **facts)


def _place_points(case: Case) -> list[str]:
    words, place = case.words, case.place.nation
    if not case.known or case.is_province:
        return []
    facts = {"rank": words.number(place.rank), "n": words.number(place.n)}
    return [words("Secara nasional ke-{rank} dari {n} kabupaten/kota berdata.", **facts)]


def history_slide(case: Case) -> list[Slide]:
    """How has coverage moved? Every dated figure a column, targets hollow; nothing with a single figure."""
    words = case.words
    rows = series_of(case.evidence, case.code, COVERAGE)
    rows = rows[rows["kind"].isin(["result", "computed", "target"]) & rows["as_of"].notna()]
    results = rows[rows["kind"] != "target"]
    change = change_since(case.evidence, case.code, COVERAGE)
    if len(results) < 2 or change is None:
        return []
    # A target of the same day comes after the result that is held against it.
    rows = rows.assign(aim=rows["kind"] == "target").sort_values(["as_of", "aim"], kind="stable")
    shown = rows.tail(_COLUMNS)
    columns: list[tuple[str, float | None, Role]] = [
        (_dated_name(case, row), float(row.value), "target" if row.kind == "target" else "mine")
        for row in shown.itertuples()
    ]
    chart = _bars(
        case,
        columns,
        words("Kolom hasil dan target cakupan {region} menurut waktu", region=case.name),
        "columns",
    )
    facts = {
        "region": case.name,
        "points": words.signed(change.difference, 1),
        "first": words.brief(change.first_as_of, change.first_precision),
        "last": words.brief(change.last_as_of, change.last_precision),
        "n": words.number(change.points),
    }
    title = words("Cakupan {region} berubah {points} poin, {first} sampai {last}", **facts)
    points = [
        words("{n} angka; beda sumber dapat berarti beda cara hitung.", **facts),
        "" if change.is_trend else words("Belum cukup angka untuk menyebut tren."),
    ]
    low, high = min(change.path), max(change.path)
    if low < min(change.first, change.last) or high > max(change.first, change.last):
        points.insert(
            0,
            words("Terendah {low}, tertinggi {high}.", low=words.percent(low), high=words.percent(high)),
        )
    told = [
        words(
            "{when}: {value} ({publisher})",
            when=words.as_of(row.as_of, row.precision),
            value=words.percent(row.value),
            publisher=row.publisher if pd.notna(row.publisher) else words("penerbit tidak diketahui"),
        )
        for row in shown.itertuples()
    ]
    return [case.slide(title, points, chart, shown["source_id"], told, dates_of(words, results))]


def map_slide(case: Case) -> list[Slide]:
    """Who is where in the province? The map of the screen, drawn without the internet."""
    words, evidence = case.words, case.evidence
    inside = case.inside
    known = inside[inside["value"].notna()]
    facts = {
        "province": case.province_name,
        "n": words.number(len(known)),
        "total": words.number(len(inside)),
    }
    if known.empty:
        title = words("Cakupan kabupaten/kota di {province} belum terdata", **facts)
        points = [words("Abu-abu berarti belum terdata, bukan nol.")]
    else:
        best, last = known.iloc[0], known.iloc[-1]
        title = words(
            "{province}: dari {low} di {last} sampai {high} di {best}",
            low=words.percent(last["value"]),
            last=last["short_name"],
            high=words.percent(best["value"]),
            best=best["short_name"],
            **facts,
        )
        if len(known) == 1:
            title = words(
                "{province}: baru {best} yang berdata, {high}",
                high=words.percent(best["value"]),
                best=best["short_name"],
                **facts,
            )
        points = [
            words("{n} dari {total} kabupaten/kota sudah berdata.", **facts),
            words("Abu-abu berarti belum terdata."),
        ]
    highlight = () if case.is_province else (case.code,)

    def draw() -> bytes:
        from benchmark.exports.pictures.maps import coverage_map

        return coverage_map(
            evidence,
            words,
            case.headlines,
            province=case.province,
            highlight=highlight,
            size=_MAP_SIZE,
            dpi=_MAP_DPI,
        ).data

    alt = words(
        "Peta cakupan kabupaten/kota di {province}: {n} dari {total} berdata.",
        **facts,
    )
    told = [
        f"{row.name}: {words.percent(row.value)}" for row in known[["name", "value"]].itertuples(index=False)
    ]
    when = dates_of(words, known)
    if known.empty:
        when = words("keadaan {when}", when=words.date(case.made_on))
    return [case.slide(title, points, Image(draw, alt), known["source_id"], told, when)]


def _bars(case: Case, bars: list[tuple[str, float | None, Role]], about: str, kind: str = "bars") -> Chart:
    words = case.words
    said = [
        f"{name} {words('belum terdata') if value is None else words.percent(value)}"
        for name, value, _ in bars
    ]
    return Chart(
        kind=kind,
        categories=tuple(name for name, _, _ in bars),
        series=(
            Series(
                words("Cakupan"),
                tuple(value for _, value, _ in bars),
                roles=tuple(role for _, _, role in bars),
            ),
        ),
        unit=words("% pekerja"),
        alt=f"{about}: {'; '.join(said)}.",
    )


def _named(case: Case, name: str, figure: pd.Series) -> str:
    """Name a bar with the date of its figure, or with what stands in its place."""
    words = case.words
    if figure["state"] not in WITH_FIGURE:
        return f"{name} ({figure_text(words, figure)})"
    when = [words.brief(figure["as_of"], figure["precision"])]
    when += [words("dihitung")] * bool(figure["computed"]) + [words("lama")] * bool(figure["stale"])
    return f"{name} ({', '.join(when)})"


def _target_name(case: Case) -> str:
    words, target = case.words, case.target
    if target.year is None:
        return words("Target {region}, tahun tidak disebut", region=case.name)
    return words("Target {region}, {year}", region=case.name, year=target.year)


def _dated_name(case: Case, row) -> str:
    words = case.words
    when = words.brief(row.as_of, row.precision)
    if row.kind == "target":
        return words("Target {year}", year=when)
    return f"{when} ({words('dihitung')})" if row.kind == "computed" else when


def _value(figure: pd.Series) -> float | None:
    return float(figure["value"]) if figure["state"] in WITH_FIGURE else None
