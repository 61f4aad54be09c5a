"""Who has published a source, where the page itself does not say?"""

import re
from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# How the table of sources notes that somebody else carries the text: whose copy it is, the address tells.
_COMPILED = re.compile(r"GitHub \S+ \(kompilasi; asal(?: utama)?: (?P<origin>[^)]+)\)")
_ON_GITHUB = re.compile(r"(?P<origin>.+) \([^)]*GitHub[^)]*\)")
_TEXT = re.compile(r"(?P<publisher>.+) \(salinan (?P<what>naskah|ranperda|perwali)\)")
_COPY = re.compile(r"(?P<origin>.+) \((?:lewat|via|salinan) [^)]+\)")
# Who publishes the copy of a regulation has not written it.
_TEXTS = {
    "naskah": message("{publisher} (salinan naskah peraturan)"),
    "ranperda": message("{publisher} (salinan naskah ranperda)"),
    "perwali": message("{publisher} (salinan naskah Perwali)"),
}


def name_of(publisher: str | None, words: Words) -> str:
    """Return the publisher as it is named everywhere: whose words they are, and whether this is a copy.

    The words of a regulation are nobody's but the state's: who carries a copy of them is named as such.
    "" where no publisher is recorded.
    """
    if pd.isna(publisher) or not publisher:
        return ""
    if found := _COMPILED.fullmatch(publisher) or _ON_GITHUB.fullmatch(publisher):
        return words("{publisher} (salinan di GitHub)", publisher=found["origin"].removeprefix("www."))
    if found := _TEXT.fullmatch(publisher):
        return words(_TEXTS[found["what"]], publisher=found["publisher"])
    if found := _COPY.fullmatch(publisher):
        return words("{publisher} (salinan)", publisher=found["origin"])
    return str(publisher)


def publisher_of(source, words: Words) -> str:
    """Return the publisher of a source (a row or a `Source`), else the host name of its address.

    Only a document without either is of an unknown publisher.
    """
    return name_of(source.publisher, words) or host_of(source.url) or words("penerbit tidak diketahui")


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


def short_name(source, words: Words) -> str:
    """Return what a link to a source is called: publisher, else host of its address, else title."""
    return name_of(source.publisher, words) or host_of(source.url) or source.title


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
