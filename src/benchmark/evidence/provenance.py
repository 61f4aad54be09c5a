"""What stands behind a figure: who published it, and what its date rests on."""

from datetime import date
from typing import NamedTuple

from benchmark.evidence import Evidence
from benchmark.locale import message

# How finely the date of a figure is known.
PRECISIONS = {
    "day": message("tanggal diketahui"),
    "month": message("hanya bulannya diketahui"),
    "year": message("hanya tahunnya diketahui"),
    "published": message("bertanggal terbit, bukan tanggal data"),
    "inferred": message("tahun disimpulkan dari konteks"),
    "unknown": message("tanggal tidak diketahui"),
}


class Source(NamedTuple):
    """One source, ready to be cited; `url` is None for a document without an address."""

    source_id: str
    publisher: str | None
    title: str
    url: str | None
    published_on: date | None
    kind: str


def source_of(evidence: Evidence, source_id: str) -> Source:
    """Return the source with that id; `NotInEvidence` if there is none."""
    row = evidence.source(source_id)
    published_on = None if row.published_on is None else row.published_on.date()
    return Source(row.source_id, row.publisher, row.title, row.url, published_on, row.kind)
