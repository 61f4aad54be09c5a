"""What must a head of agency know of the region on two pages?"""

from datetime import date

import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.history import series_of
from benchmark.analysis.key_sentence import key_sentence
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.learning_gaps import missing_for
from benchmark.analysis.map_view import map_table
from benchmark.analysis.position import judge, position, same_level
from benchmark.analysis.proposal import (
    LOOKED_THROUGH,
    doubts_of,
    higher_in_words,
    marks_in_words,
    propose,
)
from benchmark.analysis.target_standing import at_odds, target_percent
from benchmark.analysis.targets import target_of
from benchmark.evidence import Evidence
from benchmark.exports.brief.fit import Offer, on_two_pages, shortened
from benchmark.exports.brief.model import Brief, Drawing, Fact, Line, Section
from benchmark.exports.brief.records import (
    awards_offer,
    funding_offer,
    gaps_offer,
    instruments_offer,
    programs_offer,
    segments_offer,
    sources_offer,
    workforce_offer,
)
from benchmark.exports.citation import citation
from benchmark.exports.pictures.credits import publishers, years
from benchmark.exports.pictures.maps import coverage_map
from benchmark.exports.pictures.position import position_picture
from benchmark.exports.pictures.trend import COVERAGE, has_trend, trend_picture
from benchmark.locale import Words

GOAL = "coverage"
_HOSTS = 3
_REASON_KINDS = ("lead", "novelty", "proof")
_WITHOUT = {"suppressed", "not_applicable"}
# Lines of text under the pictures of page one, by how many pictures stand there, and on page two.
_FIRST = {0: 50.0, 1: 38.0, 2: 23.0, 3: 9.0}
_SECOND = 66.0
_CM = 2.54
_WIDTH = 17.4
_DPI = 170


def brief_of(
    evidence: Evidence,
    code: str,
    words: Words,
    made_on: date,
    *,
    address: str = "",
    headlines: pd.DataFrame | None = None,
) -> Brief:
    """Gather what the brief says, and draw its pictures.

    Parameters
    ----------
    code : Kemendagri code of a province, kabupaten or kota.
    made_on : the day that stands on the pages.
    address : of the region's profile, for the citation; left out where it is not known.
    headlines : result of `coverage.headline` for coverage, if it is at hand.

    Returns
    -------
    Brief
        Every list is cut so that two pages hold it; what is left out is counted. A picture that would show
        nothing (no figures, a single one) is left out, and lists take its room.

    Raises
    ------
    NotInEvidence
        If the code is no region.
    """
    region = evidence.region(code)
    if headlines is None:
        headlines = headline(evidence, COVERAGE)
    drawings = _drawings(evidence, code, words, headlines)
    own = headlines.loc[code]
    offers = [
        segments_offer(evidence, code, words),
        instruments_offer(evidence, code, words, made_on),
        funding_offer(evidence, code, words),
        programs_offer(evidence, code, words),
        awards_offer(evidence, code, words),
        _learning(evidence, code, words, headlines),
        workforce_offer(evidence, code, words),
        gaps_offer(evidence, code, words),
        sources_offer(evidence, code, words, str(own["source_id"])),
    ]
    title = words("Profil {region}", region=region.name)
    cited = citation(words, title, address, evidence.revision, made_on)
    offers.append(Offer(Section(words("Cara mengutip"), (Line("", cited),)), 1, 1))
    first, second = on_two_pages(offers, _FIRST[len(drawings)], _SECOND, words)
    subtitle = words(
        "Jaminan sosial ketenagakerjaan, ringkasan untuk pimpinan, {date}", date=words.date(made_on)
    )
    foot = words(
        "Sejawat Daerah · revisi data {revision} · {date}",
        revision=evidence.revision,
        date=words.date(made_on),
    )
    return Brief(
        title=region.name,
        subtitle=subtitle,
        where=region.name,
        language=words.language,
        made_on=made_on,
        key_sentence=key_sentence(evidence, code, words, headlines=headlines),
        facts=_facts(evidence, code, words, headlines),
        standing=_standing(evidence, code, words, headlines),
        drawings=drawings,
        first=first,
        second=second,
        foot=foot,
        page=words("Halaman {n} dari {all}", n="{n}", all="{all}"),
    )


def _facts(evidence: Evidence, code: str, words: Words, headlines: pd.DataFrame) -> tuple[Fact, ...]:
    """Coverage, target, distance and place, each with its date or base; what is missing is said."""
    own = headlines.loc[code]
    target = target_of(evidence, code)
    when = words.as_of(own["as_of"], own["precision"]) if own["precision"] else ""
    marks = {
        words("dihitung"): own["computed"],
        words("~ kira-kira"): own["approximate"],
        words("≈ diragukan"): own["doubtful"],
        words("lama"): own["stale"],
    }
    about = ", ".join(part for part in (when, *(mark for mark, holds in marks.items() if holds)) if part)
    if target is None:
        goal = Fact(words("Target daerah"), words("belum terdata"), words("tidak disebut sumber"))
    else:
        label = (
            words("Target {year}", year=target.year) if target.year else words("Target, tahun tidak disebut")
        )
        stated = words("disebut {n} sumber", n=words.number(1 + len(target.alternatives)))
        if len(target.values) > 1:
            stated = words("{stated}; {odds}", stated=stated, odds=at_odds(words, target.values))
        if target.past:
            stated = words("tahunnya sudah lewat; {stated}", stated=stated)
        mark = " ~" if target.approximate else ""
        goal = Fact(label, target_percent(words, target.value) + mark, stated)
    gap = Fact(words("Selisih ke target"), "–", words("belum dapat dihitung"))
    if target is not None and target.year is not None and pd.notna(own["value"]):
        points = words("{points} poin", points=words.signed(own["value"] - target.value, 1))
        years_said = (
            words("cakupan {now}, target {year}", now=own["as_of"].year, year=target.year)
            if pd.notna(own["as_of"])
            else ""
        )
        gap = Fact(words("Selisih ke target"), points, years_said)
    stand = position(evidence, code, COVERAGE, headlines=headlines)
    is_province = evidence.region(code).level == "province"
    group = words("provinsi") if is_province else words("kabupaten/kota")
    place = Fact(
        words("Peringkat"),
        "–" if stand.nation.rank is None else words.number(stand.nation.rank),
        words("dari {n} {group} yang berdata", n=words.number(stand.nation.n), group=group),
    )
    return (Fact(words("Cakupan pekerja"), figure_text(words, own), about), goal, gap, place)


def figure_text(words: Words, figure: pd.Series) -> str:
    """Write a coverage figure with the look of its state: 53,4 %, > 50 %, or "belum terdata"."""
    if figure["state"] == "bound":
        return f"{'>' if figure['bound'] == 'lower' else '<'} {words.percent(figure['bound_value'])}"
    if figure["state"] in _WITHOUT:
        return words("dirahasiakan") if figure["state"] == "suppressed" else words("tidak berlaku")
    if pd.isna(figure["value"]):
        return words("belum terdata")
    marks = [mark for mark, holds in (("~", figure["approximate"]), ("≈", figure["doubtful"])) if holds]
    return " ".join([words.percent(figure["value"]), *marks])


def _standing(evidence: Evidence, code: str, words: Words, headlines: pd.DataFrame) -> str:
    """Say how the figure stands to those of its level, and what is remarked on the target."""
    target = target_of(evidence, code)
    remark = shortened(target.note, 110).rstrip(".") if target is not None else ""
    text = _place_of(evidence, code, words, headlines)
    return text + " " + words("Catatan targetnya: “{note}”.", note=remark) if remark else text


def _place_of(evidence: Evidence, code: str, words: Words, headlines: pd.DataFrame) -> str:
    """Say whether the figure is higher than, similar to or lower than most, and what similar means."""
    level = same_level(evidence, code)["code"]
    found = judge(evidence, COVERAGE, headlines.at[code, "value"], headlines["value"].reindex(level))
    group = words("provinsi") if evidence.region(code).level == "province" else words("kabupaten/kota")
    facts = {
        "n": words.number(found.n),
        "group": group,
        "median": words.percent(found.median),
        "low": words.number(found.low, 1),
        "high": words.percent(found.high),
    }
    if not found.direction:
        return words("Median {n} {group} yang berdata: {median}.", **facts)
    text = {
        "higher": words("▲ Lebih tinggi daripada kebanyakan dari {n} {group} yang berdata", **facts),
        "similar": words("● Serupa dengan kebanyakan dari {n} {group} yang berdata", **facts),
        "lower": words("▼ Lebih rendah daripada kebanyakan dari {n} {group} yang berdata", **facts),
    }[found.direction]
    return text + " " + words("(median {median}; serupa berarti {low}–{high}).", **facts)


def _drawings(evidence: Evidence, code: str, words: Words, headlines: pd.DataFrame) -> tuple[Drawing, ...]:
    region = evidence.region(code)
    level = same_level(evidence, code)["code"]
    fewest = evidence.parameter("fewest_for_picture")
    drawings = []
    shown = headlines.loc[level]
    shown = shown[shown["value"].notna()]
    if len(shown) >= fewest:
        size = (_WIDTH / _CM, 4.6 / _CM)
        picture = position_picture(evidence, words, code, headlines=headlines, size=size, dpi=_DPI)
        note = words("Setiap titik satu daerah; {source}", source=_source(evidence, words, shown, code))
        drawings.append(Drawing(words("Posisi di antara daerah lain"), picture, note, _WIDTH, 4.6))
    history = series_of(evidence, code)
    if has_trend(history):
        rows = history[history["as_of"].notna()]
        rows = rows.sort_values("in_front", ascending=False, kind="stable")
        size = (_WIDTH / _CM, 5.3 / _CM)
        picture = trend_picture(evidence, words, code, headlines=headlines, size=size, dpi=_DPI)
        note = words(
            "● hasil, ◇ target yang tercatat, garis putus-putus target nasional; {source}",
            source=_said(evidence, words, rows),
        )
        drawings.append(Drawing(words("Cakupan dari waktu ke waktu"), picture, note, _WIDTH, 5.3))
    table = map_table(evidence, headlines, "kabkota", region.province_code)
    if table["value"].notna().sum() + (table["bound"] != "").sum() >= fewest:
        picture = coverage_map(
            evidence,
            words,
            headlines,
            province=region.province_code,
            highlight=() if region.level == "province" else (code,),
            size=(_WIDTH / _CM, 5.6 / _CM),
            dpi=_DPI,
        )
        province = evidence.region(region.province_code).name
        known = table[table["value"].notna() | (table["bound"] != "")]
        note = _source(evidence, words, known, code)
        heading = words("Cakupan kabupaten/kota di {province}", province=province)
        drawings.append(Drawing(heading, picture, note[:1].upper() + note[1:], _WIDTH, 5.6))
    return tuple(drawings)


def _source(evidence: Evidence, words: Words, figures: pd.DataFrame, code: str) -> str:
    """Name the publishers behind figures, the region's own first, and the years of the figures."""
    first = figures.assign(_other=figures.index != code).sort_values("_other", kind="stable")
    return _said(evidence, words, first)


def _said(evidence: Evidence, words: Words, rows: pd.DataFrame) -> str:
    return words(
        "sumber: {names}; keadaan {years}; n = {n}",
        names=shortened(publishers(evidence, words, rows["source_id"], 1), 60),
        years=years(rows["as_of"]),
        n=words.number(len(rows)),
    )


def _learning(evidence: Evidence, code: str, words: Words, headlines: pd.DataFrame) -> Offer:
    """From whom can the region learn to raise its coverage, whom should it meet first, and why?"""
    hosts = learning_targets(evidence, code, GOAL, LOOKED_THROUGH, words=words)
    found = propose(evidence, hosts, headlines, GOAL, code)
    proposed = found.code if found is not None else ""
    # The first of the list; who is proposed stands last where it comes farther down.
    codes = hosts["code"].to_list()
    shown = codes[:_HOSTS] if proposed in codes[:_HOSTS] else [*codes[: _HOSTS - 1], proposed]
    lines = []
    for host in hosts[hosts["code"].isin(shown)].to_dict("records"):
        marks = marks_in_words(words, doubts_of(host, headlines, GOAL, code), host["code"] == proposed)
        told = [reason.text for kind in _REASON_KINDS for reason in host["reasons"] if reason.kind == kind]
        told = [shortened(text, 185) for text in told[:2]]
        if host["code"] == proposed:
            higher = higher_in_words(evidence, words, found)
            told = [f"{higher}.", *told] if higher else told
        name = evidence.region(host["code"]).name
        lines.append(Line(f"{name} ({marks})" if marks else name, " ".join(told)))
    missing = [reason.text for reason in missing_for(evidence, code, GOAL, words)]
    if not lines and not missing:
        missing = [words("Tidak ada daerah mirip yang tercatat lebih maju dalam cakupan.")]
    heading = words("Tujuan belajar untuk menaikkan cakupan")
    note = shortened(missing[0], 200) if missing else ""
    return Offer(Section(heading, tuple(lines), note=note), _HOSTS, _HOSTS)
