"""Which one sentence sums up a region's coverage? (kalimat kunci, docs/methods.md)"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.position import position, same_level
from benchmark.evidence import Evidence
from benchmark.locale import Words


class Finding(NamedTuple):
    """The key sentence as a title, short, with its date and age, and apart from it what mars it."""

    title: str
    remarks: tuple[str, ...] = ()


def key_sentence(
    evidence: Evidence,
    code: str,
    words: Words,
    on: date | None = None,
    headlines: pd.DataFrame | None = None,
) -> str:
    """Say the region's coverage, its date and its place in one sentence, with a second one for what mars it.

    "Kota Madiun: 53,4 % pekerja terlindungi (Desember 2025, dihitung), peringkat 45 dari 181
    kabupaten/kota yang berdata, 71 di antaranya angka lama." Without a figure, or with a bound only, it says
    so and gives no place. Pass `headlines` if the result of `headline` for ucj_pct on that day is at hand.
    """
    if headlines is None:
        headlines = headline(evidence, "ucj_pct", on)
    figure = headlines.loc[code]
    facts = _facts(evidence, code, words, on, headlines)
    if not_ranked := _without_place(figure, facts, words):
        return not_ranked
    sentence = _ranked(facts, _details(figure, words), words)
    if old := _old_figures(evidence, code, headlines):
        sentence = words(
            "{sentence}, {old} di antaranya angka lama.", sentence=sentence[:-1], old=words.number(old)
        )
    return " ".join([sentence, *_marks(figure, words)])


def finding(evidence: Evidence, code: str, words: Words, headlines: pd.DataFrame) -> Finding:
    """Say the same as `key_sentence`, one sentence for the title of a screen and the rest below it."""
    figure = headlines.loc[code]
    facts = _facts(evidence, code, words, None, headlines)
    if not_ranked := _without_place(figure, facts, words):
        return Finding(not_ranked, tuple(_marks(figure, words)))
    details = _details(figure, words, aged=True)
    remarks = _marks(figure, words)
    if old := _old_figures(evidence, code, headlines):
        ranked = words(
            "{n} dari {total} angka yang diperingkat sudah lama.", n=words.number(old), total=facts["n"]
        )
        remarks.append(ranked)
    return Finding(_ranked(facts, details, words), tuple(remarks))


def national_finding(figure: Mapping, headlines: pd.DataFrame, words: Words) -> str:
    """Say how many workers of Indonesia are covered, and of how many kabupaten/kota that is known.

    Parameters
    ----------
    figure : the national row, as `coverage.region_headline` returns it.
    headlines : result of `headline` for ucj_pct.
    """
    kabkota = headlines.loc[headlines.index.str.len() == 5, "value"]
    counted = {"n": words.number(kabkota.notna().sum()), "total": words.number(len(kabkota))}
    if pd.isna(figure["value"]):
        return words("Cakupan pekerja terdata di {n} dari {total} kabupaten/kota.", **counted)
    return words(
        "Indonesia: {value} pekerja terlindungi ({details}); baru {n} dari {total} kabupaten/kota berdata.",
        value=words.percent(figure["value"]),
        details=", ".join(_details(figure, words, aged=True)),
        **counted,
    )


def _facts(
    evidence: Evidence, code: str, words: Words, on: date | None, headlines: pd.DataFrame
) -> dict[str, str]:
    figure, region = headlines.loc[code], evidence.region(code)
    place = position(evidence, code, "ucj_pct", on, headlines).nation
    return {
        "name": region.name,
        "group": words("provinsi") if region.level == "province" else words("kabupaten/kota"),
        "n": words.number(place.n),
        "total": words.number(place.total),
        "value": words.percent(figure["value"]),
        "rank": words.number(place.rank),
    }


def _without_place(figure: pd.Series, facts: dict[str, str], words: Words) -> str:
    """The sentence on a region that has no figure, or a bound only; "" where it has one."""
    if figure["state"] == "bound":
        return _bound(figure, facts, words)
    if pd.isna(figure["value"]):
        return words(
            "{name}: cakupan pekerja belum terdata; {n} dari {total} {group} sudah berdata.", **facts
        )
    return ""


def _ranked(facts: dict[str, str], details: list[str], words: Words) -> str:
    return words(
        "{name}: {value} pekerja terlindungi ({details}), peringkat {rank} dari {n} {group} yang berdata.",
        details=", ".join(details),
        **facts,
    )


def _old_figures(evidence: Evidence, code: str, headlines: pd.DataFrame) -> int:
    """Count the stale figures among those that the region is ranked with."""
    ranked = headlines.loc[same_level(evidence, code)["code"]]
    return int((ranked["stale"] & ranked["value"].notna()).sum())


def _bound(figure: pd.Series, facts: dict, words: Words) -> str:
    facts = facts | {"value": words.percent(figure["bound_value"]), "when": _when(figure, words)}
    if figure["bound"] == "lower":
        return words(
            "{name}: di atas {value} pekerja terlindungi ({when}); angka pastinya belum terdata, "
            "maka tidak diperingkat.",
            **facts,
        )
    return words(
        "{name}: di bawah {value} pekerja terlindungi ({when}); angka pastinya belum terdata, "
        "maka tidak diperingkat.",
        **facts,
    )


def _details(figure: Mapping, words: Words, *, aged: bool = False) -> list[str]:
    """Say of when a figure is and how it came about; ``aged``: also that it is doubtful or old."""
    details = [_when(figure, words)]
    if figure["computed"]:
        details.append(words("dihitung"))
    if figure["approximate"]:
        details.append(words("kira-kira"))
    if aged and figure["doubtful"]:
        details.append(words("diragukan"))
    if aged and figure["stale"]:
        details.append(words("lama"))
    return details


def _when(figure: Mapping, words: Words) -> str:
    # A month is as fine as one sentence needs; the day stands in the source note.
    precision = figure["precision"]
    return words.as_of(figure["as_of"], "month" if precision in ("day", "published") else precision)


def _marks(figure: pd.Series, words: Words) -> list[str]:
    marks = []
    if figure["doubtful"] and figure["alternatives"]:
        spread = words.number(figure["spread"], 1)
        marks.append(words("Sumber berselisih hingga {spread} poin.", spread=spread))
    elif figure["doubtful"]:
        marks.append(words("Nilainya di luar batas yang wajar."))
    if figure["stale"]:
        months = words.number(figure["age_months"])
        marks.append(words("Angka ini sudah berumur {months} bulan.", months=months))
    return marks
