"""What does the evidence hold, and what does it not know about a region?"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.coverage import headlines
from benchmark.analysis.history import segment_indicators
from benchmark.evidence import Evidence
from benchmark.locale import Words

FACT_TABLES = ("observations", "instruments", "funding", "programs", "awards", "visits")
_DATED = ("as_of", "date", "year", "edition_year", "started_year")
# Only these tell when something was so, not merely in which year.
_EXACT = ("day", "month", "published")


@dataclass(frozen=True)
class Holdings:
    """What the evidence holds.

    Attributes
    ----------
    regions : all regions; regions_with_facts : those with any fact; regions_with_coverage : those with a
        coverage figure or bound.
    facts : rows over all fact tables; sources : sources named in the evidence.
    newest : latest date, exact to the month at least, of a figure or visit.
    tables : one row per fact table: table, facts, regions, newest_year (up to the running one).
    """

    regions: int
    regions_with_facts: int
    regions_with_coverage: int
    facts: int
    sources: int
    newest: pd.Timestamp | None
    tables: pd.DataFrame


@dataclass(frozen=True)
class Gap:
    """Something unknown about a region: a stable key, what is missing, and what would fill it."""

    key: str
    missing: str
    remedy: str


def holdings(evidence: Evidence, on: date | None = None) -> Holdings:
    """How much does the evidence hold, and how new is it? `on` (default today) bounds the newest date."""
    today = pd.Timestamp(on or date.today())
    codes = set(evidence.regions["code"])
    tables, everywhere = [], set()
    for name in FACT_TABLES:
        table = evidence.table(name)
        columns = [column for column in ("region_code", "visitor_code", "host_code") if column in table]
        regions = codes & set(pd.concat([table[column] for column in columns]).unique())
        everywhere |= regions
        tables.append(
            {
                "table": name,
                "facts": len(table),
                "regions": len(regions),
                "newest_year": _newest_year(table, today),
            }
        )
    observations = evidence.observations
    figures = observations[observations["kind"] != "target"]
    coverage = figures[(figures["indicator_id"] == "ucj_pct") & figures["kind"].isin(["result", "bound"])]
    exact = pd.concat([table[["as_of", "precision"]] for table in (figures, _dated_visits(evidence))])
    exact = exact.loc[exact["precision"].isin(_EXACT) & (exact["as_of"] <= today), "as_of"]
    summary = pd.DataFrame(tables)
    return Holdings(
        regions=len(codes),
        regions_with_facts=len(everywhere),
        regions_with_coverage=len(codes & set(coverage["region_code"])),
        facts=int(summary["facts"].sum()),
        sources=len(evidence.sources),
        newest=None if exact.empty else exact.max(),
        tables=summary,
    )


def gaps(evidence: Evidence, code: str, words: Words, on: date | None = None) -> list[Gap]:
    """What is not known about the region, and what would fill it?

    The list follows the order of the profile page. "Belum terdata" means that this evidence has no row,
    never that the region has none. Keys: coverage_missing, coverage_bound, coverage_stale,
    coverage_doubtful, target_missing, segments_missing, instruments_missing, funding_missing,
    programs_missing, awards_missing, visits_missing.
    """
    figures = headlines(evidence, ["ucj_pct", *segment_indicators(evidence)], [code], on)
    figures = figures.droplevel("region_code")
    found = [_coverage_gap(figures.loc["ucj_pct"], words)]
    observations = evidence.observations
    mine = observations[observations["region_code"] == code]
    if not ((mine["indicator_id"] == "ucj_pct") & (mine["kind"] == "target")).any():
        found.append(
            Gap(
                "target_missing",
                words("Target cakupan daerah belum terdata."),
                words("Sumber: surat target dari BPJS Ketenagakerjaan atau Kemendagri, RPJMD, atau RKPD."),
            )
        )
    if not figures["state"].drop("ucj_pct").isin(["value", "zero", "bound"]).any():
        found.append(
            Gap(
                "segments_missing",
                words("Rincian penerima upah (PU) dan bukan penerima upah (BPU) belum terdata."),
                words("Sumber: laporan kepesertaan per segmen dari kantor cabang BPJS Ketenagakerjaan."),
            )
        )
    for name, missing, remedy in _tables_that_may_be_empty(words, is_administrative(evidence, code)):
        table = evidence.table(name)
        columns = [column for column in ("region_code", "visitor_code", "host_code") if column in table]
        if not any((table[column] == code).any() for column in columns):
            found.append(Gap(f"{name}_missing", missing, remedy))
    return [gap for gap in found if gap is not None]


def _coverage_gap(figure: pd.Series, words: Words) -> Gap | None:
    report = words("Sumber: laporan capaian UCJ dari kantor cabang BPJS Ketenagakerjaan atau Disnaker.")
    if figure["state"] == "bound":
        return Gap(
            "coverage_bound", words("Cakupan hanya diketahui sebagai batas, bukan angka pasti."), report
        )
    if pd.isna(figure["value"]):
        return Gap("coverage_missing", words("Angka cakupan belum terdata."), report)
    if figure["doubtful"]:
        return Gap(
            "coverage_doubtful",
            words("Angka cakupan meragukan: sumber berbeda jauh atau angkanya di luar batas yang wajar."),
            words("Sumber: berita acara rekonsiliasi data dengan BPJS Ketenagakerjaan, dengan penyebutnya."),
        )
    if figure["stale"]:
        months = words.number(figure["age_months"])
        return Gap(
            "coverage_stale", words("Angka cakupan sudah berumur {months} bulan.", months=months), report
        )
    return None


def _tables_that_may_be_empty(words: Words, administrative: bool) -> list[tuple[str, str, str]]:
    return [
        (
            "instruments",
            words("Instrumen regulasi belum terdata; ini tidak berarti tidak ada."),
            words("Sumber: salinan keputusan, instruksi, dan surat edaran wali kota atau bupati.")
            if administrative
            else words("Sumber: JDIH daerah, atau salinan perda, peraturan kepala daerah, dan surat edaran."),
        ),
        (
            "funding",
            words("Pendanaan iuran belum terdata."),
            words("Sumber: laporan CSR atau zakat, dan perjanjian dengan BPJS Ketenagakerjaan.")
            if administrative
            else words("Sumber: APBD atau DPA perangkat daerah, dan perjanjian dengan BPJS Ketenagakerjaan."),
        ),
        (
            "programs",
            words("Program atau gerakan daerah belum terdata."),
            words("Sumber: siaran pers pemda, keputusan kepala daerah, atau laporan Disnaker."),
        ),
        (
            "awards",
            words("Penghargaan belum terdata."),
            words("Sumber: piagam atau pengumuman Paritrana Award tingkat provinsi dan nasional."),
        ),
        (
            "visits",
            words("Kunjungan studi yang dilakukan atau diterima belum terdata."),
            words("Sumber: laporan studi banding, surat permohonan kunjungan, atau siaran pers."),
        ),
    ]


def _dated_visits(evidence: Evidence) -> pd.DataFrame:
    return evidence.visits.rename(columns={"date": "as_of"})


def _newest_year(table: pd.DataFrame, today: pd.Timestamp) -> int | None:
    """Latest year of the table's facts up to the running one; targets look ahead and do not count."""
    if "kind" in table and "as_of" in table:
        table = table[table["kind"] != "target"]
    column = next(name for name in _DATED if name in table)
    years = table[column].dt.year if column in ("as_of", "date") else table[column]
    years = years[years <= today.year]
    return int(years.max()) if years.notna().any() else None
