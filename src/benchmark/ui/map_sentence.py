"""The one sentence that a reader takes from the map."""

import pandas as pd

from benchmark.analysis.classes import MapClasses
from benchmark.analysis.target_standing import counted, said, standing, standings
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.locale.units import written
from benchmark.ui.map_choice import COVERAGE, MapChoice
from benchmark.ui.source_note import figure_text


def map_sentence(evidence: Evidence, words: Words, choice: MapChoice, table: pd.DataFrame) -> str:
    """Say how many regions have a figure, the one in the middle, and both ends of those not old.

    By distance to the target: how many have figure and target, how many reach it, and both ends.
    """
    indicator = evidence.indicator(choice.indicator_id)
    decimals = int(indicator.decimals)
    where = evidence.region(choice.province).name if choice.province else "Indonesia"
    facts = {
        "indicator": words.pick(indicator, "label"),
        "where": where if choice.year is None else f"{where}, {choice.year}",
        "total": words.number(len(table)),
    }
    if choice.method == "target":
        return _of_distance(words, table, decimals, indicator.polarity == "lower", facts)

    def write(value: float) -> str:
        return written(value, indicator.unit, decimals, words)

    known = table[table["value"].notna()].sort_values("value")
    if known.empty:
        return words("{indicator}, {where}: belum ada data dari {total} daerah.", **facts)
    if len(known) == 1:
        only = known.iloc[0]
        return words(
            "{indicator}, {where}: satu dari {total} daerah berdata, {name} {value} ({date}).",
            name=only["short_name"],
            value=write(only["value"]),
            date=_date(words, only),
            **facts,
        )
    sentence = words(
        "{indicator}, {where}: {n} dari {total} daerah berdata, median {median}",
        n=words.number(len(known)),
        median=write(known["value"].median()),
        **facts,
    )
    return _with_ends(words, sentence, ",", known, [write(value) for value in known["value"]])


def own_sentence(evidence: Evidence, words: Words, choice: MapChoice, table: pd.DataFrame, code: str) -> str:
    """Say where the reader's own region stands on the map; "" where it is not on it."""
    if code not in table.index:
        return ""
    row, indicator = table.loc[code], evidence.indicator(choice.indicator_id)
    ranked = table["rank"].notna()
    facts = {
        "name": evidence.region(code).name,
        "rank": words.number(row["rank"]),
        "n": words.number(ranked.sum()),
    }
    if row["state"] not in ("value", "zero"):
        date = f" ({_date(words, row)})" if row["state"] == "bound" else ""
        facts["figure"] = figure_text(words, row, int(indicator.decimals), indicator.unit) + date
        return words("{name}: {figure}.", **facts)
    decimals = int(indicator.decimals)
    marks = [mark for mark, holds in (("~", row["approximate"]), ("≈", row["doubtful"])) if holds]
    dated = _date(words, row) + (f", {words('lama')}" if row["stale"] else "")
    facts["figure"] = " ".join([written(row["value"], indicator.unit, decimals, words), *marks, f"({dated})"])
    if choice.method != "target":
        return words("{name}: {figure}, ke-{rank} dari {n}.", **facts)
    if pd.isna(row["gap"]):
        return words("{name}: {figure}; target bertahun belum terdata.", **facts)
    found = standing(row["gap"].round(decimals), row["as_of"], row["target_year"])
    return words(
        "{name}: {figure}, {gap} dari target {year}; {said}.",
        gap=_gap(words, row["gap"], decimals),
        year=int(row["target_year"]),
        said=said(words, found),
        **facts,
    )


def shown_of_all(words: Words, classes: MapClasses, table: pd.DataFrame) -> str:
    """Say how many of the regions have a colour, and of how many a bound is drawn."""
    facts = {"n": words.number(classes.n), "total": words.number(len(table))}
    if classes.method == "target":
        return words("{n} dari {total} daerah berangka dan bertarget", **facts)
    told = words("{n} dari {total} daerah berangka", **facts)
    bounded = int((table["state"] == "bound").sum())
    return words("{told}, {n} lainnya hanya batas", told=told, n=words.number(bounded)) if bounded else told


def what_would_fill(words: Words, choice: MapChoice) -> str:
    """Say which document would bring the figures that a map of this choice lacks."""
    if choice.method == "target":
        return words(
            "RPJMD, RKPD, atau keputusan kepala daerah yang menyebut target cakupan dengan tahunnya."
        )
    if choice.indicator_id == COVERAGE:
        return words(
            "paparan monev UCJ, berita acara rapat, atau siaran pers cabang BPJS Ketenagakerjaan yang "
            "menyebut persentase, atau jumlah peserta aktif beserta jumlah pekerjanya."
        )
    return words("publikasi BPS atau laporan dinas yang merinci indikator ini menurut daerah.")


def _of_distance(words: Words, table: pd.DataFrame, decimals: int, reverse: bool, facts: dict) -> str:
    gaps = table["gap"].round(decimals)
    known = table[gaps.notna()].assign(gap=gaps).sort_values("gap")
    if known.empty:
        return words("{indicator}, {where}: belum ada daerah yang berangka dan bertarget.", **facts)
    sentence = words(
        "{indicator}, {where}: dari {n} daerah berangka dan bertarget, {told}",
        n=words.number(len(known)),
        told=counted(words, standings(known, lower=reverse, decimals=decimals)),
        **facts,
    )
    return _with_ends(words, sentence, ";", known, [_gap(words, gap, decimals) for gap in known["gap"]])


def _with_ends(words: Words, sentence: str, joint: str, rows: pd.DataFrame, figures: list[str]) -> str:
    """Go on from the sentence to both ends of the figures that are not old, or say that all are."""
    old = rows["stale"].astype(bool)
    if old.all():
        return words("{sentence}; semuanya angka lama.", sentence=sentence)
    if old.any():
        sentence = words(
            "{sentence}; {n} angka lama, selebihnya", sentence=sentence, n=words.number(old.sum())
        )
    else:
        sentence += joint
    fresh = [figure for figure, stale in zip(figures, old, strict=True) if not stale]
    return f"{sentence} {_ends(words, rows[~old], fresh)}."


def _ends(words: Words, rows: pd.DataFrame, figures: list[str]) -> str:
    """From the lowest to the highest, each with its date; the date once where both share it."""
    low, high = rows.iloc[0], rows.iloc[-1]
    facts = {
        "low": low["short_name"],
        "low_value": figures[0],
        "low_date": _date(words, low),
        "high": high["short_name"],
        "high_value": figures[-1],
        "high_date": _date(words, high),
    }
    if len(rows) == 1:
        return words("hanya {high} {high_value} ({high_date})", **facts)
    if facts["low_date"] == facts["high_date"]:
        return words("dari {low} {low_value} sampai {high} {high_value} ({high_date})", **facts)
    return words("dari {low} {low_value} ({low_date}) sampai {high} {high_value} ({high_date})", **facts)


def _date(words: Words, figure: pd.Series) -> str:
    return words.brief(figure["as_of"], figure["precision"])


def _gap(words: Words, gap: float, decimals: int) -> str:
    size = words.number(abs(gap), decimals)
    return words("kurang {n} poin", n=size) if gap < 0 else words("lebih {n} poin", n=size)
