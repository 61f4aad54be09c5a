"""What is on record about one region besides its figures?"""

import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.position import rank
from benchmark.evidence import Evidence

HEADLINE_COLUMNS = ["value", "state", "bound", "bound_value", "as_of", "precision", "source_id"]
MARK_COLUMNS = ["observation_id", "computed", "computed_from", "approximate", "doubtful", "stale"]


def instruments_of(evidence: Evidence, code: str) -> pd.DataFrame:
    """Which regulations and the like has the region, and what do they provide for?

    Returns one row per instrument, newest year first, unknown years last, stronger kinds first within a year:
    instrument_id, kind, label_id, label_en, legal_rank, regional, number, year, subject, status, note,
    provisions and source_ids (tuples). No row means that nothing is recorded, not that the region has
    none.
    """
    rows = evidence.instruments
    rows = rows[rows["region_code"] == code].astype({"kind": "object"})
    kinds = evidence.instrument_kinds[["kind", "label_id", "label_en", "legal_rank", "regional"]]
    rows = rows.merge(kinds.astype({"kind": "object"}), on="kind", how="left")
    rows["provisions"] = _listed(evidence.instrument_provisions, "instrument_id", "provision", rows)
    rows["source_ids"] = _listed(evidence.instrument_sources, "instrument_id", "source_id", rows)
    order = ["year", "legal_rank", "instrument_id"]
    rows = rows.sort_values(order, ascending=[False, True, True], na_position="last")
    return rows.drop(columns="region_code").reset_index(drop=True)


def funding_of(evidence: Evidence, code: str) -> pd.DataFrame:
    """Who pays for whom, year by year?

    Returns the region's rows of `funding` with label_id and label_en of the source of money, newest year
    first, stated before planned. Rows may report one budget several times, so nothing here is summed;
    planned and stated money never belong together.
    """
    rows = evidence.funding
    rows = rows[rows["region_code"] == code].astype({"fund_kind": "object", "stage": "object"})
    kinds = evidence.fund_kinds[["fund_kind", "label_id", "label_en"]].astype({"fund_kind": "object"})
    rows = rows.merge(kinds, on="fund_kind", how="left")
    order = ["year", "stage", "funding_id"]
    rows = rows.sort_values(order, ascending=[False, False, True], na_position="last")
    return rows.drop(columns="region_code").reset_index(drop=True)


def programs_of(evidence: Evidence, code: str) -> pd.DataFrame:
    """Which programmes does the region run?

    Returns the region's rows of `programs`, newest first, with groups, fund_kinds and source_ids as tuples.
    """
    rows = evidence.programs
    rows = rows[rows["region_code"] == code].drop(columns="region_code")
    rows["groups"] = _listed(evidence.program_groups, "program_id", "group", rows)
    rows["fund_kinds"] = _listed(evidence.program_funds, "program_id", "fund_kind", rows)
    rows["source_ids"] = _listed(evidence.program_sources, "program_id", "source_id", rows)
    order = rows.sort_values(["started_year", "program_id"], ascending=[False, True], na_position="last")
    return order.reset_index(drop=True)


def awards_of(evidence: Evidence, code: str) -> pd.DataFrame:
    """Which awards has the region won or been nominated for?

    Returns the region's rows of `awards`, newest edition first, with source_ids as a tuple. The press
    uses edition years loosely: award year, assessed year and ceremony year.
    """
    rows = evidence.awards
    rows = rows[rows["region_code"] == code].drop(columns="region_code")
    rows["source_ids"] = _listed(evidence.award_sources, "award_id", "source_id", rows)
    order = rows.sort_values(["edition_year", "award_id"], ascending=[False, True], na_position="last")
    return order.reset_index(drop=True)


def visits_of(evidence: Evidence, code: str) -> pd.DataFrame:
    """Which study visits did the region make and receive?

    Returns, newest first: visit_id, role ("made" or "received"), other_code, other_name, own_agency,
    other_agency, date, precision, topic, note, source_ids (tuple).
    """
    visits = evidence.visits
    tables = []
    for role, own, other in (("made", "visitor", "host"), ("received", "host", "visitor")):
        rows = visits[visits[f"{own}_code"] == code]
        names = {
            f"{own}_agency": "own_agency",
            f"{other}_agency": "other_agency",
            f"{other}_code": "other_code",
        }
        tables.append(rows.rename(columns=names).drop(columns=f"{own}_code").assign(role=role))
    rows = pd.concat(tables, ignore_index=True)
    areas = evidence.areas.set_index("code")["name"]
    rows["other_name"] = rows["other_code"].map(areas)
    rows["source_ids"] = _listed(evidence.visit_sources, "visit_id", "source_id", rows)
    rows = rows.sort_values(["date", "visit_id"], ascending=[False, True], na_position="last")
    columns = [
        "visit_id",
        "role",
        "other_code",
        "other_name",
        "own_agency",
        "other_agency",
        "date",
        "precision",
    ]
    return rows[[*columns, "topic", "note", "source_ids"]].reset_index(drop=True)


def sources_of(evidence: Evidence, code: str) -> pd.DataFrame:
    """Which sources speak about the region, and about what?

    Returns one row per source, those with most facts first: source_id, url, publisher, title,
    published_on, kind, used_for (tuple: groups of indicators, and the tables instruments, funding,
    programs, awards, visits), facts (number of rows that rest on it).
    """
    observations = evidence.observations
    observations = observations[observations["region_code"] == code]
    groups = evidence.indicators.set_index("indicator_id")["group"].astype(object)
    uses = [
        pd.DataFrame(
            {"source_id": observations["source_id"], "used_for": observations["indicator_id"].map(groups)}
        ),
        _used(evidence.funding.loc[evidence.funding["region_code"] == code, "source_id"], "funding"),
    ]
    for name, key in (("instruments", "instrument_id"), ("programs", "program_id"), ("awards", "award_id")):
        table = evidence.table(name)
        ids = table.loc[table["region_code"] == code, key]
        links = evidence.table(f"{name[:-1]}_sources")
        uses.append(_used(links.loc[links[key].isin(ids), "source_id"], name))
    visits = evidence.visits
    ids = visits.loc[(visits["visitor_code"] == code) | (visits["host_code"] == code), "visit_id"]
    links = evidence.visit_sources
    uses.append(_used(links.loc[links["visit_id"].isin(ids), "source_id"], "visits"))
    used = pd.concat(uses, ignore_index=True).groupby("source_id", sort=True)["used_for"]
    names = used.agg(lambda several: tuple(dict.fromkeys(several)))
    table = pd.DataFrame({"used_for": names, "facts": used.size()})
    columns = ["source_id", "url", "publisher", "title", "published_on", "kind"]
    table = evidence.sources[columns].merge(table, left_on="source_id", right_index=True)
    return table.sort_values(["facts", "source_id"], ascending=[False, True]).reset_index(drop=True)


def children_of(
    evidence: Evidence, code: str, indicator_id: str = "ucj_pct", headlines: pd.DataFrame | None = None
) -> pd.DataFrame:
    """How do the kabupaten/kota of a province stand?

    Returns all of them, best first and those without a figure last: code, name, short_name, level, the
    headline's value, state, bound, bound_value, as_of, precision, source_id, observation_id, computed,
    computed_from, approximate, doubtful, stale, and rank within the province (missing where there is no
    comparable figure).
    """
    if headlines is None:
        headlines = headline(evidence, indicator_id)
    regions = evidence.regions
    inside = regions[(regions["province_code"] == code) & (regions["level"] != "province")]
    figures = headlines[[*HEADLINE_COLUMNS, *MARK_COLUMNS]]
    table = inside[["code", "name", "short_name", "level"]].merge(figures, left_on="code", right_index=True)
    table["rank"] = rank(table["value"], str(evidence.indicator(indicator_id).polarity))
    return table.sort_values(["rank", "code"], na_position="last").reset_index(drop=True)


def _used(source_ids: pd.Series, name: str) -> pd.DataFrame:
    return pd.DataFrame({"source_id": source_ids, "used_for": name})


def _listed(links: pd.DataFrame, key: str, item: str, rows: pd.DataFrame) -> pd.Series:
    """The items of a link table as one tuple per row of `rows`, empty where there are none."""
    several = links[links[key].isin(rows[key])].groupby(key)[item].agg(tuple).to_dict()
    return pd.Series([several.get(name, ()) for name in rows[key]], index=rows.index, dtype=object)
