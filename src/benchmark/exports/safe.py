"""What keeps an exported file harmless and well named."""

import re
import unicodedata
from datetime import date

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def neutralise(value: object) -> object:
    """Return ``value`` so that no spreadsheet reads it as a formula; anything but text stays as it is.

    Text that begins with ``= + - @`` or a control character gets an apostrophe before it (OWASP, CSV
    injection); other control characters, which XML cannot hold, are dropped.
    """
    if not isinstance(value, str):
        return value
    dangerous = value.startswith(_DANGEROUS) or bool(_CONTROL.match(value))
    text = _CONTROL.sub("", value)
    return f"'{text}" if dangerous else text


def file_name(what: str, where: str, when: date, extension: str) -> str:
    """Return ``what_where_when.extension`` in plain ASCII, safe on every file system.

    >>> file_name("Profil", "Kota Madiun", date(2026, 11, 21), "xlsx")
    'profil_kota-madiun_2026-11-21.xlsx'
    """
    return f"{_slug(what)}_{_slug(where)}_{when.isoformat()}.{extension}"


def _slug(text: str) -> str:
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")[:60] or "data"
