"""What stands behind a figure: who published it, what its date rests on, what else is said."""

from datetime import date
from typing import NamedTuple

from benchmark.evidence import Evidence, NotInEvidence
from benchmark.locale import Words

PRECISIONS = {
    "day": "tanggal diketahui",
    "month": "hanya bulannya diketahui",
    "year": "hanya tahunnya diketahui",
    "published": "bertanggal terbit, bukan tanggal data",
    "inferred": "tahun disimpulkan dari konteks",
    "unknown": "tanggal tidak diketahui",
}


class Source(NamedTuple):
    """One source, ready to be cited; `url` is None for a document without an address."""

    source_id: str
    publisher: str | None
    title: str
    url: str | None
    published_on: date | None
    kind: str

    def citation(self, words: Words) -> str:
        """Cite it in one line, its address apart: publisher, title, date."""
        dated = words.date(self.published_on) if self.published_on else words("tanpa tanggal")
        publisher = self.publisher or words("penerbit tidak diketahui")
        return f"{publisher}, “{self.title}”, {dated}"


class Backing(NamedTuple):
    """What backs one observation: its source, what its date rests on, and what else is said.

    `alternatives` are the ids of the other results, bounds and disputed claims about the same region and
    indicator, newest first, undated last.
    """

    source: Source
    precision: str
    alternatives: tuple[str, ...]

    def precision_text(self, words: Words) -> str:
        """Say how far the date of the figure can be trusted."""
        return words(PRECISIONS[self.precision])


def source_of(evidence: Evidence, source_id: str) -> Source:
    """Return the source with that id; `NotInEvidence` if there is none."""
    row = evidence.source(source_id)
    published_on = None if row.published_on is None else row.published_on.date()
    return Source(row.source_id, row.publisher, row.title, row.url, published_on, row.kind)


def backing_of(evidence: Evidence, observation_id: str) -> Backing:
    """Tell what backs the observation with that id; `NotInEvidence` if there is none."""
    observations = evidence.observations
    found = observations[observations["observation_id"] == observation_id]
    if found.empty:
        raise NotInEvidence("observations", observation_id)
    row = found.iloc[0]
    beside = observations[
        (observations["region_code"] == row["region_code"])
        & (observations["indicator_id"] == row["indicator_id"])
        & observations["kind"].isin(["result", "bound", "disputed"])
        & (observations["observation_id"] != observation_id)
    ].sort_values("as_of", ascending=False, kind="stable")
    return Backing(source_of(evidence, row["source_id"]), row["precision"], tuple(beside["observation_id"]))
