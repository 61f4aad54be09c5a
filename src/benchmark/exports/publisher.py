"""Who has published a source, where the page itself does not say?"""

from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.locale import Words


def publisher_of(source, words: Words) -> str:
    """Return the publisher of a source (a row or a `Source`), else the host name of its address.

    Only a document without either is of an unknown publisher.
    """
    if source.publisher and pd.notna(source.publisher):
        return str(source.publisher)
    return host_of(source.url) or words("penerbit tidak diketahui")


def sources_table(evidence: Evidence, source_ids: Iterable[str], words: Words) -> pd.DataFrame:
    """Return the sources behind a workbook, each once, in the order of the table of sources."""
    sources = evidence.sources[evidence.sources["source_id"].isin(set(source_ids))]
    return pd.DataFrame(
        {
            words("Penerbit"): [publisher_of(row, words) for row in sources.itertuples()],
            words("Judul"): sources["title"],
            words("Terbit"): ["" if pd.isna(day) else words.date(day) for day in sources["published_on"]],
            words("Tautan"): sources["url"],
            words("Kode sumber"): sources["source_id"],
        }
    )


def short_name(source) -> str:
    """Return what a link to a source is called: publisher, else host of its address, else title."""
    return source.publisher or host_of(source.url) or source.title


def first_of(words: Words, publishers: Collection[str], most: int = 3) -> str:
    """Return the first ``most`` of them by name, as text or as links, and how many others there are."""
    named = list(publishers)[:most]
    others = len(publishers) - len(named)
    if not others:
        return ", ".join(named)
    return words.listing([*named, words("{n} penerbit lain", n=words.number(others))])


def host_of(address: str | None) -> str:
    """Return the host name of an address without "www.", "" for what is no address."""
    if not isinstance(address, str):
        return ""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
