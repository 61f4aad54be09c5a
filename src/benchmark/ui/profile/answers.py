"""What the profile asks the evidence and draws, worked out once for all readers of a revision and a day."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from benchmark.analysis import history, region_profile, targets, workforce
from benchmark.analysis.key_sentence import Finding, finding
from benchmark.charts.comparison import comparison, comparison_alt
from benchmark.charts.funding import funding, funding_alt
from benchmark.charts.series import series, series_alt
from benchmark.charts.strip import StripRow, strip, strip_alt
from benchmark.charts.timeline import timeline, timeline_alt
from benchmark.evidence import Evidence
from benchmark.exports import profile_figures, profile_records
from benchmark.exports.profile_figures import COVERAGE, KEY_WORKFORCE
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.profile.movement import movement

Picture = tuple[go.Figure, str]

_RECORDS = {
    "instruments": region_profile.instruments_of,
    "funding": region_profile.funding_of,
    "programs": region_profile.programs_of,
    "awards": region_profile.awards_of,
    "visits": region_profile.visits_of,
    "sources": region_profile.sources_of,
}


@remembered
def opening(evidence: Evidence, code: str, language: str) -> Finding:
    """Return the key sentence of the region as a title, and what is remarked on it."""
    return finding(evidence, code, Words(language), headline(evidence, COVERAGE))


@remembered
def segments(evidence: Evidence, code: str) -> pd.DataFrame:
    """Return the region's figures by segment (PU, BPU, construction)."""
    return history.segments(evidence, code)


@remembered
def moved(evidence: Evidence, code: str, language: str) -> str:
    """Say how the region's coverage differs from its first figure."""
    return movement(evidence, code, Words(language), headline(evidence, COVERAGE).loc[code])


@remembered
def coverage_history(evidence: Evidence, code: str) -> pd.DataFrame:
    """Return all that is said about the region's coverage."""
    return history.series_of(evidence, code, COVERAGE)


@remembered
def series_picture(evidence: Evidence, code: str, language: str, dark: bool) -> Picture:
    """Draw coverage over time."""
    words = Words(language)
    rows = coverage_history(evidence, code)
    rows = rows[rows["kind"].isin(["result", "computed", "target", "bound", "disputed"])]
    figure = headline(evidence, COVERAGE).loc[code]
    rows = rows.assign(
        computed=rows["kind"] == "computed",
        kind=rows["kind"].replace("computed", "result"),
        doubtful=rows["in_front"] & bool(figure["doubtful"]),
        stale=rows["in_front"] & bool(figure["stale"]),
    )
    national = targets.national_targets(evidence)
    years = national["year"].astype(str)
    national = national.assign(
        label=national["series"],
        starts=pd.to_datetime(years + "-01-01"),
        ends=pd.to_datetime(years + "-12-31"),
    )
    name = evidence.region(code).name
    picture = series(rows, national, words("Cakupan (% pekerja)"), 1, words, dark, date.today())
    return picture, series_alt(rows, name, 1, words)


@remembered
def inside_picture(evidence: Evidence, code: str, language: str, dark: bool) -> Picture | None:
    """Draw the kabupaten/kota of a province on one strip; None where too few have a figure."""
    words = Words(language)
    rows = children(evidence, code)
    rows = rows.dropna(subset="value")
    if len(rows) < evidence.parameter("fewest_for_picture"):
        return None
    name = words("Kabupaten/kota di {province}", province=evidence.region(code).name)
    group = StripRow(name, rows, float(rows["value"].median()), frozenset(rows["code"]))
    picture = strip([group], "", words("Cakupan (% pekerja)"), 1, words, dark)
    return picture, strip_alt([group], "", 1, words)


@remembered
def workforce_table(evidence: Evidence, code: str) -> pd.DataFrame:
    """Return the comparison with province, nation and the region's level."""
    return workforce.workforce_comparison(evidence, code, pool=_workforce_pool(evidence))


@remembered
def _workforce_pool(evidence: Evidence) -> pd.DataFrame:
    return workforce.workforce_pool(evidence)


@remembered
def workforce_picture(evidence: Evidence, code: str, language: str, dark: bool) -> Picture:
    """Draw the key percentages of region, province and nation."""
    words = Words(language)
    rows = workforce_table(evidence, code)
    rows = rows[rows["indicator_id"].isin(KEY_WORKFORCE) & (rows["unit"] == "pct")]
    rows = rows.set_index("indicator_id").reindex(
        [name for name in KEY_WORKFORCE if name in set(rows["indicator_id"])]
    )
    labels = [words.pick(evidence.indicator(name)._asdict(), "label") for name in rows.index]
    region = evidence.region(code)
    lines = [("mine", region.short_name, rows["value"])]
    if region.level != "province":
        name = evidence.region(region.province_code).short_name
        lines.append(("peers", _worked_out(name, rows, "province", words), rows["province_value"]))
    lines.append(("crowd", _worked_out(words("Indonesia"), rows, "nation", words), rows["nation_value"]))
    table = pd.DataFrame({name: values.to_numpy(float) for _, name, values in lines}, index=labels)
    roles = {name: role for role, name, _ in lines}
    return comparison(table, roles, words("Persen"), words, dark), comparison_alt(table, words)


def _worked_out(name: str, rows: pd.DataFrame, whose: str, words: Words) -> str:
    """Name whom the region is compared with, and say where no source states those figures."""
    computed = rows.loc[rows[f"{whose}_value"].notna(), f"{whose}_computed"].astype(bool)
    if not computed.any():
        return name
    return words("{area} (dihitung)" if computed.all() else "{area} (sebagian dihitung)", area=name)


@remembered
def timeline_picture(evidence: Evidence, code: str, language: str, dark: bool) -> Picture:
    """Draw the region's instruments by year."""
    words = Words(language)
    rows = records(evidence, code, "instruments")
    rows = rows.assign(
        kind_label=rows[f"label_{language}"],
        status_label=[words(profile_records.STATUSES[status]) for status in rows["status"].astype(str)],
    )
    return timeline(rows, words, dark), timeline_alt(rows, evidence.region(code).name, words)


@remembered
def funding_picture(evidence: Evidence, code: str, measure: str, language: str, dark: bool) -> Picture | None:
    """Draw the region's funding reports by people or by rupiah; None where no report states that measure."""
    words = Words(language)
    rows = records(evidence, code, "funding")
    if not rows[measure].notna().any():
        return None
    rows = rows.assign(
        fund_label=rows[f"label_{language}"],
        stage_label=[words(profile_records.STAGES[stage]) for stage in rows["stage"]],
    )
    return funding(rows, measure, words, dark), funding_alt(rows, measure, evidence.region(code).name, words)


@remembered
def figures_sheet(evidence: Evidence, code: str, name: str, language: str) -> Sheet:
    """Return one table of figures: coverage, other or workforce."""
    words = Words(language)
    if name == "workforce":
        return profile_figures.workforce_sheet(
            evidence, code, words, comparison=workforce_table(evidence, code), on_screen=True
        )
    if name == "other":
        return profile_figures.other_figures_sheet(evidence, code, words, on_screen=True)
    return profile_figures.coverage_sheet(evidence, code, words)


@remembered
def records_sheet(evidence: Evidence, code: str, name: str, language: str) -> Sheet:
    """Return one table of records: funding, children, gaps or sources."""
    words = Words(language)
    if name == "children":
        return profile_records.children_sheet(evidence, code, words, headline(evidence, COVERAGE))
    if name == "sources":
        table = profile_records.sources_table(evidence, code, words)
        return Sheet(words("Sumber"), words("Sumber"), table)
    return {"funding": profile_records.funding_sheet, "gaps": profile_records.gaps_sheet}[name](
        evidence, code, words
    )


@remembered
def records(evidence: Evidence, code: str, name: str) -> pd.DataFrame:
    """Return what is on record: instruments, funding, programs, awards, visits or sources of the region."""
    return _RECORDS[name](evidence, code)


@remembered
def children(evidence: Evidence, code: str) -> pd.DataFrame:
    """Return the kabupaten/kota of a province with their headline coverage, best first."""
    return region_profile.children_of(evidence, code, headlines=headline(evidence, COVERAGE))


@remembered
def counts(evidence: Evidence, code: str) -> dict[str, int]:
    """Return how many rows of each kind are on record, by the section that shows them."""
    regions = evidence.regions
    inside = (regions["province_code"] == code) & (regions["level"] != "province")
    tables = {
        "regulasi": ("instruments",),
        "dana": ("funding", "programs"),
        "penghargaan": ("awards", "visits"),
        "sumber": ("sources",),
    }
    counted = {
        section: sum(len(records(evidence, code, name)) for name in names)
        for section, names in tables.items()
    }
    return counted | {"wilayah": int(inside.sum())}
