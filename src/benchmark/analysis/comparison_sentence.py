"""Which four or five sentences say how the regions differ, made of cited facts only?"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.comparison_funding import PLANNED, PROGRAMME, STATED
from benchmark.analysis.comparison_instruments import IN_FORCE, NOT_COLLECTED, NOT_RECORDED, short_title
from benchmark.analysis.levels import level_of
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

COVERAGE = "ucj_pct"
# Legal rank of a Perda in the matrix, and its kind.
_PERDA = "4"
_PERDA_KIND = "perda"
_MOVEMENT = "asn_contribution"
_HELD = (STATED, PLANNED, PROGRAMME)

DIRECTIONS = {
    "higher": message("{regions} lebih tinggi"),
    "similar": message("{regions} serupa"),
    "lower": message("{regions} lebih rendah"),
}

GROUPS = {
    ("kabkota", "nation"): message("dibanding median seluruh kabupaten/kota"),
    ("kabkota", "province"): message("dibanding median provinsinya"),
    ("kabkota", "type"): message("dibanding median daerah setipe"),
    ("kabkota", "chosen"): message("dibanding median daerah terpilih"),
    ("province", "nation"): message("dibanding median seluruh provinsi"),
    ("province", "chosen"): message("dibanding median daerah terpilih"),
}


class Statement(NamedTuple):
    """One sentence in the reader's language, and the sources of the facts in it."""

    text: str
    source_ids: tuple[str, ...]


def comparison_statements(
    evidence: Evidence,
    codes: Sequence[str],
    words: Words,
    figures: pd.DataFrame,
    instruments: pd.DataFrame,
    money: pd.DataFrame,
    group: str = "nation",
) -> list[Statement]:
    """Say in at most five sentences what differs: coverage, place, Perda, a clause, the source of money.

    Parameters
    ----------
    figures : result of `comparison.compare` with at least the indicator ucj_pct.
    instruments : result of `instrument_matrix`.
    money : result of `funding_matrix`.
    group : kind of the comparison group behind `figures`, see `comparison.Group`.

    Notes
    -----
    A sentence for which no fact is on record is left out, except that on coverage, which then says so. What
    is not recorded is said to be not recorded, never to be absent.
    """
    coverage = figures[figures["indicator_id"] == COVERAGE].set_index("region_code")
    told = _Teller(evidence, codes, words)
    statements = [
        told.coverage(coverage),
        told.places(coverage, group),
        told.perda(instruments),
        told.clause(instruments),
        told.money(money),
    ]
    return [statement for statement in statements if statement is not None]


class _Teller:
    """The sentences about a set of regions in one language."""

    def __init__(self, evidence: Evidence, codes: Sequence[str], words: Words):
        self.evidence, self.codes, self.words = evidence, list(codes), words
        self.names = {code: evidence.region(code).name for code in codes}
        instruments = evidence.instruments.astype({"kind": "object"})
        self.instruments = instruments[instruments["region_code"].isin(self.codes)].set_index("instrument_id")
        links = evidence.instrument_sources
        self.instrument_sources = links[links["instrument_id"].isin(self.instruments.index)]

    def listed(self, codes: Iterable[str]) -> str:
        return self.words.listing(self.names[code] for code in codes)

    def coverage(self, rows: pd.DataFrame) -> Statement:
        """The highest and the lowest figure, and who has none."""
        words = self.words
        known = rows[rows["value"].notna()].sort_values("value", ascending=False, kind="stable")
        missing = [code for code in self.codes if code not in known.index]
        sources = tuple(dict.fromkeys(known["source_id"].iloc[[0, -1]])) if len(known) else ()
        if known.empty:
            text = words("Cakupan pekerja belum terdata di {regions}.", regions=self.listed(missing))
            return Statement(text, ())
        figures = {code: self._figure(row) for code, row in known.iterrows()}
        first, last = known.index[0], known.index[-1]
        if len(known) == 1:
            text = words(
                "Hanya {region} yang cakupannya terdata: {figure}",
                region=self.names[first],
                figure=figures[first],
            )
        else:
            text = words(
                "Cakupan pekerja tertinggi di {first}, {first_figure}; terendah di {last}, {last_figure}",
                first=self.names[first],
                first_figure=figures[first],
                last=self.names[last],
                last_figure=figures[last],
            )
        if missing:
            text += "; " + words("di {regions} belum terdata", regions=self.listed(missing))
        return Statement(text + ".", sources)

    def places(self, rows: pd.DataFrame, kind: str) -> Statement | None:
        """Places among all regions of the level, and who lies above, within or below the group's middle."""
        words = self.words
        known = rows[rows["value"].notna()].sort_values("rank", kind="stable")
        if known.empty:
            return None
        level = level_of(self.evidence, self.codes[0])
        group = words("provinsi") if level == "province" else words("kabupaten/kota")
        places = [
            words("{region} ke-{rank}", region=self.names[code], rank=words.number(rank))
            for code, rank in known["rank"].items()
        ]
        text = words(
            "Di antara {n} {group} yang cakupannya terdata, {places}",
            n=words.number(known["n"].iloc[0]),
            group=group,
            places=words.listing(places),
        )
        directions = [name for name in DIRECTIONS if (known["direction"] == name).any()]
        if directions:
            compared = words(GROUPS[level, kind])
            only = len(directions) == 1 and len(known) > 1 and (known["direction"] != "").all()
            told = [
                words(
                    DIRECTIONS[name],
                    regions=words("semuanya")
                    if only
                    else self.listed(known.index[known["direction"] == name]),
                )
                for name in directions
            ]
            text += "; " + words("{compared}: {told}", compared=compared, told="; ".join(told))
        return Statement(text + ".", tuple(dict.fromkeys(known["source_id"])))

    def perda(self, matrix: pd.DataFrame) -> Statement | None:
        """Who has a Perda in force, who a draft, where none is recorded."""
        if matrix.empty or (matrix["state"] == NOT_COLLECTED).all():
            return None
        words = self.words
        cells = matrix[(matrix["axis"] == "kind") & (matrix["key"] == _PERDA)].set_index("region_code")
        holders = [code for code in self.codes if code in cells.index and cells.at[code, "state"] == IN_FORCE]
        unseen = self._without_rows(matrix)
        drafts = [code for code in self.codes if code not in holders and code in self._drafts()]
        others = [code for code in self.codes if code not in (*holders, *unseen, *drafts)]
        parts, cited = [], []
        if holders:
            titles = []
            for code in holders:
                name = cells.at[code, "instrument_ids"][0]
                cited.append(name)
                titles.append(f"{self.names[code]} ({self._title(name)})")
            parts.append(
                words(
                    "Peraturan daerah (perda) yang berlaku tercatat di {regions}",
                    regions=words.listing(titles),
                )
            )
        else:
            parts.append(words("Peraturan daerah (perda) yang berlaku belum tercatat di satu pun daerah ini"))
        if drafts:
            parts.append(
                words("di {regions} baru berupa rancangan atau rencana", regions=self.listed(drafts))
            )
            cited += [name for code in drafts for name in self._drafts()[code]]
        if others and holders:
            parts.append(words("di {regions} belum tercatat", regions=self.listed(others)))
        if unseen:
            parts.append(words("regulasi {regions} belum terdata", regions=self.listed(unseen)))
        return Statement("; ".join(parts) + ".", self._cited(cited))

    def clause(self, matrix: pd.DataFrame) -> Statement | None:
        """The first clause, what binds before what pays, that some have in force and others lack."""
        words = self.words
        clauses = matrix[matrix["axis"] == "provision"]
        for provision, cells in clauses.groupby("key", sort=False):
            cells = cells.set_index("region_code").reindex(self.codes)
            holders = cells[cells["state"] == IN_FORCE]
            without = cells[~cells["state"].isin([IN_FORCE, NOT_COLLECTED])]
            if holders.empty or without.empty:
                continue
            names = [ids[0] for ids in holders["instrument_ids"]]
            titles = [
                f"{self.names[code]} ({self._title(name)})"
                for code, name in zip(holders.index, names, strict=True)
            ]
            labels = self.evidence.provisions.set_index("provision")[f"label_{words.language}"]
            text = words(
                "Klausul “{clause}” berlaku di {regions}, dan tidak tercatat berlaku di {others}.",
                clause=labels[provision],
                regions=words.listing(titles),
                others=self.listed(without.index),
            )
            return Statement(text, self._cited(names))
        return None

    def money(self, matrix: pd.DataFrame) -> Statement | None:
        """Contributions of civil servants where only some have them, else the source that pays for most."""
        words = self.words
        held = matrix[matrix["state"].isin(_HELD)]
        if held.empty:
            return None
        # A movement among colleagues can be copied anywhere, so it is told before any budget.
        lacking = set(matrix.loc[matrix["state"] == NOT_RECORDED, "fund_kind"])
        if _MOVEMENT in set(held["fund_kind"]) & lacking:
            kind = _MOVEMENT
        else:
            people = held.groupby("fund_kind", sort=False)["people_high"].max()
            kind = people.fillna(-1.0).idxmax()
        cells = matrix[matrix["fund_kind"] == kind].set_index("region_code").reindex(self.codes)
        holders = cells[cells["state"].isin(_HELD)]
        others = cells.index[cells["state"] == NOT_RECORDED]
        labels = self.evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
        told = [f"{self.names[code]} ({self._paid(cell)})" for code, cell in holders.iterrows()]
        text = words(
            "Sumber dana “{kind}” tercatat di {regions}", kind=labels[kind], regions=words.listing(told)
        )
        if len(others):
            text += "; " + words("di {regions} tidak tercatat", regions=self.listed(others))
        unseen = self._without_rows(matrix)
        if unseen:
            text += "; " + words("pendanaan {regions} belum terdata", regions=self.listed(unseen))
        return Statement(text + ".", self._paid_by(holders))

    def _figure(self, row: pd.Series) -> str:
        words = self.words
        marks = [words.as_of(row["as_of"], row["precision"])]
        marks += [words("dihitung")] * bool(row["computed"]) + [words("diragukan")] * bool(row["doubtful"])
        marks += [words("lama")] * bool(row["stale"])
        return f"{words.percent(row['value'])} ({', '.join(marks)})"

    def _without_rows(self, matrix: pd.DataFrame) -> list[str]:
        states = matrix.groupby("region_code")["state"]
        return [code for code in self.codes if (states.get_group(code) == NOT_COLLECTED).all()]

    def _drafts(self) -> dict[str, list[str]]:
        """Drafts of a Perda: those written as a Ranperda, whatever stage they have reached."""
        rows = self.instruments[self.instruments["kind"].isin([_PERDA_KIND, "ranperda"])]
        rows = rows[rows["status"].isin(["ranperda", "direncanakan"])]
        return rows.reset_index().groupby("region_code")["instrument_id"].agg(list).to_dict()

    def _title(self, instrument_id: str) -> str:
        return short_title(self.instruments.loc[instrument_id], self.words)

    def _paid(self, cell: pd.Series) -> str:
        words = self.words
        if cell["state"] == PROGRAMME:
            programs = self.evidence.programs.set_index("program_id")["name"]
            return str(programs[cell["program_ids"][-1]])
        parts = [words("rencana")] if cell["state"] == PLANNED else []
        parts += [] if pd.isna(cell["year"]) else [str(int(cell["year"]))]
        low, high = cell["people_low"], cell["people_high"]
        if pd.notna(high):
            people = words.number(low) if low == high else f"{words.number(low)}–{words.number(high)}"
            parts.append(words("{n} orang", n=people))
        return ", ".join(parts) or words("dinyatakan")

    def _cited(self, instrument_ids: Sequence[str]) -> tuple[str, ...]:
        links = self.instrument_sources
        return tuple(dict.fromkeys(links.loc[links["instrument_id"].isin(instrument_ids), "source_id"]))

    def _paid_by(self, cells: pd.DataFrame) -> tuple[str, ...]:
        reports = {name for ids in cells["funding_ids"] for name in ids}
        funding = self.evidence.funding
        sources = funding.loc[funding["funding_id"].isin(reports), "source_id"].tolist()
        told = [
            ids[-1]
            for ids, state in zip(cells["program_ids"], cells["state"], strict=True)
            if state == PROGRAMME
        ]
        links = self.evidence.program_sources
        sources += links.loc[links["program_id"].isin(told), "source_id"].tolist()
        return tuple(dict.fromkeys(sources))
