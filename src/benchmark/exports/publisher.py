"""Who has published a source, where the page itself does not say?"""

from urllib.parse import urlsplit

import pandas as pd

from benchmark.locale import Words


def publisher_of(source, words: Words) -> str:
    """Return the publisher of a source (a row or a `Source`), else the host name of its address.

    Only a document without either is of an unknown publisher.
    """
    if source.publisher and pd.notna(source.publisher):
        return str(source.publisher)
    return host_of(source.url) or words("penerbit tidak diketahui")


def short_name(source) -> str:
    """Return what a link to a source is called: publisher, else host of its address, else title."""
    return source.publisher or host_of(source.url) or source.title


def host_of(address: str | None) -> str:
    """Return the host name of an address without "www.", "" for what is no address."""
    if not isinstance(address, str):
        return ""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
