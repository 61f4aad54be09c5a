"""On which acts does the visit rest? Only those that are on record or that the paper tells to check."""

from collections.abc import Iterator

import pandas as pd

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.instruments import IN_FORCE
from benchmark.analysis.region_profile import instruments_of
from benchmark.evidence import Evidence
from benchmark.exports.documents import names, regulations
from benchmark.exports.documents.inline import Blank, Cited, Line, Slanted

# Perda and Perkada: what is weaker is an order or a notice, not a ground for a budget.
_WEAKEST_RANK = 5
_MOST_REGIONAL = 4
_MOST_CITED = 2


def legal_basis(evidence: Evidence, code: str, funds: frozenset[str]) -> list[Line]:
    """Return the acts to cite, state before region, each with its sources and what must be checked.

    Parameters
    ----------
    code : the visiting region.
    funds : sources of money that the region or a host has on record.
    """
    lines = [*_national(evidence, funds), *_regional(evidence, code)]
    budget = "peraturan daerah tentang APBD dan peraturan kepala daerah tentang penjabarannya"
    if is_administrative(evidence, code):
        province = evidence.region(evidence.region(code).province_code).short_name
        budget = (
            f"peraturan daerah Provinsi {province} tentang APBD dan peraturan gubernur tentang penjabarannya"
        )
    lines.append((Blank(budget), ";"))
    lines.append((Blank("dasar hukum lain, misalnya tugas dan fungsi perangkat daerah"), "."))
    return lines


def _national(evidence: Evidence, funds: frozenset[str]) -> Iterator[Line]:
    """Acts of the state in their order; one on a source of money only where that money is on record."""
    links = evidence.national_act_sources.sort_values("sort_order")
    for act in evidence.national_acts.sort_values("sort_order").itertuples():
        if pd.notna(act.fund_kind) and act.fund_kind not in funds:
            continue
        own = links[links["act_id"] == act.act_id]
        stated, doubted = (
            Cited(tuple(own.loc[own["states"] == what, "source_id"])) for what in ("title", "check")
        )
        told = () if pd.isna(act.gist) else _about(act.gist)
        yield (act.title, *told, stated, Slanted(f" ({act.check_note})"), doubted, ";")


def _regional(evidence: Evidence, code: str) -> Iterator[Line]:
    """Perda, then Perkada in force, those of the province first; an amendment stands with what it amends."""
    found = []
    for where in dict.fromkeys([evidence.region(code).province_code, code]):
        rows = instruments_of(evidence, where)
        rows = rows[(rows["status"] == IN_FORCE) & (rows["legal_rank"] <= _WEAKEST_RANK)]
        changes = regulations.amended_by(rows)
        whole = rows[~rows["instrument_id"].isin(changes)].sort_values("legal_rank", kind="stable")
        name = names.full_name(evidence, where)
        for row in whole.head(_MOST_REGIONAL).itertuples():
            found.append((row, name, *regulations.amended_with(row, rows, name)))
    for row, name, amended, later in sorted(found, key=lambda one: one[0].legal_rank):
        said = regulations.gist(row.subject)
        parts = [regulations.official_title(row, name), *_about(said), amended]
        sources = [
            source for one in (row, *later) for source in one.source_ids[: 1 if later else _MOST_CITED]
        ]
        yield (*parts, Cited(tuple(dict.fromkeys(sources))[: _MOST_CITED + 1]), ";")


def _about(said: str) -> tuple:
    """A place for the official title, and beside it what the sources say of the content."""
    told = f" (pokok isi menurut sumber: {said})" if said else ""
    return " tentang ", Blank(regulations.CHECK_TITLE), told
