"""Which one sentence sums up a region's coverage? (kalimat kunci, docs/methods.md)"""

from datetime import date

import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.position import position, same_level
from benchmark.evidence import Evidence
from benchmark.locale import Words


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
    place = position(evidence, code, "ucj_pct", on, headlines).nation
    region = evidence.region(code)
    facts = {
        "name": region.name,
        "group": words("provinsi") if region.level == "province" else words("kabupaten/kota"),
        "n": words.number(place.n),
        "total": words.number(place.total),
    }
    if figure["state"] == "bound":
        return _bound(figure, facts, words)
    if pd.isna(figure["value"]):
        return words(
            "{name}: cakupan pekerja belum terdata; {n} dari {total} {group} sudah berdata.", **facts
        )
    facts |= {
        "value": words.percent(figure["value"]),
        "details": ", ".join(_details(figure, words)),
        "rank": words.number(place.rank),
    }
    sentence = words(
        "{name}: {value} pekerja terlindungi ({details}), peringkat {rank} dari {n} {group} yang berdata.",
        **facts,
    )
    if old := _old_figures(evidence, code, headlines):
        sentence = words(
            "{sentence}, {old} di antaranya angka lama.", sentence=sentence[:-1], old=words.number(old)
        )
    return " ".join([sentence, *_marks(figure, words)])


def _old_figures(evidence: Evidence, code: str, headlines: pd.DataFrame) -> int:
    """Count the stale figures among those that the region is ranked with."""
    ranked = headlines.loc[same_level(evidence, code)["code"]]
    return int((ranked["stale"] & ranked["value"].notna()).sum())


def _bound(figure: pd.Series, facts: dict, words: Words) -> str:
    facts |= {"value": words.percent(figure["bound_value"]), "when": _when(figure, words)}
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


def _details(figure: pd.Series, words: Words) -> list[str]:
    details = [_when(figure, words)]
    if figure["computed"]:
        details.append(words("dihitung"))
    if figure["approximate"]:
        details.append(words("kira-kira"))
    return details


def _when(figure: pd.Series, words: Words) -> str:
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
