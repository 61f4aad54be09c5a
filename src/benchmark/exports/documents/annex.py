"""The comparison annex: the region beside its hosts in figures, place, regulation, money and pictures."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from benchmark.analysis.comparison import compare, figures_pool
from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.comparison_instruments import instrument_matrix, instruments_in
from benchmark.analysis.comparison_sentence import COVERAGE, comparison_statements
from benchmark.analysis.coverage import headlines
from benchmark.analysis.levels import level_of
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.exports.comparison_workbook import known_indicators
from benchmark.exports.documents import annex_tables, sections
from benchmark.exports.documents.inline import Blank, Cited
from benchmark.exports.documents.kit import Paper, fact
from benchmark.exports.documents.matter import Matter, comparable, matter_of
from benchmark.exports.pictures.comparison import KEY, comparison_picture
from benchmark.exports.pictures.maps import coverage_map
from benchmark.locale import Words

# Inches as printed on the page, so that the type in the pictures keeps its size.
_WIDTH, _ROW, _KEY = 6.3, 0.5, 0.8
_MAP_SIZE, _PROVINCE_SIZE = (_WIDTH, 3.6), (_WIDTH, 4.6)
_DPI = 170
# Figures of the matter come before those of the surroundings.
_MOST_OF_MATTER, _MOST_INDICATORS = 14, 22
_OF_MATTER = ("coverage", "segments", "members", "protected_groups", "workers", "benefits")


def comparison_annex(
    evidence: Evidence, plan: VisitPlan, words: Words, made_on: date, matter: Matter | None = None
) -> bytes:
    """Return the annex as a DOCX file; Indonesian whatever `words` is.

    Hosts of the other level (a province beside a kota) are named, but not compared in figures.
    """
    about = matter_of(evidence, plan, made_on, matter)
    codes = comparable(evidence, plan)
    title = f"Lampiran perbandingan {about.name}"
    paper = sections.begun(about, title, "Lampiran perbandingan")
    paper.title("LAMPIRAN PERBANDINGAN", f"{about.name} dan tuan rumah".upper())
    paper.pairs(
        [("Daerah", about.name), ("Tuan rumah", about.hosts_told), ("Tema", about.goal.theme)],
        widths=(3.0, 0.5, 12.5),
    )
    others = [host for host in plan.hosts if host not in codes]
    if others:
        told = about.words.listing(about.host_names[host] for host in others)
        paper.note(f"{told} berbeda tingkat pemerintahan sehingga angkanya tidak diperbandingkan.")
    if len(codes) < 2:
        paper.text(
            "Belum ada tuan rumah setingkat yang dapat dibandingkan: ", Blank("daerah tuan rumah"), "."
        )
    _figures(paper, about, codes)
    _regulation(paper, about, codes)
    _money(paper, about, codes)
    paper.list_of_sources()
    return paper.to_bytes()


def _figures(paper: Paper, about: Matter, codes: Sequence[str]) -> None:
    evidence, words = about.evidence, about.words
    wanted = known_indicators(evidence, codes)
    figures = headlines(evidence, wanted, codes)
    pool = figures_pool(evidence, KEY)
    coverage = compare(evidence, codes, [COVERAGE], "nation", pool)
    matrix, money = instrument_matrix(evidence, codes), funding_matrix(evidence, codes)
    paper.heading("Ringkasan")
    said = comparison_statements(evidence, codes, words, coverage, matrix, money)
    paper.items([fact(statement.text, statement.source_ids) for statement in said])
    paper.heading("Cakupan, Target, dan Posisi")
    paper.table(annex_tables.coverage_grid(evidence, codes, about.headlines, about.targets, words))
    paper.note(
        "Peringkat 1 ialah yang tertinggi di antara daerah setingkat yang cakupannya terdata. Target diambil "
        "dari pernyataan yang tahunnya paling dekat dengan angka cakupan; dasar perhitungannya dapat "
        "berbeda, dan target yang tercatat tidak selalu ditetapkan oleh daerah itu sendiri."
    )
    paper.heading("Indikator")
    shown = _shared(evidence, figures, wanted)
    paper.table(annex_tables.indicator_grid(evidence, codes, shown, figures, words))
    paper.note(annex_tables.INDICATOR_NOTE)
    _pictures(paper, about, codes, pool)


def _pictures(paper: Paper, about: Matter, codes: Sequence[str], pool: pd.DataFrame) -> None:
    evidence, words = about.evidence, about.words
    paper.caption("Gambar 1. Posisi daerah pada beberapa indikator di antara semua daerah setingkat")
    drawn = [name for name in KEY if pool.loc[name].loc[list(codes), "value"].notna().any()]
    size = (_WIDTH, _KEY + _ROW * max(1, len(drawn)))
    picture = comparison_picture(
        evidence, words, codes, "nation", mine=about.code, pool=pool, size=size, dpi=_DPI
    )
    paper.picture(picture.data, picture.alt)
    level = level_of(evidence, about.code)
    alike = [code for code in about.headlines.index if level_of(evidence, code) == level]
    shown = [pool.loc[name].reindex(alike) for name in drawn]
    _drawn_from(paper, about, codes, pd.concat(shown) if shown else about.headlines.head(0))
    provinces = {evidence.region(code).province_code for code in codes}
    province = provinces.pop() if level == "kabkota" and len(provinces) == 1 else None
    paper.caption("Gambar 2. Peta cakupan; daerah dan tuan rumah diberi garis tepi")
    country = coverage_map(
        evidence,
        words,
        about.headlines,
        level=level,
        province=province,
        highlight=codes[:1],
        chosen=codes[1:],
        labels=province is not None,
        size=_PROVINCE_SIZE if province else _MAP_SIZE,
        dpi=_DPI,
    )
    paper.picture(country.data, country.alt)
    inside = [code for code in alike if province in (None, evidence.region(code).province_code)]
    _drawn_from(paper, about, codes, about.headlines.loc[inside])


def _drawn_from(paper: Paper, about: Matter, codes: Sequence[str], figures: pd.DataFrame) -> None:
    """Name the sources of a picture and the dates of its figures: of those compared, and how many others.

    `figures` is indexed by region, with source_id, as_of and value.
    """
    words, known = about.words, figures[figures["value"].notna()]
    if known.empty:
        return
    own = dict.fromkeys(known.loc[known.index.isin(codes), "source_id"])
    publishers = about.evidence.sources.set_index("source_id")["publisher"]
    others = known.loc[~known.index.isin(codes), "source_id"].map(publishers).nunique()
    years = known["as_of"].dropna().dt.year
    line: list = []
    if own:
        line += ["Sumber angka daerah yang dibandingkan:", Cited(tuple(own)), "; "]
    line.append(
        f"{'daerah' if own else 'Sumber daerah'} lain menurut {words.number(others)} penerbit"
        if others
        else ""
    )
    line.append(f" dalam data Sejawat Daerah revisi {about.evidence.revision}.")
    if len(years):
        first, last = years.min(), years.max()
        line.append(f" Keadaan angka: tahun {first}" + (f" s.d. {last}." if last != first else "."))
    line.append(f" Gambar disusun {words.date(about.made_on)}.")
    paper.note(*line)


def _shared(evidence: Evidence, figures: pd.DataFrame, wanted: Sequence[str]) -> list[str]:
    """The indicators known of the most of these regions, those of membership first, in their own order."""
    known = figures["value"].notna() | (figures["state"] == "bound")
    counts = known.groupby("indicator_id").sum()
    ranked = sorted((name for name in wanted if counts[name]), key=lambda name: -counts[name])
    about = [name for name in ranked if evidence.indicator(name).group in _OF_MATTER][:_MOST_OF_MATTER]
    others = [name for name in ranked if evidence.indicator(name).group not in _OF_MATTER]
    best = {*about, *others[: _MOST_INDICATORS - len(about)]}
    return [name for name in wanted if name in best]


def _regulation(paper: Paper, about: Matter, codes: Sequence[str]) -> None:
    evidence, words = about.evidence, about.words
    matrix, rows = instrument_matrix(evidence, codes), instruments_in(evidence, codes)
    paper.heading("Regulasi")
    if matrix.empty:
        paper.text("Instrumen regulasi daerah-daerah ini belum terdata; hal itu tidak berarti tidak ada.")
        return
    paper.table(annex_tables.instrument_grid(evidence, codes, matrix, rows, words))
    paper.note(annex_tables.matrix_note(words))
    paper.table(annex_tables.instruments_list(evidence, rows, words))


def _money(paper: Paper, about: Matter, codes: Sequence[str]) -> None:
    matrix = funding_matrix(about.evidence, codes)
    paper.heading("Pendanaan")
    if matrix.empty:
        paper.text("Pendanaan daerah-daerah ini belum terdata; hal itu tidak berarti tidak ada.")
        return
    paper.table(annex_tables.funding_grid(about.evidence, codes, matrix, about.words))
    paper.note(annex_tables.funding_note(about.words))
