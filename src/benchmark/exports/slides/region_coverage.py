"""Slides on the coverage of one region: against target and group, its place, its history, its map."""

import pandas as pd

from benchmark.analysis.coverage import NATION, region_headline
from benchmark.analysis.key_sentence import key_sentence
from benchmark.analysis.position import strip
from benchmark.analysis.target_standing import at_odds
from benchmark.analysis.targets import national_targets
from benchmark.exports.slides.bars import Bar, bar_of, bars_of, target_bar
from benchmark.exports.slides.cells import year_of_target
from benchmark.exports.slides.model import Slide
from benchmark.exports.slides.parts import bar_name, dated_text, dates_of, points_apart_all
from benchmark.exports.slides.region_case import COVERAGE, Case

# So many bars are read from the back of a room.
_BARS = 14
_BEST = 3


def standing_slide(case: Case) -> list[Slide]:
    """Where does the region stand, against its own target and the group it belongs to?"""
    words, evidence, own = case.words, case.evidence, case.own
    nation = region_headline(evidence, NATION, COVERAGE)
    median = strip(evidence, case.code, COVERAGE, headlines=case.headlines)["value"].median()
    bars: list[Bar] = [bar_of(words, case.short_name, own, "mine")]
    figures = [own, nation]
    if case.target is not None:
        bars.append(target_bar(words, case.target.value, case.target.year))
    if not case.is_province:
        province = case.headlines.loc[case.province]
        bars.append(bar_of(words, case.province_short_name, province, "context"))
        figures.append(province)
    if pd.notna(median):
        name = words("Median {n} {group}", n=words.number(case.place.nation.n), group=case.group)
        bars.append((name, float(median), "context"))
    bars.append(bar_of(words, words("Indonesia"), nation, "context"))
    national = national_targets(evidence)
    due = national[national["year"] == (own["as_of"].year if case.known and pd.notna(own["as_of"]) else 0)]
    bars += [(words.pick(row, "label"), float(row.value), "target") for row in due.itertuples()]
    chart = bars_of(words, bars, words("Batang cakupan {region} dan pembandingnya", region=case.name))
    ids = [figure["source_id"] for figure in figures] + list(due["source_id"])
    if case.target is not None:
        ids.append(case.target.source_id)
    told = [
        key_sentence(evidence, case.code, words, headlines=case.headlines),
        words(
            "Median memakai {n} dari {total} {group} yang berdata; dasar hitung antarsumber berbeda.",
            n=words.number(case.place.nation.n),
            total=words.number(case.place.nation.total),
            group=case.group,
        ),
    ]
    when = dates_of(words, pd.DataFrame(figures))
    return [case.slide(_standing(case), _standing_points(case, median), chart, ids, told, when)]


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


def _standing_points(case: Case, median: float) -> list[str]:
    words, own, target = case.words, case.own, case.target
    points = []
    if not case.known:
        points.append(words("Dapat diisi dari laporan capaian BPJS Ketenagakerjaan atau Disnaker."))
    if target is None:
        points.append(words("Target daerah belum terdata."))
    elif case.known and target.year is not None:
        gap = points_apart_all(words, own["value"], target.values)
        points.append(
            words(
                "{gap} dari target {year}.",
                gap=gap[:1].upper() + gap[1:],
                year=year_of_target(words, target.year, case.made_on),
            )
        )
    if target is not None and target.year is not None and len(target.values) > 1:
        points.append(words("Target {year}, {said}.", year=target.year, said=at_odds(words, target.values)))
    if case.known and own["doubtful"] and own["alternatives"]:
        points.append(words("Sumber berselisih hingga {n} poin.", n=words.number(own["spread"], 1)))
    if case.known and own["stale"]:
        points.append(words("Angka sudah berumur {n} bulan.", n=words.number(own["age_months"])))
    if case.known and pd.notna(median) and case.place.nation.n > 1:
        facts = {"n": words.number(abs(own["value"] - median), 1), "group": case.group}
        above = own["value"] >= median
        points.append(
            words("{n} poin di atas median {group}.", **facts)
            if above
            else words("{n} poin di bawah median {group}.", **facts)
        )
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
    bars: list[Bar] = [
        (
            f"{row['rank']}. {bar_name(words, row)}",
            float(row["value"]),
            "mine" if code == case.code else "context",
        )
        for code, row in rows.iterrows()
    ]
    where = words("Indonesia") if case.is_province else case.province_name
    chart = bars_of(words, bars, words("Cakupan di {where}, tertinggi di atas", where=where))
    told = [words("Angka lama dan angka yang diragukan ikut dalam peringkat.")]
    left_out = len(table) - len(shown)
    points = _place_points(case)
    if left_out:
        points.append(words("{n} {group} lain tidak digambar.", n=words.number(left_out), group=case.group))
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
        if case.own["state"] == "bound":
            return words("{n} daerah sudah berdata; angka {region} baru berupa batas", **facts)
        if case.is_province:
            return words("{n} provinsi sudah berdata; {region} belum", **facts)
        return words("{n} dari {total} kabupaten/kota di {province} sudah berdata; {region} belum", **facts)
    if case.is_province:
        place = case.place.nation
        facts |= {"rank": words.number(place.rank), "n": words.number(place.n)}
        return words("{region} di peringkat {rank} dari {n} provinsi yang berdata", **facts)
    place = case.place.province
    facts |= {"rank": words.number(place.rank), "n": words.number(place.n)}
    return words("{region} di peringkat {rank} dari {n} yang berdata di {province}", **facts)


def _place_points(case: Case) -> list[str]:
    words, place = case.words, case.place.nation
    if not case.known or case.is_province:
        return []
    facts = {"rank": words.number(place.rank), "n": words.number(place.n)}
    return [words("Secara nasional ke-{rank} dari {n} kabupaten/kota berdata.", **facts)]
